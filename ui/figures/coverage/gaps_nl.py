"""Words of what lacks: kinds of organisation or life domains that regions looked for in vain."""

from data.questions.coverage_matrix import CoverageCell, CoverageMatrix, RegionCoverage
from data.questions.extremes import Extreme
from ui import formats
from ui.figures.coverage.extremes_nl import behind, compared, of_others, of_reporting, often, where, with_counts
from ui.figures.coverage.kinds_nl import REGION_ORDER
from ui.texts import coverage
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of

GAP = "leemte"
LISTENS = "leemte met klankbord"
ASK = "dichtbij: vraag het daar"
COVERED = "actief"
GAPS, UNSEEN = "Leemten", "Niet bekeken"
GAPS_IN, UNSEEN_IN = "Leemte in", "Niet bekeken in"
STAGE_GAPS_IN = "Leemte in … regio’s"
_LACKING = {"organisation_type": "", "life_domain": "partners voor "}
_MOST_GAPS = 2
_TWO_LINES = 180
"""Characters of a sentence that fit in two lines at 1280 pixels; what is lacking elsewhere gives way."""


def gaps(count: int | None) -> str:
    """How many gaps a region has.

    >>> gaps(0), gaps(1), gaps(3)
    ('geen', '1 leemte', '3 leemten')
    """
    return "geen" if not count else f"{count} {GAP if count == 1 else GAPS.lower()}"


def say(facts: CoverageMatrix, own: str | None) -> list[str]:
    """What lacks in the region in view and where it is found nearby, and what lacks in most regions."""
    if not facts.reporting_count:
        return [f"Van geen enkele regio weten we al welke {coverage.KINDS[facts.by]} ontbreken"]
    if own is None:
        return _everywhere(facts)
    first, *shorter = _own(facts, facts.of(own))
    both = f"{first}{_elsewhere(facts)}"
    return formats.falling(*([both] if len(both) <= _TWO_LINES else []), first, *shorter)


def _own(facts: CoverageMatrix, own: RegionCoverage) -> list[str]:
    name, by, kinds = name_of(own.region), facts.by, coverage.KINDS[facts.by]
    if not own.is_reported:
        return [f"{name} leverde nog geen partners aan"]
    absent = own.in_state("looked")
    if absent:
        shown = [_with_nearest(one, facts) for one in absent[:_MOST_GAPS]]
        nouns = [coverage.NOUNS[by][one.category_code] for one in absent]
        count = f"1 leemte bij de {kinds}" if len(absent) == 1 else f"{len(absent)} leemten bij de {kinds}"
        return [
            f"{name} mist {_LACKING[by]}{formats.enumerate_names([*shown, *nouns[_MOST_GAPS:]], _MOST_GAPS)}",
            f"{name} mist {_LACKING[by]}{formats.enumerate_names(nouns, _MOST_GAPS)}",
            f"{name} heeft {count}",
        ]
    unseen = [one.category_code for one in own.in_state("not_looked")]
    if unseen:
        verb = coverage.verb(unseen, "is", "zijn")
        which = f"1 {coverage.KIND[by]} is" if len(unseen) == 1 else f"{len(unseen)} {kinds} zijn"
        return [
            f"{name} heeft geen leemten, maar {coverage.nouns(by, unseen, 2)} {verb} nog niet bekeken",
            f"{name} heeft geen leemten, maar {which} nog niet bekeken",
        ]
    return [f"{name} heeft geen leemten"]


def _with_nearest(gap: CoverageCell, facts: CoverageMatrix) -> str:
    noun = coverage.NOUNS[facts.by][gap.category_code]
    if gap.nearest_regions:
        return f"{noun} (wel in {name_of(gap.nearest_regions[0])})"
    if facts.reporting_count == 1:
        return f"{noun} ({of_others(0)})"
    return f"{noun} (in {of_reporting(facts.reporting_count)})"


def _elsewhere(facts: CoverageMatrix) -> str:
    """What most regions that looked lack, behind what one region lacks."""
    outer = facts.most_lacking
    if outer is None or facts.reporting_count == 1:
        return ""
    return f"; over alle regio’s heen het vaakst: {with_counts(outer, facts.by, 2)} ({where(outer, 'elk')})"


def _everywhere(facts: CoverageMatrix) -> list[str]:
    by, outer, kinds = facts.by, facts.most_lacking, coverage.KINDS[facts.by]
    if outer:
        return _largest(outer, by)
    if facts.most_unseen:
        first = "Nog geen leemten gevonden"
        each = "telkens " if len(facts.most_unseen) > 1 else ""
        share = f"({each}{facts.most_unseen_count} van {facts.reporting_count})"
        return formats.falling(
            *(f"{first}; het vaakst niet bekeken: {coverage.nouns(by, facts.most_unseen, n)} {share}" for n in (3, 1)),
            f"{first}; {len(facts.most_unseen)} {kinds} het vaakst niet bekeken {share}",
        )
    none, no = formats.first_upper(of_reporting(facts.reporting_count)), "geen " if facts.reporting_count == 1 else ""
    return [f"{none}, heeft {no}leemten bij de {kinds}"]


def _largest(outer: Extreme, by: str) -> list[str]:
    what = "leemten" if len(outer.codes) > 1 else GAP
    largest = formats.first_upper(what if outer.is_of_one else f"grootste {what}")
    full = f"{largest}: {_LACKING[by]}{with_counts(outer, by)}, {_looked_in_vain(outer)}"
    if not outer.has_one_count:
        short = f"Het vaakst ontbreken {_LACKING[by]}{with_counts(outer, by, 1)}"
    elif len(outer.codes) > 1:
        short = f"{len(outer.codes)} {coverage.KINDS[by]} ontbreken{often(outer)}: {where(outer)}"
    else:
        verb = "ontbreken" if _LACKING[by] else coverage.verb(outer.codes, "ontbreekt", "ontbreken")
        noun = formats.first_upper(f"{_LACKING[by]}{coverage.nouns(by, outer.codes)}")
        short = f"{noun} {verb}{often(outer)}: {where(outer)}"
    return formats.falling(f"{full}{behind(outer, by)}", full, short)


def _looked_in_vain(outer: Extreme) -> str:
    """How many of the regions that looked at a kind found nobody."""
    if not outer.has_one_count:
        return "van de regio’s die ernaar keken vond dat deel geen actieve partner"
    count, whole = outer.counts[0], outer.wholes[0]
    if whole == 1 and len(outer.codes) > 1:
        return "telkens vond de enige regio die ernaar keek, geen actieve partner"
    if whole == 1:
        return "de enige regio die ernaar keek, vond geen actieve partner"
    each, verb = "telkens " if len(outer.codes) > 1 else "", "vond" if count == 1 else "vonden"
    return f"{each}{formats.some_of(count, whole, 'regio’s die ernaar keken')}, {verb} geen actieve partner"


def note(facts: CoverageMatrix, own: str | None) -> list[str]:
    """How to read the gaps."""
    left_out = compared(facts.most_lacking, facts.by)
    return [
        f"Wat ontbreekt per {coverage.KIND[facts.by]}, {frame_words.stand(facts.as_of)}.",
        "Nog niet bekeken is geen leemte.",
        REGION_ORDER,
        *([f"{formats.first_upper(left_out)}."] if left_out else []),
    ]


def note_of_list(facts: CoverageMatrix) -> list[str]:
    """How to read the lists of a phone, which have no squares."""
    return [
        f"Eerst per {coverage.KIND[facts.by]}: in hoeveel regio’s die ernaar keken er niemand meewerkt.",
        f"Daarna per regio wat ontbreekt, en welke regio dichtbij het wel heeft; {frame_words.stand(facts.as_of)}.",
        *note(facts, None)[1:],
    ]


def beside(facts: RegionCoverage) -> str:
    """What stands beside the name of a region: how many gaps it has."""
    if not facts.is_reported:
        return figure_words.NOT_REPORTED
    return gaps(facts.gap_count) if facts.gap_count else f"geen {GAPS.lower()}"


def lines(facts: CoverageMatrix, region: RegionCoverage) -> tuple[str, ...]:
    """What lacks in a region, each with the nearest region that has it, and what nobody looked at."""
    absent = [_with_nearest(one, facts) for one in region.in_state("looked")]
    unseen = [one.category_code for one in region.in_state("not_looked")]
    return (
        *([f"{formats.first_upper(GAP)}: {formats.enumerate_names(absent, len(absent))}"] if absent else []),
        *([f"{UNSEEN}: {coverage.nouns(facts.by, unseen, len(unseen))}"] if unseen and region.is_reported else []),
    )
