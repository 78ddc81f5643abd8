"""Who sits with whom at the next network day; the arrangement itself is made by ``data.table_groups``."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from data import reference
from data.questions.question_match import PartCode, question_match
from data.store import Store
from data.table_groups import Pairs, Table, another_seed, pairs, table_groups

Role = Literal["seeks", "helps", "none"]
_Parts = tuple[tuple[str, tuple[tuple[str, PartCode], ...]], ...]
"""Item -> region -> its part, in a form that can be kept."""


@dataclass(frozen=True)
class Seat:
    """A region at a table; ``part`` is its part in the subject of the table, None: it has none."""

    region: str
    role: Role
    part: PartCode | None


@dataclass(frozen=True)
class SeatedTable:
    """One table, those that seek first; ``item`` is None where people choose a subject themselves."""

    number: int
    item: str | None
    seats: tuple[Seat, ...]


@dataclass(frozen=True)
class Seating:
    """One of the arrangements that are worth most.

    ``matched_count`` are the tables where a region that seeks help sits with one that can give it, ``free_count``
    the others. ``is_sought`` is False while no region marked that it seeks help. ``is_fewer``: so few regions come
    that fewer tables than asked for are needed. ``round_number`` is 0 on a day without rounds; ``met_again_count`` are
    the pairs that sat together in an earlier one.
    """

    as_of: date
    seed: int
    tables: tuple[SeatedTable, ...]
    region_count: int
    matched_count: int
    free_count: int
    is_sought: bool
    is_fewer: bool
    round_number: int
    met_again_count: int


def seating(  # noqa: PLR0913, PLR0917 - what an arrangement depends on
    store: Store, as_of: date, table_count: int, seed: int, absent: tuple[str, ...], round_number: int = 0
) -> Seating:
    """Seat everybody but ``absent``, in a later round beside others than before.

    Source: ``question_match``. Raises ValueError for fewer than one table.
    """
    parts = _parts(store, as_of)
    met = _met(parts, absent, table_count, seed, round_number)
    arranged = _arranged(parts, absent, table_count, seed, met)
    tables = tuple(
        _seated(number, table, {item: dict(of) for item, of in parts}) for number, table in enumerate(arranged, start=1)
    )
    matched = sum(table.item is not None for table in tables)
    return Seating(
        as_of,
        seed,
        tables,
        sum(len(table.seats) for table in tables),
        matched,
        len(tables) - matched,
        any(part == "seeks" for _, of in parts for _, part in of),
        0 < len(tables) < table_count,
        round_number,
        len(pairs(arranged) & met),
    )


def another_arrangement(store: Store, as_of: date, table_count: int, seed: int, absent: tuple[str, ...]) -> int | None:
    """The number of another arrangement that is as good; None when there is none."""
    matches = {item: dict(of) for item, of in _parts(store, as_of)}
    return another_seed(matches, _coming(absent), table_count, seed)


def _parts(store: Store, as_of: date) -> _Parts:
    sides: tuple[tuple[PartCode, str], ...] = (("seeks", "seekers"), ("offers", "offerers"), ("done", "finishers"))
    return tuple(
        (one.item, tuple((region, part) for part, side in sides for region in getattr(one, side)))
        for one in question_match(store, as_of).items
    )


def _coming(absent: tuple[str, ...]) -> dict[str, str]:
    return {code: region.province for code, region in reference.regions().items() if code not in absent}


def _met(parts: _Parts, absent: tuple[str, ...], table_count: int, seed: int, round_number: int) -> Pairs:
    """Who sat together before a round."""
    met: Pairs = frozenset()
    for _ in range(1, round_number):
        met |= pairs(_arranged(parts, absent, table_count, seed, met))
    return met


@lru_cache(maxsize=64)
def _arranged(parts: _Parts, absent: tuple[str, ...], table_count: int, seed: int, met: Pairs) -> tuple[Table, ...]:
    """Kept, because an arrangement takes up to a second and every preview of a running order asks it again."""
    return table_groups({item: dict(of) for item, of in parts}, _coming(absent), table_count, seed, met)


def _seated(number: int, table: Table, matches: dict[str, dict[str, PartCode]]) -> SeatedTable:
    parts = {} if table.item_code is None else matches[table.item_code]
    roles: tuple[tuple[Role, tuple[str, ...]], ...] = (
        ("seeks", table.seekers),
        ("helps", table.helpers),
        ("none", table.others),
    )
    seats = tuple(Seat(region, role, parts.get(region)) for role, regions in roles for region in regions)
    return SeatedTable(number, table.item_code, seats)
