"""How far a collection round is: per region and sheet what came since it opened, until it closed; no words."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Literal

from data import collection_rounds, reference
from data.collection_rounds import Round
from data.store import Store

State = Literal["handed_in", "confirmed", "waiting"]
"""A file since the opening, the word that what stands is right, or neither."""
_ANSWERS = """
    SELECT
        speaking.region, speaking.sheet,
        if(bool_and(coalesce(way, '') = 'confirm'), 'confirmed', 'handed_in') AS state,
        max(speaking.reference_date) AS reference_date
    FROM standing_sheet AS speaking
    JOIN delivery ON delivery.id = speaking.delivery_id
    -- figures of the day of opening are as new as was asked; putting an older state back answers nothing
    WHERE (delivery.id > $opened_after OR speaking.reference_date >= $opened_at::DATE) AND replaces IS NULL
    GROUP BY ALL
    """


@dataclass(frozen=True)
class _Answer:
    region: str
    sheet: str
    state: State
    reference_date: date


@dataclass(frozen=True)
class Asked:
    """One sheet that a region was asked; ``reference_date`` is what its answer describes, missing while it waits."""

    region: str
    sheet: str
    state: State
    reference_date: date | None


@dataclass(frozen=True)
class RegionAnswers:
    """One region in a round, its sheets in workbook order."""

    region: str
    asked: tuple[Asked, ...]

    @property
    def waiting(self) -> tuple[str, ...]:
        """The sheets of which nothing came."""
        return tuple(one.sheet for one in self.asked if one.state == "waiting")

    @property
    def is_silent(self) -> bool:
        """Whether nothing came at all."""
        return len(self.waiting) == len(self.asked)


@dataclass(frozen=True)
class Collection:
    """A round and all 18 regions in geographic order; without a round there is nothing in it.

    ``done_regions`` answered each sheet, ``begun_regions`` some, ``silent_regions`` none. ``days_left`` count to the
    last day, which is 0; below it is over.
    """

    as_of: date
    round: Round | None
    regions: tuple[RegionAnswers, ...]
    done_regions: tuple[str, ...]
    begun_regions: tuple[str, ...]
    silent_regions: tuple[str, ...]
    state_counts: tuple[tuple[State, int], ...]
    days_left: int | None

    def count(self, state: State) -> int:
        """How many sheets of all regions stand so."""
        return dict(self.state_counts)[state]

    def of(self, region: str) -> RegionAnswers | None:
        """One region; None without a round."""
        return next((one for one in self.regions if one.region == region), None)


def collection(store: Store, as_of: date, number: int | None = None, version: int | None = None) -> Collection:
    """How far a round is, the one that runs when none is named; a closed one as it was at its closing.

    Sources: ``collection_round``, ``standing_sheet``.
    """
    one = collection_rounds.running(store) if number is None else collection_rounds.find(store, number, version)
    regions = _regions(store, one) if one else ()
    counts = Counter(asked.state for region in regions for asked in region.asked)
    return Collection(
        as_of,
        one,
        regions,
        tuple(each.region for each in regions if not each.waiting),
        tuple(each.region for each in regions if each.waiting and not each.is_silent),
        tuple(each.region for each in regions if each.is_silent),
        tuple((state, counts[state]) for state in ("handed_in", "confirmed", "waiting")),
        (one.by_date - as_of).days if one else None,
    )


def _regions(store: Store, one: Round) -> tuple[RegionAnswers, ...]:
    ending = collection_rounds.closed_after(store, one.number)
    known = store if ending is None else store.at(min(ending, store.version()))
    answers = {
        (a.region, a.sheet): a
        for a in known.facts(_Answer, _ANSWERS, opened_after=one.opened_after, opened_at=one.opened_at)
    }
    return tuple(
        RegionAnswers(region, tuple(_asked(region, sheet, answers.get((region, sheet))) for sheet in one.sheets))
        for region in reference.regions()
    )


def _asked(region: str, sheet: str, answer: _Answer | None) -> Asked:
    return Asked(region, sheet, answer.state if answer else "waiting", answer.reference_date if answer else None)
