"""What is counted and timed of requests and runs, for the log and for Prometheus: no person, no query, no content."""

import hashlib
import logging
import secrets

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, disable_created_metrics
from streamlit import runtime

from ui import answers

LOG = logging.getLogger("access")
"""Writes a line for each request and each run, where the log is JSON."""
FIELDS = "fields"
"""The attribute of such a line that holds its figures."""
REGISTRY = CollectorRegistry()
_SALT = secrets.token_bytes(16)
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

disable_created_metrics()  # type: ignore[no-untyped-call]
ProcessCollector(registry=REGISTRY)
_REQUESTS = Counter("monitor_requests", "Requests that were answered.", ["route", "status"], registry=REGISTRY)
_REQUEST_SECONDS = Histogram(
    "monitor_request_seconds", "Until the answer was sent.", ["route"], buckets=_BUCKETS, registry=REGISTRY
)
_RUN_SECONDS = Histogram(
    "monitor_run_seconds", "Runs of pages, from click to drawn.", ["page"], buckets=_BUCKETS, registry=REGISTRY
)


def request(route: str, status: int, seconds: float, session: str, *, is_connection: bool = False) -> None:
    """A request was answered, or a connection ended; ``route`` is a pattern, without what somebody typed."""
    _REQUESTS.labels(route, str(status)).inc()
    if not is_connection:
        _REQUEST_SECONDS.labels(route).observe(seconds)
    _write("request", {"route": route, "status": status}, seconds, session)


def run(page: str, seconds: float, session: str) -> None:
    """A page was drawn, by its stem."""
    _RUN_SECONDS.labels(page).observe(seconds)
    _write("run", {"page": page}, seconds, session)


def _write(what: str, fields: dict[str, str | int], seconds: float, session: str) -> None:
    told = {**fields, "milliseconds": round(seconds * 1000), "session": _short(session)}
    LOG.info(what, extra={FIELDS: told})


def _short(session: str) -> str:
    """The same for the same session, until the server starts again; nothing leads back from it."""
    return hashlib.blake2b(session.encode("utf-8", "replace"), key=_SALT, digest_size=4).hexdigest() if session else ""


def _session_count() -> float:
    # no public name leads to it; a test counts who is there
    return runtime.get_instance()._session_mgr.num_active_sessions()


def _room_count() -> float:
    return sum(not one.is_over for one in answers.rooms().all())


def _delivery_count() -> float:
    return float(answers.store().rows("SELECT count(*) FROM delivery")[0][0])


for _name, _what, _count in (
    ("monitor_sessions", "Visitors with a page open.", _session_count),
    ("monitor_open_rooms", "Rooms that are not over.", _room_count),
    ("monitor_deliveries", "Deliveries in the store.", _delivery_count),
    ("monitor_data_version", "The data version that pages show.", lambda: answers.store().version()),
):
    Gauge(_name, _what, registry=REGISTRY).set_function(_count)
