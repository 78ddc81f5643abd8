"""Words of what is followed over deliveries: the same on every growth figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data import reference
from data.questions.comparisons import Comparison
from data.questions.growth import Delivered, RegionGrowth
from data.questions.phase_course import TurningPoint
from ui import formats
from ui.texts import changes
from ui.texts.region import REALISATION_SIGNS, name_of


@dataclass(frozen=True)
class Measure:
    """How one measure and its part are called: beside their mark, as the subject of a sentence, where there is more."""

    label: str
    subject: str
    more: str
    part: str = ""
    part_subject: str = ""

    @property
    def short(self) -> str:
        """Behind a number, where the rest is said beside it."""
        return _SHORT.get(self.label, self.label)


_SHORT = {"beoordeeld deel": "beoordeeld", "besturen die meedoen": "besturen", "items klaar of bezig": "begonnen"}
MEASURES = {
    "offer_count": Measure(
        "actief aanbod", "het actieve aanbod", "meer actief aanbod", "beoordeeld", "het beoordeelde aanbod"
    ),
    "assessed_share": Measure(
        "beoordeeld deel",
        "het beoordeelde deel van het actieve aanbod",
        "een groter beoordeeld deel",
        "in het jaar ervoor",
        "het deel dat in het jaar voor de levering beoordeeld is",
    ),
    "partner_count": Measure("actieve partners", "het aantal actieve partners", "meer actieve partners"),
    "government_count": Measure("besturen die meedoen", "het aantal besturen dat meedoet", "meer besturen die meedoen"),
    "begun_count": Measure(
        "items klaar of bezig",
        "het aantal items dat klaar of bezig is",
        "meer items klaar of bezig",
        "klaar",
        "het aantal dat klaar is",
    ),
}
AGED = ("offer_count", "assessed_share")
"""What speaks of assessments, so that their age is said."""
HEADERS = {"region": "Regio", "reference_date": "Levering van", "day": "Datum", "what": "Wat"}
WHOLES = {"assessed_share": "Actief aanbod", "government_count": "Gemeenten", "begun_count": "Items van toepassing"}
PERCENT = "procent"
ASSESSED, FRESH = "Beoordeeld", "Waarvan in het jaar voor de levering"
DELIVERY, NETWORK_DAY = "levering", "netwerkdag"
READING = "Een stip is een levering; tussen twee leveringen en na de laatste weten we niets."
SIGNS = "Onder de as staat wat de regio zelf noemde: ▲ hoogtepunt, ▼ dieptepunt, ◆ kantelpunt."
DAYS = "Stippellijn: netwerkdag."
FRESH_NOTE = "In het jaar ervoor: beoordeeld in de 12 maanden voor de datum van die levering."
WAYS = {1: "groeide", 0: "bleef", -1: "daalde"}


def amount(value: float | None, *, is_share: bool) -> str:
    r"""An amount as it is printed at its dot.

    >>> amount(35, is_share=False), amount(0.742, is_share=True), amount(None, is_share=False)
    ('35', '74\xa0%', '–')
    """
    return formats.share(value) if is_share else formats.number(value)


def went(earlier: float | None, latest: float | None, step: int | None, *, is_share: bool) -> str:
    r"""From how much to how much, after the name of what it is; ``step`` is what it moved.

    Shares that print alike may have moved a point, and those that print otherwise less than one.

    >>> went(31, 35, 4, is_share=False), went(0, 0, 0, is_share=False)
    ('van 31 naar 35', 'bleef 0')
    >>> went(0.504, 0.506, 0, is_share=True), went(0.506, 0.514, 1, is_share=True)
    ('bleef rond 51\xa0%', 'rond 51\xa0%')
    """
    was, now = (amount(value, is_share=is_share) for value in (earlier, latest))
    if step and was != now:
        return f"van {was} naar {now}"
    return f"{'' if step else 'bleef '}{'' if was == now and not step else 'rond '}{now}"


def from_to(was: str, now: str, step: int | None) -> str:
    """The same after "groeide", "bleef" or "daalde", of amounts as they are printed.

    >>> from_to("31", "35", 4), from_to("9", "9", 0)
    ('van 31 naar 35', 'op 9')
    >>> from_to("50 %", "51 %", 0), from_to("51 %", "51 %", 1)
    ('nagenoeg gelijk: 50 % en 51 %', 'licht, tot 51 %')
    """
    if was == now:
        return f"licht, tot {now}" if step else f"op {now}"
    return f"van {was} naar {now}" if step else f"nagenoeg gelijk: {was} en {now}"


def of_whole(one: Delivered, *, is_share: bool) -> str:
    r"""The amount with what it is of.

    >>> whole = Delivered(date(2026, 6, 22), 17, None, 27, None, None)
    >>> of_whole(whole, is_share=False), of_whole(Delivered(date(2026, 6, 22), 0.5, 0.25, 8, 4, 2), is_share=True)
    ('17 van 27', '50\xa0% (4 van 8)')
    """
    printed = amount(one.amount, is_share=is_share)
    if one.amount is None or one.whole_count is None:
        return printed
    if is_share:
        return f"{printed} ({formats.part(one.assessed_count, one.whole_count)})"
    return f"{printed} van {formats.number(one.whole_count)}"


def pointer(measure: str, region: str, one: Delivered, *, is_share: bool) -> str:
    """What stands at a dot that somebody points at: whose it is, its date, the amounts and their n."""
    words = MEASURES[measure]
    lines = [
        f"<b>{name_of(region)}</b>, levering {formats.day(one.reference_date)}",
        f"{words.label}: {of_whole(one, is_share=is_share)}",
    ]
    if is_share:
        lines.append(f"{words.part}: {formats.part(one.fresh_count, one.whole_count)}")
    elif one.part is not None:
        lines.append(f"{words.part}: {part_of(one)}")
    return "<br>".join(lines)


def part_of(one: Delivered) -> str:
    """The part in number, with its age where it is an assessment.

    >>> day = date(2026, 6, 22)
    >>> part_of(Delivered(day, 35, 26, None, 26, 20)), part_of(Delivered(day, 9, 4, 37, None, None))
    ('26, waarvan 20 in het jaar ervoor', '4')
    """
    printed = formats.number(one.part)
    if not one.part or one.fresh_count is None:
        return printed
    return f"{printed}, waarvan {formats.number(one.fresh_count) if one.fresh_count else 'geen'} in het jaar ervoor"


def part_label(measure: str, newest: Delivered | None) -> str:
    """What the part is called beside its line; assessed offer with its age."""
    label = MEASURES[measure].part
    if measure == "offer_count" and newest and newest.part:
        fresh = formats.number(newest.fresh_count) if newest.fresh_count else "geen"
        return f"{label},<br>waarvan {fresh} in<br>het jaar ervoor"
    return label


def point(one: TurningPoint) -> str:
    """One high, low or turning point with its sign."""
    sign = REALISATION_SIGNS[one.realisation_kind_code]
    return f"{sign} {reference.label('realisation_kind', one.realisation_kind_code)}: {one.title}"


def on(one: TurningPoint) -> str:
    """When it was, behind it."""
    return f"({formats.day(one.realised_date)})"


def point_kind(one: TurningPoint) -> str:
    """Its date and kind, in small print under its title."""
    kind = formats.lower_first(reference.label("realisation_kind", one.realisation_kind_code))
    return f"{formats.day(one.realised_date)} · {kind}"


def no_points(own: RegionGrowth) -> str:
    """Why nothing stands on the line of turning points."""
    if not own.tells:
        return "blad Realisaties is nog niet aangeleverd"
    return "de regio noemde geen hoogte-, diepte- of kantelpunt"


def silence(day: date) -> tuple[str, str]:
    """That nothing is known after the last delivery, on two lines."""
    return "geen nieuwe levering", f"sinds {formats.day(day)}"


def until(day: date) -> str:
    """Where the line of time ends, which is no delivery.

    >>> until(date(2026, 11, 26))
    'tot 26/11/2026'
    """
    return f"tot {formats.day(day)}"


def tick(day: date) -> str:
    """A month at an axis that has little room.

    >>> tick(date(2026, 6, 30))
    'jun 26'
    """
    short = {3: "mrt"}.get(day.month, changes.MONTHS[day.month - 1][:3])
    return f"{short} {day:%y}"


def pair(earlier: date, latest: date) -> str:
    """Two deliveries by their dates, the year of the first only where it differs.

    >>> pair(date(2026, 3, 31), date(2026, 6, 22)), pair(date(2025, 12, 23), date(2026, 6, 22))
    ('31/03 en 22/06/2026', '23/12/2025 en 22/06/2026')
    """
    first = f"{earlier:%d/%m}" if earlier.year == latest.year else formats.day(earlier)
    return f"{first} en {formats.day(latest)}"


def unknown(measure: str, sheet: str, own: RegionGrowth, *, is_share: bool) -> Sequence[str]:
    """Why the deliveries of one region cannot be compared, from full to short."""
    name, newest = name_of(own.region), own.newest
    if newest is None:
        return [f"{name} leverde blad {sheet} nog niet aan"]
    day, words = formats.day(newest.reference_date), MEASURES[measure]
    stood = f"{words.label} {of_whole(newest, is_share=is_share)}" + (
        f", {words.part} {part_of(newest)}" if newest.part is not None and not is_share else ""
    )
    if own.comparison_code is Comparison.UNRENEWED:
        nothing = f"{name}: {changes.no_new_delivery(newest.reference_date, sheet)}"
        return formats.falling(f"{nothing}; toen {stood}", nothing)
    if own.comparison_code is Comparison.FIRST:
        first = f"{name} leverde blad {sheet} één keer aan, op {day}"
        return formats.falling(f"{first}: {stood}; verloop is nog niet te zien", first)
    return [f"{name}: leveringen van blad {sheet} niet te vergelijken"]


def network_day(day: date) -> str:
    """A day on which the learning network met, above its line.

    >>> network_day(date(2026, 3, 19))
    'netwerkdag 19/03'
    """
    return f"{NETWORK_DAY} {day:%d/%m}"


def signs() -> list[tuple[str, str]]:
    """Each kind of moment with its sign, for a legend."""
    return [
        (sign, formats.lower_first(reference.label("realisation_kind", code)))
        for code, sign in REALISATION_SIGNS.items()
    ]
