"""Whatever bytes arrive, ``check`` ends with a verdict: 200 damaged files in the suite, 2 000 in the slow test."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from loaders.checks.checking import check
from tests.workbooks import government, offer, partner, workbook
from ui.texts.findings import sentence

FILES = Path(__file__).parent / "files"
KINDS = (".xlsx", ".xls", ".ods", ".csv")
GOOD = workbook({"Partners": [partner(), partner("Twee")], "Aanbod": [offer()], "Besturen": [government()]})
REAL = [
    GOOD,
    *(path.read_bytes() for path in sorted(FILES.iterdir()) if path.suffix in (".xlsx", ".xls", ".ods", ".csv")),
]
BEGINNINGS = (
    b"",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"<?xml ",
    b"<html>",
    b"\xff\xfe",
    b"Naam;Soort\n",
)
BITS = (
    "", "<", "&", "&lol;", "\x00", "NaN", "1e999", "-1", "99999999999999999999", "XFD1048576", "A0", "=1+1",
    "http://www.w3.org/1999/xhtml", "_x0000_", "\ufffe", "<!DOCTYPE a>", "<c><c><c>", "</sheetData>", "true", "2958466",
)  # fmt: skip
STATUSES = {"ok", "blocked", "unreadable"}


def _assert_verdict(content: bytes) -> None:
    checked = check(content, "midwest")
    assert checked.status in STATUSES
    assert checked.status == "ok" or checked.findings
    for finding in checked.findings:
        assert sentence(finding)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A real file with some harm done: bytes changed, an end missing, a part gone, XML edited; or no file at all."""
    kind = draw(st.sampled_from(["noise", "bytes", "cut", "part", "xml", "xml", "xml"]))
    if kind == "noise":
        return draw(st.sampled_from(BEGINNINGS)) + draw(st.binary(max_size=400))
    content = draw(st.sampled_from(REAL))
    if kind == "cut":
        return content[: draw(st.integers(0, len(content)))]
    if kind == "bytes" or not content.startswith(b"PK"):
        changed = bytearray(content)
        for _ in range(draw(st.integers(1, 20))):
            changed[draw(st.integers(0, len(changed) - 1))] = draw(st.integers(0, 255))
        return bytes(changed)
    part = draw(st.sampled_from(zipfile.ZipFile(io.BytesIO(content)).namelist()))
    if kind == "part":
        return _with(content, part, lambda _text: None)
    bit, where, width = draw(st.sampled_from(BITS)), draw(st.floats(0, 1)), draw(st.integers(0, 30))
    return _with(content, part, lambda text: _edited(text, bit.encode("utf-8", "replace"), where, width))


def _edited(text: bytes, bit: bytes, where: float, width: int) -> bytes:
    start = int(where * len(text))
    return text[:start] + bit + text[start + width :]


def _with(content: bytes, part: str, change: Callable[[bytes], bytes | None]) -> bytes:
    """The zip with one part changed, or left out."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = change(old.read(name)) if name == part else old.read(name)
            if text is not None:
                new.writestr(name, text)
    return buffer.getvalue()


PHASES = [Phase.explicit, Phase.reuse, Phase.generate]
QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large]


@settings(max_examples=30, deadline=None, phases=PHASES, suppress_health_check=QUIET)
@given(damaged())
def test_any_bytes_end_with_a_verdict(content: bytes) -> None:
    _assert_verdict(content)


@pytest.mark.slow
@settings(max_examples=2_000, deadline=None, phases=PHASES, suppress_health_check=QUIET)
@given(damaged())
def test_two_thousand_damaged_files_end_with_a_verdict(content: bytes) -> None:
    _assert_verdict(content)
