"""Next steps as people write them: several in one cell or one a line, and when two of them are the same."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

MOST_STEPS = 3
"""Of a region at once: more is no choice."""
_BETWEEN = re.compile(r"[;\n]")
_BULLET = re.compile(r"^\s*(?:[-•*–]|\d{1,2}[.)])\s+")


def written(text: str | None) -> list[str]:
    r"""The steps in one text, without what lists begin with.

    >>> written("- Een vast overleg;  minder punten\n2. Bezoek"), written(None)
    (['Een vast overleg', 'minder punten', 'Bezoek'], [])
    """
    parts = (" ".join(_BULLET.sub("", part).split()) for part in _BETWEEN.split(text or ""))
    return [part for part in parts if part]


def same(step: str) -> str:
    """What two steps share that say the same.

    >>> same("Een vast overleg.") == same("een  VAST overleg")
    True
    """
    return " ".join(step.casefold().split()).rstrip(" .!")


@dataclass(frozen=True)
class SharedStep:
    """A step of several regions, as most of them write it."""

    step: str
    regions: tuple[str, ...]


def of_most_regions(steps: Mapping[str, Iterable[str]]) -> SharedStep | None:
    """The step of more regions than any other; None where two are of as many, and where no two regions have the same.

    >>> of_most_regions({"kempen": ["Overleg", "Bezoek"], "limburg": ["overleg."], "brugge": ["Overleg"]})
    SharedStep(step='Overleg', regions=('kempen', 'limburg', 'brugge'))
    >>> of_most_regions({"kempen": ["Overleg", "Bezoek"], "limburg": ["Overleg", "Bezoek"]})
    >>> of_most_regions({"kempen": ["Overleg"]})
    """
    ways: dict[str, dict[str, str]] = {}
    for region, own in steps.items():
        for step in own:
            ways.setdefault(same(step), {})[region] = step
    nobody: list[dict[str, str]] = [{}, {}]
    most, next_most, *_ = sorted(ways.values(), key=len, reverse=True) + nobody
    if len(most) == 1 or len(most) == len(next_most):
        return None
    return SharedStep(Counter(most.values()).most_common(1)[0][0], tuple(most))
