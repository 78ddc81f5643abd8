"""Personal links on the command line: make one, list them, withdraw one, and what was done and refused."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from data import audit
from data.access import MACHINE, Act, Action
from data.ledger import Ledger
from data.sessions import Invitation, Sessions

INVITE, LIST, REVOKE, AUDIT = "invite", "list", "revoke", "audit"
TASKS = (INVITE, LIST, REVOKE, AUDIT)
_AUDIT_SHOWN = 200


@dataclass(frozen=True)
class Asked:
    """What was asked; ``role``, ``regions`` and ``days`` for a new link, ``number`` for one to withdraw."""

    role: str = ""
    regions: Sequence[str] = ()
    days: int = 0
    number: int = 0
    address: str = ""


def answer(ledger: Ledger, task: str, asked: Asked) -> list[dict[str, Any]]:
    """Do it; the rows that tell what came of it, for JSON and for sentences.

    Raises data.sessions.UnusableInvitationError, and LookupError for a number that is none.
    """
    return _TASKS[task](ledger, asked)


def _invite(ledger: Ledger, asked: Asked) -> list[dict[str, Any]]:
    number, key = Sessions(ledger).invite(MACHINE, asked.role, asked.regions, asked.days)
    return [{"number": number, "link": f"{asked.address.rstrip('/')}/aanmelden?sleutel={key}", "days": asked.days}]


def _list(ledger: Ledger, _asked: Asked) -> list[dict[str, Any]]:
    now = datetime.now(UTC).timestamp()
    return [
        {
            "number": one.number,
            "role": one.role.value,
            "regions": list(one.regions),
            "made_at": _moment(one.made_at),
            "state": state(one, now),
            "sessions": one.session_count,
        }
        for one in Sessions(ledger).listed(MACHINE)
    ]


def state(one: Invitation, now: float) -> str:
    """What became of a link: ``withdrawn``, ``used``, ``expired`` or ``waiting``; ``now`` in seconds since 1970."""
    if one.withdrawn_at is not None:
        return "withdrawn"
    if one.used_at is not None:
        return "used"
    return "expired" if one.expires_at <= now else "waiting"


def _revoke(ledger: Ledger, asked: Asked) -> list[dict[str, Any]]:
    Sessions(ledger).withdraw(MACHINE, asked.number)
    return [{"number": asked.number}]


def _audit(ledger: Ledger, _asked: Asked) -> list[dict[str, Any]]:
    audit.allow(ledger, Act(MACHINE, Action.ADMINISTER))
    return [one._asdict() for one in audit.newest(ledger, _AUDIT_SHOWN)]


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None, microsecond=0)


_TASKS: Mapping[str, Callable[[Ledger, Asked], list[dict[str, Any]]]] = {
    INVITE: _invite,
    LIST: _list,
    REVOKE: _revoke,
    AUDIT: _audit,
}
