"""Answers worked out before somebody asks: the dates of the drop-down list, after a start and after each delivery."""

import logging
import time
from collections.abc import Callable, Iterator
from datetime import date

from data import reference
from data.deliveries import network_days, newest_reference_date, previous_network_day, reference_dates
from data.store import StoreError, today
from ui import answers, frame, moments, settings
from ui.answers import ask
from ui.figures import registry
from ui.figures.figure import Ask, Setting
from ui.figures.overview import news
from ui.texts.frame import SINCE_CHOICES, TITLES

_FIRST_SECONDS, _LOOK_SECONDS = 5.0, 2.0
_AGAIN_SECONDS = 60.0
"""What was asked longest ago is forgotten first; so often asked again, an answer for the list is not that one."""
_REST = 3
"""Times as long as a question took that visitors have the server for themselves."""


def is_wanted() -> bool:
    """False with MONITOR_WARM=0, for a machine that has nothing to spare."""
    return settings.WARM.value()


def keep_warm() -> None:
    """Ask what pages will ask at each date of the list, again after every delivery; never ends."""
    if not is_wanted():
        return
    time.sleep(_FIRST_SECONDS)
    done, again_at = None, 0.0
    while True:
        try:
            version = answers.store().version()
            if (version != done or time.monotonic() > again_at) and warm(version):
                again_at = time.monotonic() + _AGAIN_SECONDS
                if version != done:
                    done = version
                    logging.getLogger(__name__).info("answers are ready at version %d", version)
        except StoreError:
            # visitors are told by the page they ask for
            pass
        except Exception:
            logging.getLogger(__name__).exception("answers cannot be worked out beforehand")
            return
        time.sleep(_LOOK_SECONDS)


def warm(version: int) -> bool:
    """Ask everything once; False when a delivery came in between, after which all is to be asked again."""
    for day in _days():
        since = moments.earlier(next(iter(SINCE_CHOICES)), day, lambda day: ask(previous_network_day, day))
        for region, facts in _asked():
            begun = time.monotonic()
            facts(ask, Setting(day, region, since))
            if answers.store().version() != version:
                return False
            time.sleep((time.monotonic() - begun) * _REST)
    return True


def _days() -> list[date]:
    """What the list "stand op" offers; nothing before the first delivery."""
    latest = ask(newest_reference_date, today())
    offered = moments.offered(ask(reference_dates), ask(network_days), today())
    return list(dict.fromkeys([latest, *offered, today()])) if latest else []


def _asked() -> Iterator[tuple[str | None, Callable[[Ask, Setting], object]]]:
    """What pages open with; figures of a region for one, since nearly all ask about all regions at once."""
    yield None, lambda ask, setting: frame.foundation(setting.as_of)
    yield None, news.SENTENCES.facts
    yield None, news.STORIES.facts
    regions = tuple(reference.regions())
    for stem in TITLES:
        for figure in registry.on(stem, registry.chosen(stem, {}), has_region=True):
            # what is of now is asked of its region alone
            of = (regions if figure.is_of_now else regions[:1]) if figure.is_of_region else (None,)
            yield from ((region, figure.facts) for region in of)
