"""Handing in a file, from the first question about it to the way back; what each step says stands in its own module."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from typing import Any, Protocol

import streamlit as st

from data import reference
from data.questions.active_codes import active_codes
from data.questions.hand_in_effect import hand_in_effect
from data.store import Store
from loaders.checks.checked import Checked, Progress
from loaders.choices import Choices, Question
from loaders.deliveries.described import Described
from ui.upload import asking, changes, done, files, head, rows
from ui.upload.waiting import Kept


class Desk(Protocol):
    """Where a file is handed in: what the page lets it read, compare and store; see loaders.deliveries.front_desk."""

    @property
    def store(self) -> Store:
        """The store that it is compared with."""

    @property
    def region(self) -> str:
        """For which region, or the learning network."""

    @property
    def day(self) -> date:
        """For which date."""

    def choices(self, own: Any) -> Choices:
        """All answers a file is read with."""

    def read(self, file: Kept, choices: Choices) -> Checked:
        """The file after checking."""

    def already(self, content: bytes, choices: Choices) -> int | None:
        """The delivery that the file already is."""

    def line(self, number: int) -> dict[str, Any]:
        """One delivery, as a line of data.deliveries.deliveries."""

    def undo(self, number: int) -> Callable[[], Any] | None:
        """How to take it back."""

    def way_questions(self, checked: Checked) -> list[Question]:
        """How the file goes with what stands."""

    def is_loadable(self, checked: Checked) -> bool:
        """Whether anything of it can be stored."""

    def marked(self, file: Kept, checked: Checked) -> tuple[str, Callable[[], bytes]]:
        """Their own file back, with what we say of it: its name and how it is made."""

    def foreseen(self, checked: Checked) -> AbstractContextManager[Store]:
        """The store as it would be."""

    def is_overtaken(self, checked: Checked, seen: int) -> bool:
        """Whether others handed in since."""

    def described(self, checked: Checked) -> list[Described]:
        """What it changes."""

    def store_file(
        self, checked: Checked, content: bytes, file_name: str, progress: Progress | None, seen: int | None
    ) -> Any:
        """Store it; answers with a loaders.deliveries.record.Outcome."""


def hand_in(desk: Desk, file: Kept) -> None:
    """The step that a file is at; stops the run where somebody has to answer."""
    head.show_file(file.name)
    choices = desk.choices(file.answers)
    number = done.delivered(file, desk.region, desk.day) or desk.already(file.content, choices)
    if number:
        done.show(file, desk.region, desk.day, desk.line(number), desk.undo(number))
        return
    checked = desk.read(file, choices)
    if checked.status == "unreadable":
        rows.show_trouble(checked)
        return
    head.propose_date(checked, desk.day)
    groups = asking.all_groups(checked, lambda more: desk.read(file, more), desk.way_questions)
    asking.ask_next(groups, file, active_codes(desk.store))
    if rows.pass_rows(checked, file, desk.marked(file, checked), is_loadable=desk.is_loadable(checked)):
        _confirm(desk, file, checked)
    else:
        asking.offer_again(groups, file, active_codes(desk.store))


def _confirm(desk: Desk, file: Kept, checked: Checked) -> None:
    seen = changes.seen(desk.store.version(), file.digest, desk.region, desk.day, checked.choices.to_json())
    is_overtaken = desk.is_overtaken(checked, seen)
    if desk.region in reference.regions():
        with desk.foreseen(checked) as later:
            effect = hand_in_effect(desk.store, later, desk.region, desk.day)
        changes.show_effect(effect)
    else:
        changes.show_title()
    rows.show_left(checked)
    if changes.confirm(desk.described(checked), file, checked, is_overtaken=is_overtaken):
        with files.storing() as tell:
            done.remember(file, desk.region, desk.day, desk.store_file(checked, file.content, file.name, tell, seen))
        st.rerun()
