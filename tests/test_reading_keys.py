"""Keys by which programs read tables: they open those and nothing else, and end when somebody's right does."""

import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from data import audit
from data.access import MACHINE, Action, Mode, Principal, RefusedError, Role, anybody, may
from data.identity import Identity, pseudonym
from data.ledger import Ledger
from data.ledger.tables import reading_key
from data.locations import ledger_of
from data.reading_keys import KEY_MADE, KEY_WITHDRAWN, MOST_KEYS, ReadingKeys, UnusableKeyError
from data.sessions import Sessions
from loaders import people as command
from tests.running import copied, empty_store
from tests.test_access import person

DAY = 24 * 3600


class Clock:
    """A clock that a test moves on."""

    def __init__(self) -> None:
        self.now = time.time()

    def __call__(self) -> float:
        """What it says."""
        return self.now


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with closing(Ledger(ledger_of(copied(empty_store(), tmp_path)))) as opened:
        yield opened


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keys(ledger: Ledger, clock: Clock) -> ReadingKeys:
    return ReadingKeys(ledger, clock)


def invited(ledger: Ledger, role: str = Role.ADMINISTRATOR) -> tuple[Principal, int]:
    """Somebody who came in with a link, and its number."""
    sessions = Sessions(ledger)
    number, link = sessions.invite(MACHINE, role, ())
    by = sessions.principal(str(sessions.enter(link)))
    assert by
    return by, number


def test_a_key_looks_for_its_owner_and_may_do_nothing_else(ledger: Ledger, keys: ReadingKeys) -> None:
    by, _ = invited(ledger)
    _, key = keys.make(by, 30)
    reader = keys.principal(key)
    assert reader and reader.person == by.person
    assert [action for action in Action if may(reader, action)] == [Action.LOOK]
    assert keys.principal("") is None and keys.principal(f"{key}x") is None


def test_of_a_key_the_ledger_keeps_a_hash_alone(ledger: Ledger, keys: ReadingKeys) -> None:
    by, _ = invited(ledger)
    _, key = keys.make(by, 7)
    with ledger.reading() as connection:
        kept = repr([dict(row) for row in connection.execute(reading_key.select()).mappings()])
    assert key not in kept


def test_a_key_ends_at_its_time(ledger: Ledger, keys: ReadingKeys, clock: Clock) -> None:
    by, _ = invited(ledger)
    _, key = keys.make(by, 7)
    clock.now += 7 * DAY - 1
    assert keys.principal(key)
    clock.now += 1
    assert keys.principal(key) is None and keys.own(by) == []


def test_a_key_ends_with_the_link_of_its_owner(ledger: Ledger, keys: ReadingKeys) -> None:
    by, number = invited(ledger)
    other, _ = invited(ledger)
    (_, key), (_, kept) = keys.make(by, 30), keys.make(other, 30)
    Sessions(ledger).withdraw(MACHINE, number)
    assert keys.principal(key) is None and keys.principal(kept)


def test_a_key_ends_when_a_provider_gives_its_owner_no_role(ledger: Ledger, keys: ReadingKeys) -> None:
    none = Identity("https://provider.example", "sub 1", "1", "", frozenset(), (), "")
    by = Principal(
        frozenset({Role.CORE}), frozenset(), Mode.PROVIDER, pseudonym(ledger, none.issuer, "person", none.person)
    )
    _, key = keys.make(by, 30)
    keys.withdraw_all(none._replace(person="sub 2"))
    assert keys.principal(key)
    keys.withdraw_all(none)
    assert keys.principal(key) is None


def test_what_counts_no_more_is_deleted_with_the_next_key_and_no_number_is_given_twice(
    ledger: Ledger, keys: ReadingKeys, clock: Clock
) -> None:
    by, _ = invited(ledger)
    leaving, link = invited(ledger)
    keys.make(by, 7)
    clock.now += 7 * DAY
    keys.make(leaving, 90)
    Sessions(ledger, clock=clock).withdraw(MACHINE, link)
    lasting, key = keys.make(by, 90)
    withdrawn, _ = keys.make(by, 90)
    keys.withdraw(by, withdrawn)
    newest, _ = keys.make(by, 90)
    with ledger.reading() as connection:
        numbers = connection.execute(select(reading_key.c.number)).scalars().all()
    assert (lasting, withdrawn, newest, sorted(numbers)) == (3, 4, 5, [3, 5])
    assert keys.principal(key)


def test_owners_and_administrators_withdraw_a_key_and_nobody_else(ledger: Ledger, keys: ReadingKeys) -> None:
    by, _ = invited(ledger, Role.VISITOR)
    other, _ = invited(ledger, Role.CORE)
    number, key = keys.make(by, 30)
    for who, doing in ((other, lambda: keys.withdraw(other, number)), (by, lambda: keys.listed(by))):
        with pytest.raises(RefusedError):
            doing()
        assert audit.newest(ledger, 1)[0].outcome == audit.REFUSED
        assert who and keys.principal(key)
    keys.withdraw(by, number)
    assert keys.principal(key) is None
    second, _ = keys.make(by, 30)
    (row,) = command.answer(ledger, command.KEYS, command.Asked())
    assert row["number"] == second
    with pytest.raises(LookupError):
        command.answer(ledger, command.REVOKE_KEY, command.Asked(which=str(number)))


def test_making_and_withdrawing_stand_in_the_audit(ledger: Ledger, keys: ReadingKeys) -> None:
    by, _ = invited(ledger)
    number, _ = keys.make(by, 30)
    keys.withdraw(MACHINE, number)
    withdrawn, made = audit.newest(ledger, 2)
    assert (made.outcome, withdrawn.outcome) == (KEY_MADE, KEY_WITHDRAWN)
    assert made.person and made.person != by.person


def test_who_is_not_known_gets_no_key_and_nobody_gets_very_many(ledger: Ledger, keys: ReadingKeys) -> None:
    for nobody in (anybody(), person()):
        with pytest.raises(RefusedError):
            keys.make(nobody, 30)
    by, _ = invited(ledger)
    for days in (0, 8, 365):
        with pytest.raises(UnusableKeyError):
            keys.make(by, days)
    for _ in range(MOST_KEYS):
        keys.make(by, 7)
    with pytest.raises(UnusableKeyError):
        keys.make(by, 7)
