"""The audit as a file to take along: the newest lines in plain words, for who may see them."""

import csv
import io
from collections.abc import Mapping

from data import audit, reference
from data.access import Principal
from data.store import Store
from ui import address
from ui.targets import file_address
from ui.texts import administration as words

REGIONS = (*reference.regions(), reference.LEARNING_NETWORK)
"""What a line may be about."""
_REGION, _OUTCOME = "regio", "uitkomst"


def address_of(region: str | None, outcome: str | None) -> str:
    """Where the file is, of one region or outcome where one was chosen.

    >>> address_of("kempen", None)
    'logboek.csv?regio=kempen'
    """
    parts = {_REGION: region, _OUTCOME: outcome}
    return address.write(file_address.AUDIT.lstrip("/"), {key: [value] for key, value in parts.items() if value})


def content(store: Store, by: Principal, asked: Mapping[str, str]) -> str:
    """The file that an address asks, as Excel opens it here.

    Raises RefusedError, and LookupError for a region or an outcome that is none.
    """
    region, outcome = asked.get(_REGION), asked.get(_OUTCOME)
    if region not in (None, *REGIONS) or outcome not in (None, *words.OUTCOMES):
        raise LookupError(region, outcome)
    lines = audit.read(store.ledger, by, words.AUDIT_MOST, region, outcome)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow(words.AUDIT_HEADERS)
    # a spreadsheet reads a date and an hour with a plain space between them
    writer.writerows([cell.replace("\N{NO-BREAK SPACE}", " ") for cell in words.audit_row(line)] for line in lines)
    return f"\N{BYTE ORDER MARK}{text.getvalue()}"
