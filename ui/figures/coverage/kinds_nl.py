"""Words of the matrix of regions by kind of organisation or life domain."""

from collections.abc import Mapping, Sequence

from data import reference
from data.questions.coverage_cells import State
from data.questions.coverage_matrix import CoverageMatrix, RegionCoverage
from data.questions.extremes import Extreme
from ui import formats
from ui.figures.coverage.extremes_nl import behind, compared, where, with_counts
from ui.texts import coverage
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of

CORNER = "Regio"
PRESENT = "Aan\u00adwezig"
VOICE = "Stem van de nieuw\u00adkomer"
VOICE_SHORT = {"rechtstreeks": "recht\u00adstreeks", "via": "via", "nog_niet": "nog niet"}
REGIONS_PRESENT = "Regio’s"
PRESENT_OF, ACTIVE_IN = "aanwezig", "Actief in … regio’s"
REGION_ORDER = "Regio’s staan in volgorde van de kust naar het oosten."
SLIDE_PRESENT, SLIDE_ABSENT = "regio’s waar die meewerkt", "regio’s die keken en niemand vonden"
SLIDE_AXIS = "regio’s die ernaar keken"
SLIDE_NOTE = "Wie nog niet keek of nog niet aanleverde, telt niet mee. “Andere” vergelijken we niet."
HEADERS = {
    "region": "Regio",
    "category": "Soort of domein",
    "partner_count": "Actieve partners",
    "engagement": "Sterkste engagement",
    "state": "Toestand",
    "newcomer_voice": "Stem van de nieuwkomer",
}
STAGE_HEADERS = {
    "category": "Soort of domein",
    "present_count": "Aanwezig in, regio’s",
    "gap_count": "Leemte in, regio’s",
    "looked_count": "Regio’s die ernaar keken",
}
_SHORT_KINDS = {
    "intergemeentelijk": "Intergemeentelijk",
    "agentschap": "Agentschap integratie",
    "vereniging": "Vereniging",
    "ervaringsdeskundigen": "Ervaringsdeskundigen",
}


def kind(by: str, code: str) -> str:
    """A kind of organisation or life domain, short enough to stand beside a line."""
    return _SHORT_KINDS.get(code) or reference.label(by, code)


def say(facts: CoverageMatrix, own: str | None) -> list[str]:
    """The kinds present in the smallest share of the regions that looked, and how one region stands."""
    if not facts.reporting_count:
        return [f"Van geen enkele regio weten we al welke {coverage.KINDS[facts.by]} meewerken"]
    if facts.rarest is None:
        everywhere = [f"Nog geen enkele regio bekeek welke {coverage.KINDS[facts.by]} meewerken"]
    else:
        everywhere = rarest(facts.rarest, facts.by)
    if own is None:
        return everywhere
    region = facts.of(own)
    return formats.falling(f"{everywhere[0]}; {_own_gap(facts, region)}", *_of_region(facts, region))


def rarest(outer: Extreme, by: str) -> list[str]:
    """Which kinds are present in the smallest share of the regions that looked, from full to short."""
    if outer.is_everywhere:
        return _everywhere(outer, by)
    if outer.is_of_one:
        only = "In de enige regio die ernaar keek,"
        return formats.falling(*(f"{only} {_nobody(by, outer.codes, most)}" for most in (3, 1)))
    kinds, verb = coverage.KINDS[by], coverage.verb(outer.codes, "is", "zijn")
    full, one = (f"{formats.first_upper(with_counts(outer, by, most))} {verb} het minst aanwezig" for most in (3, 1))
    if not outer.has_one_count:
        short = one
    elif len(outer.codes) == 1:
        short = f"{one}: {where(outer)}"
    else:
        short = f"{len(outer.codes)} {kinds} zijn het minst aanwezig: {where(outer, 'elk')}"
    return formats.falling(f"{full}: {where(outer)}{behind(outer, by)}", f"{full}: {where(outer)}", short)


def _everywhere(outer: Extreme, by: str) -> list[str]:
    kinds = coverage.KINDS[by]
    if outer.fewest is None:
        return [f"Alle {kinds} zijn aanwezig in elke regio die ernaar keek"]
    return [
        f"Alle {kinds} die {outer.fewest} of meer regio’s bekeken, zijn aanwezig in elke regio die ernaar keek",
        f"Alle {kinds} die {outer.fewest} of meer regio’s bekeken, zijn in elk daarvan aanwezig",
    ]


def _own_gap(facts: CoverageMatrix, own: RegionCoverage) -> str:
    name, by = name_of(own.region), facts.by
    if not own.is_reported:
        return f"{name} leverde nog niet aan"
    unseen = [one.category_code for one in own.in_state("not_looked")]
    if unseen:
        return f"in {name} {coverage.verb(unseen, 'is', 'zijn')} {coverage.nouns(by, unseen, 2)} nog niet bekeken"
    absent = [one.category_code for one in own.in_state("looked")]
    if absent:
        return f"in {name} {_nobody(by, absent, 2)}"
    return f"in {name} zijn alle {coverage.KINDS[by]} bekeken"


def _nobody(by: str, codes: Sequence[str], most: int) -> str:
    """Which kinds do not take part, or in which life domains nobody works, the verb first."""
    if by == "life_domain":
        return f"werkt nog niemand rond {coverage.nouns(by, codes, most)}"
    return f"{coverage.verb(codes, 'werkt', 'werken')} {coverage.nouns(by, codes, most)} nog niet mee"


def _of_region(facts: CoverageMatrix, own: RegionCoverage) -> list[str]:
    """How many kinds take part in one region, and which do not, where it is short."""
    name = name_of(own.region)
    if not own.is_reported:
        return [f"{name} leverde nog geen partners aan"]
    first = f"In {name} {_present(own.present_count or 0, facts.category_count, facts.by)}"
    if own.present_count == facts.category_count:
        return [first]
    absent = own.in_state("looked")
    unseen = own.in_state("not_looked")
    if absent:
        labels = [formats.lower_first(kind(facts.by, one.category_code)) for one in absent]
        return [f"{first}; {formats.enumerate_names(labels, 2)} nog niet", first]
    if unseen:
        return [f"{first}; {len(unseen)} {'is' if len(unseen) == 1 else 'zijn'} nog niet bekeken", first]
    return [first]


def _present(count: int, whole: int, by: str) -> str:
    """How many kinds take part, or in how many life domains anybody does, behind the name of a region."""
    some = formats.some_of(count, whole)
    if by == "life_domain":
        return f"{'werken' if count else 'zien we'} partners in {some} levensdomeinen"
    return f"{'werken' if count > 1 else 'werkt'} {some} {coverage.KINDS[by]} mee"


def note_of_list(facts: CoverageMatrix) -> list[str]:
    """How to read the lists of a phone, which have no squares."""
    return [
        f"Eerst per {coverage.KIND[facts.by]}: in hoeveel regio’s die ernaar keken er iemand meewerkt.",
        f"Daarna per regio: bij hoeveel van de {facts.category_count} er iemand meewerkt; "
        f"{frame_words.stand(facts.as_of)}.",
        *note(facts, None)[1:],
    ]


def on_bar(count: int | None, looked_count: int | None) -> str:
    """What stands beside the bar of a kind: in how many of the regions that looked it is so.

    >>> on_bar(3, 15), on_bar(None, None), on_bar(0, 0)
    ('3 van 15 regio’s', 'nog niet bekeken', 'nog niet bekeken')
    """
    return f"{formats.part(count, looked_count)} regio’s" if looked_count else figure_words.NOT_LOOKED


def lines(by: str, facts: RegionCoverage) -> tuple[str, ...]:
    """Which kinds lack in a region and why, and its voice of the newcomer, under its bar."""
    heads: Mapping[State, str] = {
        "looked": coverage.STATES["looked"],
        "deliberate": figure_words.DELIBERATE,
        "not_looked": figure_words.NOT_LOOKED,
    }
    told = [
        f"{formats.first_upper(head)}: {coverage.nouns(by, codes, len(codes))}"
        for state, head in heads.items()
        if (codes := [one.category_code for one in facts.in_state(state)])
    ]
    voice = facts.newcomer_voice_code
    said = figure_words.UNKNOWN if voice is None else reference.label("newcomer_voice", voice)
    return (*told, f"{HEADERS['newcomer_voice']}: {formats.lower_first(said)}")


def note(facts: CoverageMatrix, own: str | None) -> list[str]:
    """How to read the matrix."""
    left_out = compared(facts.rarest, facts.by)
    return [
        f"Actieve partners per {coverage.KIND[facts.by]}, {frame_words.stand(facts.as_of)}.",
        REGION_ORDER,
        *([figure_words.REST_LEFT_OUT] if len(facts.kinds) < facts.category_count else []),
        *([f"{formats.first_upper(left_out)}."] if left_out else []),
    ]
