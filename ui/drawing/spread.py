"""A distribution over scores 1 to 5 as one bar of parts, each with its count printed; never a mean."""

from collections.abc import Sequence

from ui.html import Html, tag


def html(counts: Sequence[int], title: str) -> Html:
    """The bar; a score that nobody gave takes no room. ``title`` says the same in words."""
    return tag("div", *parts(counts), class_="spread", role="img", aria_label=title)


def parts(counts: Sequence[int]) -> list[Html]:
    """A part per score that was given, as wide as its count."""
    return [
        tag("i", count, class_=f"l{score}", style=f"flex-grow:{count}")
        for score, count in enumerate(counts, start=1)
        if count
    ]
