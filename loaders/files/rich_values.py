"""What a cell with a linked data type shows (a place, a share): the cell itself only holds an error.

Excel keeps such a value in parts of its own; a cell points to it by its ``vm``.
"""

from loaders.files.limits import Archive, local, new_parser

_METADATA = "xl/metadata.xml"
_VALUES = "xl/richData/rdrichvalue.xml"
_STRUCTURES = "xl/richData/rdrichvaluestructure.xml"
_SHOWN = ("_DisplayString", "Name")
_ERROR = "_error"

Mark = tuple[str, str]


def rich_values(archive: Archive) -> dict[str, Mark]:
    """``vm`` -> the mark for its cell: the text it shows, or that it is a linked type; plain errors are left out."""
    metadata, values, structures = map(archive.named, (_METADATA, _VALUES, _STRUCTURES))
    if not {metadata, values, structures} <= archive.parts.keys():
        return {}
    kinds = _structures(archive, structures)
    rows = _values(archive, values)
    marks = {}
    for number, index in enumerate(_indexes(archive, metadata), 1):
        if not 0 <= index < len(rows) or not 0 <= rows[index][0] < len(kinds):
            continue
        structure, texts = rows[index]
        kind, keys = kinds[structure]
        if kind != _ERROR:
            shown = dict(zip(keys, texts, strict=False))
            text = next((shown[key] for key in _SHOWN if shown.get(key)), "")
            marks[str(number)] = ("", text) if text else ("linked-type", "")
    return marks


def _structures(archive: Archive, part: str) -> list[tuple[str, list[str]]]:
    """The kinds of values, each with the names of what it holds."""
    kinds: list[tuple[str, list[str]]] = []
    for tag, attributes in archive.elements(part):
        if tag == "s":
            kinds.append((attributes.get("t", ""), []))
        elif tag == "k" and kinds:
            kinds[-1][1].append(attributes.get("n", ""))
    return kinds


def _values(archive: Archive, part: str) -> list[tuple[int, list[str]]]:
    """The values in order: which kind, and what it holds."""
    rows: list[tuple[int, list[str]]] = []
    parser = new_parser()
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        if local(name) == "rv":
            rows.append((int(attributes.get("s", "-1")), []))
        elif local(name) == "v" and rows:
            rows[-1][1].append("")
            parser.CharacterDataHandler = text

    def end(_name: str) -> None:
        parser.CharacterDataHandler = None

    def text(piece: str) -> None:
        rows[-1][1][-1] += piece

    parser.StartElementHandler, parser.EndElementHandler = start, end
    archive.feed(part, parser)
    return rows


def _indexes(archive: Archive, part: str) -> list[int]:
    """For each ``vm`` in order the place of its value; -1 when it has none."""
    block = ""
    places: list[int] = []
    pointers: list[int] = []
    for tag, attributes in archive.elements(part):
        if tag in ("futureMetadata", "valueMetadata", "cellMetadata"):
            block = attributes.get("name", tag)
        elif tag == "rvb" and block == "XLRICHVALUE":
            places.append(int(attributes.get("i", "-1")))
        elif tag == "rc" and block == "valueMetadata":
            pointers.append(int(attributes.get("v", "-1")))
    return [places[pointer] if 0 <= pointer < len(places) else -1 for pointer in pointers]
