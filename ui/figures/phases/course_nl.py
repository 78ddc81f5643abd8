"""Words of the course of the phases over the quarters."""

from collections.abc import Sequence
from datetime import date

from data import reference
from data.questions.phase_course import Course, PhaseCourse, RegionCourse, TurningPoint
from ui import formats
from ui.texts import changes
from ui.texts import frame as frame_words
from ui.texts.phases import PHASE, SHARE, names, of_items, phases
from ui.texts.region import REALISATION_SIGNS, name_of

READING = "Leeswijzer"
NO_ANSWER = "geen antwoord"
NOTE_SIGNS = "abcdefghijkl"
"""One for each quarter that can be shown; letters, because numbers stand beside them and in front."""
NOTE = "hoogte-, diepte- of kantelpunt, hieronder verteld"
POINTS_HEADING = "Hoogte-, diepte- en kantelpunten"
NO_POINTS = "Geen enkele regio noteerde in deze kwartalen een hoogte-, diepte- of kantelpunt op blad Realisaties."
STRIPS = "Een kolom is een kwartaal, een rij een fase: hoe hoger en donkerder, hoe verder. Rechts: nu, in %."
HEADERS = {"region": "Regio", "phase": PHASE}
MEDIAN_ROW = "Mediaan, geen norm"
STAGE_STEPS = "procent klaar, van de eerste levering → de laatste"
_TWICE = "in twee kwartalen"


def moment_words(moment: date) -> str:
    """A moment in a sentence: the month at whose end a quarter ends, any other day whole.

    >>> moment_words(date(2025, 12, 31)), moment_words(date(2026, 11, 22))
    ('december 2025', '22/11/2026')
    """
    ends_quarter = (moment.month, moment.day) in {(3, 31), (6, 30), (9, 30), (12, 31)}
    return f"{changes.MONTHS[moment.month - 1]} {moment.year}" if ends_quarter else formats.day(moment)


def say(facts: PhaseCourse, own: str | None) -> list[str]:
    """Which phase grew most in one region, or in most regions, from the first to the last delivery."""
    if own is not None:
        course = next((one for one in facts.regions if one.region == own), None)
        return _of_region(name_of(own), course)
    if not facts.has_answers:
        return ["Van geen enkele regio weten we al hoe ver de fasen staan"]
    if not facts.compared_count:
        if facts.is_first_delivery:
            day = moment_words(facts.moments[-1])
            return [f"Van geen enkele regio is er meer dan één levering ({day}): verloop is nog niet te zien"]
        return [f"Geen enkele regio beantwoordde een fase {_TWICE}: verloop is nog niet te zien"]
    return _of_all(facts)


def _of_all(facts: PhaseCourse) -> list[str]:
    total = facts.compared_count
    begins = ["Tussen de eerste en de laatste levering", "Sinds de eerste levering"]
    if facts.is_cut:
        begins = [f"Sinds {moment_words(facts.moments[0])}"]
    since = formats.lower_first(begins[-1])
    if not facts.most_often:
        where = "de ene regio die te vergelijken is, geen" if total == 1 else f"geen van de {total} regio’s een"
        return [f"{begin} ging in {where} fase vooruit" for begin in begins]
    went, each = ("gingen", "elk ") if len(facts.most_often) > 1 else ("ging", "")
    which = names(facts.most_often)
    if total == 1:
        first = f"In de ene regio die te vergelijken is, {went}"
        return formats.falling(f"{first} {which} vooruit", f"{first} {_counted(facts.most_often)} vooruit")
    count, whole = facts.most_count, _whole(facts.most_of)
    if facts.is_majority and whole:
        often = f"in de meeste regio’s vooruit: {each}in {formats.some_of(count, whole)}"
    else:
        often = f"het vaakst vooruit: {each}in {_in_regions(count, whole)}"
    shorter = f"{went} {since} {each}vooruit in {_in_regions(count, whole)}"
    counted = _counted(facts.most_often)
    return formats.falling(
        *(f"{begin} {went} {which} {often}" for begin in begins), f"{which} {shorter}", f"{counted} {shorter}"
    )


def _whole(most_of: Sequence[int]) -> int:
    """Out of how many regions a phase went forward; 0 where that differs between phases or is only one."""
    whole = most_of[0]
    return whole if len(set(most_of)) == 1 and whole > 1 else 0


def _in_regions(count: int, whole: int) -> str:
    return formats.some_of(count, whole, "regio’s") if whole else changes.regions(count)


def _counted(codes: Sequence[str]) -> str:
    return names(codes) if len(codes) == 1 else f"{len(codes)} fasen"


def _of_region(name: str, course: RegionCourse | None) -> list[str]:
    if course is None or not course.is_reported:
        return [f"{name} leverde blad Fasen nog niet aan"]
    if not course.has_answers:
        return [f"{name} beantwoordde nog geen enkel item"]
    if course.first_moment is None or course.last_moment is None:
        if course.delivery_count == 1:
            return [f"Van {name} is er nog maar één levering: verloop is nog niet te zien"]
        return [f"{name} beantwoordde nog geen fase {_TWICE}: verloop is nog niet te zien"]
    when = f"tussen {moment_words(course.first_moment)} en {moment_words(course.last_moment)}"
    if not course.most:
        return [f"In {name} ging {when} geen enkele fase vooruit", f"In {name} ging geen enkele fase vooruit"]
    most = f"het meest vooruit in {names(course.most)}"
    grown = f"{'elk ' if len(course.most) > 1 else ''}+{course.most_points} procentpunt"
    return formats.falling(
        f"{name} ging {when} {most} ({grown})",
        f"{name} ging {most} ({grown})",
        f"{name} ging {most}",
        f"{name} ging het meest vooruit in {_counted(course.most)} ({grown})",
    )


def note(facts: PhaseCourse, own: str | None) -> list[str]:
    """Which quarters, and what a share is."""
    if not facts.moments:
        return [f"{formats.first_upper(frame_words.stand(facts.as_of))}."]
    first, last = moment_words(facts.moments[0]), moment_words(facts.moments[-1])
    span = f", van {first} tot {last}" if len(facts.moments) > 1 else f" ({last})"
    return [
        f"Per kwartaal{span}: {formats.lower_first(SHARE)}.",
        "Zonder nieuwe levering loopt de vorige door.",
    ]


def quarter_header(moment: date) -> str:
    """The header of a quarter in the table."""
    return f"{formats.day(moment)} (%)"


def strip_words(region: str, courses: Sequence[Course]) -> str:
    """One strip for who cannot see it."""
    parts = [f"{phases()[one.phase_code]} {_span(one)}" for one in courses]
    return f"{name_of(region)}: {', '.join(parts)}"


def _span(course: Course) -> str:
    if course.last_share is None:
        return "onbekend"
    first = "" if course.first_share is None else f"{formats.share(course.first_share)} → "
    return f"{first}{of_items(course.last_share, course.last_answered_count)}"


def point(moment: TurningPoint) -> str:
    """One high, low or turning point."""
    sign, kind = (
        REALISATION_SIGNS[moment.realisation_kind_code],
        reference.label("realisation_kind", moment.realisation_kind_code),
    )
    return f"{sign} {kind}, {formats.day(moment.realised_date)}: {moment.title}"


def more_points(count: int) -> str:
    """What the list of points leaves out of one quarter."""
    return f"{formats.and_more(count)} in dit kwartaal"
