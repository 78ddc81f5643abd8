"""Links, providers and sessions: used once, over in time, withdrawn at once, and nothing of a person is kept."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from data import audit, organisations
from data.access import MACHINE, Mode, Principal, RefusedError, Role
from data.identity import Identity
from data.ledger import Ledger
from data.ledger import tables as ledger_tables
from data.sessions import SIGNED_IN, SIGNED_OUT, Invitation, Sessions, UnusableInvitationError, hashed
from loaders.__main__ import main
from tests.running import copied, empty_store
from tests.test_access import person
from ui.texts import command as texts

HOUR, MINUTE = 3600.0, 60.0
ISSUER, SUBJECT, ID_TOKEN = "https://id.example/op", "subject-0001", "eyJ-id-token"


class Clock:
    """A clock that a test moves."""

    now = 1_800_000_000.0

    def __call__(self) -> float:
        """Seconds since 1970."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ledger(tmp_path: Path) -> Any:
    opened = Ledger(str(tmp_path / "monitor.sqlite"))
    yield opened
    opened.close()


@pytest.fixture
def sessions(ledger: Ledger, clock: Clock) -> Sessions:
    return Sessions(ledger, clock=clock)


def signed_in(sessions: Sessions, role: str = Role.STAFF, *regions: str) -> str:
    _, key = sessions.invite(MACHINE, role, regions or (("kempen",) if role == Role.STAFF else ()))
    opened = sessions.enter(key)
    assert opened
    return opened


def who(sessions: Sessions, key: str) -> tuple[set[Role], set[str]] | None:
    by = sessions.principal(key)
    return (set(by.roles), set(by.regions)) if by else None


def identity(*roles: Role, organisations: tuple[str, ...] = (), person: str = "vo_id 1", there: str = "s1") -> Identity:
    """Somebody who came in by a provider."""
    return Identity(ISSUER, person, SUBJECT, there, frozenset(roles), organisations, ID_TOKEN)


def test_a_link_opens_a_session_with_its_role_and_regions(sessions: Sessions) -> None:
    by = sessions.principal(signed_in(sessions, Role.STAFF, "kempen", "limburg"))
    assert by
    assert by.mode is Mode.INVITED
    assert (set(by.roles), set(by.regions)) == ({Role.STAFF}, {"kempen", "limburg"})
    assert by.said == "invoerder"
    assert who(sessions, signed_in(sessions, Role.FACILITATOR)) == ({Role.FACILITATOR}, set())


def test_a_link_works_once(sessions: Sessions) -> None:
    _, key = sessions.invite(MACHINE, Role.VISITOR, ())
    assert sessions.enter(key)
    assert sessions.enter(key) is None
    assert sessions.enter("") is None


def test_a_link_is_over_in_time_and_when_it_is_withdrawn(sessions: Sessions, clock: Clock) -> None:
    number, withdrawn = sessions.invite(MACHINE, Role.VISITOR, (), days=2)
    _, late = sessions.invite(MACHINE, Role.VISITOR, (), days=1)
    sessions.withdraw(MACHINE, number)
    assert sessions.enter(withdrawn) is None
    clock.now += 24 * HOUR
    assert sessions.enter(late) is None


def test_a_right_that_is_withdrawn_is_gone_at_the_next_click(sessions: Sessions) -> None:
    mine, other = signed_in(sessions), signed_in(sessions, Role.VISITOR)
    sessions.withdraw(MACHINE, 1)
    assert who(sessions, mine) is None
    assert who(sessions, other)
    with pytest.raises(LookupError):
        sessions.withdraw(MACHINE, 99)


def test_a_session_ends_without_clicks_and_after_a_day_of_work(sessions: Sessions, clock: Clock) -> None:
    idle, busy = signed_in(sessions), signed_in(sessions)
    for _ in range(19):
        clock.now += 25 * MINUTE
        assert who(sessions, busy)
        clock.now += 0.5
    assert who(sessions, idle) is None
    clock.now += 8 * HOUR - 19 * (25 * MINUTE + 0.5)
    assert who(sessions, busy) is None


def test_signing_out_ends_it_for_good(sessions: Sessions) -> None:
    key = signed_in(sessions)
    sessions.end(key)
    assert who(sessions, key) is None
    sessions.end(key)
    sessions.end("nobody")


@pytest.mark.parametrize(
    ("role", "regions", "days"),
    [
        *(("zaal", (), 7), ("baas", (), 7), ("invoerder", (), 7), ("invoerder", ("lerend-netwerk",), 7)),
        *(("kijker", ("kempen",), 7), ("kijker", (), 0), ("kijker", (), 61), ("invoerder", ("nergens",), 7)),
    ],
)
def test_what_cannot_be_given_is_no_link(sessions: Sessions, role: str, regions: tuple[str, ...], days: int) -> None:
    with pytest.raises(UnusableInvitationError):
        sessions.invite(MACHINE, role, regions, days)
    assert sessions.listed(MACHINE) == []


@pytest.mark.parametrize("by", [person(role) for role in Role if role is not Role.ADMINISTRATOR], ids=str)
def test_only_administrators_make_see_and_withdraw_links(sessions: Sessions, ledger: Ledger, by: Principal) -> None:
    signed_in(sessions, Role.VISITOR)
    before = sessions.listed(MACHINE)
    for attempt in (
        lambda: sessions.invite(by, Role.ADMINISTRATOR, ()),
        lambda: sessions.listed(by),
        lambda: sessions.withdraw(by, 1),
        lambda: sessions.current(by),
        lambda: sessions.end_other(by, sessions.current(MACHINE)[0].code),
    ):
        with pytest.raises(RefusedError):
            attempt()
    assert sessions.listed(MACHINE) == before
    assert [line.outcome for line in audit.newest(ledger, 5)] == [audit.REFUSED] * 5


def test_the_list_tells_what_became_of_each_link(sessions: Sessions, clock: Clock) -> None:
    signed_in(sessions)
    sessions.invite(MACHINE, Role.CORE, ())
    first, second = (one._replace(made_at=0, expires_at=0) for one in reversed(sessions.listed(MACHINE)))
    assert first == Invitation(1, Role.STAFF, ("kempen",), 0, 0, clock.now, None, 1)
    assert second == Invitation(2, Role.CORE, (), 0, 0, None, None, 0)
    clock.now += HOUR
    assert [one.session_count for one in sessions.listed(MACHINE)] == [0, 0]


def test_who_is_signed_in_now_stands_there_as_the_audit_calls_them(
    sessions: Sessions, ledger: Ledger, clock: Clock
) -> None:
    signed_in(sessions, Role.VISITOR)
    clock.now += 10 * MINUTE
    signed_in(sessions, Role.STAFF, "limburg", "kempen")
    newest, first = sessions.current(MACHINE)
    assert (newest.roles, newest.regions, first.roles, first.regions) == (
        (Role.STAFF,),
        ("kempen", "limburg"),
        (Role.VISITOR,),
        (),
    )
    assert (first.opened_at, newest.seen_at) == (clock.now - 10 * MINUTE, clock.now)
    told = [line.person for line in audit.newest(ledger, 9) if line.outcome == SIGNED_IN]
    assert [newest.who, first.who] == told
    clock.now += 25 * MINUTE
    assert [one.who for one in sessions.current(MACHINE)] == [newest.who]


def test_one_session_ends_or_all_of_a_person_and_no_other(sessions: Sessions, ledger: Ledger, clock: Clock) -> None:
    keys = [signed_in(sessions, Role.VISITOR) for _ in range(3)]
    first = sessions.current(MACHINE)[0]
    assert sessions.end_other(MACHINE, first.code) == 1
    assert [who(sessions, key) is None for key in keys].count(True) == 1
    with pytest.raises(LookupError):
        sessions.end_other(MACHINE, first.code)
    for there in ("s1", "s2"):
        sessions.admit(identity(Role.CORE, there=there))
    sessions.admit(identity(Role.FACILITATOR, person="vo_id 2", there="s3"))
    of_one = next(one for one in sessions.current(MACHINE) if one.roles == (Role.CORE,))
    assert sessions.end_other(MACHINE, of_one.code, of_person=True) == 2
    left = sorted(one.roles for one in sessions.current(MACHINE))
    assert left == [(Role.FACILITATOR,), (Role.VISITOR,), (Role.VISITOR,)]
    assert [line.outcome for line in audit.newest(ledger, 1)] == [audit.DONE]
    with pytest.raises(LookupError):
        sessions.end_other(MACHINE, "")


def test_of_keys_and_people_the_ledger_holds_nothing_that_can_be_read(sessions: Sessions, ledger: Ledger) -> None:
    _, link = sessions.invite(MACHINE, Role.STAFF, ("kempen",))
    key = sessions.enter(link)
    assert key
    sessions.end(key)
    with ledger.reading() as connection:
        person_id = connection.execute(select(ledger_tables.invitation.c.person)).scalar_one()
        tables = [list(connection.execute(select(table))) for table in ledger_tables.metadata.tables.values()]
    told = repr(tables)
    assert link not in told
    assert key not in told
    assert [line.outcome for line in audit.newest(ledger, 2)] == [SIGNED_OUT, SIGNED_IN]
    assert person_id not in repr(audit.newest(ledger, 9))


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main(("people", *arguments, "--json")) == 0
    return json.loads(capsys.readouterr().out)[arguments[0]]


def test_links_are_made_listed_and_withdrawn_on_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MONITOR_DB", str(copied(empty_store(), tmp_path)))
    address = ("--address", "https://app.example/")
    (made,) = told(capsys, "invite", "--role", "invoerder", "--region", "kempen", "--region", "limburg", *address)
    assert made["link"].startswith("https://app.example/aanmelden?sleutel=")
    (listed,) = told(capsys, "list")
    assert (listed["role"], listed["regions"], listed["state"]) == ("invoerder", ["kempen", "limburg"], "waiting")
    with closing(Ledger(str(tmp_path / "monitor.sqlite"))) as ledger:
        opened = Sessions(ledger).enter(made["link"].partition("=")[2])
        assert opened
        assert [one["state"] for one in told(capsys, "list")] == ["used"]
        assert told(capsys, "revoke", "1") == [{"number": 1}]
        assert Sessions(ledger).principal(opened) is None
    assert [one["outcome"] for one in told(capsys, "audit")] == ["done", SIGNED_IN, "done"]
    assert main(("people", "list")) == 0
    assert texts.STATES["withdrawn"] in capsys.readouterr().out
    assert main(("people", "audit")) == 0
    withdrawn, entered, invited = (re.split(" {2,}", line) for line in capsys.readouterr().out.splitlines())
    assert withdrawn[2:4] == invited[2:4] == ["beheerder", "beheren"]
    assert (entered[3], entered[6]) == ("toegang", "aangemeld")


def test_sessions_are_listed_and_ended_on_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MONITOR_DB", str(copied(empty_store(), tmp_path)))
    with closing(Ledger(str(tmp_path / "monitor.sqlite"))) as ledger:
        key = signed_in(Sessions(ledger))
        (one,) = told(capsys, "sessions")
        assert (one["roles"], one["regions"]) == (["invoerder"], ["kempen"])
        assert main(("people", "sessions")) == 0
        assert f"{one['code']}  invoerder  kempen" in capsys.readouterr().out
        assert told(capsys, "end", one["code"], "--all") == [{"ended": 1}]
        assert Sessions(ledger).principal(key) is None
    assert main(("people", "end", one["code"])) == 2
    assert capsys.readouterr().err.strip() == texts.UNKNOWN["end"].format(which=one["code"])


@pytest.mark.parametrize("wrong", [("invite", "--role", "baas"), ("revoke", "7"), ("revoke", "x")])
def test_what_cannot_be_is_one_sentence(
    wrong: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MONITOR_DB", str(copied(empty_store(), tmp_path)))
    assert main(("people", *wrong)) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_who_comes_by_a_provider_has_roles_and_the_regions_of_organisations_as_they_are_now(
    sessions: Sessions, ledger: Ledger
) -> None:
    organisations.keep(ledger, MACHINE, "0999000129", ["kempen"])
    organisations.keep(ledger, MACHINE, "OVO000129", ["limburg", "midwest"])
    key = sessions.admit(identity(Role.STAFF, Role.CORE, organisations=("0999.000.129", "OVO000129", "OVO000130")))
    by = sessions.principal(key)
    assert by
    assert (by.mode, by.said) == (Mode.PROVIDER, Role.STAFF)
    assert who(sessions, key) == ({Role.STAFF, Role.CORE}, {"kempen", "limburg", "midwest"})
    organisations.forget(ledger, MACHINE, "OVO000129")
    assert who(sessions, key) == ({Role.STAFF, Role.CORE}, {"kempen"})


def test_the_same_person_is_the_same_in_the_audit_and_at_another_provider_another(
    sessions: Sessions, ledger: Ledger
) -> None:
    for one in (
        identity(Role.VISITOR), identity(Role.CORE, there="s2"), identity(Role.CORE, person="vo_id 2"),
        identity(Role.CORE)._replace(issuer="https://other.example"),
    ):  # fmt: skip
        sessions.admit(one)
    first, again, second, elsewhere = (line.person for line in reversed(audit.newest(ledger, 4)))
    assert first == again
    assert len({first, second, elsewhere}) == 3


def test_of_whom_a_provider_knows_the_ledger_holds_nothing_that_can_be_read(sessions: Sessions, ledger: Ledger) -> None:
    key = sessions.admit(identity(Role.VISITOR, person="vo_id 4d6636e0"))
    with ledger.reading() as connection:
        told = repr([list(connection.execute(select(table))) for table in ledger_tables.metadata.tables.values()])
    assert [word for word in (key, SUBJECT, "4d6636e0", ID_TOKEN, "eyJ", "'s1'") if word in told] == []
    assert sessions.end(key) == ID_TOKEN
    assert (sessions.end(key), sessions.end(signed_in(sessions))) == ("", "")


def test_a_provider_ends_one_session_or_all_of_somebody(sessions: Sessions) -> None:
    first, second, third = (sessions.admit(identity(Role.VISITOR, there=one)) for one in ("s1", "s2", "s3"))
    invited = signed_in(sessions)
    for other in (
        ("https://other.example", SUBJECT, "s1"),
        (ISSUER, "another", ""),
        (ISSUER, SUBJECT, "s4"),
        (ISSUER, "", ""),
    ):
        assert sessions.end_at_provider(*other) == []
    assert sessions.end_at_provider(ISSUER, "", "s1") == [hashed(first)]
    assert [bool(who(sessions, key)) for key in (first, second, third, invited)] == [False, True, True, True]
    assert set(sessions.end_at_provider(ISSUER, SUBJECT, "")) == {hashed(second), hashed(third)}
    assert [bool(who(sessions, key)) for key in (first, second, third, invited)] == [False, False, False, True]


def test_what_is_over_goes_when_the_next_comes(sessions: Sessions, ledger: Ledger, clock: Clock) -> None:
    sessions.admit(identity(Role.VISITOR))
    clock.now += 31 * MINUTE
    signed_in(sessions)
    with ledger.reading() as connection:
        assert [row.id_token for row in connection.execute(select(ledger_tables.session))] == [None]


def test_who_was_signed_in_stays_so_when_the_table_changes(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "monitor.sqlite"
    with closing(Ledger(str(path))) as ledger:
        opened = signed_in(Sessions(ledger, clock=clock), Role.STAFF, "kempen", "limburg")
    # as the release before it left the ledger
    with closing(sqlite3.connect(path)) as before, before:
        before.execute("ALTER TABLE session RENAME TO later")
        before.execute("CREATE TABLE session (key_hash TEXT, invitation INTEGER, opened_at FLOAT, seen_at FLOAT)")
        before.execute("INSERT INTO session SELECT key_hash, 1, opened_at, seen_at FROM later")
        before.execute("DROP TABLE later")
        for later in (
            "feedback_mark",
            "feedback_count",
            "feedback_offer",
            "feedback_region",
            "reading_key",
            "figure_question",
        ):
            before.execute(f"DROP TABLE {later}")
        before.execute("UPDATE alembic_version SET version_num = '0009'")
    with closing(Ledger(str(path))) as ledger:
        sessions = Sessions(ledger, clock=clock)
        assert who(sessions, opened) == ({Role.STAFF}, {"kempen", "limburg"})
        sessions.withdraw(MACHINE, 1)
        assert who(sessions, opened) is None
