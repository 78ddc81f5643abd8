"""A store with a hundred times the rows of another, under fresh names; for the bench only, past the ledger."""

from pathlib import Path

from data.store import Store

TIMES = 100
_FRESH = {
    "partner": "name || ' ' || copy AS name, NULL AS kbo_number",
    "offer": "name || ' ' || copy AS name",
    "action": "objective || ' ' || copy AS objective",
    "realisation": "title || ' ' || copy AS title",
}
"""What makes a row another one; the other sheets hold one row per region, municipality or item."""
_ROWS_A_COPY = 1_000_000


def multiply(path: Path) -> int:
    """Give every partner, offer, action and realisation 99 copies; how many rows these tables then hold."""
    store = Store(path)
    try:
        with store._replica.file.cursor() as cursor:
            for table, fresh in _FRESH.items():
                cursor.execute(
                    f"INSERT INTO {table} BY NAME "  # noqa: S608 - our own tables
                    f"SELECT * EXCLUDE (copy) REPLACE ({fresh}, row_number + copy * {_ROWS_A_COPY} AS row_number) "
                    f"FROM {table}, range(1, {TIMES}) AS copies (copy)"
                )
            questions = [f"SELECT count(*) FROM {table}" for table in _FRESH]  # noqa: S608 - our own tables
            return sum(int(row[0]) for question in questions for row in cursor.execute(question).fetchall())
    finally:
        store.close()
