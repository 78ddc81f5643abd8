"""Words of two results of one question, side by side."""

from collections.abc import Mapping
from datetime import datetime
from fractions import Fraction

from data.live_answers import AT_TABLE, THERMOMETER
from ui import formats
from ui.texts.live_regions import value
from ui.texts.stage import answers

FIRST, NOW, TODAY = "Eerst", "Nu", "Vandaag"
TABLE_HEAD = "Antwoord"


def day(opened_at: datetime) -> str:
    """An earlier network day; UTC, as the store keeps times.

    >>> day(datetime(2026, 11, 26, 23, 30))
    '27/11/2026'
    """
    return formats.day(formats.local(opened_at))


def beside(when: str, sentence: str) -> str:
    """What two results say together, where only their words stand.

    >>> beside("Eerst", "Het midden blijft op 3")
    'Naast eerst: het midden blijft op 3'
    """
    return f"Naast {formats.lower_first(when)}: {formats.lower_first(sentence)}"


def note(first: str, first_count: int, now: str, now_count: int) -> str:
    """How many answered each time, and whom one may not take for whom."""
    return f"{first}: {answers(first_count)}. {now}: {answers(now_count)}. Niet noodzakelijk dezelfde mensen."


def step(before: int, now: int) -> str:
    """A count then and now.

    >>> step(5, 13)
    '5 → 13'
    """
    return f"{before} → {now}"


def median(label: str, kind_code: str, middle: float) -> str:
    """A median with the time that it is of."""
    return f"mediaan {formats.lower_first(label)}: {value(kind_code, middle)}"


def middle_sentence(kind_code: str, before: float, after: float) -> str:
    r"""Where the middle went.

    >>> middle_sentence("thermometer", 8, 10), middle_sentence("schaal", 3, 3)
    ('Het midden ligt 2 graden hoger: van 8\xa0°C naar 10\xa0°C', 'Het midden blijft op 3')
    """
    if before == after:
        return f"Het midden blijft op {value(kind_code, after)}"
    far = formats.given(abs(after - before))
    one, many = ("graad", "graden") if kind_code == THERMOMETER else ("punt", "punten")
    unit = one if abs(after - before) <= 1 else many
    way = "hoger" if after > before else "lager"
    return f"Het midden ligt {far} {unit} {way}: van {value(kind_code, before)} naar {value(kind_code, after)}"


def share_sentences(shares: Mapping[str, tuple[int, int, int, int]]) -> list[str]:
    """The answer whose share moved most, or all that did; per answer its count and all answers, before and now.

    >>> share_sentences({"ja": (5, 10, 7, 10), "neen": (5, 10, 3, 10)})[0]
    '“ja” en “neen” verschuiven het meest'
    """

    def moved(label: str) -> Fraction:
        before, of_before, now, of_now = shares[label]
        return abs(Fraction(now, of_now) - Fraction(before, of_before))

    far = max(map(moved, shares))
    if not far:
        return ["De antwoorden zijn even verdeeld als eerst"]
    most = [label for label in shares if moved(label) == far]
    if len(most) > 1:
        named = formats.enumerate_names([f"“{label}”" for label in most])
        return [f"{named} verschuiven het meest", f"{len(most)} antwoorden verschuiven even veel en het meest"]
    before, of_before, now, of_now = shares[most[0]]
    numbers = f"van {before} op {of_before} naar {now} op {of_now}"
    return [f"“{most[0]}” verschuift het meest: {numbers}", f"De grootste verschuiving gaat {numbers}"]


def many_sentence(before: Mapping[str, float], after: Mapping[str, float], things: str, when: str) -> str:
    """How many medians went up and down; ``things`` is what has one, ``when`` the earlier time.

    >>> many_sentence({"a": 1, "b": 2}, {"a": 3, "b": 2}, "regio’s", "Eerst")
    '1 van de 2 regio’s staat hoger dan eerst, 0 lager'
    >>> many_sentence({"a": 1}, {"b": 2}, "regio’s", "26/11/2025")
    'Er zijn geen regio’s die beide keren te tonen zijn'
    >>> many_sentence({"a": 2}, {"a": 2}, "regio’s", "Eerst")
    'De enige regio die beide keren te tonen is, staat even hoog als eerst'
    """
    both = before.keys() & after.keys()
    if not both:
        return _none(things)
    up = sum(after[one] > before[one] for one in both)
    down = sum(after[one] < before[one] for one in both)
    if len(both) == 1:
        way = "hoger dan" if up else "lager dan" if down else "even hoog als"
        return f"De enige {_SINGLE[things]} die beide keren te tonen is, staat {way} {_then(when)}"
    verb = "staat" if up <= 1 else "staan"
    some = formats.first_upper(formats.some_of(up, len(both), things))
    return f"{some} {verb} hoger dan {_then(when)}, {down} lager"


def changed_sentence(per_region: str, changed_count: int, region_count: int, when: str) -> str:
    """How many regions give another answer, or their phones mostly do; ``when`` is the earlier time.

    >>> changed_sentence("tafel", 1, 4, "Eerst"), changed_sentence("gsm", 1, 4, "Eerst")
    ('1 van de 4 regio’s antwoordt anders dan eerst', '1 van de 4 regio’s kiest vooral iets anders dan eerst')
    >>> changed_sentence("tafel", 0, 0, "26/11/2025"), changed_sentence("gsm", 0, 0, "Eerst")
    ('Geen enkele regio antwoordde beide keren', 'Er zijn geen regio’s die beide keren te tonen zijn')
    >>> changed_sentence("tafel", 0, 1, "Eerst"), changed_sentence("gsm", 0, 4, "Eerst")
    ('De enige regio die beide keren antwoordde, antwoordt hetzelfde als eerst', \
'Geen van de 4 regio’s kiest vooral iets anders dan eerst')
    """
    at_table = per_region == AT_TABLE
    if not region_count:
        return "Geen enkele regio antwoordde beide keren" if at_table else _none(REGIONS)
    one, many = ("antwoordt", "antwoorden") if at_table else ("kiest vooral iets", "kiezen vooral iets")
    if region_count == 1:
        who = "antwoordde, antwoordt" if at_table else "te tonen is, kiest vooral"
        what = "iets anders dan" if changed_count else "hetzelfde als"
        return f"De enige regio die beide keren {who} {what} {_then(when)}"
    verb = one if changed_count <= 1 else many
    some = formats.first_upper(formats.some_of(changed_count, region_count, "regio’s"))
    return f"{some} {verb} anders dan {_then(when)}"


def diamond(per_region: str, when: str) -> str:
    """What the open mark in a row means.

    >>> diamond("tafel", "Eerst"), diamond("gsm", "26/11/2025")
    ('◇ was het antwoord eerst.', '◇ was het vaakst gekozen op 26/11/2025.')
    """
    return f"◇ was {'het antwoord' if per_region == AT_TABLE else 'het vaakst gekozen'} {_then(when)}."


def _none(things: str) -> str:
    return f"Er zijn geen {things} die beide keren te tonen zijn"


def _then(when: str) -> str:
    return "eerst" if when == FIRST else f"op {when}"


CONDITIONS = "voorwaarden"
REGIONS = "regio’s"
MEDIANS = "medianen"
_SINGLE = {CONDITIONS: "voorwaarde", REGIONS: "regio", MEDIANS: "mediaan"}
