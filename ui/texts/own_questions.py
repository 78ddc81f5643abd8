"""Words of questions that a facilitator makes: own answers, a scale between own words, agree, agree if, not yet."""

from collections.abc import Mapping, Sequence

from data.live_answers import (
    AGREE,
    AGREE_IF,
    AGREEMENT,
    AT_TABLE,
    BY_PHONE,
    CHOICE,
    CHOICE_COUNTS,
    NOT_YET,
    SCALE,
    SCORES,
)
from data.runsheets import MOST_CHOICE_CHARACTERS
from ui import formats

AGREEMENTS = {AGREE: "Akkoord", AGREE_IF: "Akkoord, als …", NOT_YET: "Nog niet"}
_ENDS = (SCORES[0], SCORES[-1])
MEDIAN = "▼ is de mediaan, geen norm."
CHOICE_TABLE = ("Antwoord", "Aantal")
NEEDED = "Wat is daarvoor nodig? Meer dan één kan."

# ---------------------------------------------------------------- adding one

HOW = "Wie antwoordt?"
WAYS = {
    "": "De hele zaal samen, elk met de eigen gsm",
    AT_TABLE: "Regio aan tafel: elke regio geeft samen één antwoord",
    BY_PHONE: "Per regio: elk met de eigen gsm, geteld per regio",
}
WAYS_SHORT = {AT_TABLE: "één antwoord per regio", BY_PHONE: "gsm’s per regio"}
WAY_NOTES = {AT_TABLE: "Elke regio geeft samen één antwoord.", BY_PHONE: "We tellen per regio."}
_LONG = f"hoogstens {MOST_CHOICE_CHARACTERS} tekens"


def _how_many(kind: str) -> str:
    return f"{CHOICE_COUNTS[kind][0]} tot {CHOICE_COUNTS[kind][-1]}"


CHOICE_FIELDS = {
    CHOICE: f"Antwoorden, één per lijn ({_how_many(CHOICE)})",
    AGREEMENT: f"Akkoord, als …: voorwaarden om uit te kiezen, één per lijn ({_how_many(AGREEMENT)})",
}
LEFT_END, RIGHT_END = "Wat betekent 1?", "Wat betekent 5?"
FIXED = "De antwoorden liggen vast zodra de vraag in het draaiboek staat, zodat geen stem verschuift. Anders? Maak een nieuwe vraag."
WRONG_CHOICES = {
    CHOICE: f"Geef {_how_many(CHOICE)} verschillende antwoorden van {_LONG}, één per lijn.",
    SCALE: f"Geef twee verschillende woorden van {_LONG} voor de uiteinden.",
    AGREEMENT: f"Geef {_how_many(AGREEMENT)} verschillende voorwaarden van {_LONG}, één per lijn.",
}


def label(kind: str, choices: Sequence[str], per_region: str) -> str:
    """What a step asks, with its own words counted and who answers.

    >>> label("Eigen vraag", ("ja", "neen"), "tafel")
    'Eigen vraag: ja, neen · één antwoord per regio'
    """
    own = f"{kind}: {', '.join(choices)}" if choices else kind
    return " · ".join(filter(None, [own, WAYS_SHORT.get(per_region, "")]))


# ---------------------------------------------------------------- what was answered


def option(kind_code: str, value: str, choices: Sequence[str]) -> str:
    """One option as people read it. Raises KeyError or ValueError for what is no option.

    >>> option("keuze", "2", ("ja", "neen")), option("akkoord", "als/1", ("we tijd krijgen",))
    ('neen', 'Akkoord, als we tijd krijgen')
    """
    if kind_code == CHOICE:
        return choices[int(value) - 1]
    if kind_code == SCALE:
        meant = dict(zip(_ENDS, choices, strict=True))
        return f"{value} ({meant[value]})" if value in meant else value
    if "/" in value:
        return f"Akkoord, als {choices[int(value.split('/')[1]) - 1]}"
    return AGREEMENTS[value]


def short(kind_code: str, value: str, choices: Sequence[str]) -> str:
    """The same where it stands below the answer that it belongs to.

    >>> short("akkoord", "als/1", ("we tijd krijgen",))
    'we tijd krijgen'
    """
    return choices[int(value.split("/")[1]) - 1] if "/" in value else option(kind_code, value, choices)


def said(kind_code: str, options: Sequence[str], choices: Sequence[str]) -> str:
    """A whole answer, its options in the order of the list.

    >>> said("akkoord", ["als", "als/1", "als/2"], ("we tijd krijgen", "het klein blijft"))
    'Akkoord, als we tijd krijgen en het klein blijft'
    """
    needs = [short(kind_code, value, choices) for value in options if "/" in value]
    if needs:
        return f"Akkoord, als {formats.enumerate_names(needs, most=len(needs))}"
    return option(kind_code, options[0], choices)


def choice_sentences(answers: int, counts: Mapping[str, int]) -> list[str]:
    """Which answer was given most and which came after it, from full to short.

    >>> choice_sentences(9, {"ja": 5, "neen": 3, "later": 1})[0], choice_sentences(8, {"ja": 4, "neen": 4})[0]
    ('Het vaakst gekozen: “ja” (5 van 9); daarna “neen” (3)', '“ja” en “neen” zijn het vaakst gekozen: elk 4 van 8')
    >>> choice_sentences(9, {"ja": 5, "neen": 2, "later": 2}), choice_sentences(5, {"ja": 5, "neen": 0})
    (['Het vaakst gekozen: “ja” (5 van 9); daarna 2 antwoorden met elk 2', 'Het vaakst gekozen: “ja” (5 van 9)'], \
['Alle 5 antwoorden zijn “ja”', 'Alle 5 antwoorden zijn dezelfde'])
    """
    top = max(counts.values())
    most = [label for label, count in counts.items() if count == top]
    if len(most) > 1:
        told = f"het vaakst gekozen: elk {top} van {answers}"
        return [*named(most, f"zijn {told}"), f"{len(most)} antwoorden zijn {told}"]
    if top == answers:
        return [f"Alle {answers} antwoorden zijn “{most[0]}”", f"Alle {answers} antwoorden zijn dezelfde"]
    first = f"Het vaakst gekozen: “{most[0]}” ({top} van {answers})"
    after = max(count for count in counts.values() if count < top)
    next_most = [label for label, count in counts.items() if count == after]
    then = f"“{next_most[0]}” ({after})" if len(next_most) == 1 else f"{len(next_most)} antwoorden met elk {after}"
    return [f"{first}; daarna {then}", first]


_MOST_NAMED = 3
"""Names that a sentence for a hall speaks of."""


def named(labels: Sequence[str], rest: str) -> list[str]:
    """A sentence that begins with some answers by name, where they are few enough; else none.

    >>> named(["ja", "neen"], "staan bovenaan"), named("abcd", "staan bovenaan")
    (['“ja” en “neen” staan bovenaan'], [])
    """
    quoted = [f"“{label}”" for label in labels]
    return [f"{formats.enumerate_names(quoted)} {rest}"] if len(quoted) <= _MOST_NAMED else []


def agreement_sentences(answers: int, counts: Mapping[str, int], needs: Mapping[str, int]) -> list[str]:
    """How many agree, under a condition or not yet, and what is needed most; from full to short."""
    first = f"{counts[AGREE]} van {answers} akkoord, {counts[AGREE_IF]} onder voorwaarde, {counts[NOT_YET]} nog niet"
    top = max(needs.values(), default=0)
    most = [need for need, count in needs.items() if count == top]
    if not top or len(most) > 1:
        return [first]
    return [f"{first}; meest nodig: {most[0]}", first]


def scale_sentence(middle: float, lowest: int, highest: int) -> str:
    """Where the middle lies and how far the answers reach."""
    if lowest == highest:
        return f"Iedereen geeft {lowest} op 5"
    return f"Het midden ligt op {formats.given(middle)}; de antwoorden gaan van {lowest} tot {highest}"


def both_ends(choices: Sequence[str]) -> str:
    """What both ends of the scale mean, in a sentence.

    >>> both_ends(("niet", "heel erg"))
    '1 = niet, 5 = heel erg.'
    """
    low, high = ends(choices)
    return f"{low}, {high}."


def ends(choices: Sequence[str]) -> tuple[str, str]:
    """What each end of the scale means."""
    low, high = (f"{score} = {word}" for score, word in zip(_ENDS, choices, strict=True))
    return low, high
