"""A list in a region's own hand from drop to figures: few clicks, nothing lost, nobody named, and a way back."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from data.access import anybody
from data.store import Store
from loaders.checks.checking import check
from loaders.deliveries.publish import publish
from tests import workbooks
from tests.browser import screen
from tests.browser.handing import (
    answer_all,
    button,
    confirm,
    drop,
    go_on,
    heading,
    open_upload,
    press,
    primary,
    rows_of,
    start_again,
    verdict,
)
from tests.running import Server, copied, empty_store, serving
from tests.test_own_exports import KEMPEN, OFFERS, PARTNERS
from ui.texts import asking, upload

pytestmark = pytest.mark.journey

FIRST_CLICKS, LATER_CLICKS = 12, 4
STOOD, MARCH, JUNE = date(2025, 12, 31), date(2026, 3, 31), date(2026, 6, 30)
PERSON, MOBILE, MAILBOX = "Veronique Verzonnen", "0470 00 00 11", "veronique@voorbeeld.example"


def own_export(*more: list[Any]) -> bytes:
    """The list of Waasland with people in it: their names, numbers and mailboxes."""
    title, day, empty, headers, *rows, total = PARTNERS
    people: list[list[Any]] = [[PERSON, MOBILE], ["Tom Bedacht", "0470 00 00 12"], [MAILBOX, None], [None, None]]
    lines = [[*row[:5], who, None, phone] for row, (who, phone) in zip(rows, people, strict=True)]
    partners = [title, day, empty, [*headers, "Telefoon"], *lines, *more, total]
    deelnemers = [["Voornaam", "Familienaam"], PERSON.split()]
    return workbooks.raw_workbook({"Netwerk": partners, "Activiteiten 26": OFFERS, "Deelnemers": deelnemers})


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An app in which Waasland handed in a template before."""
    store = Store(copied(empty_store(), tmp_path_factory.mktemp("talk")))
    partners = [workbooks.partner(f"Voorbeeldvzw {number}") for number in range(5)]
    rows = {"Partners": partners, "Aanbod": [workbooks.offer(municipality_codes="Temse")]}
    content = workbooks.workbook(rows, "waasland")
    checked = check(content, "waasland")
    publish(
        store, checked, content, region="waasland", reference_date=STOOD, by=anybody("voorbeeld"), file_name="v.xlsx"
    )  # fmt: skip
    store.close()
    with serving(store.path) as server:
        yield server


def names_no_person(pages: list[str]) -> bool:
    """Whether no name, number or mailbox of a person stands in the HTML of these pages."""
    people = ("Verzonnen", "Bedacht", MOBILE, "0470", MAILBOX)
    return not [person for person in people for html in pages if person in html]


def test_an_own_export_is_in_the_figures_after_few_clicks_and_after_fewer_the_next_time(
    app: Server, other: Page, refused: list[str]
) -> None:
    page = other
    before = {sheet: rows_of(app, sheet, "waasland", MARCH) for sheet in ("partner", "offer")}
    open_upload(page, app, "Waasland", MARCH)
    drop(page, own_export())
    clicks, pages = answer_all(page)
    assert heading(page) == upload.ready(7, 7)
    go_on(page, 7)
    pages.append(page.content())
    confirm(page, 7)
    pages.append(page.content())
    assert "Opgenomen" in verdict(page)
    assert clicks + 2 <= FIRST_CLICKS
    assert names_no_person(pages)
    assert refused == []
    after = {sheet: rows_of(app, sheet, "waasland", MARCH) for sheet in before}
    assert all(set(rows) < set(after[sheet]) for sheet, rows in before.items())

    open_upload(page, app, "Waasland", JUNE)
    drop(page, own_export(["Voorbeeldclub Nieuw", "sportclub", "Lokeren", "werkgroep", None, None, None]), "juni.xlsx")
    clicks, pages = answer_all(page)
    go_on(page, 8)
    pages.append(page.content())
    confirm(page, 8)
    assert clicks + 2 <= LATER_CLICKS
    assert names_no_person([*pages, page.content()])
    assert set(rows_of(app, "partner", "waasland", JUNE)) - set(after["partner"]) == {("Voorbeeldclub Nieuw",)}

    button(page, upload.UNDO).click()
    expect(page.get_by_text(upload.UNDONE)).to_be_visible()
    screen.settle(page)
    expect(button(page, upload.UNDO)).to_have_count(0)
    assert {sheet: rows_of(app, sheet, "waasland", JUNE) for sheet in before} == after

    # the same again changes nothing and offers no way back from what stood before
    open_upload(page, app, "Waasland", MARCH)
    drop(page, own_export([]), "nog eens.xlsx")
    answer_all(page)
    go_on(page, 7)
    confirm(page, 7)
    assert "Er is niets veranderd" in verdict(page)
    expect(button(page, upload.UNDO)).to_have_count(0)


def test_a_reload_the_back_button_and_the_previous_question_lose_no_answer(app: Server, page: Page) -> None:
    open_upload(page, app, "Kempen")
    drop(page, workbooks.raw_workbook(KEMPEN))
    first = heading(page)
    page.get_by_role("radiogroup").locator("label").last.click()
    screen.settle(page)
    expect(primary(page)).to_be_enabled()
    press(page, asking.NEXT)
    second, link = heading(page), page.url
    assert second != first

    page.reload()
    screen.settle(page)
    assert heading(page) == second
    expect(page.get_by_text(asking.remembered(1, is_earlier=False))).to_be_visible()

    page.go_back()
    expect(page.get_by_role("button", name="Kies een bestand")).to_be_visible()
    page.go_forward()
    screen.settle(page)
    assert (page.url, heading(page)) == (link, second)

    press(page, asking.PREVIOUS)
    assert heading(page) == first

    start_again(page)
    drop(page, b"geen werkboek", "brief.xlsx")
    assert heading(page) == upload.FILE_TROUBLE
    page.go_back()
    expect(page.get_by_role("button", name="Kies een bestand")).to_be_visible()
    page.go_back()
    expect(page.get_by_text(upload.your_file("lijst.xlsx"), exact=True)).to_be_visible()
