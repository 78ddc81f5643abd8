"""Which list is this: its first rows are shown, and nothing of a column or a cell about people."""

from typing import Any

from loaders.checks.checking import check
from loaders.choices import ALL, PEOPLE, SHEET, SHEETS, questions_json
from tests.test_asking import begun, shown
from tests.workbooks import REGION, raw_workbook
from ui.texts import asking as words

HEADER = ["Organisatie", "Type", "Contact", "Gsm", "Nota", "Gemeente"]
ROWS: list[list[Any]] = [
    ["Voorbeeldvzw De Brug", "Sport", "Lien", "0470 00 00 07", "sinds 2020", "Izegem"],
    ["Voorbeeldclub", "Sport", "Amina T.", "", "vraag Lien Proefmans", "Tielt"],
    ["Voorbeeldhuis", "School", "", "0470 00 00 08", "", "Roeselare"],
    ["De vierde", "School", "", "", "", "Roeselare"],
]
OWN = raw_workbook({"Lijst Lente": [["Partnerlijst van Lien Proefmans"], [], HEADER, *ROWS], "Leeg": []})


def _question(content: bytes) -> Any:
    [question] = [one for one in check(content, REGION).questions if one.kind == SHEET]
    return question


def test_the_first_three_rows_are_shown_without_people() -> None:
    rows = _question(OWN).rows
    assert len(rows) == 4 and rows[0] == ("Organisatie", "Type", "Contact", "Gsm", "Nota", "Gemeente")
    assert [(row[0], row[1], row[5]) for row in rows[1:]] == [(row[0], row[1], row[5]) for row in ROWS[:3]]
    assert [row[2] for row in rows[1:]] == ["•••", "•••", ""] and [row[3] for row in rows[1:]] == ["•••", "", "•••"]
    assert {row[4] for row in rows[1:]} <= {"•••", ""}


def test_nothing_about_a_person_is_on_the_page_or_in_the_questions() -> None:
    checked = check(OWN, REGION)
    page = begun(OWN)
    for text in (questions_json(checked.questions), repr(checked), shown(page)):
        assert not [one for one in ("Lien", "Amina", "0470", "Proefmans") if one in text]
    assert "Voorbeeldclub" in shown(page) and "De vierde" not in shown(page)
    assert any(one.kind == PEOPLE for one in checked.questions)


def test_a_sheet_without_headers_shows_its_rows_under_letters() -> None:
    rows = _question(raw_workbook({"Iets": [[1, 2], [3, 4], [5, 6], [7, 8]]})).rows
    assert rows == (("A", "B"), ("1", "2"), ("3", "4"), ("5", "6"))


def test_long_texts_and_many_columns_are_cut() -> None:
    header = [f"Kolom {number}" for number in range(20)]
    [head, row] = _question(raw_workbook({"Iets": [header, ["x" * 200] * 20]})).rows
    assert (len(head), len(row[0])) == (7, 30)


def test_of_several_sheets_each_shows_its_first_rows_without_people() -> None:
    header = ["Naam", "Soort", "Engagement", "Gemeenten", "Contact"]
    old = [header, ["Voorbeeldclub", "Sport", "Werkt mee", "Tielt", "Lien Proefmans"]]
    new = [header, ["Voorbeeldhuis", "School", "Werkt mee", "Izegem", "0470 00 00 07"]]
    content = raw_workbook({"Partners 2025": old, "Partners 2026": new})
    checked = check(content, REGION)
    [question] = [one for one in checked.questions if one.kind == SHEETS]
    assert {name: rows[1][:4] for name, rows in question.sheet_rows.items()} == {
        "Partners 2025": tuple(old[1][:4]),
        "Partners 2026": tuple(new[1][:4]),
    }
    begin = begun(content)
    assert begin.radio[0].options == ["Partners 2026", words.ANSWERS[SHEETS, ALL], "Partners 2025"]
    page = shown(begin)
    for text in (questions_json(checked.questions), page):
        assert not [one for one in ("Lien", "0470", "Proefmans") if one in text]
    assert all(name in page for name in ("Partners 2025", "Voorbeeldclub", "Partners 2026", "Voorbeeldhuis"))
