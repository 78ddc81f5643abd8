"""Any figure as a step of a running order; knows no figure and nothing of Streamlit."""

from typing import Any

from data.store import Store
from ui.drawing import tables
from ui.figures import registry
from ui.figures.figure import Figure, Setting, UnknownChoiceError, straight
from ui.html import Html
from ui.stage import StagePicture
from ui.stage.asked import AddressError, Asked


def step(asked: Asked, store: Store) -> StagePicture | None:
    """The figure that an address means, by its code or as the first of its page; None: for reading alone.

    Raises AddressError for a choice, or a figure, that does not exist there.
    """
    try:
        figure = _meant(asked)
        return None if figure is None else _shown(figure, asked.setting, store)
    except UnknownChoiceError as error:
        raise AddressError(str(error)) from error


def needs_region(asked: Asked) -> bool:
    """Whether an address shows one region and names none; no other picture then takes its place.

    Raises AddressError for a choice that does not exist there.
    """
    try:
        choices = registry.chosen(asked.page, dict(asked.setting.choices))
    except UnknownChoiceError as error:
        raise AddressError(str(error)) from error
    return asked.setting.region is None and registry.needs_region(asked.page, choices)


def _meant(asked: Asked) -> Figure[Any] | None:
    setting = asked.setting
    choices = registry.chosen(asked.page, dict(setting.choices))
    figures = registry.on(asked.page, choices, has_region=setting.region is not None)
    drawn = {one.code: one for one in figures if one.draw_stage is not None}
    code = setting.text("figuur")
    if code and code not in drawn:
        raise AddressError(code)
    return drawn[code] if code else next(iter(drawn.values()), None)


def _shown(figure: Figure[Any], setting: Setting, store: Store) -> StagePicture:
    one = figure.of(straight(store), setting)
    numbers = one.stage_table()
    table = tables.table_html(numbers.frame()) if numbers.listed else ""
    # stays markup: a page that holds several pictures would show the text of one that is no more
    return StagePicture(one.sentence("stage"), one.note("stage"), one.stage() or Html(), table)
