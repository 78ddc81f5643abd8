"""One region by itself, for its report, its slides and its workbook: kinds of partners, quality, offers."""

from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import lines as lines_of
from ui import formats, style
from ui.answers import ask
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Row
from ui.filters import View
from ui.pictures.region import has_sheet, own_row
from ui.targets.picture import Picture, facts
from ui.texts import figures as figure_words
from ui.texts import region_profile as words


def _region(view: View) -> str:
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    return view.region


def quality(view: View) -> Picture:
    """How the scores of the region's assessed offers are spread, beside those of all regions together."""
    region = _region(view)
    scores = ask(queries.quality_distribution, view.as_of)
    figures = ask(queries.quality_by_region, view.as_of)
    line = own_row(figures, region)
    every = _spread(scores)
    own = _spread(scores[scores["region"] == region])
    table = pd.DataFrame(
        dict(zip(words.QUALITY_TABLE, (list(words.SCORES), own, every), strict=True)), columns=list(words.QUALITY_TABLE)
    )
    is_known = not formats.is_missing(line["offer_count"]) and bool(line["offer_count"])
    return Picture(
        words.quality_sentence(region, line),
        words.quality_note(view.as_of),
        _scores(own, every, figures, region) if is_known else "",
        table,
        ("quality_score", "assessed_share", "fresh_share"),
        f"kwaliteit-{region}",
        facts(view),
    )


def _spread(scores: pd.DataFrame) -> list[int]:
    """How many offers have a score in each class of half a point; the last class holds 3 too."""
    counts = [0] * len(words.SCORES)
    for line in lines_of(scores):
        counts[min(int(line.quality_score * 2), len(counts) - 1)] += line.offer_count
    return counts


def _scores(own: list[int], every: list[int], figures: pd.DataFrame, region: str) -> str:
    known = figures[figures["offer_count"].notna()]
    rest = {line.region: (line.incomplete_count + line.closed_count, line.unassessed_count) for line in lines_of(known)}
    together = [sum(counts) for counts in zip(*rest.values(), strict=True)]
    rows = [
        Row(
            words.OWN,
            [*_scored(own), *(Cell(formats.number(count), "not-looked") for count in rest[region])],
            is_own=True,
        ),
        Row(
            words.ALL_REGIONS,
            [Cell(formats.number(count)) for count in [*every, *together]],
            is_margin=True,
        ),
    ]
    return matrix.html("", [*words.SCORES, *words.NOT_ASSESSED], rows)


def _scored(counts: list[int]) -> list[Cell]:
    return [Cell(formats.number(count), matrix.count_level(count)) for count in counts]


def offers(view: View) -> Picture:
    """The offers of the region that run now, by name."""
    region = _region(view)
    found = ask(queries.offers_of_region, view.as_of, region)
    active = found[found["is_active"].astype(bool)]
    names = {municipality.nis: municipality.name for municipality in reference.municipalities().values()}
    lines = [
        (
            offer.name,
            offer.provider_name,
            reference.label("offer_kind", offer.offer_kind_code),
            words.WHOLE_REGION if offer.is_region_wide else ", ".join(names[nis] for nis in offer.municipality_codes),
            formats.number(offer.yearly_place_count),
            _score(offer),
        )
        for offer in lines_of(active)
    ]
    shown = style.table(words.OFFERS_TABLE, lines[: figure_words.SHOWN_ROWS], (4,)) if lines else ""
    is_cut = len(lines) > figure_words.SHOWN_ROWS
    more = f"<p class='note'>{figure_words.more_rows(len(lines))}</p>" if is_cut else ""
    return Picture(
        words.offers_sentence(region, active, is_reported=has_sheet(view, region, "Aanbod")),
        words.offers_note(view.as_of),
        shown + more,
        pd.DataFrame(lines, columns=list(words.OFFERS_TABLE)),
        ("offer_count", "quality_score"),
        f"aanbod-{region}",
        facts(view),
    )


def _score(offer: Any) -> str:
    remark = words.NOT_SCORED.get(offer.quality_state_code)
    if formats.is_missing(offer.quality_score):
        return remark or formats.MISSING
    score = formats.number(offer.quality_score, 1)
    return f"{score} ({remark})" if remark else score
