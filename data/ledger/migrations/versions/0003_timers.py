"""A room counts down, gets another code to join with, and may ask for tickets."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns and the table."""
    op.add_column("room", sa.Column("closes_at", sa.Float))
    op.add_column("room", sa.Column("join_code", sa.String(12)))
    op.add_column("room", sa.Column("ticket_count", sa.Integer, nullable=False, server_default="0"))
    op.create_table(
        "room_timer",
        sa.Column("code", sa.String(12), primary_key=True),
        sa.Column("step_id", sa.String(40), primary_key=True),
        sa.Column("ends_at", sa.Float, nullable=False),
        sa.ForeignKeyConstraint(["code"], ["room.code"], ondelete="CASCADE"),
    )
