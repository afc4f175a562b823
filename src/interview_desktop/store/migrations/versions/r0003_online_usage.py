"""How much was recognised online in each month."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "online_usage",
        sa.Column("month", sa.String(), primary_key=True),
        sa.Column("seconds", sa.Float(), nullable=False),
    )


def downgrade() -> None:
    """What was used up stays used up."""
    raise NotImplementedError("the account of online minutes cannot be undone")
