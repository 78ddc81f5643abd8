"""What people quote of a figure stands by itself: definition, dates, a link that shows it again, no relative time."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data import reference
from data.store import Store
from tests.few import first
from tests.running import copied, demo_store
from ui import answers
from ui.figures import registry
from ui.figures.figure import Figure, straight
from ui.filters import View
from ui.stage import asked
from ui.targets import quote
from ui.texts import quote as words
from ui.texts import report as report_words

TODAY = date(2026, 11, 26)
NOW, SINCE = date(2026, 6, 30), date(2026, 3, 19)
DATES = first(1, ["2026-06-30", "2020-01-01", "2026-03-31", TODAY.isoformat()])
REGIONS = ("kempen", "gent-stad", "regio-gent")
"""One with figures, one that never delivered, and one without any score."""
RELATIVE = re.compile(
    r"voorbije (jaar|maand)|vandaag|gisteren|(deze|dit|vorige|volgende) (week|maand|jaar|kwartaal)|geleden|onlangs",
    re.IGNORECASE,
)
QUOTED = [figure for figure in registry.FIGURES.values() if quote.is_quoted(figure)]
VERSION = 40
"""A data version that is not the newest."""


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(demo_store(), tmp_path_factory.mktemp("quotes"))


@pytest.fixture
def opened(app_store: None, database: Path) -> Iterator[Store]:
    store = Store(database)
    yield store
    store.close()


def asked_of(code: str, region: str | None, as_of: date, version: int) -> tuple[quote.Quote, ...]:
    return quote.quotes(code, View(region, as_of, SINCE, version), (), TODAY)


@pytest.mark.parametrize("as_of", DATES)
def test_every_quote_stands_by_itself_on_any_day_and_that_of_a_region_names_no_other(as_of: str, opened: Store) -> None:
    day = date.fromisoformat(as_of)
    for figure in QUOTED:
        for region in REGIONS if figure.is_of_region else (None, *REGIONS):
            quotes = asked_of(figure.code, region, day, opened.version())
            assert quotes, figure.code
            for one in quotes:
                where = (figure.code, region, as_of, one)
                told = dict(one.lines)
                assert one.sentence.endswith(".") and not one.sentence.endswith(".."), where
                assert told[words.DEFINITION], where
                assert told[words.MOMENT].endswith("geraadpleegd op 26/11/2026"), where
                assert one.source.startswith(report_words.source(day, opened.version(), is_demo=True)), where
                assert not RELATIVE.search(" ".join((one.sentence, *told.values()))), where
                if region and one.about == reference.regions()[region].name:
                    it_names_no_other(one, figure)


def it_names_no_other(one: quote.Quote, figure: Figure[Any]) -> None:
    """What one region is quoted with says nothing of another, unless it is about who can help whom."""
    assert quote.named(" ".join(text for _, text in one.lines)) <= {one.about}, (figure.code, one)
    assert figure.is_of_region or quote.named(one.sentence) == {one.about}, (figure.code, one)


def test_the_link_of_a_quote_shows_the_same_sentence_again_at_its_version(opened: Store) -> None:
    for figure in QUOTED:
        with answers.known_at(VERSION):
            one, *_ = asked_of(figure.code, "kempen", NOW, VERSION)
        step, again = asked.read(one.link, opened, TODAY)
        assert (step.page, again.version()) == (figure.page, VERSION)
        chosen = registry.chosen(step.page, dict(step.setting.choices))
        assert figure in registry.on(step.page, chosen, has_region=True), one.link
        said = figure.of(straight(again), step.setting).sentence()
        assert one.sentence.startswith(said.split(" het voorbije jaar")[0]), one.link


def test_each_of_the_four_figures_has_a_quote_with_who_is_missing_and_what_changed(opened: Store) -> None:
    _, partners, offers, assessed, governments = asked_of("main_figures", None, NOW, opened.version())
    for one in (partners, offers, assessed, governments):
        assert re.search(r"\d+ van 18 regio’s, zonder [A-Z].*Gent \(stad\)|zonder Gent \(stad\)", one.sentence)
        assert "tussen de" in one.sentence
    assert "beoordeeld" in offers.sentence, "never how many without how many were assessed"
    assert re.search(r"\d+ van \d+ \(\d+\s%\)", governments.sentence)
    assert "blad Besturen van 16 van 18 regio’s (Brussel en Gent (stad) leverden nog niet aan)" in dict(
        governments.lines
    ).get(words.BASIS, "")


def test_what_is_on_no_page_of_figures_is_not_quoted(opened: Store) -> None:
    for code in ("handed_in_by_quarter", "region_coverage", "no_figure"):
        with pytest.raises(LookupError):
            asked_of(code, "kempen", NOW, opened.version())
