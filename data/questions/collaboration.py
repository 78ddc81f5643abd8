"""How working together is rated on the five conditions, always as distributions of answers; no words.

A group under three answers is hidden: none of its numbers is in any of these facts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from data import reference
from data.margins import FEWEST_BEHIND_SHARE, Side, of_share
from data.queries.collaboration import collaboration_by_region, collaboration_totals
from data.questions.extremes import Extreme, extreme
from data.rows import by_region, lines
from data.store import Store

Counts = tuple[int, int, int, int, int]
"""Answers with score 1, 2, 3, 4 and 5."""


@dataclass(frozen=True)
class ConditionTotal:
    """All answers that may be shown on one condition; ``high_count`` are those with a 4 or a 5."""

    condition: str
    score_counts: Counts
    answer_count: int
    high_count: int


@dataclass(frozen=True)
class ComparedConditions:
    """Where a 4 or 5 is the largest and the smallest part, of the ``condition_count`` conditions with five answers.

    ``is_every``: those are all conditions. The two ends, ties together, are None where fewer than two conditions can
    be compared, and where they lie less than ten percentage points apart.
    """

    condition_count: int
    is_every: bool
    highest: Extreme | None
    lowest: Extreme | None


@dataclass(frozen=True)
class ConditionCell:
    """What all groups of a region together answered on a condition.

    ``score_counts`` and ``answer_count`` are None where no group may be shown; ``group_count`` (groups added up)
    and ``hidden_group_count`` are None without sheet Samenwerking.
    """

    condition: str
    score_counts: Counts | None
    answer_count: int | None
    group_count: int | None
    hidden_group_count: int | None


@dataclass(frozen=True)
class RegionConditions:
    """The five conditions of one region; ``is_reported`` is False without sheet Samenwerking."""

    region: str
    is_reported: bool
    conditions: tuple[ConditionCell, ...]


@dataclass(frozen=True)
class Collaboration:
    """18 regions in geographic order, and all their answers together.

    ``answered_count`` are the regions with an answer that may be shown. ``totals`` holds the conditions that have
    one.
    """

    as_of: date
    reported_count: int
    answered_count: int
    regions: tuple[RegionConditions, ...]
    totals: tuple[ConditionTotal, ...]
    compared: ComparedConditions


@dataclass(frozen=True)
class Answers:
    """What a group answered on a day."""

    answered_date: date
    score_counts: Counts
    answer_count: int


@dataclass(frozen=True)
class GroupAnswers:
    """A group on a condition, on its newest day; ``answers`` is None when it is hidden.

    ``earlier`` is what the same group answered at ``since``; None: the same answers, none, or hidden.
    """

    condition: str
    group: str
    answered_date: date
    answers: Answers | None
    earlier: Answers | None
    next_steps: str | None


@dataclass(frozen=True)
class RegionCollaboration:
    """One region by condition and group, in the orders of their lists.

    ``totals`` and ``compared`` as in Collaboration. ``renewed_groups`` may be shown and answered again after ``since``.
    ``widest_span`` is how far the lowest and the highest score lie apart over the groups that may be shown, at most;
    ``widest_conditions`` where that is.
    """

    as_of: date
    since: date | None
    region: str
    is_reported: bool
    groups: tuple[GroupAnswers, ...]
    totals: tuple[ConditionTotal, ...]
    compared: ComparedConditions
    renewed_groups: tuple[str, ...]
    widest_span: int
    widest_conditions: tuple[str, ...]

    @property
    def has_hidden_group(self) -> bool:
        """Whether a group answered that may not be shown, so that nothing holds for everybody."""
        return any(one.answers is None for one in self.groups)

    @property
    def is_every_condition(self) -> bool:
        """Whether each condition has an answer that may be shown."""
        return len(self.totals) == len(reference.options("condition"))


def collaboration(store: Store, as_of: date) -> Collaboration:
    """Source: ``collaboration_totals``."""
    regions = tuple(
        RegionConditions(region, any(row.is_reported for row in rows), tuple(map(_cell, rows)))
        for region, rows in by_region(collaboration_totals(store, as_of)).items()
    )
    totals = _totals(cell for one in regions for cell in one.conditions)
    return Collaboration(
        as_of,
        sum(one.is_reported for one in regions),
        sum(any(cell.answer_count for cell in one.conditions) for one in regions),
        regions,
        totals,
        compared_conditions(totals),
    )


def region_collaboration(store: Store, as_of: date, since: date | None, region: str) -> RegionCollaboration:
    """Sources: ``collaboration_by_region`` at both dates, ``collaboration_totals``."""
    own = next(one for one in collaboration(store, as_of).regions if one.region == region)
    earlier = [] if since is None else list(lines(collaboration_by_region(store, since, region)))
    before = {(row.condition_code, row.rater_group_code): row for row in earlier}
    rows = list(lines(collaboration_by_region(store, as_of, region)))
    groups = tuple(_group(row, before.get((row.condition_code, row.rater_group_code))) for row in rows)
    totals = _totals(own.conditions)
    spans = _spans(groups)
    widest = max(spans.values(), default=0)
    return RegionCollaboration(
        as_of,
        since,
        region,
        own.is_reported,
        groups,
        totals,
        compared_conditions(totals),
        tuple(dict.fromkeys(row.rater_group_code for row in rows if _is_renewed(row, before))),
        widest,
        tuple(code for code, span in spans.items() if span == widest),
    )


def _cell(row: Any) -> ConditionCell:
    counts = None if row.score_counts is None else _counts(row.score_counts)
    return ConditionCell(row.condition_code, counts, row.answer_count, row.group_count, row.hidden_group_count)


def _counts(counts: Sequence[int]) -> Counts:
    one, two, three, four, five = counts
    return one, two, three, four, five


def _totals(cells: Iterable[ConditionCell]) -> tuple[ConditionTotal, ...]:
    """The answers added up per condition, in the order of the list; a condition without any is not there."""
    given: dict[str, list[Counts]] = {option.code: [] for option in reference.options("condition")}
    for cell in cells:
        if cell.score_counts is not None:
            given[cell.condition].append(cell.score_counts)
    added = {code: _counts([sum(score) for score in zip(*rows, strict=True)]) for code, rows in given.items() if rows}
    return tuple(ConditionTotal(code, counts, sum(counts), counts[3] + counts[4]) for code, counts in added.items())


def compared_conditions(totals: Sequence[ConditionTotal]) -> ComparedConditions:
    """The ends of what can be compared; see ComparedConditions."""
    enough = [one for one in totals if one.answer_count >= FEWEST_BEHIND_SHARE]
    is_every = len(enough) == len(reference.options("condition"))
    counted = [(one.condition, one.high_count, one.answer_count) for one in enough]
    top, low = (extreme(counted, is_highest=is_highest) for is_highest in (True, False))
    differs = top is not None and low is not None and of_share(*_share(top), _share(low)[0]) is Side.ABOVE
    return ComparedConditions(len(enough), is_every, top if differs else None, low if differs else None)


def _share(end: Extreme) -> tuple[float, int]:
    """The share of an end, and the fewest answers behind it."""
    return end.counts[0] / end.wholes[0], min(end.wholes)


def _group(row: Any, before: Any) -> GroupAnswers:
    answers = _answers(row)
    is_another = before is not None and before.answered_date != row.answered_date
    return GroupAnswers(
        row.condition_code,
        row.rater_group_code,
        row.answered_date,
        answers,
        _answers(before) if answers and is_another else None,
        row.next_steps,
    )


def _answers(row: Any) -> Answers | None:
    return None if row.is_hidden else Answers(row.answered_date, _counts(row.score_counts), row.answer_count)


def _is_renewed(row: Any, before: dict[tuple[str, str], Any]) -> bool:
    """A group without an earlier answer did not answer again."""
    earlier = before.get((row.condition_code, row.rater_group_code))
    return not row.is_hidden and earlier is not None and earlier.answered_date < row.answered_date


def _spans(groups: Iterable[GroupAnswers]) -> dict[str, int]:
    """Per condition how far apart the lowest and the highest score stand over all groups that may be shown."""
    given: dict[str, set[int]] = {}
    for one in groups:
        if one.answers is not None:
            scores = (score for score, count in enumerate(one.answers.score_counts, start=1) if count)
            given.setdefault(one.condition, set()).update(scores)
    return {code: max(scores) - min(scores) for code, scores in given.items()}
