"""Text files on the wire: compressed once, in the way that the browser takes; knows no file."""

import gzip

import brotli
from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response

from ui.cache import kept

FOR_GOOD = "public, max-age=31536000, immutable"
"""For a file whose name changes with what is in it."""
LEAST_BYTES = 1_000
"""Below this a compressed file saves no packet."""
_BROTLI_QUALITY = 9
"""The best, 11, takes ten times as long for a tenth less."""


async def answer(request: Request, name: str, content: bytes, media_type: str, kept_for: str, **more: str) -> Response:
    """A file, compressed when that helps; ``name`` is another for other content, ``more`` are headers."""
    way = _way(request.headers.get("accept-encoding", "")) if len(content) >= LEAST_BYTES else ""
    headers = {"Cache-Control": kept_for, "Vary": "Accept-Encoding"} | more
    if way:
        headers["Content-Encoding"] = way
        content = await to_thread.run_sync(_packed, name, way, content)
    return Response(content, media_type=media_type, headers=headers)


def _way(accepted: str) -> str:
    """The best of what a browser says it takes; empty: none.

    >>> _way("gzip, deflate, br, zstd"), _way("gzip;q=1.0"), _way("br;q=0, identity")
    ('br', 'gzip', '')
    """
    said = {name.strip(): weight.strip() for name, _, weight in (one.partition(";") for one in accepted.split(","))}
    taken = [way for way in ("br", "gzip") if way in said and said[way] not in ("q=0", "q=0.0")]
    return taken[0] if taken else ""


def _name_and_way(name: str, way: str, content: bytes) -> tuple[object, ...]:
    return name, way


@kept(300, _name_and_way)
def _packed(name: str, way: str, content: bytes) -> bytes:
    return compress(way, content)


def compress(way: str, content: bytes) -> bytes:
    """Content in one of the ways of ``br`` and ``gzip``; the same each time."""
    if way == "br":
        packed: bytes = brotli.compress(content, quality=_BROTLI_QUALITY)
        return packed
    return gzip.compress(content, mtime=0)
