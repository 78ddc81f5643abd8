"""From a running order to what the document shows: each address its picture, each live question its empty scale.

A step that cannot be shown says so in its sentence; it never keeps the others from the room.
"""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from data import live_answers
from data.runsheets import Step
from data.store import Store, today
from ui.stage import StagePicture, StageStep, live_pictures
from ui.stage.asked import AddressError, read
from ui.targets import stage
from ui.targets.day import results
from ui.texts import day as day_words
from ui.texts import own_questions
from ui.texts import stage as words


def stage_steps(steps: Sequence[Step], store: Store, day: date | None = None) -> list[StageStep]:
    """Every step as the document shows it, in order; ``day`` is what an address means by today.

    Asks the store itself, so it works outside a page too. Raises StoreError when the store itself is gone.
    """
    return [_shown(step, store, day or today()) for step in steps]


def _shown(step: Step, store: Store, day: date) -> StageStep:
    if step.kind_code in live_answers.KINDS:
        picture = _live(step)
    elif results.is_result(step.address):
        picture = results.shown_again(step.address, store) or StagePicture(day_words.GONE, "", "", "")
    else:
        picture = _picture(step.address, store, day)
    told = (picture.sentence, picture.note, picture.svg, picture.table_html)
    return StageStep(
        step.kind_code,
        *told,
        step.question,
        step.minutes,
        step.speaker_role,
        step.step_id,
        step.timer_minutes,
        step.choices,
        step.per_region,
    )


def _live(step: Step) -> StagePicture:
    kind = step.kind_code
    question = words.shortened(step.question or words.LIVE_QUESTIONS[kind])
    note = " ".join(filter(None, [words.WAITING_NOTES[kind], own_questions.WAY_NOTES.get(step.per_region)]))
    return StagePicture(question, note, live_pictures.waiting(kind, step.choices), "")


def _picture(address: str, store: Store, day: date) -> StagePicture:
    try:
        asked, known = read(address, store, day)
        if stage.needs_region(asked):
            return StagePicture(words.needs_region(asked.page), words.NEEDS_REGION_NOTE, "", "")
        picture = stage.step(asked, known)
        if picture is None:
            return StagePicture(words.not_on_stage(asked.page), words.UNKNOWN_NOTE, "", "")
        return picture if picture.svg else replace(picture, note=words.nothing_note(asked.setting.as_of))
    except AddressError as error:
        return StagePicture(words.unknown_address(str(error)), words.UNKNOWN_NOTE, "", "")
    except OSError:
        raise
    except Exception:
        # the room gets a plain sentence, the log the cause
        logging.getLogger(__name__).exception("no stage picture for %s", address)
        return StagePicture(words.FAILED, words.FAILED_NOTE, "", "")
