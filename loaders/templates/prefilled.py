"""The template of a region, filled with the rows that hold now."""

from datetime import date
from typing import Any

from data.deliveries import current_rows
from data.store import Store
from loaders import contract
from loaders.templates.wording import TemplateWords


def current_template(store: Store, region: str, as_of: date, words: TemplateWords) -> bytes:
    """The workbook to download: every sheet with the region's rows at that date. Raises KeyError when unknown."""
    from loaders.templates import template  # noqa: PLC0415 - a library for which a server would wait at its start

    rows: dict[str, list[Any]] = {
        sheet.name: current_rows(store, as_of, region, sheet.table).to_dict("records")
        for sheet in contract.sheets_for(region)
    }
    return template.build(region, words, rows)
