"""What a region takes along holds all it should, tells what is not known, and asks nothing from elsewhere."""

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pptx import Presentation

from data import reference
from data.questions.overview_news import overview_news
from data.store import Store
from tests import nasty
from tests.html_documents import read
from tests.running import copied, demo_store
from ui import frame, style
from ui.figures.overview import news_nl
from ui.frame import View
from ui.targets import exhibits
from ui.targets.report import contents, document, slides, workbook
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts import indicators
from ui.texts import report as words

NOW, EARLIER = date(2026, 6, 30), date(2026, 3, 31)
FULL, UNASSESSED, ABSENT = "kempen", "regio-gent", "gent-stad"
pytestmark = pytest.mark.usefixtures("app_store")
EVERYWHERE = None
"""All regions together."""
each_region = pytest.mark.parametrize("region", [FULL, UNASSESSED, ABSENT, "brussel", "antwerpen-stad"])


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(demo_store(), tmp_path_factory.mktemp("report"))


def view(region: str | None, as_of: date = NOW, since: date | None = EARLIER) -> View:
    return View(region, as_of, since, frame.store().version())


@each_region
def test_the_report_is_whole_and_asks_nothing_from_elsewhere(region: str) -> None:
    text = document.report(view(region), 7)
    found = read(text)
    assert (found.open, found.wrong) == ([], [])
    assert [address for address in found.addresses if not address.startswith("data:image/svg+xml")] == []
    assert not found.tags & {"script", "link", "iframe", "a", "form", "object"}
    assert not re.search(r"url\((?!['\"]?data:)|@import|\son[a-z]+=", text)
    assert all(f"<h2>{words.SECTIONS[part]}</h2>" in text for part in contents.REGION)
    for heading in (words.TABLES, words.DEFINITIONS, words.FOUNDATION):
        assert f"<h2>{heading}</h2>" in text
    assert frame_words.DEMO_BANNER in text
    assert "Stand op 30/06/2026 · vergeleken met de levering die op 31/03/2026 gold · versie van de gegevens 7" in text


@pytest.mark.parametrize("region", [FULL, UNASSESSED, ABSENT, "brussel", "antwerpen-stad", EVERYWHERE])
def test_every_drawing_has_words_and_every_indicator_its_definition(region: str | None) -> None:
    text = document.report(view(region), 7)
    for drawing in re.findall(r"<svg [^>]*>", text):
        assert re.search(r'role="img" aria-label="[^"]{20,}"', drawing)
    assert all(re.search(r'alt="[^"]*"', image) for image in re.findall(r"<img [^>]*>", text))
    codes = {
        code for _, pictures in contents.of(view(region)).sections() for one in pictures for code in one.indicators
    }
    assert codes
    assert [code for code in codes if f"<dt>{indicators.INDICATORS[code].label}</dt>" not in text] == []


def test_the_report_says_the_sentences_of_the_pages() -> None:
    text = document.report(view(FULL), 7)
    for _, pictures in contents.of(view(FULL)).sections():
        for picture in pictures:
            assert f"<h3>{style.text(picture.sentence)}</h3>" in text


def test_the_report_of_all_regions_has_their_sentences_their_tiles_and_who_is_missing() -> None:
    text = document.report(view(EVERYWHERE), 7)
    judged = read(text)
    assert (judged.open, judged.wrong) == ([], [])
    assert [address for address in judged.addresses if not address.startswith("data:image/svg+xml")] == []
    assert not judged.tags & {"script", "link", "a", "form"}
    for _, pictures in contents.of(view(EVERYWHERE)).sections():
        for picture in pictures:
            assert f"<h3>{style.text(picture.sentence)}</h3>" in text
    assert len(re.findall(r'class="tile[ "]', text)) == len(reference.regions())
    assert "17 van 18 regio’s leverden aan; Gent (stad) leverde nog niet aan." in text
    assert "voorbije jaar" not in text.split(words.DEFINITIONS, maxsplit=1)[0], "it is read on another day"
    for sentence in news_nl.sentences(frame.ask(overview_news, NOW, EARLIER)):
        assert style.text(sentence) in text


@pytest.mark.parametrize("since", [EARLIER, date(2026, 6, 18)])
def test_every_region_of_the_scatter_on_paper_has_its_name(since: date) -> None:
    drawn = document.drawn(exhibits.on_paper("offer_scatter", view(EVERYWHERE, NOW, since)))
    written = re.findall(r"<text[^>]*>([^<]+)<", drawn)
    named = [one.name for one in reference.regions().values() if one.code != ABSENT]
    assert [name for name in named if name not in written] == []


def test_the_slides_of_all_regions_have_native_charts_and_a_line_for_each_region() -> None:
    deck = list(opened(EVERYWHERE).slides)
    assert deck[0].shapes.title.text_frame.text == words.FLANDERS
    charts = [shape.chart for slide in deck for shape in slide.shapes if shape.has_chart]
    assert len(charts) == 5
    assert all(
        axis.xpath("c:tickLblSkip/@val") == ["1"] for one in charts for axis in one._chartSpace.xpath(".//c:catAx")
    )
    names = [region.name for region in reference.regions().values()]
    tables = [shape.table for slide in deck for shape in slide.shapes if shape.has_table]
    firsts = [[row.cells[0].text_frame.text for row in one.rows][1:] for one in tables]
    assert names in firsts, "in geographic order: no league table"
    for slide in deck[3:]:
        title = slide.shapes.title.text_frame.text
        assert len(title) <= 170 and "voorbije jaar" not in title
        assert title in slide.notes_slide.notes_text_frame.text
    (assessed,) = [one for one in charts if len(list(one.plots[0].series)) == 4]
    numbers = contents.of(view(EVERYWHERE))["offer_assessment"].table
    counted = [sum(parts) for parts in zip(*(one.values for one in assessed.plots[0].series), strict=True)]
    assert sum(counted) == numbers["Actief aanbod"].sum()


def test_before_the_first_delivery_all_regions_have_a_report_slides_and_a_workbook() -> None:
    before = view(EVERYWHERE, date(2020, 1, 1), None)
    assert "0 van 18 regio’s leverden aan" in document.report(before, 7)
    deck = Presentation(BytesIO(slides.slides(before, 7)))
    assert len(deck.slides) >= 3
    book = openpyxl.load_workbook(BytesIO(workbook.workbook(before, 7)))
    assert book["Realisaties"].max_row == 1


def test_the_workbook_of_all_regions_holds_the_numbers_of_the_pages() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook.workbook(view(EVERYWHERE), 7)))
    assert book.sheetnames == ["Leesmij", *words.SHEETS_OF_ALL.values(), words.FRESHNESS_SHEET]
    told = {str(label.value): str(text.value) for label, text in book["Leesmij"].iter_rows(min_col=1, max_col=2)}
    for code, sheet in words.SHEETS_OF_ALL.items():
        table = exhibits.on_paper(code, view(EVERYWHERE)).table
        assert book[sheet].max_row == len(table) + 1
        assert told[f"Blad {sheet}"]
    assert "Bron: blad Aanbod" in told["Actief aanbod"]
    assert [
        cell.coordinate for sheet in book for line in sheet.iter_rows() for cell in line if cell.data_type == "f"
    ] == []


def test_a_region_without_anything_says_so_and_has_no_empty_figures() -> None:
    text = document.report(view(ABSENT), 7)
    assert "Gent (stad) leverde nog niets aan" in text
    assert text.count('class="figure nothing"') >= 6
    assert '<div class="figure whole"><h3></h3>' not in text


def test_a_report_of_before_the_first_delivery_is_no_error() -> None:
    text = document.report(view(FULL, date(2020, 1, 1), None), 7)
    assert "Kempen leverde nog niets aan (stand op 01/01/2020)" in text
    assert "vergeleken" not in text


def opened(region: str | None) -> Any:
    return Presentation(BytesIO(slides.slides(view(region), 7)))


def test_the_slides_have_native_charts_with_alternatives_and_definitions() -> None:
    deck = opened(FULL)
    assert 6 <= len(deck.slides) <= 10
    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9, abs=0.01)
    charts = [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    assert len(charts) == 7
    for slide in list(deck.slides)[1:]:
        title = slide.shapes.title.text_frame.text
        assert len(title) <= 170, "two lines"
        framed = [shape for shape in slide.shapes if shape.has_chart or shape.has_table]
        assert len(framed) == 1
        assert framed[0]._element.nvGraphicFramePr.cNvPr.get("descr").startswith(title)
        assert title in slide.notes_slide.notes_text_frame.text
        texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        assert words.source(NOW, 7, is_demo=True) in texts


def test_the_own_region_stands_out_in_the_scatter_and_others_of_unknown_quality_are_counted() -> None:
    deck = opened(FULL)
    slide = list(deck.slides)[-1]
    (chart,) = [shape.chart for shape in slide.shapes if shape.has_chart]
    others, own, upright, level = chart.plots[0].series
    assert str(own.marker.format.fill.fore_color.rgb) == "0055CC"
    assert (len(list(own.iter_values())), str(others.marker.format.fill.fore_color.rgb)) == (1, "767676")
    said = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert {upright.name, level.name} == {figure_words.MEDIAN}
    assert "Kwaliteit nog onbekend (niet in de grafiek): 4 andere regio’s." in said
    assert "Regio Gent" not in said, "slides of one region name no weakness of another"
    (unknown,) = [
        text
        for shape in list(opened(UNASSESSED).slides)[-1].shapes
        if shape.has_text_frame and "Kwaliteit nog onbekend (" in (text := shape.text_frame.text)
    ]
    assert "Regio Gent en 3 andere regio’s" in unknown


def test_names_in_the_scatter_of_a_slide_touch_no_other_and_both_medians_are_named() -> None:
    """Where each stands is said to the program that draws, which places the points themselves where it is told."""
    (chart,) = [shape.chart for shape in list(opened(FULL).slides)[-1].shapes if shape.has_chart]
    (area,) = chart._chartSpace.xpath("c:chart/c:plotArea/c:layout/c:manualLayout")
    left, top, wide, high = (float(area.xpath(f"c:{side}/@val")[0]) for side in "xywh")
    assert left + wide <= 1 and top + high <= 1
    sides: dict[str, str] = {}
    for one in chart.plots[0].series:
        for label in one._element.xpath("c:dLbls/c:dLbl"):
            name = "".join(label.xpath(".//a:t/text()"))
            sides |= {f"{name} {len(sides)}" if name == figure_words.MEDIAN else name: label.xpath("c:dLblPos/@val")[0]}
    assert len([name for name in sides if name.startswith(figure_words.MEDIAN)]) == 2
    near = {("Antwerpen (stad)", "Kempen"), ("Westhoek", "Rivierenland"), ("Halle-Vilvoorde", "Brussel")}
    assert [pair for pair in near if sides[pair[0]] == sides[pair[1]]] == []
    assert len(sides) == 2 + 13, "every dot has its name"


def test_how_much_was_assessed_is_a_bar_in_four_parts_of_the_own_region_beside_all_together() -> None:
    slide = list(opened(FULL).slides)[-2]
    (chart,) = [shape.chart for shape in slide.shapes if shape.has_chart]
    labels = list(chart.plots[0].categories)
    assert labels == ["Kempen (actief aanbod: 35)", "alle regio’s (actief aanbod: 336)"], "no other region is named"
    assert len(list(chart.plots[0].series)) == 4
    assert chart.plots[0].series[0].name == "sinds 30/06/2025 beoordeeld"
    for values in zip(*(one.values for one in chart.plots[0].series), strict=True):
        assert sum(values) == pytest.approx(100)
    silent = [slide.shapes.title.text_frame.text for slide in opened(ABSENT).slides]
    assert not [title for title in silent if "beoordeeld" in title]


def test_kinds_not_yet_looked_at_are_no_zero_on_a_slide() -> None:
    picture = contents.of(view(UNASSESSED))["region_coverage"]
    unseen = picture.table[picture.table["Toestand"] == "nog niet bekeken"]
    assert len(unseen)
    assert unseen["Actieve partners"].isna().all()
    slide = list(opened(UNASSESSED).slides)[2]
    (chart,) = [shape.chart for shape in slide.shapes if shape.has_chart]
    assert not set(chart.plots[0].categories) & set(unseen["Soort organisatie"])
    said = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert "Nog niet bekeken: " in said


def test_a_region_without_anything_still_has_slides() -> None:
    deck = opened(ABSENT)
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert titles[:2] == ["Gent (stad)", words.WHAT_NEXT]


def test_the_workbook_has_every_list_and_explains_itself() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook.workbook(view(FULL), 7)))
    assert book.sheetnames == ["Leesmij", *words.CONTENTS_SHEETS.values()]
    told = {str(label.value): str(text.value) for label, text in book["Leesmij"].iter_rows(min_col=1, max_col=2)}
    assert told["Versie van de gegevens"] == "7"
    assert "Bron: blad Aanbod" in told["Actief aanbod"]
    assert told["Blad Acties"] == contents.of(view(FULL))["action_plan"].sentence
    assert book["Partners"].max_row > 20
    assert [cell.value for cell in book["Cijfers"][1]][1:] == [
        "Deze regio",
        "Mediaan van de regio’s (geen norm)",
        "Verandering",
        "Regio’s in de mediaan",
        "Tegenover de mediaan",
    ]


def test_the_workbook_of_a_region_without_anything_has_headers_only() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook.workbook(view(ABSENT), 7)))
    assert [book[name].max_row for name in ("Partners", "Aanbod", "Acties", "Realisaties")] == [1, 1, 1, 1]


def test_no_free_text_of_the_workbook_can_be_a_formula() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook.workbook(view(FULL), 7)))
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


@pytest.fixture
def nasty_app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with closing(Store(tmp_path / "nasty.duckdb")) as store:
        nasty.fill(store)
    monkeypatch.setenv("MONITOR_DB", str(store.path))
    yield
    frame.store().close()


@pytest.mark.usefixtures("nasty_app")
def test_names_that_try_to_be_markup_or_formulas_stay_words() -> None:
    asked = view(nasty.REGION, nasty.DAYS[1], nasty.DAYS[0])
    text = document.report(asked, 1)
    found = read(text)
    assert (found.open, found.wrong) == ([], [])
    assert not found.tags & {"script", "a"}
    assert all(address.startswith("data:image/svg+xml") for address in found.addresses)
    assert all(style.text(name) in text for name in nasty.NAMES)
    deck = Presentation(BytesIO(slides.slides(asked, 1)))
    cells = [
        cell.text_frame.text
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_table
        for row in shape.table.rows
        for cell in row.cells
    ]
    assert nasty.NAMES[3] in cells
    book = openpyxl.load_workbook(BytesIO(workbook.workbook(asked, 1)))
    names = [cell for cell in book["Partners"]["A"] if cell.value in nasty.NAMES]
    assert len(names) == len(nasty.NAMES)
    assert {cell.data_type for cell in names} == {"s"}
