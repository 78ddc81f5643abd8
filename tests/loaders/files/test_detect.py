"""What a file is by its bytes, whatever its name says: lists, workbooks, pictures, documents, files cut off."""

import struct

import pytest

from loaders.files.detect import kind_of, refuse_other_programs
from loaders.files.limits import Limits, RefusedError
from tests.packages import zipped
from tests.workbooks import raw_workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LIMITS = Limits(part_count=10)


def told(content: bytes, limits: Limits = LIMITS) -> str:
    """The kind, or the code of the refusal."""
    try:
        return kind_of(content, limits)
    except RefusedError as refusal:
        return str(refusal.args[0])


def lock(length: int, name: bytes = b"Voorbeeld", after: bytes = b"") -> bytes:
    """The file that Excel keeps beside an open workbook."""
    return (bytes([len(name)]) + name + after).ljust(55, b" ").ljust(length, b"\0")


def compound(*names: str, directory: int = 0, size: int = 1024) -> bytes:
    """An old file of Office with these names in its directory, in the sector of this number."""
    head = OLE.ljust(48, b"\0") + struct.pack("<I", directory) + b"\xff"
    return (head + "".join(names).encode("utf-16-le")).ljust(size, b"\xff")


FILES = [
    (b"Naam;Soort", "csv"),
    (b"", "file-empty"),
    (b" \r\n\t\xef\xbb\xbf", "file-empty"),
    (b"Naam;Soort".ljust(4_095) + "é".encode() * 9, "csv"),
    (lock(55), "lock-file"),
    (lock(165), "lock-file"),
    (lock(165, after=b"\0 "), "lock-file"),
    (lock(165, name=b"V" * 54), "lock-file"),
    (lock(165)[:55] + b"Voorbeeld".ljust(110, b"\0"), "lock-file"),
    (lock(56), "not-a-spreadsheet"),
    (lock(166), "not-a-spreadsheet"),
    (lock(165, after=b";"), "not-a-spreadsheet"),
    (b"Naam;Soort".ljust(55, b"x"), "csv"),
    (b"Naam;Soort".ljust(165, b"x"), "csv"),
    (b"%PDF-1.7;", "pdf-file"),
    (b"{\\rtf1;", "word-file"),
    (b"\x89PNG\r\n;", "image-file"),
    (b"BM\x36\x00\x00\x00;", "image-file"),
    (b"BM" + b"x" * 12 + b"\0\0;", "image-file"),
    (b"BM;Soort\nA;b", "csv"),
    (b"BM;" + b"x" * 12 + b"\0\0", "not-a-spreadsheet"),
    (b"\0\0\0\x18ftypheic;", "image-file"),
    (b"\0\0\0\x18ftypmp42;", "not-a-spreadsheet"),
    (b"\x1f\x8b\x08;", "zip-file"),
    (compound("EncryptedPackage", "Workbook"), "protected"),
    (compound("Workbook"), "xls"),
    (compound("Book"), "xls"),
    (compound("WordDocument"), "word-file"),
    (compound("PowerPoint Document"), "slides-file"),
    (compound("__substg1.0_"), "mail-file"),
    (compound(directory=0, size=513), "not-a-spreadsheet"),
    (compound(directory=0, size=512), "broken-file"),
    (compound(directory=2, size=1_537), "not-a-spreadsheet"),
    (compound(directory=2, size=1_536), "broken-file"),
    (compound(directory=0x0100_0000), "broken-file"),
    (raw_workbook({"Partners": [["Naam"]]}), "xlsx"),
    (raw_workbook({"Partners": [["Naam"]]})[:-30], "broken-file"),
    (zipped(word__document_xml="<a/>"), "word-file"),
    (b"PK\x03\x04", "broken-file"),
]


@pytest.mark.parametrize(("content", "kind"), FILES)
def test_a_file_is_what_its_bytes_say(content: bytes, kind: str) -> None:
    assert told(content) == kind


@pytest.mark.parametrize(
    ("list_bytes", "code"),
    [(5_000, "broken-file"), (5_001, "too-many-parts"), (0xFFFFFFFE, "too-many-parts"), (0xFFFFFFFF, "broken-file")],
)
def test_a_list_of_parts_that_is_longer_than_any_is_not_read(list_bytes: int, code: str) -> None:
    end = b"PK\x05\x06" + struct.pack("<4H2IH", 0, 0, 1, 1, list_bytes, 1, 0)
    # no other end of a zip stands behind the last one
    assert told(b"PK\x03\x04" + end) == code
    assert told(end) == code


def test_a_file_is_as_large_as_may_be() -> None:
    assert told(b"Naam;Soort", Limits(upload_bytes=10)) == "csv"
    assert told(b"Naam;Soort", Limits(upload_bytes=9)) == "file-too-large"


def test_what_may_be_a_table_is_let_through() -> None:
    refuse_other_programs(b"Naam;Soort")
