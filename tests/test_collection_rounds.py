"""Collection rounds: opened, changed and closed as entries of the ledger, and what of each region came since."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from data import audit, collection_rounds, reference
from data.access import Action, anybody
from data.collection_rounds import Plan, RunningError, UnusableRoundError
from data.questions.collection import Collection, collection
from data.store import Store, SupersededError, today
from loaders.deliveries.confirm import confirm_sheet
from loaders.deliveries.restore import restore, take_back
from loaders.values.person_names import is_about_person
from tests.delivering import deliver
from tests.running import copied, empty_store
from tests.workbooks import REGION, offer, partner
from ui.figures.deliveries import collection_nl

BY = anybody("kernpartner")
OTHER = "waasland"
MARCH = date(2026, 3, 31)
SOON = today() + timedelta(days=14)
PLAN = Plan("Cijfers van het najaar", SOON, ("Aanbod", "Partners"), "Kijk ook de data na.")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store(copied(empty_store(), tmp_path))) as opened:
        yield opened


def opened(store: Store, plan: Plan = PLAN) -> collection_rounds.Round:
    return collection_rounds.open_round(store, BY, plan, is_about_person)


def state(store: Store, region: str, sheet: str) -> str:
    answers = collection(store, today()).of(region)
    assert answers
    return next(one.state for one in answers.asked if one.sheet == sheet)


def test_a_round_is_opened_changed_and_closed_as_versions(store: Store) -> None:
    first = opened(store)
    assert (first.number, first.version, first.is_closed) == (1, 1, False)
    assert first.plan == replace(PLAN, sheets=("Partners", "Aanbod"))  # the order of the workbook
    later = replace(first.plan, by_date=SOON + timedelta(days=7))
    second = collection_rounds.change(store, BY, first, later, is_about_person)
    third = collection_rounds.close(store, BY, second)
    assert (second.plan, second.opened_at, third.plan, third.is_closed) == (later, first.opened_at, later, True)
    assert collection_rounds.every_version(store) == (third, second, first)
    assert collection_rounds.running(store) is None
    assert opened(store).number == 2
    done = [line for line in audit.newest(store.ledger, 10) if line.action == Action.COLLECT]
    assert [line.outcome for line in done] == [audit.DONE] * 4


def test_one_round_runs_at_a_time_and_who_saw_an_older_version_changes_nothing(store: Store) -> None:
    first = opened(store)
    with pytest.raises(RunningError):
        opened(store)
    second = collection_rounds.change(store, BY, first, replace(PLAN, name="Anders"), is_about_person)
    with pytest.raises(SupersededError):
        collection_rounds.close(store, BY, first)
    collection_rounds.close(store, BY, second)
    with pytest.raises(SupersededError):
        collection_rounds.close(store, BY, second)
    assert len(collection_rounds.every_version(store)) == 3


@pytest.mark.parametrize(
    ("plan", "part"),
    [
        (replace(PLAN, name=" "), "name"),
        (replace(PLAN, name="x" * 61), "name"),
        (replace(PLAN, by_date=today() - timedelta(days=1)), "by_date"),
        (replace(PLAN, by_date=date.max), "by_date"),
        (replace(PLAN, sheets=()), "sheets"),
        (replace(PLAN, sheets=("Partners", "Sessies")), "sheets"),
        (replace(PLAN, note="x" * 301), "note"),
        (replace(PLAN, note="Bel 0470 00 00 01"), "personal"),
        (replace(PLAN, name="an.voorbeeld@voorbeeld.example"), "personal"),
    ],
)
def test_what_a_round_cannot_be_is_refused(store: Store, plan: Plan, part: str) -> None:
    with pytest.raises(UnusableRoundError) as error:
        opened(store, plan)
    assert error.value.part == part
    assert collection_rounds.rounds(store) == ()


def test_a_sheet_is_handed_in_confirmed_or_waits(store: Store) -> None:
    deliver(store, REGION, MARCH, {"Partners": [partner()], "Aanbod": [offer()]})
    opened(store)
    assert {state(store, region, sheet) for region in (REGION, OTHER) for sheet in PLAN.sheets} == {"waiting"}

    confirm_sheet(store, REGION, ["Aanbod"], today() - timedelta(days=1), BY)
    deliver(store, REGION, today() - timedelta(days=2), {"Partners": [partner("Voorbeeldvzw Nieuw")]})
    facts = collection(store, today())
    assert (state(store, REGION, "Aanbod"), state(store, REGION, "Partners")) == ("confirmed", "handed_in")
    assert [facts.count(one) for one in ("handed_in", "confirmed", "waiting")] == [1, 1, 34]
    assert (facts.done_regions, facts.begun_regions, len(facts.silent_regions)) == ((REGION,), (), 17)
    own, other = facts.of(REGION), facts.of(OTHER)
    assert own and collection_nl.lines(own) == ("■ nieuw: Partners", "✔ juist: Aanbod")
    assert other and collection_nl.lines(other) == ("– niets: alle gevraagde bladen",)

    # who confirmed first and then hands in, handed in
    deliver(store, REGION, today(), {"Aanbod": [offer("Praattafel nieuw")]})
    assert state(store, REGION, "Aanbod") == "handed_in"


def test_putting_an_older_state_back_answers_nothing(store: Store) -> None:
    deliver(store, REGION, MARCH, {"Partners": [partner()]})
    opened(store)
    deliver(store, REGION, today() - timedelta(days=1), {"Partners": [partner("Voorbeeldvzw Anders")]})
    assert state(store, REGION, "Partners") == "handed_in"
    take_back(store, REGION, today() - timedelta(days=1), by=BY)
    assert state(store, REGION, "Partners") == "waiting"
    restore(store, 1, by=BY)
    assert state(store, REGION, "Partners") == "waiting"


def test_what_comes_or_goes_after_its_closing_changes_nothing_of_a_round(store: Store) -> None:
    asked = opened(store)
    deliver(store, REGION, today() - timedelta(days=1), {"Partners": [partner()]})
    collection_rounds.close(store, BY, asked)
    before = [collection(store, today(), 1, version) for version in (None, 1)]
    assert [one.count("handed_in") for one in before] == [1, 1]

    deliver(store, OTHER, today(), {"Partners": [partner()]})
    confirm_sheet(store, REGION, ["Partners"], today(), BY)
    take_back(store, OTHER, today(), by=BY)
    take_back(store, REGION, today() - timedelta(days=1), by=BY)
    assert [collection(store, today(), 1, version) for version in (None, 1)] == before
    # a link to figures of before any delivery knows none of them
    assert collection(store.at(0), today(), 1).count("waiting") == len(PLAN.sheets) * len(reference.regions())


def test_figures_of_the_day_of_opening_need_not_be_handed_in_again(store: Store) -> None:
    deliver(store, REGION, today(), {"Partners": [partner()]})
    opened(store)
    assert state(store, REGION, "Partners") == "handed_in"
    assert collection(store, today()).begun_regions == (REGION,)


def test_without_a_round_there_is_nothing_and_a_closed_one_is_asked_by_number(store: Store) -> None:
    nothing = Collection(today(), None, (), (), (), (), (("handed_in", 0), ("confirmed", 0), ("waiting", 0)), None)
    assert collection(store, today()) == nothing
    closed = collection_rounds.close(store, BY, opened(store))
    assert collection(store, today()) == nothing
    facts = collection(store, today(), 1)
    assert (facts.round, facts.days_left, facts.silent_regions) == (
        closed,
        (SOON - today()).days,
        tuple(reference.regions()),
    )
    assert collection(store, today(), 1, 1).round == collection_rounds.find(store, 1, 1)
