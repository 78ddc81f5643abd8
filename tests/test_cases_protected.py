"""A workbook that only its default password locks is read; one that somebody locked says what to do."""

import io
from importlib import import_module
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
