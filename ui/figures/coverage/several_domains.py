"""The organisations of one region that work in two or more life domains: a list to read, not for a stage."""

from collections.abc import Sequence

from data import reference
from data.questions.several_domains import Organisation, SeveralDomains, several_domains
from ui import formats
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Row
from ui.figures.coverage import rows
from ui.figures.coverage import several_domains_nl as words
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.html import Html
from ui.texts import figures as figure_words


def ask_facts(ask: Ask, setting: Setting) -> SeveralDomains:
    """The facts of the region in view. Raises LookupError without one."""
    return ask(several_domains, setting.as_of, setting.own)


def numbers(facts: SeveralDomains) -> Table:
    """A line per organisation."""
    h = words.HEADERS
    columns: Sequence[Column[Organisation]] = (
        Column("name", h["name"], Kind.TEXT, lambda one: one.name),
        Column(
            "life_domains",
            h["life_domains"],
            Kind.TEXT,
            lambda one: ", ".join(reference.label("life_domain", code) for code in one.life_domain_codes),
        ),
        Column("life_domain_count", h["life_domain_count"], Kind.COUNT, lambda one: len(one.life_domain_codes)),
    )
    return table(facts.organisations, columns)


def on_page(facts: SeveralDomains, own: str | None, links: Links) -> Html:
    """Organisations down, life domains across."""
    lines = [_row(one) for one in facts.organisations[: figure_words.SHOWN_ROWS]]
    codes = [option.code for option in reference.options("life_domain")]
    headers = [*rows.category_headers("life_domain", codes), words.COUNT]
    return rows.framed(matrix.html(words.CORNER, headers, lines), "listed")


def _row(one: Organisation) -> Row:
    cells = [
        Cell(words.SIGN, "l2", f"{option.label}: {words.WORKS}") if option.code in one.life_domain_codes else Cell()
        for option in reference.options("life_domain")
    ]
    kind = reference.label("organisation_type", one.organisation_type_code)
    return Row(one.name, [*cells, Cell(formats.number(len(one.life_domain_codes)), "margin")], note=kind)


FIGURE = Figure(
    code="several_domains",
    page="dekking",
    file_name="levensdomeinen",
    shown_at={"beeld": "organisations", "modus": "overlap"},
    is_of_region=True,
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    indicators=("overlap",),
    is_empty=lambda facts: not facts.organisations,
)
