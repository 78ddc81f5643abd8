"""Two spellings of one name in one list: when it is asked, and what the answers do."""

from typing import Any

import pytest

from loaders import contract
from loaders.checks.alike import Spelled, confirmation, filled, numbers_differ, spelled_alike, title
from loaders.checks.rows import Origin, Row, Rows
from loaders.choices import NO, YES, Choices, Key
from loaders.findings import found
from loaders.sheet import Sheet
from tests.edge_rows import PARTNERS

OFFERS, ACTIONS = contract.OFFERS, contract.ACTIONS
TIELT, IZEGEM = "37022", "36008"
ONE, TWO = "0999000129", "0999000228"


def spelled(
    *rows: dict[str, Any],
    sheet: Sheet = PARTNERS,
    answers: dict[Key, str] | None = None,
    is_template: bool = False,
    unread: tuple[int, ...] = (),
) -> Spelled:
    """These rows from line 2 on, with their name in column B."""
    table = [Row(number, dict.fromkeys(sheet.stored) | one) for number, one in enumerate(rows, 2)]
    blocked = {number: [found("code-unknown")] for number in unread}
    indexes = {"name": 1}
    return spelled_alike(
        Rows(sheet, table, [Origin(1, 0, indexes)]), blocked, Choices(answers or {}), is_template=is_template
    )


def asked(result: Spelled) -> list[tuple[str, ...]]:
    """The cells of each question."""
    return [one.cells for one in result.questions]


ALIKE: dict[str, tuple[list[dict[str, Any]], list[tuple[str, ...]]]] = {
    "another form": ([{"name": "De Brug"}, {"name": "De Brug vzw"}], [("B3", "B2")]),
    "one name": ([{"name": "De Brug"}, {"name": "De Brug"}], []),
    "one name in other letters": ([{"name": "De Brug"}, {"name": "de BRUG"}], []),
    "another name": ([{"name": "De Brug"}, {"name": "De Ploeg"}], []),
    "two numbers": ([{"name": "De Brug", "kbo_number": ONE}, {"name": "De Brug vzw", "kbo_number": TWO}], []),
    "one number": ([{"name": "De Brug", "kbo_number": ONE}, {"name": "De Brug vzw"}], [("B3", "B2")]),
    "elsewhere": (
        [{"name": "De Brug", "municipality_codes": [TIELT]}, {"name": "De Brug vzw", "municipality_codes": [IZEGEM]}],
        [],
    ),
    "without a name": ([{"name": None}, {"name": None}], []),
    "three spellings": (
        [{"name": "De Brug"}, {"name": "De Brug vzw"}, {"name": "Brug, De"}],
        [("B3", "B2"), ("B4", "B2")],
    ),
    "a spelling twice": (
        [{"name": "De Brug"}, {"name": "De Brug vzw"}, {"name": "De Brug VZW"}],
        [("B3", "B2", "B4")],
    ),
    "the first that fits": (
        [
            {"name": "De Brug", "municipality_codes": [TIELT]},
            {"name": "De Brug", "municipality_codes": [IZEGEM]},
            {"name": "De Brug vzw", "municipality_codes": [IZEGEM]},
        ],
        [("B4", "B3")],
    ),
}


@pytest.mark.parametrize(("rows", "cells"), ALIKE.values(), ids=ALIKE)
def test_a_name_that_is_another_spelling_is_asked(rows: list[dict[str, Any]], cells: list[tuple[str, ...]]) -> None:
    assert asked(spelled(*rows)) == cells


BOTH = [{"name": "De Brug", "shared_interest": "taal"}, {"name": "De Brug vzw", "shared_interest": "werk"}]
KEY = confirmation(PARTNERS, BOTH[1], BOTH[0])


@pytest.mark.parametrize(
    ("answer", "codes", "waits", "names"),
    [
        (None, ["names-alike-asked"], [3], ["De Brug", "De Brug vzw"]),
        ("maybe", ["names-alike-asked"], [3], ["De Brug", "De Brug vzw"]),
        (NO, [], [], ["De Brug", "De Brug vzw"]),
        (YES, [], [], ["De Brug", "De Brug"]),
    ],
)
def test_two_spellings_wait_for_an_answer(
    answer: str | None, codes: list[str], waits: list[int], names: list[str]
) -> None:
    result = spelled(*BOTH, answers={KEY: answer} if answer else {})
    assert [one.code for one in result.findings] == codes and list(result.refused) == waits
    assert [(row.row_number, row.values["name"]) for row in result.table.rows] == [(2, names[0]), (3, names[1])]
    assert [row.values["shared_interest"] for row in result.table.rows] == ["taal", "werk"]
    [question] = result.questions
    assert (question.key, question.seen, question.header, question.blocks) == (KEY, "De Brug vzw", "De Brug", True)
    assert question.answer == (answer if answer in (YES, NO) else None)
    assert question.options == {YES: YES, NO: NO}


def test_what_is_said_names_both_rows() -> None:
    [finding] = spelled(*BOTH).findings
    assert (finding.cell, finding.column, finding.seen) == ("B3", "Naam", "De Brug vzw")
    assert finding.details == {"name": "De Brug", "other_row": "2"}


def test_in_our_template_it_is_remarked_only() -> None:
    result = spelled(*BOTH, is_template=True)
    assert ([one.code for one in result.findings], result.questions, result.refused) == (["names-alike"], [], {})


def test_a_row_that_blocks_is_asked_nothing() -> None:
    assert asked(spelled(*BOTH, unread=(3,))) == asked(spelled(*BOTH, unread=(2,))) == []


def test_an_offer_has_two_names_and_an_action_one_spelling() -> None:
    offers = [
        {"name": "Praattafel", "provider_name": "De Brug"},
        {"name": "Praattafel", "provider_name": "De Brug vzw"},
    ]
    [question] = spelled(*offers, sheet=OFFERS).questions
    assert (question.seen, question.cells) == ("Praattafel · De Brug vzw", ("B3", "B2"))
    others = [offers[0], {"name": "Praattafel", "provider_name": "De Ploeg"}]
    assert asked(spelled(*others, sheet=OFFERS)) == []
    actions = [{"objective": "Bereik", "action": "Folder"}, {"objective": "Bereik", "action": "Folder vzw"}]
    assert asked(spelled(*actions, sheet=ACTIONS)) == []


def test_what_a_row_is_called_is_text_alone() -> None:
    session = {"realised_date": None, "title": "Startdag"}
    assert title(contract.REALISATIONS, session) == "Startdag"
    assert title(OFFERS, {"name": None, "provider_name": "De Brug"}) == " · De Brug"


@pytest.mark.parametrize(
    ("parts", "every"),
    [(["a", "b"], ("a", "b")), (["a", None], None), (["a", ""], None), ([], None), ([0], (0,))],
)
def test_all_of_a_key_is_filled_or_none(parts: list[Any], every: tuple[Any, ...] | None) -> None:
    assert filled(parts) == every


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [(ONE, TWO, True), (ONE, ONE, False), (None, TWO, False), (ONE, None, False), (None, None, False)],
)
def test_numbers_differ_where_both_are_known(one: str | None, other: str | None, differ: bool) -> None:
    assert numbers_differ(PARTNERS, {"kbo_number": one}, {"kbo_number": other}) is differ
