"""Findings by cause: per sheet one line a cause, with how often and where; draws HTML and nothing else."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from loaders.findings import Finding
from ui import style
from ui.texts import findings as finding_words
from ui.texts import mending as words

_ONE_VALUE = frozenset(
    {
        "code-unknown",
        "municipality-unknown",
        "municipality-ambiguous",
        "municipality-elsewhere",
        "municipality-merged",
        "municipality-part",
        "municipality-from-postcode",
        "municipality-shortened",
        "value-as-chosen",
    }
)
"""Codes of which each value is a cause of its own: it is mended at once, everywhere."""

Causes = dict[tuple[str, ...], list[Finding]]


def grouped_findings_html(findings: Sequence[Finding]) -> str:
    """The findings per sheet and cause, what blocks first; at most 200 causes, sheets can be closed."""
    sheets: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        sheets[finding.sheet].append(finding)
    left = words.SHOWN_GROUPS
    parts = [f'<p class="note">{style.text(words.GROUPS_INTRO)}</p>'] if len(sheets) > 1 else []
    for name, found in sheets.items():
        causes = _causes(found)
        parts.append(_sheet(name, found, causes[:left], len(causes) - left))
        left = max(0, left - len(causes))
    return style.block("".join(parts), "findings")


def cause_count(findings: Sequence[Finding]) -> int:
    """How many lines these findings are: one a sheet and cause."""
    return len({(one.sheet, *_cause(one)) for one in findings})


def _cause(finding: Finding) -> tuple[str, ...]:
    value = finding.seen.casefold() if finding.code in _ONE_VALUE else ""
    return finding.code, finding.column, value


def _causes(findings: Sequence[Finding]) -> list[list[Finding]]:
    causes: Causes = defaultdict(list)
    for finding in findings:
        causes[_cause(finding)].append(finding)
    return sorted(causes.values(), key=lambda cause: (not cause[0].blocks, -len(cause)))


def _sheet(name: str, findings: Sequence[Finding], causes: Sequence[list[Finding]], left_out: int) -> str:
    must = sum(finding.blocks for finding in findings)
    summary = style.text(words.sheet_summary(name, must, len(findings) - must))
    head = "".join(f"<th>{style.text(header)}</th>" for header in words.GROUP_TABLE)
    rows = "".join(map(_row, causes))
    if not causes:
        return f"<details><summary>{summary}</summary>{_more(left_out)}</details>"
    table = f'<table class="plain"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
    scroll = f'<div class="scroll" tabindex="0">{table}</div>'
    return f"<details open><summary>{summary}</summary>{scroll}{_more(left_out)}</details>"


def _more(left_out: int) -> str:
    return f'<p class="note">{style.text(words.more(left_out))}</p>' if left_out > 0 else ""


def _row(cause: list[Finding]) -> str:
    first = cause[0]
    sentences: dict[str, list[Finding]] = defaultdict(list)
    for finding in cause:
        sentences[_sentence(finding)].append(finding)
    others = list(sentences.items())[1:]
    severity = style.text(finding_words.SEVERITY_NAMES[first.severity])
    return (
        f'<tr><td class="sev-{first.severity}">{severity}</td>'
        f"<td>{style.text(_sentence(first))}{_likes(others)}</td>"
        f'<td class="n">{len(cause)}</td><td>{style.text(_cells(cause))}</td></tr>'
    )


def _likes(others: Sequence[tuple[str, list[Finding]]]) -> str:
    """The other sentences of one cause, such as other numbers that are none."""
    if not others:
        return ""
    shown = [f"{_cells(found)}: {sentence}" for sentence, found in others[: words.SHOWN_LIKES]]
    if len(others) > words.SHOWN_LIKES:
        shown.append(words.more(len(others) - words.SHOWN_LIKES))
    items = "".join(f"<li>{style.text(line)}</li>" for line in shown)
    return f"<details><summary>{style.text(words.likes(len(others)))}</summary><ul>{items}</ul></details>"


def _sentence(finding: Finding) -> str:
    """The sentence with its column; the cells stand beside it."""
    text = finding_words.sentence(replace(finding, sheet="", cell=""))
    return f"{finding.column}: {text[0].lower()}{text[1:]}" if finding.column and finding.column not in text else text


def _cells(cause: Sequence[Finding]) -> str:
    cells = list(dict.fromkeys(finding.cell for finding in cause if finding.cell))
    return words.cells(cells[: words.SHOWN_CELLS], len(cells)) if cells else words.WHOLE_SHEET
