"""A log that says what the server does and does not fill the disk: what repeats itself is written some times."""

import logging
import time
from threading import Lock

A_MINUTE = 20
"""Lines of one place in the code that a minute holds."""
_SECONDS = 60
_ROOMS = ("data", "loaders", "ui")


def talk() -> None:
    """From now on our own rooms say what they do, and all say when."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for room in _ROOMS:
        logging.getLogger(room).setLevel(logging.INFO)


def bound() -> None:
    """From now on every log that writes somewhere repeats itself no more than that."""
    loggers = [logging.getLogger(), *(logging.getLogger(name) for name in logging.root.manager.loggerDict)]
    handlers = {handler for logger in loggers for handler in logger.handlers}
    for handler in (*handlers, logging.lastResort):
        if handler and not any(isinstance(one, Bounded) for one in handler.filters):
            handler.addFilter(Bounded())


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
        place = (record.pathname, record.lineno, record.exc_info and record.exc_info[0])
        with self._lock:
            if time.monotonic() - self._begun > _SECONDS:
                if self._held_back:
                    record.msg = f"{record.getMessage()} ({self._held_back} lines like those before were held back)"
                    record.args = ()
                self._counts, self._held_back, self._begun = {}, 0, time.monotonic()
            self._counts[place] = self._counts.get(place, 0) + 1
            is_written = self._counts[place] <= A_MINUTE
            self._held_back += not is_written
        return is_written
