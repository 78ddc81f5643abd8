"""Who sits at which table in each round, and the next steps that phones choose for their region."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "room_seating",
        sa.Column("code", sa.String(12), sa.ForeignKey("room.code", ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("runsheet_version", sa.Integer, nullable=False),
        sa.Column("round_number", sa.Integer, nullable=False),
        sa.Column("minutes", sa.Integer, nullable=False),
        sa.Column("tables", sa.Text, nullable=False),
    )
    op.create_table(
        "room_steps",
        sa.Column("code", sa.String(12), sa.ForeignKey("room.code", ondelete="CASCADE"), primary_key=True),
        sa.Column("region", sa.String(40), primary_key=True),
        sa.Column("steps", sa.Text, nullable=False),
        sa.Column("is_kept", sa.Boolean, nullable=False, server_default=sa.false()),
    )
