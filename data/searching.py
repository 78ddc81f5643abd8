"""Finding words in text, without case, accents and signs; marks nothing and knows no store."""

from collections.abc import Sequence

from data import reference


def asked_words(asked: str) -> tuple[str, ...]:
    """The words somebody looks for, in the form in which they are compared.

    >>> asked_words("  Élan, vitAL ")
    ('elan', 'vital')
    """
    return tuple(reference.fold(asked).split())


def is_found(words: Sequence[str], *texts: str) -> bool:
    """True when every word stands somewhere in these texts, also inside a longer word.

    >>> is_found(["elan", "taal"], "Véél élan", "Taalcafé"), is_found(["elan"], "plan")
    (True, False)
    """
    folded = " ".join(reference.fold(text) for text in texts)
    return all(word in folded for word in words)
