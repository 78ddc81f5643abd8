"""The ways in which each page can be looked at, as parts of its address: for shots and checks."""

from itertools import product
from typing import NamedTuple

from tests.running import PAGES
from ui.explain import ROLE
from ui.figures.coverage.switches_nl import IMAGE, MODE
from ui.figures.growth.switches_nl import MEASURE
from ui.figures.learning import switches_nl as learning
from ui.figures.offer.switches_nl import IMAGE as OFFER_IMAGE
from ui.figures.overview.switches_nl import VIEW
from ui.figures.phases import switches_nl as phase_switches
from ui.frame import LOOKING
from ui.texts import administration, work
from ui.work.page import PART_KEY

OWN = {"regio": "Kempen"}
OWN_ELSEWHERE = {"voor": "Kempen"}
"""On the pages that hand in, where the region is a choice of the page itself."""


class Switch(NamedTuple):
    """A switch of a page: its key in the address and its choices as people read them, the first being usual."""

    key: str
    choices: tuple[str, ...]


SWITCHES: dict[str, tuple[Switch, ...]] = {
    "overzicht": (Switch("weergave", tuple(VIEW.options.values())),),
    "dekking": (Switch("modus", tuple(MODE.options.values())),),
    "aanbod": (Switch("beeld", tuple(OFFER_IMAGE.options.values())),),
    "groei": (Switch("volg", tuple(MEASURE.options.values())),),
    "fasen": (Switch("beeld", tuple(phase_switches.PICTURE.options.values())),),
    "lerend_netwerk": (Switch("beeld", tuple(learning.PICTURE.options.values())),),
    "uitleg": (Switch(ROLE.key, tuple(ROLE.options.values())),),
    "werk": (Switch(PART_KEY, tuple(work.PARTS.values())),),
    "beheer": (Switch("onderdeel", tuple(administration.PARTS.values())),),
}
"""Filled per page below; a page that is not named has one way to be looked at."""


def _modes(stem: str) -> tuple[dict[str, str], ...]:
    """Without and with a region, and with a region every combination of the switches."""
    chosen = product(*([(switch.key, choice) for choice in switch.choices] for switch in SWITCHES.get(stem, ())))
    own = OWN if stem in (*LOOKING, "werk") else OWN_ELSEWHERE
    return ({}, *(own | dict(pairs) for pairs in chosen))


MODES: dict[str, tuple[dict[str, str], ...]] = {stem: _modes(stem) for stem in PAGES}
_MUNICIPALITIES = {"beeld": IMAGE.options["municipalities"]}
MODES["dekking"] += (_MUNICIPALITIES, OWN | _MUNICIPALITIES)
