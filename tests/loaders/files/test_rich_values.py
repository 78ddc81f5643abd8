"""What cells with a linked type show, through the three parts in which Excel keeps it."""

from pathlib import Path

import pytest

from loaders.files.limits import Limits, opened
from loaders.files.rich_values import Mark, rich_values
from tests.packages import zip_of

METADATA, VALUES, STRUCTURES = (
    "xl/metadata.xml",
    "xl/richData/rdrichvalue.xml",
    "xl/richData/rdrichvaluestructure.xml",
)
LINKED = '<s t="_linkedentity2"><k n="%EntityId"/><k n="_DisplayString"/></s>'
NAMED = '<s t="_entity"><k n="Name"/></s>'
FAILED = '<s t="_error"><k n="errorType"/></s>'
BARE = '<s t="_other"><k/></s>'
ENTITY, NAME, ERROR, OTHER = (
    '<rv s="0"><v>7</v><v>Tielt</v></rv>',
    '<rv s="1"><v>Izegem &amp; Ardooie</v></rv>',
    '<rv s="2"><v>8</v></rv>',
    '<rv s="3"><v>9</v></rv>',
)


def metadata(*indexes: str, pointers: tuple[str, ...] = (), name: str = "XLRICHVALUE") -> str:
    blocks = "".join(f'<bk><rvb i="{index}"/></bk>' for index in indexes)
    cells = "".join(f'<bk><rc t="1" v="{pointer}"/></bk>' for pointer in pointers or map(str, range(len(indexes))))
    return (
        f'<metadata><futureMetadata name="{name}">{blocks}</futureMetadata>'
        f'<cellMetadata><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata>{cells}</valueMetadata></metadata>'
    )


def marks(
    folder: Path, about: str, values: str = "", structures: str = LINKED + NAMED + FAILED + BARE
) -> dict[str, Mark]:
    path = folder / "book.xlsx"
    values = values or ENTITY + NAME + ERROR + OTHER
    path.write_bytes(zip_of({METADATA: about, VALUES: f"<d>{values}</d>", STRUCTURES: f"<d>{structures}</d>"}))
    with opened(str(path), Limits()) as archive:
        return rich_values(archive)


TIELT, IZEGEM = ("", "Tielt"), ("", "Izegem & Ardooie")


@pytest.mark.parametrize(
    ("about", "wanted"),
    [
        (metadata("0", "1", "2", "3"), {"1": TIELT, "2": IZEGEM, "4": ("linked-type", "")}),
        (metadata("1", "0"), {"1": IZEGEM, "2": TIELT}),
        (metadata("0", "1", pointers=("1", "0", "1")), {"1": IZEGEM, "2": TIELT, "3": IZEGEM}),
        (metadata("0", pointers=("1", "0")), {"2": TIELT}),
        (metadata("0", pointers=("-1", "0")), {"2": TIELT}),
        (metadata("4", "3"), {"2": ("linked-type", "")}),
        (metadata("-1", "0"), {"2": TIELT}),
        (metadata("0", name="XLDAPR"), {}),
        (metadata("0").replace(' i="0"', ""), {}),
        (metadata("0").replace('<valueMetadata><bk><rc t="1" v="0"/>', '<valueMetadata><bk><rc t="1"/>'), {}),
        ("<metadata/>", {}),
    ],
)
def test_a_cell_points_to_what_it_shows(tmp_path: Path, about: str, wanted: dict[str, Mark]) -> None:
    assert marks(tmp_path, about) == wanted


@pytest.mark.parametrize(
    ("values", "structures", "wanted"),
    [
        ('<rv s="4"><v>a</v></rv>', LINKED + NAMED + FAILED + BARE, {}),
        ('<rv s="-1"><v>a</v></rv>', NAMED, {}),
        ("<rv><v>a</v></rv>", NAMED, {}),
        ('<v>x</v><rv s="0"><v>a</v></rv>', '<k n="x"/>' + NAMED, {"1": ("", "a")}),
        ('<rv s="0"><v></v></rv>', NAMED, {"1": ("linked-type", "")}),
        ('<rv s="0"><fb>5</fb><v>a</v>\n</rv>', NAMED, {"1": ("", "a")}),
        ('<rv s="0"><v>a</v><v>b</v></rv>', '<s><k n="_DisplayString"/><k n="Name"/></s>', {"1": ("", "a")}),
        ('<rv s="0"><v>a</v><v>b</v></rv>', '<s><k n="Name"/><k n="_DisplayString"/></s>', {"1": ("", "b")}),
        ('<rv s="0"><v>a</v></rv>', '<s><k n="x"/><k n="Name"/></s>', {"1": ("linked-type", "")}),
    ],
)
def test_a_value_is_shown_by_its_own_kind(
    tmp_path: Path, values: str, structures: str, wanted: dict[str, Mark]
) -> None:
    assert marks(tmp_path, metadata("0"), values, structures) == wanted


@pytest.mark.parametrize("missing", [METADATA, VALUES, STRUCTURES])
def test_without_one_of_the_parts_nothing_is_shown(tmp_path: Path, missing: str) -> None:
    parts: dict[str, str | bytes] = {
        METADATA: metadata("0"),
        VALUES: f"<d>{ENTITY}</d>",
        STRUCTURES: f"<d>{LINKED}</d>",
    }
    del parts[missing]
    path = tmp_path / "book.xlsx"
    path.write_bytes(zip_of(parts))
    with opened(str(path), Limits()) as archive:
        assert rich_values(archive) == {}
