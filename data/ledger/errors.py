"""What may be wrong with the ledger, told apart by what the reader can do about it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, SQLAlchemyError


class LedgerError(OSError):
    """The ledger cannot be used now; which of its kinds says why."""


class LedgerBusyError(LedgerError):
    """Others hold it for too long, or its server does not answer; nothing has changed."""


class LedgerUnwritableError(LedgerError):
    """The disk is full, or the file or its folder cannot be written; nothing has changed."""


class LedgerDamagedError(LedgerError):
    """The file is no ledger, or no longer one that can be read."""


class LedgerNewerError(LedgerError):
    """A newer release wrote in it what this one does not know; nothing has changed."""


_UNWRITABLE = ("full", "readonly", "unable to open", "disk i/o", "no space", "read-only", "permission denied")
_DAMAGED = ("not a database", "malformed", "no such column", "no such table")


@contextmanager
def told_apart(name: str) -> Iterator[None]:
    """What the database raises inside becomes one of the errors above; ``name`` says which ledger it was."""
    try:
        yield
    except LedgerError:
        raise
    except DatabaseError as error:
        # SQLite tells its kinds apart in its sentence only
        sentence = str(error.orig).lower()
        if any(part in sentence for part in _DAMAGED):
            raise LedgerDamagedError(name) from error
        if any(part in sentence for part in _UNWRITABLE):
            raise LedgerUnwritableError(name) from error
        raise LedgerBusyError(name) from error
    except SQLAlchemyError as error:
        raise LedgerBusyError(name) from error
    except OSError as error:
        raise LedgerUnwritableError(name) from error
