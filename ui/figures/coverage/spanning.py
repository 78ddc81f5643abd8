"""Organisations that are active in two or more regions, by region; on stage how many, and who in most."""

from collections.abc import Sequence

from data import reference
from data.questions.spanning_organisations import (
    Place,
    SpanningOrganisation,
    SpanningOrganisations,
    Width,
    spanning_organisations,
)
from ui import formats
from ui.drawing import matrix, small_bars
from ui.drawing.matrix import Cell, Key, Row
from ui.drawing.stage import columns, marks
from ui.figures.coverage import places_nl, rows
from ui.figures.coverage import spanning_nl as words
from ui.figures.coverage.switches_nl import ORDER
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.html import Html, join, tag
from ui.texts import coverage
from ui.texts import figures as figure_words
from ui.texts.region import name_of
from ui.texts.short import short

_KINDS = {"4": "l3", "3": "l2", "2": "l0"}
_KEY = Key(
    (
        *(
            (Cell(coverage.SYMBOLS[code], kind), coverage.LEGEND[coverage.SYMBOLS[code]])
            for code, kind in _KINDS.items()
        ),
        (Cell(words.LISTED_SIGN, "l0"), words.LISTED),
        (Cell(coverage.DELIBERATE_SIGN, "deliberate"), figure_words.DELIBERATE),
        (Cell("", "not-reported"), figure_words.NOT_REPORTED),
    )
)


def ask_facts(ask: Ask, setting: Setting) -> SpanningOrganisations:
    """The facts at a setting, in the order that was asked for."""
    return ask(spanning_organisations, setting.as_of, "regions" if setting.choice(ORDER) == "regions" else "name")


def numbers(facts: SpanningOrganisations) -> Table:
    """A line per organisation."""
    h = words.HEADERS
    listed: Sequence[Column[SpanningOrganisation]] = (
        Column("name", h["name"], Kind.TEXT, lambda one: one.name),
        Column("kbo_number", h["kbo_number"], Kind.TEXT, lambda one: one.kbo_number),
        Column("kind", h["kind"], Kind.TEXT, lambda one: words.kinds([one.organisation_type_code])),
        Column("regions", h["regions"], Kind.TEXT, words.active_places),
        Column("region_count", h["region_count"], Kind.COUNT, lambda one: len(one.regions)),
    )
    return table(facts.in_order, listed)


def on_page(facts: SpanningOrganisations, own: str | None, links: Links) -> Html:
    """Organisations down, regions across; those of the region in view first, each group under its heading."""
    lines: list[Row] = []
    for heading, group in _groups(facts, own):
        if heading:
            lines.append(Row(heading, [Cell()] * (len(reference.regions()) + 1), is_margin=True))
        lines += [_row(facts, one, own, links) for one in group]
    headers: list[str | Cell] = [
        Cell(short("region_code", region.code), "own" if region.code == own else "", region.name)
        for region in reference.regions().values()
    ]
    drawn = rows.framed(matrix.html(words.CORNER, [*headers, words.COUNT], lines, _KEY), "listed wide")
    return join(tag("p", _order(facts), class_="note"), drawn)


def _order(facts: SpanningOrganisations) -> str:
    return words.SORTED[facts.order] + words.shown_of(len(facts.organisations))


def _groups(facts: SpanningOrganisations, own: str | None) -> list[tuple[str, list[SpanningOrganisation]]]:
    """Those that are shown: of the region in view first, each group under its heading, if there is one."""
    shown = sorted(facts.in_order, key=lambda one: own not in one.regions)[: figure_words.SHOWN_ROWS]
    if own is None or own not in facts.reporting_regions:
        return [("", shown)]
    here = [one for one in shown if own in one.regions]
    groups = ((words.active_in(own), here), (words.elsewhere(own), shown[len(here) :]))
    return [(heading, group) for heading, group in groups if group]


def on_phone(facts: SpanningOrganisations, own: str | None) -> Html:
    """The organisations under each other, each with the regions where it is active, and how."""
    how = tag("p", " ".join([*words.note(facts, own), _order(facts)]), class_="note")
    lists = (
        join(tag("h3", heading) if heading else "", small_bars.on_page(map(_entry, group), (), None))
        for heading, group in _groups(facts, own)
    )
    return join(how, *lists)


def _entry(one: SpanningOrganisation) -> small_bars.Entry:
    where = f"{words.HEADERS['regions']}: {words.active_places(one)}"
    return small_bars.Entry("", one.name, words.kinds(_kinds(one)), lines=(where,))


def _kinds(one: SpanningOrganisation) -> list[str]:
    return list(dict.fromkeys(place.organisation_type_code for place in one.places))


def _row(facts: SpanningOrganisations, one: SpanningOrganisation, own: str | None, links: Links) -> Row:
    places = {place.region: place for place in one.places}
    cells = [_cell(facts, region, places.get(region), links) for region in reference.regions()]
    count = Cell(formats.number(len(one.regions)), "margin")
    return Row(one.name, [*cells, count], own in one.regions, note=words.kinds(_kinds(one)))


def _cell(facts: SpanningOrganisations, region: str, place: Place | None, links: Links) -> Cell:
    if region not in facts.reporting_regions:
        return Cell("", "not-reported", f"{name_of(region)}: {figure_words.NOT_REPORTED}")
    if place is None:
        return Cell("", "", f"{name_of(region)}: {words.UNLISTED}")
    title = f"{name_of(region)}: {words.standing(place)}"
    link = rows.cell_link(links, region, "organisation_type", place.organisation_type_code, "cross_regional")
    if place.engagement_code == "bewust_niet":
        return Cell(coverage.DELIBERATE_SIGN, "deliberate", title, link=link)
    if place.is_active or place.engagement_code == "2":
        return Cell(coverage.SYMBOLS[place.engagement_code], _KINDS[place.engagement_code], title, link=link)
    return Cell(words.LISTED_SIGN, "l0", title, link=link)


def on_stage(facts: SpanningOrganisations, own: str | None) -> Html:
    """How many are active in two, three ... regions, those of the own region filled; by name those in most."""
    region = own if own in facts.reporting_regions else None
    here = facts.organisations if region is None else facts.here(region)
    elsewhere = [] if region is None else [one for one in facts.organisations if one not in here]
    counted = [_column(width, is_own=region is not None) for width in facts.widths(region)]
    groups = [columns.Listed(words.heading(region, bool(here)), _listed(here))]
    if region and elsewhere:
        groups.append(columns.Listed(words.NOT_HERE, _listed(elsewhere)))
    return marks.drawing(
        *columns.columns(counted, words.REGION_COUNT, "dim" if region is None else "own"),
        *columns.listed(groups, places_nl.others),
    )


def _listed(organisations: Sequence[SpanningOrganisation]) -> list[tuple[str, str]]:
    return [(one.name, words.in_regions(len(one.regions))) for one in organisations]


def _column(width: Width, *, is_own: bool) -> columns.Column:
    count, here = width.organisation_count, width.here_count
    shown = formats.part(here, count) if is_own and count else formats.number(count)
    label = words.or_more(width.region_count) if width.is_last else str(width.region_count)
    return columns.Column(label, count, here, shown)


FIGURE = Figure(
    code="spanning_organisations",
    page="dekking",
    file_name="bovenregionaal",
    shown_at={"beeld": "organisations", "modus": "cross_regional"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    draw_narrow=on_phone,
    draw_stage=on_stage,
    switches=(ORDER,),
    indicators=("cross_regional",),
    is_empty=lambda facts: not facts.organisations,
)
