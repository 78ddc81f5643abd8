"""Words that somebody looked for, marked in a text; whether a text holds them is for ``data.searching``."""

import unicodedata
from collections.abc import Iterator, Sequence

from ui.html import Html, join, tag


def marked(text: str, words: Sequence[str]) -> Html:
    """The text with the words marked, which are given as ``data.searching.asked_words`` makes them.

    >>> marked("Één <café>, twee cafés", ["cafe", "een"])
    Markup('<mark>Één</mark> &lt;<mark>café</mark>&gt;, twee <mark>café</mark>s')
    """
    return join(*(tag("mark", part) if is_marked else part for part, is_marked in _parts(text, words)))


def _parts(text: str, words: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is part of a word that was looked for."""
    folded, places = _folded(text)
    is_marked = [False] * len(text)
    for word in words:
        start = folded.find(word)
        while start >= 0:
            for place in places[start : start + len(word)]:
                is_marked[place] = True
            start = folded.find(word, start + 1)
    begin = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or is_marked[end] != is_marked[begin]:
            yield text[begin:end], is_marked[begin]
            begin = end


def _folded(text: str) -> tuple[str, list[int]]:
    """The text as it is compared, and for each of its characters the place in the text it came from."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        bare = "".join(c for c in unicodedata.normalize("NFKD", sign.casefold()) if not unicodedata.combining(c))
        signs.append(bare)
        places += [place] * len(bare)
    return "".join(signs), places
