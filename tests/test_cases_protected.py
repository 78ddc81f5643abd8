"""A workbook that only its default password locks is read; one that somebody locked says what to do."""

import hashlib
import io
import struct
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from loaders.checks.checking import check
from loaders.deliveries.kept import kept_copy
from loaders.files.protected import DEFAULT_PASSWORD
from tests.workbooks import REGION, partner, places, workbook

CONTENT = workbook({"Partners": [partner()]})


def locked(content: bytes, password: str) -> bytes:
    """The workbook as Excel encrypts it."""
    pytest.importorskip("msoffcrypto")
    ooxml: Any = import_module("msoffcrypto.format.ooxml")
    buffer = io.BytesIO()
    ooxml.OOXMLFile(io.BytesIO(content)).encrypt(password, buffer)
    return buffer.getvalue()


def test_a_workbook_that_excel_opens_without_a_question_is_read() -> None:
    content = locked(CONTENT, DEFAULT_PASSWORD)
    checked = check(content)
    assert (checked.region, checked.status, checked.is_template) == (REGION, "ok", True)
    assert checked.sheets == check(CONTENT).sheets


def test_what_is_kept_of_it_is_open() -> None:
    content = locked(CONTENT, DEFAULT_PASSWORD)
    copy = kept_copy(content, check(content), None) or b""
    assert copy.startswith(b"PK") and check(copy).sheets == check(CONTENT).sheets


def test_a_password_of_somebody_is_said() -> None:
    assert places(check(locked(CONTENT, "geheim"), REGION)) == [("password", "", "")]


@pytest.mark.parametrize("share", [0.5, 0.9])
def test_a_locked_workbook_cut_off_is_refused(share: float) -> None:
    content = locked(CONTENT, DEFAULT_PASSWORD)
    checked = check(content[: int(len(content) * share)], REGION)
    assert checked.status == "unreadable" and checked.findings[0].code in ("password", "broken-file")


_OPEN_RECORDS = (0x0809, 0x002F, 0x0194, 0x0195, 0x00E1, 0x0196, 0x0138)
_ACCESS, _SHEET = 0x005C, 0x0085


def locked_xls(content: bytes, password: str) -> bytes:
    """The workbook of Excel 97 as Excel encrypts it: each record but a few, what names its user shortened for the lock.

    As [MS-XLS] 2.2.10 says it; the headers of records and the places of sheets stay readable.
    """
    olefile: Any = pytest.importorskip("olefile")
    rc4: Any = import_module("msoffcrypto.method.rc4").DocumentRC4
    salt, verifier = bytes(range(16)), bytes(range(16, 32))

    def turned(data: bytes) -> bytes:
        return bytes(rc4.decrypt(password, salt, io.BytesIO(data), 1024).read())

    buffer = io.BytesIO(content)
    container = olefile.OleFileIO(buffer, write_mode=True)
    plain = container.openstream("Workbook").read()
    check_part = turned(verifier + hashlib.md5(verifier, usedforsecurity=False).digest())
    lock = struct.pack("<HHHHH", 0x002F, 54, 1, 1, 1) + salt + check_part
    records = list(_records(plain))
    stream = b"".join(
        lock + struct.pack("<HH", number, len(data) - len(lock)) + data[: len(data) - len(lock)]
        if number == _ACCESS
        else struct.pack("<HH", number, len(data)) + data
        for number, data in records
    )
    secret, mixed, place = turned(stream), bytearray(stream), 0
    for number, data in _records(stream):
        begin = place + 4 + (4 if number == _SHEET else 0)
        place += 4 + len(data)
        if number not in _OPEN_RECORDS:
            mixed[begin:place] = secret[begin:place]
    assert len(mixed) <= len(plain)
    container.write_stream("Workbook", bytes(mixed) + plain[len(mixed) :])
    return buffer.getvalue()


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    place = 0
    while place + 4 <= len(stream):
        number, size = struct.unpack_from("<HH", stream, place)
        if number == 0:  # the stream is filled up with nothing
            return
        yield number, stream[place + 4 : place + 4 + size]
        place += 4 + size


def test_an_old_workbook_that_excel_opens_without_a_question_is_read() -> None:
    content = (Path(__file__).parent / "files" / "messy.xls").read_bytes()
    locked_content = locked_xls(content, DEFAULT_PASSWORD)
    plain, read = check(content, REGION), check(locked_content, REGION)
    assert read.sheets == plain.sheets and places(read) == places(plain) and plain.sheets
    assert places(check(locked_xls(content, "geheim"), REGION)) == [("password", "", "")]
