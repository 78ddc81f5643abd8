"""How much of what is slow to judge is tried in the suite; the rest in make worlds and make bench."""

import os
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import pytest
from hypothesis import settings

Test = TypeVar("Test", bound=Callable[..., Any])
WORLDS = int(os.environ.get("WORLDS", "0"))
"""How many new examples to try; 0: the same few each time, so that a change is judged by them alone."""


def few(count: int, **options: Any) -> Callable[[Test], Test]:
    """Try ``count`` examples, or ``WORLDS`` new ones; ``options`` as of hypothesis.settings."""
    chosen = chosen_settings(count, **options)
    return lambda test: pytest.mark.thorough(chosen(test))


def first(count: int, cases: Iterable[str | tuple[str, ...]]) -> list[Any]:
    """The first of some cases of one kind in the suite; the bench tries the others too."""
    return [
        pytest.param(*([case] if isinstance(case, str) else case), marks=[] if place < count else [pytest.mark.slow])
        for place, case in enumerate(cases)
    ]


def chosen_settings(count: int, **options: Any) -> settings:
    """The settings of ``few``, for a state machine; the test that runs it is to be marked as thorough."""
    return settings(max_examples=WORLDS or count, deadline=None, derandomize=not WORLDS, **options)
