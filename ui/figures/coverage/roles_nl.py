"""Words of the roles that active partners carry, over all regions and of one."""

from collections.abc import Mapping, Sequence

from data import reference
from data.questions.extremes import Extreme
from data.questions.role_coverage import RegionRoles, RoleCell, RoleCoverage, State
from ui import formats
from ui.figures.coverage.extremes_nl import of_lookers
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of

CORNER = "Regio"
SINGLE_SIGN = "!"
WITH_ROLE, NOBODY = "Rol inge\N{SOFT HYPHEN}vuld", "Bij nie\N{SOFT HYPHEN}mand"
STAGE_NOBODY = "bij niemand"
NOBODY_IN, SINGLE_IN = "Regio’s: bij niemand", "Regio’s: bij één partner"
STATES = {
    "carried": "actieve partners",
    "single": "bij één actieve partner",
    "nobody": "bekeken, bij niemand",
    "deliberate": "enkel bij wie bewust niet meedoet",
    "not_looked": "nog niet bekeken",
    "not_reported": "nog niet aangeleverd",
}
SLIDE_SERIES = ("twee of meer partners, of de trekker", "één partner", "niemand")
SLIDE_AXIS = "regio’s die ernaar keken"
HEADERS = {
    "region": "Regio",
    "role": "Rol",
    "partner_count": "Actieve partners",
    "state": "Toestand",
    "partners": "Wie",
    "active_count": "Actieve partners samen",
    "with_role_count": "Waarvan met een rol",
}
STAGE_HEADERS = {
    "role": "Rol",
    "nobody_count": "Bij niemand, regio’s",
    "single_count": "Bij één partner, regio’s",
    "looked_count": "Regio’s die ernaar keken",
}
COLUMNS = ("Partners", "Wie")
_MOST_NAMES = 3
_THE_ONE = "de enige regio die ernaar keek"


def label(code: str) -> str:
    """The name of a role."""
    return reference.label("partner_role", code)


def _roles(codes: Sequence[str], most: int = 3) -> str:
    return formats.enumerate_names([formats.lower_first(label(code)) for code in codes], most)


def _verb(codes: Sequence[str]) -> str:
    return "staat" if len(codes) == 1 else "staan"


def say(facts: RoleCoverage, own: str | None) -> list[str]:
    """Which roles nobody, or one partner, carries in most regions, and how one region stands."""
    everywhere = _everywhere(facts)
    if own is None:
        return everywhere
    mine = facts.of(own)
    first, *shorter = _own(mine)
    both = () if mine == facts.only_region else (f"{said}; {first}" for said in everywhere)
    return formats.falling(*both, *map(formats.first_upper, (first, *shorter)))


def _unknown(facts: RoleCoverage) -> str:
    """Why nothing is known of roles, where no region looked."""
    if len(facts.silent_regions) == len(facts.regions):
        return "Van geen enkele regio weten we al welke rollen de partners opnemen"
    if not facts.unlooked_regions:
        return "Nog geen enkele regio heeft actieve partners"
    return "Nog geen enkele regio vulde bij de helft van de partners een rol in: wat ontbreekt, weten we niet"


def _everywhere(facts: RoleCoverage) -> list[str]:
    if not facts.looked_count:
        return [_unknown(facts)]
    if facts.only_region:
        return formats.falling(*(f"In {_THE_ONE}, {one}" for one in _standing(facts.only_region)))
    if not facts.is_any_lacking:
        some = "elke rol bij een actieve partner, of enkel bij wie bewust niet meedoet"
        every = "elke rol bij minstens één actieve partner"
        where = f"elk van de {facts.looked_count} regio’s die ernaar keken"
        return [f"In {where} staat {some if facts.is_any_deliberate else every}"]
    also = _single(facts.most_single)
    lacking = facts.most_lacking
    if lacking is None:
        alike = f"Elke rol staat even vaak bij niemand: {of_lookers(facts.roles[0].nobody_count, facts.looked_count)}"
        return formats.falling(f"{alike}{also}", alike)
    roles = f"{'De rol' if len(lacking.codes) == 1 else 'De rollen'} {_roles(lacking.codes)} {_verb(lacking.codes)}"
    each = "elk " if len(lacking.codes) > 1 else ""
    most = f"het vaakst bij niemand: {each}{_in_lookers(lacking)}"
    brief = f"{len(lacking.codes)} rollen staan" if len(lacking.codes) > 1 else roles
    first, short = f"{roles} {most}", f"{brief} {most}"
    return formats.falling(f"{first}{also}", first, short)


def _single(single: Extreme | None) -> str:
    """Which roles one partner carries in most regions, behind another clause; empty without any that stand out."""
    if single is None:
        return ""
    each = "elk " if len(single.codes) > 1 else ""
    where = f"{each}{_in_lookers(single)}"
    return f"; {_roles(single.codes)} {_verb(single.codes)} het vaakst bij maar één partner ({where})"


def _in_lookers(outer: Extreme) -> str:
    return of_lookers(outer.counts[0], outer.wholes[0])


def of_region(facts: RegionRoles, own: str | None) -> list[str]:
    """How the roles of one region stand."""
    return [formats.first_upper(one) for one in _own(facts)]


def _own(facts: RegionRoles) -> list[str]:
    name = name_of(facts.region)
    if not facts.is_reported:
        return [f"{name} leverde nog geen partners aan"]
    if not facts.active_count:
        return [f"{name} heeft nog geen actieve partners"]
    if not facts.has_looked:
        return [f"welke rol in {name} ontbreekt, weten we niet: {_with_role(facts)}"]
    return [f"in {name} {one}" for one in _standing(facts)]


def _with_role(facts: RegionRoles) -> str:
    """How many active partners have a role, where these are fewer than half of them."""
    if facts.active_count == 1:
        return "de enige actieve partner heeft er geen"
    some = formats.some_of(facts.with_role_count or 0, facts.active_count or 0, "actieve partners")
    return f"{some} {'hebben' if (facts.with_role_count or 0) > 1 else 'heeft'} een rol"


def _standing(facts: RegionRoles) -> list[str]:
    """What nobody and what one partner carries in a region that looked, the verb first, from full to short."""
    nobody, single, deliberate = (facts.in_state(state) for state in ("nobody", "single", "deliberate"))
    if nobody or single:
        full, short = (
            " en ".join(
                f"{_verb(codes)} {how(codes)} {where}"
                for codes, where in ((nobody, "bij niemand"), (single, "bij maar één partner"))
                if codes
            )
            for how in (_roles, _counted)
        )
        return formats.falling(full, short)
    if deliberate:
        return [f"{_verb(deliberate)} enkel bij wie bewust niet meedoet: {_roles(deliberate)}"]
    if any(one.state == "carried" and one.partner_count == 1 for one in facts.cells):
        return ["ontbreekt geen rol, en staat enkel de trekker bij één actieve partner"]
    return ["staat elke rol bij twee of meer actieve partners"]


def _counted(codes: Sequence[str]) -> str:
    return formats.counted(len(codes), "rol", "rollen")


def note(facts: RoleCoverage, own: str | None) -> list[str]:
    """How to read the roles, and who is missing."""
    silent = figure_words.not_handed_in(facts.silent_regions)
    unlooked, partnerless = len(facts.unlooked_regions), len(facts.partnerless_regions)
    count = formats.counted(unlooked, "regio vulde", "regio’s vulden")
    without = formats.counted(partnerless, "regio heeft", "regio’s hebben")
    return [
        f"Een getal telt actieve partners met die rol; {SINGLE_SIGN} is één partner; {frame_words.stand(facts.as_of)}.",
        *([f"{silent}."] if silent else []),
        *([f"{count} bij minder dan de helft een rol in."] if unlooked else []),
        *([f"{without} nog geen actieve partners."] if partnerless else []),
        "Wie twee rollen heeft, telt bij beide. Een trekker is er maar één; enkel in blad Besturen telt hij niet.",
    ]


def note_of_list(facts: RoleCoverage) -> list[str]:
    """How to read the list of a phone, which has no squares."""
    return [
        f"Naast elke regio: hoeveel actieve partners een rol hebben; {frame_words.stand(facts.as_of)}.",
        *note(facts, None)[1:],
    ]


def beside(facts: RegionRoles) -> str:
    """What stands beside the name of a region: at how many partners a role is known."""
    if not facts.is_reported:
        return STATES["not_reported"]
    if not facts.active_count:
        return "geen actieve partners"
    return f"{formats.part(facts.with_role_count, facts.active_count)} met een rol"


def lines(facts: RegionRoles) -> tuple[str, ...]:
    """Which roles nobody or one partner has, under that; nothing where there are no partners."""
    if not facts.active_count:
        return ()
    if not facts.has_looked:
        return ("Welke rol ontbreekt, weten we niet.",)
    heads: Mapping[State, str] = {
        "nobody": "Bij niemand",
        "single": "Bij één partner",
        "deliberate": "Enkel bij wie bewust niet meedoet",
    }
    told = [f"{head}: {_roles(codes, len(codes))}" for state, head in heads.items() if (codes := facts.in_state(state))]
    return tuple(told) or ("Geen rol ontbreekt of hangt aan één partner.",)


def region_note(facts: RegionRoles, own: str | None) -> list[str]:
    """How to read the roles of one region."""
    whole = formats.part(facts.with_role_count, facts.active_count)
    told = f" Een rol is ingevuld bij {whole}." if facts.active_count else ""
    return [
        f"Actieve partners met die rol; {SINGLE_SIGN} is één partner; {frame_words.stand(facts.as_of)}.{told}",
        "Wie twee rollen heeft, telt bij beide.",
    ]


def names(cell: RoleCell) -> str:
    """Who carries a role in a region; why nobody does where nobody does."""
    if not cell.partner_names:
        return STATES[cell.state]
    return formats.enumerate_names(cell.partner_names, _MOST_NAMES)


def title(cell: RoleCell) -> str:
    """What a pointer reads over a square."""
    return f"{label(cell.role_code)}: {names(cell)}"
