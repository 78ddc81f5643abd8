"""One row for each municipality of the same thing: which rows belong together, what is asked, what they become."""

from typing import Any

import pytest

from loaders import contract
from loaders.checks.rows import Origin, Row, Rows
from loaders.checks.together import Merged, put_together
from loaders.choices import LEAVE, TOGETHER, YES, Choices
from loaders.findings import found
from loaders.sheet import Sheet
from tests.edge_rows import GOVERNMENTS, PARTNERS

OFFERS = contract.OFFERS
TIELT, IZEGEM, ROESELARE = "37022", "36008", "36015"


def partner(name: str | None, *towns: str, **more: Any) -> dict[str, Any]:
    """A partner in these municipalities, or in the whole region."""
    return {"name": name, "is_region_wide": not towns, "municipality_codes": list(towns)} | more


def together(
    *rows: dict[str, Any], answer: str | None = None, sheet: Sheet = PARTNERS, unread: tuple[int, ...] = ()
) -> Merged:
    """These rows from line 2 on, as somebody answered."""
    table = [Row(number, dict.fromkeys(sheet.stored) | one) for number, one in enumerate(rows, 2)]
    choices = Choices({(TOGETHER, sheet.name): answer} if answer is not None else {})
    blocked = {number: [found("code-unknown")] for number in unread}
    return put_together(Rows(sheet, table, [Origin(1, 0, {"municipality_codes": 3})]), blocked, choices)


def groups(merged: Merged) -> list[str]:
    """The rows that are said to be one."""
    return [one.details["rows"] for one in merged.findings]


ALIKE: dict[str, tuple[list[dict[str, Any]], list[str]]] = {
    "two places": ([partner("De Brug", TIELT), partner("De Brug", IZEGEM)], ["2, 3"]),
    "three places": (
        [partner("De Brug", TIELT), partner("De Brug", IZEGEM), partner("De Brug", ROESELARE)],
        ["2, 3, 4"],
    ),
    "a place and the region": ([partner("De Brug", TIELT), partner("De Brug")], ["2, 3"]),
    "no place yet": ([partner("De Brug", TIELT), partner("De Brug", municipality_codes=None)], ["2, 3"]),
    "one row": ([partner("De Brug", TIELT)], []),
    "one place": ([partner("De Brug", TIELT), partner("De Brug", TIELT)], []),
    "the same places": ([partner("De Brug", TIELT, IZEGEM), partner("De Brug", IZEGEM, TIELT)], []),
    "two names": ([partner("De Brug", TIELT), partner("De Ploeg", IZEGEM)], []),
    "a company form": ([partner("De Brug vzw", TIELT), partner("Brug, de", IZEGEM)], ["2, 3"]),
    "something else": ([partner("De Brug", TIELT, shared_interest="taal"), partner("De Brug", IZEGEM)], []),
    "without a name": ([partner(None, TIELT), partner(None, IZEGEM)], ["2, 3"]),
    "two and two": (
        [
            partner("De Brug", TIELT),
            partner("De Ploeg", TIELT),
            partner("De Brug", IZEGEM),
            partner("De Ploeg", IZEGEM),
        ],
        ["2, 4", "3, 5"],
    ),
    "two of three": (
        [partner("De Brug", TIELT), partner("De Brug", IZEGEM, is_universal=True), partner("De Brug", ROESELARE)],
        ["2, 4"],
    ),
}


@pytest.mark.parametrize(("rows", "said"), ALIKE.values(), ids=ALIKE)
def test_rows_that_differ_in_their_municipalities_alone(rows: list[dict[str, Any]], said: list[str]) -> None:
    merged = together(*rows)
    assert groups(merged) == said and bool(merged.questions) == bool(said)
    assert not said or {one.code for one in merged.findings} == {"rows-together-asked"}


def test_a_row_that_blocks_is_none_of_them() -> None:
    assert groups(together(partner("De Brug", TIELT), partner("De Brug", IZEGEM), unread=(3,))) == []


def test_an_offer_is_one_of_one_provider() -> None:
    one, other = partner("Praattafel", TIELT, provider_name="De Brug"), partner("Praattafel", IZEGEM)
    assert groups(together(one, other | {"provider_name": "De Brug vzw"}, sheet=OFFERS)) == ["2, 3"]
    assert groups(together(one, other | {"provider_name": "De Ploeg"}, sheet=OFFERS)) == []


def test_a_sheet_without_a_work_area_has_none() -> None:
    assert together({"municipality_nis": TIELT}, {"municipality_nis": IZEGEM}, sheet=GOVERNMENTS).questions == []


THREE = [
    partner("De Brug", TIELT),
    partner("Elders", TIELT),
    partner("De Brug", IZEGEM),
    partner("De Brug", TIELT, ROESELARE),
]


@pytest.mark.parametrize("answer", [None, "maybe"])
def test_while_nobody_answered_all_of_them_wait(answer: str | None) -> None:
    merged = together(*THREE, answer=answer)
    [finding], [question] = merged.findings, merged.questions
    assert merged.refused == {2: [finding], 4: [finding], 5: [finding]}
    assert (finding.code, finding.cell, finding.details) == (
        "rows-together-asked",
        "D2",
        {"rows": "2, 4, 5", "count": "3"},
    )
    assert [row.values for row in merged.table.rows] == [dict.fromkeys(PARTNERS.stored) | one for one in THREE[:2]]
    assert (question.key, question.header, question.blocks) == ((TOGETHER, "Partners"), "Werkingsgebied", True)
    assert (question.cells, question.answer) == (("D2", "D4", "D5"), None)
    assert question.options == {YES: YES} and question.proposals == (YES,)


def test_put_together_they_are_the_first_with_the_places_of_all() -> None:
    merged = together(*THREE, answer=YES)
    assert (merged.refused, [one.code for one in merged.findings]) == ({}, ["rows-together"])
    assert [(row.row_number, row.values["name"], row.values["municipality_codes"]) for row in merged.table.rows] == [
        (2, "De Brug", [TIELT, IZEGEM, ROESELARE]),
        (3, "Elders", [TIELT]),
    ]
    assert [(one.answer, one.blocks) for one in merged.questions] == [(YES, False)]
    none = together(
        partner("De Brug", TIELT), partner("De Brug", municipality_codes=None, is_region_wide=False), answer=YES
    )
    assert none.table.rows[0].values["municipality_codes"] == [TIELT]


def test_with_one_of_the_whole_region_they_are_of_the_whole_region() -> None:
    [row] = together(partner("De Brug", TIELT), partner("De Brug"), answer=YES).table.rows
    assert (row.row_number, row.values["is_region_wide"], row.values["municipality_codes"]) == (2, True, [])


def test_put_together_they_bear_the_name_of_the_first() -> None:
    [row] = together(partner("De Brug vzw", TIELT), partner("Brug, de", IZEGEM), answer=YES).table.rows
    assert row.values["name"] == "De Brug vzw"


def test_left_apart_nothing_is_said_and_the_answer_can_be_taken_back() -> None:
    merged = together(*THREE, answer=LEAVE)
    assert (len(merged.table.rows), merged.findings, merged.refused) == (4, [], {})
    assert [(one.answer, one.blocks) for one in merged.questions] == [(LEAVE, False)]
