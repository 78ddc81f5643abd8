"""Words of the growth of all regions beside each other."""

from data.questions.growth import Growth, RegionGrowth
from ui import formats
from ui.figures.growth import measures_nl as words
from ui.figures.growth.measures_nl import MEASURES
from ui.texts import changes
from ui.texts import figures as figure_words
from ui.texts.region import name_of

EARLIER, LATEST = "eerdere levering", "nieuwste levering"
SLIDE_NOTE = "Van elke regio de nieuwste levering en een eerdere. Wie er nog geen twee heeft, staat er niet bij."
_EARLIER = "een eerdere levering"


def say(facts: Growth, own: str | None) -> list[str]:
    """In how many regions it grew, stayed or fell between their deliveries, and how it went in a region in view."""
    if not facts.earlier_dates or not facts.dates:
        return _nothing(facts) if own is None else _of_region(facts, own)
    between = changes.between(facts.earlier_dates, facts.dates, _EARLIER)
    went = _counts(facts).format(MEASURES[facts.measure].subject)
    full = f"{formats.first_upper(between)} {went}{_part(facts)}"
    if own is not None:
        first, *shorter = _of_region(facts, own)
        return formats.falling(f"{full}; {first}", f"{formats.first_upper(between)} {went}; {first}", first, *shorter)
    some = formats.some_of(len(facts.grown), facts.compared_count, "regio’s", "regio die opnieuw aanleverde")
    grown = f"in {some} {MEASURES[facts.measure].more}"
    return formats.falling(
        full,
        f"{formats.first_upper(between)} {went}",
        f"{formats.first_upper(grown)} {between}",
        formats.first_upper(grown),
    )


def _counts(facts: Growth) -> str:
    """How many regions grew, stayed and fell; ``{}`` stands for what."""
    total = facts.compared_count
    if total == 1:
        way = "groeide" if facts.grown else "bleef" if facts.level else "daalde"
        return f"{way} {{}} in de ene regio die opnieuw aanleverde" + (" gelijk" if facts.level else "")
    clauses = [
        f"{way} {{}} {'gelijk ' if way == 'bleef' else ''}in {formats.some_of(len(codes), total, 'regio’s')}"
        if not place
        else f"{way} het {'gelijk ' if way == 'bleef' else ''}in {len(codes)}"
        for place, (way, codes) in enumerate(_groups(facts))
    ]
    return formats.enumerate_names(clauses)


def _groups(facts: Growth) -> list[tuple[str, tuple[str, ...]]]:
    every = [("groeide", facts.grown), ("bleef", facts.level), ("daalde", facts.shrunk)]
    return [(way, codes) for way, codes in every if codes]


def _part(facts: Growth) -> str:
    """How often the part grew beside the whole: no number of offers without how many were assessed."""
    if facts.measure != "offer_count":
        return ""
    return f"; {MEASURES[facts.measure].part_subject} groeide in {facts.part_grown_count or 'geen'}"


def _of_region(facts: Growth, own: str) -> list[str]:
    one, name = facts.of(own), name_of(own)
    if one.step is None or one.earlier is None or one.latest is None:
        return list(words.unknown(facts.measure, facts.sheet, one, is_share=facts.is_share))
    days = words.pair(one.earlier.reference_date, one.latest.reference_date)
    label = MEASURES[facts.measure].label
    went = f"{label} {words.went(one.earlier.amount, one.latest.amount, one.step, is_share=facts.is_share)}"
    return formats.falling(
        f"{name}, leveringen van {days}: {went}{_part_of(facts, one)}",
        f"{name}, leveringen van {days}: {went}",
        f"{name}: {went}",
    )


def _part_of(facts: Growth, one: RegionGrowth) -> str:
    if facts.measure != "offer_count" or not one.earlier or not one.latest:
        return ""
    went = words.went(one.earlier.part, one.latest.part, one.part_step, is_share=False)
    return f", {MEASURES[facts.measure].part} {went}"


def _nothing(facts: Growth) -> list[str]:
    if facts.unrenewed:
        return [f"{formats.first_upper(changes.no_new_delivery(facts.unrenewed_date, facts.sheet))}"]
    if facts.first:
        return [
            f"Van geen enkele regio is er meer dan één levering van blad {facts.sheet}: verloop is nog niet te zien"
        ]
    if len(facts.never) == len(facts.regions):
        return [f"Geen enkele regio leverde blad {facts.sheet} al aan"]
    return [f"Leveringen van blad {facts.sheet} zijn niet te vergelijken"]


def note(facts: Growth, own: str | None) -> list[str]:
    """One scale, who is missing, how to read it."""
    measure = MEASURES[facts.measure]
    top = words.amount(facts.highest, is_share=facts.is_share)
    missing = figure_words.not_handed_in(facts.never)
    still = f"{changes.regions(len(facts.unrenewed))} zonder nieuwe levering." if facts.unrenewed else ""
    percent = ", in procent" if facts.is_share else ""
    part = f"; streepjeslijn en vlak: {measure.part}" if measure.part else ""
    aged = [words.FRESH_NOTE] if facts.measure == "assessed_share" else []
    return list(
        filter(
            None,
            [
                f"Zelfde schaal voor alle regio’s (tot {top}). Lijn en vet cijfer: {measure.label}{percent}{part}.",
                f"{missing}." if missing else "",
                still,
                words.READING,
                *aged,
                words.SIGNS,
            ],
        )
    )


def absence(one: RegionGrowth) -> str:
    """Why a panel is empty."""
    return figure_words.NOT_REPORTED if one.newest is None else figure_words.NO_ANSWERS


def note_of_bars(facts: Growth) -> list[str]:
    """How to read the list of a phone."""
    measure = MEASURES[facts.measure]
    part = f", onderste: {measure.part}" if measure.part else ""
    missing = figure_words.not_handed_in(facts.never)
    return [f"Bovenste balk: {measure.label}{part}; bij de nieuwste levering.", f"{missing}." if missing else ""]


def beside(one: RegionGrowth) -> str:
    """What stands behind the name of a region on a phone: of when its newest delivery is, or that there is none."""
    return f"levering van {formats.day(one.newest.reference_date)}" if one.newest else figure_words.NOT_REPORTED
