"""Municipal governments in a list of partners: what they need not say, what is said of them, who they are."""

from datetime import date
from typing import Any

import pytest

from loaders.checks.checked import Checked
from loaders.checks.rows import Origin
from loaders.checks.set_aside import AsideRow
from loaders.choices import COLUMN, DEFAULT, WORD, Question
from loaders.deliveries.governments import government, has_ended, judged
from loaders.findings import Finding, found
from tests.edge_rows import row

DAY = date(2026, 6, 30)
TOWN, CLUB = "Stad Tielt", "Sportclub Tielt"


def lacking(cell: str, column: str = "Soort", code: str = "required-missing") -> Finding:
    """A cell of a partner that blocks."""
    return found(code, "Partners", cell, column)


def checked(*rows: Any, aside: tuple[AsideRow, ...] = (), questions: tuple[Question, ...] = (), **more: Any) -> Checked:
    """A list of partners after checking; its names stand in column B."""
    findings = list(dict.fromkeys(one for some in aside for one in some.findings))
    own: dict[str, Any] = {"sheets": {"Partners": list(rows)}, "origins": {"Partners": [Origin(1, 0, {"name": 1})]}}
    return Checked(
        "midwest",
        refused={"Partners": len(aside)},
        aside={"Partners": list(aside)},
        findings=findings,
        questions=list(questions),
        **(own | more),
    )


def waits(number: int, name: str | None, *findings: Finding, **values: Any) -> AsideRow:
    """A partner that blocks."""
    return AsideRow(number, list(findings), values=row(number, name=name, **values).values)


EASED: dict[str, tuple[AsideRow, bool]] = {
    "without its kind": (waits(3, TOWN, lacking("C3")), True),
    "without a known kind": (waits(3, TOWN, lacking("C3", code="code-unknown")), True),
    "with a remark": (waits(3, TOWN, lacking("C3"), found("markup-removed", "Partners", "A3", "Naam")), True),
    "without its engagement": (waits(3, TOWN, lacking("E3", "Engagement")), False),
    "without a day": (waits(3, TOWN, lacking("C3"), lacking("F3", "Sinds")), False),
    "with something else": (waits(3, TOWN, lacking("C3", code="ditto")), False),
    "about the row": (waits(3, TOWN, lacking("A3", "", "row-struck")), False),
    "about the row with its code": (waits(3, TOWN, lacking("A3", "")), False),
    "that has ended": (waits(3, TOWN, lacking("C3"), until_date=date(2026, 6, 29)), False),
    "that ends on the day": (waits(3, TOWN, lacking("C3"), until_date=DAY), True),
    "of another name": (waits(3, CLUB, lacking("C3")), False),
    "without a name": (waits(3, None, lacking("C3")), False),
}


@pytest.mark.parametrize(("aside", "is_eased"), EASED.values(), ids=EASED)
def test_a_government_does_not_wait_for_what_its_sheet_has_no_column_for(aside: AsideRow, is_eased: bool) -> None:
    before = checked(row(2, name="De Brug"), row(5, name="De Ploeg"), aside=(aside,))
    after = judged(before, DAY)
    assert [one.row_number for one in after.sheets["Partners"]] == ([2, 3, 5] if is_eased else [2, 5])
    assert (after.refused["Partners"], after.aside["Partners"]) == ((0, []) if is_eased else (1, [aside]))
    blocking = [one for one in after.findings if one.blocks]
    assert blocking == ([] if is_eased else [one for one in aside.findings if one.blocks])
    assert before.refused == {"Partners": 1}


def test_what_another_row_waits_for_as_well_is_still_said() -> None:
    both = lacking("C3")
    after = judged(checked(aside=(waits(3, TOWN, both), waits(4, CLUB, both))), DAY)
    assert ([one.row_number for one in after.sheets["Partners"]], after.findings) == ([3], [both])
    assert (after.refused, [one.row_number for one in after.aside["Partners"]]) == ({"Partners": 1}, [4])


def asks(kind: str, *cells: str, sheet: str = "Partners", header: str = "Soort", answer: str | None = None) -> Question:
    """A question on these cells."""
    return Question((kind, sheet, "organisation_type_code"), header=header, cells=cells, answer=answer)


STILL: dict[str, tuple[Question, tuple[str, ...] | None]] = {
    "of its cell alone": (asks(DEFAULT, "C3"), None),
    "of a word in it": (asks(WORD, "C3"), None),
    "of other cells too": (asks(DEFAULT, "C3", "C9"), ("C9",)),
    "of other cells": (asks(DEFAULT, "C9"), ("C9",)),
    "of another column": (asks(DEFAULT, "C3", header="Rollen"), ("C3",)),
    "of another sheet": (asks(DEFAULT, "C3", sheet="Aanbod"), ("C3",)),
    "of another kind": (asks(COLUMN, "C3"), ("C3",)),
    "answered": (asks(DEFAULT, "C3", answer="sport"), ("C3",)),
}


@pytest.mark.parametrize(("question", "cells"), STILL.values(), ids=STILL)
def test_nobody_is_asked_what_no_row_waits_for(question: Question, cells: tuple[str, ...] | None) -> None:
    after = judged(checked(aside=(waits(3, TOWN, lacking("C3")),), questions=(question,)), DAY)
    assert [one.cells for one in after.questions] == ([] if cells is None else [cells])


def test_of_several_sheets_a_cell_is_not_known_so_its_question_stays() -> None:
    finding = Finding("required-missing", lacking("C3").severity, "Partners", "C3", "Soort", part="Noord")
    question = asks(DEFAULT, "C3")
    assert judged(checked(aside=(waits(3, TOWN, finding),), questions=(question,)), DAY).questions == [question]


def said(*rows: Any, **more: Any) -> list[tuple[str, str, dict[str, str]]]:
    """What is said of governments."""
    return [(one.code, one.cell, one.details) for one in judged(checked(*rows, **more), DAY).findings]


def test_what_their_sheet_has_no_column_for_is_said_once_at_the_first_that_fills_it_in() -> None:
    rows = [
        row(2, name=CLUB, shared_interest="taal"),
        row(3, name=TOWN, engagement_code="2", organisation_type_code="lokaal_bestuur"),
        row(4, name="Stad Izegem", shared_interest="taal", kbo_number="0999000129"),
        row(5, name="Gemeente Ingelmunster", is_universal=True, shared_interest="taal"),
    ]
    details = {"count": "2", "name": "Besturen", "columns": "Ondernemingsnummer, Er voor iedereen, Gedeeld belang"}
    assert said(*rows) == [("government-fields-left", "B4", details)]
    assert said(*rows[:2]) == []


def test_one_that_has_ended_stays_a_partner() -> None:
    ended = row(3, name=TOWN, until_date=date(2026, 6, 29), shared_interest="taal")
    assert said(ended) == [("government-ended", "B3", {"count": "1", "name": "Besturen"})]
    assert said(ended, is_template=True) == []
    assert said(row(3, name=CLUB, until_date=date(2026, 6, 29))) == []
    part = judged(checked(ended, origins={"Partners": [Origin(1, 0, {"name": 1}, "Noord")]}), DAY).findings
    assert [one.part for one in part] == ["Noord"]


def test_without_a_region_or_partners_there_is_nothing_to_judge() -> None:
    nobody = Checked(None, sheets={"Partners": [row(3, name=TOWN, shared_interest="taal")]})
    assert judged(nobody, DAY) is nobody
    assert judged(Checked("midwest"), DAY).findings == []


@pytest.mark.parametrize(("end", "ended"), [(None, False), (date(2026, 6, 29), True), (DAY, False)])
def test_a_partner_until_a_day_is_one_on_that_day(end: date | None, ended: bool) -> None:
    assert has_ended({"until_date": end}, DAY) is ended


def test_a_row_without_a_name_or_without_anybody_to_tell_is_no_government() -> None:
    assert government({"name": TOWN}, lambda name: name.upper()) == "STAD TIELT"
    assert government({"name": TOWN}, None) is None
    assert government({"name": None}, lambda name: name.upper()) is None
