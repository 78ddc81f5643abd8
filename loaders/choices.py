"""What people answered about one workbook: which column is what, and which code a word means.

One object goes from the page to ``check`` and, inside ``Checked``, on to ``publish``, so that the same
file with the same choices gives the same rows again. It decides nothing.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from data.reference import fold

Columns = Mapping[tuple[str, str], str | None]
"""(sheet, folded header) -> field; None leaves the column unread."""

Values = Mapping[tuple[str, str, str], str]
"""(sheet, field, folded value) -> code."""


@dataclass(frozen=True)
class Choices:
    """The answers; a sheet and a field by the contract's names, what people wrote as ``fold`` gives it."""

    columns: Columns = field(default_factory=dict)
    values: Values = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.columns or self.values)

    def column(self, sheet: str, header: str) -> str | None:
        """The field chosen for a header. Raises KeyError when nothing was chosen."""
        return self.columns[sheet, fold(header)]

    def codes(self, sheet: str, field: str) -> dict[str, str]:
        """Folded value -> code for one column."""
        return {key[2]: code for key, code in self.values.items() if key[:2] == (sheet, field)}

    def and_then(self, later: "Choices") -> "Choices":
        """Both together; the later answer to one question wins."""
        return Choices({**self.columns, **later.columns}, {**self.values, **later.values})

    def to_json(self) -> str:
        """The same as text, always in one order; also fit as the key of a cache."""
        columns = [[*key, field] for key, field in sorted(self.columns.items())]
        values = [[*key, code] for key, code in sorted(self.values.items())]
        return json.dumps({"columns": columns, "values": values}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "Choices":
        """What ``to_json`` wrote. Raises ValueError for anything else."""
        try:
            parts = json.loads(text)
            columns = {(sheet, header): field for sheet, header, field in parts["columns"]}
            values = {(sheet, field, value): code for sheet, field, value, code in parts["values"]}
        except (KeyError, TypeError) as error:
            raise ValueError(text) from error
        return cls(columns, values)


NONE = Choices()
