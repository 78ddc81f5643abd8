"""What the demo is made of: the profiles of the regions, the words, and dice that fall the same every time."""

import csv
import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import data
from data import reference

FOLDER = Path(data.__file__).parent / "demo"
Row = dict[str, Any]
"""Field of the contract -> stored value."""
Life = tuple[Row | None, ...]
"""One thing at each of the reference dates; None while it is not there."""

Value = TypeVar("Value")


@dataclass(frozen=True)
class Profile:
    """How one invented network fares; every tuple holds one value per reference date."""

    region: reference.Region
    dates: tuple[date, ...]
    partner_count: int
    offer_count: int
    maturity: tuple[float, ...]
    temperatures: tuple[float, ...]
    assessed_share: float
    quality_level: float
    mapping_share: float
    traits: frozenset[str]
    habits: frozenset[str]

    @property
    def municipalities(self) -> list[reference.Municipality]:
        """The municipalities of the region, by name."""
        return reference.municipalities_of(self.region.code)


class Dice(random.Random):
    """Chance that repeats: the same seed gives the same throws on every machine."""

    def maybe(self, share: float) -> bool:
        """True in this share of the throws."""
        return self.random() < share

    def unless(self, share: float, value: Value) -> Value | None:
        """The value, except in this share of the throws: what nobody filled in."""
        return None if self.maybe(share) else value

    def some(self, values: Sequence[Value], most: int) -> list[Value]:
        """One or more of the values, never one twice."""
        return self.sample(values, min(len(values), self.randint(1, most)))

    def weighted(self, weights: Mapping[Value, float]) -> Value:
        """A key of the weights, the heavier the more often."""
        return self.choices(list(weights), list(weights.values()))[0]

    def day(self, first: date, last: date) -> date:
        """A day from the first to the last, both included."""
        return first + timedelta(days=self.randint(0, max(0, (last - first).days)))


@cache
def profiles() -> tuple[Profile, ...]:
    """The regions that hand in, in geographic order."""
    with (FOLDER / "regions.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_profile(row) for row in csv.DictReader(file))


def _profile(row: dict[str, str]) -> Profile:
    return Profile(
        reference.regions()[row["region"]],
        tuple(date.fromisoformat(day) for day in row["dates"].split()),
        int(row["partners"]),
        int(row["offers"]),
        tuple(float(value) for value in row["maturity"].split()),
        tuple(float(value) for value in row["temperatures"].split()),
        float(row["assessed_share"]),
        float(row["quality_level"]),
        float(row["mapping_share"]),
        frozenset(row["traits"].split()),
        frozenset(row["habits"].split()),
    )


@cache
def shared_partners() -> tuple[dict[str, str], ...]:
    """Organisations that work in several regions: name, kind, regions."""
    with (FOLDER / "shared_partners.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def words() -> dict[str, Any]:
    """The Dutch that the invented rows are made of."""
    material: dict[str, Any] = json.loads((FOLDER / "words.json").read_text(encoding="utf-8"))
    return material


def codes(code_list: str) -> list[str]:
    """The codes of one list, in their order."""
    return [option.code for option in reference.options(code_list)]


def clamp(value: float, low: float, high: float) -> float:
    """The value, or the bound that it passes."""
    return max(low, min(high, value))
