"""The ledger: everything that was ever accepted, in order; DuckDB is made from it and may be lost at any time.

Nothing in it is changed or deleted. It knows neither regions nor sheets: an entry is a number, when, who, and a
package of rows for tables.
"""

from data.ledger.errors import (
    LedgerBusyError,
    LedgerDamagedError,
    LedgerError,
    LedgerNewerError,
    LedgerUnwritableError,
)
from data.ledger.log import Entry, Ledger, Turn

__all__ = [
    "Entry",
    "Ledger",
    "LedgerBusyError",
    "LedgerDamagedError",
    "LedgerError",
    "LedgerNewerError",
    "LedgerUnwritableError",
    "Turn",
]
