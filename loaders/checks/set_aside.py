"""Rows that are left aside when people load the good ones: what is kept of them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from loaders.findings import Finding
from loaders.values.personal_data import is_personal


@dataclass(frozen=True)
class AsideRow:
    """A row that blocks: its Excel row number, why, and header -> value as typed (nothing beside personal data).

    ``values`` is what could be read of it, to recognise the row that stands; ``origin`` is their own sheet and the
    number of the row there. Neither is kept.
    """

    row_number: int
    findings: list[Finding] = field(default_factory=list)
    cells: dict[str, str] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)
    origin: tuple[str, int] = ("", 0)

    @property
    def findings_json(self) -> str:
        """Its findings as the store keeps them: all that their sentence needs but the sheet."""
        kept = [
            {"code": one.code, "cell": one.cell, "column": one.column, "seen": one.seen, "details": one.details}
            for one in self.findings
        ]
        return json.dumps(kept, ensure_ascii=False)

    @property
    def cells_json(self) -> str:
        """Its cells as the store keeps them."""
        return json.dumps(self.cells, ensure_ascii=False)


def aside_row(
    row_number: int, findings: Sequence[Finding], raws: Mapping[str, Any], values: Mapping[str, Any]
) -> AsideRow:
    """The row with what its cells held; none of them once one holds personal data."""
    if any(is_personal(finding.code) for finding in findings):
        return AsideRow(row_number, list(findings), values=values)
    cells = {header: _text(raw) for header, raw in raws.items() if _text(raw)}
    return AsideRow(row_number, list(findings), cells, values)


def _text(raw: Any) -> str:
    if isinstance(raw, date):
        return raw.isoformat()
    return str(raw) if isinstance(raw, (str, int, float)) else ""
