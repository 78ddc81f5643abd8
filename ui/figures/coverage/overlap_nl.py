"""Words of the overlap: where partners of one kind or life domain share a municipality."""

from data.questions.coverage_overlap import CoverageOverlap, OverlapCell, RegionOverlap
from data.questions.extremes import Extreme
from ui import formats
from ui.figures.coverage.extremes_nl import behind, compared, of_reporting, often, where, with_counts
from ui.texts import coverage
from ui.texts import frame as frame_words
from ui.texts.region import name_of

SHARED = "partners die een gemeente delen"
NONE = "elk in een eigen gemeente"
NOBODY = "niemand actief"
OTHERS = "andere actieve partners"
PARTNERS, PLACES = "Partners", "Gemeenten"
REGIONS_WITH = "Regio’s"
HEADERS = {
    "region": "Regio",
    "category": "Soort of domein",
    "partner_count": "Actieve partners",
    "overlap_count": "Waarvan met overlap",
    "municipality_count": "Gemeenten met overlap",
}
STAGE_HEADERS = {
    "category": "Soort of domein",
    "region_count": "Regio’s met overlap",
    "looked_count": "Regio’s die ernaar keken",
}
_OF_ONE = {"organisation_type": "van dezelfde soort", "life_domain": "in hetzelfde levensdomein"}
_ALIKE = {"organisation_type": "met een andere van hun soort", "life_domain": "met een andere in hun levensdomein"}
_TWO_LINES = 170
"""Characters of a title on a laptop; a third line would push the last regions below the screen."""


def say(facts: CoverageOverlap, own: str | None) -> list[str]:
    """Which kind overlaps in the largest share of regions, and where the region in view overlaps most."""
    if not facts.reporting_count:
        return ["Van geen enkele regio weten we al waar partners elkaar overlappen"]
    if own is None:
        return _everywhere(facts)
    first, *shorter = _own(facts.of(own), facts.by)
    both = f"{first}{_elsewhere(facts.most_often, facts.by)}"
    return formats.falling(*([both] if len(both) <= _TWO_LINES else []), first, *shorter)


def _everywhere(facts: CoverageOverlap) -> list[str]:
    outer, by = facts.most_often, facts.by
    if outer is None:
        no = "geen " if facts.reporting_count == 1 else ""
        return [f"In {of_reporting(facts.reporting_count)}, delen {no}partners {_OF_ONE[by]} een gemeente"]
    full = f"Partners {_OF_ONE[by]} delen{often(outer)} een gemeente bij {with_counts(outer, by)}: {where(outer)}"
    named = f"Overlap is er{often(outer)} bij {with_counts(outer, by, 2)}: {where(outer)}"
    if not outer.has_one_count:
        short = f"Overlap is er{often(outer)} bij {with_counts(outer, by, 1)}"
    elif len(outer.codes) == 1:
        short = f"Overlap{often(outer)} bij {coverage.nouns(by, outer.codes)}: {where(outer)}"
    else:
        short = f"Overlap{often(outer)} bij {len(outer.codes)} {coverage.KINDS[by]}: {where(outer, 'elk')}"
    return formats.falling(f"{full}{behind(outer, by)}", full, named, short)


def _elsewhere(outer: Extreme | None, by: str) -> str:
    """What overlaps in most regions, behind what overlaps in one."""
    if outer is None or outer.is_of_one:
        return ""
    return f"; over alle regio’s heen het vaakst bij {with_counts(outer, by, 2)} ({where(outer, 'elk')})"


def _own(own: RegionOverlap, by: str) -> list[str]:
    name = name_of(own.region)
    if own.partner_count is None:
        return [f"{name} leverde nog geen partners aan"]
    if not own.fullest:
        return [f"In {name} delen geen partners {_OF_ONE[by]} een gemeente"]
    shared = formats.part(own.overlap_count, own.partner_count)
    return [
        f"{name} heeft de meeste overlap bij {_fullest(own.fullest, by)}",
        f"{name}: {shared} partners delen een gemeente {_ALIKE[by]}",
    ]


def _fullest(fullest: tuple[OverlapCell, ...], by: str) -> str:
    """The categories with most overlap, each with how many of its partners."""
    if len(fullest) > 1:
        each = [
            f"{coverage.NOUNS[by][one.category_code]} ({formats.part(one.overlap_count, one.partner_count)} partners)"
            for one in fullest
        ]
        return formats.enumerate_names(each, 3)
    one = fullest[0]
    where = "1 gemeente" if one.municipality_count == 1 else f"{one.municipality_count} gemeenten"
    is_all = one.overlap_count == one.partner_count
    of = f"alle {formats.number(one.overlap_count)}" if is_all else formats.part(one.overlap_count, one.partner_count)
    return f"{coverage.NOUNS[by][one.category_code]}: {of} partners, in {where}"


def note(facts: CoverageOverlap, own: str | None) -> list[str]:
    """How to read the overlap."""
    left_out, stand = compared(facts.most_often, facts.by), frame_words.stand(facts.as_of)
    return [
        f"Actieve partners die in een gemeente niet de enige zijn {_OF_ONE[facts.by]}, {stand}.",
        "Overlap is geen fout: stem af wie wat doet.",
        *([f"{formats.first_upper(left_out)}."] if left_out else []),
    ]


def cell_title(label: str, cell: OverlapCell) -> str:
    """What a pointer reads over a square."""
    count = cell.municipality_count
    where = "1 gemeente" if count == 1 else f"{formats.number(count)} gemeenten"
    return f"{label}: {formats.part(cell.overlap_count, cell.partner_count)} actieve partners, in {where}"


def note_of_list(facts: CoverageOverlap) -> list[str]:
    """How to read the lists of a phone, which have no squares."""
    return [
        f"Eerst per {coverage.KIND[facts.by]}: in hoeveel regio’s die ernaar keken partners een gemeente delen.",
        f"Daarna per regio hoeveel van de actieve partners dat zijn; {frame_words.stand(facts.as_of)}.",
        *note(facts, None)[1:],
    ]


def on_bar(facts: RegionOverlap) -> str:
    """What stands beside the bar of a region: how many of its partners overlap."""
    if not facts.partner_count:
        return NOBODY
    return f"{formats.part(facts.overlap_count, facts.partner_count)} partners"


def lines(by: str, facts: RegionOverlap) -> tuple[str, ...]:
    """In how many municipalities of a region partners overlap, and of which kinds they are, under its bar."""
    shared = [
        f"{coverage.NOUNS[by][one.category_code]} ({formats.part(one.overlap_count, one.partner_count)})"
        for one in facts.cells
        if one.overlap_count
    ]
    if not shared:
        return ()
    places = f"In {formats.part(facts.overlap_municipality_count, facts.municipality_count)} gemeenten"
    return places, f"Bij {formats.enumerate_names(shared, len(shared))}"
