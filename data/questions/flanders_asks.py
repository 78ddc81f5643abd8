"""What the regions together ask of the Flemish level, about what, and how far that is; no words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data import reference
from data.questions.change_days import last_change
from data.questions.region_sheets import regions_with
from data.store import Store

ASK_STATES = tuple(option.code for option in reference.options("flanders_ask"))
_ASKS = """
    SELECT region, objective, action, flanders_ask_code AS ask_code, reported_date
    FROM flanders_asks($as_of)
    ORDER BY flanders_ask_code, region, row_number
    """


@dataclass(frozen=True)
class FlandersAsk:
    """One action for which a region asks something; ``ask_code``: one of ``ASK_STATES``."""

    region: str
    objective: str
    action: str
    ask_code: str
    reported_date: date


@dataclass(frozen=True)
class AskedObjective:
    """What is asked for one objective, written alike but for case, accents and signs; counts by ``ASK_STATES``."""

    objective: str
    counts: tuple[int, ...]
    ask_count: int
    regions: tuple[str, ...]


@dataclass(frozen=True)
class FlandersAsks:
    """All asks, those without an answer first, then by region; objectives with most asks first.

    ``reporting_count`` regions handed in their actions, ``silent_regions`` did not.
    """

    as_of: date
    asks: tuple[FlandersAsk, ...]
    state_counts: tuple[tuple[str, int], ...]
    objectives: tuple[AskedObjective, ...]
    asking_regions: tuple[str, ...]
    reporting_count: int
    silent_regions: tuple[str, ...]

    def of(self, region: str) -> tuple[FlandersAsk, ...]:
        """The asks of one region."""
        return tuple(one for one in self.asks if one.region == region)


def flanders_asks(store: Store, as_of: date) -> FlandersAsks:
    """What is asked, by state and objective. Source: macro ``flanders_asks``."""
    asks = store.facts(FlandersAsk, _ASKS, as_of=last_change(store, as_of))
    reporting = regions_with(store, as_of, "Acties")
    groups: dict[str, list[FlandersAsk]] = {}
    for one in asks:
        groups.setdefault(reference.fold(one.objective), []).append(one)
    objectives = [_objective(own) for own in groups.values()]
    return FlandersAsks(
        as_of,
        asks,
        _counts(asks),
        tuple(sorted(objectives, key=lambda one: (-one.ask_count, reference.fold(one.objective)))),
        _regions(asks),
        len(reporting),
        tuple(region for region in reference.regions() if region not in reporting),
    )


def _objective(asks: Sequence[FlandersAsk]) -> AskedObjective:
    counts = tuple(count for _, count in _counts(asks))
    return AskedObjective(asks[0].objective, counts, len(asks), _regions(asks))


def _counts(asks: Sequence[FlandersAsk]) -> tuple[tuple[str, int], ...]:
    return tuple((state, sum(one.ask_code == state for one in asks)) for state in ASK_STATES)


def _regions(asks: Sequence[FlandersAsk]) -> tuple[str, ...]:
    asking = {one.region for one in asks}
    return tuple(region for region in reference.regions() if region in asking)
