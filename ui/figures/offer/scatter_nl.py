"""Words of quantity against quality of the offer."""

from collections.abc import Sequence

from data import reference
from data.margins import Side
from data.questions.offer_scatter import Middle, OfferScatter, RegionOffer
from ui import formats
from ui.figures.offer import phrases_nl as phrases
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of

HEADERS = {
    "region": "Regio",
    "quantity": "Hoeveelheid",
    "unfilled_count": "Niet ingevuld",
    "quality_median": "Mediaan kwaliteit",
    "assessed_count": "Beoordeeld",
    "offer_count": "Actief aanbod",
    "fresh_count": assessed_words.FRESH_COLUMN,
}
STAGE_HEADERS = {"quality_median": "Mediaan kwaliteit (0–3)", "assessed": assessed_words.COLUMN}
AXES = {
    "offer_per_10000": "actief aanbod per 10.000 inwoners",
    "offer_count": "actief aanbod (aantal)",
    "place_count": "plaatsen per jaar",
    "hour_count": "uren per jaar (plaatsen × uren per traject)",
}
HIGHEST_QUALITY = 3
QUALITY_AXIS = "kwaliteitsprofiel (mediaan, 0–3)"
SLIDE_QUALITY_AXIS = "kwaliteit (mediaan, 0 tot 3)"
UNKNOWN_STRIP = "kwaliteit nog onbekend"
CORNERS = {
    "top_left": "sterk maar smal:<br>wat houdt groei tegen?",
    "top_right": "breed én sterk:<br>wat delen jullie?",
    "bottom_left": "in opbouw:<br>wie loopt mee?",
    "bottom_right": "breed maar pril:<br>welke voorwaarde eerst?",
}
OTHERS = "Andere regio’s"
STAGE_LEGEND = f"lijn: {figure_words.MEDIAN}; band: {figure_words.NEAR}"
_AMOUNTS = {"offer_per_10000": "aanbod", "offer_count": "aanbod", "place_count": "plaatsen", "hour_count": "uren"}
_IN_UNITS = {
    "offer_per_10000": "{} per 10.000 inwoners",
    "offer_count": "actief aanbod: {}",
    "place_count": "{} plaatsen per jaar",
    "hour_count": "{} uren per jaar",
}
_MORE = {
    "offer_per_10000": "per 10.000 inwoners meer aanbod",
    "offer_count": "in aantal meer aanbod",
    "place_count": "meer plaatsen per jaar",
    "hour_count": "meer uren per jaar",
}
_MEASURED = {
    "offer_per_10000": "aanbod per 10.000 inwoners",
    "offer_count": "aanbod in aantal",
    "place_count": "plaatsen per jaar",
    "hour_count": "uren per jaar",
}
_SIDES = {
    Side.ABOVE: "boven de mediaan",
    Side.NEAR: figure_words.NEAR,
    Side.BELOW: "onder de mediaan",
    Side.UNKNOWN: "nog niet te vergelijken",
}
_NEAR_MEANS = {
    "offer_per_10000": "een tiende of minder dan één aanbod verschil",
    "offer_count": "minder dan een tiende of dan één verschil",
    "place_count": "minder dan een tiende verschil",
    "hour_count": "minder dan een tiende verschil",
}
_NOT_FILLED = "niet ingevuld"


def say(facts: OfferScatter, own: str | None) -> list[str]:
    """Where there is more than the median but its quality is unknown, or where the own region stands.

    About one region it names no other; short of room, quality stands alone, never quantity.
    """
    if own is not None:
        return _own(facts.of(own), facts.quantity)
    if not facts.has_quantity:
        return _nothing(facts)
    full = [] if facts.plenty_regions else [_known(facts)]
    if facts.plenty_regions:
        verb = "heeft" if len(facts.plenty_regions) == 1 else "hebben"
        more = f"{_names(facts.plenty_regions, 5)} {verb} {_MORE[facts.quantity]} dan de mediaan"
        full = [f"{more}, maar de kwaliteit is er nog onbekend"]
    short = _known(facts, is_short=True)
    return [*full, *([short] if len(short) < len(full[0]) else [])]


def _nothing(facts: OfferScatter) -> list[str]:
    """Who left the quantity empty, or that there is none of it: of those that handed in, and who did not."""
    amount, count = _AMOUNTS[facts.quantity], facts.reported_count
    if facts.unfilled_regions and not count:
        return [f"Nog geen enkele regio vulde {amount} in"]
    if facts.unfilled_regions:
        verb = "vulde" if len(facts.unfilled_regions) == 1 else "vulden"
        unknown = f"{_names(facts.unfilled_regions, 3)} {verb} nog nergens {amount} in"
        others = "de andere regio die aanleverde" if count == 1 else f"de {count} andere regio’s die aanleverden"
        return [f"{unknown}; in {others} zijn er geen", unknown]
    if not count:
        return [phrases.NOTHING_KNOWN]
    verb, what = ("is", "actief aanbod") if amount == "aanbod" else ("zijn", amount)
    if not facts.silent_regions:
        return [f"Nergens {verb} er al {what}"]
    where = "In de regio die aanleverde" if count == 1 else f"In de {count} regio’s die aanleverden"
    none = f"{where} {verb} er nog geen {what}"
    return [f"{none}; {figure_words.not_handed_in(facts.silent_regions)}", none]


def _known(facts: OfferScatter, *, is_short: bool = False) -> str:
    """In how many of the regions that have offer its quality is known, and in which it is not."""
    count = len(facts.offering_regions)
    if count == 1:
        known = "gekend aanbod" if facts.silent_regions else "aanbod"
        quality = "nog onbekend" if facts.unscored_regions else "bekend"
        return f"Van de enige regio met {known} is de kwaliteit {quality}"
    if not facts.scored_count:
        return f"Van geen van de {count} regio’s met aanbod is de kwaliteit al bekend"
    unknown = f"; nog niet in {_names(facts.unscored_regions, 4)}" if facts.unscored_regions and not is_short else ""
    known = formats.some_of(facts.scored_count, count, "regio’s met aanbod")
    return f"De kwaliteit is bekend in {known}{unknown}"


def _names(codes: Sequence[str], most: int) -> str:
    return formats.enumerate_names([reference.regions()[code].name for code in codes], most)


def _own(own: RegionOffer, quantity: str) -> list[str]:
    """Where one region stands against both medians; without a median how much of it was assessed."""
    name = name_of(own.region)
    if own.offer_count is None:
        return [f"{name} leverde nog geen aanbod aan"]
    if not own.offer_count:
        return [f"{name} heeft nog geen actief aanbod"]
    if own.quantity is None:
        return [f"{name} vulde nog nergens {_AMOUNTS[quantity]} in"]
    is_known = own.quality_median is not None
    quality = f"kwaliteit {_SIDES[own.quality_side] if is_known else 'nog onbekend'}"
    where = f"{name}: {_MEASURED[quantity]} {_SIDES[own.quantity_side]}, {quality}"
    how_many = assessed_words.assessed(own.assessed_count, own.offer_count, own.fresh_count)
    is_told = not is_known or own.quality_side is Side.UNKNOWN
    return [*([f"{where} ({how_many})"] if is_told else []), where, f"{name}: {quality}"]


def note(facts: OfferScatter, own: str | None) -> list[str]:
    """What a dot is, since when the past year counts, who has none, which medians are drawn and what is near them."""
    since = assessed_words.since_note(facts.fresh_since).strip()
    moved = f"De pijl vertrekt waar de regio stond op {formats.day(facts.since)}." if facts.since else ""
    return list(
        filter(
            None,
            [
                f"Eén stip per regio, {frame_words.stand(facts.as_of)}.",
                since if own else "",
                "Open stip: minder dan 5 beoordeeld.",
                "Kwaliteit: eigen score, geen officiële norm.",
                absent(facts, own),
                medians(facts),
                "" if own else since,
                *phrases.scenario_note(facts.scenario),
                f"Grijze band: {figure_words.NEAR}, {_NEAR_MEANS[facts.quantity]}; kwaliteit: minder dan 0,3.",
                moved,
            ],
        )
    )


def absent(facts: OfferScatter, own: str | None) -> str:
    """Which regions have no dot, and why; empty when all have one. Beside one region the others are counted."""
    parts = [
        f"{_without(regions, own)} ({why})"
        for regions, why in (
            (facts.silent_regions, figure_words.NOT_REPORTED),
            (facts.unfilled_regions, _NOT_FILLED),
            (facts.idle_regions, phrases.NO_ACTIVE_OFFER),
        )
        if regions
    ]
    return f"Zonder stip: {'; '.join(parts)}." if parts else ""


def _without(codes: Sequence[str], own: str | None) -> str:
    return own_and_others(codes, own) if own else _names(codes, 3)


def own_and_others(codes: Sequence[str], own: str) -> str:
    """The own region by name when it is among them, the others by their number.

    >>> own_and_others(["kempen", "limburg"], "kempen"), own_and_others(["kempen", "limburg"], "brussel")
    ('Kempen en 1 andere regio', '2 andere regio’s')
    """
    others = [code for code in codes if code != own]
    counted = [f"{len(others)} andere {'regio' if len(others) == 1 else 'regio’s'}"] if others else []
    return " en ".join([*([name_of(own)] if own in codes else []), *counted])


def medians(facts: OfferScatter) -> str:
    """The two medians that are drawn, with the regions behind each; empty when there is none."""
    middles = [
        _median(what, middle)
        for what, middle in (
            (_MEASURED[facts.quantity], facts.quantity_middle),
            ("kwaliteit", facts.quality_middle),
        )
        if middle.value is not None
    ]
    return f"{formats.first_upper(figure_words.MEDIAN)}: {', '.join(middles)}." if middles else ""


def _median(what: str, middle: Middle) -> str:
    count = middle.region_count
    return f"{what} {formats.given(middle.value)} ({count} {'regio' if count == 1 else 'regio’s'})"


def note_of_bars(facts: OfferScatter) -> list[str]:
    """How to read the bars that stand for the dots on a phone."""
    return [
        f"Bovenste balk: {_MEASURED[facts.quantity]}; onderste: kwaliteit, de mediaan op {HIGHEST_QUALITY}; "
        f"{frame_words.stand(facts.as_of)}.",
        "Het streepje is de mediaan van de regio’s.",
        medians(facts),
        "Open balk: minder dan 5 beoordeeld. Kwaliteit: eigen score, geen officiële norm.",
        *phrases.scenario_note(facts.scenario),
    ]


def amount(one: RegionOffer, quantity: str) -> str:
    """The quantity of a region with its unit, or that it was not filled in."""
    if one.quantity is None:
        return f"{_MEASURED[quantity]}: {_NOT_FILLED}"
    return _IN_UNITS[quantity].format(formats.number(one.quantity, _decimals(quantity)))


def quality(one: RegionOffer) -> str:
    """The median quality of a region with its scale, or that it is not known."""
    if one.quality_median is None:
        return UNKNOWN_STRIP
    return f"kwaliteit {formats.number(one.quality_median, 1)} op {HIGHEST_QUALITY}"


def _decimals(quantity: str) -> int:
    return 1 if quantity == "offer_per_10000" else 0


def pointer(one: RegionOffer, quantity: str) -> str:
    """What a pointer reads on a dot."""
    decimals = _decimals(quantity)
    return (
        f"<b>{name_of(one.region)}</b><br>{formats.number(one.quantity, decimals)} {AXES[quantity]}"
        f"<br>mediaan {formats.number(one.quality_median, 1)} · "
        f"{assessed_words.assessed(one.assessed_count, one.offer_count, one.fresh_count)}"
    )


def slide_note(facts: OfferScatter, own: str | None) -> str:
    """The medians that are drawn, and whose quality is not in the chart."""
    middles = [
        f"{what} {formats.given(middle.value)}"
        for what, middle in ((_MEASURED[facts.quantity], facts.quantity_middle), ("kwaliteit", facts.quality_middle))
    ]
    unknown = facts.strip_regions
    who = own_and_others(unknown, own) if own else _names(unknown, 3)
    blank = f" Kwaliteit nog onbekend (niet in de grafiek): {who}." if unknown else ""
    return f"Eén stip per regio; de medianen (geen norm) zijn {' en '.join(middles)}.{blank}"
