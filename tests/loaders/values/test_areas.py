"""Work areas: which parts are municipalities, which say all of the region, and which are left out."""

import pytest

from loaders.contract import REGION_WIDE
from loaders.values.areas import NOTHING_LEFT, Area, Left, chosen_place, is_region_wide, read_area

TIELT, ROESELARE, IZEGEM = "37022", "36015", "36008"
UNKNOWN, ELSEWHERE = "municipality-unknown", "municipality-elsewhere"
OUTSIDE, UNREAD = Left(outside=True), Left(unknown=True)
WIDE = Area(True, [])


def some(*codes: str) -> Area:
    return Area(False, list(codes))


READ: list[tuple[str, Area | None, list[str]]] = [
    ("", None, []),
    ("-; ?", None, []),
    ("Tielt; -", some(TIELT), []),
    ("Tielt; Tielt", some(TIELT), []),
    ("Tielt + deelgemeenten", some(TIELT), []),
    ("deelgemeenten", None, [UNKNOWN]),
    ("Izegem; 3", None, [UNKNOWN]),
    ("Tielt; Brugge + deelgemeenten", None, [ELSEWHERE]),
    ("Tielt; Proefhoek", None, [UNKNOWN]),
    ("Tielt; Brugge; Proefhoek", None, [ELSEWHERE, UNKNOWN]),
    ("hele regio; alle gemeenten", WIDE, []),
    ("hele regio; Tielt", None, ["area-mixed"]),
    ("Tielt,", some(TIELT), []),
    ("Roeselare, Tielt / Izegem", some(ROESELARE, TIELT, IZEGEM), []),
    ("Roeselare / Tielt, Izegem", some(ROESELARE, TIELT, IZEGEM), []),
    ("Roeselare; Tielt, Izegem; Rumbeke", some(ROESELARE, TIELT, IZEGEM), ["municipality-part"]),
    ("Roeselare - Tielt - Izegem", some(ROESELARE, TIELT, IZEGEM), []),
    ("Roeselare-Tielt-Izegem", some(ROESELARE, TIELT, IZEGEM), []),
    ("Roeselare-Proefhoek", None, [UNKNOWN]),
    ("Proefhoek-Roeselare", None, [UNKNOWN]),
]


@pytest.mark.parametrize(("text", "area", "codes"), READ)
def test_an_area_is_read_where_all_its_parts_are(text: str, area: Area | None, codes: list[str]) -> None:
    reading = read_area(text, "midwest", {})
    assert (reading.value, [note.code for note in reading.notes]) == (area, codes)


LEAVING: list[tuple[str, Left, Area | None, list[str]]] = [
    ("Tielt; Brugge", OUTSIDE, some(TIELT), ["municipality-left"]),
    ("Tielt", OUTSIDE, some(TIELT), []),
    ("Tielt", UNREAD, some(TIELT), []),
    ("hele regio; Brugge", OUTSIDE, WIDE, ["municipality-left"]),
    ("Brugge", OUTSIDE, None, [ELSEWHERE]),  # nothing would remain
    ("Tielt; Proefhoek", OUTSIDE, None, [UNKNOWN]),
    ("Tielt; Proefhoek", UNREAD, some(TIELT), ["places-left"]),
    ("Tielt; Brugge", UNREAD, None, [ELSEWHERE]),
    ("Proefhoek", UNREAD, None, [UNKNOWN]),
    ("Tielt", Left(outside=True, unknown=True), some(TIELT), []),
    ("Tielt; Brugge; Proefhoek", Left(outside=True, unknown=True), some(TIELT), ["municipality-left", "places-left"]),
    ("Tielt; Brugge; Proefhoek", NOTHING_LEFT, None, [ELSEWHERE, UNKNOWN]),
    ("Proefhoek", NOTHING_LEFT, None, [UNKNOWN]),
]


@pytest.mark.parametrize(("text", "left", "area", "codes"), LEAVING)
def test_places_are_left_out_only_where_others_remain(
    text: str, left: Left, area: Area | None, codes: list[str]
) -> None:
    reading = read_area(text, "midwest", {}, left)
    assert (reading.value, [note.code for note in reading.notes]) == (area, codes)


def test_what_is_left_is_said_one_thing_at_a_time() -> None:
    assert read_area("Tielt; Proefhoek", "midwest", {}, Left(outside=True)).value is None
    assert read_area("Proefhoek", "midwest", {}, Left(unknown=True)).notes[0].code == UNKNOWN
    assert read_area("Tielt; Brugge", "midwest", {}, Left(unknown=True)).notes[0].code == ELSEWHERE


@pytest.mark.parametrize(
    ("text", "chosen", "area", "said"),
    [
        ("overal", {"tielt": REGION_WIDE}, WIDE, []),
        ("de Hoek", {"de hoek": REGION_WIDE}, WIDE, [("de Hoek", {"chosen": REGION_WIDE})]),
        ("de Hoek; overal", {"de hoek": REGION_WIDE}, WIDE, [("de Hoek", {"chosen": REGION_WIDE})]),
        ("de Hoek, Izegem", {"de hoek": TIELT}, some(TIELT, IZEGEM), [("de Hoek", {"chosen": "Tielt"})]),
        ("Izegem, de Hoek", {"izegem de hoek": TIELT}, some(TIELT), [("Izegem, de Hoek", {"chosen": "Tielt"})]),
    ],
)
def test_a_word_means_what_people_chose_for_it(
    text: str, chosen: dict[str, str], area: Area, said: list[tuple[str, dict[str, str]]]
) -> None:
    reading = read_area(text, "midwest", chosen)
    assert (reading.value, [(note.seen, note.details) for note in reading.notes]) == (area, said)


def test_a_municipality_is_chosen_only_within_the_region_and_for_what_is_unknown() -> None:
    chosen = {"hoek": TIELT, "kant": "31005", "izegem": TIELT}
    read = [chosen_place(text, "midwest", chosen)[:2] for text in ("Hoek", "Kant", "Izegem", "Rand")]
    assert read == [(TIELT, "value-as-chosen"), ("", UNKNOWN), (IZEGEM, ""), ("", UNKNOWN)]


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("bovenlokaal", REGION_WIDE),
        ("Vlaanderen", REGION_WIDE),
        ("bovenlokaal,", REGION_WIDE),
        ("Proefhoek", ""),
        ("Rosselare", "Roeselare"),
    ],
)
def test_the_whole_region_is_proposed_for_a_word_that_means_more(text: str, proposal: str) -> None:
    (note,) = read_area(text, "midwest", {}).notes
    assert (note.code, note.details.get("proposal", "")) == (UNKNOWN, proposal)


@pytest.mark.parametrize(
    ("text", "is_wide"),
    [
        ("Midwest (regio)", True),
        ("Midwest (Tielt)", False),
        ("Tielt (regio)", False),
        ("hele regio (alle gemeenten)", True),
        ("hele regio (Tielt)", False),
        ("hele regio ()", True),
        ("alle steden en gemeenten", True),
        ("hele regio en omgeving", False),
        ("hele regio, Tielt", False),
        ("", False),
    ],
)
def test_all_that_is_said_must_mean_the_whole_region(text: str, is_wide: bool) -> None:
    assert is_region_wide(text, "midwest") is is_wide


def test_of_no_region_nothing_is_the_whole() -> None:
    assert not is_region_wide("hele regio", "")
