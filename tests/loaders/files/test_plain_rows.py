"""Pieces of a sheet that hold nothing but plain rows are counted at once; any other is for the parser."""

import pytest

from loaders.files.plain_rows import PlainRow, PlainRows

ROW = b'<row r="3"><c r="A3"><v>1</v></c><c r="B3" s="2" t="s"><v>4</v></c><c r="D3"/></row>'

PIECES: list[tuple[bytes, list[PlainRow] | None]] = [
    (ROW, [PlainRow(2, False, ((0, 2),))]),
    (b'<row r="1"></row>', [PlainRow(0, False, ())]),
    (
        ROW + b'\n<row r="5" hidden="1"><c r="C5" t="inlineStr"><is><t>a</t></is></c></row>\n',
        [PlainRow(2, False, ((0, 2),)), PlainRow(4, True, ((2, 1),))],
    ),
    (b'<row r="5" hidden="true" spans="1:3"><c r="C5"><v>1</v></c></row>', [PlainRow(4, True, ((2, 1),))]),
    (b'<row r="5" hidden="0"><c r="C5"><v>1</v></c></row>', [PlainRow(4, False, ((2, 1),))]),
    (b"<sheetData>" + ROW, None),
    (ROW + b"</sheetData>", None),
    (ROW + b"<x/>" + ROW, None),
    (ROW + b"<!-- x -->", None),
    (b'<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>', None),
    (b'<row r="1"><c r="A1"><f>1</f><v>1</v></c></row>', None),
    (b'<row r="1"><c r="A1" s="7"><v>1</v></c></row>', None),
    (b"", None),
]


@pytest.mark.parametrize(("piece", "rows"), PIECES)
def test_a_piece_of_plain_rows_is_counted(piece: bytes, rows: list[PlainRow] | None) -> None:
    assert PlainRows({"7"}).read(piece) == rows
    # a style that nobody watches is none
    assert piece.count(b' s="7"') == 0 or PlainRows(set()).read(piece) is not None


@pytest.mark.parametrize(
    ("before", "is_plain"),
    [
        (b'<?xml version="1.0"?><worksheet>', True),
        (b"<sheetData>", True),
        (ROW, True),
        (b"<sheetData><!-- ", False),
        (b"<sheetData><![CDATA[", False),
        (b" <?x y?>", False),
        (b"<sheetData><?x", False),
        (b"<?xml?><?x", False),
    ],
)
def test_nothing_is_plain_after_what_may_hold_what_looks_like_rows(before: bytes, is_plain: bool) -> None:
    rows = PlainRows(set())
    rows.read(before)
    assert (rows.read(ROW) is not None) is is_plain
    assert (rows.read(ROW) is not None) is is_plain
