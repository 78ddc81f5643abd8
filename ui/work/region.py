"""What a region can do: its own work, what a round asks, who helps whom, the next network day."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from data import reference
from data.access import Action, Principal, regions_for
from data.deliveries import versions
from data.questions.collection import Collection, collection
from data.questions.question_match import HelpMark
from data.questions.region_work import KINDS, Kind, NetworkDays, RegionWork, network_days_around, region_work
from data.store import Store, today
from data.typed_text import Judge
from ui import address, filters, formats, style
from ui.answers import ask
from ui.drawing import link
from ui.html import Html, join, tag
from ui.targets import calendar_file
from ui.texts import deliver as deliver_words
from ui.texts import frame as frame_words
from ui.texts import rounds as round_words
from ui.texts import work as words
from ui.texts import work_region
from ui.texts.region import name_of
from ui.upload import head
from ui.work import pieces, questions
from ui.work.pieces import Line

_CONFIRMED = "sheets_confirmed"
Confirm = Callable[..., Any]
"""``confirm_sheet`` of loaders.deliveries.confirm."""
_PLACES: Mapping[Kind, tuple[str, Mapping[str, str], str]] = {
    "waiting": ("versies", {}, ""),
    "absent": ("opladen", {}, ""),
    "old": ("opladen", {}, ""),
    "stale": ("aanbod", {"beeld": "lijst", "beoordeling": "stale"}, ""),
    "unassessed": ("aanbod", {"beeld": "lijst", "beoordeling": "none"}, ""),
    "incomplete": ("aanbod", {"beeld": "lijst", "beoordeling": "incomplete"}, ""),
    "late": ("regio", {}, "#action_plan"),
    "unanswered": ("fasen", {"beeld": "regio"}, ""),
    "soon": ("opladen", {}, ""),
}
"""Where each kind is done: page, what is chosen there, the place on it."""


def show(store: Store, by: Principal, judge: Judge, confirm: Confirm) -> None:
    """The work of the region that was chosen, or of the only one that somebody has."""
    region = _region(by)
    if region is None:
        st.html(_choice())
        return
    facts, round_facts = ask(region_work, today(), region), ask(collection, today())
    st.html(_head(facts, round_facts))
    _offer_still_right(store, by, round_facts, region, confirm)
    questions.of_region(store, by, region, judge)
    questions.answered(store, by, region)
    lines = [*_of_round(round_facts, region), *(_line(facts, kind) for kind in KINDS if facts.count(kind) is not None)]
    cards = [_seeks(facts), _helps(facts), _network_day(ask(network_days_around, today()))]
    st.html(pieces.beside(pieces.lines(lines), cards))


def _region(by: Principal) -> str | None:
    own = [region for region in regions_for(by, Action.DELIVER) if region != reference.LEARNING_NETWORK]
    if len(own) == len(reference.regions()):
        return filters.region_alone("pages/werk.py")
    if len(own) == 1:
        return own[0]
    return st.selectbox(words.OWN_REGION, own, format_func=name_of, key="eigen-regio", bind="query-params")


def _choice() -> str:
    """The regions to choose from, in their fixed order."""
    links = (
        tag("li", tag("a", name_of(code), href=address.write("werk", {"regio": name_of(code)}), target="_self"))
        for code in reference.regions()
    )
    named = tag("nav", tag("ul", *links), aria_label=words.CHOOSE_REGION)
    return style.paragraph(words.CHOOSE_REGION, "note") + style.block(named, "contents")


def _head(facts: RegionWork, round_facts: Collection) -> str:
    """Whose work, how old its figures are, and in one sentence what comes first: a round, when one runs."""
    answers = round_facts.of(facts.region)
    one = round_facts.round
    first = round_words.of_region(one, answers) if one and answers else work_region.headline(facts)
    age = words.figures_of(facts.oldest_date, facts.newest_date, facts.as_of)
    upload = tag("a", words.UPLOAD, href=_to("opladen", facts.region), target="_self", class_="button main")
    name = join(tag("b", name_of(facts.region)), " · ", age)
    return str(
        tag("div", tag("div", tag("p", name, class_="note"), upload, class_="head"), tag("h2", first), class_="nm")
    )


def _offer_still_right(store: Store, by: Principal, facts: Collection, region: str, confirm: Confirm) -> None:
    """Where a round runs, the sheets that it waits for and of which something stands: right in one click."""
    if before := st.session_state.pop(_CONFIRMED, ""):
        st.success(before)
    answers, version = facts.of(region), store.version()
    standing = versions.older_dates(store, region, today()) if answers else {}
    older = {name: standing[name] for name in (answers.waiting if answers else ()) if name in standing}
    # where nobody signs in, who looks at this part is taken for staff
    author = by if by.said else by.saying(deliver_words.ROLES[0])
    told = head.offer_still_right(
        region, older, today(), lambda sheets: confirm(store, region, sheets, today(), author, seen=version)
    )
    if told:
        st.session_state[_CONFIRMED] = told
        st.rerun()


def _of_round(facts: Collection, region: str) -> Sequence[Line]:
    one, answers = facts.round, facts.of(region)
    if one is None or answers is None or facts.days_left is None:
        return [Line(formats.MISSING, round_words.NONE_RUNS, round_words.NONE_RUNS_NOTE)]
    why = round_words.why(one, answers, facts.days_left)
    to = _to("opladen", region) if answers.waiting else ""
    count = formats.number(len(answers.waiting))
    line = Line(count, round_words.asked(one, len(answers.waiting)), why, to, round_words.CONFIRM)
    calendar = Line("", round_words.last_day(one.by_date), "", calendar_file.address_of(one), round_words.CALENDAR)
    return [line, calendar] if answers.waiting else [line]


def _line(facts: RegionWork, kind: Kind) -> Line:
    count = facts.count(kind) or 0
    page, chosen, place = _PLACES[kind]
    to = _to(page, facts.region, **chosen) + place if count else ""
    said = work_region.what(kind, count), work_region.why(kind, facts)
    return Line(formats.number(count), *said, to, work_region.LABELS[kind])


def _to(page: str, region: str, **chosen: str) -> str:
    """Where something of a region is done; pages of figures show it as it is today, as this page counts it."""
    key, day = ("regio", {"op": frame_words.TODAY}) if page in address.LOOKING else ("voor", {})
    return address.write(page, {key: name_of(region), **day, **chosen})


def _seeks(facts: RegionWork) -> Html:
    items = [_item(one, _named(one.others)) for one in facts.offered]
    said = words.seeks_you(facts.offered_count, facts.seeking_regions)
    return pieces.card(words.SEEKS_YOU, tag("p", said, class_="note"), *items)


def _helps(facts: RegionWork) -> Html:
    items = [_item(one, _helpers(one)) for one in facts.sought]
    return pieces.card(words.HELPS_YOU, tag("p", words.helps_you(len(facts.sought)), class_="note"), *items)


def _helpers(one: HelpMark) -> Html:
    offers = words.OFFERS if len(one.others) == 1 else words.OFFER
    done = words.HAS_DONE if len(one.finishers) == 1 else words.HAVE_DONE
    said = [join(_named(one.others), " ", offers)] if one.others else [join(words.NOBODY_YET)]
    said += [join(_named(one.finishers), " ", done)] if one.finishers else []
    return Html("; ").join(said) if one.others else Html(" ").join(said)


def _item(one: HelpMark, who: Html) -> Html:
    return tag("p", tag("b", reference.label("phase_item", one.item)), tag("br"), who)


def _named(regions: Sequence[str]) -> Html:
    return Html(", ").join(
        link.to(address.write("regio", {address.OTHER: name_of(one)}), name_of(one)) for one in regions
    )


def _network_day(facts: NetworkDays) -> Html:
    coming, last = words.network_days(facts)
    return pieces.card(words.NETWORK_DAY, tag("p", coming), tag("p", last, class_="note") if last else "")
