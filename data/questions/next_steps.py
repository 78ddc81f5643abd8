"""The next steps that regions noted where they rated how they work together; no words.

A group under three answers is hidden, and so is what it noted.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data import reference, step_texts
from data.questions.change_days import last_change
from data.questions.region_sheets import regions_with
from data.step_texts import SharedStep
from data.store import Store

_NOTED = """
    SELECT region, condition_code, rater_group_code, answered_date, next_steps
    FROM collaboration($as_of)
    WHERE next_steps IS NOT NULL
    ORDER BY region, condition_code, rater_group_code
    """


@dataclass(frozen=True)
class _Noted:
    """What one group wrote at one condition."""

    region: str
    condition_code: str
    rater_group_code: str
    answered_date: date
    next_steps: str


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

    @property
    def newest_date(self) -> date | None:
        """The newest day on which a group noted a step; None without any."""
        return max((one.answered_date for one in self.steps), default=None)

    @property
    def leading(self) -> NotedStep | None:
        """The only step, or the one that several groups noted and more than any other; None: there is none such."""
        counts = [len(one.groups) for one in self.steps]
        return self.steps[0] if counts[:1] > counts[1:2] else None


@dataclass(frozen=True)
class NextSteps:
    """18 regions in geographic order; ``noting_count`` of the ``reported_count`` noted a step.

    ``most`` is the step that most regions noted, where one is.
    """

    as_of: date
    regions: tuple[RegionSteps, ...]
    reported_count: int
    noting_count: int
    most: SharedStep | None

    def of(self, region: str) -> RegionSteps:
        """What one region noted. Raises StopIteration for what is no region."""
        return next(one for one in self.regions if one.region == region)


def next_steps(store: Store, as_of: date) -> NextSteps:
    """Sources: macros ``collaboration``, ``freshness``."""
    noted = store.facts(_Noted, _NOTED, as_of=last_change(store, as_of, "collaboration"))
    reported = regions_with(store, as_of, "Samenwerking")
    regions = tuple(
        RegionSteps(region, region in reported, _steps(row for row in noted if row.region == region))
        for region in reference.regions()
    )
    noting = sum(bool(one.steps) for one in regions)
    most = step_texts.of_most_regions({one.region: [step.step for step in one.steps] for one in regions})
    return NextSteps(as_of, regions, sum(one.is_reported for one in regions), noting, most)


def _steps(rows: Iterable[_Noted]) -> tuple[NotedStep, ...]:
    noted: dict[str, list[tuple[str, _Noted]]] = {}
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
