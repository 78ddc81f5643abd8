"""What newcomers answer about offers: where they are asked, codes on cards, totals, and who answered today."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "feedback_region",
        sa.Column("region", sa.String(40), primary_key=True),
        sa.Column("is_open", sa.Boolean, nullable=False),
    )
    op.create_table(
        "feedback_offer",
        sa.Column("code", sa.String(12), primary_key=True),
        sa.Column("region", sa.String(40), nullable=False),
        sa.Column("offer_key", sa.String(64), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("provider", sa.Text, nullable=False),
        sa.Column("answer_count", sa.Integer, nullable=False, server_default="0"),
        sa.Column("told_count", sa.Integer, nullable=False, server_default="0"),
        sa.Column("first_month", sa.Date),
        sa.UniqueConstraint("region", "offer_key"),
    )
    op.create_table(
        "feedback_count",
        sa.Column("code", sa.String(12), primary_key=True),
        sa.Column("question", sa.String(20), primary_key=True),
        sa.Column("score", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("language", sa.String(10), primary_key=True),
        sa.Column("answer_count", sa.Integer, nullable=False),
        sa.Column("told_count", sa.Integer, nullable=False, server_default="0"),
        sa.ForeignKeyConstraint(["code"], ["feedback_offer.code"], ondelete="CASCADE"),
    )
    op.create_table(
        "feedback_mark",
        sa.Column("code", sa.String(12), primary_key=True),
        sa.Column("mark", sa.String(64), primary_key=True),
        sa.Column("day", sa.Date, nullable=False),
        sa.ForeignKeyConstraint(["code"], ["feedback_offer.code"], ondelete="CASCADE"),
    )
