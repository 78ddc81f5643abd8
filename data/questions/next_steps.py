"""The next steps that regions noted where they rated how they work together; no words.

A group under three answers is hidden, and so is what it noted.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from data import reference, step_texts
from data.queries.collaboration import collaboration_by_region, collaboration_totals
from data.rows import by_region
from data.store import Store


@dataclass(frozen=True)
class NotedStep:
    """One step in the words of the region; ``conditions`` and ``groups`` in the orders of their lists.

    ``answered_date`` is the newest day on which a group noted it, ``groups`` are all that did on their newest day.
    """

    step: str
    groups: tuple[str, ...]
    conditions: tuple[str, ...]
    answered_date: date


@dataclass(frozen=True)
class RegionSteps:
    """The steps of a region, what most groups noted first; ``is_reported`` is False without sheet Samenwerking."""

    region: str
    is_reported: bool
    steps: tuple[NotedStep, ...]


@dataclass(frozen=True)
class SharedStep:
    """A step that several regions noted."""

    step: str
    regions: tuple[str, ...]


@dataclass(frozen=True)
class NextSteps:
    """18 regions in geographic order; ``noting_count`` of the ``reported_count`` noted a step.

    ``shared`` are the steps that more than one region noted, those of most regions first.
    """

    as_of: date
    regions: tuple[RegionSteps, ...]
    reported_count: int
    noting_count: int
    shared: tuple[SharedStep, ...]

    def of(self, region: str) -> RegionSteps:
        """What one region noted. Raises StopIteration for what is no region."""
        return next(one for one in self.regions if one.region == region)


def next_steps(store: Store, as_of: date) -> NextSteps:
    """Sources: ``collaboration_by_region``, ``collaboration_totals``."""
    answers = by_region(collaboration_by_region(store, as_of))
    regions = tuple(
        RegionSteps(region, bool(rows[0].is_reported), _steps(answers.get(region, ())))
        for region, rows in by_region(collaboration_totals(store, as_of)).items()
    )
    noting = sum(bool(one.steps) for one in regions)
    return NextSteps(as_of, regions, sum(one.is_reported for one in regions), noting, _shared(regions))


def _steps(rows: Iterable[Any]) -> tuple[NotedStep, ...]:
    noted: dict[str, list[tuple[str, Any]]] = {}
    for row in rows:
        for step in step_texts.written(row.next_steps):
            noted.setdefault(step_texts.same(step), []).append((step, row))
    steps = [
        NotedStep(
            given[0][0],
            _in_order("rater_group", (row.rater_group_code for _, row in given)),
            _in_order("condition", (row.condition_code for _, row in given)),
            max(row.answered_date for _, row in given),
        )
        for given in noted.values()
    ]
    return tuple(sorted(steps, key=lambda one: (-len(one.groups), -one.answered_date.toordinal())))


def _in_order(code_list: str, codes: Iterable[str]) -> tuple[str, ...]:
    given = set(codes)
    return tuple(option.code for option in reference.options(code_list) if option.code in given)


def _shared(regions: Iterable[RegionSteps]) -> tuple[SharedStep, ...]:
    who: dict[str, list[tuple[str, str]]] = {}
    for region in regions:
        for one in region.steps:
            who.setdefault(step_texts.same(one.step), []).append((one.step, region.region))
    ways = {key: Counter(step for step, _ in given).most_common(1)[0][0] for key, given in who.items()}
    shared = [
        SharedStep(ways[key], tuple(region for _, region in given)) for key, given in who.items() if len(given) > 1
    ]
    return tuple(sorted(shared, key=lambda one: -len(one.regions)))
