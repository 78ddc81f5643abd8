"""How much a sheet and a package may hold: exactly at each limit, one over it, and what is said of it."""

import hashlib
import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from loaders.files import delimited, sandbox, spreadsheetml
from loaders.files.detect import kind_of
from loaders.files.limits import Archive, Extent, Limits, PackedFile, RefusedError, SheetScan, new_parser, opened

SMALL = Limits(row_count=10, column_count=5, cell_count=20)
Block = tuple[int, int, int, int]
"""Row and column from 0, how many rows and columns."""


def refusal(call: Callable[[], object]) -> tuple[str, str, str, dict[str, str]]:
    with pytest.raises(RefusedError) as refused:
        call()
    code, sheet, cell, details = refused.value.args
    return code, sheet, cell, details


def extent(*blocks: Block, limits: Limits = SMALL) -> Extent:
    """The extent of a sheet with these blocks of cells."""
    counted = Extent(SheetScan("Partners"), limits)
    for row, column, row_count, column_count in blocks:
        counted.fill(row, column, row_count=row_count, column_count=column_count)
    return counted


def block(row: int, column: int, row_count: int = 1, column_count: int = 1) -> Block:
    return row, column, row_count, column_count


FITS: list[list[Block]] = [
    [],
    [block(9, 4)],
    [block(0, 0, row_count=10, column_count=2)],
    [block(5, 0, row_count=5), block(0, 1, column_count=4)],
    [block(row, 0) for row in range(10)] + [block(9, 1)] * 10,
]


@pytest.mark.parametrize("blocks", FITS, ids=["nothing", "last place", "most cells", "blocks", "most rows"])
def test_what_reaches_the_last_place_and_fills_as_much_as_may_be_is_no_refusal(blocks: list[Block]) -> None:
    extent(*blocks).judge()


REFUSED: list[tuple[list[Block], str, str]] = [
    ([block(0, 0, 7, 3)], "too-many-cells", ""),
    ([block(0, 0, 10, 2), block(0, 2)], "too-many-cells", ""),
    ([block(0, 0, row_count=11)], "too-many-rows", ""),
    ([block(row, 0) for row in range(11)], "too-many-rows", ""),
    ([block(10, 2)], "stray-cell", "C11"),
    ([block(8, 1, row_count=3)], "stray-cell", "B11"),
    ([block(10, 2), block(3, 0), block(10, 3)], "stray-cell", "C11"),
    ([block(12, 1), block(10, 0)], "stray-cell", "B13"),
    ([block(2, 5)], "stray-cell", "F3"),
    ([block(2, 4, column_count=2)], "stray-cell", "F3"),
    ([block(2, 3, column_count=4), block(0, 0)], "too-many-columns", "G3"),
    ([block(2, 2, column_count=4)], "stray-cell", "F3"),
    ([block(2, 0, column_count=6), block(3, 5)], "too-many-columns", "F3"),
]


@pytest.mark.parametrize(("blocks", "code", "cell"), REFUSED)
def test_what_is_one_over_a_limit_is_refused_with_its_place(blocks: list[Block], code: str, cell: str) -> None:
    allowed = {"too-many-cells": "20", "too-many-rows": "10", "too-many-columns": "5"}
    said = refusal(lambda: extent(*blocks).judge())
    assert said[:3] == (code, "Partners", cell)
    assert code not in allowed or said[3] == {"allowed": allowed[code]}


def test_a_row_is_counted_once_and_hidden_rows_are_told() -> None:
    counted = extent(block(0, 0), block(0, 1), block(1, 0))
    counted.fill(2, 0, is_hidden=True, row_count=3)
    counted.fill(2, 1, is_hidden=True, row_count=3)
    assert (counted.cell_count, counted.filled_row_count, counted.sheet.hidden_row_count) == (9, 5, 3)


def test_a_cell_counts_as_one_that_is_shown() -> None:
    counted = extent(limits=Limits(row_count=1, column_count=1, cell_count=1))
    counted.fill(0, 0)
    counted.judge()
    assert (counted.cell_count, counted.filled_row_count, counted.sheet.hidden_row_count) == (1, 1, 0)


@pytest.mark.parametrize(
    ("row", "column", "holds"), [(0, 0, True), (9, 4, True), (10, 4, False), (9, 5, False), (10, 5, False)]
)
def test_a_value_is_kept_where_one_may_stand(row: int, column: int, holds: bool) -> None:
    assert extent().holds(row, column) is holds


@pytest.mark.parametrize(
    ("areas", "kept"),
    [
        ([(0, 1, 0)], [(0, 1, 0)]),
        ([(3, 3, 0)], []),
        ([(5, 2, 0)], []),
        ([(0, 9, 4)], [(0, 9, 4)]),
        ([(0, 10, 4), (0, 9, 5)], []),
        ([(0, 9, 0), (0, 9, 1), (7, 9, 2)], [(0, 9, 0), (0, 9, 1), (7, 9, 2)]),
        ([(0, 9, 0), (0, 9, 1), (0, 3, 2)], [(0, 9, 0), (0, 9, 1)]),
        ([(9, 0, 0), (0, 9, 0), (0, 9, 1), (0, 3, 2)], [(0, 9, 0), (0, 9, 1)]),
    ],
    ids=["two rows", "one row", "turned", "last place", "outside", "as many as cells", "one more", "turned first"],
)
def test_areas_over_several_rows_are_kept_up_to_as_many_as_there_may_be_cells(
    areas: list[tuple[int, int, int]], kept: list[tuple[int, int, int]]
) -> None:
    counted = extent()
    for area in areas:
        counted.merge(*area)
    assert counted.sheet.merges == kept


def test_a_real_workbook_may_hold_twenty_thousand_rows_three_hundred_columns_and_a_million_cells() -> None:
    extent(block(0, 0, 20_000, 50), limits=Limits()).judge()
    extent(block(0, 299), limits=Limits()).judge()
    assert refusal(lambda: extent(block(0, 0, 20_001), limits=Limits()))[0] == "too-many-rows"
    assert refusal(lambda: extent(block(20_000, 0), limits=Limits()).judge())[0] == "stray-cell"
    assert refusal(lambda: extent(block(0, 300), limits=Limits()).judge())[0] == "stray-cell"
    assert refusal(lambda: extent(block(0, 0, 10_000, 100), block(0, 100), limits=Limits()))[0] == "too-many-cells"


def test_a_file_of_ten_megabytes_is_read() -> None:
    content = b"Naam;Soort\n".ljust(10_000_000, b"x")
    assert kind_of(content, Limits()) == "csv"
    assert refusal(lambda: kind_of(content + b"x", Limits()))[::3] == ("file-too-large", {"allowed": "10"})


def test_a_list_is_read_behind_the_limits_of_every_day(tmp_path: Path) -> None:
    path = tmp_path / "book.csv"
    path.write_text("Naam;Soort", encoding="utf-8")
    assert sandbox.run("loaders.files.worker", path, Limits())


def test_a_hundred_sheets_are_read_of_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "book.xml"
    sheets = "<Worksheet/>" * 100
    path.write_text(f"<Workbook>{sheets}</Workbook>", encoding="utf-8")
    assert len(spreadsheetml.read(str(path), Limits()).sheets) == 100
    path.write_text(f"<Workbook>{sheets}<Worksheet/></Workbook>", encoding="utf-8")
    assert refusal(lambda: spreadsheetml.read(str(path), Limits()))[::3] == ("too-many-sheets", {"allowed": "100"})


def test_a_file_that_says_nothing_of_it_hides_no_sheet_and_counts_from_1900(tmp_path: Path) -> None:
    path = tmp_path / "book.csv"
    path.write_text("Naam;Soort", encoding="utf-8")
    book = delimited.read(str(path), Limits())
    assert (book.is_1904, book.sheets[0].is_hidden) == (False, False)


# packages


def package(folder: Path, parts: Sequence[tuple[str, bytes]], packing: int = zipfile.ZIP_DEFLATED) -> str:
    path = folder / "book.zip"
    with zipfile.ZipFile(path, "w", packing) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return str(path)


def declared(*sizes: tuple[int, int], limits: Limits) -> Archive:
    """A package that declares parts of these sizes, unpacked and packed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(len(sizes)):
            archive.writestr(f"part{number}.xml", b"")
    with zipfile.ZipFile(buffer) as archive, PackedFile(__file__) as nothing:
        for info, sizes_of_part in zip(archive.infolist(), sizes, strict=True):
            info.file_size, info.compress_size = sizes_of_part
        return Archive(archive, nothing, limits)


MILLION = 1_000_000


@pytest.mark.parametrize(
    ("sizes", "is_allowed"),
    [
        ([(60 * MILLION, 60 * MILLION)], True),
        ([(60 * MILLION + 1, 60 * MILLION)], False),
        ([(50 * MILLION, 50 * MILLION)] * 2, True),
        ([(50 * MILLION, 50 * MILLION), (50 * MILLION + 1, 50 * MILLION)], False),
        ([(5 * MILLION, 1)], True),
        ([(5 * MILLION + 200, 25_001)], True),
        ([(5 * MILLION + 201, 25_001)], False),
        ([(5 * MILLION + 1, 25_000)], False),
        ([(1, 1)] * 1_500, True),
        ([(1, 1)] * 1_501, False),
    ],
)
def test_what_a_package_declares_is_judged_before_anything_is_unpacked(
    sizes: list[tuple[int, int]], is_allowed: bool
) -> None:
    if is_allowed:
        assert len(declared(*sizes, limits=Limits()).parts) == len(sizes)
        return
    code, _, _, details = refusal(lambda: declared(*sizes, limits=Limits()))
    wanted = ("too-many-parts", "1500") if len(sizes) > 2 else ("unpacked-too-large", "100")
    assert (code, details["allowed"]) == wanted


NOISE = hashlib.shake_256().digest(100_000)
BLANK = b" " * 200_000
TIGHT = Limits(unpacked_bytes=500_000, part_bytes=400_000, ratio=10, ratio_from_bytes=100_000)


@pytest.mark.parametrize(
    ("parts", "limits", "is_allowed"),
    [
        ([NOISE, NOISE + BLANK], replace(TIGHT, ratio_from_bytes=300_000), True),
        ([NOISE + BLANK], TIGHT, True),
        ([BLANK + NOISE], TIGHT, False),
        ([NOISE, BLANK + NOISE], TIGHT, False),
        ([NOISE], replace(TIGHT, part_bytes=100_000), True),
        ([NOISE], replace(TIGHT, part_bytes=99_999), False),
        ([NOISE, NOISE], replace(TIGHT, unpacked_bytes=200_000), True),
        ([NOISE, NOISE], replace(TIGHT, unpacked_bytes=199_999), False),
        ([BLANK], replace(TIGHT, ratio_from_bytes=200_000), True),
        ([BLANK], replace(TIGHT, ratio_from_bytes=199_999), False),
    ],
)
def test_what_a_part_really_holds_is_counted_against_what_was_packed_so_far(
    tmp_path: Path, parts: list[bytes], limits: Limits, is_allowed: bool
) -> None:
    path = package(tmp_path, [(f"part{number}.bin", content) for number, content in enumerate(parts)])

    def drained() -> int:
        with opened(path, limits) as archive:
            for name in archive.parts:
                archive.drain(name)
            return len(archive.parts)

    if is_allowed:
        assert drained() == len(parts)
    else:
        assert refusal(drained)[0] == "unpacked-too-large"


def test_a_part_that_was_not_packed_has_the_ratio_of_one(tmp_path: Path) -> None:
    path = package(tmp_path, [("part.bin", NOISE)], zipfile.ZIP_STORED)
    for ratio in (1, 2):
        with opened(path, replace(TIGHT, ratio=ratio, ratio_from_bytes=1)) as archive:
            assert archive.read("part.bin") == NOISE


def test_parts_are_named_by_their_own_letters_first(tmp_path: Path) -> None:
    with opened(package(tmp_path, [("xl/Styles.xml", b"1"), ("xl/styles.xml", b"2")]), Limits()) as archive:
        names = [archive.named(name) for name in ("xl/Styles.xml", "xl/styles.xml", "XL/STYLES.XML", "xl/none.xml")]
    assert names == ["xl/Styles.xml", "xl/styles.xml", "xl/styles.xml", "xl/none.xml"]


def test_one_name_for_two_parts_is_broken(tmp_path: Path) -> None:
    path = package(tmp_path, [("xl/a.xml", b"1"), ("xl\\a.xml", b"2")])
    assert refusal(lambda: opened(path, Limits()).__enter__())[0] == "broken-file"


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"<a><b/>", "broken-file"), (b"", "broken-file"), (b"<!DOCTYPE a><a/>", "unsafe-xml"), (None, "broken-file")],
    ids=["open", "empty", "document type", "missing"],
)
def test_a_part_that_is_no_whole_document_is_refused(tmp_path: Path, content: bytes | None, code: str) -> None:
    path = package(tmp_path, [] if content is None else [("a.xml", content)])

    def read() -> list[tuple[str, dict[str, str]]]:
        with opened(path, Limits()) as archive:
            return archive.elements("a.xml")

    assert refusal(read)[0] == code


def test_a_part_of_several_pieces_is_read_as_one(tmp_path: Path) -> None:
    path = package(tmp_path, [("a.xml", b"<x:a>" + b" " * 40_000 + b'<x:b x:c="1" d="2"/></x:a>')])
    with opened(path, Limits()) as archive:
        # nobody listens to the first parser
        archive.feed("a.xml", new_parser())
        assert archive.elements("a.xml") == [("a", {}), ("b", {"c": "1", "d": "2"})]


def test_a_file_counts_what_was_read_of_it(tmp_path: Path) -> None:
    path = tmp_path / "file.bin"
    path.write_bytes(b"123456")
    with PackedFile(path) as packed:
        pieces = [packed.read_bytes, packed.read(2), packed.read_bytes, packed.read(), packed.read_bytes]
    assert pieces == [0, b"12", 2, b"3456", 6]
