"""What a provider says that somebody may: roles, and of which organisations; unknown words give no right."""

from collections.abc import Iterator
from typing import Any

from data.access import GIVEN, Role, is_of_regions


def rights(value: Any) -> tuple[frozenset[Role], tuple[str, ...]]:
    """The roles in a claim, and the codes of the organisations whose regions somebody has.

    Each value is ``<role>:<organisation>``, where an application may stand before the role and other organisations,
    with commas, behind the first. Only a role that is about regions gives those of its organisation: who hands in for
    one and looks for another, does not hand in for the other.

    >>> roles, organisations = rights(["App-invoerder:0999000129", "App-kijker:OVO000129", "App-baas:OVO000130"])
    >>> sorted(roles), organisations
    ([<Role.STAFF: 'invoerder'>, <Role.VISITOR: 'kijker'>], ('0999000129',))
    >>> rights("invoerder:0999000129, OVO000129")[1], rights("kijker")[0], rights({"kijker": 1})[0]
    (('0999000129', 'OVO000129'), frozenset({<Role.VISITOR: 'kijker'>}), frozenset())
    """
    roles: set[Role] = set()
    organisations: list[str] = []
    for role, codes in _pairs(value):
        roles.add(role)
        organisations += codes if is_of_regions(role) else []
    return frozenset(roles), tuple(dict.fromkeys(organisations))


def _pairs(value: Any) -> Iterator[tuple[Role, list[str]]]:
    for one in [value] if isinstance(value, str) else value if isinstance(value, list) else []:
        if isinstance(one, str):
            name, _, codes = one.partition(":")
            word = name.rpartition("-")[2].strip()
            if word in GIVEN:
                yield Role(word), [code.strip() for code in codes.split(",") if code.strip()]
