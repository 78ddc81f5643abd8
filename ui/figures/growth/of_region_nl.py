"""Words of the growth of one region."""

from data.questions.growth import Delivered, OwnGrowth
from ui import formats
from ui.figures.growth import measures_nl as words
from ui.figures.growth.measures_nl import MEASURES
from ui.texts.region import name_of

PHONE_NOTE = "Elke levering op haar datum; daaronder wat de regio zelf noemde."
SLIDE_NOTE = "Een balk is een levering, op haar datum."


def say(facts: OwnGrowth, own: str | None) -> list[str]:
    """From which to which delivery, and from how much to how much."""
    one = facts.own
    if one.step is None or one.earlier is None or one.latest is None:
        return list(words.unknown(facts.measure, facts.sheet, one, is_share=facts.is_share))
    measure, name = MEASURES[facts.measure], name_of(one.region)
    between = f"tussen de leveringen van {words.pair(one.earlier.reference_date, one.latest.reference_date)}"
    span = _span(one.earlier, one.latest, one.step, is_share=facts.is_share)
    went = f"{_way(one.step)} {measure.subject} in {name} {span}"
    part = _part(one.earlier, one.latest, one.part_step, facts)
    days = f"{name}, leveringen van {words.pair(one.earlier.reference_date, one.latest.reference_date)}"
    short = f"{measure.label} {words.went(one.earlier.amount, one.latest.amount, one.step, is_share=facts.is_share)}"
    part_went = words.went(one.earlier.part, one.latest.part, one.part_step, is_share=facts.is_share)
    return formats.falling(
        f"{formats.first_upper(between)} {went}{part}",
        f"{formats.first_upper(between)} {went}",
        f"{days}: {short}{f', {measure.part} {part_went}' if part else ''}",
        f"{days}: {short}",
        f"{name}: {short}",
    )


def _way(step: int) -> str:
    return words.WAYS[(step > 0) - (step < 0)]


def _span(earlier: Delivered, latest: Delivered, step: int, *, is_share: bool) -> str:
    if latest.whole_count is not None and earlier.whole_count == latest.whole_count and not is_share:
        counted = words.from_to(formats.number(earlier.amount), formats.number(latest.amount), step)
        whole = "1" if latest.whole_count == 1 else f"de {formats.number(latest.whole_count)}"
        return f"{counted} van {whole}"
    was, now = (words.of_whole(one, is_share=is_share) for one in (earlier, latest))
    return words.from_to(was, now, step)


def _part(earlier: Delivered, latest: Delivered, step: int | None, facts: OwnGrowth) -> str:
    """How the part went: no number of offers without how many were assessed."""
    if step is None:
        return ""
    was, now = (words.amount(value, is_share=facts.is_share) for value in (earlier.part, latest.part))
    went = words.from_to(was, now, step)
    is_alike = facts.own.step is not None and _way(step) == _way(facts.own.step)
    return f" en {'' if is_alike else f'{_way(step)} '}{MEASURES[facts.measure].part_subject} {went}"


def note(facts: OwnGrowth, own: str | None) -> list[str]:
    """How to read it."""
    aged = [words.FRESH_NOTE] if facts.measure in words.AGED else []
    return [words.READING, *aged, words.SIGNS, words.DAYS]
