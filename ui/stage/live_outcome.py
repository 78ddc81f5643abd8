"""Which picture shows what came of a question: of the whole room, a row a region, or beside what it was before."""

from data.live_questions import Outcome
from ui.stage import StagePicture, live_before, live_pictures, live_regions


def picture(outcome: Outcome, earlier: live_before.Earlier | None = None) -> StagePicture:
    """What is shown when answers are revealed, and what stands in the results afterwards."""
    if earlier:
        return live_before.picture(earlier, outcome)
    if outcome.per_region:
        return live_regions.picture(outcome)
    rest = (outcome.joined_count, outcome.answer_count, outcome.choices)
    return live_pictures.distribution(outcome.kind_code, outcome.totals, *rest)
