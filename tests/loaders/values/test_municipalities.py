"""What two names, a name with a postcode or a slip of the pen mean: one municipality, or none where two are meant."""

import pytest

from loaders.values.municipalities import place

TIELT, ROESELARE = "37022", "36015"
UNKNOWN, ELSEWHERE, PART = "municipality-unknown", "municipality-elsewhere", "municipality-part"
SHORTENED, MERGED, POSTCODE = "municipality-shortened", "municipality-merged", "municipality-from-postcode"

# what stands in the cell, the NIS code, the finding; asked in Midwest
PLACES = [
    # brackets
    ("Tielt (stad", TIELT, ""),
    ("Tielt (8700)", TIELT, ""),
    ("Tielt (8800)", "", UNKNOWN),
    ("Tielt (9999)", "", UNKNOWN),
    ("Tielt (3 deelgemeenten)", TIELT, SHORTENED),
    ("Izegem (Proefhoek)", "36008", SHORTENED),
    ("Tielt (Proefhoek)", "", UNKNOWN),  # a part of another is called so
    ("Aarsele (Proefhoek)", TIELT, PART),
    ("Rumbeke (8800)", ROESELARE, PART),
    ("Rumbeke (Brugge)", "", UNKNOWN),
    ("Proefhoek (Tielt)", "", UNKNOWN),
    ("Roeselare (,)", ROESELARE, ""),
    ("Roeselare (Rumbeke en Beveren)", ROESELARE, ""),
    ("Roeselare (Rumbeke, Proefhoek)", ROESELARE, SHORTENED),
    ("Roeselare (Rumbeke, Tielt)", "", UNKNOWN),
    ("Roeselare (Izegem en Proefhoek)", "", UNKNOWN),
    ("Beveren (Proefhoek)", "", UNKNOWN),  # of two
    ("Beveren (centrum)", ROESELARE, PART),
    ("Meulebeke (Tielt)", TIELT, MERGED),
    ("Tielt (West-Vlaanderen)", TIELT, ""),
    ("Tielt (Oost-Vlaanderen)", "", UNKNOWN),
    ("Tielt (Vlaams-Brabant)", "", ELSEWHERE),
    # a postcode beside a name
    ("8700 Tielt", TIELT, ""),
    ("Tielt 8700", TIELT, ""),
    ("Tielt 8800", "", UNKNOWN),
    ("8700 Proefhoek", "", UNKNOWN),
    ("8700 Aarsele", TIELT, PART),
    ("9999 Tielt", TIELT, ""),  # of no municipality, so it contradicts nothing
    ("9999 Proefhoek", "", UNKNOWN),
    ("8700 Brussel", TIELT, POSTCODE),
    ("1000 Brussel", "", ELSEWHERE),
    # a number
    ("37007", TIELT, MERGED),
    ("8000", "", ELSEWHERE),
    ("9999", "", UNKNOWN),
    ("Tielt 5", TIELT, SHORTENED),
    ("Roeselare 5", "", UNKNOWN),  # which has one postcode
    ("Aarsele 5", "", UNKNOWN),
    # two names, or one cut short
    ("Roeselare-Rumbeke", ROESELARE, ""),
    ("Rumbeke/Roeselare", ROESELARE, PART),
    ("Roeselare - Brugge", "", UNKNOWN),
    ("Proefhoek/Tielt", "", UNKNOWN),
    ("Oostr.", "", UNKNOWN),
    ("R-Kapelle", "36010", PART),
    ("Heist o/d Berg", "", ELSEWHERE),
    ("S Joris", "", UNKNOWN),  # of two
]


@pytest.mark.parametrize(("text", "nis", "code"), PLACES)
def test_one_municipality_is_read_where_all_that_is_said_agrees(text: str, nis: str, code: str) -> None:
    assert place(text, "midwest")[:2] == (nis, code)


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("Tielz", "Tielt"),
        ("Izegm", "Izegem"),
        ("Iezegem", "Izegem"),
        ("Oostrozebek", "Oostrozebeke"),
        ("Oostrozebekee", "Oostrozebeke"),
        ("Oostrozebekeee", ""),
        ("Ielt", ""),
        ("Fielt", ""),
        ("omgeving van Brugge", "Brugge"),
        ("Bruggf", ""),  # only slips of the pen of the own region are likely
        ("Rosselare (Proefhoek)", ""),
        ("Proefhoek (Tielt)", "Tielt"),
        ("Proefhoek [Brugge]", ""),
    ],
)
def test_a_slip_of_the_pen_comes_close_to_one_name(text: str, proposal: str) -> None:
    read = place(text, "midwest")
    assert (read.code, read.details.get("proposal", "")) == (UNKNOWN, proposal)


def test_what_is_said_of_a_place_repeats_the_text_but_never_an_address() -> None:
    notes = [place(text, "midwest").note(text) for text in ("Aarsele", "Voorbeeldstraat 4, 8870 Izegem")]
    assert [(note.code, note.seen) for note in notes] == [(PART, "Aarsele"), ("municipality-from-address", "")]


def test_a_name_of_a_municipality_goes_before_that_of_a_part() -> None:
    assert place("Tielt", "limburg").details == {"name": "Tielt", "region": "Midwest"}  # not Tielt-Winge
