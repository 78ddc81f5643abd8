"""Words of how old each sheet of one region is."""

from data.questions.region_sheets import RegionSheets, Sheet
from ui import formats
from ui.texts import frame as frame_words
from ui.texts.region import name_of

HEADERS = {
    "sheet": "Blad",
    "reference_date": "Stand op",
    "age_days": "Dagen oud",
    "row_count": "Rijen",
    "refused_row_count": "Rijen opzij",
}
NEVER = "nooit aangeleverd"
OLDER = "ouder dan de andere"


def say(facts: RegionSheets, own: str | None) -> list[str]:
    """Which sheets lag behind the newest one, and which never came; shorter: how many."""
    name = name_of(facts.region)
    if facts.newest_date is None:
        return [f"{name} leverde nog geen enkel blad aan"]
    if not facts.older and not facts.absent:
        return [f"Alle bladen van {name} slaan op {formats.day(facts.newest_date)}"]
    oldest = f"(oudste: {formats.day(facts.oldest_date)})"
    named, counted = [], []
    if facts.older:
        is_one = len(facts.older) == 1
        verb = "is" if is_one else "zijn"
        named.append(f"{formats.enumerate_names(facts.older)} {verb} ouder dan de andere bladen {oldest}")
        counted.append(f"{'1 blad is' if is_one else f'{len(facts.older)} bladen zijn'} {OLDER} {oldest}")
    if facts.absent:
        verb = "werd" if len(facts.absent) == 1 else "werden"
        named.append(f"{formats.enumerate_names(facts.absent)} {verb} {NEVER}")
        counted.append(f"{len(facts.absent)} {verb} {NEVER}")
    return sorted({f"Van {name}: {'; '.join(parts)}" for parts in (named, counted)}, key=len, reverse=True)


def note(facts: RegionSheets, own: str | None) -> list[str]:
    """How to read the dates."""
    return [
        "De datum is die waarop de cijfers van een blad slaan, niet de dag van het aanleveren; "
        f"{frame_words.stand(facts.as_of)}."
    ]


def refused(count: int) -> str:
    """Rows of a sheet that wait to be mended."""
    return "1 rij opzij" if count == 1 else f"{formats.number(count)} rijen opzij"


def state(sheet: Sheet, is_older: bool) -> str:
    """The date of a sheet, whether it lags behind, and the rows left aside."""
    if sheet.reference_date is None:
        return NEVER
    parts = [formats.day(sheet.reference_date), OLDER if is_older else ""]
    return " · ".join(filter(None, [*parts, refused(sheet.refused_row_count) if sheet.refused_row_count else ""]))
