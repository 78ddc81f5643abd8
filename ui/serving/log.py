"""A log that says what the server does and nothing of people: a line each, and what repeats itself some times."""

import json
import logging
import time
import traceback
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from types import TracebackType

from ui import metrics

A_MINUTE = 20
"""Lines of one place in the code that a minute holds."""
_SECONDS = 60
_ROOMS = ("data", "loaders", "ui")
_ROOT = Path(__file__).parents[2]
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def talk(*, as_json: bool = False) -> None:
    """From now on our own rooms say what they do, and all say when; ``as_json`` also each request and each run."""
    logging.basicConfig()
    for room in _ROOMS:
        logging.getLogger(room).setLevel(logging.INFO)
    metrics.LOG.setLevel(logging.INFO if as_json else logging.WARNING)
    for handler in _handlers():
        handler.setFormatter(Json() if as_json else OneLine(_FORMAT))


def bound() -> None:
    """From now on every log that writes somewhere repeats itself no more than that."""
    for handler in _handlers():
        if not any(isinstance(one, Bounded) for one in handler.filters):
            handler.addFilter(Bounded())


def _handlers() -> set[logging.Handler]:
    loggers = [logging.getLogger(), *(logging.getLogger(name) for name in logging.root.manager.loggerDict)]
    handlers = {handler for logger in loggers for handler in logger.handlers}
    return handlers | ({logging.lastResort} if logging.lastResort else set())


class OneLine(logging.Formatter):
    """A fault is one line too: its kind and its way through our code. What it says may repeat what somebody typed."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, in which nothing that came from outside begins another."""
        return " ".join(super().format(record).splitlines())

    def formatException(  # noqa: N802 - its name in the standard library
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        """Kinds of the fault and of what caused it, each with where it was, the place itself first."""
        error, told = ei[1], []
        while error is not None:
            told.append(f"{type(error).__name__} at {_way(error)}")
            error = error.__cause__
        return ", because of ".join(told)


class Json(OneLine):
    """A line is a JSON object. What a library says is not filled in: it may name people and what they ask."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        is_ours = record.name.partition(".")[0] in _ROOMS
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage() if is_ours else str(record.msg),
        }
        if record.exc_info:
            line["fault"] = self.formatException(record.exc_info)
        return json.dumps(line | getattr(record, metrics.FIELDS, {}))


def _way(error: BaseException) -> str:
    """Through our code; a fault that met none of it has the last place alone."""
    places = traceback.extract_tb(error.__traceback__)[::-1]
    ours = [one for one in places if Path(one.filename).is_relative_to(_ROOT) and ".venv" not in one.filename]
    return " < ".join(f"{Path(one.filename).name}:{one.lineno} {one.name}" for one in [*places[:1], *ours])


class Bounded(logging.Filter):
    """Lets the first lines of each place in the code pass, each minute, and says how many it held back."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: dict[tuple[object, ...], int] = {}
        self._held_back = 0
        self._begun = time.monotonic()
        self._lock = Lock()

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether a line is written; the first of a new minute says how many were not in the one before."""
        if hasattr(record, metrics.FIELDS):  # a request or a run is a line each
            return True
        place = (record.pathname, record.lineno, record.exc_info and record.exc_info[0])
        with self._lock:
            if time.monotonic() - self._begun > _SECONDS:
                if self._held_back:
                    record.msg = f"{record.msg} ({self._held_back} lines like those before were held back)"
                self._counts, self._held_back, self._begun = {}, 0, time.monotonic()
            self._counts[place] = self._counts.get(place, 0) + 1
            is_written = self._counts[place] <= A_MINUTE
            self._held_back += not is_written
        return is_written
