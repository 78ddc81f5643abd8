"""The figures of the page regio show what two small regions handed in through the door, and nothing else."""

import re
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.questions.municipality_map import municipality_map
from data.questions.region_sheets import region_sheets
from data.store import Store
from tests.delivering import html
from tests.running import ROOT
from tests.small_regions import EARLIER, NOW, fill
from ui.answers import ask, store
from ui.drawing import lists
from ui.drawing.lists import Item
from ui.figures import registry
from ui.figures.region import head
from ui.figures.region.reading_order import BOARD, FOLDED
from ui.frame import View
from ui.html import Html
from ui.targets import exhibits
from ui.targets.exhibits import on_page, piece_on_page
from ui.texts import figures as figure_words

pytestmark = pytest.mark.usefixtures("app_store")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("store") / "monitor.duckdb"
    store = Store(path)
    fill(store)
    store.close()
    return path


def view(code: str | None = "midwest", as_of: date = NOW, since: date | None = EARLIER) -> View:
    return View(code, as_of, since, 3)


def test_the_head_knows_the_lead_where_a_source_names_it() -> None:
    drawn = piece_on_page(head.HEAD, view())
    assert "DVV Midwest" in drawn
    assert "Wij durven &lt;samen&gt;." in drawn
    assert "nog niet bekend" in piece_on_page(head.HEAD, view("brugge"))
    assert region_sheets(store(), NOW, "midwest").absent == ("Besturen", "Samenwerking")
    assert len(region_sheets(store(), NOW, "gent-stad").absent) == 8


def test_panels_show_own_value_median_and_change() -> None:
    picture = on_page("region_panels", view())
    body = html(picture.body)
    coverage, offers, quality, lifecycle, temperature = body.split('<div class="card')[2:]
    assert "2 partners" in coverage
    assert "+1 sinds levering 31/03/2026" in coverage
    assert "mediaan, geen norm: 2" in coverage
    assert ">1<" in offers
    assert "toen nog geen levering" in offers, "Aanbod was not handed in then"
    assert "nog onbekend" in quality
    assert "0 van 1 beoordeeld" in quality
    assert ">+25<" in lifecycle
    assert "8\N{NO-BREAK SPACE}°C" in temperature
    assert picture.table.shape[0] == 6 + 5 + 5


def test_above_the_panels_stands_in_words_what_changed() -> None:
    body = html(on_page("region_panels", view()).body)
    told = body.split('<div class="card')[0]
    assert "<li>Midwest, tussen de leveringen van maart en juni 2026: actieve partners 1 meer.</li>" in told
    assert "<li>Midwest, actief aanbod en beoordeeld aanbod: op 31/03/2026 was er nog geen levering.</li>" in told
    assert "<li>Midwest ging tussen de leveringen van maart en juni 2026 vooruit in " in told
    nothing = html(on_page("region_panels", view(as_of=EARLIER, since=date(2020, 1, 1))).body)
    assert "tussen de leveringen" not in nothing.split('<div class="card')[0]
    assert "Midwest: op 01/01/2020 was er nog geen levering van blad Fasen" in nothing
    assert "<li>" not in html(on_page("region_panels", view(since=None)).body)


def test_a_panel_without_its_sheet_names_it() -> None:
    body = html(on_page("region_panels", view("waasland")).body)
    assert body.count("unknown-panel") == 3
    for sheet in ("Aanbod", "Regio"):
        assert f"Blad {sheet} is nog niet aangeleverd." in body


def test_overdue_actions_come_first_and_quick_ones_are_marked() -> None:
    picture = on_page("action_plan", view())
    first, second = html(picture.body).split("<li>")[1:]
    assert "Te laat" in first
    assert "Over tijd" in first
    assert "snel zichtbaar" in first
    assert "Later" in second
    assert "snel zichtbaar" not in second
    assert list(picture.table["Stand"]) == ["Over tijd", "Bezig"]


def test_on_a_page_the_rest_of_a_list_is_folded_with_its_count_and_on_paper_it_stands_whole() -> None:
    drawn = [Item(Html("Bezig"), f"Ding {place}", ()) for place in range(5)]
    begun = lists.begun(drawn[:3], drawn[3:], figure_words.others(2, 5, "dingen"))
    assert re.findall(r"Ding \d|<details|Nog 2 van de 5 dingen|</details>", begun) == [
        *("Ding 0", "Ding 1", "Ding 2", "<details", "Nog 2 van de 5 dingen", "Ding 3", "Ding 4", "</details>")
    ]
    assert "<details" not in lists.begun(drawn, [], "")
    for code in ("action_plan", "realisations"):
        assert "<details" not in html(exhibits.on_paper(code, view()).body)


def test_the_contents_lead_to_every_figure_of_the_page() -> None:
    app = AppTest.from_file(ROOT / "app.py", default_timeout=60)
    app.query_params["regio"] = "midwest"
    drawn = "\n".join(str(one.proto.body) for one in app.switch_page("pages/regio.py").run().get("html"))
    figures = [one.code for one in registry.FIGURES.values() if one.page == "regio"]
    assert re.findall(r'<li><a href="#(\w+)">', drawn) == figures
    assert set(re.findall(r'<(?:section|div) id="(\w+)">', drawn)) == set(figures)
    assert drawn.count('<details class="fold"><summary><h2>') == len((BOARD, *FOLDED))


def test_realisations_stand_newest_first_and_their_words_stay_words() -> None:
    first, second = html(on_page("realisations", view()).body).split("<li>")[1:]
    assert "Feest &lt;5 &amp; groot" in first
    assert "Kantelpunt" in first
    assert "Oud" in second


def test_blank_spots_leave_out_reached_municipalities() -> None:
    body = html(exhibits.on_page("region_spots", view()).body)
    spots = set(ask(municipality_map, view().as_of, "midwest").blank_spots)
    assert not {"Roeselare", "Tielt"} & spots, "there is an offer, there is a partner"
    assert len(spots) == 13
    assert body.startswith('<div class="spot-map named"><ul class="spots">')
    paper = html(exhibits.on_paper("region_spots", view()).body)
    assert '<ul class="spots">' not in paper, "the report names them in its sentence"


def test_realisations_stand_on_a_line_of_time_in_order_of_date() -> None:
    body = html(on_page("realisations", view()).body)
    wide = body.split('class="timeline')[1]
    assert 'role="img" aria-label="Tijdlijn van Midwest: 2 realisaties, van 01/01/2026 tot 01/05/2026."' in wide
    places = [float(part.split("%")[0]) for part in re.findall(r'<b class="[a-z]+" style="left:([\d.]+%)', wide)]
    newest, oldest = places
    assert newest > oldest
    assert "◆" in wide, "the turning point has its sign"
    assert "Feest &lt;5 &amp; groot" in wide


def test_help_is_shown_from_both_sides_with_who_stands_there() -> None:
    picture = exhibits.on_page("mutual_help", view())
    seeks, gives = html(picture.body).split("Wij kunnen helpen")
    assert "O2" in seeks
    assert "Kunnen helpen: <a" in seeks
    assert ">Waasland</a>" in seeks
    assert "O1" in gives
    assert "Zoeken dit: nog geen andere regio." in gives
    assert picture.table.set_index("Item")["Regio’s aan de andere kant"].dropna().to_dict() == {"O2": "Waasland"}
    assert exhibits.on_page("mutual_help", view("gent-stad")).body == ""


def test_answers_are_a_distribution_and_small_groups_stay_hidden() -> None:
    picture = exhibits.on_page("collaboration_differences", view("waasland"))
    body = html(picture.body)
    assert '<i class="l2" style="flex-grow:1">1</i><i class="l5" style="flex-grow:3">3</i>' in body
    assert body.count("te weinig antwoorden") == 1
    hidden = picture.table[picture.table["Groep"] == "Aanbieder"].iloc[0]
    assert hidden[["Score 1", "Score 5", "Antwoorden"]].isna().all()
    assert "gedeelde ambitie" in picture.sentence
    assert exhibits.on_page("collaboration_differences", view()).body == ""


def test_an_older_sheet_stands_out_and_a_missing_one_is_named() -> None:
    picture = on_page("sheet_dates", view("waasland"))
    body = html(picture.body)
    assert body.count('class="older"') == 1
    assert "31/03/2026 · ouder dan de andere" in body
    assert body.count("nooit aangeleverd") == 5
    assert picture.sentence.startswith("Van Waasland: Partners is ouder dan de andere bladen (oudste: 31/03/2026)")
    assert on_page("sheet_dates", view("gent-stad")).sentence == "Gent (stad) leverde nog geen enkel blad aan"
