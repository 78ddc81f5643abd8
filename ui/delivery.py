"""What the page opladen shows of a checked file: findings, differences, how columns were understood."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from loaders.findings import Finding
from ui import exports, style
from ui.texts import deliver as words
from ui.texts import findings as finding_words

_FILES_KEPT = 20
"""Files waiting for confirmation, so that a reload does not lose them; at most 10 MB each."""
_ROWS_NAMED = 12


class Kept(NamedTuple):
    """A file that waits for confirmation."""

    digest: str
    name: str
    content: bytes


@st.cache_resource(show_spinner=False)
def _waiting() -> OrderedDict[str, Kept]:
    return OrderedDict()


def keep(name: str, content: bytes) -> Kept:
    """Hold a file in memory until it is confirmed or others push it out; known by the digest of its bytes."""
    kept = Kept(hashlib.sha256(content).hexdigest(), name, content)
    waiting = _waiting()
    waiting[kept.digest] = kept
    waiting.move_to_end(kept.digest)
    while len(waiting) > _FILES_KEPT:
        waiting.popitem(last=False)
    return kept


def kept(digest: str) -> Kept | None:
    """The file with this digest, when it is still held."""
    return _waiting().get(digest)


def show_check(checked: Any) -> None:
    """The verdict in one sentence, the findings, and how the columns were understood.

    ``checked`` is a loaders.checking.Checked.
    """
    blocking = sum(finding.blocks for finding in checked.findings)
    rows = sum(map(len, checked.sheets.values()))
    summary = words.summary(checked.status, blocking, len(checked.findings) - blocking, rows)
    (st.success if checked.status == "ok" else st.warning)(summary)
    if checked.findings:
        st.html(findings_html(checked.findings))
        st.download_button(
            words.FINDINGS_DOWNLOAD,
            data=lambda: findings_file(checked.findings),
            file_name="bevindingen.xlsx",
            on_click="ignore",
            type="tertiary",
        )
    if checked.columns:
        st.html(columns_html(checked.columns))


def agree(described: Sequence[Any], digest: str, day: date) -> bool:
    """Show what would change; False while a sheet that loses most of its rows is not agreed to.

    ``described`` are loaders.described.Described, one a sheet.
    """
    moved = [one for one in described if one.new or one.changed or one.gone]
    for one in moved:
        st.html(difference_html(one))
    still = [(one.sheet, one.same_count) for one in described if one not in moved]
    st.html(style.paragraph(words.unmoved(still) if moved else words.nothing_changes(day), "note"))
    agreed = []
    for one in (one for one in described if one.is_wipe):
        current = one.changed_row_count + len(one.gone) + one.same_count
        st.warning(words.wipe(one.sheet, len(one.gone), current))
        agreed.append(st.checkbox(words.WIPE_CONFIRM, key=f"wipe-{one.sheet}-{digest}"))
    return all(agreed)


def findings_html(findings: Sequence[Finding]) -> str:
    """The findings as a table: what blocks first, then sheet by sheet; at most 200."""
    ordered = sorted(findings, key=lambda finding: not finding.blocks)
    rows = "".join(_finding_row(finding) for finding in ordered[: words.SHOWN_FINDINGS])
    more = f'<p class="note">{style.text(words.more_findings(len(findings)))}</p>'
    head = "".join(f"<th>{style.text(header)}</th>" for header in words.FINDINGS_TABLE)
    table = (
        f'<div class="scroll"><table class="plain"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
    )
    return style.block(table + (more if len(findings) > words.SHOWN_FINDINGS else ""))


def _finding_row(finding: Finding) -> str:
    severity = finding_words.SEVERITY_NAMES[finding.severity]
    sentence = style.text(finding_words.sentence(finding))
    return f'<tr><td class="sev-{finding.severity}">{style.text(severity)}</td><td>{sentence}</td></tr>'


def findings_file(findings: Sequence[Finding]) -> bytes:
    """All findings as a workbook."""
    lines = [
        (
            finding_words.SEVERITY_NAMES[finding.severity],
            finding.sheet,
            finding.cell,
            finding.column,
            finding_words.sentence(finding),
        )
        for finding in findings
    ]
    return exports.table_workbook(pd.DataFrame(lines, columns=list(words.FINDINGS_FILE_TABLE)))


def columns_html(columns: dict[str, list[Any]]) -> str:
    """Which of our columns each of theirs became; ``columns`` is loaders.checking.Checked.columns."""
    lines = [(sheet, match.header, match.column.header) for sheet, matches in columns.items() for match in matches]
    table = style.table(words.COLUMNS_TABLE, lines)
    return style.block(f"<details><summary>{style.text(words.COLUMNS)}</summary>{table}</details>")


def difference_html(difference: Any) -> str:
    """What one sheet changes, with the rows named; ``difference`` is a loaders.described.Described."""
    counts = words.difference(
        difference.sheet, len(difference.new), difference.changed_row_count, len(difference.gone), difference.same_count
    )
    named = [
        *(f"{words.NEW}: {name}" for name in difference.new[:_ROWS_NAMED]),
        *_more(len(difference.new)),
        *(
            f"{words.CHANGED}: {one.row} – {one.header}: {words.value(one.old)} → {words.value(one.new)}"
            for one in difference.changed[:_ROWS_NAMED]
        ),
        *_more(len(difference.changed)),
        *(f"{words.GONE}: {name}" for name in difference.gone[:_ROWS_NAMED]),
        *_more(len(difference.gone)),
    ]
    items = "".join(f"<li>{style.text(line)}</li>" for line in named)
    return style.block(f"<details><summary>{style.text(counts)}</summary><ul>{items}</ul></details>")


def _more(count: int) -> list[str]:
    return [words.MORE.format(count=count - _ROWS_NAMED)] if count > _ROWS_NAMED else []


def dropped_file(region: str) -> Kept | None:
    """The file dropped for this region; after a reload the one the link still names.

    The file waits in memory under the digest of its bytes, so that a reload halfway loses nothing.
    """
    upload = st.file_uploader(words.UPLOAD, type=None, key=f"bestand-{region}", max_upload_size=10)
    if upload is not None:
        file = keep(upload.name, upload.getvalue())
        st.query_params["bestand"] = file.digest
        return file
    digest = st.query_params.get("bestand")
    if not digest:
        return None
    waiting = kept(digest)
    if waiting is None:
        st.info(words.FILE_GONE)
    else:
        st.html(style.paragraph(waiting.name, "note"))
    return waiting


@contextmanager
def progress(sentence: str) -> Iterator[Callable[[float], None]]:
    """A progress bar that is told 0..1 and disappears afterwards."""
    bar = st.progress(0.0, sentence)

    def tell(share: float) -> None:
        bar.progress(min(max(share, 0.0), 1.0), sentence)

    try:
        yield tell
    finally:
        bar.empty()
