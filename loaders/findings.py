"""What the importer has to say: a code, a place and what was seen; the sentences live in ui/texts.py."""

from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """``moet`` blocks its row, ``kijk-na`` passes with a remark."""

    MUST = "moet"
    LOOK = "kijk-na"


@dataclass(frozen=True)
class Finding:
    """One remark on one place of a workbook.

    ``sheet`` and ``cell`` (such as ``D14``) are empty when the whole file or sheet is meant;
    ``column`` is the header of the contract; ``seen`` is the value as it stood, empty where it
    may not be repeated; ``details`` fills the other gaps of the sentence (allowed values, what
    it was read as, the other row).
    """

    code: str
    severity: Severity
    sheet: str = ""
    cell: str = ""
    column: str = ""
    seen: str = ""
    details: dict[str, str] = field(default_factory=dict, hash=False)

    @property
    def blocks(self) -> bool:
        """True when the row, or the file, cannot be taken as it is."""
        return self.severity is Severity.MUST
