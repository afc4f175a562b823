"""The tables of the library: documents and their versions, an index of questions, scores that people contributed.

In: nothing. Out: SQLModel's metadata and the statements that it cannot express, which the migrations must equal. The
material is published, not secret: it stands in the clear. A version is never changed or removed: triggers see to it,
so that neither a bug nor another program can rewrite what a session ran.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKeyConstraint, Table, Text
from sqlmodel import Field, SQLModel


class ItemRow(SQLModel, table=True):
    """One document of the library. `head` is its newest version, `published` the one that interviews use (0: none)."""

    __tablename__ = "item"

    kind: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    head: int
    published: int
    archived: bool


class VersionRow(SQLModel, table=True):
    """One version: canonical JSON, its SHA-256, who saved it when and why. `pack` says which pack brought it."""

    __tablename__ = "version"
    __table_args__ = (ForeignKeyConstraint(["kind", "id"], ["item.kind", "item.id"]),)

    kind: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    author: str
    wall: float
    note: str
    pack: str
    digest: str
    document: str = Field(sa_column=Column(Text, nullable=False))


class QuestionRow(SQLModel, table=True):
    """The newest version of each question as lists and filters see it; several values are joined by a line feed."""

    __tablename__ = "question"

    number: int = Field(primary_key=True)
    id: str = Field(unique=True)
    text: str
    kind: str
    competency: str
    difficulty: int
    minutes: float
    category: str
    tags: str
    industry: str
    seniority: str
    interview_types: str


class ScoreRow(SQLModel, table=True):
    """A score (1-5) that a person agreed to contribute: numbers without text, the person a random name."""

    __tablename__ = "score"

    person: str = Field(primary_key=True)
    question: str = Field(primary_key=True)
    wall: float = Field(primary_key=True)
    version: int
    score: float


class PackRow(SQLModel, table=True):
    """A pack that was taken in, with the SHA-256 of its content."""

    __tablename__ = "pack"

    id: str = Field(primary_key=True)
    version: int
    title: str
    publisher: str
    licence: str
    digest: str
    wall: float


ITEM: Table = SQLModel.metadata.tables["item"]
VERSION: Table = SQLModel.metadata.tables["version"]
QUESTION: Table = SQLModel.metadata.tables["question"]
SCORE: Table = SQLModel.metadata.tables["score"]
PACK: Table = SQLModel.metadata.tables["pack"]
LIBRARY_TABLES = (ITEM, VERSION, QUESTION, SCORE, PACK)

# The words of questions, by QuestionRow.number. Porter stems, so that "leading" finds "leader"; accents are ignored.
STATEMENTS = (
    "CREATE VIRTUAL TABLE question_words USING fts5(text, spoken, about, looks_for, "
    "tokenize = 'porter unicode61 remove_diacritics 2')",
    "CREATE TRIGGER version_is_never_changed BEFORE UPDATE ON version "
    "BEGIN SELECT RAISE(ABORT, 'a version is never changed'); END",
    "CREATE TRIGGER version_is_never_removed BEFORE DELETE ON version "
    "BEGIN SELECT RAISE(ABORT, 'a version is never removed'); END",
)
