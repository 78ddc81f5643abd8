"""What people do around the figures of the example: a round that runs, a question at a figure, a page for a board."""

from datetime import timedelta

from data import board_choices, collection_rounds, figure_questions
from data.access import MACHINE, Role
from data.board_choices import BoardChoice
from data.collection_rounds import Plan
from data.store import Store, today
from loaders.demo.material import words
from loaders.values.person_names import is_about_person

_REGION = "kempen"
_DAYS_TO_GO = 21


def begin(store: Store) -> None:
    """Open a round, ask a region something, and choose its question to its board; a second time changes nothing."""
    said = words()["life"]
    if collection_rounds.rounds(store):
        return
    plan = Plan(said["round"], today() + timedelta(days=_DAYS_TO_GO), ("Partners", "Aanbod", "Acties"), said["note"])
    collection_rounds.open_round(store, MACHINE, plan, is_about_person)
    asker = MACHINE.saying(Role.STAFF)
    figure_questions.ask(store.ledger, asker, _REGION, "action_plan", said["question"], is_about_person)
    board_choices.save(store, MACHINE, _REGION, BoardChoice(question=said["to_board"]), is_about_person)
