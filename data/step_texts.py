"""Next steps as people write them: several in one cell or one a line, and when two of them are the same."""

import re

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
