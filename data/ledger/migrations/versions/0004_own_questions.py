"""Questions have words of their own, and may be answered per region."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the columns."""
    op.add_column("room_question", sa.Column("choices", sa.Text, nullable=False, server_default="[]"))
    op.add_column("room_question", sa.Column("per_region", sa.String(20), nullable=False, server_default=""))
