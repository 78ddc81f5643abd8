"""Places as people spell them: every form that the reference tables can give, read right, and none read wrong."""

from collections.abc import Iterator

import pytest

from data import reference
from loaders.values.areas import Area, read_area
from loaders.values.municipalities import place
from loaders.values.outcome import Reading
from tests.workbooks import checked_rows, partner, places

TOWNS = reference.municipalities()
PARTS = reference.rows("sub_municipalities")
SAINTS = [town for town in TOWNS.values() if town.name.startswith("Sint-")]


def _spellings() -> Iterator[tuple[str, str]]:
    """(what stands in the cell, NIS code) in every form that the tables give."""
    for town in TOWNS.values():
        name = town.name
        yield from ((form, town.nis) for form in (name, name.upper(), name.replace("-", " "), town.name_fr))
        yield from ((form, town.nis) for form in (f"Stad {name}", f"Gemeente {name}", f"{name} (centrum)"))
        yield from ((form, town.nis) for form in (f"{name} / {town.name_fr}", f"{town.name_fr} ({name})"))
        for postcode in town.postcodes:
            yield from ((form, town.nis) for form in (f"{postcode} {name}", f"B-{postcode} {name}"))
    for town in SAINTS:
        rest = town.name.removeprefix("Sint-")
        yield from ((form, town.nis) for form in (f"St-{rest}", f"St.-{rest}", f"St. {rest}", f"St {rest}"))
    for part in PARTS:
        name, town = part["name"], TOWNS[part["nis"]]
        yield from ((form, town.nis) for form in (f"{name} ({town.name})", f"{town.name} ({name})"))
        yield from ((form, town.nis) for form in (f"{name} - {town.name}", f"{town.name}-{name}"))
    for old in reference.former_municipalities():
        name = TOWNS[old.now_nis].name
        yield from ((form, old.now_nis) for form in (old.name, f"{old.name} ({name})", f"{name} ({old.name})"))


SPELLINGS = list(dict.fromkeys(_spellings()))
HARD = {
    "rivierenland": {
        "Heist o/d Berg": "12014", "Heist o.d. Berg": "12014", "HEIST O/D BERG": "12014", "H.o.d. Berg": "12014",
        "St-Kat-Waver": "12035", "O.L.V. Waver": "12035", "OLV-Waver": "12035", "Mechelen (Walem)": "12025",
        "Sint Amands": "12041", "Malines": "12025",
    },
    "brussel": {
        "Laken": "21004", "1020 Laken": "21004", "Laeken (Bruxelles)": "21004", "Neder-over-Heembeek": "21004",
        "Haren (Brussel)": "21004", "Brussel-Stad": "21004", "St-Gilles": "21013", "Ixelles/Elsene": "21009",
    },
    "denderregio": {"Nieuwerkerken (Aalst)": "41002", "Hofstade (Aalst)": "41002"},
    "regio-antwerpen": {"Kapellen (Antwerpen)": "11023"},
    "midwest": {"Roeselare (hoofdzetel)": "36015", "Beveren (Roeselare)": "36015", "8800 Rumbeke": "36015"},
}  # fmt: skip


def test_every_spelling_that_the_tables_give_is_read_right() -> None:
    assert len(SPELLINGS) > 300
    wrong = [(text, nis) for text, nis in SPELLINGS if place(text, TOWNS[nis].region).nis != nis]
    assert wrong == []


def test_no_spelling_is_read_as_another_municipality_from_any_region() -> None:
    """From elsewhere it may be named, never stored: what is read lies in the region, and is what the text says."""
    bearers: dict[str, set[str]] = {}
    for text, nis in SPELLINGS:
        bearers.setdefault(text, set()).add(nis)
    for region in ("midwest", "kempen", "brussel", "waasland"):
        for text, owners in bearers.items():
            read = place(text, region).nis
            assert not read or TOWNS[read].region == region
            assert not read or read in owners or _also_bears(text, read), (text, region, read)


def _also_bears(text: str, nis: str) -> bool:
    """True when a part of the municipality is called so: Beveren is a part of Roeselare too."""
    bare = reference.fold(text).removeprefix("stad ").removeprefix("gemeente ").removesuffix(" centrum")
    return any(part["nis"] == nis and reference.fold(part["name"]) == bare for part in PARTS)


@pytest.mark.parametrize(("region", "text", "nis"), [(r, t, n) for r, forms in HARD.items() for t, n in forms.items()])
def test_a_form_that_people_use_is_read(region: str, text: str, nis: str) -> None:
    assert place(text, region).nis == nis


ADDRESSES = (
    "Voorbeeldstraat 4, {code} {name}",
    "Voorbeeldstraat 4 {code} {name}",
    "Voorbeeldplein 12a bus 3, B-{code} {name} (België)",
    "Huis van Bedenk, Bedenklaan 4\n{code} {name}, België",
    "Voorbeeldstraat 4, {name}",
    "Bedenksteenweg 100 bus 2, {name}",
)


@pytest.mark.parametrize("form", ADDRESSES)
def test_the_municipality_at_the_end_of_an_address_is_read(form: str) -> None:
    for town in TOWNS.values():
        for code in town.postcodes:
            read = place(form.format(code=code, name=town.name), town.region)
            assert (read.nis, read.code) == (town.nis, "municipality-from-address")


@pytest.mark.parametrize("form", ADDRESSES[:4])
def test_an_address_with_the_postcode_of_another_is_read_as_neither(form: str) -> None:
    for town, other in zip(TOWNS.values(), [*TOWNS.values()][7:], strict=False):
        code = next((code for code in other.postcodes if code not in town.postcodes), "")
        if code:
            assert place(form.format(code=code, name=town.name), town.region).nis == ""


@pytest.mark.parametrize(
    "text",
    [
        "8800 Roeselare, 8870 Izegem",
        "Tielt, Voorbeeldstraat 4, 8870 Izegem",
        "Voorbeeldstraat 4, 8700 Tielt; Voorbeeldstraat 5, 8870 Izegem",
        "Zone 2, Izegem",
        "Tielt 4, 8870 Izegem",
        "3 gemeenten, 8870 Izegem",
        "Voorbeeldstraat, Izegem",
    ],
)
def test_what_may_name_more_than_one_place_is_no_address(text: str) -> None:
    assert place(text, "midwest").code == "municipality-unknown"


def test_of_an_address_only_the_municipality_is_told_and_kept() -> None:
    area = "Voorbeeldstraat 4, 8870 Izegem; Bedenklaan 5, 8700 Tielt"
    checked = checked_rows({"Partners": [partner(municipality_codes=area)]})
    assert places(checked) == [("municipality-from-address", "Partners", "I2")]
    assert checked.sheets["Partners"][0].values["municipality_codes"] == ["36008", "37022"]
    assert "straat" not in repr(checked).casefold() and "laan" not in repr(checked).casefold()


@pytest.mark.parametrize(
    ("text", "code"),
    [("Tielt (Aarsele)", ""), ("Aarsele (Tielt)", "municipality-part"), ("Meulebeke (Tielt)", "municipality-merged")],
)
def test_what_stands_before_the_brackets_is_what_is_remarked(text: str, code: str) -> None:
    assert place(text, "midwest")[:2] == ("37022", code)


@pytest.mark.parametrize(
    ("region", "text", "code"),
    [
        ("midwest", "8800 Tielt", "municipality-unknown"),  # the postcode of another
        ("midwest", "Beveren (Waas)", "municipality-elsewhere"),  # says that it is not the one nearby
        ("midwest", "Roeselare (Brugge)", "municipality-unknown"),
        ("midwest", "Tielt-Roeselare", "municipality-unknown"),  # two, where one is asked
        ("limburg", "Laken", "municipality-elsewhere"),
        ("kempen", "3 gemeenten", "municipality-unknown"),
    ],
)
def test_a_text_with_two_readings_is_named(region: str, text: str, code: str) -> None:
    assert place(text, region)[:2] == ("", code)


@pytest.mark.parametrize(
    ("text", "region", "proposal"),
    [
        ("Rosselare", "midwest", "Roeselare"),
        ("Roeselaere", "midwest", "Roeselare"),
        ("Roeselare en omgeving", "midwest", "Roeselare"),
        ("alle", "kempen", ""),
        ("online", "kempen", ""),
    ],
)
def test_a_proposal_is_made_only_when_it_is_likely(text: str, region: str, proposal: str) -> None:
    assert place(text, region).details.get("proposal", "") == proposal


WIDE = """
hele regio|De hele regio|ganse regio|gans de regio|heel de regio|volledige regio|regio|regiobreed|regio-breed
Alle gemeenten|alle 16 gemeenten|15 gemeenten|alle steden en gemeenten|alle gemeenten van de regio|alle
hele regio Midwest|regio Midwest|Midwest|heel Midwest|Midwest (hele regio)|overal in Midwest|toute la région
"""


@pytest.mark.parametrize("text", WIDE.strip().replace("\n", "|").split("|"))
def test_every_usual_way_to_say_the_whole_region_is_read(text: str) -> None:
    assert read_area(text, "midwest", {}) == Reading(Area(True, []))


@pytest.mark.parametrize("text", ["bovenlokaal", "West-Vlaanderen", "Vlaanderen", "heel Vlaanderen", "regionaal"])
def test_what_may_be_more_or_less_than_the_region_is_named_with_a_proposal(text: str) -> None:
    reading = read_area(text, "midwest", {})
    assert (reading.value, [(note.code, note.details) for note in reading.notes]) == (
        None,
        [("municipality-unknown", {"proposal": "hele regio"})],
    )


def test_the_name_of_a_region_that_a_municipality_bears_is_the_municipality() -> None:
    assert read_area("Brugge", "brugge", {}).value == Area(False, ["31005"])
    assert read_area("regio Brugge", "brugge", {}).value == Area(True, [])
    assert read_area("Halle, Vilvoorde", "halle-vilvoorde", {}).value == Area(False, ["23027", "23088"])
    assert read_area("Halle-Vilvoorde", "halle-vilvoorde", {}).value == Area(True, [])


@pytest.mark.parametrize(
    "text",
    [
        "Roeselare, Tielt", "Roeselare; Tielt", "Roeselare / Tielt", "Roeselare + Tielt", "Roeselare & Tielt",
        "Roeselare | Tielt", "Roeselare en Tielt", "Roeselare\nTielt", "• Roeselare\n• Tielt", "- Roeselare\n- Tielt",
        "1. Roeselare 2. Tielt", "Roeselare - Tielt", "Roeselare-Tielt", "Roeselare (Rumbeke, Beveren) en Tielt",
        "8800 Roeselare, 8700 Tielt", "Roeselare, Meulebeke, Rumbeke (Roeselare)",
    ],
)  # fmt: skip
def test_municipalities_are_read_however_they_are_strung_together(text: str) -> None:
    assert read_area(text, "midwest", {}).value == Area(False, ["36015", "37022"])


def test_a_slash_never_splits_a_name() -> None:
    checked = checked_rows({"Partners": [partner(municipality_codes="Heist o/d Berg/Mechelen")]}, region="rivierenland")
    assert places(checked) == [("municipality-shortened", "Partners", "I2")]
    assert checked.sheets["Partners"][0].values["municipality_codes"] == ["12014", "12025"]


def test_several_values_of_a_list_are_read_as_two_or_named() -> None:
    joined = ["+", "en", "&", "|", "-"]
    texts = [f"Werk {sign} Wonen" for sign in joined] + ["• Werk\n• Wonen", "- Werk\n- Wonen", "1. Werk 2. Wonen"]
    texts += ["Werk;Wonen;", "Werk, enz.", "Werk Wonen"]
    checked = checked_rows(
        {"Partners": [partner(f"Voorbeeld {n}", life_domain_codes=text) for n, text in enumerate(texts)]}
    )
    read = [row.values["life_domain_codes"] for row in checked.sheets["Partners"]]
    assert read == [["werk", "wonen"]] * 9 + [None, None]
    assert places(checked) == [("code-unknown", "Partners", "H11"), ("code-unknown", "Partners", "H12")]


def test_a_word_may_be_chosen_to_mean_the_whole_region() -> None:
    reading = read_area("bovenlokaal", "midwest", {"bovenlokaal": "hele regio"})
    assert (reading.value, [note.code for note in reading.notes]) == (Area(True, []), ["value-as-chosen"])
