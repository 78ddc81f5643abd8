"""Which regions an organisation works for: the table that administrators keep for people of an identity provider.

An organisation is a code and no name: the number of ten digits that the KBO gave it, or an OVO code of the Flemish
authorities.
"""

import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import delete, insert, select

from data import audit, reference
from data.access import Act, Action, Principal
from data.ledger import Ledger
from data.ledger.tables import organisation
from data.reference.company_numbers import company_digits, is_company_number

_OVO = re.compile(r"OVO[0-9]{6}")


class UnusableOrganisationError(ValueError):
    """A code that nobody gave out, or regions that are none."""


class Organisation(NamedTuple):
    """An organisation and its regions, in their fixed order; ``kept_at`` is UTC without a zone."""

    code: str
    regions: tuple[str, ...]
    kept_at: datetime


def code_of(text: str) -> str:
    """The code as it is kept, however it is written; empty for what is none.

    >>> [code_of(text) for text in ("BE 0999.000.129", "ovo000129", "0999.000.130", "OVO129", "")]
    ['0999000129', 'OVO000129', '', '', '']
    """
    written = text.strip().upper()
    digits = company_digits(written) if written.isascii() else ""
    return written if _OVO.fullmatch(written) else digits if is_company_number(digits) else ""


def regions_of(ledger: Ledger, code: str) -> tuple[str, ...]:
    """The codes of the regions of an organisation; none when it is unknown."""
    mine = select(organisation.c.regions).where(organisation.c.code == code_of(code))
    with ledger.reading() as connection:
        regions = connection.execute(mine).scalar()
    return tuple(json.loads(regions)) if regions else ()


def kept(ledger: Ledger, by: Principal) -> list[Organisation]:
    """All of them, by code. Raises RefusedError."""
    audit.allow(ledger, Act(by, Action.ADMINISTER))
    with ledger.reading() as connection:
        rows = connection.execute(select(organisation).order_by(organisation.c.code)).all()
    return [Organisation(row.code, tuple(json.loads(row.regions)), row.kept_at) for row in rows]


def keep(ledger: Ledger, by: Principal, code: str, regions: Sequence[str]) -> str:
    """Let an organisation have these regions and no other; its code as it is kept.

    Raises RefusedError and UnusableOrganisationError.
    """
    act = Act(by, Action.ADMINISTER, regions[0] if len(regions) == 1 else None)
    audit.allow(ledger, act)
    own = code_of(code)
    ordered = [region for region in reference.regions() if region in regions]
    if not own or not ordered or not set(regions) <= set(ordered):
        raise UnusableOrganisationError(code)
    who = audit.who(ledger, act)
    row = {"code": own, "regions": json.dumps(ordered), "kept_at": datetime.now(UTC).replace(tzinfo=None)}
    with ledger.writing() as connection:
        connection.execute(delete(organisation).filter_by(code=own))
        connection.execute(insert(organisation).values(row))
        audit.note(connection, act, who, audit.DONE)
    return own


def forget(ledger: Ledger, by: Principal, code: str) -> None:
    """Let an organisation have no region any more. Raises RefusedError, and LookupError for one that is not kept."""
    act = Act(by, Action.ADMINISTER)
    audit.allow(ledger, act)
    who = audit.who(ledger, act)
    with ledger.writing() as connection:
        if connection.execute(delete(organisation).filter_by(code=code_of(code))).rowcount == 0:
            raise LookupError(code)
        audit.note(connection, act, who, audit.DONE)
