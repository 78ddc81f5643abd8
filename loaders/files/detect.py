"""Tells what a file is by its bytes, never by its name; reads no value."""

import io
import zipfile
import zlib

from loaders.files import packages, text_kinds
from loaders.files.limits import MEGABYTE, Limits, RefusedError
from loaders.files.ole_kinds import OLE_KINDS

# An Excel lock file holds one name: its length, then the name padded to 54 bytes, then the same in UTF-16.
_LOCK_FILE_BYTES = (55, 165)
_NAME_END = 55
_HEAD_BYTES = 4096
_SECTOR_BYTES = 512
_ZIP_END, _ZIP64 = b"PK\x05\x06", 0xFFFFFFFF
_BYTES_A_PART = 500
"""More than the list of a zip takes for one part, name and all."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPENINGS = {
    b"%PDF": "pdf-file",
    b"{\\rtf": "word-file",
    b"\x89PNG": "image-file",
    b"\xff\xd8\xff": "image-file",
    b"GIF8": "image-file",
    b"BM": "image-file",
    b"II*\0": "image-file",
    b"MM\0*": "image-file",
    b"RIFF": "image-file",
    b"7z\xbc\xaf": "zip-file",
    b"Rar!": "zip-file",
    b"\x1f\x8b": "zip-file",
}
_NOTHING = b" \t\r\n\xef\xbb\xbf"  # spaces, and the mark that opens a text in UTF-8
_PHOTOS_OF_PHONES = (b"ftypheic", b"ftypmif1", b"ftypheix", b"ftypavif")


def kind_of(content: bytes, limits: Limits) -> str:
    """The reader that can read it: ``xlsx``, ``protected``, ``csv`` ... Raises RefusedError for anything else."""
    if not content.strip(_NOTHING):
        raise RefusedError("file-empty")
    if len(content) > limits.upload_bytes:
        raise RefusedError("file-too-large", allowed=str(limits.upload_bytes // MEGABYTE))
    if _is_lock_file(content):
        raise RefusedError("lock-file")
    if content.startswith(_OLE):
        return _ole_kind(content)
    if content.startswith(b"PK"):
        return _zip_kind(content, limits)
    refuse_other_programs(content)
    return text_kinds.kind_of_text(content[:_HEAD_BYTES])


def _is_lock_file(content: bytes) -> bool:
    end = 1 + content[0]
    return len(content) in _LOCK_FILE_BYTES and end <= _NAME_END and not content[end:_NAME_END].strip(b" \0")


def refuse_other_programs(content: bytes) -> None:
    """Raise RefusedError for a file that says in its first bytes that it is no table."""
    for opening, code in _OPENINGS.items():
        # Two letters may also begin a text: those of a bitmap are followed by zeros.
        if content.startswith(opening) and (opening != b"BM" or b"\0\0" in content[:16]):
            raise RefusedError(code)
    if content[4:12] in _PHOTOS_OF_PHONES:
        raise RefusedError("image-file")


def _ole_kind(content: bytes) -> str:
    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in content

    if holds("EncryptedPackage"):
        return "protected"
    if holds("Workbook") or holds("Book"):
        return "xls"
    for name, code in OLE_KINDS.items():
        if holds(name):
            raise RefusedError(code)
    # What is in it stands in a directory, in the sector that byte 48 names: often the last of the file.
    directory = _SECTOR_BYTES * (1 + int.from_bytes(content[48:52], "little"))
    raise RefusedError("broken-file" if directory >= len(content) else "not-a-spreadsheet")


def _zip_kind(content: bytes, limits: Limits) -> str:
    end = content.rfind(_ZIP_END)
    list_bytes = int.from_bytes(content[end + 12 : end + 16], "little") if end >= 0 else 0
    if limits.part_count * _BYTES_A_PART < list_bytes < _ZIP64:  # a list that long takes a second to read
        raise RefusedError("too-many-parts", allowed=str(limits.part_count))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return packages.kind_of_package(archive)
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, OSError, EOFError) as error:
        raise RefusedError("broken-file") from error
