"""What checking makes of a workbook: the rows that can be stored, what there is to say and to ask; reads nothing."""

from collections.abc import Callable
from dataclasses import dataclass, field

from loaders.checks.dated import ProposedDate
from loaders.checks.people import LeftOut
from loaders.checks.rows import Origin, Row, origin_of
from loaders.checks.set_aside import AsideRow
from loaders.choices import NONE, Choices, Question
from loaders.columns.headers import ColumnMatch
from loaders.findings import UNREADABLE, Finding
from loaders.values.personal_data import is_personal

Progress = Callable[[float], None]
"""Is told how far the work is, 0 to 1."""


@dataclass
class Checked:
    """A workbook after checking.

    ``sheets`` holds the rows that can be stored, per sheet handed in; ``refused`` how many rows
    were not, and ``aside`` those rows themselves; ``columns`` how the headers were understood, ``origins`` where the
    rows stood;
    ``names`` what each sheet is called in the workbook; ``read`` their sheets, and tables on one, that are read.
    ``region`` is None when nobody said it.
    ``is_template`` says that it is a workbook of ours, which holds all that stands.
    ``choices`` are the answers it was read with, which belong to the delivery; ``questions`` what only a person can
    say about its sheets, people, columns, words and empty cells, answered or not. ``left_out`` is what may not be kept.
    ``defaulted`` are, per sheet and row number, the fields whose cell was empty and that hold what people chose for all
    empty ones. ``proposed_date`` is the day that the workbook itself says it is of, with where that stands.
    """

    region: str | None = None
    is_template: bool = False
    sheets: dict[str, list[Row]] = field(default_factory=dict)
    refused: dict[str, int] = field(default_factory=dict)
    aside: dict[str, list[AsideRow]] = field(default_factory=dict)
    columns: dict[str, list[ColumnMatch]] = field(default_factory=dict)
    origins: dict[str, list[Origin]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    read: frozenset[str] = frozenset()
    findings: list[Finding] = field(default_factory=list)
    choices: Choices = NONE
    defaulted: dict[str, dict[int, frozenset[str]]] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    proposed_date: ProposedDate | None = None

    def place(self, sheet: str, row_number: int, field: str) -> tuple[str, str]:
        """The cell of a field of a row, and their name of the sheet it is on where several make up ours."""
        origin = origin_of(self.origins.get(sheet) or [Origin(0, 0, {})], row_number)
        return origin.cell(row_number, field), origin.part

    @property
    def status(self) -> str:
        """``ok``, ``blocked`` (something must be answered or mended first) or ``unreadable`` (nothing to check)."""
        if any(finding.code in UNREADABLE for finding in self.findings) and not self.questions:
            return "unreadable"
        return "blocked" if any(finding.blocks for finding in self.findings) else "ok"


def obstacles(checked: Checked) -> list[Finding]:
    """The findings for which leaving rows aside is no way out; without any, the good rows may be loaded.

    These are personal data (the original, which is kept, holds them too), everything about the file or a
    whole sheet, and all of a sheet without one good row: loading that would empty the sheet.
    """
    aside = {
        finding
        for name, rows in checked.aside.items()
        if checked.sheets.get(name)
        for row in rows
        for finding in row.findings
    }
    return [one for one in checked.findings if one.blocks and (is_personal(one.code) or one not in aside)]
