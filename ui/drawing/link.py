"""A link inside a figure: where there is no address (paper, stage, slide) its words stay, as they were in it."""

from ui.html import Html, join, tag


def to(address: str, *words: object, **attributes: object) -> Html:
    """Words that lead to an address of the app, in the same window; without an address only the words.

    >>> to("fasen", "De fasen", title="verder"), to("", "De fasen", title="verder")
    (Markup('<a href="fasen" target="_self" title="verder">De fasen</a>'), Markup('De fasen'))
    """
    return tag("a", *words, href=address, target="_self", **attributes) if address else join(*words)
