"""Handing in on opladen as a visitor does it, click by click; it counts the clicks and judges nothing."""

from datetime import date

from playwright.sync_api import Locator, Page, expect

from data.store import Store
from tests.browser import screen
from tests.ledgers import holding_rows
from tests.running import Server
from ui.texts import asking, deliver, upload

DAY = date(2026, 6, 30)


def open_upload(page: Page, server: Server, region: str, day: date = DAY) -> None:
    """The page for a region, by its name, ready for a file."""
    screen.visit(page, server.page("opladen", f"voor={region}&datum={day}"))
    expect(page.get_by_role("button", name="Kies een bestand")).to_be_visible()


def drop(page: Page, content: bytes, name: str = "lijst.xlsx") -> None:
    """Drop a file; done when the page says which it is."""
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    )
    expect(page.get_by_text(upload.your_file(name), exact=True)).to_be_visible()
    screen.settle(page)


def heading(page: Page) -> str:
    """The question, or what the page says of the file."""
    return page.locator("[data-testid=stMain] h2").first.inner_text()


def button(page: Page, name: str) -> Locator:
    """The button with exactly this text."""
    return page.get_by_role("button", name=name, exact=True)


def press(page: Page, name: str) -> None:
    """Press a button that leads to something else: it goes away."""
    screen.settle(page)  # until then the button of before may stand beside that of now
    asked = heading(page)
    button(page, name).click()
    page.wait_for_function("asked => document.querySelector('[data-testid=stMain] h2')?.innerText !== asked", arg=asked)
    screen.settle(page)


def primary(page: Page) -> Locator:
    """The button that goes on."""
    return page.locator("[data-testid=stMain] button[kind=primary]")


def go_on(page: Page, rows: int) -> None:
    """From the rows to their effect."""
    press(page, upload.go_on(rows))


def confirm(page: Page, rows: int) -> None:
    """The last button; done when the page says what became of the file."""
    button(page, upload.confirm(rows)).click()
    expect(button(page, upload.confirm(rows))).to_have_count(0)
    expect(page.get_by_role("link", name=deliver.TO_OVERVIEW)).to_be_visible()
    screen.settle(page)


def hand_over(page: Page) -> None:
    """Take every proposal and confirm, however many rows there are."""
    answer_all(page)
    press(page, primary(page).inner_text())
    last = primary(page).inner_text()
    button(page, last).click()
    expect(button(page, last)).to_have_count(0)
    expect(page.get_by_role("link", name=deliver.TO_OVERVIEW)).to_be_visible()
    screen.settle(page)


def start_again(page: Page) -> None:
    """Leave the file for another one."""
    button(page, deliver.ANOTHER).click()
    expect(page.get_by_role("button", name="Kies een bestand")).to_be_visible()
    screen.settle(page)


def changes_of(page: Page) -> list[str]:
    """The table of what changes, a text a line: what kind of row, and how many."""
    cells = page.locator("table.changes tr")
    return [" ".join(line.locator("th, td").all_inner_texts()[:2]) for line in cells.all()]


def verdict(page: Page) -> str:
    """What the page says at the end."""
    return page.get_by_test_id("stAlert").first.inner_text()


def answer_all(page: Page) -> tuple[int, list[str]]:
    """Take every proposal, and the first answer where there is none; the clicks, and the page at every step."""
    clicks, pages = 0, []
    while primary(page).inner_text().startswith((asking.NEXT, "Alle ")):
        pages.append(page.content())
        clicks += answer_step(page)
    return clicks, [*pages, page.content()]


def answer_step(page: Page) -> int:
    """Take the proposals of one step, and go on; how many clicks that took."""
    clicks = _choose_where_nothing_is_proposed(page) + 1
    press(page, primary(page).inner_text())
    return clicks


def is_last(page: Page) -> bool:
    """Whether the next click would store the file."""
    return primary(page).inner_text().startswith("Bevestig")


def _choose_where_nothing_is_proposed(page: Page) -> int:
    clicks = 0
    main = page.get_by_test_id("stMain")
    for group in main.get_by_role("radiogroup").all():
        if not group.locator("input:checked").count():
            group.locator("label").first.click()
            clicks += 1
    for box in main.get_by_test_id("stSelectbox").get_by_role("combobox").all():
        if not box.input_value():
            box.click()
            page.get_by_role("option").first.click()
            clicks += 2
    screen.settle(page)
    return clicks


def rows_of(server: Server, sheet: str, region: str, day: date) -> list[tuple[object, ...]]:
    """What the store of a server holds of a region, beside the app that has it open."""
    store = Store(server.database)
    rows = store.rows(f"SELECT name FROM {holding_rows(sheet)} WHERE region = ? ORDER BY name", [day, region])  # noqa: S608
    store.close()
    return rows
