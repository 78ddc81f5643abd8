"""Which regions an organisation works for, of people who come in by an identity provider."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "organisation",
        sa.Column("code", sa.String(10), primary_key=True),
        sa.Column("regions", sa.Text, nullable=False),
        sa.Column("kept_at", sa.DateTime, nullable=False),
    )
