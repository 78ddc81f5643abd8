"""What a room is asked live: the kinds of question, which answers they take, and how answers are counted.

An answer is a set of options. An option is a code; for the conditions of collaboration three joined by a slash: who
answers, which condition, what score. The ``choices`` of a question are words of its own: its answers, the ends of its
scale, or what may be needed before somebody agrees; their options are places in it, so that nothing counted hangs on
a word. Knows nothing of phones and keeps nothing.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from data import reference

THERMOMETER, CONDITIONS, PHASES, HELP = READY_KINDS = ("thermometer", "voorwaarden", "fasen", "hulp")
CHOICE, SCALE, AGREEMENT = OWN_KINDS = ("keuze", "schaal", "akkoord")
KINDS = (*READY_KINDS, *OWN_KINDS)
CHOICE_COUNTS = {CHOICE: range(2, 9), SCALE: range(2, 3), AGREEMENT: range(1, 7)}
"""How many words of its own a question has; of any other kind none."""
AGREE, AGREE_IF, NOT_YET = "akkoord", "als", "nog_niet"
AT_TABLE, BY_PHONE = PER_REGION = ("tafel", "gsm")
"""How a question may be answered per region: one answer of each region together, or phones that count by region."""
PER_REGION_KINDS = {
    **dict.fromkeys((THERMOMETER, PHASES, *OWN_KINDS), PER_REGION),
    # raters of several groups have no answer together
    CONDITIONS: (BY_PHONE,),
}
"""The ways in which each kind may be answered per region; of any other kind none."""
ASK_REGION = (THERMOMETER, CONDITIONS, PHASES)
"""Where a phone may always say for which region it speaks: only then a region can take the answers over."""
COLDEST_DEGREES, WARMEST_DEGREES = -5, 20
SCORES = ("1", "2", "3", "4", "5")
FEWEST_ANSWERS = 5
"""Under this number, no picture and no totals: they would say what somebody answered."""
FEWEST_OF_GROUP = 3
"""The same for one group of raters within a question."""
FEWEST_WITH_ENDS = 8
"""Under this number of a region, not its lowest and highest: they are two persons' answers to their own table."""
SCALE_KINDS = (THERMOMETER, SCALE)
"""Answered with one number, so that answers have a middle and ends."""
OTHERS = "others"
"""The groups with fewer, together; no code of a group has this name."""
ANSWERS = "answers"
"""Counted among the options, none of which has this name."""
DEGREES_FIELD, GROUP_FIELD, REGION_FIELD, PHASE_FIELD = "graden", "groep", "regio", "fase"
CHOICE_FIELD, SCORE_FIELD, AGREEMENT_FIELD, NEED_FIELD = "keuze", "cijfer", "akkoord", "als"
"""Names of the fields in which a phone sends its answer; each condition has its code for a name."""


class Answer(NamedTuple):
    """What one phone answered; ``region`` is its own region where that was asked, else empty."""

    options: frozenset[str]
    region: str = ""


@cache
def options(kind_code: str, choices: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Every option of a kind, in its order. Raises KeyError for an unknown kind.

    >>> options("thermometer")[0], options("thermometer")[-1], options("voorwaarden")[0]
    ('-5', '20', 'lokaal_bestuur/ambitie/1')
    >>> options("keuze", ("ja", "neen")), options("akkoord", ("we tijd krijgen",))
    (('1', '2'), ('akkoord', 'als', 'als/1', 'nog_niet'))
    """
    places = tuple(str(place) for place, _ in enumerate(choices, 1))
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
        CHOICE: places,
        SCALE: SCORES,
        AGREEMENT: (AGREE, AGREE_IF, *(f"{AGREE_IF}/{place}" for place in places), NOT_YET),
    }[kind_code]


def asks_region(kind_code: str, per_region: str = "") -> bool:
    """Whether a phone may say for which region it speaks."""
    return kind_code in ASK_REGION or bool(per_region)


def may_speak_for_none(kind_code: str, per_region: str = "") -> bool:
    """Whether it need not."""
    return kind_code != PHASES and not per_region


def read(
    kind_code: str, fields: Mapping[str, Sequence[str]], choices: tuple[str, ...] = (), per_region: str = ""
) -> Answer | None:
    """The answer that the fields of a form give, or None when they are not exactly one answer of this kind.

    >>> read("thermometer", {"graden": ["8"]})
    Answer(options=frozenset({'8'}), region='')
    >>> read("thermometer", {"graden": ["8"], "regio": ["kempen"]})
    Answer(options=frozenset({'8'}), region='kempen')
    >>> read("thermometer", {"graden": ["21"]}), read("thermometer", {"graden": ["8", "9"]}), read("hulp", {})
    (None, None, None)
    >>> read("schaal", {"cijfer": ["4"]}, ("niet", "heel erg"), "tafel")
    """
    given = dict(fields)
    regions = given.pop(REGION_FIELD, ()) if asks_region(kind_code, per_region) else ()
    region = next(iter(regions), "")
    nowhere = "" if may_speak_for_none(kind_code, per_region) else None
    if len(regions) > 1 or region not in (nowhere, *_codes("region_code")):
        return None
    chosen = _chosen(kind_code, given)
    is_fine = bool(chosen) and len(set(chosen)) == len(chosen) and set(chosen) <= set(options(kind_code, choices))
    return Answer(frozenset(chosen), region) if is_fine else None


def _chosen(kind_code: str, given: Mapping[str, Sequence[str]]) -> list[str]:
    """The options in these fields; none at all when one of them is foreign."""
    if kind_code == CONDITIONS:
        return _scored(given)
    if kind_code == AGREEMENT:
        return _agreed(given)
    field = _FIELDS[kind_code]
    if kind_code in _ONE_OF:
        return _single(given, {field})
    return list(given[field]) if set(given) == {field} else []


_FIELDS = {
    THERMOMETER: DEGREES_FIELD,
    PHASES: PHASE_FIELD,
    HELP: REGION_FIELD,
    CHOICE: CHOICE_FIELD,
    SCALE: SCORE_FIELD,
}
_ONE_OF = (THERMOMETER, CHOICE, SCALE)
"""A phone gives one answer; with other kinds it may give several."""


def _agreed(fields: Mapping[str, Sequence[str]]) -> list[str]:
    """Who agrees if something is so, says what; what stays ticked below another answer counts for nothing."""
    given = dict(fields)
    needs = given.pop(NEED_FIELD, ())
    chosen = _single(given, {AGREEMENT_FIELD})
    if chosen != [AGREE_IF]:
        return chosen
    return [AGREE_IF, *(f"{AGREE_IF}/{place}" for place in needs)] if needs else []


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


def fields(kind_code: str, answer: Answer, choices: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """The fields of a form that give this answer; the way back from ``read``.

    >>> fields("voorwaarden", Answer(frozenset({"aanbieder/ambitie/4"})))
    {'groep': ['aanbieder'], 'ambitie': ['4']}
    """
    chosen = [option for option in options(kind_code, choices) if option in answer.options]
    region = {REGION_FIELD: [answer.region]} if answer.region else {}
    if kind_code == CONDITIONS:
        parts = [option.split("/") for option in chosen]
        return region | {GROUP_FIELD: [parts[0][0]]} | {condition: [score] for _, condition, score in parts}
    if kind_code == AGREEMENT:
        needs = [option.split("/")[1] for option in chosen if "/" in option]
        return region | {AGREEMENT_FIELD: chosen[:1]} | ({NEED_FIELD: needs} if needs else {})
    return region | {_FIELDS[kind_code]: chosen}


def count(answers: Iterable[Answer]) -> dict[str, Counter[str]]:
    """Region -> how many answers, under ``ANSWERS``, and how often each option was chosen; nothing of who.

    The region is empty where phones are not asked for theirs.

    >>> count([Answer(frozenset({"opstart"}), "kempen")] * 2)
    {'kempen': Counter({'answers': 2, 'opstart': 2})}
    """
    counts: dict[str, Counter[str]] = {}
    for answer, times in Counter(answers).items():
        of_region = counts.setdefault(answer.region, Counter())
        for option in (ANSWERS, *answer.options):
            of_region[option] += times
    return counts


def for_region(kind_code: str, option: str, choices: tuple[str, ...] = ()) -> frozenset[str]:
    """The answer of a region that its facilitator enters as one option. Raises KeyError when it is no whole answer.

    >>> sorted(for_region("akkoord", "als/1", ("we tijd krijgen",))), for_region("thermometer", "8")
    (['als', 'als/1'], frozenset({'8'}))
    """
    if option not in options(kind_code, choices) or (kind_code, option) == (AGREEMENT, AGREE_IF):
        raise KeyError(option)
    return frozenset({option, AGREE_IF} if "/" in option else {option})


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
    if kind_code == AGREEMENT:
        return option if "/" in option else ""
    return "" if kind_code in _ONE_OF else option


def totals(kind_code: str, counts: Mapping[str, int], choices: tuple[str, ...] = ()) -> dict[str, Any]:
    """Every option with its count, as nested dictionaries by the parts of the option.

    Thermometer ``{"-5": n, ... "20": n}``; voorwaarden ``{rater_group: {condition: {"1": n, ... "5": n}}}``,
    only groups that answered; fasen ``{phase_code: n}``; hulp ``{region_code: n}``; of the others ``{option: n}``.
    """
    if kind_code != CONDITIONS:
        return {option: counts.get(option, 0) for option in options(kind_code, choices)}
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


def speaking(counts: Mapping[str, int], rest_count: int) -> set[str]:
    """The regions whose answers may be told beside those of the whole room, by their number of answers.

    ``rest_count`` are the answers of no region. What is left of the whole without these regions is nothing or at least
    five answers: else somebody's could be read from the difference.

    >>> sorted(speaking({"kempen": 6, "limburg": 5, "midwest": 2}, 0)), speaking({"kempen": 5}, 0)
    (['kempen'], {'kempen'})
    """
    told = {region for region, count in counts.items() if count >= FEWEST_ANSWERS}
    rest = rest_count + sum(count for region, count in counts.items() if region not in told)
    while told and 0 < rest < FEWEST_ANSWERS:
        smallest = min(told, key=lambda region: (counts[region], region))
        told.remove(smallest)
        rest += counts[smallest]
    return told


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
