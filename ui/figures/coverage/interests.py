"""What partners gain by taking part: of how many it is known per kind, and the list of those of whom it is not."""

from collections.abc import Sequence

from data import reference
from data.questions.known_interests import (
    KindInterests,
    KnownInterests,
    UnknownInterests,
    known_interests,
    unknown_interests,
)
from data.questions.partners_behind import ListedPartner
from ui import formats
from ui.drawing import parts, tables
from ui.drawing.parts import Bar, Part
from ui.drawing.stage import marks
from ui.drawing.stage import rows as stage_rows
from ui.figures.coverage import interests_nl as words
from ui.figures.coverage import kinds_nl
from ui.figures.figure import Ask, Bars, Column, Figure, Kind, Links, Setting, Table, table
from ui.html import Html, tag
from ui.texts import figures as figure_words
from ui.texts.region import name_of

_PARTS = (Part(words.KNOWN, "l4", "bar dim"), Part(words.UNKNOWN, "not-looked", "open"))
_KEY_HIGH = 50
_Line = tuple[str, KindInterests]


def ask_facts(ask: Ask, setting: Setting) -> KnownInterests:
    """The facts at a setting."""
    return ask(known_interests, setting.as_of)


def ask_list(ask: Ask, setting: Setting) -> UnknownInterests:
    """The facts of the region in view. Raises LookupError without one."""
    return ask(unknown_interests, setting.as_of, setting.own)


_COUNTS: Sequence[Column[_Line]] = (
    Column("kind", words.HEADERS["kind"], Kind.TEXT, lambda one: words.kind(one[1].code)),
    Column("partner_count", words.HEADERS["partner_count"], Kind.COUNT, lambda one: one[1].partner_count),
    Column("known_count", words.HEADERS["known_count"], Kind.COUNT, lambda one: one[1].known_count),
    Column(
        "known_share",
        words.HEADERS["known_share"],
        Kind.SHARE,
        lambda one: one[1].known_count / one[1].partner_count if one[1].partner_count else None,
        of=lambda one: (one[1].known_count, one[1].partner_count),
    ),
)


def numbers(facts: KnownInterests) -> Table:
    """A line per region and kind."""
    region: Column[_Line] = Column("region", words.HEADERS["region"], Kind.TEXT, lambda one: name_of(one[0]))
    every = [(one.region, kind) for one in facts.regions for kind in one.kinds]
    return table(every, (region, *_COUNTS), figure_words.ALL_TOGETHER)


def stage_numbers(facts: KnownInterests) -> Table:
    """A line per kind, over all regions."""
    return table([("", kind) for kind in facts.kinds], _COUNTS, figure_words.ALL_TOGETHER)


def on_page(facts: KnownInterests, own: str | None, links: Links) -> Html:
    """A bar per kind of organisation, over all regions; behind it the counts of the region in view."""
    mine = dict.fromkeys(one.code for one in facts.kinds) | {
        one.code: one for region in facts.regions if region.region == own for one in region.kinds
    }
    bars = [
        Bar(
            one.code,
            words.kind(one.code),
            (one.known_count, one.partner_count - one.known_count) if one.partner_count else (),
            "" if one.partner_count else words.NOBODY,
            is_silent=False,
            beside=_beside(one, mine[one.code], own),
        )
        for one in facts.kinds
    ]
    unknown = facts.partner_count - facts.known_count
    counts = (facts.known_count, unknown)
    legend = [f"{part.label}: {formats.number(count)}" for part, count in zip(_PARTS, counts, strict=True)]
    return parts.on_page(bars, _PARTS, legend, None)


def _beside(one: KindInterests, mine: KindInterests | None, own: str | None) -> str:
    every = words.beside(one.known_count, one.partner_count)
    if mine is None or own is None or not mine.partner_count:
        return every
    return f"{every} · {words.beside_own(own, words.beside(mine.known_count, mine.partner_count))}"


def on_stage(facts: KnownInterests, own: str | None) -> Html:
    """A bar per kind, filled for the partners whose interest is known; of the own region when there is one."""
    kinds = facts.kinds if own is None else facts.of(own).kinds
    if not kinds:
        return Html()
    named = facts.lowest.codes if own is None and facts.lowest else ()
    bars = [
        stage_rows.Bar(
            kinds_nl.kind("organisation_type", one.code),
            one.partner_count,
            one.known_count,
            words.beside(one.known_count, one.partner_count),
            "named" if one.code in named else "dim",
        )
        for one in kinds
    ]
    return marks.drawing(*stage_rows.kinds(bars, _KEY_HIGH), stage_rows.key(words.KNOWN, words.UNKNOWN))


def on_slide(facts: KnownInterests, own: str | None) -> Bars | None:
    """A bar per kind in two parts; of the own region when there is one."""
    kinds = [one for one in (facts.kinds if own is None else facts.of(own).kinds) if one.partner_count]
    if not kinds:
        return None
    known = tuple(float(one.known_count) for one in kinds)
    unknown = tuple(float(one.partner_count - one.known_count) for one in kinds)
    series = ((words.KNOWN, known), (words.UNKNOWN, unknown))
    return Bars(tuple(words.kind(one.code) for one in kinds), series, words.AXIS, is_stacked=True)


def list_numbers(facts: UnknownInterests) -> Table:
    """A line per partner of whom it is not known."""
    h = words.LIST_HEADERS
    columns: Sequence[Column[ListedPartner]] = (
        Column("name", h["name"], Kind.TEXT, lambda one: one.name),
        Column("kind", h["kind"], Kind.TEXT, lambda one: words.kind(one.organisation_type_code)),
        Column(
            "engagement", h["engagement"], Kind.TEXT, lambda one: reference.label("engagement", one.engagement_code)
        ),
        Column("since_date", h["since_date"], Kind.DATE, lambda one: one.since_date),
    )
    return table(facts.partners, columns)


def list_on_page(facts: UnknownInterests, own: str | None, links: Links) -> Html:
    """The partners to ask, by name."""
    reading = list_numbers(facts).reading()
    return tag("div", tables.stacked(reading.headers, reading.lines[: figure_words.SHOWN_ROWS]), class_="few-columns")


FIGURE = Figure(
    code="known_interests",
    page="dekking",
    file_name="belang-gekend",
    shown_at={"beeld": "organisations", "modus": "interests"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=stage_numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    draw_slide=on_slide,
    indicators=("win_share", "partner_count"),
    is_empty=lambda facts: not facts.partner_count,
)
UNKNOWN = Figure(
    code="unknown_interests",
    page="dekking",
    file_name="belang-te-vragen",
    shown_at={"beeld": "organisations", "modus": "interests"},
    facts=ask_list,
    say=words.of_region,
    note=words.list_note,
    table=list_numbers,
    draw_page=list_on_page,
    draw_slide=lambda facts, own: list_numbers(facts),
    indicators=("win_share",),
    is_of_region=True,
    is_empty=lambda facts: not facts.partners,
)
