"""Questions follow the step of the running order that asks them, and stay when it is taken out."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns."""
    op.add_column("room_question", sa.Column("step_id", sa.String(40), nullable=False, server_default=""))
    op.add_column("room_question", sa.Column("is_removed", sa.Boolean, nullable=False, server_default=sa.false()))
