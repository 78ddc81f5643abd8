"""Lists with each sign between their columns, and with others in their cells: the line of headers decides."""

import pytest

from loaders.files.separators import holds_separator, separator_of, written

LISTS = [
    ("Naam;Soort,Doel;Plaats\nA;b;c", ";"),
    ('Naam,Soort,Plaats\n"A;b",c,d', ","),
    ("Naam|Soort\nA;b|c", "|"),
    ("Naam\tSoort\nA,b\tc,d,e", "\t"),
    # a title in front, or sentences
    ("Lijst, 2026\nNaam;Soort;Plaats\nA;b;c\nD;e;f", ";"),
    ("Lijst van het netwerk\n\nNaam,Soort\nA,b", ","),
    ("Beste, dit is de lijst\nNaam;Soort\nA;b", ";"),
    ("Naam;Soort\nA, b, c;d\nE, f, g;h", ";"),
    ("Stand;3 maart\nNaam,Soort,Plaats\nA,b,c\nD,e,f\nG,h,i", ","),
    # half of the lines below are as wide
    ("Naam;Soort\nA;b\nc", ";"),
    ("Naam,Soort;Plaats,Doel\na,b\nc,d\n", ","),
    ("a;b\nNaam,Soort,Doel,Plaats;x\nc,d,e,f\ng,h,i,j\nk,l,m,n", ","),
    ("Naam;Soort,Plaats\na;b,c", ";"),
    ("Titel;;\nx;;\nNaam,Soort,Plaats", ","),
    ("a;b\nx;y\nc, d, e, f, g, h", ";"),
    # no line that looks like one of headers
    ("12;13", ";"),
    ("a,b", ","),
    (";\n;", ";"),
    (",a\n,b\n;c", ","),
    (f"{'x' * 201};a\n{'y' * 201};b", ";"),
    ("geen enkel teken", ";"),
    ("", ";"),
]


@pytest.mark.parametrize(("text", "sign"), LISTS)
def test_the_line_of_headers_tells_the_separator(text: str, sign: str) -> None:
    assert separator_of(text) == sign


@pytest.mark.parametrize(("length", "sign"), [(200, ","), (201, ";")])
def test_a_header_has_at_most_two_hundred_signs(length: int, sign: str) -> None:
    assert separator_of(f"{'x' * length},Soort\neen, twee\ndrie, vier\nNaam;Soort;Doel") == sign


@pytest.mark.parametrize(("lines", "sign"), [(19, ";"), (20, ",")])
def test_headers_stand_in_the_first_twenty_lines(lines: int, sign: str) -> None:
    title = "een zin, of twee\n" * lines
    assert separator_of(f"{title}Naam;Soort\n") == sign


@pytest.mark.parametrize(("rows", "sign"), [(50, ";"), (49, ",")])
def test_the_first_hundred_rows_tell_how_many_are_as_wide_as_the_headers(rows: int, sign: str) -> None:
    # ninety-nine rows stand below the headers: half of them, or one fewer, hold cells of their own
    rest = "x, y, z\n" * (99 - rows)
    assert separator_of("Naam;Soort\n" + "a;b\n" * rows + rest + "a;b\n" * 50) == sign


@pytest.mark.parametrize(
    ("text", "holds"), [("Naam;Soort", True), ("a|b", True), ("a\tb", True), ("a,b", True), ("Naam", False)]
)
def test_a_text_with_one_of_the_signs_may_be_a_table(text: str, holds: bool) -> None:
    assert holds_separator(text) is holds


@pytest.mark.parametrize(
    ("text", "sign", "start"),
    [
        ("sep=|\nNaam|Soort;Plaats", "|", 6),
        ("sep=;\r\nNaam,Soort\nA,b", ",", 7),
        ('"sep=,"\nNaam,Soort', ",", 8),
        ("Naam,Soort", ",", 0),
        ("SEP=^\nNaam^Soort", "^", 6),
    ],
)
def test_the_sign_that_a_text_names_is_taken_when_it_cuts_anything(text: str, sign: str, start: int) -> None:
    assert written(text) == (sign, start)


@pytest.mark.parametrize(("blank", "sign"), [(998, ";"), (999, ",")])
def test_the_first_thousand_lines_are_looked_at(blank: int, sign: str) -> None:
    assert separator_of("\n" * blank + "Naam,Soort\nA;b;c\n") == sign
