"""The figures of fasen show what a few regions handed in through the door, and nothing else."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data import reference
from data.questions.phase_shares import has_phases
from data.store import Store
from tests.delivering import deliver, html
from ui.answers import ask
from ui.figures.figure import Bars
from ui.frame import View
from ui.targets import exhibits
from ui.targets.exhibits import on_page
from ui.targets.picture import Picture

EARLIER, NOW = date(2026, 3, 31), date(2026, 6, 30)
QUARTER_BEFORE = date(2025, 12, 31)
CUT = "Feest <5 & groot"


def item(code: str, status: str, **fields: Any) -> dict[str, Any]:
    return {"item_code": code, "item_status_code": status} | fields


EVALUATION = [item(f"E{number}", "Niet van toepassing") for number in range(1, 7)]
BEFORE = {"Fasen": [item("O1", "Bezig"), item("O2", "Nog niet"), item("V1", "Klaar"), *EVALUATION]}
AFTER: dict[str, Sequence[Mapping[str, Any]]] = {
    "Regio": [{"main_phase_codes": "Opstart", "temperature_degrees": 8}],
    "Fasen": [
        item("O1", "Klaar", explanation="Met & zonder", help_code="Wij kunnen helpen"),
        item("O2", "Nog niet", help_code="Wij zoeken"),
        item("V1", "Klaar"),
        *EVALUATION,
    ],
    "Realisaties": [
        {"realised_date": date(2026, 1, 1), "title": "Zonder soort"},
        {"realised_date": date(2026, 5, 1), "title": CUT, "realisation_kind_code": "Kantelpunt"},
        *(
            {"realised_date": date(2026, 6, day), "title": f"Nummer {day}", "realisation_kind_code": "Hoogtepunt"}
            for day in range(1, 5)
        ),
        {"realised_date": date(2026, 7, 1), "title": "Later", "realisation_kind_code": "Dieptepunt"},
    ],
}
EVERYWHERE = {"kempen": ("Klaar", "Bezig"), "limburg": ("Klaar", "Klaar"), "brugge": ("Klaar", "Nog niet")}
"""Regions with an answer on every item: the status of V4, and of all the others."""
pytestmark = pytest.mark.usefixtures("app_store")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("store") / "monitor.duckdb"
    store = Store(path)
    deliver(store, "midwest", EARLIER, BEFORE)
    deliver(store, "midwest", NOW, AFTER)
    deliver(store, "waasland", NOW, {"Fasen": [item("O1", "Bezig"), item("O2", "Klaar")]})
    for code, (first, rest) in EVERYWHERE.items():
        rows = [
            item(
                row["item"],
                first if row["item"] == "V4" else rest,
                help_code="Wij zoeken" if code == "brugge" else None,
            )
            for row in reference.rows("phase_items")
        ]
        deliver(store, code, NOW, {"Fasen": rows})
    store.close()
    return path


def view(code: str | None = "midwest", as_of: date = NOW, since: date | None = EARLIER) -> View:
    return View(code, as_of, since, 3)


def shown(code: str, at: View, phase: str = "") -> Picture:
    """A figure as the page shows it, open at a phase."""
    return exhibits.on_page(code, at, (("fase", phase),))


def facts(code: str, at: View, phase: str = "") -> Any:
    """The facts behind it."""
    return exhibits.exhibit(code, at, (("fase", phase),)).facts


def rows_of(body: object) -> dict[str, str]:
    """Name of a region -> its row of a matrix."""
    return {row.split("</th>")[0].split(">")[-2].split("<")[0]: row for row in html(body).split("<tr ")[1:]}


def test_the_strip_prints_shares_hatches_the_unanswered_and_marks_the_main_phase() -> None:
    row = rows_of(shown("phase_strip", view()).body)["Midwest"]
    assert 'class="own"' in row
    assert '<span class="main-phase">50\N{NO-BREAK SPACE}%</span>' in row
    assert "flex-basis:78%" in row, "seven of the nine items of Opstart have no answer"
    assert row.count("not-looked") == 2, "Vormgeving and Uitvoering have no answer at all"
    assert ">n.v.t.<" in row
    assert "8\N{NO-BREAK SPACE}°C" in row


@pytest.mark.parametrize("shown", ["tiles", "list"])
def test_the_table_behind_the_regions_of_the_home_page_holds_the_phases_too(shown: str) -> None:
    table = on_page(f"region_{shown}", view()).table.set_index("Regio")
    assert [name for name in table.columns if name.endswith("(%)")][:5] == [
        f"{option.label} (%)" for option in reference.options("phase")
    ]
    assert table.loc["Midwest", "Opstart (%)"] == 50
    assert table.loc["Limburg", "Uitvoering (%)"] == 100
    assert table["Opstart (%)"].isna()["Gent (stad)"]


def test_a_region_that_never_delivered_is_hatched_and_not_zero() -> None:
    row = rows_of(shown("phase_strip", view()).body)["Gent (stad)"]
    assert row.count('class="not-reported"') == 5
    assert "0\N{NO-BREAK SPACE}%" not in row


def test_the_median_stands_under_the_regions_and_is_no_norm() -> None:
    last = html(shown("phase_strip", view()).body).split("<tr ")[-1]
    assert "Mediaan, geen norm" in last
    assert '<td class="margin">50\N{NO-BREAK SPACE}%</td>' in last
    before = html(shown("phase_strip", view(as_of=date(2024, 1, 1))).body)
    assert "Mediaan" not in before, "there is nothing to take it of"


def test_the_table_of_the_strip_has_every_region_and_phase() -> None:
    table = shown("phase_strip", view(None)).table
    assert len(table) == 18 * 5
    start = table[(table["Regio"] == "Midwest") & (table["Fase"] == "Opstart")].iloc[0]
    assert (start["Aandeel (%)"], start["Verandering (procentpunt)"], start["Zonder antwoord"]) == (50, 25, 7)


def test_a_name_in_the_strip_leads_to_that_region_with_the_same_filters() -> None:
    row = rows_of(shown("phase_strip", view()._replace(link="sinds=een+jaar+eerder")).body)["Regio Brugge"]
    assert 'href="fasen?regio=Midwest&amp;toon=Regio+Brugge&amp;beeld=%C3%A9%C3%A9n+regio&amp;sinds=' in row


def test_movement_shows_two_dots_only_where_both_moments_are_known() -> None:
    rows = rows_of(shown("phase_movement", view()).body)
    start, exploration = rows["Midwest"].split("<td ")[1:3]
    assert 'class="moved ahead"' in start
    assert 'class="was" style="left:25.0%"' in start
    assert '<b style="left:50.0%">' in start
    assert ">+25<" in start
    assert 'class="moved still"' in exploration
    assert ">=<" in exploration
    assert rows["Waasland"].count("not-looked") == 5, "it had nothing to compare with"
    assert rows["Gent (stad)"].count("not-reported") == 5


def test_without_an_earlier_date_nothing_is_compared() -> None:
    picture = shown("phase_movement", view(since=None))
    assert 'class="moved' not in html(picture.body)
    assert picture.table.empty


def strip_of(name: str, as_of: date = NOW) -> str:
    """The strip of one region over the quarters."""
    body = html(shown("phase_course", view(as_of=as_of)).body)
    return next(part for part in body.split('<a class="strip')[1:] if f"<b>{name}</b>" in part)


def test_a_strip_has_a_bar_per_quarter_and_hatches_what_came_before() -> None:
    midwest, waasland = strip_of("Midwest"), strip_of("Waasland")
    assert 'style="height:25%"' in midwest
    assert 'style="height:50%"' in midwest
    assert midwest.count('class="deliberate"') == 2, "no item of the last phase applies, in both quarters"
    assert midwest.count('class="not-looked"') == 4
    assert waasland.count('class="not-reported" style="flex-grow:1"') == 5
    assert strip_of("Gent (stad)").count('class="not-reported" style="flex-grow:2"') == 5
    assert " own" in midwest.split('"')[0]


def test_a_strip_says_in_words_what_it_shows() -> None:
    said = strip_of("Midwest").split('aria-label="')[1].split('"')[0]
    assert said.startswith("Midwest: Opstart 25\N{NO-BREAK SPACE}% → 50\N{NO-BREAK SPACE}% van 2 items, Verkenning 100")
    assert "Vormgeving onbekend" in said


def test_moments_that_a_region_tells_stand_under_their_quarter_and_in_its_words() -> None:
    picture = shown("phase_course", view())
    assert '<u style="grid-column:2">a</u>' in strip_of("Midwest")
    told = html(picture.body).split('class="told"')[1]
    assert "◆ Kantelpunt, 01/05/2026: Feest &lt;5 &amp; groot" in told
    assert "Nummer 2" in told
    assert "en nog 2 in dit kwartaal" in told
    assert "Zonder soort" not in told
    assert "Later" not in told


def test_the_table_over_time_has_a_column_per_quarter() -> None:
    table = shown("phase_course", view(as_of=date(2026, 11, 22))).table
    assert list(table.columns[2:]) == ["31/03/2026 (%)", "30/06/2026 (%)", "30/09/2026 (%)", "22/11/2026 (%)"]
    assert len(table) == 18 * 5


def test_before_the_first_delivery_there_is_no_course() -> None:
    picture = shown("phase_course", view(None, as_of=QUARTER_BEFORE))
    assert (picture.body, len(picture.table)) == ("", 0)


def test_the_page_opens_at_the_phase_that_the_region_names() -> None:
    assert facts("phase_circle", view(), "").opened_phase == "opstart"
    assert facts("phase_circle", view(), "uitvoering").opened_phase == "uitvoering"
    assert facts("phase_circle", view("limburg"), "").opened_phase == "opstart", "all done: the circle begins again"
    assert facts("phase_circle", view("kempen"), "").opened_phase == "opstart", "no main phase: the first that is open"


def test_the_circle_leads_to_each_phase_and_marks_the_chosen_and_the_main_one() -> None:
    picture = shown("phase_circle", view(), "verkenning")
    links = html(picture.body).split('<a class="segment')[1:]
    assert [link.startswith(" chosen") for link in links] == [False, True, False, False, False]
    assert "aria-current=true" in links[1]
    assert "fase=Verkenning" in links[1]
    assert "main-phase" in links[0]
    assert 'aria-label="1 Opstart: 50\N{NO-BREAK SPACE}% van 2 items, eigen hoofdfase"' in links[0]
    assert 'class="hatched"' in links[0]
    assert "n.v.t." in links[4]
    assert len(picture.table) == 5


def test_items_say_what_they_were_and_what_help_is_wanted() -> None:
    body = html(shown("phase_items", view(), "opstart").body)
    first = body.split("<li>")[1]
    assert "Klaar" in first
    assert "was: bezig" in first
    assert "Wij kunnen helpen" in first
    assert "Met &amp; zonder" in first
    assert body.count("Zonder antwoord") == 7
    assert "was: " not in html(shown("phase_items", view(since=None), "opstart").body)


def test_open_items_stand_above_done_ones_in_their_step() -> None:
    body = html(shown("phase_items", view("kempen"), "verkenning").body)
    codes = [entry.split('class="what"><b>')[1][:2] for entry in body.split("<li>")[1:]]
    assert codes == ["V1", "V2", "V3", "V5", "V4", "V6", "V7"], "V4 is done, and ends its step"


def test_every_item_says_who_can_help() -> None:
    picture = shown("phase_items", view("waasland"), "opstart")
    first, second = html(picture.body).split("<li>")[1:3]
    assert "Midwest biedt hulp aan; klaar in 1 andere regio" in first
    assert "fasen?regio=Waasland&amp;toon=Limburg&amp;beeld=%C3%A9%C3%A9n+regio&amp;fase=Opstart" in first
    assert ">Waasland<" not in html(picture.body), "nobody helps itself"
    assert "Regio Brugge" not in second, "it seeks help itself"
    table = picture.table.set_index("Item")
    assert (table.loc["O1", "Kan helpen"], table.loc["O1", "Elders klaar"]) == ("Midwest", "Limburg")


def test_similar_regions_wait_for_all_five_phases() -> None:
    picture = shown("similar_regions", view())
    assert picture.body == ""
    assert "zodra Midwest" in picture.sentence


def test_similar_regions_tell_what_they_have_done_already() -> None:
    picture = shown("similar_regions", view("kempen"))
    assert list(picture.table["Regio"]) == ["Regio Brugge", "Limburg"], "both differ by half; geographic order"
    brugge, limburg = html(picture.body).split('class="pair"')[1].split("</div>")[:2]
    assert limburg.count("<li>") == 3 + 1
    assert "en nog 34" in limburg
    assert "is hier ook klaar" in brugge, "what it has done, V4, Kempen has done too"


def test_paper_and_slide_tell_the_phases_of_one_region_beside_the_median() -> None:
    paper = exhibits.on_paper("phases_of_region", view())
    own, middle, change = html(paper.body).split("<tr ")[1:]
    assert own.count("not-looked") == 2
    assert "50\N{NO-BREAK SPACE}%" in middle
    assert ">+25<" in change
    bars = exhibits.exhibit("phases_of_region", view()).slide()
    assert isinstance(bars, Bars)
    assert bars.series[0] == ("Hier", (50, 100, None, None, None))
    assert bars.note.endswith(
        "Zonder antwoord (niet in de grafiek): Vormgeving, Uitvoering en Evalueren en vernieuwen."
    )
    assert exhibits.exhibit("phases_of_region", view("gent-stad")).slide() is None
    assert exhibits.on_paper("phases_of_region", view("gent-stad")).body == ""


def test_paper_holds_no_link_and_asks_for_no_click() -> None:
    for code in ("phase_strip", "phase_movement", "phase_course", "phase_circle", "phase_items", "similar_regions"):
        paper, page = html(exhibits.on_paper(code, view("kempen")).body), html(shown(code, view("kempen")).body)
        assert "href=" in page
        assert "href=" not in paper
        assert "Klik" not in paper


def test_a_region_without_items_is_told_apart() -> None:
    assert ask(has_phases, NOW, "midwest")
    assert not ask(has_phases, NOW, "gent-stad")
    assert not ask(has_phases, date(2024, 1, 1), "midwest")
