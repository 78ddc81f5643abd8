"""Which municipalities a street address may lie in: by the name at its end, and the postcode before it; never a guess.

It keeps nothing of the street.
"""

import re

from loaders.values import place_names
from loaders.values.personal_data import is_street_address
from loaders.values.place_names import Named

_COUNTRY = r"(?:[\s,(]+(?:belgi[eë]|belgique|belgium)\)?)?"
_WITH_POSTCODE = re.compile(
    rf"(?P<street>.*\d\s?[a-z]?\b.*?)[\s,;\-–]+(?:be?[\s\-]*)?(?P<code>\d{{4}})[\s,]+(?P<town>[^\d,;/&+]+?){_COUNTRY}",
    re.IGNORECASE | re.DOTALL,
)
_STREETS = (
    "straat|laan|weg|steenweg|plein|markt|dreef|lei|kaai|vest|baan|hof|dijk|singel|pad|plaats|ring|berg|wijk|park"
)
_WITHOUT_POSTCODE = re.compile(
    rf"(?P<street>.*(?:{_STREETS})\s+\d{{1,4}}\s?[a-z]?(?:\s+bus\s+\w+)?)\s*,\s*(?P<town>[^\d,;/&+]+?){_COUNTRY}",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[,;/\n]\s*|\s[-–]\s")
_NUMBER = re.compile(r"\s+\d{1,4}\s?[a-zA-Z]?$")


def towns_in(text: str) -> list[Named]:
    """The municipalities that bear the name at the end of an address; none where its postcode or another part differs.

    >>> {one.nis for one in towns_in("Voorbeeldstraat 4, 8500 Kortrijk")}, towns_in("Voorbeeldstraat 4, 8800 Kortrijk")
    ({'34022'}, [])
    """
    match = _WITH_POSTCODE.fullmatch(text) or _WITHOUT_POSTCODE.fullmatch(text)
    if not match or not is_street_address(match["street"]):
        return []
    named = place_names.bearing(match["town"])
    code = match.groupdict().get("code")
    if code:
        named = [one for one in named if one.nis in place_names.postcodes().get(code, ())]
    return named if all(_agrees(part, named) for part in _PARTS.split(match["street"])) else []


def _agrees(part: str, named: list[Named]) -> bool:
    """True for a part of what stands before that names no municipality, or the same one."""
    other = place_names.bearing(_NUMBER.sub("", part)) or place_names.bearing(re.sub(r"^\D*\d{4}\s+", "", part))
    return not other or bool({one.nis for one in other} & {one.nis for one in named})
