"""Pages for a board to judge: those of the demo, an empty one, and one that is as full as a page can ever be."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from data import reference
from data.questions.board_page import BoardPage, board_page
from data.store import Store

NOW, EARLIER = date(2026, 6, 30), date(2026, 3, 31)
LONG = "Samenwerkingsverband voor een lange omschrijving die nooit ophoudt "


def longest(facts: BoardPage) -> BoardPage:
    """The page with every text as long as a cell of a workbook may be, and as much of everything as there can be."""
    text = LONG * 400
    realisation = replace(facts.realised.realisations[0], title=text, what_happened=text)
    action = replace(facts.plan.actions[0], action=text, responsible=text, is_quick_visible=True)
    states = ("blank_spot", "joining", "none", "region_wide", "local")
    names = tuple(
        replace(one, name=f"Sint-Katelijne-Waverbeke {place}", **_state(states[place % len(states)]))
        for place, one in enumerate(facts.places.municipalities)
    )
    places = replace(facts.places, municipalities=names, blank_spots=tuple(one.name for one in names[::5]))
    head = replace(facts.head, network_name=text, lead_organisation=text, why=text, network_values=(text,) * 3)
    return replace(
        facts,
        head=head,
        places=places,
        realisations=(realisation,) * 3,
        actions=(action,) * 3,
        are_actions_chosen=True,
        are_realisations_chosen=True,
        lost_action_count=2,
        lost_realisation_count=2,
        deliberate_names=("Sint-Katelijne-Waver",) * 9,
        question=replace(facts.question, origin="chosen", text=("w" * 9 + " ") * 16, item=None, places=()),
    )


def _state(look: str) -> dict[str, Any]:
    partners = look if look in {"region_wide", "local"} else "none"
    return {"state": partners, "is_blank_spot": look == "blank_spot", "is_joining": look == "joining"}


def full_and_empty(demo: Store) -> Iterator[BoardPage]:
    """The longest of the region with most municipalities, and one without anything."""
    yield longest(board_page(demo, NOW, EARLIER, "limburg", 0))
    yield board_page(demo, date(2020, 1, 1), None, "kempen", 0)


def pages_of(demo: Store) -> Iterator[BoardPage]:
    """The same, and every region of the demo."""
    yield from full_and_empty(demo)
    yield from (board_page(demo, NOW, EARLIER, region, 0) for region in reference.regions())
