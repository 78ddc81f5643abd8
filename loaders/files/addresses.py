"""Excel addresses of rows and columns counted from 0; knows no workbook."""

import re

_LETTERS = re.compile(r"[A-Z]{1,3}")


def column_index(letters: str) -> int:
    """The column of these letters, from 0. Raises ValueError for anything else.

    >>> column_index("A"), column_index("AB")
    (0, 27)
    """
    if not _LETTERS.fullmatch(letters):
        raise ValueError(letters)
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def column_letters(column: int) -> str:
    """The letters of a column counted from 0.

    >>> column_letters(0), column_letters(27)
    ('A', 'AB')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """The Excel address of a row and column counted from 0.

    >>> address(13, 3)
    'D14'
    """
    return f"{column_letters(column)}{row + 1}"


def position(cell: str) -> tuple[int, int]:
    """The row and column of an Excel address, counted from 0; before all cells when there is none.

    >>> position("D14"), position("")
    ((13, 3), (-1, -1))
    """
    letters = cell.rstrip("0123456789")
    return (int(cell[len(letters) :]) - 1, column_index(letters)) if letters else (-1, -1)
