"""The results of one running order: which day, which step, the picture and the counts; knows nothing of Streamlit."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NamedTuple

from data import live_answers, live_results
from data.live_questions import Outcome, ask_same, is_told
from data.rows import lines
from data.runsheets import Runsheet, Step
from data.store import Store
from ui import address
from ui.stage import StagePicture, live_outcome, live_pictures, live_regions
from ui.stage.live_before import Earlier
from ui.texts import day as words
from ui.texts import live_before as before_words
from ui.texts import stage as stage_words

PAGE, ORDER, ROOM, STEP, REGION = "netwerkdag", "draaiboek", "zaal", "uitslag", "regio"
"""The page, and the choices in the address of a result."""


@dataclass(frozen=True)
class Result:
    """What the hall answered to one step, or what phones answered for one region; ``line`` is of live_results.results.

    ``regions`` are those with answers enough to tell, of the hall's result alone.
    """

    line: Any
    picture: StagePicture
    regions: tuple["Result", ...] = ()

    @property
    def title(self) -> str:
        """What was asked."""
        return str(self.line.question or stage_words.LIVE_QUESTIONS[self.line.kind_code])

    @property
    def outcome(self) -> Outcome:
        """What came of it, as it may be told."""
        return _outcome(self.line, [one.line for one in self.regions])

    def of(self, region: str) -> "Result | None":
        """The same question as phones answered it for one region; None under five answers."""
        return next((one for one in self.regions if one.line.region == region), None)


class Day(NamedTuple):
    """One time that a running order was presented."""

    opened_at: datetime
    results: tuple[Result, ...]


def days(store: Store, number: int) -> list[Day]:
    """Every presentation of a running order of which something was kept, newest first."""
    by_room: dict[datetime, dict[tuple[str, str], list[Any]]] = {}
    for line in lines(live_results.results(store, number)):
        if line.answer_count:
            key = (line.kind_code, line.step_id or f"{line.position} {line.question}")
            by_room.setdefault(line.room_opened_at, {}).setdefault(key, []).append(line)
    return [Day(opened_at, tuple(map(_result, steps.values()))) for opened_at, steps in by_room.items()]


def _result(found: list[Any]) -> Result:
    """The whole hall comes before its regions."""
    hall, *regions = found
    whole = _outcome(hall, regions)
    picture = live_outcome.picture(whole)
    if not hall.per_region:
        return Result(hall, picture, tuple(Result(line, live_outcome.picture(_outcome(line))) for line in regions))
    # where regions answer, each stands in a row of the one picture
    said = live_regions.said(whole)
    own = (Result(line, replace(picture, sentence=said[line.region])) for line in regions)
    return Result(hall, picture, tuple(own))


def _outcome(line: Any, regions: Sequence[Any] = ()) -> Outcome:
    by_region = {one.region: (one.answer_count, one.totals) for one in regions} if line.per_region else {}
    rest = (line.joined_count, line.answer_count, line.choices, line.per_region)
    return Outcome(line.kind_code, line.totals, *rest, by_region)


def earlier(store: Store, result: Result, day: Day, steps: Sequence[Step]) -> Earlier | None:
    """What the same question was answered before, as on stage: earlier on this day, or on the one before it.

    ``steps`` are those of the running order, which say what is a copy of what. None when it was never answered.
    """
    origins = {step.step_id: step.origin for step in steps}

    def asked(line: Any) -> live_results.Kept:
        origin = origins.get(line.step_id, "")
        return live_results.Kept(
            line.kind_code, line.question, line.choices, line.per_region, line.step_id or "", origin
        )

    this = asked(result.line)
    first = [one for one in day.results if one.line.position < result.line.position and is_told(one.outcome)]
    same = [one for one in first if ask_same(asked(one.line), this)]
    if same:
        return Earlier(same[-1].outcome, before_words.FIRST, before_words.NOW)
    kept = live_results.previous(store, this, day.opened_at)
    return kept and Earlier(kept[1], before_words.day(kept[0]), before_words.day(day.opened_at))


def counts(result: Result) -> Iterator[tuple[str, int]]:
    """Each answer as people read it, and how often it was given."""
    labels = dict(live_pictures.options(result.line.kind_code, result.line.choices))
    for option, count in _flat(result.line.totals):
        yield labels.get(option) or words.of_small_groups(option), count


def _flat(totals: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, int]]:
    for key, value in totals.items():
        if isinstance(value, Mapping):
            yield from _flat(value, (*path, key))
        else:
            yield "/".join((*path, key)), int(value)


def is_of_groups(result: Result) -> bool:
    """True where groups scored several things, which is a table and no row of bars."""
    return str(result.line.kind_code) == live_answers.CONDITIONS


def address_of(sheet: Runsheet, result: Result) -> str:
    """What a step of a running order is called that shows this result again; empty for a step without an id."""
    line = result.line
    if not line.step_id:
        return ""
    choices = {ORDER: str(sheet.number), ROOM: line.room_opened_at.isoformat(), STEP: line.step_id}
    return address.write(PAGE, choices | ({REGION: line.region} if line.region else {}))


def is_result(typed: str) -> bool:
    """True for an address that ``address_of`` made.

    >>> is_result("netwerkdag?draaiboek=1&zaal=2026-11-26T13:00:00&uitslag=ab"), is_result("dekking")
    (True, False)
    """
    page, choices = address.parts(typed)
    return page == PAGE and STEP in choices


def shown_again(typed: str, store: Store) -> StagePicture | None:
    """The picture of a result by its address; None when it is not there any more."""
    _, choices = address.parts(typed)
    asked = {key: values[-1] for key, values in choices.items()}
    number = address.number(asked.get(ORDER, ""), address.HIGHEST_NUMBER)
    for day in days(store, number) if number else ():
        for result in day.results:
            if (day.opened_at.isoformat(), result.line.step_id) == (asked.get(ROOM), asked[STEP]):
                meant = result.of(asked[REGION]) if REGION in asked else result
                return _again(meant) if meant else None
    return None


def _again(result: Result) -> StagePicture:
    picture = result.picture
    return StagePicture(picture.sentence, words.again_note(result.line), picture.svg, picture.table_html)
