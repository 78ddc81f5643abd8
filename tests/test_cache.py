"""What is kept in memory: bounded, made once, never changed by who reads it."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from tests.running import copied, demo_store
from tests.test_pages import run
from ui import answers, cache
from ui.cache import kept
from ui.frame import LOOKING


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return copied(demo_store(), tmp_path)


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
