"""Which files may name somebody beside the cells that are read."""

import io
import zipfile

import openpyxl
import pytest
from openpyxl.comments import Comment

from loaders.deliveries.kept_traces import may_name_somebody
from tests.running import ROOT
from tests.workbooks import edited, raw_workbook, rewritten

PLAIN = raw_workbook({"Partners": [["Naam"], ["De Brug"]]})
BOOK, SHEET, CORE = "xl/workbook.xml", "xl/worksheets/sheet1.xml", "docProps/core.xml"


def by(maker: str, title: str = "") -> bytes:
    """The workbook with who made it and its title."""

    def name(book: openpyxl.Workbook) -> None:
        book.properties.creator, book.properties.title = maker, title or None

    return edited(PLAIN, name)


def commented() -> bytes:
    """The workbook with a comment beside a cell."""

    def comment(book: openpyxl.Workbook) -> None:
        book["Partners"]["A2"].comment = Comment("nakijken", "x")

    return edited(PLAIN, comment)


def zip_comment() -> bytes:
    """The workbook with words behind its last part."""
    buffer = io.BytesIO(PLAIN)
    with zipfile.ZipFile(buffer, "a") as package:
        package.comment = b"van Lien"
    return buffer.getvalue()


def with_text(part: str, text: str) -> bytes:
    """The workbook with a text at the end of one of its parts."""
    return rewritten(PLAIN, part, lambda xml: xml[: xml.rindex("</")] + text + xml[xml.rindex("</") :])


FILES: dict[str, tuple[bytes, bool]] = {
    "a text": (b"Naam;Soort\nDe Brug;Sport\n", False),
    "no workbook": (b"\x00\x01\x02", False),
    "of a program": (PLAIN, False),
    "of another program": (by("Apache POI"), False),
    "of somebody": (by("Lien"), True),
    "with a title": (by("openpyxl", "Partnerlijst"), False),
    "with a title that names somebody": (by("openpyxl", "Lijst van Lien Proefmans"), True),
    "with a comment": (commented(), True),
    "with words behind it": (zip_comment(), True),
    "from a folder of somebody": (with_text(BOOK, '<absPath url="C:\\lien"/>'), True),
    "with a head of the page": (with_text(SHEET, "<headerFooter><oddHeader>Lien</oddHeader></headerFooter>"), True),
    "with an empty head": (with_text(SHEET, "<headerFooter><oddHeader></oddHeader></headerFooter>"), False),
    "with a link elsewhere": (
        with_text("xl/_rels/workbook.xml.rels", '<Relationship Id="x" TargetMode="External" Target="mailto:lien"/>'),
        True,
    ),
    "an older workbook": ((ROOT / "tests/files/messy.xls").read_bytes(), True),
    "an open document": ((ROOT / "tests/files/messy.ods").read_bytes(), True),
}


@pytest.mark.parametrize(("content", "may"), FILES.values(), ids=FILES)
def test_only_a_file_that_surely_names_nobody_is_kept_as_it_came(content: bytes, may: bool) -> None:
    assert may_name_somebody(content) is may
