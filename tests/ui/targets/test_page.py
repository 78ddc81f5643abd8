"""What stands under a figure on a page."""

import re

from ui.figures.table import Column, Kind, Table, table
from ui.targets.page import _table
from ui.texts.figures import SHOWN_ROWS


def _numbers(count: int, cell: str = "Mol") -> Table:
    columns: list[Column[int]] = [
        Column("name", "Naam", Kind.TEXT, lambda number: f"{cell} {number}"),
        Column("count", "Aantal", Kind.COUNT, lambda _: 1),
    ]
    return table(range(1, count + 1), columns, "Alle samen")


def test_a_long_table_shows_its_first_lines_and_all_together_and_says_so() -> None:
    whole, cut = _table(_numbers(SHOWN_ROWS)), _table(_numbers(SHOWN_ROWS + 1))
    assert f"Mol {SHOWN_ROWS}<" in whole
    assert "We tonen" not in whole
    assert f"Mol {SHOWN_ROWS}<" in cut
    assert f"Mol {SHOWN_ROWS + 1}<" not in cut
    assert cut.count("<tr") == whole.count("<tr") == SHOWN_ROWS + 2
    assert f'<tr class="total"><td>Alle samen</td><td class=n>{SHOWN_ROWS + 1}</td>' in cut
    assert "We tonen 100 van de 101 rijen" in cut


def test_a_long_cell_ends_between_words_and_the_table_says_so() -> None:
    name = "Voorbeeldschool De Brug, "
    whole, cut = _table(_numbers(2, name * 79)), _table(_numbers(2, name * 90))
    assert "…" not in whole
    assert re.search(r"(?:Brug,|De|Voorbeeldschool) …</td>", cut)
    assert "Een lange cel eindigt op “…”; “Download cijfers (Excel)” geeft alles." in cut
