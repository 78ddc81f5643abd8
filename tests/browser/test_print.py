"""Paper: every page of figures prints with what was chosen, without menu and buttons, and with whole tiles."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from data import reference
from tests.apps import app_on
from tests.browser import screen
from tests.few import first
from tests.running import Server, copied, demo_store
from ui.figures.offer.switches_nl import IMAGE, SCENARIO
from ui.frame import LOOKING
from ui.static_copy.publish import publish
from ui.texts import figures as figure_words
from ui.texts import frame as words
from ui.texts import runsheets

pytestmark = pytest.mark.journey

CHOSEN = (
    "Jouw regio: Kempen · Stand op: nieuwste levering (30/06/2026) · Vergelijk met: een kwartaal eerder (30/03/2026)"
)

COPIED = ("gent-stad/aanbod", "oost-brabant/lerend_netwerk")
LEADS_ON = """() => [...document.querySelectorAll('h1, h2, h3, h4, summary, p.note:not(:last-child)')]
    .map(one => one.textContent)"""
"""A title, and how to read what follows it."""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The pages of some regions as files."""
    where = tmp_path_factory.mktemp("copy")
    with app_on(copied(demo_store(), where)):
        yield publish(where / "site", 1, tuple({name.split("/")[0] for name in COPIED})).folder


def printed(page: Page) -> list[str]:
    """The words on each sheet of an A4."""
    paper = PdfReader(BytesIO(page.pdf(format="A4", print_background=True)))
    return [" ".join(sheet.extract_text().split()) for sheet in paper.pages]


@pytest.mark.parametrize("stem", first(1, LOOKING))
def test_a_page_on_paper_says_what_was_chosen_and_has_no_buttons(demo: Server, page: Page, stem: str) -> None:
    screen.visit(page, demo.page(stem, "regio=Kempen&sinds=kwartaal"))
    sheets = printed(page)
    assert CHOSEN in sheets[0] and words.DEMO_BANNER in sheets[0] and words.TITLES[stem] in sheets[0]
    left = (words.COPY_LINK[0], words.NEXT_QUESTION, words.GROUP_DELIVER, runsheets.ADD_HERE)
    assert [said for said in (*left, figure_words.SHOW_TABLE, "Klik op") if said in " ".join(sheets)] == []


def test_a_list_that_unfolds_goes_on_in_the_same_columns_on_paper(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("dekking", "regio=Kempen&beeld=Gemeenten"))
    assert "Westerlo" in (said := " ".join(printed(page))) and "Toon de andere" not in said
    page.emulate_media(media="print")
    lefts = (
        """all => all.map(row => [...row.cells].map(cell => Math.round(cell.getBoundingClientRect().left)).join())"""
    )
    rows = page.locator("table.places tr:not(.group)").filter(has=page.locator("td"))
    assert len(set(rows.evaluate_all(lefts))) == 1


def test_all_tiles_are_whole_on_the_first_sheet(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("overzicht"))
    sheet = printed(page)[0].replace("- ", "-")
    assert [one.name for one in reference.regions().values() if one.name not in sheet] == []
    assert len(re.findall(r"\d+ van \d+ beoordeeld", sheet)) >= len(reference.regions()) - 1, "one delivered nothing"


@pytest.mark.parametrize("size", first(1, ["1920x1080", "390x844"]))
def test_a_chosen_view_is_said_and_a_wide_chart_becomes_as_wide_as_the_paper(
    demo: Server, page: Page, size: str
) -> None:
    width, height = screen.SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    screen.visit(page, demo.page("aanbod", "scenario=M"))
    middles = """all => all.map(row => [row.cells[0], row.querySelector('td.beside')].filter(Boolean)
        .map(cell => cell.getBoundingClientRect()).map(box => Math.round((box.top + box.bottom) / 2)))
        .filter(([name, beside]) => beside && Math.abs(name - beside) > 1)"""
    if size == "1920x1080":
        assert page.locator("table.part-bars tr").evaluate_all(middles) == [], "what is said of a bar stands beside it"
    said = " ".join(printed(page))
    assert IMAGE.options["kwaliteit"] in said and SCENARIO.options["M"] in said
    assert SCENARIO.options["onbekend"] not in said.split(words.DEMO_BANNER)[1].split("Van het", 1)[0]
    zoom = page.evaluate("""() => {
        const plot = document.querySelector('.js-plotly-plot'), shown = plot.offsetWidth;
        dispatchEvent(new Event('beforeprint'));
        const zoom = plot.style.zoom * shown;
        dispatchEvent(new Event('afterprint'));
        return [zoom <= 1000.5, plot.style.zoom];
    }""")
    assert zoom == [True, ""]


@pytest.mark.parametrize("name", COPIED)
def test_no_sheet_ends_with_what_leads_on_to_the_next(page: Page, copy: Path, name: str) -> None:
    page.goto((copy / f"{name}.html").as_uri())
    leading = ["".join(text.replace("\u00ad", "").split()) for text in page.evaluate(LEADS_ON)]
    sheets = ["".join(sheet.split()) for sheet in printed(page)]
    assert len(sheets) > 1
    ends = [sheet[-40:] for sheet in sheets[:-1]]
    assert [end for end in ends for text in leading if text and (end.endswith(text) or end in text)] == []


def test_columns_stand_under_each_other_on_paper_and_names_have_the_widest(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("fasen", "regio=Kempen&beeld=één regio"))
    page.emulate_media(media="print")
    lefts = page.locator(".stColumn").evaluate_all("all => all.map(one => one.getBoundingClientRect().left)")
    assert len(lefts) == 2 and len(set(lefts)) == 1
    screen.visit(page, demo.page("regio", "regio=Kempen"))
    widths = (
        page.locator(".roles tbody tr").first.locator("th, td").evaluate_all("all => all.map(one => one.offsetWidth)")
    )
    assert widths[-1] > sum(widths[:-1])
