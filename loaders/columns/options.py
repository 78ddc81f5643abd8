"""What a cell of a column may mean, to choose from: stored code -> what people read."""

from data import reference
from loaders import contract
from loaders.choices import Choices
from loaders.sheet import Column, Kind, Sheet
from loaders.templates import wording
from loaders.values.cell import Reader, Setting
from loaders.values.person_names import Form, name_form

_PLACES = (Kind.MUNICIPALITY, Kind.AREA)


def options(column: Column, region: str) -> dict[str, str]:
    """The codes of its list, or the municipalities of the region; none for a column that takes free values.

    A column that holds a work area also takes the whole region.
    """
    wide = {contract.REGION_WIDE: contract.REGION_WIDE} if column.kind is Kind.AREA else {}
    if column.kind in _PLACES:
        return wide | {own.nis: own.name for own in reference.municipalities_of(region)}
    listed = reference.options(column.code_list) if column.code_list else ()
    return {option.code: wording.label(column, option.code) for option in listed}


def default_code(choices: Choices, sheet: Sheet, column: Column, region: str) -> str:
    """The code that people chose for the rows without one, when the column may hold it; otherwise empty."""
    code = choices.default(sheet.name, column.field)
    return code if code in options(column, region) else ""


def whole_default(choices: Choices, sheet: Sheet, column: Column, region: str) -> str:
    """What people chose for all rows of a list that lacks this column: a code, or a text that all its rows share.

    Empty where nobody did, and for a text that a cell of the column may not hold, such as the name of a person.
    """
    if not column.is_shared:
        return default_code(choices, sheet, column, region)
    text = choices.default(sheet.name, column.field)
    return "" if name_form(text) is Form.SURE else Reader(column, [text], Setting(region))[text].value or ""
