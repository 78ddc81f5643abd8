"""Nothing about a person is kept, shown or logged: not in the store, the originals, the answers or the way back."""

import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from data.access import anybody
from data.store import Store
from loaders.checks.checking import check
from loaders.deliveries.publish import publish
from loaders.returned.workbook import returned
from tests.running import copied, empty_store
from tests.test_command import run, written
from tests.workbooks import edited, government, offer, partner, places, raw_workbook, workbook
from ui.grouped import grouped_findings_html
from ui.texts import returned as returned_words
from ui.texts.findings import sentence

pytestmark = pytest.mark.journey

# Invented: valid check digits, numbers and names that nobody has.
NATIONAL, MOBILE, MAILBOX, CITY = "85.07.30-033 28", "0470 00 00 01", "an.voorbeeld@voorbeeld.example", "Verzonnenstad"
SECRETS = (NATIONAL, "85073003328", "8507300332", MOBILE, "0470000001", MAILBOX, "an.voorbeeld", CITY)
GOOD = [partner("Voorbeeldvzw Goed")]


def _beside(header: str, value: str | int) -> bytes:
    """A good workbook with a column of its own."""

    def edit(book: openpyxl.Workbook) -> None:
        sheet = book["Partners"]
        sheet.cell(1, sheet.max_column + 1, header)
        sheet.cell(2, sheet.max_column, value)

    return edited(workbook({"Partners": GOOD}), edit)


def _title() -> bytes:
    def edit(book: openpyxl.Workbook) -> None:
        book["Partners"].insert_rows(1, 2)
        book["Partners"]["A1"] = f"Vragen? {MAILBOX}"

    return edited(workbook({"Partners": GOOD}), edit)


def _other_sheet() -> bytes:
    def edit(book: openpyxl.Workbook) -> None:
        book.create_sheet("Eigen lijst").append(["van", MOBILE])

    return edited(workbook({"Partners": GOOD}), edit)


FILES: dict[str, tuple[bytes, tuple[str, str, str]]] = {
    "number in a text": (
        workbook({"Partners": [*GOOD, partner(shared_interest=f"zie {NATIONAL}")]}),
        ("personal-number", "Partners", "L3"),
    ),
    "number as a number": (_beside("volgnr", 85073003328), ("personal-number", "Partners", "M2")),
    "number in a list": (
        workbook({"Partners": [*GOOD, partner(organisation_type_code=NATIONAL)]}),
        ("personal-number", "Partners", "C3"),
    ),
    "mobile": (workbook({"Partners": GOOD, "Aanbod": [offer(barriers=MOBILE)]}), ("personal-mobile", "Aanbod", "AF2")),
    "mailbox": (
        workbook({"Partners": GOOD, "Besturen": [government(contact_mailbox=MAILBOX)]}),
        ("personal-mailbox", "Besturen", "E2"),
    ),
    "column about people": (_beside("Geboorteplaats", CITY), ("personal-column", "Partners", "M1")),
    "column that is not read": (_beside("opmerking intern", MAILBOX), ("personal-mailbox", "Partners", "M2")),
    "header": (_beside(MAILBOX, "x"), ("personal-column", "Partners", "M1")),
    "text file": (
        f"Naam;Soort;Engagement;Werkingsgebied;Belang\nVoorbeeldvzw;Sport;4;hele regio;{NATIONAL}\n".encode(),
        ("personal-number", "Partners", "E2"),
    ),
}


LEFT_OUT = {
    "title": (_title(), ("people-title-left", "Partners", "A1")),
    "sheet of their own": (_other_sheet(), ("sheet-ignored", "Eigen lijst", "")),
}
"""Where nobody reads them anyway they are left out without a question."""


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    store = Store(copied(empty_store(), tmp_path))
    yield store
    store.close()


def _holds(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in text]


@pytest.mark.parametrize("name", FILES)
def test_personal_data_are_found_at_their_cell_and_not_repeated(name: str) -> None:
    content, expected = FILES[name]
    checked = check(content, "midwest")
    assert expected in places(checked, blocking=True)
    for finding in checked.findings:
        assert not _holds(f"{finding} {sentence(finding)}")
    assert not _holds(grouped_findings_html(checked.findings))
    for rows in checked.aside.values():
        assert not _holds("".join(row.cells_json + row.findings_json for row in rows))


@pytest.mark.parametrize(("content", "expected"), LEFT_OUT.values(), ids=LEFT_OUT.keys())
def test_where_nobody_reads_them_they_are_left_out(content: bytes, expected: tuple[str, str, str]) -> None:
    checked = check(content, "midwest")
    assert checked.status == "ok" and expected in places(checked) and checked.left_out
    assert not any(_holds(f"{finding} {sentence(finding)}") for finding in checked.findings)


@pytest.mark.parametrize("name", FILES)
def test_such_a_file_is_not_loaded_not_even_for_its_good_rows(kept: Store, name: str) -> None:
    content, _ = FILES[name]
    checked = check(content, "midwest")
    for partial in (False, True):
        with pytest.raises(ValueError):
            publish(
                kept, checked, content, region="midwest", reference_date=date(2026, 6, 30), by=anybody("voorbeeld"),
                file_name="v.xlsx", accept_partial=partial,
            )  # fmt: skip
    assert kept.version() == 0
    assert kept.ledger.original_digests() == set()


def test_the_command_line_leaves_no_trace_of_them(tmp_path: Path) -> None:
    database = tmp_path / "store" / "monitor.duckdb"
    content, _ = FILES["number in a text"]
    path = written(tmp_path, content)
    load = ("load", path, "--region", "midwest", "--date", "2026-06-30")
    for arguments in (("check", path), ("check", path, "--json"), load, (*load, "--json"), (*load, "--partial")):
        done = run(database, *arguments)
        assert done.returncode == 1 and "L3" in done.stdout
        assert not _holds(done.stdout + done.stderr)
    for file in database.parent.rglob("*"):
        assert file.is_dir() or not any(secret.encode() in file.read_bytes() for secret in SECRETS)
    findings = json.loads(run(database, "check", path, "--json").stdout)["findings"]
    assert [one["seen"] for one in findings if one["code"] == "personal-number"] == [""]


@pytest.mark.parametrize("name", ["number in a text", "mobile", "column about people"])
def test_what_comes_back_points_at_them_without_repeating(name: str) -> None:
    content, (_, sheet, cell) = FILES[name]
    checked = check(content, "midwest")
    book = openpyxl.load_workbook(io.BytesIO(returned(content, checked, sentence, returned_words)))
    comment = book[sheet][cell].comment
    assert comment and "MOET" in comment.text
    for row in book.worksheets[0].iter_rows(values_only=True):
        assert not _holds(str(row))
    for one in book.worksheets:
        assert not _holds("".join(cell.comment.text for row in one.iter_rows() for cell in row if cell.comment))


def test_what_is_no_number_of_a_person_may_stand_beside() -> None:
    lines: list[list[object]] = [["Naam", "Soort", "Engagement", "Werkingsgebied", "tel", "mail", "kbo2"]]
    lines.append(["V", "Sport", 4, "hele regio", "051 00 00 01", "onthaal@voorbeeld.example", "0999.000.129"])
    assert places(check(raw_workbook({"Partners": lines}), "midwest"), blocking=True) == []
