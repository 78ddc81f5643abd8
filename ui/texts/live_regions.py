"""Words of the eighteen rows: what each region answered together, or how its phones are spread."""

from collections.abc import Mapping, Sequence

from data.live_answers import AT_TABLE, FEWEST_ANSWERS, FEWEST_WITH_ENDS, THERMOMETER
from ui import formats
from ui.texts import own_questions
from ui.texts.region import name_of
from ui.texts.stage import answers

TOO_FEW = "te weinig antwoorden"
NO_ANSWER = "nog geen antwoord"
MEDIAN, RANGE, COUNT = "mediaan", "van–tot", "aantal"
ANSWER = "antwoord"
MEDIAN_MARK, RANGE_MARK = "mediaan, geen norm", "van laagste tot hoogste"
ANSWER_MARK = "wat de regio samen antwoordt"
TABLE = ("Regio", "Antwoord")
SPREAD_TABLE = ("Regio", "Mediaan", "Van–tot", "Antwoorden")
COUNT_TABLE = ("Regio", "Antwoorden")


def value(kind_code: str, given: float) -> str:
    r"""A value on the scale of a question.

    >>> value("thermometer", 8.5), value("schaal", 3)
    ('8,5\xa0°C', '3')
    """
    return formats.degrees(given) if kind_code == THERMOMETER else formats.given(given)


def reach(lowest: float, highest: float) -> str:
    """From lowest to highest.

    >>> reach(-2, 7), reach(3, 3)
    ('−2 tot 7', '3')
    """
    ends = dict.fromkeys((formats.given(lowest), formats.given(highest)))
    return " tot ".join(ends)


def median_of_region(kind_code: str, middle: float, lowest: float | None, highest: float | None) -> str:
    r"""What the phones of one region gave; without ends where those would be somebody's.

    >>> median_of_region("schaal", 3.5, 2, 5), median_of_region("thermometer", 8, None, None)
    ('Mediaan 3,5, van 2 tot 5', 'Mediaan 8\xa0°C')
    """
    ends = "" if lowest is None or highest is None or lowest == highest else f", van {reach(lowest, highest)}"
    return f"Mediaan {value(kind_code, middle)}{ends}"


def medians_of_region(medians: Mapping[str, float]) -> str:
    """The median that the phones of one region gave to each condition.

    >>> medians_of_region({"Gedeelde ambitie": 3, "Proces": 3.5}), medians_of_region({})
    ('Mediaan: gedeelde ambitie 3, proces 3,5', 'Te weinig antwoorden')
    """
    told = ", ".join(f"{formats.lower_first(label)} {formats.given(median)}" for label, median in medians.items())
    return f"Mediaan: {told}" if told else formats.first_upper(TOO_FEW)


def note(per_region: str, answer_count: int, region_count: int, *, is_scale: bool) -> str:
    """How many answered, and how to read it."""
    if per_region == AT_TABLE:
        verb = "antwoordde" if answer_count == 1 else "antwoordden"
        return f"{answer_count} van {region_count} regio’s {verb}; elke regio gaf samen één antwoord."
    hidden = f"onder {FEWEST_ANSWERS} tonen we niets"
    without = f", onder {FEWEST_WITH_ENDS} zonder de laagste en de hoogste" if is_scale else ""
    return f"{answers(answer_count)}; {hidden}{without}."


def nothing(per_region: str) -> str:
    """No region can be shown yet."""
    if per_region == AT_TABLE:
        return "Nog geen enkele regio antwoordde"
    return f"Nog geen enkele regio heeft {FEWEST_ANSWERS} antwoorden"


def scale_sentences(kind_code: str, per_region: str, middles: Mapping[str, float]) -> list[str]:
    """Which regions stand lowest and highest, from full to short; what phones gave is told by its median."""
    low, high = min(middles.values()), max(middles.values())
    at_table = per_region == AT_TABLE
    if low == high:
        where = f"in {name_of(next(iter(middles)))}" if len(middles) == 1 else "in elke regio met antwoorden"
        return [
            formats.first_upper(f"{where} {'is het antwoord' if at_table else 'is de mediaan'} {value(kind_code, low)}")
        ]
    ends = [
        ([name_of(code) for code, middle in middles.items() if middle == end], value(kind_code, end))
        for end in (low, high)
    ]
    (lowest, least), (highest, most) = ends
    what = "De antwoorden" if at_table else "De medianen"
    return [
        f"{what} gaan van {least} in {_where(lowest)} tot {most} in {_where(highest)}",
        f"{what} van de regio’s gaan van {least} tot {most}",
    ]


def _where(names: Sequence[str]) -> str:
    return formats.enumerate_names(names) if len(names) <= 2 else f"{len(names)} regio’s"


def choice_sentences(per_region: str, counts: Mapping[str, int], region_count: int) -> list[str]:
    """Which answer most regions gave; ``counts`` how many regions gave each, or chose it most.

    >>> choice_sentences("gsm", {"ja": 1, "neen": 1}, 1)
    ['Eén regio kiest even vaak “ja” en “neen”', 'Eén regio kiest 2 antwoorden even vaak']
    >>> choice_sentences("tafel", {"ja": 2, "neen": 2}, 4)
    ['“ja” en “neen” staan bovenaan, elk in 2 van de 4 regio’s', '2 antwoorden staan bovenaan, elk in 2 van de 4 regio’s']
    """
    top = max(counts.values())
    most = [label for label, count in counts.items() if count == top]
    deed = "kiezen" if per_region == AT_TABLE else "kiezen vooral"
    if len(most) > 1 and region_count == 1:
        often = "" if per_region == AT_TABLE else " even vaak"
        named = formats.enumerate_names([f"“{label}”" for label in most])
        return [f"Eén regio kiest{often} {named}", f"Eén regio kiest {len(most)} antwoorden{often}"]
    if len(most) > 1:
        rest = f"staan bovenaan, elk in {formats.some_of(top, region_count, 'regio’s')}"
        return [*own_questions.named(most, rest), f"{len(most)} antwoorden {rest}"]
    some = formats.first_upper(formats.some_of(top, region_count, "regio’s"))
    who = f"{some} {deed}" if region_count > 1 else "Eén regio antwoordde:"
    return [f"{who} “{most[0]}”", f"Meest gekozen: “{most[0]}”"]


_MOST_NAMED = 3
CONDITION_MARK = (
    "mediaan van 1 (zwak) tot 5 (sterk), geen norm; hoe voller de kleur, hoe sterker; leeg: te weinig antwoorden"
)


def condition_step(before: float | None, now: float | None) -> str:
    """The median of a condition, after what it was.

    >>> condition_step(None, 3.5), condition_step(2, 4), condition_step(2, None)
    ('3,5', '2 → 4', '')
    """
    shown = "" if now is None else formats.given(now)
    return f"{formats.given(before)} → {shown}" if shown and before is not None else shown


def condition_sentences(counts: Mapping[str, int], regions: Sequence[str]) -> list[str]:
    """Which condition most ``regions`` score lowest; ``counts`` in how many of them each does, where they differ.

    >>> condition_sentences({"Proces": 2}, ["kempen", "limburg"])
    ['Proces staat het laagst in beide regio’s']
    >>> condition_sentences({"Proces": 1, "Relatie": 1}, ["kempen", "limburg"])
    ['Proces en relatie staan het laagst, elk in 1 van de 2 regio’s']
    >>> condition_sentences(dict.fromkeys(("Proces", "Relatie", "Ambitie", "Belangen"), 1), ["kempen"])
    ['4 voorwaarden staan samen het laagst in Kempen']
    >>> condition_sentences({}, ["kempen"]), condition_sentences({}, [])
    (['Geen enkele voorwaarde staat lager dan de andere'], ['Nog geen enkele voorwaarde heeft genoeg antwoorden'])
    """
    if not regions:
        return ["Nog geen enkele voorwaarde heeft genoeg antwoorden"]
    if not counts:
        return ["Geen enkele voorwaarde staat lager dan de andere"]
    top = max(counts.values())
    most = [label for label, count in counts.items() if count == top]
    is_one = len(regions) == 1
    where = f"in {name_of(*regions)}" if is_one else f"in {formats.some_of(top, len(regions), 'regio’s')}"
    if len(most) == 1:
        return [f"{most[0]} staat het laagst {where}"]
    named = formats.first_upper(formats.enumerate_names([formats.lower_first(label) for label in most]))
    who = named if len(most) <= _MOST_NAMED else f"{len(most)} voorwaarden"
    return [f"{who} staan {'samen het laagst' if is_one else 'het laagst, elk'} {where}"]


def heads(options: Sequence[str]) -> list[str]:
    """The heads of columns: answers are numbered, and what is needed for one has its number and a letter.

    >>> heads(["akkoord", "als", "als/1", "als/2", "nog_niet"])
    ['1', '2', '2a', '2b', '3']
    """
    shown: list[str] = []
    number = 0
    for option in options:
        number += "/" not in option
        letter = chr(ord("a") + int(option.split("/")[1]) - 1) if "/" in option else ""
        shown.append(f"{number}{letter}")
    return shown


def gave(label: str, count: int, answers: int) -> str:
    """The answer that most phones of a region gave."""
    return f"{label} ({count} van {answers})"
