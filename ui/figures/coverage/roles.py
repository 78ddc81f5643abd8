"""The roles that active partners carry: a matrix of regions, bars on a slide, and a list of one region."""

from collections.abc import Sequence

from data.questions.role_coverage import RegionRoles, RoleCell, RoleCount, RoleCoverage, region_roles, role_coverage
from ui import formats
from ui.drawing import matrix, small_bars
from ui.drawing.matrix import Cell, Key, Row
from ui.drawing.stage import matrix as stage_matrix
from ui.figures.coverage import roles_nl as words
from ui.figures.coverage import rows
from ui.figures.figure import Ask, Bars, Column, Figure, Kind, Links, Setting, Table, table
from ui.html import Html, join, tag
from ui.texts import coverage
from ui.texts.region import name_of
from ui.texts.short import short

_LOOKS = {
    "single": f"1 {words.SINGLE_SIGN}",
    "nobody": "0",
    "deliberate": coverage.DELIBERATE_SIGN,
    "not_looked": "",
    "not_reported": "",
}
_KINDS = {
    "single": "l1 lends",
    "nobody": "lacking",
    "deliberate": "deliberate",
    "not_looked": "not-looked",
    "not_reported": "not-reported",
}
_STAGE_LOOKS = {
    "single": stage_matrix.Cell(_LOOKS["single"], "l1"),
    "nobody": stage_matrix.Cell("0", "spot"),
    "deliberate": stage_matrix.Cell("", "deliberate"),
    "not_looked": stage_matrix.Cell("?", "unknown"),
    "not_reported": stage_matrix.Cell("", "silent"),
}
_KEY = Key(
    (
        (Cell("3", "l3"), words.STATES["carried"]),
        *((Cell(shown, _KINDS[state]), words.STATES[state]) for state, shown in _LOOKS.items()),
    )
)


def ask_facts(ask: Ask, setting: Setting) -> RoleCoverage:
    """The facts at a setting."""
    return ask(role_coverage, setting.as_of)


def ask_region(ask: Ask, setting: Setting) -> RegionRoles:
    """The facts of the region in view. Raises LookupError without one."""
    return ask(region_roles, setting.as_of, setting.own)


_OF_ROLE: Sequence[Column[RoleCell]] = (
    Column("role", words.HEADERS["role"], Kind.TEXT, lambda one: words.label(one.role_code)),
    Column("partner_count", words.HEADERS["partner_count"], Kind.COUNT, lambda one: one.partner_count),
    Column("state", words.HEADERS["state"], Kind.TEXT, lambda one: words.STATES[one.state]),
    Column("partners", words.HEADERS["partners"], Kind.TEXT, lambda one: ", ".join(one.partner_names or ()) or None),
)


def numbers(facts: RoleCoverage) -> Table:
    """A line per region and role, with who carries it."""
    h = words.HEADERS
    columns: Sequence[Column[RoleCell]] = (
        Column("region", h["region"], Kind.TEXT, lambda one: name_of(one.region)),
        *_OF_ROLE,
        Column("active_count", h["active_count"], Kind.COUNT, lambda one: one.active_count),
        Column("with_role_count", h["with_role_count"], Kind.COUNT, lambda one: one.with_role_count),
    )
    return table((cell for region in facts.regions for cell in region.cells), columns)


def region_numbers(facts: RegionRoles) -> Table:
    """A line per role, with who carries it."""
    return table(facts.cells, _OF_ROLE)


def stage_numbers(facts: RoleCoverage) -> Table:
    """A line per role: in how many of the regions that looked nobody carries it, or one partner."""
    h = words.STAGE_HEADERS
    columns: Sequence[Column[RoleCount]] = (
        Column("role", h["role"], Kind.TEXT, lambda one: words.label(one.code)),
        Column("nobody_count", h["nobody_count"], Kind.COUNT, lambda one: one.nobody_count),
        Column("single_count", h["single_count"], Kind.COUNT, lambda one: one.single_count),
        Column("looked_count", h["looked_count"], Kind.COUNT, lambda one: one.looked_count),
    )
    return table(facts.roles, columns)


def on_page(facts: RoleCoverage, own: str | None, links: Links) -> Html:
    """Regions down, roles across; beside them how many partners have a role, and how many roles nobody has."""
    lines = [
        rows.region_row(links, one.region, [*map(_square, one.cells), *_margins(one)], own) for one in facts.regions
    ]
    counts = [(words.NOBODY_IN, "nobody_count"), (words.SINGLE_IN, "single_count")]
    lines += [rows.margin_row(name, [getattr(one, count) for one in facts.roles], 2) for name, count in counts]
    headers: list[str | Cell] = [
        *(Cell(short("partner_role", one.code), title=words.label(one.code)) for one in facts.roles),
        words.WITH_ROLE,
        words.NOBODY,
    ]
    return rows.framed(matrix.html(words.CORNER, headers, lines, _KEY, margins=2))


def _square(cell: RoleCell) -> Cell:
    title = words.title(cell)
    if cell.state == "carried":
        count = cell.partner_count or 0
        return Cell(formats.number(count), f"{matrix.count_level(count)} {rows.width(count)}".strip(), title)
    return Cell(_LOOKS[cell.state], _KINDS[cell.state], title)


def _margins(region: RegionRoles) -> list[Cell]:
    nobody = region.count("nobody") if region.has_looked else None
    return [
        Cell(formats.part(region.with_role_count, region.active_count), "margin"),
        Cell(formats.part(nobody, len(region.cells)), "margin"),
    ]


def on_phone(facts: RoleCoverage, own: str | None) -> Html:
    """A list of regions, each with the roles that nobody or one partner carries."""
    how = tag("p", " ".join(words.note_of_list(facts)), class_="note")
    entries = [
        small_bars.Entry(one.region, name_of(one.region), words.beside(one), lines=words.lines(one))
        for one in facts.regions
    ]
    return join(how, small_bars.on_page(entries, (), own))


def on_stage(facts: RoleCoverage, own: str | None) -> Html:
    """All regions by all roles; columns that the sentence speaks of stand out, or squares of the own region."""
    if len(facts.silent_regions) == len(facts.regions):
        return Html()
    outer = facts.most_lacking.codes if own is None and facts.most_lacking else ()
    framed = [place for place, one in enumerate(facts.roles) if one.code in outer]
    looks = [(cell, words.STATES[state]) for state, cell in _STAGE_LOOKS.items() if state != "not_reported"]
    return stage_matrix.on_stage(
        [_stage_line(one, is_own=one.region == own) for one in facts.regions],
        stage_matrix.Words(
            [words.label(one.code) for one in facts.roles],
            words.STATES["not_reported"],
            [(stage_matrix.Cell("3", "l3"), words.STATES["carried"]), *looks],
            words.STAGE_NOBODY,
        ),
        own,
        stage_matrix.Foot(words.NOBODY_IN, [formats.number(one.nobody_count) for one in facts.roles]),
        framed,
    )


def _stage_line(region: RegionRoles, *, is_own: bool) -> stage_matrix.Line:
    counted = ("nobody", "single") if is_own and region.has_looked else ()
    cells = [_stage_square(one)._replace(is_counted=one.state in counted) for one in region.cells]
    return stage_matrix.Line(region.region, cells, _margins(region)[1].shown if region.is_reported else "")


def _stage_square(cell: RoleCell) -> stage_matrix.Cell:
    if cell.state == "carried":
        return stage_matrix.Cell(formats.number(cell.partner_count), matrix.count_level(cell.partner_count or 0))
    return _STAGE_LOOKS[cell.state]


def on_slide(facts: RoleCoverage, own: str | None) -> Bars | None:
    """Per role in how many regions several partners, one or nobody carries it."""
    if not facts.looked_count:
        return None
    counts = ("carried_count", "single_count", "nobody_count")
    series = tuple(
        (name, tuple(float(getattr(one, count)) for one in facts.roles))
        for name, count in zip(words.SLIDE_SERIES, counts, strict=True)
    )
    labels = tuple(words.label(one.code) for one in facts.roles)
    return Bars(labels, series, words.SLIDE_AXIS, is_stacked=True)


def on_region_page(facts: RegionRoles, own: str | None, links: Links) -> Html:
    """Roles down, each with how many partners carry it and who."""
    lines = [Row(words.label(one.role_code), [_square(one), Cell(words.names(one), "margin")]) for one in facts.cells]
    return tag("div", matrix.html("", words.COLUMNS, lines, _KEY, margins=1), class_="roles")


def on_region_slide(facts: RegionRoles, own: str | None) -> Table:
    """The same, with as many names as a line holds."""
    who: Column[RoleCell] = Column("partners", words.HEADERS["partners"], Kind.TEXT, words.names)
    return table(facts.cells, (*_OF_ROLE[:2], who))


FIGURE = Figure(
    code="role_coverage",
    page="dekking",
    file_name="rollen",
    shown_at={"beeld": "organisations", "modus": "roles"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=stage_numbers,
    draw_page=on_page,
    draw_narrow=on_phone,
    draw_stage=on_stage,
    draw_slide=on_slide,
    indicators=("role_coverage", "partner_count"),
)
OF_REGION = Figure(
    code="roles_of_region",
    page="regio",
    file_name="rollen-regio",
    facts=ask_region,
    say=words.of_region,
    note=words.region_note,
    table=region_numbers,
    draw_page=on_region_page,
    draw_slide=on_region_slide,
    indicators=("role_coverage", "partner_count"),
    is_of_region=True,
    is_empty=lambda facts: not facts.is_reported,
)
