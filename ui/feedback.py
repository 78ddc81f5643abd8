"""What staff of a region do about the voice of newcomers: ask or not, make cards, take over what was answered."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from data.access import Action, RefusedError
from data.feedback import Offer
from data.questions.offer_list import region_offers
from data.store import StoreError, today
from loaders.choices import ADD, WAY
from ui import address, answers, frame, people, room, settings, style
from ui.filters import View
from ui.html import tag
from ui.live import hall
from ui.targets import file_address
from ui.texts import feedback as words
from ui.texts import frame as frame_words
from ui.texts import template
from ui.upload import files

_PROBLEM = "feedback_problem"


def offer(view: View, make: Callable[..., Any]) -> None:
    """The switch, the cards and what to take over of a region, for who may.

    ``make`` is ``answers_workbook`` of loaders.deliveries.adopted.
    """
    if not people.may_now(Action.FEEDBACK, view.own):
        _say()  # a right that was withdrawn since the form was drawn
        return
    opened = st.expander(words.HEADING, key="nieuwkomers", on_change="rerun")
    if not opened.open:
        return
    with opened:
        st.html(style.paragraph(words.INTRO, "note"))
        _say()
        _switch(view.own)
        active = [Offer(one.name, one.provider_name) for one in frame.ask(region_offers, view.as_of, view.own).offers]
        _cards(view.own, active)
        _take_over(view.own, {one.key for one in active}, make)


def _say() -> None:
    if problem := st.session_state.pop(_PROBLEM, None):
        st.error(problem)


def _switch(region: str) -> None:
    is_open = answers.feedback().is_open(region)
    # the state in the key: when somebody else turned it, this one shows how it stands
    key = f"vraag-{region}-{is_open}"
    st.toggle(words.ASK, is_open, key=key, on_change=_turn, args=(region, not is_open))
    st.html(style.paragraph(words.ASKING if is_open else words.NOT_ASKING, "note"))


def _turn(region: str, is_open: bool) -> None:
    _try(lambda: answers.feedback().open(people.now(), region, is_open=is_open))


def _cards(region: str, active: Sequence[Offer]) -> None:
    """Offers to tick, and the sheet with a card for each."""
    if not active:
        st.html(style.paragraph(words.NO_OFFER, "note"))
        return
    label = {one: one.name if _is_alone(one, active) else f"{one.name} ({one.provider})" for one in active}
    chosen = st.multiselect(
        words.WHICH, active, placeholder=words.WHICH_HINT, format_func=label.__getitem__, key=f"kaarten-{region}"
    )
    st.button(words.MAKE, key="maak-kaarten", disabled=not chosen, on_click=_make, args=(region, chosen))
    codes = st.session_state.get(_key(region, chosen))
    if codes:
        sheet = address.write(file_address.CARDS.format(region=region).lstrip("/"), {file_address.CARD_FIELD: codes})
        link = tag("a", words.OPEN_CARDS, href=sheet, target="_blank", class_="button")
        st.html(style.block(f"<p>{style.text(words.made(len(codes)))}</p>{tag('p', link, class_='buttons')}"))
        if hall.is_only_here(settings.public_address(str(st.context.url))):
            st.html(style.paragraph(words.ONLY_HERE, "missing"))
        st.html(style.bullets((words.PRINT_NOTE, words.READ_FIRST)))


def _is_alone(one: Offer, active: Sequence[Offer]) -> bool:
    return sum(other.name == one.name for other in active) == 1


def _make(region: str, chosen: Sequence[Offer]) -> None:
    def keep() -> None:
        codes = answers.feedback().codes(people.now(), region, chosen)
        st.session_state[_key(region, chosen)] = list(codes.values())

    _try(keep)


def _key(region: str, chosen: Sequence[Offer]) -> str:
    return f"cards-{region}-{'-'.join(one.key for one in chosen)}"


def _take_over(region: str, active: set[str], make: Callable[..., Any]) -> None:
    """What newcomers answered about active offer becomes a file that adds, which its region looks at and confirms."""
    told = [one for one in answers.feedback().totals(region) if one.answer_count]
    fit = [one for one in told if one.offer.key in active]
    if not told or not people.may_now(Action.TAKE_OVER, region):
        return
    is_asked = st.button(words.TAKE_OVER, key="antwoorden-overnemen", disabled=not fit)
    st.html(style.paragraph(words.TAKE_OVER_NOTE, "note"))
    if gone := words.gone([one.offer.name for one in told if one.offer.key not in active]):
        st.html(style.paragraph(gone, "missing"))
    if is_asked:
        rows = make(frame.store(), people.now(), region, today(), fit, template)
        file = files.keep(words.file_name(region), rows.content)
        files.answer(file, {(WAY,): ADD})
        room.lead_to_upload(file.digest, region)


def _try(do: Callable[[], None]) -> None:
    try:
        do()
    except RefusedError:
        st.session_state[_PROBLEM] = frame_words.REFUSED
    except StoreError:
        st.session_state[_PROBLEM] = words.NOT_STORED
