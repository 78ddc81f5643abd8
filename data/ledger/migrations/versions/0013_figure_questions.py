"""Questions at a figure of a region, with their answers; an administrator may delete them."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "figure_question",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("asked_at", sa.DateTime, nullable=False),
        sa.Column("region", sa.String(40), nullable=False),
        sa.Column("figure", sa.String(60), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("asker", sa.String(64)),
        sa.Column("asked_as", sa.String(100), nullable=False),
        sa.Column("asked_for", sa.String(40)),
        sa.Column("answer", sa.Text),
        sa.Column("answered_at", sa.DateTime),
    )
