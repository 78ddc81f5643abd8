"""Figures of the page aanbod: the offers of one region, and per region how far their assessment is."""

from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import lines
from ui import formats, style
from ui.answers import ask
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key, Row
from ui.filters import View
from ui.pictures.offer import address, named, past_year, rests_on
from ui.targets.picture import Picture
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words
from ui.texts import offer as offer_words
from ui.texts import offer_list as words
from ui.texts.short import short

_CRITERIA = [option.code for option in reference.options("criterion")]


def offers(view: View, scenario: str | None = None, kind: str | None = None, state: str | None = None) -> Picture:
    """The offers of the region in view, of one kind or state when asked, with score and state."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    counts = ask(queries.offer_states_of_region, view.as_of, view.region, scenario)
    figures = ask(queries.offer_figures_by_region, view.as_of, scenario)
    is_reported = bool(figures[figures["region"] == view.region]["offer_count"].notna().all())
    count = words.total(words.chosen(counts, kind, state))
    most = figure_words.SHOWN_ROWS
    found = list(lines(ask(queries.offers_of_region, view.as_of, view.own, scenario, kind, state, most)))
    sentence = words.list_sentence(view.region, counts, kind, state, is_reported=is_reported)
    return Picture(
        offer_words.in_scenario(sentence, scenario),
        words.list_note(view.as_of, count, scenario, is_reported=is_reported) + past_year(view),
        _listed(found) if found else "",
        pd.DataFrame([_complete(offer) for offer in found], columns=list(words.TABLE), dtype=object),
        ("quality_score", "assessed_share", "fresh_share", "published_share", "language_level", "scenario"),
        f"aanbod-{view.region}",
        rests_on(view, scenario),
    )


def _listed(found: list[Any]) -> str:
    head = "".join(f'<th scope="col">{style.text(column)}</th>' for column in words.COLUMNS)
    body = "".join(f"<tr>{''.join(_cells(offer))}</tr>" for offer in found)
    return (
        f'<div class="scroll" tabindex="0"><table class="plain offers"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _cells(offer: Any) -> list[str]:
    status = reference.label("offer_status", offer.offer_status_code)
    aside = "" if offer.is_active else f' <span class="tag">{style.text(formats.lower_first(status))}</span>'
    score = "" if formats.is_missing(offer.quality_score) else f"{formats.number(offer.quality_score, 1)} "
    state = f'<span class="tag {offer.quality_state_code}">{style.text(words.STATES[offer.quality_state_code])}</span>'
    texts = (
        short("offer_kind", offer.offer_kind_code),
        _places(offer),
        formats.number(offer.yearly_place_count),
        _given("language_level", offer.language_level_code),
        formats.yes_no(offer.is_free),
        formats.yes_no(offer.is_published),
    )
    return [
        f'<td>{style.text(offer.name)}{aside}<span class="by">{style.text(offer.provider_name)}</span></td>',
        *(f"<td>{style.text(text)}</td>" for text in texts),
        f"<td>{score}{state}</td>",
        f'<td class="said">{_said(offer)}</td>',
    ]


def _kind(offer: Any) -> str:
    return reference.label("offer_kind", offer.offer_kind_code)


def _places(offer: Any) -> str:
    if offer.is_region_wide:
        return words.WHOLE_REGION
    return ", ".join(reference.municipalities()[nis].name for nis in offer.municipality_codes)


def _given(code_list: str, code: Any) -> str:
    return formats.MISSING if formats.is_missing(code) else reference.label(code_list, code)


def _said(offer: Any) -> str:
    voices = (
        (words.NEWCOMERS, offer.newcomer_feedback_score, offer.newcomer_feedback_count, offer.newcomer_is_hidden),
        (words.PROVIDERS, offer.provider_feedback_score, offer.provider_feedback_count, offer.provider_is_hidden),
    )
    said = [
        f"{who}: {words.feedback(score, count, is_hidden)}"
        for who, score, count, is_hidden in voices
        if is_hidden or count
    ]
    return "".join(f"<span>{style.text(line)}</span>" for line in said or [words.NOT_ASKED])


def _complete(offer: Any) -> tuple[Any, ...]:
    """Everything that the region filled in, and what we made of it."""
    people = words.HIDDEN_PEOPLE if offer.participant_is_hidden else offer.yearly_participant_count
    newcomers = words.TOO_FEW_ANSWERS if offer.newcomer_is_hidden else offer.newcomer_feedback_count
    providers = words.TOO_FEW_ANSWERS if offer.provider_is_hidden else offer.provider_feedback_count
    goals = ", ".join(reference.label("offer_goal", code) for code in offer.goal_codes or [])
    return (
        *(offer.name, offer.provider_name, _kind(offer), goals or None),
        *(reference.label("offer_status", offer.offer_status_code), _places(offer), offer.start_date, offer.end_date),
        *(offer.yearly_place_count, offer.path_hour_count, people, offer.language_level_code, offer.is_free),
        *(offer.is_published, offer.scenario_code, offer.quality_score, words.STATES[offer.quality_state_code]),
        *(getattr(offer, f"{code}_score") for code in _CRITERIA),
        *(_given("assessor", offer.assessor_code), offer.assessed_date),
        *(offer.newcomer_feedback_score, newcomers, offer.provider_feedback_score, providers, offer.barriers),
    )


_KEY = Key(
    (
        (Cell("", "l4"), assessed_words.STATES["assessed"]),
        (Cell("", "l2"), assessed_words.STATES["stale"]),
        (Cell("", "not-looked"), assessed_words.LOOKED_AT),
        (Cell("", "not-reported"), assessed_words.STATES["none"]),
    )
)


def states(view: View, scenario: str | None = None) -> Picture:
    """How far the assessment of the offer of each region is; a region leads to its list."""
    regions = ask(queries.offer_figures_by_region, view.as_of, scenario)
    rows = [
        Row(
            reference.regions()[line.region].name,
            _state_cells(line),
            line.region == view.region,
            link=address(view, line.region, scenario),
        )
        for line in lines(regions)
    ]
    fields = ("offer", "assessed", "fresh", "stale", "incomplete", "closed", "unassessed")
    table = regions[["region", *(f"{field}_count" for field in fields)]].assign(region=named(regions["region"]))
    return Picture(
        offer_words.in_scenario(words.states_sentence(regions), scenario),
        words.states_note(view.as_of, scenario) + past_year(view),
        style.paragraph(words.CHOOSE_REGION)
        + style.block(matrix.html("", words.STATE_COLUMNS, rows, _KEY, margins=5), "parts"),
        table.set_axis(list(words.STATES_TABLE), axis=1),
        ("assessed_share", "fresh_share", "quality_score", "scenario"),
        "aanbod-beoordeling",
        rests_on(view, scenario),
    )


def _state_cells(line: Any) -> list[Cell]:
    if formats.is_missing(line.offer_count):
        return [Cell("", "not-reported", figure_words.NOT_REPORTED)] * len(words.STATE_COLUMNS)
    looked_at = line.incomplete_count + line.closed_count
    counts = (line.fresh_count, line.stale_count, looked_at, line.unassessed_count)
    bars = "".join(
        f'<i class="{kind}" style="flex-grow:{count}"></i>'
        for kind, count in zip(("l4", "l2", "not-looked", "unknown-part"), counts, strict=True)
        if count
    )
    shown = assessed_words.in_figures(line.assessed_count, line.offer_count, line.fresh_count)
    rest = (line.stale_count, line.incomplete_count, line.closed_count, line.unassessed_count, line.offer_count)
    return [
        Cell("", "found", "", f"<span>{style.text(shown)}</span><div class='bars'>{bars}</div>"),
        *(Cell(formats.number(count), "margin") for count in rest),
    ]
