"""The region's own assessment beside the feedback of newcomers and providers: two panels a region."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from data import reference
from data.margins import Side
from data.questions.offer_voices import OfferVoices, RegionVoices, Voice, offer_voices
from ui.drawing import small_bars, voices
from ui.drawing.stage import voices as stage_form
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.offer import phrases_nl as phrases
from ui.figures.offer import voices_nl as words
from ui.figures.offer.switches_nl import SCENARIO, scenario_of
from ui.html import Html, join, tag
from ui.texts import figures as figure_words


def _facts(ask: Ask, setting: Setting) -> OfferVoices:
    return ask(offer_voices, setting.as_of, scenario_of(setting.choice(SCENARIO)))


def _name(one: RegionVoices) -> str:
    return reference.regions()[one.region].name


def _table(facts: OfferVoices) -> Table:
    headers = words.HEADERS
    columns: Sequence[Column[RegionVoices]] = (
        Column("region", headers["region"], Kind.TEXT, _name),
        Column("quality_median", headers["quality_median"], Kind.SCORE, lambda one: one.quality_median),
        Column("assessed_count", headers["assessed_count"], Kind.COUNT, lambda one: one.assessed_count),
        Column("fresh_count", headers["fresh_count"], Kind.COUNT, lambda one: one.fresh_count),
        Column("self_assessed_count", headers["self_assessed_count"], Kind.COUNT, lambda one: one.self_assessed_count),
        Column("offer_count", headers["offer_count"], Kind.COUNT, lambda one: one.offer_count),
        *_heard(headers),
        Column("compared", headers["compared"], Kind.TEXT, words.compared),
    )
    return table(facts.regions, columns, figure_words.ALL_TOGETHER)


def _stage_table(facts: OfferVoices) -> Table:
    headers = words.STAGE_HEADERS
    columns: Sequence[Column[RegionVoices]] = (
        Column("region", headers["region"], Kind.TEXT, _name),
        Column("quality_median", headers["quality_median"], Kind.SCORE, lambda one: one.quality_median),
        Column("assessed", headers["assessed"], Kind.TEXT, phrases.in_figures),
        *_heard(headers),
    )
    return table(facts.regions, columns)


def _heard(headers: Mapping[str, str]) -> Sequence[Column[RegionVoices]]:
    voices_by_name = {"newcomer": _newcomers, "provider": _providers}
    return [column for name, voice in voices_by_name.items() for column in _heard_of(name, voice, headers)]


def _heard_of(
    name: str, voice: Callable[[RegionVoices], Voice], headers: Mapping[str, str]
) -> Iterator[Column[RegionVoices]]:
    score, count = f"{name}_feedback_score", f"{name}_answer_count"
    yield Column(score, headers[score], Kind.SCORE, lambda one: voice(one).score)
    yield Column(count, headers[count], Kind.COUNT, lambda one: words.answer_count(voice(one)), adds_up=False)


def _page(facts: OfferVoices, own: str | None, links: Links) -> Html:
    medians = voices.Medians(facts.quality_median, facts.newcomer_median, facts.provider_median)
    return voices.html([_line(one, own) for one in facts.regions], medians, words.COLUMNS)


def _line(one: RegionVoices, own: str | None) -> voices.Line:
    return voices.Line(
        _name(one),
        one.region == own,
        voices.Score(one.quality_median, phrases.in_figures(one) if one.offer_count else phrases.NO_ACTIVE_OFFER),
        _said(one.newcomers),
        _said(one.providers),
        words.compared(one),
        _is_apart(one.newcomers) or _is_apart(one.providers),
        words.without_profile(one),
        figure_words.NOT_REPORTED if one.offer_count is None else "",
    )


def _said(voice: Voice) -> voices.Score:
    if voice.is_hidden:
        return voices.Score(None, phrases.TOO_FEW_ANSWERS)
    if not voice.answer_count:
        return voices.Score(None, phrases.NOT_ASKED)
    return voices.Score(voice.score, words.answers(voice.answer_count))


def _is_apart(voice: Voice) -> bool:
    return voice.side in (Side.ABOVE, Side.BELOW)


def on_phone(facts: OfferVoices, own: str | None) -> Html:
    """A list of regions, each with a bar for its profile and for what newcomers and providers say."""
    profile, feedback = voices.PROFILE, voices.FEEDBACK
    scales = (
        small_bars.Scale(profile[1], facts.quality_median, profile[0]),
        *(small_bars.Scale(feedback[1], one, feedback[0]) for one in (facts.newcomer_median, facts.provider_median)),
    )
    entries = [
        small_bars.Entry(one.region, _name(one), phrases.beside(one), _bars(one), words.apart(one))
        for one in facts.regions
    ]
    return join(tag("p", " ".join(words.note_of_bars(facts)), class_="note"), small_bars.on_page(entries, scales, own))


def _bars(one: RegionVoices) -> tuple[small_bars.Small, ...]:
    """None for a region without offer, of which nothing can be said."""
    if not one.offer_count:
        return ()
    scores = (one.quality_median, one.newcomers.score, one.providers.score)
    return tuple(small_bars.Small(score, text) for score, text in zip(scores, words.on_bars(one), strict=True))


def on_stage(facts: OfferVoices, own: str | None) -> Html:
    """A row a region; the own one stands out, and those where the voice that the sentence speaks of differs."""
    if all(one.offer_count is None for one in facts.regions):
        return Html()
    return stage_form.drawn(
        [_stage_line(one, own, facts.spoken_regions) for one in facts.regions],
        (facts.quality_median, facts.newcomer_median, facts.provider_median),
        stage_form.Words(
            *(words.PROFILE, words.FEEDBACK, words.NEWCOMERS, words.PROVIDERS),
            *(figure_words.NOT_REPORTED, words.TOO_FEW),
        ),
    )


def _newcomers(one: RegionVoices) -> Voice:
    return one.newcomers


def _providers(one: RegionVoices) -> Voice:
    return one.providers


def _stage_line(one: RegionVoices, own: str | None, spoken: Sequence[str]) -> stage_form.Line:
    kind = "own" if one.region == own else "named" if one.region in spoken else "dim"
    missing = "silent" if one.offer_count is None else "unknown"
    return stage_form.Line(one.region, one.quality_median, one.newcomers.score, one.providers.score, kind, missing)


FIGURE = Figure(
    code="offer_voices",
    page="aanbod",
    file_name="aanbod-stemmen",
    facts=_facts,
    say=words.say,
    note=words.note,
    table=_table,
    draw_page=_page,
    draw_narrow=on_phone,
    draw_stage=on_stage,
    stage_table=_stage_table,
    indicators=("quality_score", "fresh_share", "newcomer_feedback", "provider_feedback", "scenario"),
    switches=(SCENARIO,),
    shown_at={"beeld": "stemmen"},
)
