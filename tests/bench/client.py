"""A visitor without a browser: speaks Streamlit's protocol over its websocket and keeps what the page holds."""

import time
from contextlib import ExitStack
from types import TracebackType
from typing import Any, NamedTuple, Self
from urllib.parse import parse_qsl, urlencode

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from tests.bench import machine
from tests.running import Server
from ui.texts.frame import TITLES

_WIDGETS = ("selectbox", "date_input", "button_group")
_MAX_MESSAGE_BYTES = 64 * 1024 * 1024


class Cost(NamedTuple):
    """What one rerun took: milliseconds of server CPU, of waiting, and how much came over the wire."""

    cpu_ms: float
    wall_ms: float
    sent_bytes: int


def connected(server: Server, cookie: str = "") -> ClientConnection:
    """The connection over which a browser speaks with a page."""
    return connect(
        server.url.replace("http", "ws") + "/_stcore/stream",
        origin=Origin(server.url),
        subprotocols=[Subprotocol("streamlit")],
        additional_headers={"Cookie": cookie} if cookie else {},
        max_size=_MAX_MESSAGE_BYTES,
    )


class Visitor:
    """One session: opens a page, sets widgets by their key, and says what each rerun cost."""

    def __init__(self, server: Server, page: str = "", cookie: str = "", **parameters: str) -> None:
        self._leaving = ExitStack()
        self._socket = self._leaving.enter_context(connected(server, cookie))
        self._process_id = server.process_id
        self._page, self._hash = page, ""
        self._parameters = parameters
        self._states: dict[str, WidgetState] = {}
        self._cached: dict[str, ForwardMsg] = {}
        self.html: list[str] = []
        """Our own HTML that the last rerun put on the page, in order."""
        self.warnings: list[str] = []
        """What it warned of, in order."""
        self.widgets: dict[str, Any] = {}
        """The widgets of the page by key, as the server described them."""
        try:
            self.opening = self.rerun()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Leave, as somebody does who closes the tab."""
        self._leaving.close()

    def go(self, page: str) -> Cost:
        """Open another page from the menu, in the same session."""
        self._page, self._hash = page, ""
        return self.rerun()

    def choose(self, **choices: str) -> Cost:
        """Pick options of drop-downs by the words that are shown; they go to the link as well."""
        for key, value in choices.items():
            identity = self.widgets[key].id
            self._states[identity] = WidgetState(id=identity, string_value=value)
            self._parameters[key] = value
        return self.rerun()

    def rerun(self) -> Cost:
        """Ask for a run of the page with what is chosen now, and wait until it is done."""
        message = BackMsg()
        state = message.rerun_script
        state.query_string = urlencode(self._parameters)
        state.page_script_hash = self._hash
        state.page_name = "" if self._hash else self._page
        state.widget_states.widgets.extend(self._states.values())
        state.cached_message_hashes.extend(self._cached)
        before, begin = machine.cpu_seconds(self._process_id), time.perf_counter()
        self._socket.send(message.SerializeToString())
        sent_bytes = self._read_until_done()
        after, end = machine.cpu_seconds(self._process_id), time.perf_counter()
        self._refuse_another_page()
        return Cost((after - before) * 1000, (end - begin) * 1000, sent_bytes)

    def _refuse_another_page(self) -> None:
        """A bench of the wrong page, or of an error, would be a fast one."""
        if self._page and f"<h1>{TITLES[self._page]}</h1>" not in "".join(self.html):
            raise RuntimeError(f"asked for {self._page}, got {self.html[:3]}")

    def _read_until_done(self) -> int:
        sent_bytes, self.html, self.warnings = 0, [], []
        while True:
            content = self._socket.recv(timeout=60)
            sent_bytes += len(content)
            message = ForwardMsg.FromString(content if isinstance(content, bytes) else content.encode())
            if message.metadata.cacheable:
                self._cached[message.hash] = message
            if message.WhichOneof("type") == "ref_hash":
                message = self._cached[message.ref_hash]
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self.html, self.warnings = [], []
            elif kind == "navigation":
                # not the hash of new_session: after a link that one names the script of the app
                self._hash = message.navigation.page_script_hash
            elif kind == "page_info_changed":
                self._parameters = dict(parse_qsl(message.page_info_changed.query_string))
            elif kind == "delta":
                self._remember(message.delta)
            elif kind == "script_finished" and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                return sent_bytes

    def _remember(self, delta: Any) -> None:
        if delta.WhichOneof("type") != "new_element":
            return
        kind = delta.new_element.WhichOneof("type")
        if kind == "html":
            self.html.append(delta.new_element.html.body)
        elif kind == "alert" and delta.new_element.alert.format == Alert.ERROR:
            raise RuntimeError(delta.new_element.alert.body)
        elif kind == "alert" and delta.new_element.alert.format == Alert.WARNING:
            self.warnings.append(delta.new_element.alert.body)
        elif kind in _WIDGETS:
            widget = getattr(delta.new_element, kind)
            self.widgets[widget.query_param_key] = widget
