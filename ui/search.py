"""Finding words in text, without case, accents and signs, and marking where they stand."""

import unicodedata
from collections.abc import Sequence

from data import reference
from ui import style


def asked_words(asked: str) -> list[str]:
    """The words somebody looks for, in the form in which they are compared.

    >>> asked_words("  Élan, vitAL ")
    ['elan', 'vital']
    """
    return reference.fold(asked).split()


def is_found(words: Sequence[str], *texts: str) -> bool:
    """True when every word stands somewhere in these texts, also inside a longer word.

    >>> is_found(["elan", "taal"], "Véél élan", "Taalcafé"), is_found(["elan"], "plan")
    (True, False)
    """
    folded = " ".join(reference.fold(text) for text in texts)
    return all(word in folded for word in words)


def marked(text: str, words: Sequence[str]) -> str:
    """The text as HTML with the words marked.

    >>> marked("Één <café>, twee cafés", ["cafe", "een"])
    '<mark>Één</mark> &lt;<mark>café</mark>&gt;, twee <mark>café</mark>s'
    """
    folded, places = _folded(text)
    is_marked = [False] * len(text)
    for word in words:
        start = folded.find(word)
        while start >= 0:
            for place in places[start : start + len(word)]:
                is_marked[place] = True
            start = folded.find(word, start + 1)
    made, begin = [], 0
    for end in range(1, len(text) + 1):
        if end == len(text) or is_marked[end] != is_marked[begin]:
            part = style.text(text[begin:end])
            made.append(f"<mark>{part}</mark>" if is_marked[begin] else part)
            begin = end
    return "".join(made)


def _folded(text: str) -> tuple[str, list[int]]:
    """The text as it is compared, and for each of its characters the place in the text it came from."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        bare = "".join(c for c in unicodedata.normalize("NFKD", sign.casefold()) if not unicodedata.combining(c))
        signs.append(bare)
        places += [place] * len(bare)
    return "".join(signs), places
