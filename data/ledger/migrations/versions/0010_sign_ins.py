"""A session says itself what somebody may, so that a provider can give it as a personal link does."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_BEFORE = sa.text(
    "SELECT session.key_hash, invitation.person, invitation.role AS roles, invitation.regions, session.opened_at,"
    " session.seen_at FROM session JOIN invitation ON invitation.number = session.invitation"
    " WHERE invitation.withdrawn_at IS NULL"
)


def upgrade() -> None:
    """Make the table again; who is signed in stays so."""
    rows = [dict(row) for row in op.get_bind().execute(_BEFORE).mappings()]
    op.drop_table("session")
    table = op.create_table(
        "session",
        sa.Column("key_hash", sa.String(64), primary_key=True),
        sa.Column("mode", sa.String(20), nullable=False),
        sa.Column("person", sa.String(64), nullable=False),
        sa.Column("roles", sa.String(100), nullable=False),
        sa.Column("regions", sa.Text, nullable=False),
        sa.Column("organisations", sa.Text, nullable=False),
        sa.Column("opened_at", sa.Float, nullable=False),
        sa.Column("seen_at", sa.Float, nullable=False),
        sa.Column("provider_session", sa.String(64)),
        sa.Column("provider_subject", sa.String(64)),
        sa.Column("id_token", sa.Text),
    )
    op.bulk_insert(table, [{"mode": "uitnodiging", "organisations": json.dumps([]), **row} for row in rows])
