"""Tables of figures: shares with their counts, all rows together where they add up; files keep their numbers."""

from dataclasses import dataclass

import pytest

from ui import style
from ui.figures.figure import Column, Kind, Table, table
from ui.texts.figures import ALL_TOGETHER


@dataclass(frozen=True)
class Line:
    """One region: what is counted of what, something that is no sum, and a median."""

    name: str
    part: int | None
    whole: int | None
    organisations: int | None
    median: float | None

    @property
    def share(self) -> float | None:
        """Missing where nothing is counted."""
        return self.part / self.whole if self.part is not None and self.whole else None


COLUMNS = (
    Column[Line]("name", "Regio", Kind.TEXT, lambda one: one.name),
    Column[Line]("part", "Beoordeeld", Kind.COUNT, lambda one: one.part),
    Column[Line]("share", "Aandeel (%)", Kind.SHARE, lambda one: one.share, lambda one: (one.part, one.whole)),
    Column[Line]("organisations", "Partners", Kind.COUNT, lambda one: one.organisations, adds_up=False),
    Column[Line]("median", "Mediaan", Kind.SCORE, lambda one: one.median),
)
LINES = (Line("Kempen", 26, 35, 27, 2.2), Line("Brussel", None, 19, 22, 1.9), Line("Waasland", 1, 200, 17, None))


def numbers(*lines: Line, together: str = ALL_TOGETHER) -> Table:
    return table(lines, COLUMNS, together)


def test_a_share_reads_with_its_counts_and_a_file_keeps_its_number() -> None:
    made = numbers(*LINES)
    assert made.reading().headers == ["Regio", "Beoordeeld", "Aandeel", "Partners", "Mediaan"]
    assert [line[2] for line in made.reading().lines[:3]] == [
        "74\N{NO-BREAK SPACE}% (26 van 35)",
        "–",
        "1\N{NO-BREAK SPACE}% (1 van 200)",
    ]
    assert list(made.frame().columns) == ["Regio", "Beoordeeld", "Aandeel (%)", "Partners", "Mediaan"]
    assert made.frame()["Aandeel (%)"].fillna(-1).tolist() == [74.3, -1, 0.5]
    assert len(made.frame()) == 3, "a line of sums would be counted twice"


def test_all_together_sums_counts_divides_last_and_leaves_what_is_no_sum_empty() -> None:
    made = numbers(*LINES)
    # the 19 of Brussel are of nothing that is known
    assert made.reading().lines[-1] == [ALL_TOGETHER, "27", "11\N{NO-BREAK SPACE}% (27 van 235)", "", ""]
    assert made.counts_together("share") == (27, 235)
    assert made.all_together("part") == "27"


@pytest.mark.parametrize("lines", [(), (Line("Brussel", None, 19, None, None),)])
def test_where_nothing_is_known_there_is_no_sum_and_no_zero(lines: tuple[Line, ...]) -> None:
    made = numbers(*lines)
    assert [line[0] for line in made.reading().lines] == [
        *(one.name for one in lines),
        *([ALL_TOGETHER] if lines else []),
    ]
    assert made.counts_together("share") == (None, None)
    assert made.all_together("part") in ("", "–")


def test_a_table_of_which_nobody_says_that_it_adds_up_has_no_such_line() -> None:
    made = numbers(*LINES, together="")
    assert [line[0] for line in made.reading().lines] == ["Kempen", "Brussel", "Waasland"]
    assert 'class="total"' not in style.table(*made.reading())
    shown = style.table(*numbers(*LINES).reading())
    assert shown.count('<tr class="total">') == 1 and shown.index('class="total"') > shown.index("Waasland")
