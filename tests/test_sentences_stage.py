"""The sentences of the stage fit two lines and name the right regions and numbers, also for ties and nothing."""

from data import reference
from ui.texts import stage as words

REGIONS = list(reference.regions())


def test_a_sentence_that_is_too_long_loses_its_last_clauses_or_gives_way() -> None:
    long = "x" * (words.MOST_CHARACTERS + 1)
    assert words.fitting(f"Een; twee; {long}") == "Een; twee"
    assert words.fitting(long, "Kort") == "Kort"
    assert words.fitting(f"Een; {long}", "Kort") == "Kort"
