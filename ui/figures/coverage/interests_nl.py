"""Words of what partners gain by taking part: of how many it is known, and of whom not yet."""

from data import reference
from data.questions.known_interests import KnownInterests, RegionInterests, UnknownInterests
from ui import formats
from ui.texts import coverage
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of

KNOWN, UNKNOWN = "belang ingevuld", "nog niet ingevuld"
HEADERS = {
    "region": "Regio",
    "kind": "Soort organisatie",
    "partner_count": "Actieve partners",
    "known_count": "Waarvan met belang ingevuld",
    "known_share": "Belang gekend (%)",
}
LIST_HEADERS = {"name": "Organisatie", "kind": "Soort", "engagement": "Engagement", "since_date": "Sinds"}
NOBODY = "geen actieve partner"
AXIS = "actieve partners"
_MOST_KINDS = 3


def say(facts: KnownInterests, own: str | None) -> list[str]:
    """Of how many active partners the interest is known, of which kind least, and of one region."""
    everywhere = _everywhere(facts)
    if own is None:
        return everywhere
    mine = _own(facts.of(own))
    alone = f"Gedeeld belang ingevuld {mine}" if facts.of(own).partner_count else formats.first_upper(mine)
    return formats.falling(f"{everywhere[-1]}; {mine}", alone)


def _everywhere(facts: KnownInterests) -> list[str]:
    if len(facts.silent_regions) == len(facts.regions):
        return ["Van geen enkele regio weten we al welk belang de partners hebben"]
    if not facts.partner_count:
        return ["Er zijn nog geen actieve partners"]
    share = f" ({formats.share(facts.known_share)})" if facts.partner_count > 1 else ""
    first = f"Gedeeld belang ingevuld bij {_some(facts.known_count, facts.partner_count)}{share}"
    lowest = facts.lowest
    if lowest is None:
        return [first]
    counted = zip(lowest.codes, lowest.counts, lowest.wholes, strict=True)
    kinds = coverage.NOUNS["organisation_type"]
    named = [f"{kinds[code]} ({formats.part(count, whole)})" for code, count, whole in counted]
    return formats.falling(f"{first}, het minst bij {formats.enumerate_names(named, _MOST_KINDS)}", first)


def _own(facts: RegionInterests) -> str:
    name = name_of(facts.region)
    if facts.partner_count is None:
        return f"{name} leverde nog geen partners aan"
    if not facts.partner_count:
        return f"in {name} is nog geen enkele partner actief"
    return f"in {name} bij {_some(facts.known_count or 0, facts.partner_count)}"


def _some(count: int, whole: int) -> str:
    return formats.some_of(count, whole, "actieve partners", "actieve partner")


def note(facts: KnownInterests, own: str | None) -> list[str]:
    """What is counted, and who is missing."""
    silent = figure_words.not_handed_in(facts.silent_regions)
    fewest = facts.lowest.fewest if facts.lowest else None
    left_out = f" Soorten met minder dan {fewest} vergelijken we niet." if fewest else ""
    return [
        f"Actieve partners waarvan de regio invulde wat het netwerk hun oplevert; {frame_words.stand(facts.as_of)}.",
        *([f"{silent}."] if silent else []),
        f"Niet ingevuld betekent niet dat er geen belang is.{left_out}",
        "Per regio geteld: een partner in twee regio’s telt twee keer.",
    ]


def beside(known: int, count: int) -> str:
    """What stands at the end of a bar."""
    return formats.part(known, count) if count else NOBODY


def beside_own(region: str, shown: str) -> str:
    """The same of the region in view."""
    return f"{name_of(region)}: {shown}"


def kind(code: str) -> str:
    """A kind of organisation beside a bar."""
    return reference.label("organisation_type", code)


def of_region(facts: UnknownInterests, own: str | None) -> list[str]:
    """Of how many partners of a region the interest is not known."""
    name, count = name_of(facts.region), len(facts.partners)
    if facts.partner_count is None:
        return [f"{name} leverde nog geen partners aan"]
    if not facts.partner_count:
        return [f"{name} heeft nog geen actieve partners"]
    if not count:
        every = _some(facts.partner_count, facts.partner_count)
        return [f"In {name} is van {every} het gedeelde belang ingevuld"]
    return [f"In {name} is van {_some(count, facts.partner_count)} het gedeelde belang nog niet ingevuld"]


def list_note(facts: UnknownInterests, own: str | None) -> list[str]:
    """What to do with the list."""
    more = figure_words.more_rows(len(facts.partners))
    return [
        f"Op naam, {frame_words.stand(facts.as_of)}. Vraag wat het netwerk hun oplevert; vul het in op blad Partners.",
        *([more] if len(facts.partners) > figure_words.SHOWN_ROWS else []),
    ]
