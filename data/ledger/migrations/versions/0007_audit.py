"""What was done and refused; the database lets nobody change or delete a line."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_SQLITE = (
    "CREATE TRIGGER audit_no_{event} BEFORE {event} ON audit "
    "BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END"
)
_POSTGRES = (
    "CREATE FUNCTION audit_is_kept() RETURNS trigger LANGUAGE plpgsql AS "
    "$$BEGIN RAISE EXCEPTION 'the audit is only added to'; END$$",
    "CREATE TRIGGER audit_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit "
    "FOR EACH STATEMENT EXECUTE FUNCTION audit_is_kept()",
)


def upgrade() -> None:
    """Make the table and what guards it."""
    op.create_table(
        "audit",
        sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("person", sa.String(64)),
        sa.Column("mode", sa.String(20), nullable=False),
        sa.Column("roles", sa.String(100), nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("region", sa.String(40)),
        sa.Column("delivery", sa.BigInteger),
        sa.Column("outcome", sa.String(20), nullable=False),
    )
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in [_SQLITE.format(event=event) for event in ("UPDATE", "DELETE")] if is_sqlite else _POSTGRES:
        op.execute(statement)
