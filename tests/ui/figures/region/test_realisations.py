"""How many realisations of a region stand on its page, and how many on paper."""

from datetime import date

import pytest

from data.questions.region_plan import Realisation, Realisations
from ui.figures.figure import Links, no_links
from ui.figures.region.realisations import on_page
from ui.texts.figures import SHOWN_ROWS, SHOWN_STORIES

NOW = date(2026, 6, 29)


def on_screen(page: str, **choices: str) -> str:
    return f"/{page}?{choices}"


@pytest.mark.parametrize(("links", "most"), [(on_screen, SHOWN_STORIES), (no_links, SHOWN_ROWS)])
def test_many_realisations_stop_at_the_newest_and_say_how_many_there_are(links: Links, most: int) -> None:
    one = Realisation(NOW, "Infomarkt", None, "Veel volk.", None, None, None)
    whole, cut = (
        str(on_page(Realisations(NOW, "kempen", True, (one,) * count, NOW, NOW), "kempen", links))
        for count in (most, most + 1)
    )
    assert whole.count("<li>") == cut.count("<li>") == most
    assert "We tonen" not in whole
    assert f"We tonen er {most} van {most + 1};" in cut
