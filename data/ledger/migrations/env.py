"""Alembic runs this: the migrations go over the connection that the ledger holds, in its transaction."""

from alembic import context

from data.ledger.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
