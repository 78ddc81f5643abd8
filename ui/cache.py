"""What was worked out before, kept in this process: bounded, and made once however many ask for it at a time."""

from collections.abc import Callable
from threading import Condition
from typing import Any, NamedTuple, TypeVar

from cachetools import LRUCache, cached
from cachetools.keys import hashkey

F = TypeVar("F", bound=Callable[..., Any])


class Use(NamedTuple):
    """How often a cache had the answer and how often it had to be made, how much it holds and may hold."""

    hits: int
    misses: int
    most: int
    size: int


_ALL: dict[str, Any] = {}


def kept(most: int, key: Callable[..., tuple[object, ...]] = hashkey) -> Callable[[F], F]:
    """Keep what a function returns, the ``most`` that were asked for last; nobody may change what it returns.

    ``key`` gets the arguments and says on which of them the answer depends: all of them, when it is left out. An error
    is not kept. Who asks for what is being made waits for it.
    """

    def decorate(function: F) -> F:
        held: LRUCache[tuple[object, ...], Any] = LRUCache(most)
        keeping: Any = cached(held, key=key, condition=Condition(), info=True)(function)
        _ALL[f"{function.__module__}.{function.__qualname__}"] = keeping
        return keeping  # type: ignore[no-any-return]

    return decorate


def use() -> dict[str, Use]:
    """The use of each cache, by the name of its function."""
    return {name: Use(*one.cache_info()) for name, one in _ALL.items()}


def summary() -> str:
    """The use of all caches in one line, for the log: of how many questions the answer was there, by cache."""
    return ", ".join(
        f"{name.rpartition('.')[2]} {one.hits} of {one.hits + one.misses} ({one.size} of {one.most} held)"
        for name, one in use().items()
        if one.misses
    )


def clear() -> None:
    """Forget everything."""
    for one in _ALL.values():
        one.cache_clear()
