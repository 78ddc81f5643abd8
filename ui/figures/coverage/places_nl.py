"""Words of municipalities that every figure about them shares: states, signs, both kinds of nothing."""

from data import reference
from data.questions.municipality_map import Municipality
from ui import formats

BLANK_SPOT = "witte vlek"
JOINING = "bestuur doet mee, nog geen lokaal aanbod"
JOINING_SIGN = "△"
JOINING_SHORT = f"{JOINING_SIGN} bestuur doet mee"
PARTNER_STATES = {
    "local": "lokale partner",
    "region_wide": "alleen regiobreed",
    "none": "geen partner",
    "not_reported": "nog niet aangeleverd",
}
LOOKS = {"blank_spot": BLANK_SPOT, "joining": JOINING, **PARTNER_STATES}
IS_BLANK_SPOT = (
    "Een witte vlek heeft geen lokale actieve partner, geen actief aanbod en, voor zover we weten, "
    "geen bestuur dat meewerkt."
)
NOT_TOLD = "niet gemeld"
_SIGNS = {None: "?", "bewust_niet": "⊘"}
JOINING_LIST = f"{JOINING_SIGN} Geen witte vlek: {JOINING}"


def joining(count: int) -> str:
    """In how many municipalities the government takes part without anything local; empty: in none."""
    where = "1 gemeente" if count == 1 else f"{formats.number(count)} gemeenten"
    return f"in {where} doet het bestuur mee, maar is er nog geen lokaal aanbod" if count else ""


def joining_briefly(count: int) -> list[str]:
    """The same behind a sentence, from full to short; empty strings: in none.

    >>> joining_briefly(2)
    ['; in 2 doet het bestuur mee, zonder lokaal aanbod', '; in 2 wel bestuur, geen lokaal aanbod']
    """
    if not count:
        return [""]
    where = f"in {formats.number(count)}"
    return [f"; {where} doet het bestuur mee, zonder lokaal aanbod", f"; {where} wel bestuur, geen lokaal aanbod"]


def clauses(*parts: str) -> str:
    """The clauses that are not empty as one sentence."""
    return "; ".join(filter(None, parts))


def engagement_sign(code: str | None) -> str:
    """The step 0..4 of a government, or the sign of one that stays out or did not tell."""
    return _SIGNS.get(code) or str(code)


def engagement(code: str | None) -> str:
    """The engagement of a government with its step."""
    if code is None:
        return NOT_TOLD
    return f"{engagement_sign(code)} {formats.lower_first(reference.label('engagement', code))}"


def label(code: str | None) -> str | None:
    """The engagement of a government as the list of codes says it; None: not told."""
    return None if code is None else reference.label("engagement", code)


def government(one: Municipality) -> str:
    """What could be built on in a municipality without anything: its government."""
    day = "" if one.since_date is None else f" sinds {formats.day(one.since_date)}"
    return f"bestuur: {engagement(one.engagement_code)}{day}"


def others(count: int) -> str:
    """A list that goes on.

    >>> others(1), others(5)
    ('en 1 andere', 'en 5 andere')
    """
    return f"en {count} andere"
