"""Any figure as a step of a running order; knows no figure and nothing of Streamlit."""

from typing import Any

from data.store import Store
from ui.drawing import tables
from ui.figures import registry
from ui.figures.figure import Figure, Setting, UnknownChoiceError, straight
from ui.stage import StagePicture
from ui.stage.asked import AddressError, Asked


def step(asked: Asked, store: Store) -> StagePicture | None:
    """The figure that an address means, by its code or as the first of its page; None: the registry has none.

    Raises AddressError for a choice that does not exist.
    """
    try:
        figure = _meant(asked)
        return None if figure is None else _shown(figure, asked, store)
    except UnknownChoiceError as error:
        raise AddressError(str(error)) from error


def _meant(asked: Asked) -> Figure[Any] | None:
    page = asked.page if asked.region else registry.WITHOUT_REGION.get(asked.page, asked.page)
    figures = registry.on(
        page,
        registry.chosen(page, {key: asked.text(key) for key in asked.choices}),
        has_region=asked.region is not None,
    )
    code = asked.text("figuur")
    if code and code not in registry.FIGURES:
        raise AddressError(code)
    drawn = [one for one in figures if one.draw_stage is not None]
    return next((one for one in drawn if one.code == code), drawn[0] if drawn else None)


def _shown(figure: Figure[Any], asked: Asked, store: Store) -> StagePicture:
    choices = tuple((key, value) for key, values in asked.choices.items() for value in values)
    one = figure.of(straight(store), Setting(asked.as_of, asked.region, asked.since, choices))
    numbers = one.stage_table()
    table = tables.table_html(numbers.frame()) if numbers.rows else ""
    return StagePicture(one.sentence("stage"), one.note("stage"), str(one.stage() or ""), table)
