"""Every figure of the registry holds what its form promises, on the demo data: all regions, dates and choices."""

import itertools
import json
import math
import pickle
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pytest
from plotly.graph_objects import Figure as PlotlyFigure
from plotly.io import to_json

from data import reference
from data.store import Store
from tests import dutch
from tests.running import demo_store
from ui.figures import registry
from ui.figures.figure import ROOM, Exhibit, Figure, Setting, Switch, straight
from ui.targets.plot import Plot
from ui.texts.indicators import INDICATORS

DATES = (date(2020, 1, 1), date(2026, 3, 31), date(2026, 6, 30))
SINCE = date(2026, 3, 19)
MOST_COMBINATIONS = 60
ITEM_CODE = re.compile(r"\b[OVPUE]\d+\b")
REGIONS = (None, "kempen", "gent-stad")
"""None, one with figures and one that never delivered."""
each_figure = pytest.mark.parametrize("code", list(registry.FIGURES))


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    opened = Store(demo_store())
    yield opened
    opened.close()


def combinations(switches: Sequence[Switch]) -> list[tuple[str, ...]]:
    """Every combination of the choices; of many, each choice beside the first ones, and all of them at once."""
    options = [list(switch.options) for switch in switches]
    if math.prod(map(len, options)) <= MOST_COMBINATIONS:
        return list(itertools.product(*options))
    first = tuple(values[0] for values in options)
    apart = [(*first[:i], value, *first[i + 1 :]) for i, values in enumerate(options) for value in values]
    at_once = [tuple(values[i % len(values)] for values in options) for i in range(max(map(len, options)))]
    return list(dict.fromkeys([*apart, *at_once]))


def exhibits(figure: Figure[Any], store: Store) -> Iterator[Exhibit[Any]]:
    """The figure at every date, region and combination of its choices."""
    keys = [switch.key for switch in figure.switches]
    for as_of, values in itertools.product(DATES, combinations(figure.switches)):
        choices = tuple(zip(keys, values, strict=True))
        if not figure.is_of_region:
            facts = figure.facts(straight(store), Setting(as_of, None, SINCE, choices))
            yield from (Exhibit(figure, facts, Setting(as_of, region, SINCE, choices)) for region in REGIONS)
        else:
            yield from (figure.of(straight(store), Setting(as_of, r, SINCE, choices)) for r in REGIONS if r)


def test_codes_are_unique_and_figures_know_their_page() -> None:
    codes = [figure.code for figure in registry.FIGURES.values()]
    assert len(codes) == len(set(codes))
    for figure in registry.FIGURES.values():
        switches = {switch.key: switch for switch in registry.PAGES[figure.page]} if figure.shown_at else {}
        assert [key for key, value in figure.shown_at.items() if value not in switches[key].options] == []


@each_figure
def test_its_definitions_exist(code: str) -> None:
    assert set(registry.FIGURES[code].indicators) <= set(INDICATORS)


@each_figure
def test_it_holds_what_its_form_promises(code: str, store: Store) -> None:
    """All promises in one walk: asking the facts takes longer than judging them."""
    for one in exhibits(registry.FIGURES[code], store):
        where = (code, one.setting)
        it_says_what_fits(one, where)
        it_draws_without_links_where_there_are_none(one, where)
        its_sentences_go_from_full_to_short(one, where)
        its_narrowing_choices_are_said(one, where)
        its_words_are_ours(one, where)
        its_numbers_stand_in_its_facts(one, where)
        its_plot_is_what_plotly_would_send(one, where)


def it_says_what_fits(one: Exhibit[Any], where: object) -> None:
    for room in ROOM:
        sentence = one.sentence(room)
        assert sentence, where
        assert sentence == sentence.strip(), where
        assert not sentence.endswith("."), where
        if room != "page" and (room != "stage" or one.figure.draw_stage):
            assert len(sentence) <= ROOM[room], (room, sentence, where)
        assert one.note(room).endswith((".", "”")), where


def it_draws_without_links_where_there_are_none(one: Exhibit[Any], where: object) -> None:
    table = one.table()
    assert len(set(table.names)) == len(table.names), where
    assert all(len(row) == len(table.names) for row in table.rows), where
    page, stage = one.page(), one.stage()
    assert "href=" not in str(page), (where, "paper holds no link")
    assert "klik" not in f"{page} {one.note('page')}".lower(), (where, "paper asks for no click")
    assert "href=" not in f"{stage} {one.narrow()}", where
    one.slide()
    for said in re.findall(r'(?:title|aria-label)="([^"]*%[^"]*)"', f"{page}"):
        assert re.search(r"\bvan \d+(?![\d,]|\s%)|\(\d+ klaar, \d+ bezig", said), (where, said, "a share carries its n")
    assert pickle.loads(pickle.dumps(one.facts)) == one.facts, where  # noqa: S301 - our own bytes


def its_words_are_ours(one: Exhibit[Any], where: object) -> None:
    said = one.figure.say(one.facts, one.setting.region)
    assert [sentence for sentence in said if ITEM_CODE.search(sentence)] == [], (where, "an item has a name")
    for text in (*said, *one.figure.note(one.facts, one.setting.region), *one.table().names):
        assert dutch.other_terms(text) == [], (where, text)


def its_sentences_go_from_full_to_short(one: Exhibit[Any], where: object) -> None:
    lengths = [len(sentence) for sentence in one.figure.say(one.facts, one.setting.region)]
    assert lengths == sorted(lengths, reverse=True), where


def its_narrowing_choices_are_said(one: Exhibit[Any], where: object) -> None:
    told = [switch.suffixes.get(one.setting.choice(switch)) for switch in one.figure.switches]
    said = ", ".join(filter(None, told))
    assert one.sentence("stage").endswith(f" ({said})" if said else ""), where


def its_numbers_stand_in_its_facts(one: Exhibit[Any], where: object) -> None:
    # how many names a list leaves out, and a unit, are no figures
    sentence = re.sub(r" en nog \d+|10\.000", "", one.sentence())
    numbers = set(re.findall(r"(?<![\w/,.–−-])\d+(?![\w/,.]|\s?%)", sentence))
    held = set(re.findall(r"\d+", repr(one.facts))) | set(re.findall(r"\d+", repr(one.setting)))
    sizes = {str(len(found)) for found in _collections(one.facts)} | {"5", "14", str(len(reference.regions()))}
    assert numbers - held - sizes == set(), (where, one.sentence())


def its_plot_is_what_plotly_would_send(one: Exhibit[Any], where: object) -> None:
    body = one.page()
    if isinstance(body, dict) and body["data"] and one.setting.region == "kempen":
        checked = json.loads(PlotlyFigure(body).to_json())
        sent = json.loads(to_json(Plot(body).to_dict(), validate=False))
        sent["layout"].get("xaxis", {}).pop("matches", None)  # an axis that follows itself
        assert sent == checked, where


def _collections(facts: Any) -> Iterator[tuple[Any, ...]]:
    if isinstance(facts, tuple):
        yield facts
        for one in facts:
            yield from _collections(one)
    elif hasattr(facts, "__dataclass_fields__"):
        for name in facts.__dataclass_fields__:
            yield from _collections(getattr(facts, name))
