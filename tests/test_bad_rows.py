"""Rows and cells that cannot be read as they stand: named by sheet and cell, once."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from data.store import Store
from loaders.checks.checking import check
from tests.delivering import is_refused
from tests.running import copied, empty_store
from tests.workbooks import (
    checked_rows,
    government,
    offer,
    partner,
    places,
    workbook,
)
from ui.texts.findings import sentence


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for all bad input: nothing here may change it."""
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("store")))
    yield opened
    opened.close()


WRONG_ROWS: dict[str, tuple[str, list[dict[str, Any]], list[tuple[str, str]]]] = {
    "unknown municipality": (
        "Partners",
        [partner(municipality_codes="Nergenshuizen")],
        [("municipality-unknown", "I2")],
    ),
    "two in one cell": (
        "Partners",
        [partner(municipality_codes="Nergens; Brugge")],
        [("municipality-unknown", "I2"), ("municipality-elsewhere", "I2")],
    ),
    "ambiguous date": ("Partners", [partner(since_date="03/04/2026")], [("date-ambiguous", "F2")]),
    "unreadable required day": (
        "Realisaties",
        [{"realised_date": "ooit", "title": "Startdag"}],
        [("date-unreadable", "A2")],
    ),
    "required cell empty": ("Partners", [partner(engagement_code=None)], [("required-missing", "E2")]),
    "dash in a required cell": ("Partners", [partner("-")], [("required-missing", "A2")]),
    "unknown word": ("Partners", [partner(organisation_type_code="raket")], [("code-unknown", "C2")]),
    "end before start": (
        "Partners",
        [partner(since_date=date(2026, 1, 2), until_date=date(2026, 1, 1))],
        [("end-before-start", "G2")],
    ),
    "duplicate key": (
        "Partners",
        [partner(), partner("Ander"), partner(engagement_code=1)],
        [("duplicate-differs", "A4")],
    ),
    "duplicate in other letters": (
        "Partners",
        [partner(), partner(" voorbeeldvzw de  BRUG", engagement_code=1)],
        [("duplicate-differs", "A3")],
    ),
    "duplicate number": (
        "Partners",
        [partner("Eén", kbo_number="0999.000.129"), partner("Twee", kbo_number="999000129")],
        [("duplicate-differs", "A3")],
    ),
    "one with and one without number": (
        "Partners",
        [partner(kbo_number="0999.000.129"), partner()],
        [("duplicate-differs", "A3")],
    ),
    "offer twice": ("Aanbod", [offer(), offer(is_free="ja")], [("duplicate-differs", "A3")]),
    "municipality twice": ("Besturen", [government(), government(engagement_code=1)], [("duplicate-differs", "A3")]),
    "two regions in one": ("Regio", [{"story": "a"}, {"story": "b"}], [("more-than-one-row", "A3")]),
    "person in a cell": (
        "Partners",
        [partner(shared_interest="voornaam.familienaam@voorbeeld.example")],
        [("personal-mailbox", "L2")],
    ),
    "person as contact": (
        "Besturen",
        [government(contact_mailbox="voornaam.familienaam@voorbeeld.example")],
        [("personal-mailbox", "E2")],
    ),
}


@pytest.mark.parametrize(("sheet", "rows", "wanted"), WRONG_ROWS.values(), ids=WRONG_ROWS.keys())
def test_a_wrong_row_is_named_by_sheet_and_cell_and_blocks(
    sheet: str, rows: list[dict[str, Any]], wanted: list[tuple[str, str]], untouched: Store
) -> None:
    content = workbook({sheet: rows})
    checked = check(content)
    assert places(checked, blocking=True) == [(code, sheet, cell) for code, cell in wanted]
    assert checked.status == "blocked"
    is_refused(untouched, checked, content, "blocked")
    assert all(sentence(finding).startswith(f'Blad "{sheet}", cel') for finding in checked.findings if finding.blocks)


def test_a_duplicate_names_both_rows_and_refuses_both() -> None:
    checked = checked_rows({"Partners": [partner(), partner("Ander"), partner(engagement_code=1)]})
    assert checked.findings[0].details == {"this_row": "4", "other_row": "2", "columns": "Engagement"}
    assert ([row.row_number for row in checked.sheets["Partners"]], checked.refused["Partners"]) == ([3], 2)


def test_the_same_row_twice_is_kept_once_with_a_remark() -> None:
    twice = [partner(municipality_codes="Tielt; Roeselare"), partner(municipality_codes="Roeselare; Tielt")]
    checked = checked_rows({"Partners": twice})
    assert (checked.status, places(checked)) == ("ok", [("duplicate-same", "Partners", "A3")])
    assert len(checked.sheets["Partners"]) == 1


def test_two_organisations_with_one_name_and_two_numbers_are_two() -> None:
    checked = checked_rows({"Partners": [partner(kbo_number="0999.000.129"), partner(kbo_number="0999.000.228")]})
    assert (checked.status, len(checked.sheets["Partners"])) == ("ok", 2)


def test_feedback_without_its_other_half_is_remarked() -> None:
    checked = checked_rows({"Aanbod": [offer(newcomer_feedback_score=4), offer("Twee", provider_feedback_count=6)]})
    assert (checked.status, places(checked)) == (
        "ok",
        [("score-without-count", "Aanbod", "AB2"), ("count-without-score", "Aanbod", "AE3")],
    )


def test_more_than_three_next_steps_are_remarked() -> None:
    row = {
        "answered_date": date(2026, 3, 25),
        "rater_group_code": "Andere",
        "condition_code": "Relatie",
        "next_steps": "a; b; c; d",
    }
    assert places(checked_rows({"Samenwerking": [row]})) == [("too-many-steps", "Samenwerking", "I2")]


def test_personal_data_is_never_repeated() -> None:
    person = "voornaam.familienaam@voorbeeld.example"
    checked = checked_rows({"Besturen": [government(contact_mailbox=person)], "Partners": [partner(person)]})
    assert [finding.code for finding in checked.findings] == ["personal-mailbox", "personal-mailbox"]
    assert not any("familienaam" in sentence(finding) or finding.seen for finding in checked.findings)


def test_remarks_on_a_column_are_made_once_with_their_number() -> None:
    rows = [partner(f"Voorbeeldvzw {day}", since_date=f"{day}/03/2026") for day in range(13, 20)]
    checked = checked_rows({"Partners": rows})
    assert places(checked) == [("date-day-first", "Partners", "F2")]
    assert checked.findings[0].details["count"] == "7"


UNREADABLE_CELLS = {
    "since_date": ("date-unreadable", "ooit"),
    "until_date": ("date-out-of-range", "25/03/1726"),
    "kbo_number": ("kbo-invalid", "0999.000.130"),
    "is_universal": ("yes-no-unreadable", "soms"),
    "life_domain_codes": ("code-unknown", "raketten"),
    "shared_interest": ("error-cell", "#N/B"),
}


@pytest.mark.parametrize(("field", "code", "value"), [(field, *rest) for field, rest in UNREADABLE_CELLS.items()])
def test_an_optional_cell_that_cannot_be_read_is_left_empty_and_blocks_nothing(
    field: str, code: str, value: str
) -> None:
    checked = checked_rows({"Partners": [partner(**{field: value})]})
    assert [(finding.code, finding.blocks) for finding in checked.findings] == [(code, False)]
    assert [row.values[field] for row in checked.sheets["Partners"]] == [None]
    assert sentence(checked.findings[0]).endswith((".", "?"))


def test_a_period_may_end_on_the_day_it_began() -> None:
    day = date(2026, 1, 2)
    checked = checked_rows({"Partners": [partner(since_date=day, until_date=day)]})
    assert (places(checked), checked.sheets["Partners"][0].values["until_date"]) == ([], day)


def test_three_next_steps_are_not_too_many() -> None:
    row = {
        "answered_date": date(2026, 1, 2),
        "rater_group_code": "Andere",
        "condition_code": "Relatie",
        "next_steps": "a; b; c",
    }
    assert places(checked_rows({"Samenwerking": [row]})) == []
