"""A row is never lost: whatever its cells say, it is stored or somebody is asked about it; line by line."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import reference
from loaders import contract
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import DEFAULT, Choices
from loaders.sheet import Column, Kind, Sheet
from tests.few import few
from tests.workbooks import REGION, checked_rows, offer, partner, places, raw_workbook, workbook

SHEETS = [sheet for sheet in (*contract.REGIONAL, *contract.LEARNING) if sheet.key]
ODD_TEXTS = (
    "Totaal", "SOM", "Total", "Subtotaal", "Samen", "Aantal leden 100", "Gestopt aanbod heropstarten", "Archief",
    "Mogelijke partners contacteren", "Contact: leggen", "Bron: eigen registratie", "Vragen", "Thema", "Actie", "Naam",
    "Partner", "Regio", "LOKALE BESTUREN", "OCMW TIELT", "Stad Roeselare", "Roeselare", "Sport", "Zomer 2025", "2025",
    "1. Onderwijs", "Nog niet bereikt:", "(alles)", "* let op", "Pagina 2",
    "Iedere nieuwkomer in de streek vindt binnen de drie maanden een plek in een vereniging in de buurt",
)  # fmt: skip
DAYS = (date(2025, 3, 12), "12.03.2025", "12. 3. 2025", "2025-03-12", "25/03/2025", 2025, 45_728)
TOWNS = ("Roeselare", "IZEGEM", "8700", "Tielt")


def sheet_of(sheet: Sheet, rows: Sequence[dict[str, Any]], *, is_ours: bool = True) -> Checked:
    region = reference.LEARNING_NETWORK if sheet in contract.LEARNING else REGION
    return check(workbook({sheet.name: rows}, region if is_ours else None), region)


def values_of(column: Column) -> st.SearchStrategy[Any]:
    """Values that a column may hold, those first that look like something else."""
    if column.code_list:
        forms = [form for one in reference.options(column.code_list) for form in (one.code, one.label)]
        numbers = [int(form) for form in forms if form.isdecimal()]
        return st.sampled_from([*forms, *numbers])
    if column.kind is Kind.DATE:
        return st.sampled_from(DAYS)
    if column.kind in (Kind.MUNICIPALITY, Kind.AREA):
        return st.sampled_from(TOWNS)
    amounts = st.integers(int(column.minimum or 0), int(min(column.maximum or 0, 3)))
    return amounts if column.kind in (Kind.WHOLE, Kind.DECIMAL, Kind.PERCENT) else st.sampled_from(ODD_TEXTS)


@st.composite
def whole_rows(draw: st.DrawFn, sheet: Sheet) -> list[dict[str, Any]]:
    """Rows with all that they must have, and some amounts beside it."""
    wanted = [column for column in sheet.columns if column.required or column.kind is Kind.WHOLE]
    return draw(st.lists(st.fixed_dictionaries({one.field: values_of(one) for one in wanted}), min_size=2, max_size=6))


def accounted(checked: Checked, sheet: Sheet) -> set[int]:
    """The numbers of the rows that are stored, set aside with their findings, or equal to one that is stored."""
    numbers = {row.row_number for row in checked.sheets.get(sheet.name, [])}
    numbers |= {row.row_number for row in checked.aside.get(sheet.name, []) if row.findings}
    return numbers | {int(one.cell[1:]) for one in checked.findings if one.code == "duplicate-same"}


@few(12)
@given(data=st.data(), sheet=st.sampled_from(SHEETS), is_ours=st.booleans())
def test_a_row_with_all_it_must_have_is_a_row_whatever_it_says(
    data: st.DataObject, sheet: Sheet, is_ours: bool
) -> None:
    rows = data.draw(whole_rows(sheet))
    missing = set(range(2, len(rows) + 2)) - accounted(sheet_of(sheet, rows, is_ours=is_ours), sheet)
    if all(isinstance(value, str) and value.startswith("(") for value in rows[0].values()):
        missing -= {2}  # right under the headers of an own list, brackets alone say what to fill in
    assert not missing, [rows[number - 2] for number in missing]


def test_words_in_brackets_explain_under_the_headers_alone() -> None:
    (sheet,) = [one for one in SHEETS if one.name == "Inzichten"]
    row = {"question": "(alles)", "insight": "(alles)"}
    plain = {"question": "Hoe?", "insight": "Zo."}
    assert accounted(sheet_of(sheet, [plain, row, plain], is_ours=False), sheet) == {2, 3, 4}
    assert accounted(sheet_of(sheet, [row, plain], is_ours=False), sheet) == {3}


@st.composite
def unfinished(draw: st.DrawFn, sheet: Sheet) -> dict[str, Any]:
    """A row in which one to three own cells are filled."""
    columns = [one for one in sheet.columns if one.field not in sheet.prefilled and one.kind is not Kind.KBO]
    columns = [one for one in columns if one.kind is not Kind.MAILBOX]
    chosen = draw(st.lists(st.sampled_from(columns), min_size=1, max_size=3, unique=True))
    return {one.field: draw(values_of(one)) for one in chosen}


@few(12)
@given(data=st.data(), sheet=st.sampled_from(SHEETS))
def test_a_row_of_our_template_is_never_skipped_without_a_word(data: st.DataObject, sheet: Sheet) -> None:
    rows = [*data.draw(whole_rows(sheet)), data.draw(unfinished(sheet)), data.draw(unfinished(sheet))]
    missing = set(range(2, len(rows) + 2)) - accounted(sheet_of(sheet, rows), sheet)
    lost = [rows[number - 2] for number in missing if not is_total(sheet, rows[number - 2])]
    assert not lost


def is_total(sheet: Sheet, row: dict[str, Any]) -> bool:
    """The word of a total where a row must say something, with nothing but amounts beside it."""
    amounts = {one.field for one in sheet.columns if one.kind in (Kind.WHOLE, Kind.DECIMAL, Kind.PERCENT)}
    words = [value for field, value in row.items() if field not in amounts]
    return words in (["Totaal"], ["SOM"], ["Total"], ["Subtotaal"])


# the kinds one by one


def action(objective: str, **fields: Any) -> dict[str, Any]:
    return {"objective": objective, "action": "doe iets", "action_status_code": "Gepland"} | fields


def governments(*rows: tuple[str, Any]) -> list[dict[str, Any]]:
    return [{"municipality_nis": town, "engagement_code": code} for town, code in rows]


@pytest.mark.parametrize("is_ours", [True, False])
@pytest.mark.parametrize(
    ("sheet", "rows"),
    [
        ("Besturen", governments(("Roeselare", 1), ("Izegem", 2), ("Tielt", 3))),
        ("Besturen", governments(("Roeselare", 0), ("Izegem", 0), ("Tielt", 0))),
        ("Realisaties", [{"realised_date": "12.03.2025", "title": "Totaal nieuw aanbod voor jongeren"}]),
        ("Realisaties", [{"realised_date": "14.03.2025", "title": title} for title in ("Samen", "Aantal partners 10")]),
        ("Realisaties", [{"realised_date": 2025, "title": "Totaal vernieuwd netwerk"}]),
        ("Partners", [partner(name) for name in ("SOM", "Total", "Totaal", "Subtotaal", "Contact", "Archief")]),
        ("Aanbod", [offer(name) for name in ("Samen", "Totaal", "Som", "Gestopt", "Contact", "Oud & Nieuw")]),
        ("Acties", [action("Doel", action="Actie"), action("Partner", action="Actie", responsible="Trekker")]),
        (
            "Samenwerking",
            [
                {"answered_date": DAYS[0], "rater_group_code": "Lokaal bestuur", "condition_code": code, **score}
                for code, score in (
                    ("Relatie", {"score_1_count": 1}),
                    ("Belangen", {"score_1_count": 1}),
                    ("Proces", {"score_1_count": 2}),
                )
            ],
        ),
    ],
    ids=str,
)
def test_a_whole_row_is_stored(sheet: str, rows: list[dict[str, Any]], is_ours: bool) -> None:
    checked = check(workbook({sheet: rows}, REGION if is_ours else None), REGION)
    assert (len(checked.sheets[sheet]), places(checked, blocking=True)) == (len(rows), [])


@pytest.mark.parametrize(
    ("sheet", "row"),
    [
        ("Acties", {"objective": "Mogelijke partners contacteren"}),
        ("Acties", {"objective": ODD_TEXTS[-1]}),
        ("Acties", {"objective": "Contact: leggen"}),
        ("Partners", {"name": "Stad Roeselare"}),
        ("Partners", {"name": "OCMW TIELT"}),
        ("Partners", {"name": "Contact"}),
        ("Fasen", {"item_code": "O3", "explanation": "nog niet gestart"}),
        ("Fasen", {"item_code": "O4", "explanation": "Let op: wachten"}),
        ("Besturen", {"municipality_nis": "Tielt", "reason": "geen interesse"}),
        ("Samenwerking", {"score_1_count": 4}),
        ("Realisaties", {"what_we_did": "(dat)", "what_happened": "(dit)"}),
    ],
    ids=str,
)
def test_what_a_row_of_our_template_lacks_is_asked(sheet: str, row: dict[str, Any]) -> None:
    checked = checked_rows({sheet: [row]})
    asked = {place[0] for place in places(checked, blocking=True)}
    assert asked - {"nothing-filled-in"} == {"required-missing"}


def test_a_word_for_a_total_in_our_template_is_a_total_and_said() -> None:
    content = workbook({"Aanbod": [offer(yearly_place_count=20), {"name": "Totaal", "yearly_place_count": 20}]})
    checked = check(content, REGION)
    assert (checked.status, places(checked)) == ("ok", [("total-row-skipped", "Aanbod", "A3")])


def test_a_column_that_nobody_reads_makes_no_total() -> None:
    key = (DEFAULT, "Besturen", "engagement_code")
    lines: list[list[Any]] = [["Gemeente", "Inwoners"], ["Roeselare", 10], ["Izegem", 20], ["Tielt", 30]]
    checked = check(raw_workbook({"Besturen": lines}), REGION, choices=Choices({key: "3"}))
    assert (len(checked.sheets["Besturen"]), places(checked, blocking=True)) == (3, [])


def test_a_row_whose_cells_are_headers_elsewhere_is_a_row() -> None:
    headers = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
    rows = [["KWB", "Vereniging", "Trekker", "Tielt"], ["Zon", "Sport", "Werkt mee", "hele regio"]]
    checked = check(raw_workbook({"Partners": [headers, rows[1], rows[0]]}), REGION)
    assert (len(checked.sheets["Partners"]), places(checked)) == (1, [("code-unknown", "Partners", "C3")])


# what is read in a row


@pytest.mark.parametrize(
    ("text", "region", "codes"),
    [
        ("Kortrijk; Tielt", REGION, ["37022"]),
        ("Roeselare en Gent", REGION, ["36015"]),
        ("Roeselare (Rumbeke), Kortrijk (Marke)", REGION, ["36015"]),
        ("9000 Gent - 8800 Roeselare", REGION, ["36015"]),
        ("Tielt-Winge, Gent", "oost-brabant", ["24135"]),
        ("Ledegem, Lede", REGION, ["36010"]),
        ("heel Midwest, Gent", REGION, []),
    ],
)
def test_places_outside_the_region_are_left_out_as_places(text: str, region: str, codes: list[str]) -> None:
    rows = [partner("Een", municipality_codes=text), partner("Twee", municipality_codes="Gent; Brugge")]
    content = workbook({"Partners": rows}, region)
    checked = check(content, region, choices=Choices({("outside", "Partners"): "leave"}))
    assert [row.values["municipality_codes"] for row in checked.sheets["Partners"]] == [codes]
    assert places(checked) == [("municipality-left", "Partners", "I2"), ("rows-outside", "Partners", "I3")]


def test_the_dates_of_our_template_are_never_half_converted() -> None:
    rows = [(date(2024, 3, 1), "Roeselare"), (date(2024, 9, 1), "Izegem"), ("25/03/2026", "Tielt")]
    lines = [{"municipality_nis": town, "engagement_code": "3", "since_date": day} for day, town in rows]
    checked = checked_rows({"Besturen": lines})
    assert [row.values["since_date"] for row in checked.sheets["Besturen"]] == [
        date(2024, 3, 1), date(2024, 9, 1), date(2026, 3, 25),
    ]  # fmt: skip
    theirs = check(workbook({"Besturen": lines}, None), REGION)
    assert {place[0] for place in places(theirs, blocking=True)} == {"date-half-converted"}


@pytest.mark.parametrize(("days", "answer"), [(("3/4/2026", "5/6/2026"), "day-first"), (("3/4/2026",), "month-first")])
def test_what_people_said_of_dates_can_be_said_again(days: tuple[str, ...], answer: str) -> None:
    content = workbook({"Partners": [partner(f"Club {day}", since_date=day) for day in days]})
    [question] = [one for one in check(content, REGION).questions if one.kind == "dates"]
    answered = check(content, REGION, choices=Choices({question.key: answer}))
    [again] = [one for one in answered.questions if one.kind == "dates"]
    assert (answered.status, again.key, again.answer, answer in again.options) == ("ok", question.key, answer, True)
    assert ("date-order-chosen", "Partners", "F1") in places(answered)


def test_a_default_for_no_row_at_all_is_not_said() -> None:
    key = (DEFAULT, "Partners", "engagement_code")
    lines = [["Naam", "Soort", "Werkingsgebied"]]
    checked = check(raw_workbook({"Partners": lines}), REGION, choices=Choices({key: "3"}))
    assert "value-by-default" not in {place[0] for place in places(checked)}
