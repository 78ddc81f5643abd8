"""What one region plans and what it realised; no words."""

from dataclasses import dataclass
from datetime import date

from data.queries.plans import actions_of_region, realisations_of_region
from data.questions.region_sheets import region_sheets
from data.rows import lines
from data.store import Store

ACTION_STATES = ("overdue", "past_since", "planned", "running", "done", "dropped")
"""How an action stands, in the order of counting; see ``actions_of_region``."""


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
    """The action plan of a region. Sources: ``actions_of_region``, ``freshness_by_sheet``."""
    reported_date, actions = None, []
    for line in lines(actions_of_region(store, as_of, region)):
        reported_date = line.reported_date
        actions.append(
            Action(
                line.objective,
                line.action,
                line.action_state_code,
                line.responsible,
                line.partners,
                line.means,
                line.scenario_code,
                line.start_date,
                line.end_date,
                line.is_quick_visible,
            )
        )
    live = [action for action in actions if action.state_code != "dropped"]
    return ActionPlan(
        as_of,
        region,
        _has_sheet(store, as_of, region, "Acties"),
        reported_date,
        tuple(actions),
        tuple((state, sum(action.state_code == state for action in actions)) for state in ACTION_STATES),
        len(live),
        sum(action.is_quick_visible is True for action in live),
    )


def realisations(store: Store, as_of: date, region: str) -> Realisations:
    """What a region realised. Sources: ``realisations_of_region``, ``freshness_by_sheet``."""
    rows = tuple(
        Realisation(
            line.realised_date,
            line.title,
            line.realisation_kind_code,
            line.what_happened,
            line.what_we_did,
            line.advice,
        )
        for line in lines(realisations_of_region(store, as_of, region))
    )
    days = [row.realised_date for row in rows]
    is_reported = _has_sheet(store, as_of, region, "Realisaties")
    return Realisations(as_of, region, is_reported, rows, min(days, default=None), max(days, default=None))


def _has_sheet(store: Store, as_of: date, region: str, sheet: str) -> bool:
    return sheet not in region_sheets(store, as_of, region).absent
