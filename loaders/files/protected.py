"""Opens a workbook that is locked with the password that Excel knows by itself: it asks nobody for it, so nor do we.

Excel does so with a workbook of which only the structure is protected. Any other password is not tried.
"""

from importlib import import_module
from pathlib import Path

from loaders.files import xlsx
from loaders.files.limits import BookScan, Limits, RefusedError

DEFAULT_PASSWORD = "VelvetSweatshop"  # noqa: S105 - in the public description of the format, [MS-OFFCRYPTO] 2.3.6.1


def read(path: str, limits: Limits) -> BookScan:
    """Read all sheets of an encrypted package. Raises RefusedError with the reason to stop."""
    return xlsx.read(unlocked(path, ".xlsx"), limits)


def unlocked(path: str, suffix: str) -> str:
    """The path of the same workbook without its lock. Raises RefusedError where somebody chose the password."""
    target = f"{path}.unlocked{suffix}"
    try:
        # at hand only where it is needed: few files are locked, and it brings a whole library of cryptography
        office = import_module("msoffcrypto")
        with Path(path).open("rb") as locked, Path(target).open("wb") as plain:
            book = office.OfficeFile(locked)
            book.load_key(password=DEFAULT_PASSWORD)
            book.decrypt(plain)
    except MemoryError:
        raise
    except Exception as error:  # a damaged lock ends in any exception that the library can meet
        raise RefusedError("password") from error
    return target
