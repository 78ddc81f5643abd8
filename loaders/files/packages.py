"""What a zipped file holds, and under which names: programs differ in slashes, in capitals and in where the parts are.

It reads no sheet.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import NamedTuple

from loaders.files.limits import Archive, RefusedError, slashed

_HEAD_BYTES = 1 << 16
_TYPES = "[content_types].xml"
_ODF_KINDS = {
    b"opendocument.spreadsheet": "ods",
    b"opendocument.text": "word-file",
    b"opendocument.presentation": "slides-file",
    b"opendocument.graphics": "image-file",
}
_TABLES = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".xlsb", ".fods")
_READABLE = ("ods", "xlsx")

# What a part is to the workbook, by the last word of the type of its relation.
_SHEET_TYPES = ("worksheet", "chartsheet", "dialogsheet", "macrosheet", "xlMacrosheet")
_SHARED = {"sharedStrings": "xl/sharedStrings.xml", "styles": "xl/styles.xml"}
_MAIN = "xl/workbook.xml"
_TOP = "_rels/.rels"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_MAIN_TYPE = re.compile(r"(sheet|template)\.(macroEnabled\.)?main\+xml")


def kind_of_package(archive: zipfile.ZipFile) -> str:
    """``xlsx`` or ``ods``. Raises RefusedError with what else it is."""
    parts = {slashed(info.filename).lower(): info for info in archive.infolist()}

    def head(name: str) -> bytes:
        return archive.open(parts[name]).read(_HEAD_BYTES) if name in parts else b""

    kind = _odf_kind(head("mimetype") or head("meta-inf/manifest.xml"), parts) or _office_kind(head(_TYPES), parts)
    if kind in _READABLE:
        return kind
    raise RefusedError(kind or _other(parts))


def _odf_kind(says: bytes, parts: dict[str, zipfile.ZipInfo]) -> str:
    kind = next((kind for name, kind in _ODF_KINDS.items() if name in says), "")
    if kind == "ods" and "content.xml" not in parts:  # newer LibreOffice hides the whole package behind a password
        return "password" if "encrypted-package" in parts else "broken-file"
    return kind


def _office_kind(types: bytes, parts: dict[str, zipfile.ZipInfo]) -> str:
    if "xl/workbook.bin" in parts or b"sheet.binary.macroEnabled.main" in types:
        return "binary-workbook"
    if _MAIN_TYPE.search(types.decode("utf-8", "replace")) or any(name.startswith("xl/work") for name in parts):
        return "xlsx"
    if any(name.startswith("word/") for name in parts) or b"wordprocessingml" in types:
        return "word-file"
    return "slides-file" if any(name.startswith("ppt/") for name in parts) or b"presentationml" in types else ""


def _other(parts: dict[str, zipfile.ZipInfo]) -> str:
    if any(name.endswith(".iwa") for name in parts) or "index.zip" in parts or "index.numbers" in parts:
        return "numbers-file"
    return "zip-file" if any(name.endswith(_TABLES) for name in parts) else "not-a-spreadsheet"


class SheetPart(NamedTuple):
    """A sheet as the workbook lists it, and the part that holds its cells."""

    name: str
    is_hidden: bool
    part: str


@dataclass(frozen=True)
class Layout:
    """Where the parts of an .xlsx are. ``canonical`` is old name -> the name by which the fast reader looks for it."""

    main: str
    sheets: tuple[SheetPart, ...]
    is_1904: bool
    canonical: dict[str, str]
    relations: str
    is_canonical: bool
    """True when every part has the name that the fast reader expects, in the file itself."""


def layout_of(archive: Archive) -> Layout:
    """Where the parts are, as the package itself says. Raises RefusedError when one is missing."""
    main = _main_part(archive)
    folder = posixpath.dirname(main)
    relations = archive.named(f"{folder}/_rels/{posixpath.basename(main)}.rels")
    kinds: dict[str, str] = {}
    targets: dict[str, str] = {}
    for tag, attributes in archive.elements(relations):
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.join(f"/{folder}", slashed(attributes.get("Target", ""), keep_root=True))
            part = archive.named(posixpath.normpath(target).lstrip("/"))
            targets[attributes.get("Id", "")] = part
            kinds[part] = attributes.get("Type", "").rpartition("/")[2]
    sheets, is_1904 = _sheets(archive, main, targets)
    canonical = {main: _MAIN, relations: "xl/_rels/workbook.xml.rels"}
    # Some programs leave these out of the relations: then only their own name tells what they are.
    kinds = {archive.named(name): kind for kind, name in _SHARED.items()} | kinds
    canonical |= {part: _SHARED[kind] for part, kind in kinds.items() if kind in _SHARED and part in archive.parts}
    for number, sheet in enumerate(sheets, 1):
        kind = kinds[sheet.part] if kinds[sheet.part] in _SHEET_TYPES else "worksheet"
        is_expected = sheet.part.startswith(f"xl/{kind}s/")
        canonical.setdefault(sheet.part, sheet.part if is_expected else f"xl/{kind}s/part{number}.xml")
    expected = {_TOP: _TOP} | {old: new for old, new in canonical.items() if old in archive.parts}
    is_canonical = all(old in archive.parts and archive.parts[old].filename == new for old, new in expected.items())
    return Layout(main, sheets, is_1904, canonical, _relations(targets, kinds, canonical), is_canonical)


def _main_part(archive: Archive) -> str:
    """The workbook itself: usually xl/workbook.xml, but the package decides."""
    types, top = archive.named(_TYPES), archive.named(_TOP)
    candidates = []
    if top in archive.parts:
        candidates += [
            attributes.get("Target", "")
            for tag, attributes in archive.elements(top)
            if tag == "Relationship" and attributes.get("Type", "").endswith("/officeDocument")
        ]
    if types in archive.parts:
        candidates += [
            attributes.get("PartName", "")
            for tag, attributes in archive.elements(types)
            if tag == "Override" and _MAIN_TYPE.search(attributes.get("ContentType", ""))
        ]
    names = [archive.named(posixpath.normpath(slashed(name))) for name in [*candidates, _MAIN]]
    main = next((name for name in names if name in archive.parts), "")
    if not main:
        raise RefusedError("broken-file")
    return main


def _sheets(archive: Archive, main: str, targets: dict[str, str]) -> tuple[tuple[SheetPart, ...], bool]:
    sheets: list[SheetPart] = []
    is_1904 = False
    for tag, attributes in archive.elements(main):
        if tag == "workbookPr":
            is_1904 = attributes.get("date1904", "0") in ("1", "true")
        if tag == "sheet":
            part = targets.get(attributes.get("id", ""), "")
            if part not in archive.parts:
                raise RefusedError("broken-file")
            is_hidden = attributes.get("state", "visible") != "visible"
            sheets.append(SheetPart(attributes.get("name", ""), is_hidden, part))
    if len({sheet.part for sheet in sheets}) < len(sheets):  # read again and again, a small file would cost a lot
        raise RefusedError("broken-file")
    if len(sheets) > archive.limits.sheet_count:
        raise RefusedError("too-many-sheets", allowed=str(archive.limits.sheet_count))
    return tuple(sheets), is_1904


def _relations(targets: dict[str, str], kinds: dict[str, str], canonical: dict[str, str]) -> str:
    return _relations_part((name, kinds[part], canonical[part]) for name, part in targets.items() if part in canonical)


def _relations_part(relations: Iterable[tuple[str, str, str]]) -> str:
    """The part that lists (id, kind, target)."""
    lines = "".join(
        f'<Relationship Id="{_escaped(name)}" Type="{_RELATION}{_escaped(kind)}" Target="/{_escaped(target)}"/>'
        for name, kind, target in relations
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<?xml version="1.0"?><Relationships xmlns="{space}">{lines}</Relationships>'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def rewritten(archive: Archive, layout: Layout, path: str, odd_errors: Mapping[str, Set[str]]) -> str:
    """The parts that matter in a file beside this one, as the fast reader knows them; gives its path.

    That is under its names, and in each part with a common error in place of these.
    """
    renamed = f"{path}.renamed.xlsx"
    with zipfile.ZipFile(renamed, "w") as package:
        package.writestr(_TOP, _relations_part([("rId1", "officeDocument", _MAIN)]))
        for old, new in layout.canonical.items():
            if new.endswith(".rels"):
                package.writestr(new, layout.relations)
            else:
                package.writestr(new, _with_common_errors(archive.read(old), odd_errors.get(old, frozenset())))
    return renamed


def _with_common_errors(part: bytes, odd_errors: Set[str]) -> bytes:
    """The part of a sheet with #N/A for the value of each of these errors.

    >>> _with_common_errors(b'<c t="e"><v>#ERROR!</v></c><c t="e"><v>#REF!</v></c>', {"#ERROR!"})
    b'<c t="e"><v>#N/A</v></c><c t="e"><v>#REF!</v></c>'
    """
    if not odd_errors:
        return part
    values = "|".join(map(re.escape, odd_errors)).encode()
    return re.sub(rb">\s*(?:" + values + rb")\s*</((?:\w+:)?v)>", rb">#N/A</\1>", part)
