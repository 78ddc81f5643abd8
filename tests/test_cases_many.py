"""Many words of one column that no list knows are one question: leave them out, let them wait, or choose one by one."""

from typing import Any

import pytest

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import EACH, LEAVE, LEAVE_OUT, MANY, WORD, Choices, Key
from tests.workbooks import REGION, places, raw_workbook

HEADER = ["Naam", "Soort", "Engagement", "Werkingsgebied", "Levensdomeinen"]
PLACES: Key = (MANY, "Partners", "municipality_codes")
KINDS: Key = (MANY, "Partners", "organisation_type_code")
DOMAINS: Key = (MANY, "Partners", "life_domain_codes")
# Invented: no place is called so, and none of our words is like these.
NOWHERE = ["Qorvax", "Wuxtal", "Zympho", "Kwelpix", "Fjordul", "Gnaxwijk", "Xylbos", "Pfuimo", "Vrzgau"]


def book(column: int, words: list[str], usual: str) -> bytes:
    """Partners with these words in one column, and one row with a usual one."""
    lines: list[list[Any]] = [HEADER]
    for number, word in enumerate([usual, *words]):
        line = [f"Huis {number} vzw", "Sport", "Werkt mee", "Izegem", "Werk"]
        line[column] = word
        lines.append(line)
    return raw_workbook({"Partners": lines})


def read(content: bytes, answers: dict[Key, str] | None = None) -> Checked:
    return check(content, REGION, choices=Choices(answers or {}))


def asked(checked: Checked) -> list[Key]:
    """The questions without an answer."""
    return [one.key for one in checked.questions if one.answer is None]


SOME_KNOWN = book(3, [f"Izegem, {word}" for word in NOWHERE[:6]], "Izegem")


def test_six_places_that_nobody_knows_are_one_question() -> None:
    first = read(SOME_KNOWN)
    [question] = first.questions
    assert (question.key, list(question.options), question.counts) == (PLACES, [LEAVE_OUT, EACH, LEAVE], {"place": 6})
    assert question.blocks and question.cells == tuple(f"D{row}" for row in range(3, 9))
    assert question.samples == tuple(NOWHERE[:3])


def test_five_are_asked_one_by_one() -> None:
    checked = read(book(3, NOWHERE[:5], "Izegem"))
    assert {key[0] for key in asked(checked)} == {WORD} and len(asked(checked)) == 5


def test_left_out_the_rest_of_the_cell_is_read_and_said_once() -> None:
    checked = read(SOME_KNOWN, {PLACES: LEAVE_OUT})
    assert checked.status == "ok" and asked(checked) == []
    assert {tuple(row.values["municipality_codes"]) for row in checked.sheets["Partners"]} == {("36008",)}
    assert places(checked) == [("places-left", "Partners", "D3")]
    assert [one.answer for one in checked.questions if one.key == PLACES] == [LEAVE_OUT]


def test_a_row_with_no_other_place_waits() -> None:
    checked = read(book(3, [*NOWHERE[:5], f"Izegem en {NOWHERE[5]}"], "Izegem"), {PLACES: LEAVE_OUT})
    assert (len(checked.sheets["Partners"]), checked.refused["Partners"], asked(checked)) == (2, 5, [])


@pytest.mark.parametrize("answer", [EACH, LEAVE])
def test_one_by_one_asks_each_and_waiting_asks_none(answer: str) -> None:
    checked = read(SOME_KNOWN, {PLACES: answer})
    words = [key for key in asked(checked) if key[0] == WORD]
    assert len(words) == (6 if answer == EACH else 0) and len(checked.sheets["Partners"]) == 1
    assert PLACES in [one.key for one in checked.questions]
    if answer == EACH:
        chosen: dict[Key, str] = dict.fromkeys(words, "36008")
        done = read(SOME_KNOWN, {PLACES: EACH, **chosen})
        assert (done.status, asked(done)) == ("ok", []) and PLACES in [one.key for one in done.questions]


def test_nine_words_of_a_required_column_wait_or_are_chosen_but_never_left_out() -> None:
    content = book(1, NOWHERE, "Sport")
    [question] = read(content).questions
    assert (question.key, list(question.options)) == (KINDS, [EACH, LEAVE])
    assert len(asked(read(book(1, NOWHERE[:8], "Sport")))) == 8
    assert len(read(content, {KINDS: LEAVE}).sheets["Partners"]) == 1


def test_nine_words_of_a_column_that_may_be_empty_are_left_empty_at_once() -> None:
    content = book(4, NOWHERE, "Werk")
    first = read(content)
    assert (asked(first), list(first.questions[0].options), first.questions[0].blocks) == (
        [DOMAINS],
        [LEAVE_OUT, EACH],
        False,
    )
    checked = read(content, {DOMAINS: LEAVE_OUT})
    assert (checked.status, len(checked.sheets["Partners"]), asked(checked)) == ("ok", 10, [])
    assert [one.key for one in checked.questions] == [DOMAINS]


def test_the_answer_is_kept_for_words_that_come_later() -> None:
    later = read(book(3, [f"Izegem, {NOWHERE[8]}"], "Izegem"), {PLACES: LEAVE_OUT})
    assert (later.status, [one.key for one in later.questions]) == ("ok", [PLACES])
