"""What a zipped file holds, by its parts and what it says of itself, and where the sheets of a workbook are."""

import io
import zipfile
from pathlib import Path

import pytest

from loaders.files.limits import Limits, RefusedError, opened
from loaders.files.packages import Layout, kind_of_package, layout_of
from tests.packages import zip_of

ODF = "application/vnd.oasis.opendocument."
OPEN = "application/vnd.openxmlformats-officedocument."
TYPES = "[Content_Types].xml"

PACKAGES: list[tuple[dict[str, str], str]] = [
    ({"mimetype": f"{ODF}spreadsheet", "content.xml": ""}, "ods"),
    ({"META-INF/manifest.xml": f"<m t='{ODF}spreadsheet'/>", "content.xml": ""}, "ods"),
    ({"mimetype": f"{ODF}spreadsheet"}, "broken-file"),
    ({"mimetype": f"{ODF}spreadsheet", "encrypted-package": ""}, "password"),
    ({"mimetype": f"{ODF}text"}, "word-file"),
    ({"mimetype": f"{ODF}text", "content.xml": ""}, "word-file"),
    ({"mimetype": "application/epub+zip"}, "not-a-spreadsheet"),
    ({TYPES: f"{OPEN}spreadsheetml.sheet.main+xml"}, "xlsx"),
    ({TYPES: "application/vnd.ms-excel.sheet.macroEnabled.main+xml"}, "xlsx"),
    ({TYPES: "<x/>", "xl\\workbook.xml": ""}, "xlsx"),
    ({"xl/workbook.xml": ""}, "xlsx"),
    ({TYPES: "application/vnd.ms-excel.sheet.binary.macroEnabled.main"}, "binary-workbook"),
    ({"xl/workbook.bin": ""}, "binary-workbook"),
    ({"word/document.xml": ""}, "word-file"),
    ({TYPES: f"{OPEN}wordprocessingml.document.main+xml"}, "word-file"),
    ({"ppt/presentation.xml": ""}, "slides-file"),
    ({TYPES: f"{OPEN}presentationml.presentation.main+xml"}, "slides-file"),
    ({"Index/Document.iwa": ""}, "numbers-file"),
    ({"Index.zip": ""}, "numbers-file"),
    ({"index.numbers": ""}, "numbers-file"),
    ({"lijst.xlsx": ""}, "zip-file"),
    ({"lijst.txt": ""}, "not-a-spreadsheet"),
]


@pytest.mark.parametrize(("parts", "kind"), PACKAGES)
def test_a_package_is_what_its_parts_say(parts: dict[str, str], kind: str) -> None:
    with zipfile.ZipFile(io.BytesIO(zip_of(dict(parts)))) as archive:
        try:
            said = kind_of_package(archive)
        except RefusedError as refusal:
            said = refusal.args[0]
    assert said == kind


def relations(*lines: tuple[str, str, str], more: str = "") -> str:
    """A part of relations: (id, kind, target)."""
    return (
        "<Relationships>"
        + "".join(f'<Relationship Id="{name}" Type="x/{kind}" Target="{to}"/>' for name, kind, to in lines)
        + f"{more}</Relationships>"
    )


def sheets(*lines: tuple[str, str], about: str = "", state: str = "visible") -> str:
    """The workbook itself: (name, id) of each sheet."""
    listed = "".join(f'<sheet name="{name}" r:id="{to}" state="{state}"/>' for name, to in lines)
    return f'<workbook xmlns:r="r">{about}<sheets>{listed}</sheets><calcPr id="rId9"/></workbook>'


MAIN, OF_MAIN, TOP = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"
SHEET, STYLES = "xl/worksheets/sheet1.xml", "xl/styles.xml"
USUAL: dict[str, str] = {
    TOP: relations(("rId2", "extended-properties", STYLES), ("rId1", "officeDocument", MAIN)),
    MAIN: sheets(("Partners", "rId1")),
    OF_MAIN: relations(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml")),
    SHEET: "",
    STYLES: "",
}


def layout(folder: Path, parts: dict[str, str], limits: Limits | None = None) -> Layout:
    path = folder / "book.xlsx"
    path.write_bytes(zip_of(dict(parts)))
    with opened(str(path), limits or Limits()) as archive:
        return layout_of(archive)


def without(*names: str) -> dict[str, str]:
    return {name: text for name, text in USUAL.items() if name not in names}


def test_a_usual_workbook_has_its_parts_where_the_fast_reader_looks(tmp_path: Path) -> None:
    usual = layout(tmp_path, USUAL)
    assert (usual.main, usual.is_canonical, usual.is_1904) == (MAIN, True, False)
    assert usual.sheets == (("Partners", False, SHEET),)
    assert usual.canonical == {MAIN: MAIN, OF_MAIN: OF_MAIN, STYLES: STYLES, SHEET: SHEET}
    assert usual.relations.count("<Relationship ") == 2


OF_BOOK = relations(("rId1", "worksheet", "../xl/worksheets/sheet1.xml"))
ELSEWHERE: list[tuple[dict[str, str], str, dict[str, str]]] = [
    (without(TOP), MAIN, {SHEET: SHEET}),
    (without(STYLES), MAIN, {SHEET: SHEET}),
    ({**USUAL, OF_MAIN: relations(("rId1", "worksheet", "/xl/worksheets/sheet1.xml"))}, MAIN, {STYLES: STYLES}),
    ({**USUAL, OF_MAIN: relations(("rId1", "other", "\\xl\\worksheets\\sheet1.xml"))}, MAIN, {SHEET: SHEET}),
    (
        {**without(SHEET), OF_MAIN: relations(("rId1", "chartsheet", "c/a.xml")), "xl/c/a.xml": ""},
        MAIN,
        {"xl/c/a.xml": "xl/chartsheets/part1.xml"},
    ),
    (
        {**without(SHEET), OF_MAIN: relations(("rId1", "worksheet", "a.xml")), "xl/a.xml": ""},
        MAIN,
        {"xl/a.xml": "xl/worksheets/part1.xml"},
    ),
    (
        {
            **without(STYLES),
            OF_MAIN: relations(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "s.xml")),
            "xl/s.xml": "",
        },
        MAIN,
        {"xl/s.xml": STYLES},
    ),
    (
        {
            **without(MAIN, OF_MAIN, TOP),
            TYPES: f'<T><Default PartName="/none.xml"/><Override PartName="/xl/styles.xml" '
            f'ContentType="x"/><Override PartName="/b/boek.xml" ContentType="{OPEN}spreadsheetml.sheet.main+xml"/></T>',
            "b/boek.xml": USUAL[MAIN],
            "b/_rels/boek.xml.rels": OF_BOOK,
        },
        "b/boek.xml",
        {"b/boek.xml": MAIN},
    ),
    (
        {
            **without(MAIN, OF_MAIN),
            TOP: relations(("rId1", "officeDocument", "b/boek.xml")),
            "b/boek.xml": USUAL[MAIN],
            "b/_rels/boek.xml.rels": OF_BOOK,
        },
        "b/boek.xml",
        {"b/boek.xml": MAIN},
    ),
]


@pytest.mark.parametrize(("parts", "main", "canonical"), ELSEWHERE)
def test_parts_are_where_the_package_says(
    tmp_path: Path, parts: dict[str, str], main: str, canonical: dict[str, str]
) -> None:
    where = layout(tmp_path, parts)
    assert (where.main, where.sheets[0].name) == (main, "Partners")
    assert canonical.items() <= where.canonical.items()
    expected = {name: name for name in where.canonical}
    assert where.is_canonical == (where.canonical == expected and TOP in parts)


def test_what_a_workbook_says_of_its_sheets_and_days_is_kept(tmp_path: Path) -> None:
    for about, is_1904 in (
        ('<workbookPr date1904="1"/>', True),
        ('<workbookPr date1904="0"/>', False),
        ("<workbookPr/>", False),
    ):
        parts = {**USUAL, MAIN: sheets(("Partners", "rId1"), about=about, state="veryHidden")}
        where = layout(tmp_path, parts)
        assert (where.is_1904, where.sheets[0].is_hidden) == (is_1904, True)


ELSE = relations(
    more='<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml" TargetMode="External"/>'
)


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        (without(MAIN), "broken-file"),
        (without(SHEET), "broken-file"),
        (without(OF_MAIN), "broken-file"),
        ({**USUAL, OF_MAIN: ELSE}, "broken-file"),
        ({**USUAL, MAIN: sheets(("Partners", "rId7"))}, "broken-file"),
        ({**USUAL, MAIN: sheets(("Partners", "rId1"), ("Aanbod", "rId1"))}, "broken-file"),
        ({**USUAL, MAIN: sheets(("Partners", "rId1"), ("Aanbod", "rId2"), ("Acties", "rId1"))}, "broken-file"),
        ({**USUAL, MAIN: sheets(("Partners", "rId1"), ("Aanbod", "rId2"))}, "too-many-sheets"),
    ],
)
def test_a_workbook_whose_parts_are_missing_or_used_twice_is_refused(
    tmp_path: Path, parts: dict[str, str], code: str
) -> None:
    assert layout(tmp_path, USUAL, Limits(sheet_count=1)).sheets
    with pytest.raises(RefusedError) as refused:
        layout(tmp_path, parts, Limits(sheet_count=1))
    assert refused.value.args[0] == code
