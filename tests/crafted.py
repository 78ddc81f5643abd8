"""Messages that no browser sends to a page: widgets with values of another kind, options that nobody offered."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Self

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.bench.client import connected
from tests.rooms import Caller
from tests.running import Server

MARK, HALF_A_CHARACTER = b"@@@", b"\xed\xa0\x80"
_SCALARS: Sequence[tuple[str, Sequence[Any]]] = (
    ("trigger_value", (True,)),
    ("bool_value", (True,)),
    ("int_value", (-1, 99, 2**63 - 1, -(2**63))),
    ("double_value", (float("nan"), float("inf"), -0.5, 1e308)),
    (
        "string_value",
        ("", "onzin", "\x00", "a" * 100_000, "0000-01-01", "9999-12-31", "0001-01-01", "٣", "http://[", "[" * 5_000),
    ),
    ("json_value", ("", "onzin", "[]", "{}", "null", "NaN", "[" * 5_000, "9" * 5_000, '{"a": "\\ud800"}')),
    ("json_trigger_value", ("", "onzin", "{}", "null")),
    ("bytes_value", (b"\xff\xfe",)),
)
_EDITED = (
    '{"edited_rows": {"0": {"Naam": "\\ud800"}}, "added_rows": [], "deleted_rows": []}',
    '{"edited_rows": {"999": {"x": 1}}, "added_rows": [{"y": null}], "deleted_rows": [-1, 10000000000]}',
)
_ARRAYS: Sequence[tuple[str, Sequence[Sequence[Any]]]] = (
    ("int_array_value", ((), (0,), (-1,), (99,), (2**63 - 1,), (0, 0, 0))),
    ("double_array_value", ((), (float("nan"),), (1.5, -1.0))),
    (
        "string_array_value",
        ((), ("onzin",), ("9999-12-31",), ("0000-01-01",), ("9999-12-31", "0001-01-01"), ("\x00",), ("a",) * 5_000),
    ),
)


def states(widget: str) -> Iterator[WidgetState]:
    """Every odd value that a message can hold for one widget."""
    yield WidgetState(id=widget)
    for field, values in (*_SCALARS, ("string_value", _EDITED)):
        yield from (WidgetState(id=widget, **{field: value}) for value in values)
    for field, arrays in _ARRAYS:
        for values in arrays:
            state = WidgetState(id=widget)
            getattr(state, field).SetInParent()
            getattr(state, field).data.extend(values)
            yield state
    for field in ("arrow_value", "string_trigger_value", "chat_input_value", "file_uploader_state_value"):
        state = WidgetState(id=widget)
        getattr(state, field).SetInParent()
        yield state
    state = WidgetState(id=widget)
    file = state.file_uploader_state_value.uploaded_file_info.add()
    file.file_id, file.name, file.size = "never-uploaded", "../../etc/passwd", 5
    file.file_urls.file_id, file.file_urls.upload_url = "other", "/../x"
    yield state


class Page:
    """A page in a session of its own, and what the last run put on it."""

    def __init__(self, server: Server, stem: str, query: str = "", cookie: str = "") -> None:
        self._leaving = ExitStack()
        self._socket = self._leaving.enter_context(connected(server, cookie))
        self._server, self._cookie = server, cookie
        self._stem, self._query, self._hash = stem, query, ""
        self._cached: dict[str, ForwardMsg] = {}
        self.widgets: dict[str, str] = {}
        """Of the first run: id -> kind of element."""
        self.alerts: list[str] = []
        """Sentences about what went wrong."""
        self.warnings: list[str] = []
        self.faults: list[str] = []
        """What the framework itself says when something failed."""
        self.html: list[str] = []
        self.session = ""
        self.run()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Leave, as somebody does who closes the tab."""
        self._leaving.close()

    def run(self, *states: WidgetState, query: str | None = None, page: str | None = None, script: str = "") -> None:
        """Run the page with these values and no others; ``page`` and ``script`` name another one."""
        self.send(self.message(*states, query=query, page=page, script=script).SerializeToString())
        self.read()

    def message(
        self, *states: WidgetState, query: str | None = None, page: str | None = None, script: str = ""
    ) -> BackMsg:
        """What asks for that run."""
        message = BackMsg()
        asked = message.rerun_script
        asked.query_string = self._query if query is None else query
        asked.page_script_hash = script or ("" if page else self._hash)
        asked.page_name = page or ("" if self._hash else self._stem)
        asked.widget_states.widgets.extend(states)
        return message

    def upload(self, name: str, content: bytes, number: int = 0) -> int:
        """Hand a file to the field of the page that takes one, as a browser does; the status of the answer."""
        with Caller(self._server) as caller:
            name_of_cookie, _, value = self._cookie.partition("=")
            caller.cookies |= {name_of_cookie: value} if value else {}
            caller.get("/_stcore/health")
            headers = {
                "X-Xsrftoken": caller.cookies["_streamlit_xsrf"],
                "Content-Type": "multipart/form-data; boundary=edge",
            }
            head = f'--edge\r\nContent-Disposition: form-data; name="f"; filename="{name}"\r\n\r\n'
            body = head.encode() + content + b"\r\n--edge--\r\n"
            return caller.call("PUT", f"/_stcore/upload_file/{self.session}/file-{number}", body, headers).status

    def drop(self, name: str, size: int, number: int = 0) -> None:
        """Run the page with the file that was handed in."""
        field = next(widget for widget, kind in self.widgets.items() if kind == "file_uploader")
        state = WidgetState(id=field)
        file = state.file_uploader_state_value.uploaded_file_info.add()
        file.file_id, file.name, file.size = f"file-{number}", name, size
        file.file_urls.file_id = file.file_id
        self.run(state)

    def send(self, content: bytes | str) -> None:
        """Send something, a message or not."""
        self._socket.send(content)

    def read(self) -> None:
        """Until the run is done."""
        self.alerts, self.warnings, self.faults, self.html = [], [], [], []
        while True:
            content = self._socket.recv(timeout=60)
            message = ForwardMsg.FromString(content if isinstance(content, bytes) else content.encode())
            if message.metadata.cacheable:
                self._cached[message.hash] = message
            if message.WhichOneof("type") == "ref_hash":
                message = self._cached[message.ref_hash]
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self.session = self.session or message.new_session.initialize.session_id
            elif kind == "navigation":
                self._hash = message.navigation.page_script_hash
            elif kind == "session_event":
                self.faults.append(str(message.session_event))
            elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
                self._take(message.delta.new_element)
            elif kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                return

    def _take(self, element: Any) -> None:
        kind = element.WhichOneof("type")
        drawn = getattr(element, kind)
        if kind == "alert" and drawn.format == Alert.ERROR:
            self.alerts.append(drawn.body)
        elif kind == "alert" and drawn.format == Alert.WARNING:
            self.warnings.append(drawn.body)
        elif kind == "exception":
            self.faults.append(drawn.message)
        elif kind == "html":
            self.html.append(drawn.body)
        elif getattr(drawn, "id", ""):
            self.widgets.setdefault(drawn.id, kind)
