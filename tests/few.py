"""How many examples a property tries that is slow to judge: few in the suite, as many as asked for in make worlds."""

import os
from collections.abc import Callable
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


def chosen_settings(count: int, **options: Any) -> settings:
    """The settings of ``few``, for a state machine; the test that runs it is to be marked as thorough."""
    return settings(max_examples=WORLDS or count, deadline=None, derandomize=not WORLDS, **options)
