"""Words of the kinds of organisation in one region, for its report, slides and workbook."""

from collections.abc import Sequence

from data import reference
from data.questions.coverage_matrix import CoverageCell
from data.questions.region_coverage import KindsOfRegion
from ui import formats
from ui.texts import coverage
from ui.texts import frame as frame_words
from ui.texts.region import name_of

HEADERS = {
    "kind": "Soort organisatie",
    "partner_count": "Actieve partners",
    "engagement": "Sterkste engagement",
    "state": "Toestand",
    "present_count": "Regio’s met deze soort",
    "looked_count": "Regio’s die ernaar keken",
}
COLUMNS = ("Partners", "Sterkste engagement", "Regio’s met deze soort")
AXIS = "actieve partners"


def say(facts: KindsOfRegion, own: str | None) -> list[str]:
    """Which kinds of organisation take part in one region, and which do not."""
    name, region = name_of(facts.own.region), facts.own
    if not region.is_reported:
        return [f"Welke soorten organisaties in {name} meewerken, weten we nog niet: blad Partners ontbreekt"]
    verb = "werken" if (region.present_count or 0) > 1 else "werkt"
    first = f"In {name} {verb} {region.present_count or 'geen'} van {len(region.cells)} soorten organisaties mee"
    absent, unseen = region.in_state("looked"), region.in_state("not_looked")
    sought = [f"gezocht en niet gevonden: {_names(absent)}"] if absent else []
    named = [f"nog niet bekeken: {_names(unseen)}"] if unseen else []
    counted = [f"{len(unseen)} nog niet bekeken"] if unseen else []
    few = [f"{len(absent)} gezocht en niet gevonden"] if absent else []
    every: Sequence[Sequence[str]] = ([*sought, *named], [*sought, *counted], [*few, *counted], [])
    return formats.falling(*("; ".join([first, *more]) for more in every))


def _names(cells: Sequence[CoverageCell]) -> str:
    return coverage.nouns("organisation_type", [one.category_code for one in cells])


def note(facts: KindsOfRegion, own: str | None) -> list[str]:
    """How to read the kinds."""
    return [
        "Per soort organisatie het aantal actieve partners, hun sterkste engagement en in hoeveel van de regio’s die "
        f"ernaar keken die soort meewerkt; {frame_words.stand(facts.as_of)}."
    ]


def slide_note(facts: KindsOfRegion) -> str:
    """The kinds that have no bar, each under why; empty when all have one."""
    kinds: dict[str, list[str]] = {}
    for one in facts.kinds:
        if one.partner_count is None:
            kinds.setdefault(coverage.STATES[one.state], []).append(reference.label("organisation_type", one.code))
    return " ".join(f"{why.capitalize()}: {formats.enumerate_names(names, 6)}." for why, names in kinds.items())
