"""Questions at a figure: asked by who is signed in, answered by the region, deleted without a trace of what it said."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from data import audit, figure_questions
from data.access import Action, Mode, Principal, RefusedError, Role, anybody
from data.figure_questions import MOST_A_DAY, MOST_CHARACTERS, TOLD_DAYS, AnsweredError, UnusableQuestionError
from data.ledger import Ledger
from data.ledger.tables import figure_question
from data.locations import ledger_of
from loaders.values.person_names import is_about_person
from tests.running import copied, empty_store
from tests.test_access import person

OWN, OTHER = "kempen", "limburg"
STAFF = person(Role.STAFF, regions=(OWN,))
VISITOR = Principal(frozenset({Role.VISITOR}), frozenset(), Mode.INVITED, "another")
TEXT = "Telt het aanbod van de school hier mee?"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with closing(Ledger(ledger_of(copied(empty_store(), tmp_path)))) as opened:
        yield opened


def ask(ledger: Ledger, by: Principal = VISITOR, text: str = TEXT, asked_for: str | None = None) -> int:
    return figure_questions.ask(ledger, by, OWN, "action_plan", text, is_about_person, asked_for)


def test_a_question_is_open_until_its_region_answers(ledger: Ledger) -> None:
    first, second = ask(ledger), ask(ledger, person(Role.STAFF, regions=(OTHER,)), f"  Waarom  {TEXT.lower()}")
    (one, other) = figure_questions.listed(ledger, VISITOR, OWN, is_open=True)
    assert (one.number, one.text, one.asked_as, one.asked_for, one.answer) == (first, TEXT, Role.VISITOR, None, None)
    assert (other.text, other.asked_as, other.asked_for) == (f"Waarom {TEXT.lower()}", Role.STAFF, OTHER)
    with pytest.raises(RefusedError):
        figure_questions.answer(ledger, person(Role.STAFF, regions=(OTHER,)), first, "Ja.", is_about_person)
    figure_questions.answer(ledger, STAFF, first, "Ja, sinds juni.", is_about_person)
    with pytest.raises(AnsweredError):
        figure_questions.answer(ledger, STAFF, first, "Nee.", is_about_person)
    assert [(one.number, one.answer) for one in figure_questions.listed(ledger, VISITOR)] == [
        (second, None),
        (first, "Ja, sinds juni."),
    ]
    assert figure_questions.listed(ledger, VISITOR, OTHER) == []


def test_a_region_hears_for_a_month_what_was_answered_to_it(ledger: Ledger) -> None:
    asker = person(Role.STAFF, regions=(OTHER,))
    first, second = ask(ledger, asker), ask(ledger, asker, f"Waarom? {TEXT}")
    ask(ledger, asker, f"Nog open: {TEXT}")
    figure_questions.answer(ledger, STAFF, ask(ledger), "Ja.", is_about_person)
    for number in (first, second):
        figure_questions.answer(ledger, STAFF, number, "Ja, sinds juni.", is_about_person)
    assert [one.number for one in figure_questions.answered_to(ledger, asker, OTHER)] == [second, first]
    assert figure_questions.answered_to(ledger, STAFF, OWN) == []
    with ledger.writing() as connection:
        past = datetime.now(UTC).replace(tzinfo=None) - timedelta(days=TOLD_DAYS)
        connection.execute(update(figure_question).filter_by(number=first).values(answered_at=past))
    assert [one.number for one in figure_questions.answered_to(ledger, asker, OTHER)] == [second]
    with pytest.raises(RefusedError):
        figure_questions.answered_to(ledger, Principal(frozenset({Role.VISITOR}), frozenset(), Mode.INVITED), OTHER)


def test_who_only_looks_asks_and_reads_nothing_and_no_name_is_kept(ledger: Ledger) -> None:
    everybody = Principal(frozenset({Role.VISITOR}), frozenset(), Mode.INVITED)
    with pytest.raises(RefusedError):
        ask(ledger, everybody)
    with pytest.raises(RefusedError):
        figure_questions.listed(ledger, everybody, OWN)
    refused = [(line.action, line.region, line.outcome) for line in audit.newest(ledger, 2)]
    assert refused == [(Action.ASK, OWN, audit.REFUSED)] * 2
    ask(ledger, anybody("trekker van het netwerk"), asked_for=OTHER)
    ask(ledger, VISITOR, asked_for=OTHER)
    assert [(one.asked_as, one.asked_for) for one in figure_questions.listed(ledger, VISITOR)] == [
        ("trekker van het netwerk", OTHER),
        (Role.VISITOR, None),
    ]


@pytest.mark.parametrize(
    ("text", "part"),
    [(" ", "text"), ("x" * (MOST_CHARACTERS + 1), "text"), ("Bel 0470 00 00 01", "personal")],
)
def test_what_cannot_be_asked_is_refused(ledger: Ledger, text: str, part: str) -> None:
    with pytest.raises(UnusableQuestionError) as error:
        ask(ledger, text=text)
    assert error.value.part == part
    number = ask(ledger)
    with pytest.raises(UnusableQuestionError):
        figure_questions.answer(ledger, STAFF, number, text, is_about_person)
    assert [one.answer for one in figure_questions.listed(ledger, VISITOR)] == [None]


def test_one_person_asks_so_much_a_day(ledger: Ledger) -> None:
    for _ in range(MOST_A_DAY):
        ask(ledger)
    with pytest.raises(UnusableQuestionError) as error:
        ask(ledger)
    assert error.value.part == "quota"
    ask(ledger, STAFF)


def test_what_is_deleted_is_gone_and_the_audit_says_only_that_it_was(ledger: Ledger) -> None:
    number = ask(ledger)
    with pytest.raises(RefusedError):
        figure_questions.remove(ledger, STAFF, number)
    figure_questions.remove(ledger, anybody(), number)
    assert figure_questions.listed(ledger, VISITOR) == []
    last = audit.newest(ledger, 1)[0]
    assert (last.action, last.region, last.outcome) == (Action.ADMINISTER, OWN, audit.DONE)
    with pytest.raises(LookupError):
        figure_questions.remove(ledger, anybody(), number)
    with pytest.raises(LookupError):
        figure_questions.answer(ledger, anybody(), number, "Ja.", is_about_person)
