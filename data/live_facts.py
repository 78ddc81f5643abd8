"""What the answers to a live question come to: medians, ends, what most gave; drawings only place it.

Knows nothing of how a question stands; what may be told of it is in its outcome already.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from data import live_answers, reference
from data.live_answers import AT_TABLE, FEWEST_OF_GROUP, FEWEST_WITH_ENDS, SCORES
from data.live_questions import Outcome

_APART_POINTS = 2
"""From this difference of medians on, two groups see a condition differently."""


class Spread(NamedTuple):
    """Where the answers of a region lie; without ends where those would be somebody's."""

    median: float
    lowest: float | None
    highest: float | None
    answer_count: int


class Apart(NamedTuple):
    """The condition on which two groups of raters differ most, with the group that scores it lower and higher."""

    condition: str
    lower: str
    higher: str


def median(counts: Mapping[str, Any], order: Iterable[str]) -> float:
    """The median of answers that are numbers, each as often as it was given. Raises IndexError without answers.

    >>> median({"1": 2, "5": 2}, "12345"), median({"3": 1}, "12345")
    (3.0, 3.0)
    """
    given = sorted(float(value) for value in order for _ in range(int(counts.get(value, 0))))
    half = len(given) // 2
    return given[half] if len(given) % 2 else (given[half - 1] + given[half]) / 2


def median_of(outcome: Outcome) -> float:
    """The median of a whole room, of a question on a scale. Raises IndexError without answers."""
    return median(outcome.totals, live_answers.options(outcome.kind_code, outcome.choices))


def spreads(outcome: Outcome) -> dict[str, Spread]:
    """Region -> where its answers lie, of a question on a scale."""
    options = live_answers.options(outcome.kind_code, outcome.choices)
    return {region: _spread(totals, options) for region, (_, totals) in outcome.by_region.items()}


def _spread(totals: Mapping[str, Any], options: Sequence[str]) -> Spread:
    answers = [float(option) for option in options for _ in range(int(totals.get(option, 0)))]
    inner = answers if len(answers) >= FEWEST_WITH_ENDS else answers[1:-1]
    lowest, highest = (inner[0], inner[-1]) if inner else (None, None)
    return Spread(median(totals, options), lowest, highest, len(answers))


def most_given(outcome: Outcome) -> dict[str, set[str]]:
    """Region -> what it answered with what it needs for that, or the options that most of its phones gave."""
    at_table = outcome.per_region == AT_TABLE
    options = [one for one in live_answers.options(outcome.kind_code, outcome.choices) if at_table or "/" not in one]
    return {region: set(most(totals, options)) for region, (_, totals) in outcome.by_region.items()}


def most(totals: Mapping[str, Any], options: Iterable[str]) -> list[str]:
    """Which of these options were given most, in their order; none when none was.

    >>> most({"1": 2, "2": 2, "3": 1}, "123"), most({}, "12")
    (['1', '2'], [])
    """
    counts = {option: int(totals.get(option, 0)) for option in options}
    top = max(counts.values())
    return [option for option, count in counts.items() if top and count == top]


def medians_by_region(outcome: Outcome) -> dict[str, float]:
    """Region and condition, joined by a slash -> the median of what its phones scored, as far as groups may be told.

    A group may be told by three who answered, of whom fewer had an opinion on one condition: of that one nothing.
    """
    return {
        f"{region}/{condition}": median(counts, SCORES)
        for region, (_, totals) in outcome.by_region.items()
        for condition, counts in live_answers.together(live_answers.by_group(totals)).items()
        if sum(counts.values()) >= FEWEST_OF_GROUP
    }


def medians_by_condition(totals: Mapping[str, Any]) -> dict[str, float]:
    """Condition -> the median of what a room scored, all groups that may be told together; none where none did."""
    every = live_answers.together(live_answers.by_group(totals))
    return {condition: median(counts, SCORES) for condition, counts in every.items() if any(counts.values())}


def lowest_counts(medians: Mapping[str, float]) -> dict[str, int]:
    """Condition -> in how many regions it has the lowest median, where they differ; none without any.

    ``medians`` as ``medians_by_region`` gives them.

    >>> lowest_counts({"kempen/proces": 2, "kempen/relatie": 3, "limburg/proces": 4})
    {'proces': 1}
    """
    of_regions: dict[str, dict[str, float]] = {}
    for key, value in medians.items():
        region, condition = key.split("/")
        of_regions.setdefault(region, {})[condition] = value
    lowest = Counter(
        condition
        for own in of_regions.values()
        for condition, value in own.items()
        if value == min(own.values()) < max(own.values())
    )
    return {one.code: lowest[one.code] for one in reference.options("condition") if lowest[one.code]}


def apart(groups: Mapping[str, Any]) -> Apart | None:
    """On which condition two of these groups differ most; None: under two points. ``groups`` may be told."""
    gaps = []
    for condition in reference.options("condition"):
        medians = {
            group: median(counts, SCORES)
            for group, conditions in groups.items()
            if group != live_answers.OTHERS and any((counts := conditions.get(condition.code, {})).values())
        }
        if medians:
            low, high = min(medians, key=medians.__getitem__), max(medians, key=medians.__getitem__)
            gaps.append((medians[high] - medians[low], Apart(condition.code, low, high)))
    widest = max(gaps, key=lambda gap: gap[0], default=None)
    return widest[1] if widest and widest[0] >= _APART_POINTS else None
