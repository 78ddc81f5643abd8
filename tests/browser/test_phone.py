"""A phone: the region alone stands open of the filters, and a list with bars in the place of a plot."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import screen
from tests.running import Server
from ui.texts import frame as words

pytestmark = pytest.mark.journey


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = screen.visitor(browser, screen.PHONE)
    yield context.new_page()
    context.close()


def test_regions_are_a_list_where_a_plot_has_no_room_and_one_of_both_is_read(demo: Server, phone: Page) -> None:
    screen.visit(phone, demo.page("aanbod", "regio=Kempen"))
    entries, plot = phone.locator(".small-bars > li"), phone.locator(".st-key-figure-offer_scatter")
    expect(entries).to_have_count(18)
    tops = [box["y"] for one in entries.all() if (box := one.bounding_box())]
    assert len(tops) == 18
    assert tops.index(min(tops)) == 15, "the own region is on top, the others in their order"
    assert [top for top in tops if top > min(tops)] == sorted(set(tops) - {min(tops)})
    expect(plot).to_be_hidden()
    screen.resize(phone, screen.DESK)
    expect(entries.first).to_be_hidden()
    expect(plot.locator("svg.main-svg").first).to_be_visible()
    assert screen.geometry(phone) == ([], [], [], []), "a plot that was not seen draws itself whole"


def test_filters_besides_the_region_open_with_a_key(demo: Server, phone: Page) -> None:
    screen.visit(phone, demo.page("aanbod", "regio=Kempen"))
    folded = [phone.get_by_role("combobox", name=name) for name in (words.AS_OF, words.SINCE)]
    for one in (*folded, screen.segment(phone, "M")):
        expect(one).to_be_hidden()
    sentence = phone.locator(".nm h2").first.bounding_box()
    assert sentence
    assert sentence["y"] < screen.PHONE[1] / 2
    phone.locator(".more-filters summary").focus()
    phone.keyboard.press("Enter")
    screen.choose(phone, words.SINCE, words.SINCE_CHOICES["jaar"])
    expect(folded[0]).to_be_visible()  # stands open after a run of the page
    screen.press(phone, "M")
    expect(phone.locator(".nm h2").first).to_contain_text("(scenario M)")


READ = (
    "lerend_netwerk?beeld=bijeenkomsten",
    "lerend_netwerk?beeld=leervraag-match",
    "aanbod?beeld=lijst",
    "dekking?modus=gaps",
)


@pytest.mark.parametrize("page", [*(f"{one}&regio=Kempen" for one in READ), "versies?voor=Kempen"])
def test_a_table_to_read_stands_in_blocks(demo: Server, phone: Page, page: str) -> None:
    screen.visit(phone, demo.page(*page.split("?")))
    expect(phone.locator("table.stacked").first).to_be_visible()
    assert screen.geometry(phone).sideways == []
