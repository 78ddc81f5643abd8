"""What the importer has to say: a code, a place and what was seen; the sentences live in ui/texts."""

from dataclasses import dataclass, field, replace
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
    it was read as, the other row). ``part`` is their own name of the sheet where several sheets make up ours.
    """

    code: str
    severity: Severity
    sheet: str = ""
    cell: str = ""
    column: str = ""
    seen: str = ""
    details: dict[str, str] = field(default_factory=dict, hash=False)
    part: str = ""

    @property
    def blocks(self) -> bool:
        """True when the row, or the file, cannot be taken as it is."""
        return self.severity is Severity.MUST


UNREADABLE = (
    "file-empty",
    "file-too-large",
    "lock-file",
    "password",
    "binary-workbook",
    "web-page",
    "xml-file",
    "numbers-file",
    "exchange-file",
    "word-file",
    "slides-file",
    "pdf-file",
    "image-file",
    "mail-file",
    "google-shortcut",
    "zip-file",
    "not-a-spreadsheet",
    "broken-file",
    "unsafe-xml",
    "unpacked-too-large",
    "too-many-parts",
    "too-many-sheets",
    "too-many-rows",
    "too-many-columns",
    "too-many-cells",
    "stray-cell",
    "too-heavy",
    "no-known-sheet",
)
"""Codes after which there is nothing to check."""

_MUST = (
    *UNREADABLE,
    "nothing-filled-in",
    "wrong-region",
    "region-unknown",
    "sheet-twice",
    "sheet-uncertain",
    "sheet-transposed",
    "sheet-grid",
    "section-asked",
    "heading-asked",
    "second-table-asked",
    "header-missing",
    "header-twice",
    "tables-beside",
    "column-missing",
    "column-uncertain",
    "column-sparse",
    "personal-column",
    "personal-number",
    "personal-mobile",
    "personal-mailbox",
    "personal-name",
    "personal-phone",
    "personal-address",
    "error-cell",
    "quote-open",
    "linked-type",
    "formula-without-value",
    "row-struck",
    "required-missing",
    "ditto",
    "text-says-nothing",
    "several-organisations",
    "percent-ambiguous",
    "number-unreadable",
    "number-not-whole",
    "number-ambiguous",
    "number-out-of-range",
    "date-unreadable",
    "date-ambiguous",
    "date-half-converted",
    "date-in-future",
    "date-out-of-range",
    "yes-no-unreadable",
    "code-unknown",
    "municipality-unknown",
    "municipality-ambiguous",
    "municipality-elsewhere",
    "area-mixed",
    "kbo-invalid",
    "mailbox-invalid",
    "end-before-start",
    "duplicate-differs",
    "row-per-municipality",
    "same-name",
    "rows-together-asked",
    "names-alike-asked",
    "more-than-one-row",
    "rows-disappear",
    "row-like-another",
)

_LOOK = (
    "csv-read",
    "web-page-read",
    "quotes-mended",
    "letters-mended",
    "letters-lost",
    "template-version",
    "sheet-by-headers",
    "table-by-headers",
    "sheet-chosen",
    "sheet-left",
    "sheet-ignored",
    "sheet-empty",
    "sheet-hidden",
    "rows-hidden",
    "column-ignored",
    "column-chosen",
    "column-by-words",
    "column-left",
    "column-completes",
    "people-column-left",
    "people-cells-left",
    "people-title-left",
    "total-row-skipped",
    "row-struck-read",
    "row-struck-left",
    "cell-struck",
    "organisations-maybe",
    "organisations-together",
    "name-says-ended",
    "markup-removed",
    "markup-kept",
    "number-with-unit",
    "note-skipped",
    "heading-skipped",
    "header-repeated",
    "rows-unread",
    "merged-cell-read",
    "crosses-read",
    "headings-read",
    "header-far-down",
    "section-read",
    "section-left",
    "second-table-read",
    "second-table-left",
    "sheets-together",
    "municipality-from-sheet",
    "rows-together",
    "names-alike",
    "rows-outside",
    "rows-left-out",
    "municipality-left",
    "places-left",
    "government-fields-left",
    "government-ended",
    "number-from-text",
    "date-day-first",
    "date-month-first",
    "date-from-serial",
    "date-from-moment",
    "date-next-day",
    "date-as-chosen",
    "date-order-chosen",
    "date-year-only",
    "date-month-only",
    "date-future-read",
    "date-future-left",
    "municipality-merged",
    "municipality-part",
    "municipality-from-postcode",
    "municipality-shortened",
    "municipality-from-address",
    "numbering-left",
    "value-as-chosen",
    "name-as-chosen",
    "value-by-default",
    "value-from-above",
    "duplicate-same",
    "name-completed",
    "score-without-count",
    "count-without-score",
    "too-many-steps",
)

SEVERITIES = dict.fromkeys(_MUST, Severity.MUST) | dict.fromkeys(_LOOK, Severity.LOOK)
"""Every code the importer may use, for ever under the same name, with its severity."""

PER_COLUMN = frozenset(
    {
        "number-from-text",
        "date-day-first",
        "date-month-first",
        "date-from-serial",
        "date-from-moment",
        "date-next-day",
        "date-as-chosen",
        "municipality-left",
        "places-left",
        "municipality-from-address",
        "numbering-left",
    }
)
"""Remarks made once a column, at the first cell, with the number of cells."""

EASED = frozenset(
    {
        "ditto",
        "error-cell",
        "formula-without-value",
        "number-unreadable",
        "number-not-whole",
        "number-ambiguous",
        "number-out-of-range",
        "percent-ambiguous",
        "date-unreadable",
        "date-out-of-range",
        "yes-no-unreadable",
        "code-unknown",
        "kbo-invalid",
        "mailbox-invalid",
    }
)
"""Codes of a cell that cannot be read; where the column is optional it is left empty and its row stands."""

SEEN_LENGTH = 60
"""Longer values are cut; so the last character of one that long may be a sign of that."""


def found(code: str, sheet: str = "", cell: str = "", column: str = "", seen: str = "", **details: str) -> Finding:
    """A finding with the severity that belongs to its code; a long value is cut. Raises KeyError when unknown."""
    shown = seen if len(seen) <= SEEN_LENGTH else seen[: SEEN_LENGTH - 1] + "…"
    return Finding(code, SEVERITIES[code], sheet, cell, column, shown, details)


def eased(finding: Finding) -> Finding:
    """The finding as it holds for a cell of an optional column: one that cannot be read is a remark, never a block."""
    return replace(finding, severity=Severity.LOOK) if finding.code in EASED else finding
