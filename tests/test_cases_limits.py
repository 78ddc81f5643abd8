"""What a file may cost: judged by what it declares before it is unpacked, by what it took so far, by the processor."""

import dataclasses
import hashlib
import io
import resource
import struct
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.files.blanks import without_blanks
from loaders.files.limits import Limits
from tests.packages import spreadsheetml, zip_of
from tests.workbooks import REGION, partner, places, rewritten, workbook

GOOD = workbook({"Partners": [partner()]})
SHEET = "xl/worksheets/sheet1.xml"
CPU_SECONDS = 1.5
"""One is what it may cost; the rest is for a machine slower than ours."""


def _sheet(cells: str) -> bytes:
    return rewritten(GOOD, SHEET, lambda text: text.replace("</sheetData>", f"{cells}</sheetData>"))


def _declaring(size: int) -> bytes:
    """A workbook whose lists give its sheet this size, and nothing else is changed."""
    content = bytearray(GOOD)
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        info = archive.getinfo(SHEET)
    struct.pack_into("<I", content, info.header_offset + 22, size)
    entry = content.rindex(SHEET.encode()) - 46
    struct.pack_into("<I", content, entry + 24, size)
    return bytes(content)


def _many_parts(count: int) -> bytes:
    """A workbook with so many parts more, each as large as may be packed well."""
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    return zip_of(parts | {f"xl/media/{number}.bin": " " * 4_900_000 for number in range(count)})


def _blank_first() -> bytes:
    """Much of nothing in front and noise behind: over the whole part the ratio is an ordinary one."""
    noise = hashlib.shake_256(b"noise").hexdigest(2_000_000)
    return rewritten(
        GOOD, SHEET, lambda text: text.replace("<sheetData>", f"{' ' * 45_000_000}<sheetData>") + f"<!--{noise}-->"
    )


def _blank_rows() -> bytes:
    return _sheet("".join(f'<row r="{row}" spans="1:5" s="1" customFormat="1"/>' for row in range(10, 1_000_010)))


def _hundred_that_are_one() -> bytes:
    relation = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    sheets = "".join(f'<sheet name="S{n}" sheetId="{n + 10}" r:id="rId1"/>' for n in range(98))
    return rewritten(
        _sheet("<x/>" * 1_000_000), "xl/workbook.xml",
        lambda text: text.replace("<workbook", f"<workbook {relation}", 1).replace("<sheets>", f"<sheets>{sheets}"),
    )  # fmt: skip


BOMBS: dict[str, tuple[Callable[[], bytes], list[str]]] = {
    "four gigabytes declared": (lambda: _declaring(4_294_967_290), ["unpacked-too-large"]),
    "a hundred megabytes declared over parts": (lambda: _many_parts(21), ["unpacked-too-large"]),
    "a part of 200 times its size": (lambda: _sheet(" " * 6_000_000), ["unpacked-too-large"]),
    "nothing first and noise behind": (_blank_first, ["unpacked-too-large"]),
    "a hundred sheets that are one": (_hundred_that_are_one, ["broken-file"]),
    "a cell in the last corner": (
        lambda: _sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        ["stray-cell"],
    ),
    "a million blank formatted rows": (_blank_rows, []),
    "rows without end in Excel 2003": (lambda: spreadsheetml([["x"]] * 150_000), ["too-many-rows"]),
    "lines without end": (lambda: b"Naam;Soort\n" + b"x;y\n" * 2_000_000, ["too-many-rows"]),
    "blank lines without end": (lambda: b"Naam;Soort\n" + b";\n" * 4_000_000, ["no-known-sheet"]),
    "quotation marks without end": (lambda: b"Naam;Soort\n" + b'"a;b\n' * 150_000, ["too-many-rows"]),
    "joined cells of a page": (
        lambda: b"<html><table>" + b"<tr><td rowspan=20000 colspan=300>x<td>y</tr>" * 3_000,
        ["too-many-columns"],
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_file_made_to_exhaust_us_costs_little_of_the_processor(name: str) -> None:
    make, codes = BOMBS[name]
    content = make()
    before = _used()
    checked = check(content, REGION)
    assert [finding.code for finding in checked.findings if finding.blocks] == codes
    assert _used() - before < CPU_SECONDS


def _used() -> float:
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def test_what_stays_within_the_limits_is_read() -> None:
    assert check(_sheet(" " * 4_900_000), REGION).status == "ok"
    assert check(_many_parts(9), REGION).status == "ok"


@pytest.mark.parametrize(("more", "code"), [(0, "broken-file"), (1, "too-many-parts")])
def test_how_long_its_list_is_says_the_package_itself(more: int, code: str) -> None:
    content = bytearray(zip_of({"xl/workbook.xml": b""}))
    struct.pack_into("<I", content, content.rfind(b"PK\x05\x06") + 12, 500 * Limits().part_count + more)
    assert places(check(bytes(content), REGION)) == [(code, "", "")]


def test_a_package_with_a_list_without_end_is_refused_before_it_is_read() -> None:
    content = zip_of({f"xl/media/een-lange-naam-{number}.png": b"" for number in range(12_000)})
    assert places(check(content, REGION)) == [("too-many-parts", "", "")]


def test_the_processor_decides_and_the_clock_only_far_behind_it() -> None:
    limits = Limits()
    assert limits.clock_seconds >= 20 * limits.seconds
    cells = "".join(f'<row r="{row}">{"<c><v>1</v></c>" * 100}</row>' for row in range(10, 12_000))
    wide = dataclasses.replace(limits, seconds=1, ratio=10_000, cell_count=10_000_000)
    assert places(check(_sheet(cells), limits=wide)) == [("too-heavy", "", "")]


# blank rows and cells

BLANKS = (
    '<row r="{row}" spans="1:5" s="1"/>',
    '<row r="{row}"></row>',
    '<row r="{row}" hidden="1"><c r="A{row}" s="1"/><c r="B{row}" s="2" /></row>',
    '<row r="{row}"><c r="A{row}"></c></row>',
)
FILLED = (
    '<row r="{row}" hidden="1"><c r="A{row}" t="inlineStr"><is><t>naam</t></is></c><c r="B{row}" s="1"/></row>',
    '<row r="{row}"><c r="A{row}" s="1"/><c r="C{row}" t="e"><v>#N/A</v></c></row>',
    '<row r="{row}"><c r="B{row}"><f>1+1</f></c></row>',
)


def _read(content: bytes) -> tuple[object, ...]:
    checked: Checked = check(content, REGION)
    return checked.status, checked.sheets, places(checked), [finding.details for finding in checked.findings]


@settings(max_examples=8, deadline=None)
@given(st.lists(st.sampled_from((*BLANKS, *FILLED)), min_size=1, max_size=12), st.integers(1, 400))
def test_blank_rows_and_cells_change_nothing_of_what_is_read(kinds: list[str], gap: int) -> None:
    blank, places_taken = "".join(kinds), len(kinds) + gap
    lines = [kind.format(row=10 + number) for number, kind in enumerate(kinds)]
    lines += [BLANKS[number % 4].format(row=10 + len(kinds) + number) for number in range(gap)]
    filled = [line for line, kind in zip(lines, kinds, strict=False) if kind in FILLED]
    assert places_taken == len(lines)
    assert blank
    assert _read(_sheet("".join(lines))) == _read(_sheet("".join(filled)))


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 60_000), st.integers(100, 70_000))
def test_the_pieces_in_which_a_sheet_arrives_change_nothing(count: int, piece: int) -> None:
    rows = "".join(
        (BLANKS[row % 4] if row % 97 else FILLED[row % 3]).format(row=row) for row in range(1, count // 10 + 2)
    )
    text = f"<worksheet><sheetData>{rows}</sheetData></worksheet>".encode()
    pieces = (text[start : start + piece] for start in range(0, len(text), piece))
    left = b"".join(without_blanks(pieces))
    assert left.count(b"<v>") + left.count(b"<f>") + left.count(b"<t>") == sum(
        map(text.count, (b"<v>", b"<f>", b"<t>"))
    )
    assert left.count(b"<row ") - left.count(b"</row>") == 0
    assert (left[:22], left[-24:]) == (text[:22], text[-24:])


# files of a moment


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    yield tmp_path


@pytest.mark.parametrize("name", ["a part of 200 times its size", "a cell in the last corner", "a good one", "stopped"])
def test_nothing_of_a_file_is_left_after_its_verdict(name: str, own_folder: Path) -> None:
    content = BOMBS[name][0]() if name in BOMBS else GOOD
    check(content, REGION, limits=Limits(clock_seconds=0) if name == "stopped" else Limits())
    assert [path.name for path in own_folder.rglob("*") if path.is_file()] == ["lock"]
