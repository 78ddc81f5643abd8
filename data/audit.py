"""What was done and by whom, and what was refused: lines in the ledger, each in the transaction of what it tells.

They are only added, which the database itself keeps. Of a person there is a keyed hash and no name; where nobody is
asked who it is, nothing.
"""

import hashlib
import hmac
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, insert, select

from data.access import Act, Action, Principal, RefusedError, require
from data.ledger import Ledger
from data.ledger.tables import audit

DONE, REFUSED = "done", "refused"


class Line(NamedTuple):
    """One line; ``made_at`` is UTC without a zone, ``roles`` words of data.access.Role with commas between them."""

    number: int
    made_at: datetime
    person: str | None
    mode: str
    roles: str
    action: str
    region: str | None
    delivery: int | None
    outcome: str


def allow(ledger: Ledger, act: Act) -> None:
    """Raises RefusedError when that may not be done, once the refusal is written down; StoreError when it cannot be."""
    try:
        require(act)
    except RefusedError:
        keep(ledger, act, REFUSED)
        raise


def keep(ledger: Ledger, act: Act, outcome: str) -> None:
    """Write a line about what changes nothing else."""
    person = who(ledger, act)
    with ledger.writing() as connection:
        note(connection, act, person, outcome)


def who(ledger: Ledger, act: Act) -> str | None:
    """The hash of whoever acts; asked for before a transaction, since it may need one of its own."""
    if act.by.person is None:
        return None
    return hmac.new(ledger.secret("audit"), act.by.person.encode(), hashlib.sha256).hexdigest()[:32]


def note(connection: Connection, act: Act, person: str | None, outcome: str, delivery: int | None = None) -> None:
    """Add a line to a transaction that nobody else writes beside; ``delivery`` is what came of the act."""
    highest: int = connection.execute(select(func.coalesce(func.max(audit.c.number), 0))).scalar_one()
    line: dict[str, Any] = {
        "number": highest + 1,
        "made_at": datetime.now(UTC).replace(tzinfo=None),
        "person": person,
        "mode": act.by.mode.value,
        "roles": ",".join(sorted(act.by.roles)),
        "action": act.action.value,
        "region": act.region,
        "delivery": delivery or act.delivery,
        "outcome": outcome,
    }
    connection.execute(insert(audit).values(line))


def newest(ledger: Ledger, most: int, region: str | None = None, outcome: str | None = None) -> list[Line]:
    """The last lines, newest first; of one region or one outcome where it is named."""
    told = {name: value for name, value in (("region", region), ("outcome", outcome)) if value is not None}
    with ledger.reading() as connection:
        lines = select(audit).filter_by(**told).order_by(audit.c.number.desc()).limit(most)
        return [Line(*row) for row in connection.execute(lines)]


def read(ledger: Ledger, by: Principal, most: int, region: str | None = None, outcome: str | None = None) -> list[Line]:
    """The same for somebody who asks. Raises RefusedError."""
    allow(ledger, Act(by, Action.ADMINISTER))
    return newest(ledger, most, region, outcome)
