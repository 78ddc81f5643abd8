"""What a room is asked live: the four kinds of question, which answers they take, and how answers are counted.

An answer is a set of options. An option is a code, or for the conditions of collaboration three joined by
a slash: who answers, which condition, what score. Knows nothing of phones and keeps nothing.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from data import reference

THERMOMETER, CONDITIONS, PHASES, HELP = KINDS = ("thermometer", "voorwaarden", "fasen", "hulp")
COLDEST_DEGREES, WARMEST_DEGREES = -5, 20
SCORES = ("1", "2", "3", "4", "5")
FEWEST_ANSWERS = 5
"""Under this number, no picture and no totals: they would say what somebody answered."""
FEWEST_OF_GROUP = 3
"""The same for one group of raters within a question."""
ANSWERS = "answers"
"""Counted among the options, none of which has this name."""
DEGREES_FIELD, GROUP_FIELD, REGION_FIELD, PHASE_FIELD = "graden", "groep", "regio", "fase"
"""Names of the fields in which a phone sends its answer; each condition has its code for a name."""


class Answer(NamedTuple):
    """What one phone answered; ``region`` is its own region where that was asked, else empty."""

    options: frozenset[str]
    region: str = ""


@cache
def options(kind_code: str) -> tuple[str, ...]:
    """Every option of a kind, in its order. Raises KeyError for an unknown kind.

    >>> options("thermometer")[0], options("thermometer")[-1], options("voorwaarden")[0]
    ('-5', '20', 'lokaal_bestuur/ambitie/1')
    """
    return {
        THERMOMETER: tuple(str(degrees) for degrees in range(COLDEST_DEGREES, WARMEST_DEGREES + 1)),
        CONDITIONS: tuple(
            f"{group}/{condition}/{score}"
            for group in _codes("rater_group")
            for condition in _codes("condition")
            for score in SCORES
        ),
        PHASES: _codes("phase"),
        HELP: _codes("region_code"),
    }[kind_code]


def read(kind_code: str, fields: Mapping[str, Sequence[str]]) -> Answer | None:
    """The answer that the fields of a form give, or None when they are not exactly one answer of this kind.

    >>> read("thermometer", {"graden": ["8"]})
    Answer(options=frozenset({'8'}), region='')
    >>> read("thermometer", {"graden": ["21"]}), read("thermometer", {"graden": ["8", "9"]}), read("hulp", {})
    (None, None, None)
    """
    if kind_code == THERMOMETER:
        chosen, region = _single(fields, {DEGREES_FIELD}), ""
    elif kind_code == CONDITIONS:
        chosen, region = _scored(fields), ""
    elif kind_code == PHASES:
        chosen, region = list(fields.get(PHASE_FIELD, ())), "".join(fields.get(REGION_FIELD, ()))
        if set(fields) != {PHASE_FIELD, REGION_FIELD} or region not in _codes("region_code"):
            return None
    else:
        chosen, region = list(fields.get(REGION_FIELD, ())), ""
        if set(fields) != {REGION_FIELD}:
            return None
    is_fine = bool(chosen) and len(set(chosen)) == len(chosen) and set(chosen) <= set(options(kind_code))
    return Answer(frozenset(chosen), region) if is_fine else None


def _scored(fields: Mapping[str, Sequence[str]]) -> list[str]:
    """A condition without a score is one on which somebody has no opinion; not all may be."""
    given = dict(zip(fields, _single(fields, {GROUP_FIELD, *_codes("condition")}), strict=False))
    group = given.pop(GROUP_FIELD, "")
    return [f"{group}/{condition}/{score}" for condition, score in given.items()]


def _single(fields: Mapping[str, Sequence[str]], names: set[str]) -> list[str]:
    """The one value of each field; none at all when a field is foreign or has several."""
    if not set(fields) <= names or any(len(values) != 1 for values in fields.values()):
        return []
    return [values[0] for values in fields.values()]


def fields(kind_code: str, answer: Answer) -> dict[str, list[str]]:
    """The fields of a form that give this answer; the way back from ``read``.

    >>> fields("voorwaarden", Answer(frozenset({"aanbieder/ambitie/4"})))
    {'groep': ['aanbieder'], 'ambitie': ['4']}
    """
    chosen = [option for option in options(kind_code) if option in answer.options]
    if kind_code == CONDITIONS:
        parts = [option.split("/") for option in chosen]
        return {GROUP_FIELD: [parts[0][0]]} | {condition: [score] for _, condition, score in parts}
    if kind_code == PHASES:
        return {REGION_FIELD: [answer.region], PHASE_FIELD: chosen}
    return {DEGREES_FIELD if kind_code == THERMOMETER else REGION_FIELD: chosen}


def count(answers: Iterable[Answer]) -> dict[str, Counter[str]]:
    """Region -> how many answers, under ``ANSWERS``, and how often each option was chosen; nothing of who.

    The region is empty where phones are not asked for theirs.

    >>> count([Answer(frozenset({"opstart"}), "kempen")] * 2)
    {'kempen': Counter({'answers': 2, 'opstart': 2})}
    """
    counts: dict[str, Counter[str]] = {}
    for answer in answers:
        counts.setdefault(answer.region, Counter()).update([ANSWERS, *answer.options])
    return counts


def hand_count(kind_code: str, hands: Mapping[str, int]) -> int:
    """The least number of people who raised these hands: one may do so for several options, or not.

    >>> hand_count("thermometer", {"3": 2, "8": 4}), hand_count("hulp", {"kempen": 2, "limburg": 4})
    (6, 4)
    """
    apart: Counter[str] = Counter()
    for option, count in hands.items():
        apart[_asked_once(kind_code, option)] += count
    return max(apart.values(), default=0)


def _asked_once(kind_code: str, option: str) -> str:
    """What the option answers, as far as one person answers it once."""
    if kind_code == CONDITIONS:
        return option.split("/")[1]
    return "" if kind_code == THERMOMETER else option


def totals(kind_code: str, counts: Mapping[str, int]) -> dict[str, Any]:
    """Every option with its count, as nested dictionaries by the parts of the option.

    Thermometer ``{"-5": n, ... "20": n}``; voorwaarden ``{rater_group: {condition: {"1": n, ... "5": n}}}``,
    only groups that answered; fasen ``{phase_code: n}``; hulp ``{region_code: n}``.
    """
    if kind_code != CONDITIONS:
        return {option: counts.get(option, 0) for option in options(kind_code)}
    present = {option.split("/")[0] for option, count in counts.items() if count}
    return {
        group: {
            condition: {score: counts.get(f"{group}/{condition}/{score}", 0) for score in SCORES}
            for condition in _codes("condition")
        }
        for group in _codes("rater_group")
        if group in present
    }


def kept(kind_code: str, answer_count: int, found: Mapping[str, Any]) -> dict[str, Any]:
    """The totals that may be kept: nothing of fewer than five answers, no group of fewer than three."""
    if answer_count < FEWEST_ANSWERS:
        return {}
    if kind_code != CONDITIONS:
        return dict(found)
    return {
        group: conditions
        for group, conditions in found.items()
        if max(sum(scores.values()) for scores in conditions.values()) >= FEWEST_OF_GROUP
    }


@cache
def _codes(code_list: str) -> tuple[str, ...]:
    return tuple(option.code for option in reference.options(code_list))
