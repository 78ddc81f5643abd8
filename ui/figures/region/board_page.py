"""The one page that the board of a region reads: a sheet of A4 on page and paper, wide on stage and slide."""

from collections.abc import Iterator, Sequence

from data.board_choices import newest_number
from data.questions.board_page import BoardPage, board_page
from ui import address, formats
from ui.drawing import landscape
from ui.figures.figure import Ask, Column, Drawing, Figure, Kind, Links, Setting, Table, UnknownChoiceError, table
from ui.figures.region import board_page_nl as words
from ui.figures.region import board_sheet, board_wide
from ui.html import Html
from ui.texts.phases import phases

Line = tuple[str, str, str]


def ask_facts(ask: Ask, setting: Setting) -> BoardPage:
    """The page of the region in view with the choice in the address, else with its newest.

    Raises UnknownChoiceError for what is no number.
    """
    typed = setting.text(address.CHOICE)
    number = address.number(typed, address.HIGHEST_NUMBER) if typed else ask(newest_number, setting.as_of, setting.own)
    if number is None:
        raise UnknownChoiceError(typed)
    return ask(board_page, setting.as_of, setting.since, setting.own, number)


def numbers(facts: BoardPage) -> Table:
    """All that stands on the page, a line each."""
    return table(tuple(_lines(facts)), _columns())


def _columns() -> Sequence[Column[Line]]:
    h = words.HEADERS
    return (
        Column("part", h["part"], Kind.TEXT, lambda line: line[0]),
        Column("what", h["what"], Kind.TEXT, lambda line: line[1]),
        Column("detail", h["detail"], Kind.TEXT, lambda line: line[2]),
    )


def _lines(facts: BoardPage) -> Iterator[Line]:
    parts = words.PARTS
    for value, whole, what, told in words.numbers(facts):
        yield parts["number"], f"{what}: {f'{value} {whole}'.strip()}", told
    for one in facts.panels.lifecycle.phases:
        yield parts["phase"], phases()[one.share.phase_code], "".join(words.phase_counts(one.share))
    for look, count in facts.places.counts:
        names = [one.name for one in facts.places.municipalities if one.look == look]
        yield parts["place"], words.place_label(look, count), formats.enumerate_names(names, len(names))
    for realised in facts.realisations:
        yield parts["realised"], realised.title, formats.day(realised.realised_date)
    for action in facts.actions:
        yield parts["doing"], action.action, f"{words.until(action)} · {words.standing(facts, action)}"
    yield words.QUESTION, words.question(facts), ""


def stage_numbers(facts: BoardPage) -> Table:
    """The same without what belongs to it."""
    return table(tuple(_lines(facts)), _columns()[:2])


def on_page(facts: BoardPage, own: str | None, links: Links) -> Html:
    """The sheet as it prints."""
    return board_sheet.sheet(facts)


def on_stage(facts: BoardPage, own: str | None) -> Html:
    """The same, wide."""
    return landscape.on_stage(board_wide.picture(facts))


def on_slide(facts: BoardPage, own: str | None) -> Drawing:
    """The same as shapes of a slide."""
    return Drawing(board_wide.picture(facts))


FIGURE = Figure(
    code="board_page",
    page="regio",
    file_name="a4",
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    draw_slide=on_slide,
    stage_table=stage_numbers,
    indicators=("partner_count", "offer_count", "assessed_share", "fresh_share", "government_share", "blank_spots"),
    is_of_region=True,
)
