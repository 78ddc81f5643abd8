"""One region on the one page that its board reads: what the region chose, and the figures around it; no words."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, NamedTuple, TypeVar

from data import board_choices
from data.board_choices import MOST_CHOSEN, ChosenAction, ChosenRealisation
from data.questions.learning_questions import learning_questions
from data.questions.municipality_map import MunicipalityMap, municipality_map
from data.questions.offer_assessment import Assessment, assessment_of
from data.questions.offer_figures import offer_figures
from data.questions.phases_of_region import ItemAnswer, answers_of, phase_circle
from data.questions.region_head import RegionHead, region_head
from data.questions.region_panels import RegionPanels, region_panels
from data.questions.region_plan import Action, ActionPlan, Realisation, Realisations, action_plan, realisations
from data.reference import fold
from data.store import Store

Origin = Literal["chosen", "item", "learning", "spots", "start", "open"]
"""Where a question comes from: the region itself, an item that is not done, a learning question, blank spots, or
nothing: a region of which nothing is known, and one with all its items done."""
HIGHLIGHT = "hoogtepunt"
_LATE = ("overdue", "past_since")
_ENDED = ("done", "dropped")
_UNDONE = ("nog_niet", "bezig")
T = TypeVar("T")


@dataclass(frozen=True)
class BoardQuestion:
    """What a region asks its board; ``text`` is empty where words are chosen for it.

    ``item`` is the item that it is about and ``places`` the municipalities, where it is about those.
    """

    origin: Origin
    text: str = ""
    item: ItemAnswer | None = None
    places: tuple[str, ...] = ()


@dataclass(frozen=True)
class BoardPage:
    """What stands on the page; a part of a sheet that was not handed in is missing in its own facts.

    ``choice_number`` is the choice of the region, 0 when it never chose. ``realisations`` and ``actions`` are at most
    ``MOST_CHOSEN``; of those that were chosen, ``lost_realisation_count`` and ``lost_action_count`` stand in no
    delivery at this date any more, and others are in their place.
    """

    as_of: date
    since: date | None
    region: str
    choice_number: int
    head: RegionHead
    panels: RegionPanels
    assessment: Assessment | None
    places: MunicipalityMap
    deliberate_names: tuple[str, ...]
    """Municipalities whose government stays out and says so."""
    untold_government_count: int
    """Municipalities of which no engagement was told; all of them without sheet Besturen."""
    realised: Realisations
    realisations: tuple[Realisation, ...]
    are_realisations_chosen: bool
    lost_realisation_count: int
    plan: ActionPlan
    actions: tuple[Action, ...]
    are_actions_chosen: bool
    lost_action_count: int
    question: BoardQuestion

    @property
    def is_reported(self) -> bool:
        """Whether the region handed in anything."""
        return self.head.dates.is_reported


def board_page(store: Store, as_of: date, since: date | None, region: str, number: int) -> BoardPage:
    """The page with choice ``number`` of the region; 0, or one that is none of its choices: what the page chooses.

    Sources: ``board_choices``, ``region_head``, ``region_panels``, ``offer_figures``, ``municipality_map``,
    ``realisations``, ``action_plan``, ``phase_circle``, ``learning_questions``.
    """
    chosen = board_choices.of(store, region, number)
    places, offers = municipality_map(store, as_of, region), offer_figures(store, as_of, None)
    realised, plan = realisations(store, as_of, region), action_plan(store, as_of, region)
    told = _pick(chosen.realisations, realised.realisations, ranked_realisations(realised), key_of_realisation)
    doing = _pick(chosen.actions, plan.actions, ranked_actions(plan), key_of_action)
    return BoardPage(
        as_of,
        since,
        region,
        number,
        region_head(store, as_of, region),
        region_panels(store, as_of, since, region),
        assessment_of(next(one for one in offers if one.region == region)),
        places,
        tuple(one.name for one in places.municipalities if one.engagement_code == "bewust_niet"),
        sum(one.engagement_code is None for one in places.municipalities),
        realised,
        tuple(sorted(told.things, key=lambda one: one.realised_date, reverse=True)),
        bool(chosen.realisations),
        told.lost_count,
        plan,
        doing.things,
        bool(chosen.actions),
        doing.lost_count,
        BoardQuestion("chosen", chosen.question) if chosen.question else questions_of(store, as_of, region)[0],
    )


class _Picked(NamedTuple, Generic[T]):
    things: tuple[T, ...]
    lost_count: int


def _pick(
    chosen: Sequence[Hashable], every: Sequence[T], ranked: Sequence[T], key: Callable[..., Hashable]
) -> _Picked[T]:
    """What was chosen, in that order, and in the place of what is gone the first of ``ranked`` not there yet."""
    by_key = {key(one): one for one in reversed(every)}
    kept = [by_key[key(one)] for one in chosen if key(one) in by_key]
    others = [one for one in ranked if one not in kept]
    room = (len(chosen) or MOST_CHOSEN) - len(kept)
    return _Picked((*kept, *others[:room]), len(chosen) - len(kept))


def ranked_realisations(realised: Realisations) -> tuple[Realisation, ...]:
    """What the page shows of itself: highlights first, each kind newest first."""
    return tuple(sorted(realised.realisations, key=lambda one: one.kind_code != HIGHLIGHT))


def ranked_actions(plan: ActionPlan) -> tuple[Action, ...]:
    """What the page shows of itself: past its last day first, then soon visible, then the others; none that ended."""
    return tuple(sorted((one for one in plan.actions if one.state_code not in _ENDED), key=_attention))


def _attention(one: Action) -> int:
    return 0 if one.state_code in _LATE else 1 if one.is_quick_visible else 2


def key_of_realisation(one: Realisation | ChosenRealisation) -> Hashable:
    """By what a choice finds a realisation again: its day, and its title without case, accents and signs."""
    return one.realised_date, fold(one.title)


def key_of_action(one: Action | ChosenAction) -> Hashable:
    """By what a choice finds an action again: its objective and its words."""
    return fold(one.objective), fold(one.action)


def questions_of(store: Store, as_of: date, region: str) -> tuple[BoardQuestion, ...]:
    """What the figures of a region ask its board, best first; never empty.

    An item of its main phase that is not done, its learning questions without an insight first, its blank spots.
    """
    learning = [one for one in learning_questions(store, as_of, None, "").questions if one.region == region]
    spots = municipality_map(store, as_of, region).blank_spots
    questions = (
        *(BoardQuestion("item", item=one) for one in _open_items(store, as_of, region)),
        *(BoardQuestion("learning", one.question) for one in sorted(learning, key=lambda one: bool(one.insights))),
        *((BoardQuestion("spots", places=spots),) if spots else ()),
    )
    is_reported = region_head(store, as_of, region).dates.is_reported
    return questions or (BoardQuestion("open" if is_reported else "start"),)


def _open_items(store: Store, as_of: date, region: str) -> tuple[ItemAnswer, ...]:
    """The next item of the phase in which a region is, else of another, that is not begun, else not done."""
    opened = phase_circle(store, as_of, region, "").opened_phase
    answers = sorted(answers_of(store, as_of, region), key=lambda one: one.phase_code != opened)
    return next(
        (tuple(found[:1]) for status in _UNDONE if (found := [a for a in answers if a.status_code == status])), ()
    )
