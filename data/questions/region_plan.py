"""What one region plans and what it realised; no words."""

from dataclasses import dataclass
from datetime import date

from data.questions.change_days import last_change
from data.questions.region_sheets import region_sheets, regions_with
from data.store import Store

ACTION_STATES = ("overdue", "past_since", "planned", "running", "done", "dropped")
"""How an action stands, in the order of counting; see macro ``action_state``."""
MOST_URGENT = 3
"""How many actions stand apart as those that ask attention first."""
_ACTIONS = """
    SELECT
        region, objective, action, action_state_code AS state_code, responsible, partners, means, scenario_code,
        start_date, end_date, is_quick_visible
    FROM action_state($as_of)
    ORDER BY state_code <> 'overdue', state_code <> 'past_since', end_date NULLS LAST, row_number
    """
_REALISATIONS = """
    SELECT region, realised_date, title, realisation_kind_code AS kind_code, what_happened, what_we_did, advice
    FROM current_realisation($as_of)
    ORDER BY realised_date DESC, row_number
    """


@dataclass(frozen=True)
class Action:
    """One action; what the region did not give is missing."""

    objective: str
    action: str
    state_code: str
    """One of ``ACTION_STATES``."""
    responsible: str | None
    partners: str | None
    means: str | None
    scenario_code: str | None
    start_date: date | None
    end_date: date | None
    is_quick_visible: bool | None


@dataclass(frozen=True)
class ActionPlan:
    """The plan of a region, overdue actions first; ``reported_date`` is missing without any action.

    ``state_counts`` go by ``ACTION_STATES``, all of them; ``live_count`` are those not dropped, ``quick_count`` of
    those the quickly visible ones.
    """

    as_of: date
    region: str
    is_reported: bool
    reported_date: date | None
    actions: tuple[Action, ...]
    state_counts: tuple[tuple[str, int], ...]
    live_count: int
    quick_count: int

    def count(self, state: str) -> int:
        """How many actions stand in one of ``ACTION_STATES``."""
        return dict(self.state_counts)[state]

    @property
    def urgent(self) -> tuple[Action, ...]:
        """The first ``MOST_URGENT`` that are neither done nor dropped, in the order of the plan."""
        return tuple(one for one in self.actions if one.state_code not in ("done", "dropped"))[:MOST_URGENT]

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


@dataclass(frozen=True)
class Realisations:
    """What a region realised, newest first; the dates are missing without any."""

    as_of: date
    region: str
    is_reported: bool
    realisations: tuple[Realisation, ...]
    first_date: date | None
    last_date: date | None


def action_plan(store: Store, as_of: date, region: str) -> ActionPlan:
    """Overdue actions first, then those past since the delivery, then by last day. Source: macro ``action_state``."""
    actions = store.facts_by(Action, _ACTIONS, as_of=last_change(store, as_of, "action")).get(region, ())
    reported_date = region_sheets(store, as_of, region).date_of("Acties")
    states = [action.state_code for action in actions]
    return ActionPlan(
        as_of,
        region,
        reported_date is not None,
        reported_date if actions else None,
        actions,
        tuple((state, states.count(state)) for state in ACTION_STATES),
        len(states) - states.count("dropped"),
        sum(action.is_quick_visible is True for action in actions if action.state_code != "dropped"),
    )


def realisations(store: Store, as_of: date, region: str) -> Realisations:
    """What a region realised. Source: macro ``current_realisation``."""
    rows = store.facts_by(Realisation, _REALISATIONS, as_of=last_change(store, as_of)).get(region, ())
    is_reported = region in regions_with(store, as_of, "Realisaties")
    first, last = (rows[-1].realised_date, rows[0].realised_date) if rows else (None, None)
    return Realisations(as_of, region, is_reported, rows, first, last)
