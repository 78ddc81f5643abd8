"""Words of how newcomers take part at each level of the networks."""

from data.questions.newcomer_place import NewcomerPlace, RegionPlace
from ui import formats
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of

CORNER = "Regio"
LEVELS = {"steering": "Stuurgroep", "working": "Werkgroepen", "sounding": "Klankbord", "offer": "Aanbod"}
PAGE_LEVELS = tuple(name.replace("groepen", "\N{SOFT HYPHEN}groepen") for name in LEVELS.values())
"""As heads of columns, which are narrow on a phone."""
SINCE = "Sinds"
SHORT = {"rechtstreeks": "recht\u00adstreeks", "via": "via organisatie", "nog_niet": "nog niet"}
STAGE = {"rechtstreeks": "rechtstreeks", "via": "via organisatie", "nog_niet": "nog niet"}
NOT_SAID = "niet ingevuld"
HEADERS = {"region": "Regio", **LEVELS, "since": "Nieuwkomers sinds"}
LEVEL_HEADERS = {
    "level": "Niveau",
    "direct": "Rechtstreeks",
    "via": "Via een organisatie",
    "not_yet": "Nog niet",
    "known": "Regio’s die het invulden",
}
AXIS = "Regio’s"
_IN = {"steering": "de stuurgroep", "working": "werkgroepen", "sounding": "een klankbord", "offer": "het aanbod"}


def say(facts: NewcomerPlace, own: str | None) -> list[str]:
    """In how many regions newcomers themselves sit at each level; how it is in the own one."""
    if not facts.saying_count:
        everywhere = ["Van geen enkele regio weten we al waar nieuwkomers mee aan tafel zitten"]
    elif facts.only_region:
        everywhere = [f"Waar nieuwkomers meedoen in de enige regio die het invulde: {levels(facts.only_region)}"]
    else:
        every = ", ".join(
            f"{_IN[one.level]} in {one.direct_count} van {one.known_count}" for one in facts.levels if one.known_count
        )
        first = next(one for one in facts.levels if one.known_count)
        many, one = "regio’s die het invulden", "regio die het invulde"
        direct = formats.some_of(first.direct_count, first.known_count, many, one)
        everywhere = formats.falling(
            f"Waar nieuwkomers rechtstreeks meedoen: {every} regio’s die het invulden",
            f"Nieuwkomers rechtstreeks in {_IN[first.level]}: {direct}",
        )
    if own is None:
        return everywhere
    of_own = of_region(facts.of(own))
    if facts.only_region == facts.of(own):
        return [of_own]
    return formats.falling(f"{everywhere[0]}; {of_own}", f"{everywhere[-1]}; {of_own}", everywhere[-1])


def of_region(one: RegionPlace) -> str:
    """How it is in one region, level by level.

    >>> of_region(RegionPlace("kempen", True, ("nog_niet", "via", None, None), None))
    'Kempen: stuurgroep nog niet, werkgroepen via organisatie, klankbord niet ingevuld, aanbod niet ingevuld'
    """
    name = name_of(one.region)
    if one.is_silent:
        return f"{name}: {NOT_SAID if one.is_reported else figure_words.NOT_REPORTED}"
    return f"{name}: {levels(one)}"


def levels(one: RegionPlace) -> str:
    """The levels of which a region says how it is."""
    pairs = zip(LEVELS.values(), one.codes, strict=True)
    return ", ".join(f"{formats.lower_first(label)} {STAGE[code] if code else NOT_SAID}" for label, code in pairs)


def note(facts: NewcomerPlace, own: str | None) -> list[str]:
    """What the words mean, and who did not say it."""
    silent = figure_words.unknown_in(facts.silent_regions) if facts.saying_count else ""
    return [
        f"Zoals de regio’s het zelf aangeven, {frame_words.stand(facts.as_of)}.",
        "“Nog niet” is een antwoord; “niet ingevuld” is dat niet.",
        *([f"{formats.first_upper(silent)}."] if silent else []),
    ]
