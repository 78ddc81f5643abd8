"""A question knows what it was copied from."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the column."""
    op.add_column("room_question", sa.Column("origin", sa.String(40), nullable=False, server_default=""))
