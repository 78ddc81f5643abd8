"""What nobody sends who uses the app as it is: over HTTP, and in the messages of a page."""

import re
import socket
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from tests.running import Server

TEXTS = {
    "half a character": "%ED%A0%80",
    "no UTF-8": "%FF",
    "NUL": "%00",
    "2 to the power of 130": str(2**130),
    "5000 digits": "9" * 5_000,
    "less than nothing": "-1",
    "an Arabic digit": "%D9%A1",
    "a plus": "+1",
    "an underscore": "1_0",
    "nothing": "",
    "very long": "a" * 20_000,
    "way up": "..%2F..%2F..%2Fetc%2Fpasswd",
    "a slash": "%2F",
    "a way up of Windows": "..%5C..%5Cwin.ini",
    "another line": "%0D%0Ax",
    "year 0": "0000-01-01",
    "year 1": "0001-01-01",
    "year 9999": "9999-12-31",
    "no address": "http%3A%2F%2F%5B",
}
"""As they stand in an address or a form."""
COOKIES = (
    b"stem=\xff\xfe\xed\xa0\x80.b.c; netwerkmonitor=\xff; podium-1=\xe9; netwerkmonitor-terug=\xff; a; =;;",
    b'stem="\\377\\000.b.c"; podium-1="\\377"; netwerkmonitor="\\000"; tafelregio="\\355\\240\\200"',
    b"; ".join(b"name%d=1" % number for number in range(4_000)),
)
BODIES = {
    b"application/x-www-form-urlencoded": (
        *(b"", b"\xff\xfe\x00", b"&&&==", b"&".join(b"a%d=1" % number for number in range(10_000)), b"a=1&" * 41),
    ),
    b"application/json": (
        *(b"", b"[1, 2]", b"[" * 4_000, b'{"a":' * 700, b"[" * 100_000, b"NaN", b'{"stap": NaN}', b'{"stap": 1e400}'),
        *(
            b'{"stap": ' + b"9" * 4_000 + b"}",
            b'{"\\ud800": ""}',
            b'{"sleutel": "\\u0000"}',
            b'{"sleutel": true}',
            b"\xff",
        ),
        b'{"sleutel": "\\ud800", "stap": "\\ud800", "wat": "\\ud800", "waarde": "\\ud800", "versie": "\\ud800"}',
    ),
    b"text/xml": (b"<a/>",),
    b"\xff; charset=\xff": (b"a=b",),
    b"multipart/form-data; boundary=x": (b"--x\r\n",),
}
"""By kind."""


class Request(NamedTuple):
    """As it goes over the wire; without a length of its own, it says that of its body."""

    target: str
    method: str = "GET"
    headers: Sequence[tuple[bytes, bytes]] = ()
    body: bytes = b""


def send(server: Server, request: Request, cookie: str = "") -> tuple[int, str]:
    """Status and the rest of the answer; 0 when there was none."""
    answer = b""
    with _connected(server) as connection:
        try:
            connection.sendall(_bytes(server, request, cookie))
            while piece := connection.recv(1 << 16):
                answer += piece
        except ConnectionError:
            pass  # it may close before it read all of it
    status = re.match(rb"HTTP/1.1 (\d{3}) ", answer)
    return (int(status[1]) if status else 0), answer.decode("latin-1")


def leave(server: Server, request: Request, cookie: str = "") -> None:
    """Send it and do not wait for the answer."""
    with _connected(server) as connection:
        connection.sendall(_bytes(server, request, cookie))


def _connected(server: Server) -> socket.socket:
    address = urlsplit(server.url)
    return socket.create_connection((str(address.hostname), int(address.port or 0)), timeout=60)


def _bytes(server: Server, request: Request, cookie: str) -> bytes:
    names = {name.lower() for name, _ in request.headers}
    headers = [(b"Host", urlsplit(server.url).netloc.encode()), (b"Connection", b"close"), *request.headers]
    headers += [(b"Cookie", cookie.encode())] if cookie and b"cookie" not in names else []
    if request.body and not names & {b"content-length", b"transfer-encoding"}:
        headers.append((b"Content-Length", str(len(request.body)).encode()))
    lines = [f"{request.method} {request.target} HTTP/1.1".encode(), *(b": ".join(one) for one in headers), b"", b""]
    return b"\r\n".join(lines) + request.body


def requests(path: str, method: str, names: Sequence[str]) -> Iterator[Request]:
    """Odd requests to one route; ``names`` are those of the fields that any route reads."""
    plain = re.sub(r"\{[^}]*\}", "1", path)
    for text in TEXTS.values():
        if plain != path:
            yield Request(re.sub(r"\{[^}]*\}", text, path), method)
        yield Request(f"{plain}?{'&'.join(f'{name}={text}' for name in names)}", method)
    yield Request(f"{plain}?{'&'.join(f'{name}=1&{name}=2' for name in names)}", method)
    yield Request(f"{plain}?q={'a' * 1_000_000}", method)
    yield Request(plain, method, [(b"X-Odd", b"a" * 100_000)])
    yield Request(plain, method, [(b"If-None-Match", b"\xff"), (b"Accept", b"\xff"), (b"Origin", b"http://[")])
    yield Request(
        plain, method, [(b"Accept-Encoding", b"\xff, br;q=\xff"), (b"Range", b"bytes=-1"), (b"X-Deel", b"\xff")]
    )
    yield from (Request(plain, method, [(b"Cookie", cookie)]) for cookie in COOKIES)
    yield from (Request(plain, odd) for odd in ("HEAD", "PUT", "BREW"))
    if method == "POST":
        yield from _bodies(plain, names)


def _bodies(path: str, names: Sequence[str]) -> Iterator[Request]:
    form = (b"Content-Type", b"application/x-www-form-urlencoded")
    for kind, contents in BODIES.items():
        yield from (Request(path, "POST", [(b"Content-Type", kind)], content) for content in contents)
    for text in TEXTS.values():
        yield from (Request(path, "POST", [form], f"{name}={text}".encode()) for name in names)
    for length in (b"2", b"-5", b"abc", b"9" * 30):
        yield Request(path, "POST", [form, (b"Content-Length", length)], b"code=CDFH2K")
    yield Request(path, "POST", [form, (b"Transfer-Encoding", b"chunked")], b"zz\r\n")
    yield Request(path, "POST", [form], b"a=" + b"x" * 200_000)
