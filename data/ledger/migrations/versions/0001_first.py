"""The ledger with its originals, and rooms with their votes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "entry",
        sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("made_by", sa.String(200), nullable=False),
        sa.Column("format", sa.Integer, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "original",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "secret",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("value", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "room",
        sa.Column("code", sa.String(12), primary_key=True),
        sa.Column("runsheet_number", sa.Integer, nullable=False),
        sa.Column("runsheet_version", sa.Integer, nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("opened_at", sa.Float, nullable=False),
        sa.Column("step", sa.Integer, nullable=False),
        sa.Column("last_question", sa.Integer, nullable=False),
        sa.Column("change", sa.Integer, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
    )
    op.create_table(
        "room_phone",
        sa.Column("code", sa.String(12), sa.ForeignKey("room.code", ondelete="CASCADE"), primary_key=True),
        sa.Column("phone", sa.String(40), primary_key=True),
    )
    op.create_table(
        "room_question",
        sa.Column("code", sa.String(12), sa.ForeignKey("room.code", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("kind_code", sa.String(40), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("hands", sa.Text, nullable=False),
        sa.Column("settled", sa.Text, nullable=False),
        sa.Column("kept", sa.Text, nullable=False),
    )
    for name, columns in {
        "room_vote": [
            sa.Column("options", sa.Text, nullable=False),
            sa.Column("region", sa.String(40), nullable=False),
        ],
        "room_voter": [],
    }.items():
        op.create_table(
            name,
            sa.Column("code", sa.String(12), primary_key=True),
            sa.Column("question", sa.Integer, primary_key=True, autoincrement=False),
            sa.Column("phone", sa.String(40), primary_key=True),
            *columns,
            sa.ForeignKeyConstraint(
                ["code", "question"], ["room_question.code", "room_question.number"], ondelete="CASCADE"
            ),
        )
