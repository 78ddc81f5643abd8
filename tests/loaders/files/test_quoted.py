"""Lists whose quotation marks open cells, stand in names, are doubled, loose or forgotten: which rows come of them."""

import csv

import pytest

from loaders.files.quoted import rows_of, unwrapped

HEAD = ["Naam", "Soort"]
PAIR = '""'
LOOSE = '"Huis" van het Kind;Sport\n'
"""A line that breaks the rule, so that every other of its text is read by itself."""


def read(text: str) -> tuple[list[list[str]], list[int], list[int]]:
    """The rows, and the numbers of those that were mended and that are unclear."""
    rows = list(rows_of(text, ";"))
    mended = [number for number, row in enumerate(rows) if row.is_mended]
    return [list(row) for row in rows], mended, [number for number, row in enumerate(rows) if row.is_unclear]


REGULAR: list[tuple[str, list[list[str]]]] = [
    ("", []),
    ("Naam;Soort\nDe Brug;Sport", [HEAD, ["De Brug", "Sport"]]),
    ("Naam;Soort\n\nDe Brug;Sport\n", [HEAD, [], ["De Brug", "Sport"]]),
    ('Naam;Soort\n"De ""Brug""; vzw";Sport', [HEAD, ['De "Brug"; vzw', "Sport"]]),
    ('Naam;Soort\n"De Brug\nvzw";Sport\n"A";"b"', [HEAD, ["De Brug\nvzw", "Sport"], ["A", "b"]]),
    ('Naam;Soort\r\n"A";\r\n', [HEAD, ["A", ""]]),
    # a space before each mark that opens a cell
    ('Naam; "Soort"\nDe Brug; "Sport; spel"', [HEAD, ["De Brug", "Sport; spel"]]),
    (' "x"; "x"', [["x", "x"]]),
    ('Naam; "Soort"\n\nA; "b"', [HEAD, [], ["A", "b"]]),
    # spaces that do not explain all
    ('Naam;Soort\nA; "b"\nc', [HEAD, ["A", ' "b"'], ["c"]]),
    ('Naam;Soort\nA; "b" of "c"', [HEAD, ["A", ' "b" of "c"']]),
    ('a;b;"x\n";b', [["a", "b", "x\n", "b"]]),
    ('Scherm 5";Sport', [['Scherm 5"', "Sport"]]),
]


@pytest.mark.parametrize(("text", "rows"), REGULAR)
def test_a_list_that_keeps_the_rule_is_read_by_it(text: str, rows: list[list[str]]) -> None:
    assert read(text) == (rows, [], [])


BROKEN: list[tuple[str, list[list[str]], list[int], list[int]]] = [
    ('"Huis" van het Kind;Sport', [['"Huis" van het Kind', "Sport"]], [0], []),
    ('Naam;Soort\n"De "Brug" vzw";Sport', [HEAD, ['De "Brug" vzw', "Sport"]], [1], []),
    ('Naam;Soort\n"De Brug;Sport\nA;b', [HEAD, ["De Brug", "Sport"], ["A", "b"]], [1], []),
    ('Naam;Soort\nA;"b\nB;c', [HEAD, ["A", "b"], ["B", "c"]], [1], []),
    ('Naam;Soort\n"De "Brug"; vzw";Sport', [HEAD, ['De "Brug', " vzw", "Sport"]], [], [1]),
    ('Naam;Soort\n"a;b" c;Sport;x', [HEAD, ["a", 'b" c', "Sport", "x"]], [], [1]),
    ('Naam;Soort\n"a;b" c;"d"', [HEAD, ["a", 'b" c', "d"]], [], [1]),
    ('Naam;Soort\n"a";"b"c";', [HEAD, ["a", 'b"c', ""]], [], [1]),
    ('Naam;Soort\n"a "b"";', [HEAD, ['a "b"', ""]], [1], []),
    ('Naam;Soort\n"a" b;', [HEAD, ['"a" b', ""]], [1], []),
    ('Naam;Soort\n"a" b;""', [HEAD, ['"a" b', ""]], [1], []),
    ('Naam;Soort\n"a" b;"', [HEAD, ['"a" b', ""]], [1], []),
    ('Naam;Soort\n"a" b;c"', [HEAD, ['"a" b', "c"]], [1], []),
    ('Naam;Soort\n"a" b;c"d', [HEAD, ['"a" b', 'c"d']], [1], []),
    ('Naam;Soort\n"a" b;c ""d"" e', [HEAD, ['"a" b', 'c "d" e']], [1], []),
    ('Naam;Soort\n"a" b;"c" d "e"', [HEAD, ['"a" b', 'c" d "e']], [1], []),
    # a mark that is left out, where no other way of cutting fills the columns
    ('Naam;Soort\n"a;b;""c""; d;e;Sport', [HEAD, ["a", "b", '"c"', " d", "e", "Sport"]], [], [1]),
    ('Naam;Soort\n""a;b";Sport', [HEAD, ['"a;b', "Sport"]], [1], []),
    ('Tielt\nb;x";"De Brug"\n"";";"a;b"', [["Tielt"], ["b", 'x"', "De Brug"], ["", "", "a;b"]], [2], []),
    # the first row that may be one of headers tells how many columns there are
    (f"Lijst;\n{LOOSE}A;b;c", [["Lijst", ""], ['"Huis" van het Kind', "Sport"], ["A", "b", "c"]], [1], []),
    (
        f'Lijst;;\n{LOOSE}"A" b;c;d',
        [["Lijst", "", ""], ['"Huis" van het Kind', "Sport"], ['"A" b', "c", "d"]],
        [1],
        [2],
    ),
    # a cell over several lines
    (
        f'Naam;Soort\n{LOOSE}A;"een\ntwee"\nB;c',
        [HEAD, ['"Huis" van het Kind', "Sport"], ["A", "een\ntwee"], ["B", "c"]],
        [1],
        [],
    ),
    (
        f'Naam;Soort\r\n{LOOSE}A;"een\r\n\r\ntwee; ""drie"""\rB;c',
        [HEAD, ['"Huis" van het Kind', "Sport"], ["A", 'een\n\ntwee; "drie"'], ["B", "c"]],
        [1],
        [],
    ),
    (
        f'Naam;Soort\n{LOOSE}A;"een\ntwee";x\nB;"c" d',
        [HEAD, ['"Huis" van het Kind', "Sport"], ["A", "een"], ['twee"', "x"], ["B", '"c" d']],
        [1, 2, 4],
        [],
    ),
    (f'Naam;Soort\n{LOOSE}"A\nB";"c', [HEAD, ['"Huis" van het Kind', "Sport"], ["A"], ["B", "c"]], [1, 3], [2]),
]


@pytest.mark.parametrize(("text", "rows", "mended", "unclear"), BROKEN)
def test_a_line_that_breaks_the_rule_swallows_no_other(
    text: str, rows: list[list[str]], mended: list[int], unclear: list[int]
) -> None:
    assert read(text) == (rows, mended, unclear)


@pytest.mark.parametrize(("lines", "is_one"), [(50, True), (51, False)])
def test_a_cell_may_run_over_fifty_lines_where_another_breaks_the_rule(lines: int, is_one: bool) -> None:
    note = "\n".join(f"regel {number}" for number in range(lines))
    rows, _, _ = read(f'Naam;Soort\n{LOOSE}A;"{note}"')
    assert (rows[2:] == [["A", note]]) is is_one


@pytest.mark.parametrize(("loose", "is_one"), [(1_999, True), (2_000, False)])
def test_a_cell_over_several_lines_is_looked_for_until_two_thousand_lines_broke_the_rule(
    loose: int, is_one: bool
) -> None:
    rows, _, _ = read(f'Naam;Soort\n{LOOSE * loose}A;"een\ntwee"')
    assert (rows[-1] == ["A", "een\ntwee"]) is is_one


@pytest.mark.parametrize(
    ("text", "unclear"),
    [
        (f'Naam;Soort\n"{PAIR * 4}a" x"";b c";Sport', []),
        (f'Naam;Soort\n"{PAIR * 5}a" x"";b c";Sport', []),
        (f'Maat;Naam;Soort\n5";"{PAIR * 4}a" x"";b c";Sport', []),
        (f'Maat;Naam;Soort\n5";"{PAIR * 5}a" x"";b c";Sport', [1]),
    ],
    ids=["tenth", "twelfth", "eleventh", "thirteenth"],
)
def test_one_of_the_first_twelve_marks_of_a_line_may_be_left_out(text: str, unclear: list[int]) -> None:
    rows, _, found = read(text)
    assert (found, len(rows[1]) == len(rows[0])) == (unclear, not unclear)


@pytest.mark.parametrize(("length", "unclear"), [(32_767, []), (32_768, [2])])
def test_a_cell_longer_than_any_may_be_is_unclear(length: int, unclear: list[int]) -> None:
    assert read(f"Naam;Soort\n{LOOSE}A;{'x' * length}")[2] == unclear


def test_a_line_with_more_cells_than_any_row_may_have_is_refused() -> None:
    most = ";" * 16_383
    assert len(read(f"{LOOSE}{most}")[0][1]) == 16_384
    with pytest.raises(csv.Error):
        read(f"{LOOSE}{most};")


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ('"Naam;Soort"\n"De ""Brug"";Sport"', 'Naam;Soort\nDe "Brug";Sport'),
        (' "Naam;Soort" \n\n"A;b"\r\n', "Naam;Soort\nA;b"),
        ('";"', ";"),
        ("", ""),
        ('"Naam"\n"De Brug"', '"Naam"\n"De Brug"'),
        ('"Naam;Soort"\nA;b', '"Naam;Soort"\nA;b'),
        ('"Naam";"Soort"', '"Naam";"Soort"'),
        ('Naam;Soort"', 'Naam;Soort"'),
        ('"Naam;Soort', '"Naam;Soort'),
    ],
)
def test_marks_around_whole_lines_are_taken_off_where_all_lines_have_them(text: str, bare: str) -> None:
    assert unwrapped(text) == bare
