"""Cells and rows at the edges of the importer, for tests; judges nothing."""

from typing import Any

from loaders import contract
from loaders.checks.rows import Row
from loaders.files.book import SheetCells

PARTNERS, GOVERNMENTS = contract.PARTNERS, contract.GOVERNMENTS


def cells(*rows: list[Any], **more: Any) -> SheetCells:
    return SheetCells("Lijst", list(rows), **more)


def row(number: int, **values: Any) -> Row:
    return Row(number, dict.fromkeys(PARTNERS.stored) | {"is_region_wide": True} | values)
