"""The five questions of a new user, each answered from the home page in at most four clicks, choices included."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser import screen
from tests.running import Server
from ui.figures.learning import switches_nl as learning
from ui.figures.phases.switches_nl import PICTURE
from ui.texts import frame as frame_words

pytestmark = pytest.mark.journey
MOST_CLICKS = 4


class Visitor:
    """Somebody who starts on the home page; counts the clicks."""

    def __init__(self, page: Page) -> None:
        self.page, self.clicks = page, 0

    def open_tile(self, region: str) -> None:
        """A tile of the home page: the page of one region."""
        self.page.locator("a.tile", has_text=region).first.click()
        expect(self.page.locator(".nm h1")).to_have_text(frame_words.TITLES["regio"])
        self._clicked()

    def open_page(self, stem: str) -> None:
        """A page in the menu."""
        self.page.get_by_role("link", name=frame_words.TITLES[stem], exact=True).click()
        expect(self.page.locator(".nm h1")).to_have_text(frame_words.TITLES[stem])
        self._clicked()

    def press(self, label: str) -> None:
        """One of the buttons that stand in a row."""
        screen.press(self.page, label)
        self._clicked()

    def choose(self, label: str, option: str) -> None:
        """An option of a list."""
        # a long list has only the options in sight on the page: people type the first letters
        self.page.get_by_role("combobox", name=label).fill(option)
        self.page.get_by_role("option", name=option, exact=True).click()
        self._clicked()

    def _clicked(self) -> None:
        screen.settle(self.page)
        self.clicks += 1

    def reads(self, *parts: str) -> None:
        """The answer stands in words on the page, and did not take too many clicks."""
        body = self.page.locator('[data-testid="stMain"]')
        for part in parts:
            expect(body).to_contain_text(part)
        assert self.clicks <= MOST_CLICKS


@pytest.fixture
def newcomer(page: Page, demo: Server) -> Iterator[Visitor]:
    screen.visit(page, demo.page("overzicht"))
    yield Visitor(page)


def test_which_municipalities_of_kempen_are_white_spots(newcomer: Visitor) -> None:
    newcomer.open_tile("Kempen")
    newcomer.reads("Kempen heeft 2 witte vlekken: Balen en Dessel; in 3 gemeenten doet het bestuur mee")


def test_where_the_quality_of_the_offer_is_unknown(newcomer: Visitor) -> None:
    newcomer.open_page("aanbod")
    newcomer.reads("De kwaliteit is bekend in 13 van de 17 regio’s met aanbod; nog niet in Middenkust, Regio Gent, ")


def test_which_three_regions_resemble_waasland(newcomer: Visitor) -> None:
    newcomer.open_page("fasen")
    newcomer.press(PICTURE.options["regio"])
    newcomer.choose(frame_words.REGION, "Waasland")
    newcomer.reads("Wie herkent dit? Brussel, Kempen en Regio Brugge lijken het meest op Waasland")


def test_what_changed_in_limburg_since_the_previous_network_day(newcomer: Visitor) -> None:
    newcomer.open_tile("Limburg")
    newcomer.reads(
        "Limburg, tussen de leveringen van maart en juni 2026: actieve partners 1 meer, actief aanbod 5 meer, "
        "beoordeeld aanbod 3 meer.",
        "Limburg ging tussen de leveringen van maart en juni 2026 vooruit in alle fasen, "
        "het meest in Vormgeving (+14 procentpunt).",
    )


def test_which_regions_can_help_midwest_with_an_item(newcomer: Visitor) -> None:
    newcomer.choose(frame_words.REGION, "Midwest")
    newcomer.open_page("lerend_netwerk")
    newcomer.press(learning.PICTURE.options["match"])
    newcomer.choose(learning.ITEM.label, learning.ITEM.options["V4"])
    newcomer.reads(
        "Midwest heeft “nieuwkomers bevragen” klaar", "Bieden hulp aan", "Hebben het klaar", "Zuid-West-Vlaanderen"
    )
