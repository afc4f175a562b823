"""What became of each session, so that progress is not worked out anew from every journal."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "result",
        sa.Column("session", sa.String(), sa.ForeignKey("session.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
    )


def downgrade() -> None:
    """Results can be worked out anew from the journal."""
    op.drop_table("result")
