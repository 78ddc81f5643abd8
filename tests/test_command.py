"""The importer on the command line, as staff and scripts use it: output, exit codes, a busy store."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from data.deliveries import versions
from data.store import Store, today
from loaders.__main__ import main
from tests.workbooks import offer, partner, workbook
from ui.texts import command as texts

pytestmark = pytest.mark.journey

ROOT = Path(__file__).parent.parent
DATE = ("--date", "2026-06-30")
DAY = date(2026, 6, 30)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "monitor.duckdb"


def run(database: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "loaders", *map(str, arguments)]
    environment = os.environ | {"MONITOR_DB": str(database), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def written(folder: Path, content: bytes, name: str = "voorbeeld.xlsx") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def answer(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(done.stdout)
    return parsed


def test_a_template_filled_in_is_checked_loaded_listed_and_given_back(tmp_path: Path, database: Path) -> None:
    path = tmp_path / "t.xlsx"
    assert run(database, "template", "--region", "midwest", "-o", path).returncode == 0
    assert not database.exists()
    book = openpyxl.load_workbook(path)
    for row, (name, area) in enumerate((("Eén", "hele regio"), ("Twee", "Tielt"), ("Drie", "Meulebeke")), 2):
        typed = {"Naam": name, "Soort": "Sport", "Engagement": "Werkt mee", "Werkingsgebied": area}
        _type(book["Partners"], row, typed)
    for row, hours in enumerate(("12,5", 40), 2):
        offered = {"Naam": f"Praattafel {row}", "Aanbieder": "Eén", "Soort": "praattafel", "Gemeenten": "Tielt"}
        _type(book["Aanbod"], row, offered | {"Status": "actief", "Uren per traject": hours})
    book.save(path)

    checked = run(database, "check", path, "--json")
    assert (checked.returncode, answer(checked)["status"], answer(checked)["region"]) == (0, "ok", "midwest")
    assert answer(checked)["sheets"] == {"Partners": {"rows": 3, "refused": 0}, "Aanbod": {"rows": 2, "refused": 0}}
    assert not database.exists()

    loaded = run(database, "load", path, "--region", "midwest", *DATE, "--json")
    assert (loaded.returncode, answer(loaded)["status"]) == (0, "ok")
    again = run(database, "load", path, "--region", "midwest", *DATE, "--json")
    assert (again.returncode, answer(again)["status"]) == (0, "unchanged")

    listed = answer(run(database, "deliveries", "--json"))["deliveries"]
    assert [(item["region"], item["reference_date"], item["row_count"]) for item in listed] == [
        ("midwest", "2026-06-30", 5)
    ]
    assert "t.xlsx" in run(database, "deliveries").stdout

    given_back = tmp_path / "u.xlsx"
    assert run(database, "template", "--region", "midwest", "-o", given_back).returncode == 0
    assert [row[0].value for row in openpyxl.load_workbook(given_back)["Partners"].iter_rows(min_row=2)][:3] == [
        "Eén",
        "Twee",
        "Drie",
    ]


def _type(sheet: Any, row: int, typed: Mapping[str, object]) -> None:
    columns = {str(cell.value).removesuffix(" *"): cell.column for cell in sheet[1]}
    for header, value in typed.items():
        sheet.cell(row, columns[header], value)


def test_findings_are_printed_with_their_place_and_block_the_load(tmp_path: Path, database: Path) -> None:
    path = written(tmp_path, workbook({"Realisaties": [{"realised_date": "ooit", "title": "Startdag"}]}))
    for command in (("check", path, "--json"), ("load", path, "--region", "midwest", *DATE, "--json")):
        done = run(database, *command)
        assert (done.returncode, answer(done)["status"]) == (1, "blocked")
        assert answer(done)["sheets"] == {"Realisaties": {"rows": 0, "refused": 1}}
        assert answer(done)["findings"] == [
            {
                "code": "date-unreadable",
                "severity": "moet",
                "sheet": "Realisaties",
                "cell": "A2",
                "seen": "ooit",
                "message": 'Blad "Realisaties", cel A2 (Datum): "ooit" is geen datum die we kunnen lezen. Schrijf '
                "dag/maand/jaar, bv. 25/03/2026.",
            }
        ]
    checked, loaded = (
        run(database, *one).stdout for one in (("check", path), ("load", path, "--region", "midwest", *DATE))
    )
    assert 'cel A2 (Datum): "ooit" is geen datum' in checked
    assert checked.splitlines()[-1] == texts.BLOCKED_CHECK
    assert loaded.splitlines()[-1] == texts.STATUS["blocked"]
    assert not database.exists()


def test_an_empty_template_leaves_the_current_rows_out(here: Path) -> None:
    load = ("load", str(written(here, workbook({"Partners": [partner()]}))), "--region", "midwest", *DATE)
    assert main(load) == 0
    filled, empty = here / "filled.xlsx", here / "empty.xlsx"
    assert main(("template", "--region", "midwest", "-o", str(filled))) == 0
    assert main(("template", "--region", "midwest", "-o", str(empty), "--empty")) == 0
    names = [openpyxl.load_workbook(path)["Partners"]["A2"].value for path in (filled, empty)]
    assert names == [partner()["name"], None]


def test_without_a_store_there_are_no_deliveries_and_none_is_made(here: Path) -> None:
    assert main(("deliveries", "--json")) == 0
    assert list(here.iterdir()) == []


def test_a_file_that_is_no_workbook_is_unreadable(tmp_path: Path, database: Path) -> None:
    done = run(database, "check", written(tmp_path, b"zomaar iets"), "--region", "midwest", "--json")
    assert (done.returncode, answer(done)["status"], answer(done)["sheets"]) == (1, "unreadable", {})


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("vlieg",),
        ("check",),
        ("load", "x.xlsx", "--region", "midwest"),
        ("check", "bestaat-niet.xlsx", "--region", "midwest"),
        ("load", "bestaat-niet.xlsx", "--region", "midwest", *DATE),
        ("template", "--region", "nergens"),
        ("template", "--region", "midwest", "-o", "geen/map/t.xlsx"),
        ("load", "x.xlsx", "--region", "midwest", "--date", "30/06/2026"),
    ],
    ids=" ".join,
)
def test_arguments_that_cannot_be_used_end_with_two_and_a_dutch_sentence(
    arguments: tuple[str, ...], here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _exit_code(arguments) == 2
    out, err = capsys.readouterr()
    assert (out, err.strip()[-1]) == ("", ".")
    assert not {"usage", "error", "required", "Traceback"} & set(err.replace(":", " ").split())
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("arguments", [("--help",), ("load", "--help")], ids=" ".join)
def test_help_is_in_dutch(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert _exit_code(arguments) == 0
    assert not {"usage", "options", "positional", "show"} & set(capsys.readouterr().out.replace(":", " ").split())


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with the store in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MONITOR_DB", str(tmp_path / "monitor.duckdb"))
    return tmp_path


def _exit_code(arguments: tuple[str, ...]) -> int | str | None:
    try:
        return main(arguments)
    except SystemExit as done:  # argparse ends by itself
        return done.code


def test_a_store_that_others_hold_is_one_sentence_and_a_store_in_use_is_none(tmp_path: Path, database: Path) -> None:
    path = written(tmp_path, workbook({"Partners": [partner()]}))
    store = Store(database)
    assert run(database, "load", path, "--region", "midwest", *DATE, "--json").returncode == 0
    assert run(database, "deliveries").returncode == 0
    store.catch_up()
    assert store.version() == 1
    store.close()
    database.with_suffix(".sqlite").write_bytes(b"kapot" * 1000)
    for command in (("load", path, "--region", "midwest", *DATE, "--json"), ("deliveries",)):
        done = run(database, *command)
        assert (done.returncode, done.stdout, done.stderr.strip()) == (3, "", texts.STORE_DAMAGED)
    assert run(database, "check", path).returncode == 0


def test_the_database_can_be_named_on_the_command_line(tmp_path: Path, database: Path) -> None:
    other = tmp_path / "ander.duckdb"
    path = written(tmp_path, workbook({"Partners": [partner()]}))
    assert run(database, "load", path, "--region", "midwest", *DATE, "--db", other).returncode == 0
    assert [one.with_suffix(".sqlite").exists() for one in (other, database)] == [True, False]


def test_the_demo_is_left_when_there_are_deliveries_already(tmp_path: Path, database: Path) -> None:
    path = written(tmp_path, workbook({"Partners": [partner()]}))
    run(database, "load", path, "--region", "midwest", *DATE)
    assert run(database, "demo", "--if-empty").returncode == 0
    assert len(answer(run(database, "deliveries", "--json"))["deliveries"]) == 1


def test_a_reader_that_leaves_early_ends_nothing(tmp_path: Path) -> None:
    path = tmp_path / "lijst.xlsx"
    path.write_bytes(workbook({"Partners": [partner(engagement_code="x") for _ in range(3_000)]}))
    program = subprocess.Popen(
        [sys.executable, "-m", "loaders", "check", str(path), "--json"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert program.stdout and program.stderr
    program.stdout.readline()
    program.stdout.close()
    assert program.stderr.read() == ""
    assert program.wait() == 0
    program.stderr.close()


def test_what_is_still_right_is_confirmed_without_a_file(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = workbook({"Partners": [partner()], "Aanbod": [offer()]})
    assert main(("load", str(written(here, content)), "--region", "midwest", *DATE)) == 0
    confirm = ("confirm", "--region", "midwest", "--date", "2026-09-30")
    capsys.readouterr()
    assert main((*confirm, "--sheet", "Partners", "--json")) == 0
    assert json.loads(capsys.readouterr().out) == {"status": "ok", "delivery": 2, "sheets": ["Partners"]}
    assert main((*confirm, "--sheet", "Partners", "--json")) == 0
    assert json.loads(capsys.readouterr().out)["status"] == "unchanged"
    assert main(confirm) == 0
    assert main((*confirm, "--sheet", "Fasen")) == 2
    assert main(("confirm", "--region", "waasland", "--date", "2026-09-30")) == 2
    errors = capsys.readouterr().err
    assert texts.UNKNOWN_SHEET.format(sheets="Fasen", allowed="Partners, Aanbod") in errors
    assert texts.NOTHING_STANDS in errors


def test_a_round_is_opened_changed_listed_and_closed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def told(*arguments: str) -> dict[str, Any]:
        assert main(("round", *arguments, "--json")) == 0
        (row,) = json.loads(capsys.readouterr().out)["rounds"]
        return dict(row)

    def refused(*arguments: str) -> str:
        assert main(("round", *arguments)) == 2
        return capsys.readouterr().err.strip()

    day, later = (f"{today() + timedelta(days=ahead)}" for ahead in (7, 14))
    assert refused("open", "--name", "Elders", "--date", day) == texts.NO_DELIVERIES, "a path that was typed wrong"
    assert not list(here.iterdir())
    Store(here / "monitor.duckdb").close()
    assert refused("open", "--name", "Zonder dag") == texts.UNUSABLE_ROUND["by_date"]
    assert refused("close") == texts.NO_ROUND_RUNS
    begun = told("open", "--name", "Najaar", "--date", day, "--sheet", "Aanbod", "--sheet", "Partners")
    assert (begun["by_date"], begun["sheets"], begun["silent_count"]) == (day, ["Partners", "Aanbod"], 18)
    assert refused("open", "--name", "Nog een", "--date", day) == texts.ROUND_RUNS
    assert refused("change", "--note", "Bel 0470 00 00 01") == texts.UNUSABLE_ROUND["personal"]
    assert told("change", "--date", later) == begun | {"by_date": later}
    assert told("close")["is_closed"]
    assert told("list")["is_closed"]
    assert main(("round", "list")) == 0
    assert "Najaar" in capsys.readouterr().out


def test_a_name_like_one_that_stands_blocks_a_file_of_their_own(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    known = workbook({"Partners": [partner("Vluchtelingenwerk Roeselare")]})
    assert main(("load", str(written(here, known)), "--region", "midwest", *DATE)) == 0
    theirs = written(
        here, workbook({"Partners": [partner("Vluchtelingewerk Roeselare"), partner("A")]}, None), "lijst.xlsx"
    )
    load = ("load", str(theirs), "--region", "midwest", *DATE, "--json")
    capsys.readouterr()
    assert main(load) == 1
    said = json.loads(capsys.readouterr().out)
    assert [(one["code"], one["cell"]) for one in said["findings"]] == [("row-like-another", "A2")]
    assert main((*load, "--partial")) == 0


def test_the_last_line_says_what_became_of_a_file(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole, part = [partner()], [partner(), partner("Voorbeeldvzw Twee", organisation_type_code="?")]
    for rows, status, details in (
        (whole, "loaded", {"delivery": 1}),
        (whole, "unchanged", {"delivery": 1}),
        (part, "partial", {"delivery": 2, "refused": 1}),
    ):
        file = written(here, workbook({"Partners": rows}))
        assert main(("load", str(file), "--region", "midwest", *DATE, "--partial")) == 0
        assert capsys.readouterr().out.splitlines()[-1] == texts.STATUS[status].format(**details)


def test_a_file_of_their_own_adds_unless_it_is_told_to_replace(here: Path) -> None:
    load = ("load", "--region", "midwest", *DATE)
    for name, way in (("A", ()), ("B", ("--add",)), ("C", ()), ("D", ("--replace", "--wipe"))):
        assert (
            main((*load, str(written(here, workbook({"Partners": [partner(name)]}, None), f"{name}.xlsx")), *way)) == 0
        )
        if name == "C":
            assert _names(here) == ["A", "B", "C"]
    assert _names(here) == ["D"]


def _names(folder: Path) -> list[str]:
    store = Store(folder / "monitor.duckdb")
    names = [row.values["name"] for row in versions.standing_rows(store, "midwest", DAY, "Partners", "partner")]
    store.close()
    return names
