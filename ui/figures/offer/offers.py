"""The offers of one region by name, of one kind or state when asked: a table to read."""

from collections.abc import Callable, Iterator, Sequence

from data import reference
from data.questions.offer_list import Feedback, ListedOffer, OfferList, offer_list
from ui import formats
from ui.drawing import tables
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.offer import offers_nl as words
from ui.figures.offer import phrases_nl as phrases
from ui.figures.offer.switches_nl import KIND, SCENARIO, STATE, scenario_of
from ui.html import Html, join, tag
from ui.texts.figures import SHOWN_ROWS
from ui.texts.short import short

_CRITERIA = reference.options("criterion")


def _facts(ask: Ask, setting: Setting) -> OfferList:
    scenario = scenario_of(setting.choice(SCENARIO))
    kind, state = setting.choice(KIND) or None, setting.choice(STATE) or None
    return ask(offer_list, setting.as_of, setting.own, scenario, kind, state, SHOWN_ROWS)


def _label(code_list: str, code: str | None) -> str | None:
    return None if code is None else reference.label(code_list, code)


def _goals(offer: ListedOffer) -> Iterator[str]:
    return (reference.label("offer_goal", code) for code in offer.goal_codes)


def _participants(offer: ListedOffer) -> int | str | None:
    return words.HIDDEN_PEOPLE if offer.participant_is_hidden else offer.yearly_participant_count


def _answers(voice: Feedback) -> int | str | None:
    return phrases.TOO_FEW_ANSWERS if voice.is_hidden else voice.answer_count


def _column(name: str, kind: Kind, value: Callable[[ListedOffer], object]) -> Column[ListedOffer]:
    return Column(name, words.HEADERS[name], kind, value)


def _score_of(place: int) -> Callable[[ListedOffer], object]:
    return lambda offer: offer.criterion_scores[place]


_WHAT: Sequence[Column[ListedOffer]] = (
    _column("name", Kind.TEXT, lambda offer: offer.name),
    _column("provider_name", Kind.TEXT, lambda offer: offer.provider_name),
    _column("offer_kind", Kind.TEXT, lambda offer: _label("offer_kind", offer.kind_code)),
    _column("goals", Kind.TEXT, lambda offer: ", ".join(_goals(offer)) or None),
    _column("offer_status", Kind.TEXT, lambda offer: _label("offer_status", offer.status_code)),
    _column("municipalities", Kind.TEXT, lambda offer: words.places(offer.is_region_wide, offer.municipality_codes)),
    _column("start_date", Kind.DATE, lambda offer: offer.start_date),
    _column("end_date", Kind.DATE, lambda offer: offer.end_date),
    _column("yearly_place_count", Kind.COUNT, lambda offer: offer.yearly_place_count),
    _column("path_hour_count", Kind.RATE, lambda offer: offer.path_hour_count),
    _column("yearly_participant_count", Kind.COUNT, _participants),
    _column("language_level", Kind.TEXT, lambda offer: _label("language_level", offer.language_level_code)),
    _column("is_free", Kind.YES_NO, lambda offer: offer.is_free),
    _column("is_published", Kind.YES_NO, lambda offer: offer.is_published),
    _column("scenario", Kind.TEXT, lambda offer: offer.scenario_code),
)
_JUDGED: Sequence[Column[ListedOffer]] = (
    _column("quality_score", Kind.SCORE, lambda offer: offer.quality_score),
    _column("quality_state", Kind.TEXT, lambda offer: words.STATES[offer.state_code]),
    *(Column(f"{one.code}_score", one.label, Kind.SCORE, _score_of(place)) for place, one in enumerate(_CRITERIA)),
    _column("assessor", Kind.TEXT, lambda offer: _label("assessor", offer.assessor_code)),
    _column("assessed_date", Kind.DATE, lambda offer: offer.assessed_date),
    _column("newcomer_feedback_score", Kind.SCORE, lambda offer: offer.newcomers.score),
    _column("newcomer_answer_count", Kind.COUNT, lambda offer: _answers(offer.newcomers)),
    _column("provider_feedback_score", Kind.SCORE, lambda offer: offer.providers.score),
    _column("provider_answer_count", Kind.COUNT, lambda offer: _answers(offer.providers)),
    _column("barriers", Kind.TEXT, lambda offer: offer.barriers),
)


def _table(facts: OfferList) -> Table:
    """Everything that the region filled in, and what we made of it."""
    return table(facts.offers, (*_WHAT, *_JUDGED))


def _page(facts: OfferList, own: str | None, links: Links) -> Html:
    return tag("div", tables.stacked(words.COLUMNS, map(_line, facts.offers)), class_="scroll offers", tabindex="0")


def _line(offer: ListedOffer) -> list[str]:
    score = "" if offer.quality_score is None else f"{formats.number(offer.quality_score, 1)} "
    return [
        join(offer.name, _status(offer), tag("span", offer.provider_name, class_="by")),
        short("offer_kind", offer.kind_code),
        words.places(offer.is_region_wide, offer.municipality_codes),
        formats.number(offer.yearly_place_count),
        _label("language_level", offer.language_level_code) or formats.MISSING,
        formats.yes_no(offer.is_free),
        formats.yes_no(offer.is_published),
        join(score, tag("span", words.STATES[offer.state_code], class_=f"tag {offer.state_code}")),
        join(*(tag("span", line, class_="said") for line in _said(offer))),
    ]


def _status(offer: ListedOffer) -> Html:
    """The status of what does not run."""
    status = formats.lower_first(reference.label("offer_status", offer.status_code))
    return Html() if offer.is_active else join(" ", tag("span", status, class_="tag"))


def _said(offer: ListedOffer) -> list[str]:
    voices = ((words.NEWCOMERS, offer.newcomers), (words.PROVIDERS, offer.providers))
    heard = [f"{who}: {words.feedback(voice)}" for who, voice in voices if voice.is_hidden or voice.answer_count]
    return heard or [phrases.NOT_ASKED]


FIGURE = Figure(
    code="offer_list",
    page="aanbod",
    file_name="aanbod",
    facts=_facts,
    say=words.say,
    note=words.note,
    table=_table,
    draw_page=_page,
    indicators=("quality_score", "assessed_share", "fresh_share", "published_share", "language_level", "scenario"),
    switches=(SCENARIO, KIND, STATE),
    shown_at={"beeld": "lijst"},
    is_of_region=True,
    is_empty=lambda facts: not facts.offers,
)
