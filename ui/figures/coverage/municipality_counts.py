"""The municipalities of all regions: a line per region by state, with lists to print; on stage bars per region."""

from collections.abc import Callable, Sequence

from data.questions.municipality_counts import MunicipalityCounts, RegionMunicipalities, municipality_counts
from data.questions.municipality_figures import MunicipalityFigures
from data.questions.municipality_map import Municipality
from ui import formats
from ui.drawing import matrix, small_bars
from ui.drawing.matrix import Cell, Row
from ui.drawing.small_bars import Entry, Scale, Small
from ui.drawing.stage import marks
from ui.drawing.stage import rows as stage_rows
from ui.figures.coverage import municipality_counts_nl as words
from ui.figures.coverage import municipality_map, places_nl, rows
from ui.figures.figure import Ask, Bars, Column, Figure, Kind, Links, Setting, Table, table
from ui.html import Html, join, tag
from ui.texts import figures as figure_words
from ui.texts.region import name_of

_Listed = Callable[[Sequence[Municipality], Html], Html]


def ask_facts(ask: Ask, setting: Setting) -> MunicipalityCounts:
    """The facts at a setting."""
    return ask(municipality_counts, setting.as_of)


def _columns() -> Sequence[Column[RegionMunicipalities]]:
    h = words.HEADERS
    return (
        Column("region", h["region"], Kind.TEXT, lambda one: name_of(one.region)),
        Column("local_count", h["local_count"], Kind.COUNT, lambda one: one.figures.local_count),
        Column("region_wide_count", h["region_wide_count"], Kind.COUNT, lambda one: one.figures.region_wide_count),
        Column("none_count", h["none_count"], Kind.COUNT, lambda one: one.figures.none_count),
        Column("blank_spot_count", h["blank_spot_count"], Kind.COUNT, lambda one: one.figures.blank_spot_count),
        Column("joining_count", h["joining_count"], Kind.COUNT, lambda one: one.figures.joining_without_offer_count),
        Column("government_count", h["government_count"], Kind.COUNT, lambda one: one.governments.government_count),
        Column("municipality_count", h["municipality_count"], Kind.COUNT, lambda one: one.figures.municipality_count),
        Column(
            "government_share",
            h["government_share"],
            Kind.SHARE,
            lambda one: one.governments.government_share,
            lambda one: (one.governments.government_count, one.governments.municipality_count),
        ),
    )


def numbers(facts: MunicipalityCounts) -> Table:
    """A line per region."""
    return table(facts.regions, _columns(), figure_words.ALL_TOGETHER)


def stage_numbers(facts: MunicipalityCounts) -> Table:
    """Both kinds of nothing, of how many municipalities."""
    names = ("region", "blank_spot_count", "joining_count", "municipality_count")
    return table(facts.regions, [column for column in _columns() if column.name in names])


def on_page(facts: MunicipalityCounts, own: str | None, links: Links) -> Html:
    """A line per region, then the blank spots and the municipalities that join, by name and folded."""
    lines = [rows.region_row(links, one.region, _cells(one), own) for one in facts.regions]
    return join(matrix.html(words.CORNER, words.COLUMNS, [*lines, _together(facts)]), _lists(facts))


def on_phone(facts: MunicipalityCounts, own: str | None) -> Html:
    """Per region how many municipalities are a blank spot, and in how many the government joins; then by name."""
    note = tag("p", " ".join(words.note(facts, own)), class_="note")
    return join(note, small_bars.on_page(map(_entry, facts.regions), (Scale(1, None),) * 2, own), _lists(facts))


def _entry(one: RegionMunicipalities) -> Entry:
    own, name = one.figures, name_of(one.region)
    whole, counts = own.municipality_count, (own.blank_spot_count, own.joining_without_offer_count)
    meanings = (places_nl.BLANK_SPOT, words.JOINING_ON_BAR)
    bars = [
        Small(count / whole if whole else None, words.on_bar(meaning, count, whole))
        for meaning, count in zip(meanings, counts, strict=True)
        if count is not None
    ]
    return Entry(one.region, name, "", tuple(bars)) if len(bars) > 1 else Entry(one.region, name, figure_words.UNKNOWN)


def _lists(facts: MunicipalityCounts) -> Html:
    return join(_folded(words.SPOT_LIST, spot_list(facts)), _folded(words.ALL_JOINING, joining_list(facts)))


def _folded(summary: str, inner: Html) -> Html:
    return tag("details", tag("summary", summary), inner)


def spot_list(facts: MunicipalityCounts) -> Html:
    """The blank spots of all regions as a list to print."""
    lists = [_under(municipality_map.spots, one, one.blank_spots) for one in facts.regions]
    return _printed(lists, words.NO_SPOTS)


def joining_list(facts: MunicipalityCounts) -> Html:
    """The municipalities that join without anything local as a list of their own."""
    lists = [_under(municipality_map.joining, one, one.joining) for one in facts.regions]
    return _printed(lists, words.NO_JOINING)


def _under(listed: _Listed, one: RegionMunicipalities, municipalities: Sequence[Municipality]) -> Html:
    lines = listed(municipalities, tag("h4", words.listed(one, len(municipalities))))
    return tag("div", lines, class_="whole") if lines else lines


def _printed(lists: Sequence[Html], nothing: str) -> Html:
    listed = join(*lists) or tag("p", nothing)
    return tag("div", listed, tag("p", words.PRINTING, class_="note screen"), class_="nm spots")


def _cells(one: RegionMunicipalities) -> list[Cell]:
    own, governments = one.figures, one.governments
    silent, unknown = Cell("", "not-reported", figure_words.NOT_REPORTED), Cell("", "not-looked", figure_words.UNKNOWN)
    states = (own.local_count, own.region_wide_count, own.none_count)
    cells = [silent if count is None else Cell(formats.number(count)) for count in states]
    if own.blank_spot_count is None or own.joining_without_offer_count is None:
        cells += [unknown, unknown]
    else:
        cells += [_spot_cell(own.blank_spot_count), _joining_cell(own.joining_without_offer_count)]
    if governments.government_count is None or governments.government_share is None:
        return [*cells, silent]
    shown = formats.part(governments.government_count, governments.municipality_count)
    return [*cells, Cell(shown, matrix.share_level(governments.government_share))]


def _together(facts: MunicipalityCounts) -> Row:
    """All regions that know their figures, together."""
    total = numbers(facts)
    counts = ("local_count", "region_wide_count", "none_count", "blank_spot_count", "joining_count", "government_share")
    return Row(figure_words.ALL_TOGETHER, [Cell(total.all_together(name)) for name in counts], is_total=True)


def _spot_cell(count: int) -> Cell:
    return Cell(formats.number(count), "lacking" if count else "l0", places_nl.BLANK_SPOT)


def _joining_cell(count: int) -> Cell:
    shown = f"{places_nl.JOINING_SIGN} {formats.number(count)}" if count else formats.number(count)
    return Cell(shown, "joining" if count else "l0", places_nl.JOINING)


def on_stage(facts: MunicipalityCounts, own: str | None) -> Html:
    """Per region its blank spots and, with a look of their own, the municipalities that join."""
    if not facts.known_count:
        return Html()
    values = {one.region: _parts(one.figures) for one in facts.regions}
    meanings = (places_nl.BLANK_SPOT, places_nl.JOINING_SHORT)
    return marks.drawing(*stage_rows.parts(values, own, figure_words.UNKNOWN, meanings))


def _parts(own: MunicipalityFigures) -> stage_rows.Parts | None:
    spots, joining = own.blank_spot_count, own.joining_without_offer_count
    if spots is None or joining is None:
        return None
    also = f" · {places_nl.JOINING_SIGN} {formats.number(joining)}" if joining else ""
    return stage_rows.Parts(spots, joining, f"{formats.number(spots)}{also}")


def on_slide(facts: MunicipalityCounts, own: str | None) -> Bars | None:
    """A bar per region in two parts, both kinds of nothing; regions of which it is not known have none."""
    known = [(one.region, _parts(one.figures)) for one in facts.regions]
    bars = [(name_of(region), parts) for region, parts in known if parts]
    if not bars:
        return None
    spots, joining = zip(*((float(parts.first), float(parts.second)) for _, parts in bars), strict=True)
    series = ((places_nl.BLANK_SPOT, spots), (places_nl.JOINING_SHORT, joining))
    return Bars(tuple(name for name, _ in bars), series, words.SLIDE_AXIS, is_stacked=True)


FIGURE = Figure(
    code="municipality_counts",
    page="dekking",
    file_name="gemeenten-per-regio",
    shown_at={"beeld": "municipalities"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=stage_numbers,
    draw_page=on_page,
    draw_narrow=on_phone,
    draw_stage=on_stage,
    draw_slide=on_slide,
    indicators=("municipality_state", "blank_spots", "joining_without_offer", "government_share"),
)
