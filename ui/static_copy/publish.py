"""The copy of all pages at the newest data version, written and packed in a folder that a server gives out."""

from collections.abc import Sequence
from contextlib import closing
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from data import reference
from ui import font, html
from ui.answers import known_at, store
from ui.serving.packed import LEAST_BYTES, compress
from ui.static_copy import document, folder, site
from ui.targets import data_file
from ui.texts import static_copy as words

_PACKED = {"gzip": ".gz", "br": ".br"}
"""How each way ends that nginx looks for beside a file."""
_TEXTS = frozenset({".css", ".html"})


class Published(NamedTuple):
    """What came of it: "ok" or "unchanged", data version and its folder, its pages and bytes, versions that went."""

    status: str
    version: int
    folder: Path
    pages: int
    bytes: int
    removed: tuple[int, ...]


def publish(where: Path, most: int, regions: Sequence[str] = ()) -> Published:
    """Make the copy of the newest version, unless it is there; of all regions, or of those that are named.

    Raises LookupError before the first delivery, StoreError, and OSError for a folder that cannot be written.
    """
    version = store().version()
    if not version:
        raise LookupError
    with known_at(version):
        stands = folder.put(where, version, partial(_write, version, regions or tuple(reference.regions())), most)
    _write_signposts(where)
    files = [path for path in stands.place.rglob("*") if path.is_file()]
    return Published(
        "ok" if stands.is_new else "unchanged",
        version,
        stands.place,
        sum(path.suffix == ".html" for path in files),
        sum(path.stat().st_size for path in files),
        stands.removed,
    )


def publish_once(where: Path, most: int) -> Published:
    """The same in a process that does nothing else, which lets go of the store."""
    with closing(store()):
        return publish(where, most)


def _write(version: int, regions: Sequence[str], into: Path) -> None:
    copy = document.copy_of(version, regions)
    rules = document.style_sheet().encode()
    sheet = f"{sha256(rules).hexdigest()[:16]}.css"
    _keep(into / sheet, rules)
    for piece in font.PIECES:
        _keep(into / document.LETTERS / piece.name, piece.path.read_bytes())
    for place in site.places(regions):
        page = document.page(copy, place, sheet)
        _keep(into / place.path, page.text.encode())
        for path, picture in page.files.items():
            _keep(into / path, data_file.workbook(picture, version))


def _keep(path: Path, content: bytes) -> None:
    """Write a file, and beside it what a server need not pack each time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    if path.suffix in _TEXTS and len(content) >= LEAST_BYTES:
        for way, ending in _PACKED.items():
            path.with_name(path.name + ending).write_bytes(compress(way, content))


def _write_signposts(where: Path) -> None:
    """Beside the versions: where one comes in, and what stands for what is not there."""
    newest = f"{folder.NEWEST}/"
    index = html.document(
        "static_copy/signpost.html.j2", words=words, title=words.MOVED, text="", onward=newest, is_at_once=True
    )
    lost = html.document(
        "static_copy/signpost.html.j2",
        words=words,
        title=words.NOT_HERE,
        text=words.NOT_HERE_TEXT,
        onward=f"/{newest}",
        is_at_once=False,
    )
    for name, text in (("index.html", index), ("niet-gevonden.html", lost)):
        if not (where / name).exists() or (where / name).read_text(encoding="utf-8") != text:
            folder.replace(where / name, text.encode())
