"""One region by itself, for its report, its slides and its workbook: kinds of partners, quality, offers."""

import pandas as pd

from data import queries
from data.rows import lines as lines_of
from ui import formats
from ui.answers import ask
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Row
from ui.filters import View
from ui.targets.picture import Picture, facts
from ui.texts import region_profile as words


def _region(view: View) -> str:
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    return view.region


def quality(view: View) -> Picture:
    """How the scores of the region's assessed offers are spread, beside those of all regions together."""
    region = _region(view)
    scores = ask(queries.quality_distribution, view.as_of)
    figures = ask(queries.quality_by_region, view.as_of)
    (line,) = figures[figures["region"] == region].to_dict("records")
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
