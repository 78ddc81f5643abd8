"""What is worked out of a table, and when."""

from ui.figures.table import Column, Kind, table


def test_of_many_rows_only_those_that_are_read_are_worked_out() -> None:
    seen: list[int] = []

    def value(row: int) -> int:
        seen.append(row)
        return row

    numbers = table(range(1000), [Column("amount", "Aantal", Kind.COUNT, value)])
    assert [line for (line,) in numbers.reading(2).lines] == ["0", "1"]
    assert seen == [0, 1]
    assert len(numbers["amount"]) == len(numbers.listed) == 1000


def test_all_together_counts_the_rows_that_are_not_read() -> None:
    columns = [Column("who", "Wie", Kind.TEXT, str), Column("amount", "Aantal", Kind.COUNT, lambda row: row)]
    numbers = table(range(101), columns, "Samen")
    assert numbers.reading(1).lines == [["0", "0"], ["Samen", "5.050"]]


def test_other_words_leave_the_figures() -> None:
    columns = [Column("who", "wie", Kind.TEXT, str), Column("amount", "aantal", Kind.COUNT, lambda row: row)]
    changed = table(["a"], [columns[0]]).reworded(str.upper)
    assert (changed.headers, changed.rows) == (("WIE",), (("A",),))
    assert table([3], columns[1:]).reworded(str.upper).rows == ((3,),)
