"""Brings the tables of a ledger to those of this release, by Alembic; only ever adds."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from data.ledger.errors import LedgerNewerError
from data.ledger.tables import REVISION

FOLDER = Path(__file__).parent


def revision(connection: Connection) -> str | None:
    """The migration that this database stands at; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def upgrade(connection: Connection) -> None:
    """Run what is missing, inside the transaction of this connection.

    Raises LedgerNewerError when the database knows a migration that this release does not.
    """
    from alembic import command  # noqa: PLC0415 - a quarter of a second, for the first start of a release only
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    current = revision(connection)
    if current and current not in known:
        raise LedgerNewerError(current)
    command.upgrade(config, REVISION)
