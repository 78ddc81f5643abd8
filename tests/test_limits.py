"""Files made to exhaust us get their verdict within five seconds and 300 MB above idle; measured on a real process."""

import io
import os
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.running import ROOT
from tests.workbooks import partner, rewritten, workbook

GOOD = workbook({"Partners": [partner()]})
SHARING = (Path(__file__).parent / "files" / "messy.xlsx").read_bytes()
SHEET = "xl/worksheets/sheet1.xml"
SECONDS, MEGABYTES = 5, 300
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def _padded(part: str, megabytes: int, unit: str, book: bytes = GOOD) -> bytes:
    return rewritten(book, part, lambda text: text.replace("</", unit * (megabytes * 1_000_000 // len(unit)) + "</", 1))


def _rows(count: int, cells: str) -> bytes:
    rows = "".join(f'<row r="{row}">{cells}</row>' for row in range(1, count + 1))
    return rewritten(GOOD, SHEET, lambda text: text.replace("<sheetData>", f"<sheetData>{rows}"))


def _ods(content: str) -> bytes:
    buffer = io.BytesIO()
    name = "urn:oasis:names:tc:opendocument:xmlns"
    space = " ".join(f'xmlns:{short}="{name}:{short}:1.0"' for short in ("office", "table", "text"))
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", ODS, zipfile.ZIP_STORED)
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
        archive.writestr(
            "content.xml",
            f"<office:document-content {space}><office:body><office:spreadsheet>"
            f'<table:table table:name="Partners">{content}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return buffer.getvalue()


def _laughs() -> bytes:
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    return rewritten(GOOD, SHEET, lambda text: text.replace("<worksheet", f"<!DOCTYPE x [{entities}]><worksheet", 1))


def _hundred_times_one_sheet() -> bytes:
    sheets = "".join(f'<sheet name="S{n}" sheetId="{n + 10}" r:id="rId1"/>' for n in range(98))
    relation = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    long = _padded(SHEET, 18, "<x/>")
    return rewritten(
        long, "xl/workbook.xml",
        lambda text: text.replace("<workbook", f"<workbook {relation}", 1).replace("<sheets>", f"<sheets>{sheets}"),
    )  # fmt: skip


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REPEATED = (
    '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" '
)
CELL = '<c r="{}" t="inlineStr"><is><t>x</t></is></c>'
FILES: dict[str, Callable[[], bytes]] = {
    "a part of 400 MB": lambda: _padded(SHEET, 400, " "),
    "shared strings of 90 MB": lambda: _padded("xl/sharedStrings.xml", 90, "<si><t>x</t></si>", SHARING),
    "styles of 90 MB": lambda: _padded("xl/styles.xml", 90, "<x/>"),
    "two million cells": lambda: _rows(20_000, "<c><v>1</v></c>" * 100),
    "a million rows with nothing": lambda: _rows(1_048_576, ""),
    "a cell in the last corner": lambda: _rows(1, '<c r="XFD1048576"><v>1</v></c>'),
    "a hundred sheets that are one": _hundred_times_one_sheet,
    "entities in entities": _laughs,
    "tags in tags": lambda: _rows(1, "<c>" * 500_000),
    "repeated rows of an .ods": lambda: _ods(
        REPEATED + 'office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'
    ),
    "repeated empty rows of an .ods": lambda: _ods(REPEATED + "/></table:table-row>"),
    "ten million lines of text": lambda: b"Naam;Soort\n" + b";\n" * 4_900_000,
    "one line of text": lambda: b"Naam;Soort\n" + b'"' + b"x;" * 4_900_000,
    "an old file of noise": lambda: OLE + "Workbook".encode("utf-16-le") + os.urandom(9_000_000),
}


def _measured(path: Path) -> tuple[float, float, int]:
    """Seconds, peak megabytes of the process and its child together, and the exit code of one check."""
    command = [sys.executable, "-m", "loaders", "check", str(path), "--region", "midwest"]
    started = time.monotonic()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    peaks = [0.0]
    watching = threading.Thread(target=_watch, args=(process, peaks))
    watching.start()
    output, trouble = process.communicate()
    seconds = time.monotonic() - started
    watching.join()
    assert b"Traceback" not in output + trouble
    return seconds, peaks[0], process.returncode


def _watch(process: "subprocess.Popen[bytes]", peaks: list[float]) -> None:
    while process.poll() is None:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        family = [process.pid, *map(int, _read(children).split())]
        peaks[0] = max(peaks[0], sum(map(_resident, family)))
        time.sleep(0.02)


def _resident(process_id: int) -> float:
    lines = dict(line.split(":", 1) for line in _read(Path(f"/proc/{process_id}/status")).splitlines() if ":" in line)
    return int(lines.get("VmRSS", "0 kB").split()[0]) / 1000


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""  # the process has just ended


@pytest.fixture(scope="module")
def idle(tmp_path_factory: pytest.TempPathFactory) -> tuple[float, float]:
    """Seconds and megabytes of a check with nothing in it."""
    path = tmp_path_factory.mktemp("idle") / "leeg.xlsx"
    path.write_bytes(b"x")
    return _measured(path)[:2]


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_a_file_made_to_exhaust_us_gets_its_verdict_soon(tmp_path: Path, idle: tuple[float, float], name: str) -> None:
    path = tmp_path / "vol.xlsx"
    path.write_bytes(FILES[name]())
    seconds, megabytes, code = _measured(path)
    assert code == (0 if "nothing" in name else 1)
    assert seconds < SECONDS + idle[0]
    assert megabytes < idle[1] + MEGABYTES
