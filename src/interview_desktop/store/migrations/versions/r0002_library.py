"""The library: documents with immutable versions, an index of questions, contributed scores; what a session asked."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("session") as session:
        session.add_column(sa.Column("template_version", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "asked",
        sa.Column("session", sa.String(), sa.ForeignKey("session.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("seq", sa.Integer(), primary_key=True),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("wall", sa.Float(), nullable=False),
    )
    op.create_index("ix_asked_question", "asked", ["question", "wall"])
    _documents()
    _questions()
    op.execute(
        "CREATE VIRTUAL TABLE question_words USING fts5(text, spoken, about, looks_for, "
        "tokenize = 'porter unicode61 remove_diacritics 2')"
    )
    for what, when in (("changed", "UPDATE"), ("removed", "DELETE")):
        op.execute(
            f"CREATE TRIGGER version_is_never_{what} BEFORE {when} ON version "
            f"BEGIN SELECT RAISE(ABORT, 'a version is never {what}'); END"
        )


def _documents() -> None:
    op.create_table(
        "item",
        sa.Column("kind", sa.String(), primary_key=True),
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("head", sa.Integer(), nullable=False),
        sa.Column("published", sa.Integer(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "version",
        sa.Column("kind", sa.String(), primary_key=True),
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("wall", sa.Float(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("pack", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["kind", "id"], ["item.kind", "item.id"]),
    )
    op.create_table(
        "pack",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("publisher", sa.String(), nullable=False),
        sa.Column("licence", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("wall", sa.Float(), nullable=False),
    )


def _questions() -> None:
    op.create_table(
        "question",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("competency", sa.String(), nullable=False),
        sa.Column("difficulty", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Float(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("tags", sa.String(), nullable=False),
        sa.Column("industry", sa.String(), nullable=False),
        sa.Column("seniority", sa.String(), nullable=False),
        sa.Column("interview_types", sa.String(), nullable=False),
    )
    op.create_table(
        "score",
        sa.Column("person", sa.String(), primary_key=True),
        sa.Column("question", sa.String(), primary_key=True),
        sa.Column("wall", sa.Float(), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
    )


def downgrade() -> None:
    """Versions are never given up: there is no way back to a program that cannot read them."""
    raise NotImplementedError("the library cannot be taken away again")
