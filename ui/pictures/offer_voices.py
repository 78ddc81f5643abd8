"""Figure of the page aanbod: the region's own assessment beside the feedback of newcomers and providers."""

import pandas as pd

from data import queries
from data.rows import lines
from ui.answers import ask
from ui.drawing import voices
from ui.filters import View
from ui.pictures.offer import medians_of, named, past_year, rests_on
from ui.targets.picture import Picture
from ui.texts import offer as offer_words
from ui.texts import offer_voices as words


def side_by_side(view: View, scenario: str | None = None) -> Picture:
    """Per region the quality profile and the two kinds of feedback, each on its own axis."""
    regions = ask(queries.offer_figures_by_region, view.as_of, scenario)
    medians = {measure: value for measure, (value, _) in medians_of(view, scenario).items()}
    sides = {line.region: words.sides_of(line) for line in lines(ask(queries.voices_by_region, view.as_of, scenario))}
    return Picture(
        offer_words.in_scenario(words.voices_sentence(sides, view.region), scenario),
        words.voices_note(view.as_of, scenario) + past_year(view),
        voices.html(regions, medians, sides, view.region),
        _table(regions, sides),
        ("quality_score", "fresh_share", "newcomer_feedback", "provider_feedback", "scenario"),
        "aanbod-stemmen",
        rests_on(view, scenario),
    )


def _table(regions: pd.DataFrame, sides: dict[str, words.Sides]) -> pd.DataFrame:
    found = []
    for line in lines(regions):
        found.append(
            (
                *named([line.region]),
                *(
                    line.quality_median,
                    line.assessed_count,
                    line.fresh_count,
                    line.self_assessed_count,
                    line.offer_count,
                ),
                line.newcomer_feedback_score,
                words.TOO_FEW_ANSWERS if line.newcomer_is_hidden else line.newcomer_answer_count,
                line.provider_feedback_score,
                words.TOO_FEW_ANSWERS if line.provider_is_hidden else line.provider_answer_count,
                words.compared(sides[line.region]),
            )
        )
    return pd.DataFrame(found, columns=list(words.TABLE), dtype=object)
