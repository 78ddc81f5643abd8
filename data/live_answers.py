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
ASK_REGION = (THERMOMETER, CONDITIONS, PHASES)
"""Where a phone may say for which region it speaks: only then a region can take the answers over."""
MAY_SPEAK_FOR_NONE = (THERMOMETER, CONDITIONS, HELP)
"""Where it need not."""
COLDEST_DEGREES, WARMEST_DEGREES = -5, 20
SCORES = ("1", "2", "3", "4", "5")
FEWEST_ANSWERS = 5
"""Under this number, no picture and no totals: they would say what somebody answered."""
FEWEST_OF_GROUP = 3
"""The same for one group of raters within a question."""
OTHERS = "others"
"""The groups with fewer, together; no code of a group has this name."""
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
    >>> read("thermometer", {"graden": ["8"], "regio": ["kempen"]})
    Answer(options=frozenset({'8'}), region='kempen')
    >>> read("thermometer", {"graden": ["21"]}), read("thermometer", {"graden": ["8", "9"]}), read("hulp", {})
    (None, None, None)
    """
    given = dict(fields)
    regions = given.pop(REGION_FIELD, ()) if kind_code in ASK_REGION else ()
    region = next(iter(regions), "")
    if len(regions) > 1 or region not in ("" if kind_code in MAY_SPEAK_FOR_NONE else None, *_codes("region_code")):
        return None
    chosen = _chosen(kind_code, given)
    is_fine = bool(chosen) and len(set(chosen)) == len(chosen) and set(chosen) <= set(options(kind_code))
    return Answer(frozenset(chosen), region) if is_fine else None


def _chosen(kind_code: str, given: Mapping[str, Sequence[str]]) -> list[str]:
    """The options in these fields; none at all when one of them is foreign."""
    if kind_code == THERMOMETER:
        return _single(given, {DEGREES_FIELD})
    if kind_code == CONDITIONS:
        return _scored(given)
    field = _FIELDS[kind_code]
    return list(given[field]) if set(given) == {field} else []


_FIELDS = {THERMOMETER: DEGREES_FIELD, PHASES: PHASE_FIELD, HELP: REGION_FIELD}


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
    region = {REGION_FIELD: [answer.region]} if answer.region else {}
    if kind_code == CONDITIONS:
        parts = [option.split("/") for option in chosen]
        return region | {GROUP_FIELD: [parts[0][0]]} | {condition: [score] for _, condition, score in parts}
    return region | {_FIELDS[kind_code]: chosen}


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
    """The totals that may be kept: nothing of fewer than five answers, no group of fewer than three by itself."""
    if answer_count < FEWEST_ANSWERS:
        return {}
    return by_group(found) if kind_code == CONDITIONS else dict(found)


def by_group(found: Mapping[str, Any]) -> dict[str, Any]:
    """The groups that may be told: small ones together, under ``OTHERS``, or not at all when that is too few still.

    Left in the whole, a small group could be read from the difference with the others. ``found`` as ``totals`` gives
    it, or as this function does.
    """
    large = {group: scores for group, scores in found.items() if size(scores) >= FEWEST_OF_GROUP}
    small = {group: scores for group, scores in found.items() if group not in large}
    rest = together(small)
    return large | ({OTHERS: rest} if size(rest) >= FEWEST_OF_GROUP else {})


def together(groups: Mapping[str, Any]) -> dict[str, dict[str, int]]:
    """Condition -> score -> count over all these groups."""
    return {
        condition: {
            score: sum(int(own.get(condition, {}).get(score, 0)) for own in groups.values()) for score in SCORES
        }
        for condition in _codes("condition")
    }


def size(conditions: Mapping[str, Mapping[str, int]]) -> int:
    """The least number of people behind the answers of a group, who score each condition once or not."""
    return max((sum(map(int, scores.values())) for scores in conditions.values()), default=0)


@cache
def _codes(code_list: str) -> tuple[str, ...]:
    return tuple(option.code for option in reference.options(code_list))
