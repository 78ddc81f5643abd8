"""What regions chose to do next on a network day; no words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from data import chosen_steps, reference
from data.chosen_steps import Steps
from data.step_texts import SharedStep, of_most_regions
from data.store import Store


@dataclass(frozen=True)
class ChosenSteps:
    """18 regions in geographic order with their steps; ``most`` is the step of most regions, where one is.

    ``number`` is that of the running order of the day, None while no region ever chose.
    """

    as_of: date
    number: int | None
    regions: tuple[tuple[str, Steps], ...]
    choosing_count: int
    step_count: int
    most: SharedStep | None


def day_steps(store: Store, as_of: date, number: int | None) -> ChosenSteps:
    """The steps of a day, or of the newest one with steps; whatever ``as_of`` is, since they are no figures of then.

    Source: ``chosen_step``.
    """
    number = chosen_steps.newest_day(store) if number is None else number
    return of_choices(as_of, number, {} if number is None else chosen_steps.of(store, number))


def of_choices(as_of: date, number: int | None, chosen: Mapping[str, Steps]) -> ChosenSteps:
    """The facts of what regions chose, by region."""
    regions = tuple((region, chosen.get(region, ())) for region in reference.regions())
    most = of_most_regions({region: [one.step for one in steps] for region, steps in regions})
    counts = [len(steps) for _, steps in regions]
    return ChosenSteps(as_of, number, regions, sum(map(bool, counts)), sum(counts), most)
