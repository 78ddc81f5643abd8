"""Personal links, and the sessions that they open."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "invitation",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("key_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("person", sa.String(40), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("regions", sa.Text, nullable=False),
        sa.Column("made_at", sa.Float, nullable=False),
        sa.Column("expires_at", sa.Float, nullable=False),
        sa.Column("used_at", sa.Float),
        sa.Column("withdrawn_at", sa.Float),
    )
    op.create_table(
        "session",
        sa.Column("key_hash", sa.String(64), primary_key=True),
        sa.Column("invitation", sa.Integer, sa.ForeignKey("invitation.number", ondelete="CASCADE"), nullable=False),
        sa.Column("opened_at", sa.Float, nullable=False),
        sa.Column("seen_at", sa.Float, nullable=False),
    )
