"""What one region plans and what it realised; no words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from types import MappingProxyType

from data import reference
from data.deliveries import next_network_day
from data.questions.change_days import last_change
from data.questions.region_sheets import region_sheets, regions_with
from data.store import Store, shared

ACTION_STATES = ("overdue", "past_since", "planned", "running", "done", "dropped")
"""How an action stands, in the order of counting; see macro ``action_state``."""
MEANS = tuple(option.code for option in reference.options("means"))
MOST_URGENT = 3
"""How many actions stand apart as those that ask attention first."""
_GIVEN = """
    SELECT
        region, objective, action, responsible, partners, means, scenario_code, start_date, end_date, is_quick_visible,
        coalesce(means_kind_codes, []) AS means_kind_codes, flanders_ask_code
    FROM action_state($as_of)
    ORDER BY row_number
    """
_STATES = """
    SELECT region, list(action_state_code ORDER BY row_number) FROM action_state($as_of) GROUP BY region
    """
_REALISATIONS = """
    SELECT region, realised_date, title, realisation_kind_code AS kind_code, what_happened, what_we_did, advice,
        supported_by
    FROM current_realisation($as_of)
    ORDER BY realised_date DESC, row_number
    """


@dataclass(frozen=True)
class GivenAction:
    """One action as its region gave it; what it did not give is missing."""

    objective: str
    action: str
    responsible: str | None
    partners: str | None
    means: str | None
    scenario_code: str | None
    start_date: date | None
    end_date: date | None
    is_quick_visible: bool | None
    means_kind_codes: tuple[str, ...]
    """Where its means come from; empty: not given."""
    flanders_ask_code: str | None
    """How far what is asked of Flanders is; missing: nothing is asked."""


@dataclass(frozen=True)
class Action(GivenAction):
    """One action, and how it stands at a date."""

    state_code: str
    """One of ``ACTION_STATES``."""

    @property
    def is_open(self) -> bool:
        """Whether it is neither done nor dropped."""
        return self.state_code not in ("done", "dropped")


@dataclass(frozen=True)
class ActionPlan:
    """The plan of a region, overdue actions first; ``reported_date`` is missing without any action.

    ``state_counts`` go by ``ACTION_STATES``, all of them; ``live_count`` are those not dropped, ``quick_count`` of
    those the quickly visible ones, ``means_counts`` those with each kind of means, of which one may have several, and
    ``without_means_count`` those without any given. ``network_day``: the next one; missing: none is planned. When
    ``is_due`` only the open ones whose last day is no later than that are among the actions.
    """

    as_of: date
    region: str
    is_reported: bool
    reported_date: date | None
    actions: tuple[Action, ...]
    state_counts: tuple[tuple[str, int], ...]
    live_count: int
    quick_count: int
    means_counts: tuple[tuple[str, int], ...]
    without_means_count: int
    network_day: date | None
    is_due: bool

    def count(self, state: str) -> int:
        """How many actions stand in one of ``ACTION_STATES``."""
        return dict(self.state_counts)[state]

    @property
    def urgent(self) -> tuple[Action, ...]:
        """The first ``MOST_URGENT`` that are neither done nor dropped, in the order of the plan."""
        return tuple(islice((one for one in self.actions if one.is_open), MOST_URGENT))

    @property
    def less_urgent(self) -> tuple[Action, ...]:
        """The other ones, in the order of the plan."""
        left = list(self.actions)
        for one in self.urgent:
            left.remove(one)
        return tuple(left)


@dataclass(frozen=True)
class Realisation:
    """What a region realised, in its own words; what it did not give is missing."""

    realised_date: date
    title: str
    kind_code: str | None
    what_happened: str | None
    what_we_did: str | None
    advice: str | None
    supported_by: str | None


@dataclass(frozen=True)
class Realisations:
    """What a region realised, newest first; the dates are missing without any."""

    as_of: date
    region: str
    is_reported: bool
    realisations: tuple[Realisation, ...]
    first_date: date | None
    last_date: date | None


def action_plan(store: Store, as_of: date, region: str, *, is_due: bool = False) -> ActionPlan:
    """Overdue actions first, then those past since the delivery, then by last day; ``is_due``: before the network day.

    Sources: macros ``action_state``, ``current_session``.
    """
    actions = _actions(store, last_change(store, as_of), last_change(store, as_of, "action"), region)
    day = next_network_day(store, as_of)
    if is_due:
        actions = tuple(one for one in actions if one.is_open and day and one.end_date and one.end_date <= day)
    reported_date = region_sheets(store, as_of, region).date_of("Acties")
    states = Counter(action.state_code for action in actions)
    live = [action for action in actions if action.state_code != "dropped"]
    means = Counter(code for action in live for code in set(action.means_kind_codes))
    return ActionPlan(
        as_of,
        region,
        reported_date is not None,
        reported_date if actions else None,
        actions,
        tuple((state, states[state]) for state in ACTION_STATES),
        len(live),
        sum(action.is_quick_visible is True for action in live),
        tuple((code, means[code]) for code in MEANS),
        sum(not one.means_kind_codes for one in live),
        day,
        is_due,
    )


@shared
def _actions(store: Store, given_at: date, as_of: date, region: str) -> tuple[Action, ...]:
    """In the order of the plan. A date changes how actions stand, not what they say: that is asked once a delivery."""
    given = store.facts_by(GivenAction, _GIVEN, as_of=given_at).get(region, ())
    states = _states(store, as_of).get(region, ())
    return tuple(
        sorted((Action(**vars(one), state_code=state) for one, state in zip(given, states, strict=True)), key=_urgency)
    )


@shared
def _states(store: Store, as_of: date) -> Mapping[str, Sequence[str]]:
    return MappingProxyType(dict(store.rows(_STATES, {"as_of": as_of})))


def _urgency(one: Action) -> tuple[bool, bool, date]:
    return one.state_code != "overdue", one.state_code != "past_since", one.end_date or date.max


def realisations(store: Store, as_of: date, region: str) -> Realisations:
    """What a region realised. Source: macro ``current_realisation``."""
    rows = store.facts_by(Realisation, _REALISATIONS, as_of=last_change(store, as_of)).get(region, ())
    is_reported = region in regions_with(store, as_of, "Realisaties")
    first, last = (rows[-1].realised_date, rows[0].realised_date) if rows else (None, None)
    return Realisations(as_of, region, is_reported, rows, first, last)
