"""How working together is rated on the five conditions, always as distributions of answers; no words.

A group under three answers is hidden: none of its numbers is in any of these facts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from data import reference
from data.live_answers import SCORES
from data.live_facts import median
from data.margins import FEWEST_BEHIND_SHARE, Side, of_share
from data.questions.change_days import last_change
from data.questions.extremes import Extreme, extreme
from data.questions.region_sheets import regions_with
from data.store import Store

Counts = tuple[int, int, int, int, int]
"""Answers with score 1, 2, 3, 4 and 5."""
# only groups that may be shown are added up, so that no hidden group can be worked out
_CELLS = """
    SELECT
        region.region, listed.condition, score_counts, answer_count,
        CASE WHEN speaking.region IS NOT NULL THEN coalesce(group_count, 0) END AS group_count,
        CASE WHEN speaking.region IS NOT NULL THEN coalesce(hidden_group_count, 0) END AS hidden_group_count
    FROM region
    CROSS JOIN (SELECT unnest(enum_range(NULL::condition)::condition[]) AS condition) AS listed
    LEFT JOIN handed_in($as_of, 'Samenwerking') AS speaking USING (region)
    LEFT JOIN (
        SELECT
            region, condition_code AS condition,
            added_counts(score_counts) AS score_counts,
            sum(answer_count)::BIGINT AS answer_count,
            count(*) FILTER (NOT is_hidden) AS group_count,
            count(*) FILTER (is_hidden) AS hidden_group_count
        FROM collaboration($as_of)
        GROUP BY ALL
    ) AS counted
        ON counted.region = region.region AND counted.condition = listed.condition
    ORDER BY region.region, listed.condition
    """
_TOTALS = """
    SELECT
        coalesce(region::VARCHAR, '') AS region, condition_code AS condition,
        added_counts(score_counts) AS score_counts,
        sum(answer_count)::BIGINT AS answer_count,
        sum(score_counts[4] + score_counts[5])::BIGINT AS high_count
    FROM collaboration($as_of)
    WHERE NOT is_hidden
    GROUP BY GROUPING SETS ((condition_code), (region, condition_code))
    ORDER BY condition
    """
_GROUPS = """
    SELECT
        now.region, now.condition_code AS condition, now.rater_group_code AS rater_group,
        now.answered_date, now.score_counts, now.answer_count,
        CASE WHEN NOT now.is_hidden AND NOT before.is_hidden AND before.answered_date <> now.answered_date
            THEN before.answered_date END AS earlier_date,
        before.score_counts AS earlier_counts,
        before.answer_count AS earlier_count,
        now.next_steps,
        coalesce(NOT now.is_hidden AND before.answered_date < now.answered_date, false) AS is_renewed
    FROM collaboration($as_of) AS now
    LEFT JOIN collaboration($since::DATE) AS before USING (region, condition_code, rater_group_code)
    ORDER BY condition, rater_group
    """


@dataclass(frozen=True)
class ConditionTotal:
    """All answers that may be shown on one condition; ``high_count`` are those with a 4 or a 5."""

    condition: str
    score_counts: Counts
    answer_count: int
    high_count: int

    @property
    def median(self) -> float | None:
        """The score in the middle; None without answers."""
        return median(dict(zip(SCORES, self.score_counts, strict=True)), SCORES) if self.answer_count else None


def condition_total(condition: str, score_counts: Sequence[int]) -> ConditionTotal:
    """The same of answers that were counted elsewhere, as in a room.

    >>> condition_total("proces", (1, 0, 2, 3, 4))
    ConditionTotal(condition='proces', score_counts=(1, 0, 2, 3, 4), answer_count=10, high_count=7)
    """
    one, two, three, four, five = score_counts
    return ConditionTotal(condition, (one, two, three, four, five), sum(score_counts), four + five)


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
    """What all groups of one region together answered on a condition.

    ``score_counts`` and ``answer_count`` are None where no group may be shown; ``group_count`` (groups added up)
    and ``hidden_group_count`` are None without sheet Samenwerking.
    """

    region: str
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


@dataclass(frozen=True)
class _Row:
    """A group on a condition, at both dates."""

    condition: str
    rater_group: str
    answered_date: date
    score_counts: Counts | None
    answer_count: int | None
    earlier_date: date | None
    earlier_counts: Counts | None
    earlier_count: int | None
    next_steps: str | None
    is_renewed: bool


def collaboration(store: Store, as_of: date) -> Collaboration:
    """All regions on the five conditions. Source: macro ``collaboration``."""
    cells = store.facts(ConditionCell, _CELLS, as_of=last_change(store, as_of, "collaboration"))
    regions = tuple(
        RegionConditions(region, own[0].group_count is not None, own)
        for region in reference.regions()
        if (own := tuple(cell for cell in cells if cell.region == region))
    )
    totals = _totals(store, as_of, "")
    return Collaboration(
        as_of,
        sum(one.is_reported for one in regions),
        len({cell.region for cell in cells if cell.answer_count}),
        regions,
        totals,
        compared_conditions(totals),
    )


def region_collaboration(store: Store, as_of: date, since: date | None, region: str) -> RegionCollaboration:
    """One region at both dates. Sources: macros ``collaboration``, ``freshness``."""
    rows = store.facts_by(
        _Row,
        _GROUPS,
        as_of=last_change(store, as_of, "collaboration"),
        since=since and last_change(store, since, "collaboration"),
    ).get(region, ())
    groups = tuple(map(_group, rows))
    totals = _totals(store, as_of, region)
    spans = _spans(groups)
    widest = max(spans.values(), default=0)
    return RegionCollaboration(
        as_of,
        since,
        region,
        region in regions_with(store, as_of, "Samenwerking"),
        groups,
        totals,
        compared_conditions(totals),
        tuple(dict.fromkeys(row.rater_group for row in rows if row.is_renewed)),
        widest,
        tuple(code for code, span in spans.items() if span == widest),
    )


def _totals(store: Store, as_of: date, region: str) -> tuple[ConditionTotal, ...]:
    """Those of one region, or with "" of all together."""
    return store.facts_by(ConditionTotal, _TOTALS, as_of=last_change(store, as_of, "collaboration")).get(region, ())


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


def _group(row: _Row) -> GroupAnswers:
    return GroupAnswers(
        row.condition,
        row.rater_group,
        row.answered_date,
        _answers(row.answered_date, row.score_counts, row.answer_count),
        _answers(row.earlier_date, row.earlier_counts, row.earlier_count),
        row.next_steps,
    )


def _answers(day: date | None, counts: Counts | None, count: int | None) -> Answers | None:
    return None if day is None or counts is None or count is None else Answers(day, counts, count)


def _spans(groups: Iterable[GroupAnswers]) -> dict[str, int]:
    """Per condition how far apart the lowest and the highest score stand over all groups that may be shown."""
    given: dict[str, set[int]] = {}
    for one in groups:
        if one.answers is not None:
            scores = (score for score, count in enumerate(one.answers.score_counts, start=1) if count)
            given.setdefault(one.condition, set()).update(scores)
    return {code: max(scores) - min(scores) for code, scores in given.items()}
