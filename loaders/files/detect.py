"""Tells what a file is by its bytes, never by its name; reads no value."""

import io
import re
import zipfile

from loaders.files.encodings import decoded
from loaders.files.limits import MEGABYTE, Limits, RefusedError
from loaders.files.separators import holds_separator

# An Excel lock file holds one name: its length, then the name padded to 54 bytes, then the same in UTF-16.
_LOCK_FILE_BYTES = (55, 165)
_MIMETYPE_BYTES = 100
_HEAD_BYTES = 4096
_SECTOR_BYTES = 512
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def kind_of(content: bytes, limits: Limits) -> str:
    """``xlsx``, ``ods``, ``xls`` or ``csv``. Raises RefusedError for anything else."""
    if not content:
        raise RefusedError("file-empty")
    if len(content) > limits.upload_bytes:
        raise RefusedError("file-too-large", allowed=str(limits.upload_bytes // MEGABYTE))
    if len(content) in _LOCK_FILE_BYTES and not content[1 + content[0] : 55].strip(b" \0"):
        raise RefusedError("lock-file")
    if content.startswith(_OLE):
        return _ole_kind(content)
    if content.startswith(b"PK"):
        return _zip_kind(content)
    return _text_kind(content[:_HEAD_BYTES])


def _ole_kind(content: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise RefusedError("password")
    if not any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        # What is in it stands in a directory, in the sector that byte 48 names: often the last of the file.
        directory = _SECTOR_BYTES * (1 + int.from_bytes(content[48:52], "little"))
        raise RefusedError("broken-file" if directory >= len(content) else "not-a-spreadsheet")
    return "xls"


def _zip_kind(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            mimetype = archive.open("mimetype").read(_MIMETYPE_BYTES) if "mimetype" in names else b""
    except (zipfile.BadZipFile, ValueError, RuntimeError, NotImplementedError, OSError) as error:
        raise RefusedError("broken-file") from error
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "xl/workbook.bin" in names:
        raise RefusedError("binary-workbook")
    if b"opendocument.spreadsheet" not in mimetype:
        raise RefusedError("not-a-spreadsheet")
    if "content.xml" not in names:  # newer LibreOffice hides the whole package behind a password
        raise RefusedError("password" if "encrypted-package" in names else "broken-file")
    return "ods"


def _text_kind(head: bytes) -> str:
    text = decoded(head).text
    opening = text.lstrip().lower()
    if re.match(r"<(!doctype html|html|table|head|body|meta|div|style)", opening):
        raise RefusedError("web-page")
    if opening.startswith("<?xml"):
        raise RefusedError("web-page" if "<html" in opening else "xml-file")
    is_text = all(sign >= " " or sign in "\r\n\t\f\x1a" for sign in text)
    if not is_text or not holds_separator(text):
        raise RefusedError("not-a-spreadsheet")
    return "csv"
