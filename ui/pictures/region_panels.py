"""Five panels of one region beside the other regions: coverage, offer, quality, phases, temperature and check-in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any

import pandas as pd

from data import queries, reference
from data.queries import versions
from data.questions.phase_movement import phase_movement
from data.questions.phases_of_region import phases_of_region
from data.rows import lines as lines_of
from ui import formats, style
from ui.answers import ask
from ui.drawing import dots, matrix, panels
from ui.drawing.matrix import Cell, Row
from ui.drawing.panels import Panel
from ui.figures.phases import cells, movement_nl
from ui.filters import View
from ui.pictures.offer import past_year
from ui.pictures.region import own_row
from ui.targets.picture import Picture, facts
from ui.texts import changes as change_words
from ui.texts import figures as figure_words
from ui.texts import phases as phase_words
from ui.texts import region as words
from ui.texts.short import short

_CHECK_IN = tuple(option.code for option in reference.options("gotik"))


@dataclass(frozen=True)
class _Measure:
    """One figure of the region in view beside those of the others; missing is None."""

    own: Any
    others: list[float]
    middle: float | None
    change: float | None
    deliveries: tuple[str, Any] = ("", None)
    """What the change compares: its Comparison and the date of the earlier delivery, in queries.change_by_region."""

    @property
    def is_known(self) -> bool:
        return not formats.is_missing(self.own)

    def axis(self, low: float, high: float | None = None) -> str:
        """The dots, up to ``high`` or else the largest value."""
        own = float(self.own) if self.is_known else None
        top = high if high is not None else max([1.0, *self.others, own or 0.0])
        return dots.html(low, top, self.others, own, self.middle)


class _Measures:
    """The columns of one question with a row per region, and what moved in the region in view."""

    def __init__(self, view: View, question: Callable[..., pd.DataFrame]) -> None:
        self._region = view.region
        self._now = ask(question, view.as_of)
        self._moves = _own_changes(view)

    def of(self, column: str) -> _Measure:
        """One column as a measure; the median is taken here, over what is known."""
        now = _known(self._now, column)
        own = now.get(self._region)
        others = [value for region, value in now.items() if region != self._region]
        return _Measure(own, others, median(now.values()) if now else None, *_moved(self._moves, column))


def _own_changes(view: View) -> Mapping[str, Any]:
    if view.since is None:
        return {}
    return own_row(ask(queries.change_by_region, view.as_of, view.since), str(view.region))


def _moved(moves: Mapping[str, Any], column: str) -> tuple[float | None, tuple[str, Any]]:
    if not moves:
        return None, ("", None)
    name = next(name for name, (compared, _) in queries.CHANGES.items() if compared == column)
    change = moves[f"{name}_change"]
    deliveries = (moves[f"{name}_comparison_code"], moves[f"{name}_earlier_date"])
    return (None if formats.is_missing(change) else float(change)), deliveries


def _known(frame: pd.DataFrame, column: str) -> dict[Any, float]:
    pairs = zip(frame["region"], frame[column], strict=True)
    return {region: float(value) for region, value in pairs if not formats.is_missing(value)}


def five_panels(view: View) -> Picture:
    """The five panels of the region in view."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    summary = _Measures(view, queries.summary_by_region)
    state = _Measures(view, queries.region_state_by_region)
    quality = _Measures(view, queries.quality_by_region)
    measures = {
        "partner_count": summary.of("partner_count"),
        "offer_count": summary.of("offer_count"),
        "assessed_count": summary.of("assessed_count"),
        "fresh_count": quality.of("fresh_count"),
        "quality_median": quality.of("quality_median"),
        "temperature_degrees": state.of("temperature_degrees"),
    }
    check_in = {code: state.of(f"{code}_score") for code in _CHECK_IN}
    lifecycle = Lifecycle(view)
    shown = [
        _coverage(view, measures["partner_count"]),
        _offer(view, measures["offer_count"], measures["assessed_count"], measures["fresh_count"]),
        _quality(view, measures),
        _phases(view, lifecycle),
        _temperature(view, measures["temperature_degrees"], check_in),
    ]
    told = ("partner_count", "offer_count", "assessed_count", "fresh_count", "temperature_degrees")
    owns = [measures[name].own for name in told]
    return Picture(
        words.panels_sentence(view.region, *owns),
        words.panels_note(view.as_of, view.since) + past_year(view),
        _changed(view) + panels.html(shown),
        _table(measures, lifecycle, check_in),
        (
            "partner_count",
            "offer_count",
            "assessed_share",
            "fresh_share",
            "quality_score",
            "phase_share",
            "temperature",
        ),
        f"regio-{view.region}",
        facts(view),
    )


def _changed(view: View) -> str:
    """What changed between the deliveries, in words above the panels."""
    if view.region is None or view.since is None:
        return ""
    changes = ask(queries.total_changes, view.as_of, view.since, view.region)
    counted = change_words.one_region(view.region, changes, view.since)
    moved = movement_nl.say(ask(phase_movement, view.as_of, view.since), view.region)[0]
    return style.bullets(f"{sentence}." for sentence in (*counted, moved) if sentence)


def _compared(view: View, measure: _Measure, decimals: int = 0) -> list[str]:
    return [
        words.median_line(formats.number(measure.middle, decimals)),
        words.change_line(formats.change(measure.change, decimals), view.since, *measure.deliveries),
    ]


def _without(label: str, sheet: str) -> Panel:
    return Panel(label, figure_words.NOT_REPORTED, [words.sheet_missing(sheet)], is_known=False)


def _coverage(view: View, partners: _Measure) -> Panel:
    if not partners.is_known:
        return _without(words.PANEL_COVERAGE, "Partners")
    margins = ask(queries.coverage_margins, view.as_of, "organisation_type")
    own = margins[(margins["axis"] == "region") & (margins["code"] == view.region)].iloc[0]
    return Panel(
        words.PANEL_COVERAGE,
        words.partners_value(partners.own),
        [*_compared(view, partners), words.kinds_line(own["present_count"], own["reporting_count"])],
        partners.axis(0),
    )


def _offer(view: View, offers: _Measure, assessed: _Measure, fresh: _Measure) -> Panel:
    if not offers.is_known:
        return _without(words.PANEL_OFFER, "Aanbod")
    return Panel(
        words.PANEL_OFFER,
        words.offers_value(offers.own),
        [*_compared(view, offers), words.assessed_line(assessed.own, offers.own, fresh.own)],
        offers.axis(0),
    )


def _quality(view: View, measures: dict[str, _Measure]) -> Panel:
    names = ("quality_median", "offer_count", "assessed_count", "fresh_count")
    quality, offers, assessed, fresh = (measures[name] for name in names)
    if not offers.is_known:
        return _without(words.PANEL_QUALITY, "Aanbod")
    axis = quality.axis(0, words.HIGHEST_QUALITY)
    if not quality.is_known:
        lines = [words.quality_unknown(assessed.own, offers.own, fresh.own), *_compared(view, quality, 1)[:1]]
        return Panel(words.PANEL_QUALITY, words.QUALITY_UNKNOWN, [*lines, words.OWN_SCORE], axis, is_known=False)
    lines = [*_compared(view, quality, 1), words.assessed_line(assessed.own, offers.own, fresh.own), words.OWN_SCORE]
    return Panel(words.PANEL_QUALITY, words.quality_value(quality.own), lines, axis)


class Lifecycle:
    """The five phases of the region in view: its cells, the medians of all regions, its changes."""

    def __init__(self, view: View) -> None:
        shares = list(lines_of(ask(queries.phase_share_by_region, view.as_of)))
        moved = ask(phases_of_region, view.as_of, view.since, view.own).phases
        self.own = [cell for cell in shares if cell.region == view.region]
        self.changes = [one.change.phase_change if one.change else None for one in moved]
        self.medians = [_median_share(shares, cell.phase_code) for cell in self.own]

    def lines(self) -> list[tuple[Any, ...]]:
        """Per phase its name, own share, median, change (in percent) and the items without an answer."""
        return [
            (
                phase_words.phases()[cell.phase_code],
                *map(formats.percent, (cell.phase_share, middle, change)),
                cell.unanswered_count,
            )
            for cell, middle, change in zip(self.own, self.medians, self.changes, strict=True)
        ]


def _median_share(shares: list[Any], phase: str) -> float | None:
    known = [c.phase_share for c in shares if c.phase_code == phase and not formats.is_missing(c.phase_share)]
    return median(known) if known else None


def lifecycle_rows(view: View, lifecycle: Lifecycle) -> list[Row]:
    """The five phases as three lines of a matrix: here, the median, the change."""
    return [
        Row(words.OWN, [cells.share_cell(cell) for cell in lifecycle.own], is_own=True),
        Row(words.MEDIAN, [Cell(formats.share(value)) for value in lifecycle.medians], is_margin=True),
        Row(words.CHANGE, [Cell(formats.points(value)) for value in lifecycle.changes], is_margin=True),
    ]


def _phases(view: View, lifecycle: Lifecycle) -> Panel:
    if not lifecycle.own[0].is_reported:
        return _without(words.PANEL_PHASES, "Fasen")
    inner = matrix.html("", [short("phase", code) for code in phase_words.phases()], lifecycle_rows(view, lifecycle))
    main = [cell.phase_code for cell in lifecycle.own if cell.is_main_phase is True]
    lines = [figure_words.MEDIAN[0].upper() + figure_words.MEDIAN[1:]]
    return Panel(words.PANEL_PHASES, words.main_phases(main), lines, inner, is_wide=True)


def _temperature(view: View, degrees: _Measure, check_in: dict[str, _Measure]) -> Panel:
    states = ask(queries.region_state_by_region, view.as_of)
    own = states[states["region"] == view.region].iloc[0]
    if formats.is_missing(own["reference_date"]):
        return _without(words.PANEL_TEMPERATURE, "Regio")
    value = formats.degrees(degrees.own) if degrees.is_known else words.NOT_KNOWN
    delivery = ask(versions.delivery, own["delivery_id"])
    lines = [
        words.median_line(formats.degrees(degrees.middle)),
        words.change_line(words.with_degrees(degrees.change), view.since, *degrees.deliveries),
        words.given_by(own["reference_date"], file_name=delivery.file_name if delivery else ""),
    ]
    inner = degrees.axis(phase_words.LOWEST_DEGREES, phase_words.HIGHEST_DEGREES)
    if not any(measure.is_known for measure in check_in.values()):
        return Panel(words.PANEL_TEMPERATURE, value, [*lines, words.CHECK_IN_NONE], inner, degrees.is_known, True)
    rows = [
        Row(words.CHECK_IN, [_check_in_cell(measure.own) for measure in check_in.values()], is_own=True),
        Row(words.MEDIAN, [Cell(formats.number(m.middle, 1)) for m in check_in.values()], is_margin=True),
    ]
    headers = [reference.label("gotik", code) for code in check_in]
    return Panel(
        words.PANEL_TEMPERATURE,
        value,
        [*lines, words.CHECK_IN_SCALE],
        f"{inner}{matrix.html('', headers, rows)}",
        is_wide=True,
    )


def _check_in_cell(score: float | None) -> Cell:
    return Cell("?", "not-looked") if score is None else Cell(formats.number(score), f"l{score:.0f}")


def _table(measures: dict[str, _Measure], lifecycle: Lifecycle, check_in: dict[str, _Measure]) -> pd.DataFrame:
    lines: list[tuple[Any, ...]] = [
        (words.MEASURES[name], measure.own, measure.middle, measure.change) for name, measure in measures.items()
    ]
    for cell, (_, own, middle, change, _) in zip(lifecycle.own, lifecycle.lines(), strict=True):
        lines.append((words.phase_measure(cell.phase_code), own, middle, change))
    for code, measure in check_in.items():
        lines.append((words.check_in_measure(code), measure.own, measure.middle, measure.change))
    return pd.DataFrame(lines, columns=list(words.PANELS_TABLE))
