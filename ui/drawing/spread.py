"""A distribution over scores 1 to 5 as one bar of parts, each with its count printed; never a mean."""

from collections.abc import Sequence

from ui import style


def html(counts: Sequence[int], title: str, kind: str = "") -> str:
    """The bar; a score that nobody gave takes no room. ``title`` says the same in words."""
    parts = "".join(
        f'<i class="l{score}" style="flex-grow:{count}">{count}</i>'
        for score, count in enumerate(counts, start=1)
        if count
    )
    return f'<div class="spread {kind}" role="img" aria-label="{style.text(title)}">{parts}</div>'
