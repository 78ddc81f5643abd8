"""Handing in a workbook: template, findings, differences, confirmation, and what everybody sees afterwards."""

import io
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from data.deliveries import deliveries, latest_delivery
from data.store import Store
from loaders import contract
from loaders.checks.checking import check
from loaders.findings import Finding
from tests import workbooks
from tests.browser import screen
from tests.browser.handing import (
    DAY,
    button,
    changes_of,
    confirm,
    drop,
    go_on,
    heading,
    open_upload,
    press,
    primary,
    start_again,
    verdict,
)
from tests.running import Server, serving
from ui.figures.coverage.switches_nl import BY
from ui.texts import asking, deliver, findings, upload
from ui.texts import frame as frame_words

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An app of its own that starts empty; every test hands in for another region."""
    with serving(tmp_path_factory.mktemp("own") / "monitor.duckdb") as server:
        yield server


@contextmanager
def store_of(server: Server) -> Iterator[Store]:
    """The store beside the app that has it open."""
    store = Store(server.database)
    yield store
    store.close()


def delivered_regions(server: Server) -> list[str]:
    """The region of every delivery in the store."""
    with store_of(server) as store:
        return [str(region) for region in deliveries(store)["region"]]


def accepted(region: str, rows: int) -> str:
    return deliver.stored({"region": region, "reference_date": DAY, "row_count": rows, "refused_row_count": 0})


def downloaded_template(page: Page) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("link", name=deliver.TEMPLATE).click()
    return download.value.path().read_bytes()


def filled(template: bytes, rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> bytes:
    """The template with rows typed below what it already holds."""

    def type_in(book: openpyxl.Workbook) -> None:
        for name, lines in rows.items():
            sheet, columns = book[name], contract.sheet(name).columns
            for fields in lines:
                row = next(number for number in range(2, 500) if sheet.cell(number, 1).value is None)
                for position, column in enumerate(columns, 1):
                    if column.field in fields:
                        sheet.cell(row, position, fields[column.field])

    return workbooks.edited(template, type_in)


def cell_of(content: bytes, sheet: str, value: str) -> str:
    """Where a value stands in a workbook."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return next(cell.coordinate for row in book[sheet].iter_rows() for cell in row if cell.value == value)


PARTNERS = [
    workbooks.partner("Voorbeeldvzw De Brug"),
    workbooks.partner("Sportraad Voorbeeld", organisation_type_code="Jeugd", municipality_codes="Meulebeke"),
    workbooks.partner("Taalhuis Voorbeeld", organisation_type_code="Onderwijs en taal", engagement_code="Stuurt mee"),
]
OFFERS = [
    workbooks.offer("Praattafel voorbeeld", path_hour_count="12,5", yearly_place_count=40),
    workbooks.offer("Buddy’s voorbeeld", municipality_codes="Tielt"),
]


def test_from_template_to_figure_and_every_open_page_sees_it(app: Server, visitor: BrowserContext) -> None:
    page, onlooker = visitor.new_page(), visitor.new_page()
    screen.visit(onlooker, app.page("dekking", "regio=Midwest"))
    assert frame_words.NOTHING_YET in screen.visible_text(onlooker)

    open_upload(page, app, "Midwest")
    template = downloaded_template(page)
    wrong = [*PARTNERS[:2], PARTNERS[2] | {"engagement_code": "een beetje"}]
    first = filled(template, {"Partners": wrong, "Aanbod": OFFERS})
    drop(page, first)
    assert heading(page) == asking.about("words", 1)[0]
    assert {"een beetje", asking.word_place("Partners", "Engagement", 1)} <= set(screen.visible_text(page))
    page.get_by_role("combobox", name="een beetje").click()
    page.get_by_role("option", name=asking.NOT_YET).click()
    press(page, asking.NEXT)
    assert heading(page) == upload.ready(4, 5)
    line = page.locator(".nm table tr", has_text="een beetje").inner_text()
    assert cell_of(first, "Partners", "een beetje") in line
    assert delivered_regions(app) == []

    second = filled(template, {"Partners": PARTNERS, "Aanbod": OFFERS})
    start_again(page)
    drop(page, second, "verbeterd.xlsx")
    page.get_by_test_id("stExpander").locator("summary").first.click()
    expect(page.get_by_text("Meulebeke").first).to_be_visible()
    assert any("Meulebeke" in text and "Tielt" in text for text in screen.visible_text(page))
    go_on(page, 5)
    assert changes_of(page) == [f"{upload.ROWS['new']} {upload.rows(count)}" for count in (3, 2)]
    confirm(page, 5)
    assert verdict(page) == accepted("midwest", 5)
    assert delivered_regions(app) == ["midwest"]

    screen.press(onlooker, BY.options["life_domain"])
    screen.press(onlooker, BY.options["organisation_type"])
    assert frame_words.NOTHING_YET not in screen.visible_text(onlooker)
    onlooker.get_by_role("link", name="Sport", exact=True).click()
    expect(onlooker.get_by_role("dialog")).to_contain_text("Voorbeeldvzw De Brug")
    screen.visit(onlooker, app.page("aanbod", "regio=Midwest&beeld=Initiatieven"))
    texts = screen.visible_text(onlooker)
    assert {offer["name"] for offer in OFFERS} <= set(texts)
    assert "12,5" in (onlooker.locator("details table").first.text_content() or "")

    open_upload(page, app, "Midwest")
    drop(page, second, "nog eens.xlsx")
    with store_of(app) as store:
        newest = latest_delivery(store, "midwest", DAY)
    assert newest is not None
    assert verdict(page) == deliver.unchanged(asdict(newest))
    expect(primary(page)).to_have_count(0)
    assert len(delivered_regions(app)) == 1
    page.close()
    onlooker.close()


def test_a_template_asked_for_later_holds_what_was_handed_in(app: Server, page: Page) -> None:
    open_upload(page, app, "Limburg")
    drop(page, workbooks.workbook({"Partners": PARTNERS[:1]}, "limburg"))
    go_on(page, 1)
    # two clicks on the last button make one delivery
    button(page, upload.confirm(1)).dblclick()
    expect(button(page, upload.confirm(1))).to_have_count(0)
    screen.settle(page)
    assert delivered_regions(app).count("limburg") == 1
    open_upload(page, app, "Limburg")
    assert cell_of(downloaded_template(page), "Partners", "Voorbeeldvzw De Brug")


def test_a_reload_halfway_keeps_the_file(app: Server, page: Page) -> None:
    open_upload(page, app, "Kempen")
    drop(page, workbooks.workbook({"Partners": PARTNERS[:1]}, "kempen"))
    seen = heading(page)
    page.reload()
    screen.settle(page)
    assert heading(page) == seen == upload.ready(1, 1)
    go_on(page, 1)
    confirm(page, 1)
    assert verdict(page) == accepted("kempen", 1)


def test_a_sheet_that_loses_most_of_its_rows_asks_first(app: Server, page: Page) -> None:
    rows = [workbooks.partner(f"Voorbeeldvzw {number}") for number in range(6)]
    open_upload(page, app, "Westhoek")
    drop(page, workbooks.workbook({"Partners": rows}, "westhoek"))
    go_on(page, 6)
    confirm(page, 6)
    start_again(page)
    drop(page, workbooks.workbook({"Partners": rows[:1]}, "westhoek"), "kleiner.xlsx")
    go_on(page, 1)
    assert deliver.wipe("Partners", 5, 6) in screen.visible_text(page)
    expect(button(page, upload.confirm(1))).to_be_disabled()
    page.get_by_text(deliver.wipe_agree("Partners")).click()
    expect(button(page, upload.confirm(1))).to_be_enabled()
    confirm(page, 1)
    assert delivered_regions(app).count("westhoek") == 2


GOOD = workbooks.workbook({"Partners": PARTNERS[:1]}, "rivierenland")
BAD_FILES = {
    "not-a-spreadsheet": os.urandom(4000),
    "file-empty": b"",
    "broken-file": GOOD[: len(GOOD) // 2],
    "no-known-sheet": workbooks.raw_workbook({"Blad1": [["a", "b"], [1, 2]]}),
    "wrong-region": workbooks.workbook({"Partners": PARTNERS[:1]}, "midwest"),
    "municipality-unknown": workbooks.workbook(
        {"Partners": [workbooks.partner(municipality_codes="Nergenshuizen")]}, "rivierenland"
    ),
    "date-ambiguous": workbooks.workbook({"Partners": [workbooks.partner(since_date="03/04/2025")]}, "rivierenland"),
    "date-unreadable": workbooks.workbook(
        {"Realisaties": [{"realised_date": "ooit", "title": "Voorbeeld"}]}, "rivierenland"
    ),
    "duplicate-differs": workbooks.workbook(
        {"Partners": [workbooks.partner(), workbooks.partner(engagement_code="Stuurt mee")]}, "rivierenland"
    ),
}


ASKED = {"no-known-sheet": "sheets", "municipality-unknown": "words", "date-ambiguous": "lines"}
"""Of these a person can say what is meant, so the page asks instead of telling."""


def test_a_bad_file_gets_a_sentence_or_a_question_and_changes_nothing(app: Server, page: Page) -> None:
    before = delivered_regions(app)
    open_upload(page, app, "Rivierenland")
    for code, content in BAD_FILES.items():
        drop(page, content, f"{code}.xlsx")
        checked = check(content, "rivierenland")
        blocking = [finding for finding in checked.findings if finding.blocks]
        assert code in {finding.code for finding in blocking}
        if code in ASKED:
            assert heading(page) == asking.about(ASKED[code], 1)[0], code
        else:
            texts = screen.visible_text(page)
            assert heading(page) in {upload.FILE_TROUBLE, upload.ready(0, 1), upload.ready(0, 2), upload.ready(1, 2)}
            assert [finding for finding in blocking if not _is_shown(finding, texts)] == [], code
        expect(page.get_by_role("button", name=re.compile("^Bevestig"))).to_have_count(0)
        start_again(page)
    assert delivered_regions(app) == before
    screen.visit(page, app.page("overzicht"))
    assert frame_words.PAGE_FAILED not in screen.visible_text(page)


def _is_shown(finding: Finding, texts: Sequence[str]) -> bool:
    """The sentence stands there and so does its cell, side by side as findings of one cause are grouped."""
    sentence = findings.sentence(replace(finding, sheet="", cell=""))
    said = any(text == sentence or text.endswith(sentence[1:]) for text in texts)
    return said and (not finding.cell or any(finding.cell in text.split(", ") for text in texts))
