"""Running orders for network days: every save is a new version, so nothing is overwritten or lost."""

import json
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from urllib.parse import parse_qs, urlencode, urlsplit

from data.access import Act, Action, Principal
from data.live_answers import CHOICE_COUNTS, KINDS, PER_REGION_KINDS
from data.store import Store, SupersededError, shared

PICTURE = "beeld"
STEP_KINDS = (PICTURE, *KINDS)
"""What a step shows: the picture of an address, or a question that the room answers."""
MOST_STEPS = 60
MOST_MINUTES = 240
MOST_TIMER_MINUTES = 60
MOST_CHARACTERS = 300
"""Of a question for the room: two lines in the hall are some 90."""
MOST_CHOICE_CHARACTERS = 60
"""Of an answer or a condition of one's own: one line in the hall."""


class TooManyStepsError(ValueError):
    """A running order would get more steps than MOST_STEPS."""


def new_step_id() -> str:
    """What tells a step from every other, for good."""
    return secrets.token_hex(6)


@dataclass(frozen=True)
class Step:
    """One step of a running order.

    ``kind_code`` is one of STEP_KINDS; ``address`` the address of a page with its filters and data version,
    empty for a live question; ``question`` is for the room; ``speaker_role`` a role, never a name. ``step_id`` stays
    when the step is reworded or moved, so that what a room answered stays with it. ``timer_minutes`` are counted down
    on stage, 0 without; at their end the question closes only when it ``closes_itself``. ``choices`` are the question's
    own words, as in data.live_answers; ``per_region`` says how regions answer it, empty for the room as a whole.
    ``origin`` is the step that it was copied from first, so that both can be shown side by side.

    Raises ValueError when a step cannot be like this.
    """

    kind_code: str
    address: str = ""
    question: str = ""
    minutes: int = 5
    speaker_role: str = ""
    step_id: str = field(default_factory=new_step_id, compare=False)
    timer_minutes: int = 0
    closes_itself: bool = False
    per_region: str = ""
    choices: tuple[str, ...] = ()
    origin: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        texts = (self.address, self.question, self.speaker_role)
        is_fine = (
            self.kind_code in STEP_KINDS
            and (self.kind_code != PICTURE or bool(self.address))
            and 1 <= self.minutes <= MOST_MINUTES
            and 0 <= self.timer_minutes <= MOST_TIMER_MINUTES
            and max(map(len, texts[1:])) <= MOST_CHARACTERS
            and self._fits_choices()
            and (not self.per_region or self.per_region in PER_REGION_KINDS.get(self.kind_code, ()))
        )
        if not is_fine:
            raise ValueError(self)

    def _fits_choices(self) -> bool:
        return (
            len(self.choices) in CHOICE_COUNTS.get(self.kind_code, range(1))
            and len(set(self.choices)) == len(self.choices)
            and all(0 < len(choice.strip()) <= MOST_CHOICE_CHARACTERS for choice in self.choices)
        )


def copied(step: Step) -> Step:
    """A step of its own that shows and asks the same, and knows where it comes from."""
    return replace(step, step_id=new_step_id(), origin=step.origin or step.step_id)


@dataclass(frozen=True)
class Runsheet:
    """One version of a running order; ``saved_at`` is UTC without a zone. ``number`` stays over versions."""

    number: int
    version: int
    name: str
    steps: tuple[Step, ...]
    saved_at: datetime
    is_deleted: bool = False


def at_version(address: str, version: int) -> str:
    """The same view at another data version; an empty address stays empty.

    >>> at_version("fasen?regio=Kempen&versie=3", 52), at_version("dekking", 52), at_version("", 52)
    ('fasen?regio=Kempen&versie=52', 'dekking?versie=52', '')
    >>> at_version("lerend_netwerk?afwezig=Kempen&afwezig=Limburg", 52)
    'lerend_netwerk?afwezig=Kempen&afwezig=Limburg&versie=52'
    """
    if not address:
        return ""
    parts = urlsplit(address)
    return f"{parts.path}?{urlencode(parse_qs(parts.query) | {'versie': str(version)}, doseq=True)}"


def save(  # noqa: PLR0913, PLR0917 - who, what, and instead of what
    store: Store, by: Principal, name: str, steps: Sequence[Step], number: int | None = None, seen: int | None = None
) -> Runsheet:
    """Keep a running order as a new one, or as the next version of ``number``.

    ``seen`` is the version that was changed. Raises TooManyStepsError, ValueError for a name that is empty or too
    long, RefusedError, KeyError for an unknown number, SupersededError when somebody saved another version after
    ``seen``, and StoreUnwritableError; then nothing has changed.
    """
    if not 0 < len(name.strip()) <= MOST_CHARACTERS:
        raise ValueError(name)
    if len(steps) > MOST_STEPS:
        raise TooManyStepsError(len(steps))
    return _write(store, by, name.strip(), tuple(steps), number, seen)


def delete(store: Store, by: Principal, number: int, seen: int | None = None) -> Runsheet:
    """Take a running order off the list; its versions stay, and saving one brings it back. Raises as ``save``."""
    last = find(store, number)
    if last is None:
        raise KeyError(number)
    return _write(store, by, last.name, last.steps, number, seen, is_deleted=True)


def _write(  # noqa: PLR0913, PLR0917 - what a version consists of
    store: Store,
    by: Principal,
    name: str,
    steps: tuple[Step, ...],
    number: int | None,
    seen: int | None,
    *,
    is_deleted: bool = False,
) -> Runsheet:
    with store.transaction(Act(by, Action.RUNSHEETS)) as (cursor, moment, _):
        ((highest, newest),) = store.rows(
            "SELECT max(number), max(version) FILTER (number = $number) FROM runsheet", {"number": number}
        )
        if number is not None and newest is None:
            raise KeyError(number)
        if number is not None and seen not in (None, newest):
            raise SupersededError(number)
        saved_at = moment.replace(microsecond=0)
        steps = tuple(_told_apart(steps))
        made = Runsheet(number or (highest or 0) + 1, (newest or 0) + 1, name, steps, saved_at, is_deleted)
        key = (made.number, made.version)
        cursor.execute("INSERT INTO staging.runsheet VALUES (?, ?, ?, ?, ?)", [*key, name, saved_at, is_deleted])
        for position, step in enumerate(steps, 1):
            told = [step.kind_code, step.address, step.question, step.minutes, step.speaker_role, step.step_id]
            timer = [step.timer_minutes or None, step.closes_itself]
            own = [json.dumps(step.choices) if step.choices else None, step.per_region or None, step.origin or None]
            cursor.execute(_INSERT_STEP, [*key, position, *told, *timer, *own])
    return made


_INSERT_STEP = """
    INSERT INTO staging.runsheet_step (
        number, version, position, kind_code, address, question, minutes, speaker_role, step_id, timer_minutes,
        closes_itself, choices, per_region, origin
    )
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def _told_apart(steps: Sequence[Step]) -> Iterator[Step]:
    """A step that stands there twice was copied: the second is a step of its own."""
    seen = set[str]()
    for step in steps:
        yield copied(step) if step.step_id in seen else step
        seen.add(step.step_id)


def listed(store: Store) -> list[Runsheet]:
    """The running orders as they are now, by name; without those that were deleted. Source: table ``runsheet``."""
    return [one for one in _newest(store) if not one.is_deleted]


def deleted(store: Store) -> list[Runsheet]:
    """The running orders that were taken off the list, the last one first; ``save`` by number brings one back."""
    return sorted((one for one in _newest(store) if one.is_deleted), key=lambda one: one.saved_at, reverse=True)


def _newest(store: Store) -> list[Runsheet]:
    newest = {one.number: one for one in sorted(_every(store), key=lambda one: one.version)}
    return [one for one in _every(store) if one is newest[one.number]]


def find(store: Store, number: int, version: int | None = None) -> Runsheet | None:
    """One running order, its newest version unless another is asked; None when there is none."""
    found = [one for one in history(store, number) if version in (None, one.version)]
    return found[0] if found else None


def history(store: Store, number: int) -> list[Runsheet]:
    """Every version of one running order, newest first. Source: table ``runsheet``."""
    return sorted((one for one in _every(store) if one.number == number), key=lambda one: -one.version)


@shared
def _every(store: Store) -> tuple[Runsheet, ...]:
    """Every version of all of them, by name: a page asks at each click, and they change only when one is saved."""
    heads = store.rows("SELECT number, version, name, saved_at, is_deleted FROM runsheet ORDER BY name, number")
    lines = store.rows(
        """
        SELECT number, version, coalesce(choices, '[]'), coalesce(origin, ''),
            kind_code, address, question, minutes, speaker_role,
            -- saved before steps had an id: its place is one as long as this is the newest version
            coalesce(step_id, position::VARCHAR), coalesce(timer_minutes, 0), coalesce(closes_itself, false),
            coalesce(per_region, '')
        FROM runsheet_step
        ORDER BY number, version, position
        """
    )
    steps: dict[tuple[int, int], list[Step]] = {}
    for number, version, choices, origin, *told in lines:
        told += [tuple(json.loads(choices)), origin]
        steps.setdefault((number, version), []).append(Step(*told))
    return tuple(
        Runsheet(number, version, name, tuple(steps.get((number, version), ())), saved_at, is_deleted)
        for number, version, name, saved_at, is_deleted in heads
    )
