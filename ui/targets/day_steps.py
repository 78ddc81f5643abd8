"""The steps of a running order that show what regions choose: where they are, and how they look by now."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from data import chosen_steps, runsheets
from data.chosen_steps import Steps
from data.questions.chosen_steps import of_choices
from data.room import Room
from data.rooms import Rooms
from data.runsheets import PICTURE, Step
from data.store import Store, today
from ui import address
from ui.figures.figure import Exhibit, Setting, UnknownChoiceError
from ui.figures.learning import chosen_steps as figure
from ui.figures.learning import switches_nl as switches
from ui.stage import document
from ui.texts import day_steps as words

PAGE = "lerend_netwerk"
_PICTURES_KEPT, _ORDERS_KEPT = 60, 200


def step(number: int) -> Step:
    """The step that shows what regions choose on the day of a running order, at no version: always the newest."""
    where = {switches.PICTURE.key: switches.PICTURE.options[figure.PICTURE_VALUE], figure.DAY_KEY: str(number)}
    return Step(PICTURE, address.write(PAGE, where), words.QUESTION, words.STEP_MINUTES, words.SPEAKER)


def positions(steps: Sequence[Step], number: int) -> list[int]:
    """Which steps show what regions choose on this day; rank from 1."""
    return [place for place, one in enumerate(steps, 1) if _is_shown(one, number)]


def _is_shown(one: Step, number: int) -> bool:
    _, choices = address.parts(one.address)
    return shows(one, figure.PICTURE_VALUE) and choices.get(figure.DAY_KEY, [str(number)])[-1] == str(number)


def shows(one: Step, picture: str) -> bool:
    """Whether a step shows this picture of the page lerend_netwerk, whichever way its address says so."""
    page, choices = address.parts(one.address)
    typed = choices.get(switches.PICTURE.key, [""])[-1].strip()
    try:
        return one.kind_code == PICTURE and page == PAGE and switches.PICTURE.read(typed) == picture
    except UnknownChoiceError:
        return False


def pictures(store: Store, room: Room) -> dict[str, Any]:
    """How these steps look now, by position: ``sentence``, its markup ``heading``, ``svg``."""
    places = _places(store, room)
    if not places:
        return {}
    drawn = _drawn(tuple(chosen_steps.now(store, room, room.number).items()))
    return {str(place): drawn for place in places}


def _places(store: Store, room: Room) -> tuple[int, ...]:
    """Which steps of a room show what regions choose; none while this process has not heard of its newest version."""
    try:
        return _places_of(store, room.number, room.version)
    except LookupError:
        return ()


@lru_cache(_ORDERS_KEPT)
def _places_of(store: Store, number: int, version: int) -> tuple[int, ...]:
    """The same of one version of a running order, which never changes: every phone asks it every other second."""
    sheet = runsheets.find(store, number, version)
    if sheet is None:
        raise LookupError(version)
    return tuple(positions(sheet.steps, number))


class Asking:
    """What phones choose while the stage shows that step."""

    def __init__(self, store: Store, rooms: Rooms) -> None:
        self._store = store
        self._rooms = rooms

    def are_asked(self, room: Room) -> bool:
        """Whether the stage shows what regions choose."""
        return room.step in _places(self._store, room)

    def choose(self, room: Room, region: str, steps: Steps) -> None:
        """Take what a phone chose for its region, and keep it: nobody may press anything after the last step of a day.

        Raises ValueError for what stands in no list.
        """
        chosen_steps.choose_by_phone(self._store.ledger, room.code, region, steps, today())
        chosen_steps.keep_due(self._store, self._rooms)

    def chosen(self, room: Room, region: str) -> Steps:
        """What phones chose for a region last."""
        return chosen_steps.by_phone(self._store.ledger, room.code, is_kept=True).get(region, ())


@lru_cache(_PICTURES_KEPT)
def _drawn(chosen: tuple[tuple[str, Steps], ...]) -> dict[str, str]:
    setting = Setting(today())
    one = Exhibit(figure.FIGURE, of_choices(setting.as_of, None, dict(chosen)), setting)
    sentence = one.sentence("stage")
    return {
        "sentence": sentence,
        "heading": str(document.lettered(sentence)),
        "svg": document.lettered_drawing(str(one.stage())),
    }
