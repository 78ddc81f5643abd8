"""Ten people check files of 10 000 rows at once: do all get an answer, and does a page of somebody else stay quick?"""

import os
import tempfile
import threading
import time
import urllib.request
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Common_pb2 import UploadedFileInfo
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.bench import tables
from tests.bench.client import Visitor
from tests.running import Server, copied, demo_store, serving
from tests.workbooks import partner, workbook
from ui.texts import upload

PEOPLE, ROWS = 10, 10_000
PAGE_MS = 1_000
"""The most that a page change of another user may take meanwhile."""
_PAGES = ("overzicht", "dekking", "aanbod", "regio")
_BOUNDARY = "grens"


class Deliverer(Visitor):
    """A visitor on opladen who drops a file; ``said`` are the messages that the page showed."""

    def __init__(self, server: Server, region: str) -> None:
        self.said: list[str] = []
        self._server = server
        self._uploader = ""
        super().__init__(server, "opladen", voor=region)

    def drop(self, name: str, content: bytes) -> float:
        """Hand in a file as the browser does; the seconds until the page is complete again."""
        started = time.monotonic()
        urls = self._upload_urls(name)
        self._put(urls.upload_url, name, content)
        state = WidgetState(id=self._uploader)
        info = UploadedFileInfo(name=name, size=len(content), file_id=urls.file_id, file_urls=urls)
        state.file_uploader_state_value.uploaded_file_info.append(info)
        self._states[self._uploader] = state
        self.said.clear()
        self.rerun()
        return time.monotonic() - started

    def _remember(self, delta: Any) -> None:
        super()._remember(delta)
        if delta.WhichOneof("type") == "new_element":
            element = delta.new_element
            if element.WhichOneof("type") == "file_uploader":
                self._uploader = element.file_uploader.id
            elif element.WhichOneof("type") == "alert":
                self.said.append(element.alert.body)

    def _upload_urls(self, name: str) -> Any:
        message = BackMsg()
        message.file_urls_request.request_id = uuid.uuid4().hex
        message.file_urls_request.file_names.append(name)
        self._socket.send(message.SerializeToString())
        while True:
            content = self._socket.recv(timeout=60)
            answer = ForwardMsg.FromString(content if isinstance(content, bytes) else content.encode())
            if answer.WhichOneof("type") == "file_urls_response":
                return answer.file_urls_response.file_urls[0]

    def _put(self, address: str, name: str, content: bytes) -> None:
        head = f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"; filename="{name}"\r\n\r\n'
        body = head.encode() + content + f"\r\n--{_BOUNDARY}--\r\n".encode()
        kind = f"multipart/form-data; boundary={_BOUNDARY}"
        request = urllib.request.Request(  # noqa: S310 - our own server
            self._server.url + address, body, {"Content-Type": kind}, method="PUT"
        )
        with urllib.request.urlopen(request, timeout=60):  # noqa: S310
            pass


def bench() -> None:
    """Print how long ten people waited, and what a page cost somebody else before and meanwhile."""
    os.environ["STREAMLIT_SERVER_ENABLE_XSRF_PROTECTION"] = "false"  # the client here keeps no cookies
    files = [_file(number) for number in range(PEOPLE)]
    with tempfile.TemporaryDirectory() as folder, serving(copied(demo_store(), Path(folder))) as server:
        _page_changes(server, threading.Event(), len(_PAGES))  # the first view of a page is drawn, the next is kept
        alone = _page_changes(server, threading.Event(), 8)
        people = [Deliverer(server, "Midwest") for _ in range(PEOPLE)]
        done = threading.Event()
        with ThreadPoolExecutor(PEOPLE + 1) as pool:
            other = pool.submit(_page_changes, server, done, None)
            waits = list(pool.map(_delivered, people, range(PEOPLE), files))
            done.set()
            meanwhile = other.result()
        answered = sum(any(upload.ready(ROWS, ROWS) in one for one in person.html) for person in people)
    lines = [
        [
            f"answers for {PEOPLE} files of {ROWS} rows",
            f"{answered} of {PEOPLE}",
            "yes" if answered == PEOPLE else "NO",
        ],
        ["first answer, s", f"{min(waits):.1f}", ""],
        ["last answer, s", f"{max(waits):.1f}", ""],
        ["page of another user, alone, worst ms", f"{max(alone):.0f}", ""],
        [f"meanwhile ({len(meanwhile)} pages), middle ms", f"{sorted(meanwhile)[len(meanwhile) // 2]:.0f}", ""],
        ["meanwhile, worst ms", f"{max(meanwhile):.0f}", "yes" if max(meanwhile) <= PAGE_MS else "NO"],
    ]
    tables.show("A crowd: ten people check at once", ["what", "measured", f"all, and at most {PAGE_MS} ms"], lines)


def _file(number: int) -> bytes:
    rows = [partner(f"Voorbeeld {number} {row}", since_date="15/03/2025") for row in range(ROWS)]
    return workbook({"Partners": rows})


def _delivered(person: Deliverer, number: int, content: bytes) -> float:
    return person.drop(f"lijst-{number}.xlsx", content)


def _page_changes(server: Server, done: threading.Event, count: int | None) -> list[float]:
    """Milliseconds that each page took, one page after the other, as somebody clicks through them."""
    waits: list[float] = []
    while not done.is_set() and (count is None or len(waits) < count):
        started = time.monotonic()
        with Visitor(server, _PAGES[len(waits) % len(_PAGES)], regio="Kempen"):
            waits.append((time.monotonic() - started) * 1000)
        time.sleep(0.2)
    return waits
