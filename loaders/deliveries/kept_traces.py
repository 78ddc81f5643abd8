"""Whether a file may say who made it or wrote beside its cells: only one that surely does not is kept as it came."""

import re
import zipfile
from io import BytesIO

from loaders.files.book import LIMITS
from loaders.files.detect import kind_of
from loaders.files.limits import RefusedError, slashed
from loaders.values.person_names import names_somebody

_PLAIN_PART = re.compile(
    r"\[content_types\]\.xml|_rels/\.rels|docprops/(core|app)\.xml|xl/(workbook|styles|sharedstrings|calcchain|metadata)\.xml"
    r"|xl/_rels/workbook\.xml\.rels|xl/theme/theme\d*\.xml|xl/tables/table\d*\.xml|xl/worksheets/sheet\d*\.xml"
    r"|xl/worksheets/_rels/sheet\d*\.xml\.rels"
)
"""Parts without room for an author; any other may have one: comments, people, drawings, links to files of somebody."""
_MAKERS = re.compile(r"<(?:\w+:)?(?:creator|lastModifiedBy|Manager|Company)\b[^>]*>\s*([^<]*?)\s*<")
_SAID = re.compile(r"<(?:\w+:)?(?:title|subject|description|keywords|category|contentStatus)\b[^>]*>([^<]*)<")
_ELSEWHERE = re.compile(
    rb"absPath|fileSharing|TargetMode=.External|<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)\b[^>/]*>[^<]"
)
"""The folder of somebody, who reserved the file, a link to a mailbox, the head and foot of a page."""
_SIGNS_OF_IT = (b"absPath", b"fileSharing", b"TargetMode", b"Header", b"Footer")
_PROGRAMS = frozenset({"", "Netwerkmonitor", "openpyxl", "Apache POI"})


def may_name_somebody(content: bytes) -> bool:
    """True for a file that may name people outside the cells that are read: a text never, most workbooks do."""
    try:
        kind = kind_of(content, LIMITS)
    except RefusedError:  # nothing that a workbook could be made of
        return False
    return kind != "csv" and (kind != "xlsx" or _may_package(content))


def _may_package(content: bytes) -> bool:
    with zipfile.ZipFile(BytesIO(content)) as package:
        parts = {slashed(name).lower(): name for name in package.namelist()}
        if package.comment or not all(map(_PLAIN_PART.fullmatch, parts)):
            return True
        properties = [
            package.read(parts[name]).decode("utf-8", "replace") for name in parts if name.startswith("docprops/")
        ]
        is_said = any(match[1] not in _PROGRAMS for text in properties for match in _MAKERS.finditer(text))
        is_said |= any(names_somebody(match[1]) for text in properties for match in _SAID.finditer(text))
        others = (name for part, name in parts.items() if part.startswith("xl/w") or part.endswith(".rels"))
        return is_said or any(_leads_elsewhere(package.read(name)) for name in others)


def _leads_elsewhere(part: bytes) -> bool:
    """Plain words are looked for first: they are in few of these parts, which may be large."""
    return any(sign in part for sign in _SIGNS_OF_IT) and bool(_ELSEWHERE.search(part))
