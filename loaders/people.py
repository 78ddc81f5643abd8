"""People on the command line: personal links, sessions, regions of organisations, what was done and refused."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from data import audit, organisations
from data.access import MACHINE
from data.ledger import Ledger
from data.reading_keys import ReadingKeys
from data.sessions import Sessions

INVITE, LIST, REVOKE, AUDIT = "invite", "list", "revoke", "audit"
ORGANISATIONS, ORGANISATION = "organisations", "organisation"
SESSIONS, END = "sessions", "end"
KEYS, REVOKE_KEY = "keys", "revoke-key"
TASKS = (INVITE, LIST, REVOKE, SESSIONS, END, KEYS, REVOKE_KEY, ORGANISATIONS, ORGANISATION, AUDIT)
_AUDIT_SHOWN = 200


@dataclass(frozen=True)
class Asked:
    """What was asked: ``role``, ``regions`` and ``days`` for a new link, ``regions`` for an organisation.

    ``which`` is the number of a link or a key, or the code of a session or an organisation, as it was typed. ``all``
    ends every session of whoever has that one.
    """

    which: str = ""
    role: str = ""
    regions: Sequence[str] = ()
    days: int = 0
    address: str = ""
    forget: bool = False
    all: bool = False


def answer(ledger: Ledger, task: str, asked: Asked) -> list[dict[str, Any]]:
    """Do it; the rows that tell what came of it, for JSON and for sentences.

    Raises data.sessions.UnusableInvitationError, data.organisations.UnusableOrganisationError, and LookupError for a
    number or code that is none.
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
            "state": one.state(now),
            "sessions": one.session_count,
        }
        for one in Sessions(ledger).listed(MACHINE)
    ]


def _revoke(ledger: Ledger, asked: Asked) -> list[dict[str, Any]]:
    number = _number(asked)
    Sessions(ledger).withdraw(MACHINE, number)
    return [{"number": number}]


def _number(asked: Asked) -> int:
    if not (asked.which.isascii() and asked.which.isdecimal()):
        raise LookupError(asked.which)
    return int(asked.which)


def _sessions(ledger: Ledger, _asked: Asked) -> list[dict[str, Any]]:
    return [
        {
            "code": one.code,
            "who": one.who,
            "roles": [role.value for role in one.roles],
            "regions": list(one.regions),
            "opened_at": _moment(one.opened_at),
            "seen_at": _moment(one.seen_at),
        }
        for one in Sessions(ledger).current(MACHINE)
    ]


def _end(ledger: Ledger, asked: Asked) -> list[dict[str, Any]]:
    return [{"ended": Sessions(ledger).end_other(MACHINE, asked.which, of_person=asked.all)}]


def _keys(ledger: Ledger, _asked: Asked) -> list[dict[str, Any]]:
    return [
        {
            "number": one.number,
            "who": one.who,
            "made_at": _moment(one.made_at),
            "expires_at": _moment(one.expires_at),
            "seen_at": None if one.seen_at is None else _moment(one.seen_at),
        }
        for one in ReadingKeys(ledger).listed(MACHINE)
    ]


def _revoke_key(ledger: Ledger, asked: Asked) -> list[dict[str, Any]]:
    number = _number(asked)
    ReadingKeys(ledger).withdraw(MACHINE, number)
    return [{"number": number}]


def _organisations(ledger: Ledger, _asked: Asked) -> list[dict[str, Any]]:
    return [
        {"code": one.code, "regions": list(one.regions), "kept_at": one.kept_at.replace(microsecond=0)}
        for one in organisations.kept(ledger, MACHINE)
    ]


def _organisation(ledger: Ledger, asked: Asked) -> list[dict[str, Any]]:
    if asked.forget:
        organisations.forget(ledger, MACHINE, asked.which)
        return [{"code": organisations.code_of(asked.which), "regions": []}]
    code = organisations.keep(ledger, MACHINE, asked.which, asked.regions)
    return [{"code": code, "regions": list(organisations.regions_of(ledger, code))}]


def _audit(ledger: Ledger, _asked: Asked) -> list[dict[str, Any]]:
    return [one._asdict() for one in audit.read(ledger, MACHINE, _AUDIT_SHOWN)]


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None, microsecond=0)


_TASKS: Mapping[str, Callable[[Ledger, Asked], list[dict[str, Any]]]] = {
    INVITE: _invite,
    LIST: _list,
    REVOKE: _revoke,
    SESSIONS: _sessions,
    END: _end,
    KEYS: _keys,
    REVOKE_KEY: _revoke_key,
    ORGANISATIONS: _organisations,
    ORGANISATION: _organisation,
    AUDIT: _audit,
}
