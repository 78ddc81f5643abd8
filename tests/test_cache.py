"""What is kept in memory: bounded, made once, never changed by who reads it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from pathlib import Path
from threading import Barrier

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from data.access import anybody
from data.deliveries import (
    has_demo_rows,
    network_days,
    previous_network_day,
    reference_dates,
)
from data.feedback import Feedback
from data.ledger.log import Ledger
from data.questions.newcomer_answers import offers_answered
from data.store import Store, shared, today
from tests.apps import app_on
from tests.rooms import heard
from tests.running import copied, demo_store
from tests.test_pages import run
from ui import answers, cache, moments
from ui.cache import kept
from ui.figures import registry
from ui.filters import View
from ui.frame import LOOKING
from ui.serving import warming
from ui.targets import exhibits, page

NOW = date(2026, 6, 30)


@pytest.fixture
def app_store(tmp_path: Path) -> Iterator[None]:
    """The app with the demo data, in which nothing was asked before."""
    with app_on(copied(demo_store(), tmp_path)):
        yield


def test_an_answer_is_made_once_however_many_ask_for_it_at_a_time() -> None:
    made: list[int] = []
    together = Barrier(8)

    @kept(most=2)
    def slow(number: int) -> int:
        made.append(number)
        return number * 2

    def asked(_: int) -> int:
        together.wait()
        return slow(21)

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(asked, range(8))) == {42}
    assert made == [21]


def test_only_the_last_are_kept_and_errors_are_not() -> None:
    made: list[int] = []

    @kept(most=2)
    def tried(number: int) -> int:
        made.append(number)
        if number < 0:
            raise ValueError(number)
        return number

    for number in (1, 2, 1, 3, 1, 2):
        tried(number)
    assert made == [1, 2, 3, 2]
    for _ in range(2):
        with pytest.raises(ValueError, match="-1"):
            tried(-1)
    assert made[-2:] == [-1, -1]
    assert next(use for name, use in cache.use().items() if name.endswith("tried")) == (2, 6, 2, 2)
    assert "tried 2 of 8 (2 of 2 held)" in cache.summary()


@pytest.mark.usefixtures("app_store")
def test_no_page_changes_an_answer_that_others_get_too() -> None:
    for stem in LOOKING:
        for region in ("Kempen", "Limburg"):
            run(stem, regio=region)
    held = answers._answer.cache  # type: ignore[attr-defined]
    assert len(held) > 30
    for (_, _, question, args, named), value in list(held.items()):
        fresh = question(answers.store(), *args, **dict(named))
        if isinstance(value, pd.DataFrame):
            assert_frame_equal(value, fresh)
        else:
            assert repr(value) == repr(fresh)


@pytest.mark.usefixtures("app_store")
def test_a_page_shown_again_draws_nothing_anew_what_changes_without_a_delivery_included() -> None:
    run("regio", regio="Kempen")
    before = cache.use()["ui.targets.page._drawn"]
    run("regio", regio="Kempen")
    after = cache.use()["ui.targets.page._drawn"]
    assert (after.hits, after.misses) == (before.hits + before.misses, before.misses)
    drawn = {key[1] for key in page._drawn.cache}  # type: ignore[attr-defined]
    assert {figure.code for figure in registry.FIGURES.values() if figure.is_of_now} & drawn == {"offers_answered"}


@pytest.mark.usefixtures("app_store")
def test_what_pages_open_with_is_known_beforehand_at_every_date_of_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warming, "_REST", 0)
    assert warming.warm(answers.store().version())
    answers.ask(has_demo_rows)  # which every page asks, whatever its date
    before = cache.use()["ui.answers._answer"]
    assert before.size == before.misses < before.most
    days = moments.offered(answers.ask(reference_dates), answers.ask(network_days), today())
    assert len(days) > 3
    for day in days:
        since = answers.ask(previous_network_day, day)
        for stem in LOOKING:
            for figure in registry.on(stem, registry.chosen(stem, {}), has_region=False):
                exhibits.on_page(figure.code, View(None, day, since, before.misses))
    assert cache.use()["ui.answers._answer"].misses == before.misses


@pytest.mark.usefixtures("app_store")
def test_asking_again_now_and_then_keeps_the_dates_of_the_list_and_asks_nothing_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(warming, "_REST", 0)
    version = answers.store().version()
    assert warming.warm(version)
    before = cache.use()["ui.answers._answer"]
    others = range(before.most - before.size)
    for number in others:
        answers.ask(_echo, number)
    assert warming.warm(version)
    for number in others:
        answers.ask(_echo, -1 - number)
    assert warming.warm(version)
    assert cache.use()["ui.answers._answer"].misses == before.misses + 2 * len(others)


@pytest.mark.usefixtures("app_store")
def test_what_changes_without_a_delivery_is_asked_anew_after_each_change_and_not_before() -> None:
    ledger = answers.store().ledger

    def is_asking() -> bool:
        return answers.ask(offers_answered, NOW, "kempen").is_asking

    def misses() -> int:
        return cache.use()["ui.answers._answer_of_now"].misses

    def is_kept() -> bool:
        before = (is_asking(), misses())
        return (is_asking(), misses()) == before

    first = is_asking()
    answers.feedback().open(anybody(), "kempen", is_open=not first)
    assert is_asking() is not first, "what this process writes is there at once"
    assert heard(is_kept)
    with closing(Ledger(ledger.url)) as other:
        Feedback(other).open(anybody(), "kempen", is_open=first)
    assert heard(lambda: is_asking() is first), "what another writes is there soon"


def _echo(_store: Store, number: int) -> int:
    """A question that costs nothing and takes a place like any other."""
    return number


@pytest.mark.usefixtures("app_store")
def test_a_delivery_in_between_makes_all_to_be_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warming, "_REST", 0)
    assert not warming.warm(answers.store().version() - 1)


def test_a_shared_question_drops_no_argument_that_was_named(store: Store) -> None:
    made: list[int] = []

    @shared
    def counted(store: Store, number: int = 0) -> int:
        made.append(number)
        return number

    assert [counted(store, 2), counted(store, 2), counted(store, 3)] == [2, 2, 3]
    assert made == [2, 3]
    with pytest.raises(TypeError, match="counted"):
        counted(store, number=4)
