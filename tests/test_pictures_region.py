"""The figures of fasen show what two small regions handed in through the door, and nothing else."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data.store import Store
from loaders.checking import check
from loaders.publish import publish
from tests.workbooks import offer, partner, workbook
from ui import answers, frame
from ui.frame import View
from ui.pictures import phases

EARLIER, NOW = date(2026, 3, 31), date(2026, 6, 30)
CUT = "Feest <b>groot</b>"


def item(code: str, status: str, **fields: Any) -> dict[str, Any]:
    return {"item_code": code, "item_status_code": status} | fields


EVALUATION = [item(f"E{number}", "Niet van toepassing") for number in range(1, 7)]
BEFORE = {
    "Fasen": [item("O1", "Bezig"), item("O2", "Nog niet"), item("V1", "Klaar"), *EVALUATION],
    "Partners": [partner()],
}
AFTER: dict[str, Sequence[Mapping[str, Any]]] = {
    "Regio": [
        {"story": "Wij durven <samen>.", "main_phase_codes": "Opstart", "temperature_degrees": 8, "tijd_score": 4}
    ],
    "Fasen": [
        item("O1", "Klaar", explanation="Met & zonder", help_code="Wij kunnen helpen"),
        item("O2", "Nog niet", help_code="Wij zoeken"),
        item("V1", "Klaar"),
        *EVALUATION,
    ],
    "Partners": [partner(), partner("Voorbeeldclub Zuid", municipality_codes="Tielt")],
    "Aanbod": [offer()],
    "Acties": [
        {"objective": "Meer plekken", "action": "Later", "end_date": date(2027, 1, 1), "action_status_code": "Bezig"},
        {
            "objective": "Meer plekken",
            "action": "Te laat",
            "end_date": date(2026, 5, 1),
            "action_status_code": "Bezig",
            "is_quick_visible": "ja",
        },
    ],
    "Realisaties": [
        {"realised_date": date(2026, 1, 1), "title": "Oud"},
        {"realised_date": date(2026, 5, 1), "title": CUT, "realisation_kind_code": "Kantelpunt"},
    ],
}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("store") / "monitor.duckdb"
    store = Store(path)
    deliver(store, "midwest", EARLIER, BEFORE)
    deliver(store, "midwest", NOW, AFTER)
    deliver(store, "waasland", NOW, {"Fasen": [item("O1", "Bezig")]})
    store.close()
    return path


def deliver(store: Store, code: str, day: date, sheets: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    content = workbook(sheets, code)
    checked = check(content, code)
    assert not [finding for finding in checked.findings if finding.blocks]
    role, name = "netwerkmedewerker", "werkboek.xlsx"
    publish(store, checked, content, region=code, reference_date=day, user_role=role, file_name=name)


@pytest.fixture(autouse=True)
def app_store(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The store that the frame asks, closed afterwards."""
    monkeypatch.setenv("MONITOR_DB", str(database))
    yield
    frame.store().close()
    answers._open.clear()


def view(code: str | None = "midwest", as_of: date = NOW, since: date | None = EARLIER) -> View:
    return View(code, as_of, since, 3)


def html(body: object) -> str:
    assert isinstance(body, str)
    return body


def rows_of(body: object) -> dict[str, str]:
    """Name of a region -> its row of a matrix."""
    return {row.split("</th>")[0].split(">")[-2].split("<")[0]: row for row in html(body).split("<tr ")[1:]}


def test_the_strip_prints_shares_hatches_the_unanswered_and_marks_the_main_phase() -> None:
    row = rows_of(phases.strip(view(), "stand").body)["Midwest"]
    assert 'class="own"' in row
    assert '<span class=" main-phase">50\N{NO-BREAK SPACE}%</span>' in row
    assert "flex-basis:78%" in row, "seven of the nine items of Opstart have no answer"
    assert row.count("not-looked") == 2, "Vormgeving and Uitvoering have no answer at all"
    assert ">n.v.t.<" in row
    assert "8\N{NO-BREAK SPACE}°C" in row


def test_a_region_that_never_delivered_is_hatched_and_not_zero() -> None:
    row = rows_of(phases.strip(view(), "stand").body)["Gent (stad)"]
    assert row.count('class="not-reported"') == 5
    assert "0\N{NO-BREAK SPACE}%" not in row


def test_the_table_of_the_strip_has_every_region_and_phase() -> None:
    table = phases.strip(view(None), "stand").table
    assert len(table) == 18 * 5
    start = table[(table["Regio"] == "Midwest") & (table["Fase"] == "Opstart")].iloc[0]
    assert (start["Aandeel (%)"], start["Verandering (punten)"], start["Zonder antwoord"]) == (50, 25, 7)


def test_movement_shows_a_sign_only_where_both_moments_are_known() -> None:
    rows = rows_of(phases.strip(view(), "beweging").body)
    assert '<td class="forward far"' in rows["Midwest"]
    assert ">+25<" in rows["Midwest"]
    assert ">=<" in rows["Midwest"], "Verkenning stayed"
    assert rows["Waasland"].count("not-looked") == 5, "it had nothing to compare with"


def test_items_say_what_they_were_and_what_help_is_wanted() -> None:
    body = html(phases.items(view(), "opstart").body)
    first = body.split("<li>")[1]
    assert "Klaar" in first
    assert "was: bezig" in first
    assert "Wij kunnen helpen" in first
    assert "Met &amp; zonder" in first
    assert body.count("Zonder antwoord") == 7
    assert "was: " not in html(phases.items(view(since=None), "opstart").body)


def test_similar_regions_wait_for_all_five_phases() -> None:
    picture = phases.similar(view())
    assert picture.body == ""
    assert "zodra Midwest" in picture.sentence


def test_a_region_without_items_is_told_apart() -> None:
    assert phases.is_reported(view("midwest"))
    assert not phases.is_reported(view("gent-stad"))
    assert not phases.is_reported(view("midwest", as_of=date(2024, 1, 1)))
