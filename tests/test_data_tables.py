"""What people take along of all regions: the numbers of the pages, nothing that a visitor may not see, no formulas."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from data.deliveries import newest_reference_date
from data.questions.data_tables import HELD_BACK, LEFT_OUT, sheet_counts, sheet_rows
from data.questions.main_figures import main_figures
from data.questions.municipality_counts import municipality_counts
from data.store import Store, today
from loaders import contract
from tests import nasty
from tests.delivering import deliver
from tests.running import copied, demo_store, empty_store
from tests.workbooks import government, offer, partner
from ui.address import AddressError
from ui.targets.data_tables import asked as asking
from ui.targets.data_tables import files
from ui.targets.data_tables.catalogue import catalogue_of
from ui.targets.data_tables.fields import DataTable
from ui.targets.data_tables.files import Asked
from ui.texts import data_tables as words

EVERY = catalogue_of(contract.REGIONAL, contract.LEARNING)
DAY = date(2026, 6, 30)
NO_PEOPLE = {"held_meeting_count", "planned_meeting_count", "yearly_place_count", "path_hour_count"}
"""Counts on the sheets that are of no people; others are hidden when they are small."""
MAILBOX = "samenleven@gemeente.example"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The demo."""
    opened = Store(copied(demo_store(), tmp_path_factory.mktemp("tables")))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Numbers of people that could point at somebody, and a mailbox."""
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("few")))
    answers = {"answered_date": DAY, "rater_group_code": "Aanbieder", "next_steps": "Samen eten"}
    deliver(
        opened,
        "midwest",
        DAY,
        {
            "Besturen": [government(contact_mailbox=MAILBOX)],
            "Partners": [partner(kbo_number="0999.000.129"), partner("-5 vrienden", engagement_code="Klankbord")],
            "Aanbod": [
                offer(
                    yearly_participant_count=4,
                    newcomer_feedback_score=1.5,
                    newcomer_feedback_count=4,
                    provider_feedback_score=2.5,
                    provider_feedback_count=5,
                ),
                offer("Praattafel twee"),
                offer("Niemand", yearly_participant_count=0),
            ],
            "Samenwerking": [
                answers | {"condition_code": "Gedeelde ambitie", "score_5_count": 2},
                answers | {"condition_code": "Proces", "score_1_count": 2},
                answers | {"condition_code": "Relatie"} | {f"score_{score}_count": score for score in range(1, 6)},
            ],
        },
    )
    yield opened
    opened.close()


def at(store: Store, **more: Any) -> Asked:
    day = newest_reference_date(store, today()) or today()
    return Asked(None, day, store.version())._replace(**more)


def rows(table: str, store: Store, **more: Any) -> list[dict[str, str]]:
    """A table as any program reads its CSV."""
    text = files.table_csv(EVERY.table(table), store, at(store, **more)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";" if more.get("is_for_excel") else ","))


@pytest.mark.parametrize("table", EVERY.tables, ids=lambda table: table.code)
def test_every_column_has_a_name_of_its_own_and_a_meaning(table: DataTable) -> None:
    assert len({field.name for field in table.fields}) == len(table.fields)
    assert all(field.name.isidentifier() and field.name.islower() and field.name.isascii() for field in table.fields)
    assert all(field.meaning.endswith((".", "?")) and field.title for field in table.fields)
    assert all(words.NAMES[table.title])


def test_every_column_of_every_sheet_is_there_but_mailboxes(store: Store) -> None:
    told = {row["tabel"]: set() for row in rows("woordenboek", store)}  # type: dict[str, set[str]]
    for row in rows("woordenboek", store):
        told[row["tabel"]].add(row["titel"])
    for sheet in contract.SHEETS:
        lacking = {column.field for column in sheet.columns if column.header not in told[sheet.name.lower()]}
        assert lacking == (set(LEFT_OUT) if sheet.name == "Besturen" else set())


def test_counts_of_people_are_hidden_when_they_are_small_and_say_so(few: Store) -> None:
    small, empty, nobody = rows("aanbod", few)
    assert (small["deelnemers_per_jaar"], small["deelnemers_verborgen"]) == ("", "true")
    assert (empty["deelnemers_per_jaar"], empty["deelnemers_verborgen"]) == ("", "false")
    assert (nobody["deelnemers_per_jaar"], nobody["deelnemers_verborgen"]) == ("0", "false")
    assert (small["feedback_nieuwkomers_score"], small["feedback_nieuwkomers_aantal"]) == ("", "")
    assert (small["feedback_aanbieders_score"], small["feedback_aanbieders_aantal"]) == ("2.5", "5")
    hidden, also_hidden, told = rows("samenwerking", few)
    assert (hidden["aantal_antwoorden_5"], hidden["aantal_antwoorden"], hidden["volgende_stappen"]) == ("", "", "")
    assert (told["aantal_antwoorden_5"], told["aantal_antwoorden"], told["volgende_stappen"]) == (
        "5",
        "15",
        "Samen eten",
    )
    assert [one["verborgen"] for one in (hidden, also_hidden, told)] == ["true", "true", "false"]


def test_the_demo_tells_of_no_group_of_one_to_four_people(store: Store) -> None:
    people = {"aanbod": ["deelnemers_per_jaar", "feedback_nieuwkomers_aantal", "feedback_aanbieders_aantal"]}
    for table, columns in (people | {"aanwezigheid": ["aantal"]}).items():
        counts = {row[column] for row in rows(table, store) for column in columns}
        assert len(counts) > 3
        assert not counts & {"1", "2", "3", "4"}


def test_a_new_count_of_people_must_be_hidden_too() -> None:
    counts = {
        column.field
        for sheet in contract.SHEETS
        for column in sheet.columns
        if column.field.endswith("_count") and not column.field.startswith("score_")
    }
    hidden = {"yearly_participant_count", "newcomer_feedback_count", "provider_feedback_count", "attendee_count"}
    assert counts - NO_PEOPLE == hidden


def test_what_the_files_leave_out_or_hide_is_named_by_column(few: Store, store: Store) -> None:
    hidden: dict[str, set[str]] = {}
    for sheet, opened in ((sheet, opened) for sheet in contract.SHEETS for opened in (few, store)):
        given = {(row["delivery_id"], row["row_number"]): row for row in sheet_rows(opened, date.max, sheet.name, None)}
        for row in opened.records(f"SELECT * FROM {sheet.table}"):  # noqa: S608 - a table of the contract
            shown = given.get((row["delivery_id"], row["row_number"]))
            differing = {field for field, value in row.items() if shown and shown.get(field) != value}
            hidden.setdefault(sheet.name, set()).update(differing)
    assert {sheet: fields for sheet, fields in hidden.items() if fields} == HELD_BACK


def test_a_mailbox_is_in_no_file(few: Store) -> None:
    contents = [files.table_csv(table, few, at(few)) + files.table_json(table, few, at(few)) for table in EVERY.tables]
    with zipfile.ZipFile(io.BytesIO(files.archive(EVERY, few, at(few)))) as zipped:
        contents += [zipped.read(name) for name in zipped.namelist()]
    assert not any(MAILBOX.encode() in content for content in contents)


def test_what_counts_by_the_dictionary_is_what_the_pages_count(store: Store) -> None:
    day = at(store).as_of
    told = {one.code: one.value for one in main_figures(store, day, None).figures}
    partners, offers = (
        pd.read_csv(io.BytesIO(files.table_csv(EVERY.table(name), store, at(store)))) for name in ("partners", "aanbod")
    )
    active = partners[partners.is_actief]
    numbered = active.ondernemingsnummer.dropna()
    assert len(active) - len(numbered) + numbered.nunique() == told["partner_count"]
    running = offers[offers.is_actief]
    assert len(running) == told["offer_count"]
    assert running.kwaliteitsscore.notna().mean() == told["assessed_share"]
    places = rows("gemeenten", store)
    counted = municipality_counts(store, day)
    assert sum(row["is_witte_vlek"] == "true" for row in places) == counted.blank_spot_count
    figures = [row for row in rows("regiocijfers", store) if row["cijfer_code"] == "offer_count"]
    assert sum(float(row["waarde"] or 0) for row in figures) == told["offer_count"]


def test_the_rows_of_a_sheet_stand_in_its_order_and_no_other_sheet_is_known(few: Store) -> None:
    held = sheet_rows(few, DAY, "Aanbod", "midwest")
    assert [row["name"] for row in held[1:]] == ["Praattafel twee", "Niemand"]
    with pytest.raises(KeyError):
        sheet_rows(few, DAY, "Elders", None)


def test_the_page_counts_the_rows_that_the_files_hold(store: Store) -> None:
    for one in sheet_counts(store, at(store).as_of):
        assert len(rows(one.sheet.lower(), store)) == one.row_count
        own = {row["regio"] for row in rows(one.sheet.lower(), store)} if one.regions != ("lerend-netwerk",) else set()
        assert len(own) in {len(one.regions), 0}


def test_one_region_has_its_own_rows_alone(store: Store) -> None:
    whole, own = rows("partners", store), rows("partners", store, region="kempen")
    assert own == [row for row in whole if row["regio_code"] == "kempen"]
    assert 0 < len(own) < len(whole)
    with zipfile.ZipFile(io.BytesIO(files.archive(EVERY, store, at(store, region="kempen")))) as zipped:
        assert not {"sessies.csv", "leervragen.csv"} & set(zipped.namelist())


@pytest.mark.parametrize("is_for_excel", [False, True])
def test_the_zip_is_read_by_what_its_descriptor_says(store: Store, is_for_excel: bool) -> None:
    content = files.archive(EVERY, store, at(store, is_for_excel=is_for_excel))
    assert content == files.archive(EVERY, store, at(store, is_for_excel=is_for_excel))
    with zipfile.ZipFile(io.BytesIO(content)) as zipped:
        told = json.loads(zipped.read("datapackage.json"))
        assert [one["path"] for one in told["resources"]] == [f"{table.code}.csv" for table in EVERY.tables]
        for one in told["resources"]:
            fields = one["schema"]["fields"]
            days = {field["name"]: field["format"] for field in fields if "format" in field}
            frame = pd.read_csv(
                zipped.open(one["path"]),
                sep=one["dialect"]["delimiter"],
                decimal="," if is_for_excel else ".",
                parse_dates=[field["name"] for field in fields if field["type"] == "date"],
                date_format=days or "%Y-%m-%d",
                true_values=["ja"],
                false_values=["nee"],
            )
            assert list(frame.columns) == [field["name"] for field in fields]
            for field in fields:
                values = frame[field["name"]].dropna()
                if field["type"] in {"number", "integer"} and len(values):
                    assert pd.api.types.is_numeric_dtype(values), field
                if field["type"] == "date" and len(values):
                    assert pd.api.types.is_datetime64_any_dtype(values), field
        assert words.PRIVACY in zipped.read(words.README_NAME).decode("utf-8-sig")


def test_excel_gets_a_mark_semicolons_and_belgian_numbers_and_programs_do_not(few: Store) -> None:
    table = EVERY.table("aanbod")
    told = files.table_csv(table, few, at(few, is_for_excel=True))
    assert told.startswith(b"\xef\xbb\xbfregio_code;regio;stand_op")
    assert b"midwest;Midwest;30/06/2026;" in told and b";2,5;" in told and b";ja;" in told
    plain = files.table_csv(table, few, at(few))
    assert plain.startswith(b"regio_code,regio,stand_op")
    assert b"midwest,Midwest,2026-06-30," in plain and b",2.5," in plain and b",true," in plain
    assert rows("partners", few)[0]["ondernemingsnummer"] == "BE 0999.000.129", "else the first 0 is lost"


def test_the_workbook_holds_the_same_with_numbers_and_dates(few: Store) -> None:
    book = openpyxl.load_workbook(io.BytesIO(files.workbook(EVERY, few, at(few))))
    assert book.sheetnames == ["Leesmij", *(table.title for table in EVERY.tables)]
    names, first, second = list(book["Partners"].iter_rows(max_row=3, values_only=True))
    named = dict(zip(names, first, strict=True))
    assert (named["regio"], named["is_actief"], str(named["stand_op"])[:10]) == ("Midwest", "ja", str(DAY))
    formula = book["Partners"].cell(3, list(names).index("naam") + 1)
    assert (formula.value, formula.data_type, formula.quotePrefix, second[5]) == (
        "-5 vrienden",
        "s",
        True,
        "-5 vrienden",
    )
    told = {str(label): str(said) for label, said in book["Leesmij"].iter_rows(max_col=2, values_only=True)}
    assert told["Stand op"] == "30/06/2026" and words.PRIVACY in told.values()


def test_no_cell_of_a_csv_is_a_formula_by_whatever_sign_it_is_cut(tmp_path: Path) -> None:
    store = Store(copied(empty_store(), tmp_path))
    nasty.fill(store)
    for table in EVERY.tables:
        for is_for_excel in (False, True):
            text = files.table_csv(table, store, at(store, is_for_excel=is_for_excel)).decode("utf-8-sig")
            for sign in ",;\t":
                cells = [cell.lstrip(' "') for line in csv.reader(io.StringIO(text), delimiter=sign) for cell in line]
                assert [cell for cell in cells if cell[:1] in {"=", "+", "-", "@"}] == []
        told = json.loads(files.table_json(table, store, at(store)))
        assert len(told) == len(rows(table.code, store))
    assert {row["naam"] for row in json.loads(files.table_json(EVERY.table("partners"), store, at(store)))} == set(
        nasty.NAMES
    )
    store.close()


def test_an_address_says_what_it_asks_and_a_slip_gives_nothing(store: Store) -> None:
    asked = asking.read(store, [("regio", "Kempen"), ("op", "30/06/2026"), ("vorm", "excel")], is_fixed=False)
    assert asked == Asked("kempen", DAY, store.version(), is_for_excel=True)
    for pairs in (
        [("region", "kempen")],
        [("regio", "kempen"), ("regio", "limburg")],
        [("regio", "nergens")],
        [("op", "morgen")],
        [("op", "andere datum…")],
        [("vorm", "csv")],
    ):
        with pytest.raises(AddressError):
            asking.read(store, pairs, is_fixed=False)
    past = store.at(3)
    day = asking.read(past, [], is_fixed=True).as_of
    newest = max(
        one for (one,) in past.rows("SELECT reference_date FROM standing_sheet WHERE region <> 'lerend-netwerk'")
    )
    assert day == newest
    assert asking.version(None, 7) == 7 and asking.version("3", 7) == 3
