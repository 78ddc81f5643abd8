"""One cell of a column: markup in it, names that say nothing, and what people said of the sheet."""

from datetime import date, time, timedelta
from typing import Any

import pytest

from data.store import today
from loaders import contract
from loaders.sheet import Column
from loaders.values.areas import Area
from loaders.values.cell import Reader, Setting

NAME = contract.PARTNERS.column("name")
NOTE = contract.PARTNERS.column("shared_interest")
AREA = contract.PARTNERS.column("municipality_codes")
DAY = contract.PARTNERS.column("since_date")
LAST_DAY = contract.PARTNERS.column("until_date")
ENGAGEMENT = contract.PARTNERS.column("engagement_code")
DOMAINS = contract.PARTNERS.column("life_domain_codes")
FREE = contract.OFFERS.column("is_free")
OURS, THEIRS = Setting("midwest", is_template=True), Setting("midwest")


def read(
    column: Column,
    raw: Any,
    setting: Setting = THEIRS,
    chosen: dict[str, str] | None = None,
    others: tuple[Any, ...] = (),
) -> tuple[Any, list[str]]:
    """The value of a cell and the codes of what there is to say of it."""
    reading = Reader(column, [raw, *others], setting, chosen)[raw]
    return reading.value, [note.code for note in reading.notes]


MARKED = [
    (NAME, "<b>Proefhuis</b>", "Proefhuis", ["markup-removed"]),
    (NAME, "&nbsp;<br/>", None, ["text-says-nothing"]),
    (NOTE, "&nbsp;<br/>", None, []),
    (NOTE, "<script>1</script>", "<script>1</script>", ["markup-kept"]),
    (NOTE, "<b>#N/A</b>", None, ["error-cell"]),
    (NAME, "<b>idem</b>", None, ["ditto"]),
    (FREE, "<i>ja</i>", True, ["markup-removed"]),
    (FREE, "<i>soms</i>", None, ["yes-no-unreadable"]),
]


@pytest.mark.parametrize(("column", "raw", "value", "codes"), MARKED)
def test_markup_is_taken_off_before_a_cell_is_read(column: Column, raw: str, value: Any, codes: list[str]) -> None:
    assert read(column, raw) == (value, codes)


NAMES = [
    ("• De Brug;", "De Brug"),
    ("'1712", "1712"),
    ("'t Huis", "'t Huis"),
    ("365", "365"),
    (365.0, None),
    (time(10, 30), None),
    ("12", None),
    ("2026", None),
    ("12/03/2024", None),
    ("★★★ ★★★ ★★★", None),
    ("niet gekend", None),
    ("waar", None),
    ("Proefhuis:", None),
]


@pytest.mark.parametrize(("raw", "name"), NAMES)
def test_a_name_is_asked_that_says_something(raw: Any, name: str | None) -> None:
    assert read(NAME, raw) == (name, [] if name else ["text-says-nothing"])


@pytest.mark.parametrize(
    ("column", "raw", "setting", "value", "codes"),
    [
        (NAME, "Proefhuis:", OURS, "Proefhuis:", []),
        (NAME, "De Ploeg / Taalhuis", THEIRS, "De Ploeg / Taalhuis", ["organisations-maybe"]),
        (NAME, "CAW Proef; VDAB", OURS, "CAW Proef; VDAB", ["organisations-maybe"]),
        (NAME, "CAW Proef; VDAB", THEIRS, "CAW Proef; VDAB", ["name-as-chosen"]),
        (NAME, "De Brug (gestopt)", THEIRS, "De Brug (gestopt)", ["name-says-ended"]),
        (NOTE, "De Brug (gestopt)", THEIRS, "De Brug (gestopt)", []),
        (NOTE, "n. v. t.", THEIRS, None, []),
        (NOTE, "nvt of niet", THEIRS, "nvt of niet", []),
    ],
)
def test_a_text_is_remarked_by_its_column_and_whose_list_it_is(
    column: Column, raw: str, setting: Setting, value: str | None, codes: list[str]
) -> None:
    assert read(column, raw, setting, {"caw proef vdab": "CAW Proef; VDAB"}) == (value, codes)


def test_a_name_that_refers_to_another_of_the_list_repeats_it() -> None:
    assert read(NAME, "zie Proefhuis", others=("Proefhuis",)) == (None, ["ditto"])
    assert read(NAME, "zie Proefhuis") == ("zie Proefhuis", [])


def test_the_numbers_of_another_scale_are_no_codes_of_ours() -> None:
    assert read(ENGAGEMENT, "3", others=("5",)) == (None, ["code-unknown"])
    assert read(ENGAGEMENT, "Werkt mee", others=("5",)) == ("3", [])
    assert read(ENGAGEMENT, "3", others=("2",)) == ("3", [])


@pytest.mark.parametrize(
    ("text", "others", "value", "codes"),
    [
        ("ja?", (), None, ["yes-no-unreadable"]),
        ("?", (), None, []),
        ("1", (), True, []),
        ("1", ("15",), None, ["yes-no-unreadable"]),
        ("ja", ("15",), True, []),
        ("niet gratis", (), False, []),
        ("€ 0", (), None, ["yes-no-unreadable"]),
    ],
)
def test_yes_and_no_are_words_or_bits_of_a_column_without_other_numbers(
    text: str, others: tuple[str, ...], value: bool | None, codes: list[str]
) -> None:
    assert read(FREE, text, others=others) == (value, codes)


@pytest.mark.parametrize(
    ("text", "unknown", "value", "codes"),
    [
        ("Tielt; Proefhoek", {"municipality_codes"}, Area(False, ["37022"]), ["places-left"]),
        ("Proefhoek", {"municipality_codes"}, None, ["municipality-unknown"]),
        ("Tielt; Proefhoek", {"municipality_nis"}, None, ["municipality-unknown"]),
    ],
)
def test_places_that_nobody_knows_are_left_in_the_columns_of_which_that_was_said(
    text: str, unknown: set[str], value: Area | None, codes: list[str]
) -> None:
    assert read(AREA, text, Setting("midwest", leaves_unknown=frozenset(unknown))) == (value, codes)


@pytest.mark.parametrize(
    ("is_kept", "value", "codes"),
    [(None, False, ["date-in-future"]), (True, True, ["date-future-read"]), (False, False, ["date-future-left"])],
)
def test_a_start_that_is_still_to_come_is_kept_only_when_people_say_so(
    is_kept: bool | None, value: bool, codes: list[str]
) -> None:
    tomorrow = today() + timedelta(1)
    setting = Setting("midwest", keeps_future=is_kept)
    assert read(DAY, tomorrow, setting) == (tomorrow if value else None, codes)
    assert read(DAY, today(), setting) == (today(), [])
    assert read(LAST_DAY, tomorrow, setting) == (tomorrow, [])


def test_serial_numbers_count_from_1900_unless_the_workbook_says_otherwise() -> None:
    assert read(DAY, 46106.0) == (date(2026, 3, 25), ["date-from-serial"])


def test_a_period_without_an_end_has_no_last_day() -> None:
    assert read(LAST_DAY, "onbepaald") == (None, [])
    assert read(DAY, "onbepaald") == (None, ["date-unreadable"])
