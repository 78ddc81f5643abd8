"""What a sheet and a column of a workbook are: the words in which the contract is written."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

REQUIRED_MARK = " *"


class Kind(Enum):
    """What a cell may hold, and so how it is read."""

    TEXT = "text"
    WHOLE = "whole"
    DECIMAL = "decimal"
    PERCENT = "percent"
    DATE = "date"
    YES_NO = "yes_no"
    CODE = "code"
    CODES = "codes"
    MUNICIPALITY = "municipality"
    AREA = "area"
    KBO = "kbo"
    MAILBOX = "mailbox"


@dataclass(frozen=True)
class Column:
    """One column of a sheet.

    ``field`` is the column of the table (for an AREA the part before ``_codes``); ``code_list``
    names the list of a CODE or CODES column; ``minimum`` and ``maximum`` are inclusive;
    ``is_organisation`` marks a text that names one organisation, ``is_shared`` one that all rows of a list may share,
    such as who offers all of it; several organisations may stand in a shared one.
    A header among ``spellings`` means this column; one among ``likely`` may mean it, so it is only proposed.
    """

    field: str
    header: str
    kind: Kind = Kind.TEXT
    required: bool = False
    code_list: str = ""
    minimum: float | None = None
    maximum: float | None = None
    spellings: tuple[str, ...] = ()
    is_organisation: bool = False
    is_shared: bool = False
    likely: tuple[str, ...] = ()

    @property
    def template_header(self) -> str:
        """The header as the template prints it; a required column carries an asterisk."""
        return self.header + REQUIRED_MARK if self.required else self.header

    @cached_property
    def stored(self) -> dict[str, str]:
        """Table column -> SQL type; two columns for an AREA, one for everything else."""
        if self.kind is Kind.AREA:
            return {"is_region_wide": "BOOLEAN", self.field: "municipality_nis[]"}
        return {self.field: _SQL_TYPES.get(self.kind) or _enum_type(self)}


_SQL_TYPES = {
    Kind.TEXT: "VARCHAR",
    Kind.WHOLE: "INTEGER",
    Kind.DECIMAL: "DOUBLE",
    Kind.PERCENT: "DOUBLE",
    Kind.DATE: "DATE",
    Kind.YES_NO: "BOOLEAN",
    Kind.MUNICIPALITY: "municipality_nis",
    Kind.KBO: "VARCHAR",
    Kind.MAILBOX: "VARCHAR",
}


def _enum_type(column: Column) -> str:
    return column.code_list + ("[]" if column.kind is Kind.CODES else "")


@dataclass(frozen=True)
class Sheet:
    """One sheet: the table its rows go to, its columns, and the fields that identify a row.

    No ``key`` means that the sheet holds one row. ``alternative_key`` replaces ``key`` where
    all its fields are filled (an organisation is known by its number before its name).
    ``prefilled`` names the fields that the template fills in by itself: a row with nothing else
    in it is a blank row.
    """

    name: str
    table: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    alternative_key: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    prefilled: tuple[str, ...] = ()

    def column(self, field: str) -> Column:
        """The column with this field. Raises KeyError when the sheet has none."""
        return self._columns_by_field[field]

    @cached_property
    def _columns_by_field(self) -> dict[str, Column]:
        return {column.field: column for column in self.columns}

    @cached_property
    def stored(self) -> dict[str, str]:
        """Table column -> SQL type of all columns, in their order."""
        return {name: sql for column in self.columns for name, sql in column.stored.items()}
