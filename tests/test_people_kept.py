"""The file that is kept holds nobody, says so, and is recognised when the same file comes again."""

import io
import json
import logging
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment

from data.access import anybody
from data.deliveries import delivery_records, latest_delivery
from data.store import Store
from loaders.__main__ import main
from loaders.checks.checking import check
from loaders.choices import CELLS, DEFAULT, LEAVE, PEOPLE, SHEET, Choices, Key, questions_json
from loaders.deliveries.answers import remember
from loaders.deliveries.publish import Outcome, delivered, publish
from tests.running import copied, empty_store
from tests.workbooks import PLACE, REGION, edited, partner, raw_workbook, workbook
from ui.texts import kept as kept_words

DAY = date(2026, 6, 30)
# Invented: nobody has these names, numbers or this address.
PLANTED = (
    "Proefmans",
    "Amina T",
    "Verzonnenstraat",
    "0470 00 00 07",
    "056 00 00 09",
    "piet.voorbeeld",
    "via Piet",
    "Tekle",
)
HEADERS: list[Any] = ["Organisatie", "Type", "Contact", "Gsm", "Mail", "Adres contactpersoon", "Gemeente", "Belang"]
LINES: list[list[Any]] = [
    ["Partnerlijst van Lien Proefmans, bijgewerkt op 15/11/2026"],
    [],
    HEADERS,
    ["Voorbeeldvzw De Brug", "Sport", "Lien Proefmans", "0470 00 00 07", "piet.voorbeeld@voorbeeld.example",
     "Verzonnenstraat 7", PLACE, "via Piet"],
    ["Voorbeeldclub", "Sport", "Amina T.", "056 00 00 09", "onthaal@voorbeeld.example", "", "hele regio", "taal"],
    ["Voorbeeldhuis", "Sprotje", "onthaal", "", "", "", PLACE, "sport"],
]  # fmt: skip
LEFT = ("contact", "gsm", "mail", "adres contactpersoon")
ANSWERS: dict[Key, str] = {
    (SHEET, "Lijst Lente"): "Partners",
    (DEFAULT, "Partners", "engagement_code"): "3",
    (PEOPLE, "Lijst Lente", "belang"): CELLS,
    **{(PEOPLE, "Lijst Lente", header): LEAVE for header in LEFT},
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path))
    yield opened
    opened.close()


def own_export() -> bytes:
    """A list of a region with people in columns, cells, a title, a comment, a property and a sheet of their own."""

    def edit(book: openpyxl.Workbook) -> None:
        book.properties.creator = book.properties.lastModifiedBy = "Lien Proefmans"
        book["Lijst Lente"]["A4"].comment = Comment("vraag Merhawi Tekle", "Lien Proefmans")

    people = [["Voornaam", "Familienaam"], ["Merhawi", "Tekle"]]
    return edited(raw_workbook({"Lijst Lente": LINES, "Deelnemers": people}), edit)


def handed_in(store: Store, content: bytes, answers: dict[Key, str], name: str = "lijst.xlsx") -> Outcome:
    checked = check(content, REGION, choices=Choices(answers))
    return publish(
        store, checked, content, region=REGION, reference_date=DAY, by=anybody("netwerkmedewerker"), file_name=name,
        accept_partial=True, kept_words=kept_words,
    )  # fmt: skip


def _planted_in(content: bytes) -> list[str]:
    """Which of the planted texts stand in a file, also inside its zip."""
    texts = [content]
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            texts += [parts.read(name) for name in parts.namelist()]
    return [one for one in PLANTED if any(one.encode() in text for text in texts)]


def test_nothing_about_a_person_is_kept_logged_or_asked(
    store: Store, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    content = own_export()
    assert len(_planted_in(content)) == len(PLANTED)
    caplog.set_level(logging.DEBUG)
    steps: tuple[dict[Key, str], ...] = ({}, {(SHEET, "Lijst Lente"): "Partners"}, ANSWERS)
    for answers in steps:
        read = check(content, REGION, choices=Choices(answers))
        said = questions_json(read.questions) + repr(read)
        assert not any(one in said for one in PLANTED), answers
    assert handed_in(store, content, ANSWERS).status == "loaded"
    remember(store, anybody(), REGION, ANSWERS)
    [original] = [store.original(digest, anybody()) or b"" for digest in store.ledger.original_digests()]
    assert not _planted_in(original)
    store.close()
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert files and not [file.name for file in files if _planted_in(file.read_bytes())]
    assert not any(one in caplog.text for one in PLANTED)


def test_the_copy_says_what_was_left_out_and_holds_the_rest_where_it_stood(store: Store) -> None:
    number = handed_in(store, own_export(), ANSWERS).delivery_id
    delivery = latest_delivery(store, REGION, DAY)
    assert delivery and delivery.id == number and delivery.file_name == "lijst.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(store.original(delivery.sha256, anybody()) or b""))
    assert book.sheetnames == ["Lees mij", "Lijst Lente"]
    sheet = book["Lijst Lente"]
    assert [sheet.cell(3, column).value for column in (1, 2, 3, 7)] == ["Organisatie", "Type", None, "Gemeente"]
    assert [sheet.cell(row, 8).value for row in (4, 5, 6)] == [None, "taal", "sport"]
    assert sheet["A1"].value == "15/11/2026"
    said = [str(line[0]) for line in book["Lees mij"].iter_rows(values_only=True)]
    assert [line for line in said if "kolom D" in line and "1 gsm-nummer" in line]
    assert [line for line in said if "Deelnemers" in line]
    assert len(said) == len(kept_words.KEPT_WITHOUT) + len(LEFT) + 3


def test_the_copy_reads_as_the_file_did(store: Store) -> None:
    handed_in(store, own_export(), ANSWERS)
    delivery = latest_delivery(store, REGION, DAY)
    assert delivery
    first = check(own_export(), REGION, choices=Choices(ANSWERS))
    again = check(store.original(delivery.sha256, anybody()) or b"", REGION, choices=Choices(ANSWERS))
    assert (again.sheets, again.aside, again.left_out) == (first.sheets, first.aside, [])


def test_the_same_file_again_changes_nothing(store: Store) -> None:
    first = handed_in(store, own_export(), ANSWERS)
    content, choices = own_export(), Choices(ANSWERS)
    delivery = latest_delivery(store, REGION, DAY)
    assert delivery and delivery.sha256 != delivery.handed_in_sha256
    assert handed_in(store, content, ANSWERS) == Outcome("unchanged", first.delivery_id)
    assert store.version() == first.delivery_id and len(store.ledger.original_digests()) == 1
    assert delivery.upload_sha256 is not None
    assert delivered(store, REGION, DAY, delivery.upload_sha256, choices.to_json()) == first.delivery_id


def test_without_anything_left_out_the_bytes_are_kept(store: Store) -> None:
    content = workbook({"Partners": [partner()]})
    handed_in(store, content, {}, "Netwerk Piet Voorbeeld.xlsx")
    delivery = latest_delivery(store, REGION, DAY)
    assert delivery and store.original(delivery.sha256, anybody()) == content
    assert (delivery.upload_sha256, delivery.file_name) == (None, f"{REGION}.xlsx")


def _made_by(content: bytes) -> bytes:
    def edit(book: openpyxl.Workbook) -> None:
        book.properties.creator = "Lien Proefmans"

    return edited(content, edit)


def _last_saved_by(content: bytes) -> bytes:
    def edit(book: openpyxl.Workbook) -> None:
        book.properties.lastModifiedBy = "Lien Proefmans"

    return edited(content, edit)


def _with_comment(content: bytes) -> bytes:
    def edit(book: openpyxl.Workbook) -> None:
        book["Partners"]["A2"].comment = Comment("vraag Merhawi Tekle", "Lien Proefmans")

    return edited(content, edit)


def _with_footer(content: bytes) -> bytes:
    def edit(book: openpyxl.Workbook) -> None:
        footer: Any = book["Partners"].oddFooter
        footer.left.text = "Lien Proefmans"

    return edited(content, edit)


def _with_part(content: bytes, name: str, text: str) -> bytes:
    buffer = io.BytesIO(content)
    with zipfile.ZipFile(buffer, "a") as package:
        package.writestr(name, text)
    return buffer.getvalue()


def _with_thread(content: bytes) -> bytes:
    return _with_part(
        content, "xl/persons/person.xml", '<personList><person displayName="Lien Proefmans"/></personList>'
    )


def _in_a_folder(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    path = b'<x15ac:absPath xmlns:x15ac="urn:x" url="C:\\Users\\Lien Proefmans\\"/>'
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"<sheets>", path + b"<sheets>", 1)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return buffer.getvalue()


@pytest.mark.parametrize("told", [_made_by, _last_saved_by, _with_comment, _with_footer, _with_thread, _in_a_folder])
def test_who_made_it_or_wrote_beside_the_cells_is_not_kept(store: Store, told: Callable[[bytes], bytes]) -> None:
    content = told(workbook({"Partners": [partner()]}))
    assert "Proefmans" in _planted_in(content) and check(content).left_out == []
    first = handed_in(store, content, {})
    delivery = latest_delivery(store, REGION, DAY)
    assert delivery and delivery_records(store, REGION)[0]["is_copy"]
    original = store.original(delivery.sha256, anybody()) or b""
    again = check(original)
    assert not _planted_in(original) and (again.sheets, again.is_template) == (check(content).sheets, True)
    assert openpyxl.load_workbook(io.BytesIO(original)).sheetnames[0] == "Lees mij"
    assert handed_in(store, content, {}) == Outcome("unchanged", first.delivery_id)


@pytest.mark.parametrize("name", ["faulty.ods", "faulty.xls"])
def test_other_kinds_of_workbook_are_kept_as_their_values(store: Store, name: str) -> None:
    content = (Path(__file__).parent / "files" / name).read_bytes()
    checked = check(content, REGION)
    outcome = publish(
        store, checked, content, region=REGION, reference_date=DAY, by=anybody("netwerkmedewerker"), file_name=name,
        accept_partial=True, kept_words=kept_words,
    )  # fmt: skip
    delivery = latest_delivery(store, REGION, DAY)
    assert outcome.status == "loaded" and delivery and delivery.file_name == "faulty.xlsx"
    assert check(store.original(delivery.sha256, anybody()) or b"", REGION).sheets == checked.sheets


def test_a_template_stays_one_when_a_sheet_of_their_own_is_left_out(store: Store) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        book.create_sheet("Wie").append(["Lien Proefmans"])

    handed_in(store, edited(workbook({"Partners": [partner()]}), edit), {})
    delivery = latest_delivery(store, REGION, DAY)
    assert delivery
    again = check(store.original(delivery.sha256, anybody()) or b"")
    assert (again.region, again.status, again.is_template) == (REGION, "ok", True)


def test_a_text_file_is_kept_as_a_workbook(store: Store) -> None:
    content = b"Naam;Soort;Engagement;Werkingsgebied;Belang;Gsm\nVoorbeeldvzw;Sport;4;hele regio;=1+1;0470 00 00 07\n"
    [question] = [one for one in check(content, REGION).questions if one.kind == PEOPLE]
    handed_in(store, content, {question.key: LEAVE}, "lijst.csv")
    delivery = latest_delivery(store, REGION, DAY)
    assert delivery and delivery.file_name == "lijst.xlsx"
    original = store.original(delivery.sha256, anybody()) or b""
    cell = openpyxl.load_workbook(io.BytesIO(original)).worksheets[1]["E2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s") and not _planted_in(original)


def test_the_command_line_asks_about_people_and_keeps_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, answers, database = tmp_path / "lijst.xlsx", tmp_path / "antwoorden.json", tmp_path / "db" / "monitor.duckdb"
    file.write_bytes(own_export())
    load = ("load", str(file), "--region", REGION, "--date", DAY.isoformat(), "--partial", "--db", str(database))
    assert main(load) == 1
    assert main(("check", str(file), "--region", REGION, "--questions")) == 0
    assert not any(one in capsys.readouterr().out for one in PLANTED)
    filled = [{"question": list(key), "answer": answer} for key, answer in ANSWERS.items()]
    answers.write_text(json.dumps({"questions": filled}), encoding="utf-8")
    assert main((*load, "--answers", str(answers))) == 0
    written = capsys.readouterr()
    assert not any(one in written.out + written.err for one in PLANTED)
    files = [one for one in database.parent.rglob("*") if one.is_file()]
    assert files and not [one.name for one in files if _planted_in(one.read_bytes())]
