"""Putting back, rebuilding, backing up and leaving rows aside: on the command line and on the page versies."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from data.deliveries import current_rows
from data.ledger.tables import original
from data.store import Store
from loaders.__main__ import main
from tests.test_pages import html, run, run_warm
from tests.workbooks import offer, partner, workbook
from ui import cache, frame
from ui.texts import command as texts
from ui.texts import upload as upload_words
from ui.texts import versions as words

JUNE = date(2026, 6, 30)
LOAD = ("--region", "midwest", "--date", JUNE.isoformat())
BAD = partner("Voorbeeldvzw Fout", engagement_code="zomaar")
MANY = [partner(f"Voorbeeldvzw {number}") for number in range(4)]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder to work in, with the store in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MONITOR_DB", str(tmp_path / "monitor.duckdb"))
    yield tmp_path
    cache.clear()


def load(sheets: dict[str, Any], *options: str, name: str = "voorbeeld.xlsx") -> int:
    Path(name).write_bytes(workbook(sheets))
    return main(("load", name, *LOAD, *options))


def names() -> list[str]:
    store = Store(Path("monitor.duckdb"))
    found = list(current_rows(store, JUNE, "midwest", "partner")["name"])
    store.close()
    return found


def answer(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(capsys.readouterr().out)
    return parsed


def test_good_rows_are_loaded_only_when_asked_and_the_others_counted(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets = {"Partners": [partner(), BAD]}
    assert load(sheets) == 1
    assert not (here / "monitor.duckdb").exists() or names() == []
    capsys.readouterr()
    assert load(sheets, "--partial", "--json") == 0
    said = answer(capsys)
    assert (said["status"], said["sheets"]) == ("ok", {"Partners": {"rows": 1, "refused": 1}})
    assert [finding["cell"] for finding in said["findings"]] == ["E3"]
    assert names() == [partner()["name"]]
    assert load({"Partners": [BAD]}, "--partial") == 1


def test_rows_disappear_only_when_asked(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert load({"Partners": MANY}) == 0
    capsys.readouterr()
    assert load({"Partners": MANY[:1]}, "--json") == 1
    said = answer(capsys)
    assert said["status"] == "blocked"
    assert [(finding["code"], finding["sheet"]) for finding in said["findings"]] == [("rows-disappear", "Partners")]
    assert "3 van de 4" in said["findings"][0]["message"]
    assert len(names()) == 4
    assert load({"Partners": MANY[:1]}, "--wipe") == 0
    assert len(names()) == 1


def test_put_back_rebuild_and_back_up(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    load({"Partners": MANY[:2]})
    load({"Partners": MANY[1:4]})
    capsys.readouterr()
    assert main(("restore", "1", "--json")) == 0
    assert answer(capsys) == {"status": "ok", "delivery": 3}
    assert len(names()) == 2
    assert main(("restore", "3", "--before")) == 0
    assert len(names()) == 3
    assert capsys.readouterr().out.strip() == texts.RESTORED["loaded"].format(delivery=4)
    assert main(("restore", "9")) == 2
    assert main(("rebuild", "--json")) == 0
    said = json.loads(capsys.readouterr().out)
    assert said == {"status": "ok", "deliveries": 4}
    assert main(("backup", "kopie", "--json")) == 0
    file = Path(answer(capsys)["file"])
    assert [one.name for one in file.parent.iterdir()] == [file.name]
    assert main(("backup", "voorbeeld.xlsx")) == 2
    capsys.readouterr()
    elsewhere = ("--db", str(here / "elders" / "monitor.duckdb"))
    assert main(("restore-backup", str(file), "--json", *elsewhere)) == 0
    assert answer(capsys) == {"status": "ok", "deliveries": 4, "tables": []}
    assert main(("restore-backup", str(file), *elsewhere)) == 2
    invited = ("--db", str(here / "al-begonnen" / "monitor.duckdb"))
    assert main(("people", "invite", "--role", "beheerder", *invited)) == 0
    assert main(("restore-backup", str(file), *invited)) == 2, "who came in there is in its audit"
    assert main(("restore-backup", "voorbeeld.xlsx", "--db", "nieuw.duckdb")) == 3
    Path("leeg.sqlite").touch()
    assert main(("restore-backup", "leeg.sqlite", "--db", "nieuw.duckdb")) == 3
    assert main(("restore-backup", "er-is-niets.sqlite", "--db", "nieuw.duckdb")) == 2
    assert capsys.readouterr().err.splitlines() == [
        texts.NOT_EMPTY,
        texts.NOT_EMPTY,
        texts.STORE_DAMAGED,
        texts.STORE_DAMAGED,
        texts.UNREADABLE_FILE.format(file="er-is-niets.sqlite"),
    ]


def forget_originals() -> None:
    store = Store(Path("monitor.duckdb"))
    with store.ledger.writing() as connection:
        connection.execute(original.delete())
    store.close()


def test_missing_originals_are_named_in_a_sentence(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    load({"Partners": MANY})
    forget_originals()
    capsys.readouterr()
    assert main(("backup", "kopie")) == 0
    assert "1 (midwest, 30/06/2026, voorbeeld.xlsx)" in capsys.readouterr().out


@pytest.mark.parametrize("command", [("restore", "1"), ("backup", "kopie")], ids=" ".join)
def test_without_a_store_there_is_nothing_to_do(command: tuple[str, ...], here: Path) -> None:
    assert main(command) == 2
    assert list(here.iterdir()) == []


# ---------------------------------------------------------------- the page


@pytest.fixture
def lived(here: Path) -> Iterator[Path]:
    """Three deliveries of Midwest; the last with a row aside."""
    load({"Partners": MANY[:2]}, name="eerste.xlsx")
    load({"Partners": MANY[1:4], "Aanbod": [offer()]}, name="tweede.xlsx")
    load({"Partners": [*MANY[1:4], BAD]}, "--partial", name="derde.xlsx")
    yield here
    frame.store().close()
    st.cache_resource.clear()
    cache.clear()


def test_the_page_tells_what_each_delivery_moved(lived: Path) -> None:
    shown = html(run("versies", voor="Midwest"))
    for part in ("eerste.xlsx", "tweede.xlsx", "derde.xlsx", "Rijen: 2 kwamen erbij (blad Partners)."):
        assert part in shown
    assert "Rijen: 3 kwamen erbij en 1 verdween (bladen Partners en Aanbod)." in shown


def test_rows_aside_are_listed_on_versies_and_on_regio(lived: Path) -> None:
    for app in (run("versies", voor="Midwest"), run("regio", regio="Midwest")):
        assert not app.error
        assert words.ASIDE in html(app)
        assert "&quot;zomaar&quot; staat niet in de lijst" in html(app)
    assert words.ASIDE not in html(run("regio", regio="Waasland"))


def test_a_delivery_is_undone_and_the_undoing_too(lived: Path) -> None:
    app = run_warm("versies")
    app.selectbox(key="voor").select("midwest").run()
    for number, count in ((3, 0), (4, 1)):
        app.selectbox(key="levering").select(number).run()
        assert [button.disabled for button in app.button] == [True]
        app.checkbox[0].check().run()
        app.button[0].click().run()
        assert [message.value for message in app.success] == [words.put_back(number + 1)]
        assert (words.ASIDE in html(app)) == bool(count)
        assert f"Levering {number - 1} teruggezet; geen enkele rij veranderde." in html(app)
    frame.store().close()
    st.cache_resource.clear()
    cache.clear()
    assert sorted(names()) == sorted(row["name"] for row in MANY[1:4])


def test_two_deliveries_are_compared_and_a_link_says_which(lived: Path) -> None:
    first = words.label(1, JUNE, "eerste.xlsx")
    app = run("versies", voor="Midwest", levering=words.label(2, JUNE, "tweede.xlsx"), met=first)
    assert words.compared(2, 1) in html(app)
    for kind, count in (("new", 2), ("gone", 1), ("same", 1)):
        assert f'<th scope="row">{upload_words.ROWS[kind]}</th><td>{upload_words.rows(count)}</td>' in html(app)


def test_a_file_that_is_gone_is_said(lived: Path) -> None:
    assert words.FILE_MISSING not in html(run("versies", voor="Midwest"))
    forget_originals()
    assert words.FILE_MISSING in html(run("versies", voor="Midwest"))


def test_the_sentence_of_a_row_aside_is_that_of_its_finding(lived: Path) -> None:
    assert "Blad &quot;Partners&quot;, cel E5 (Engagement)" in html(run("versies", voor="Midwest"))
