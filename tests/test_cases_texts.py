"""Cases: texts that say nothing of their own never become a name; what no eye sees vanishes."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.reference import fold
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import ONE, WORD, Choices
from loaders.values.organisations import government_of
from loaders.values.placeholders import error_word, is_bare_number, is_ditto
from loaders.values.plain_text import as_text
from tests.few import few
from tests.workbooks import checked_rows, offer, partner, places, workbook

DITTOS = ("idem", "Idem", "IDEM.", "id.", "id", "zie boven", "Zie hierboven", "zelfde", "dito", "ibid.", "idem dito")
MARKS = ('"', "''", "″", '-"-', "-''-", "〃", "„", ",,", '" "', "↑")
ERROR_TEXT = """
#OVERLOOP! #VELD! Err:504 ######## #BEREKENEN! #GEBLOKKEERD! #REF #WORD! #N/B #verw! #NAME? #SPILL! #VALEUR! #NOM?
#BEZUG! #NV #WERT! #ÜBERLAUF! #ERROR! Fout:502 #GETTING_DATA #EPARS! #ONBEKEND!
"""
ERRORS = ERROR_TEXT.split()
NAMES = (
    "#samen",
    "11.11.11",
    "4U",
    "Idem Dito vzw",
    "60+ club",
    "IDentiteit",
    "'t Huis",
    "Erf:goed 504",
    "R&B",
    "a < b",
)


def provided(*names: str) -> Checked:
    """Offers, each with one of these as its provider; the first of them has a good one."""
    rows = [offer("Aanbod 0"), *(offer(f"Aanbod {n}", provider_name=name) for n, name in enumerate(names, 1))]
    return checked_rows({"Aanbod": rows})


@pytest.mark.parametrize("text", DITTOS + MARKS)
def test_a_ditto_is_no_provider_and_proposes_what_stands_above(text: str) -> None:
    checked = provided(text)
    assert places(checked) == [("ditto", "Aanbod", "B3")]
    assert [row.values["provider_name"] for row in checked.sheets["Aanbod"]] == ["Voorbeeldvzw De Brug"]
    assert checked.findings[0].details == {"proposal": "Voorbeeldvzw De Brug", "above": "B2"}


def test_a_ditto_under_a_ditto_proposes_the_last_that_was_written() -> None:
    checked = provided("Tweede voorbeeldvzw", "idem", '"')
    assert [finding.details["above"] for finding in checked.findings] == ["B3", "B3"]


def test_a_ditto_in_an_optional_cell_leaves_it_empty() -> None:
    rows = [partner(shared_interest="taal"), partner("Tweede", shared_interest="idem", role_codes='"')]
    checked = checked_rows({"Partners": rows})
    assert places(checked) == [("ditto", "Partners", "D3"), ("ditto", "Partners", "L3")]
    assert checked.status == "ok"
    assert [row.values["shared_interest"] for row in checked.sheets["Partners"]] == ["taal", None]


def test_a_ditto_in_any_required_cell_is_named() -> None:
    rows = [offer(), offer("Tweede", municipality_codes="''", offer_status_code="idem")]
    assert places(checked_rows({"Aanbod": rows})) == [("ditto", "Aanbod", "E3"), ("ditto", "Aanbod", "F3")]


def test_what_a_ditto_proposes_is_never_personal() -> None:
    rows = [partner(shared_interest="an.voorbeeld@voorbeeld.example"), partner("Tweede", shared_interest="idem")]
    checked = checked_rows({"Partners": rows})
    assert [(finding.code, finding.details) for finding in checked.findings] == [
        ("personal-mailbox", {}),
        ("ditto", {}),
    ]


@pytest.mark.parametrize("text", ERRORS)
def test_an_error_that_was_pasted_is_no_name(text: str) -> None:
    assert places(provided(text)) == [("error-cell", "Aanbod", "B3")]
    optional = checked_rows({"Aanbod": [offer(barriers=text)]})
    assert (places(optional), optional.status) == ([("error-cell", "Aanbod", "AF2")], "ok")


@pytest.mark.parametrize("value", [0, 12, "0", "000", "12", "12,5", 1712, "-3", "WAAR", "onbekend", "n.v.t. "])
def test_a_number_or_a_word_for_nothing_is_no_name(value: str | int) -> None:
    (finding,) = checked_rows({"Partners": [partner(value)]}).findings  # type: ignore[arg-type]
    assert (finding.code, finding.cell) in {("text-says-nothing", "A2"), ("required-missing", "A2")}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_looks_like_one_of_them_stays_a_name(name: str) -> None:
    checked = provided(name)
    assert (places(checked), checked.sheets["Aanbod"][1].values["provider_name"]) == ([], name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Taal &amp;amp; Spel", "Taal & Spel"),
        ("Taal &amp; Spel", "Taal & Spel"),
        ("Taalcaf&eacute;", "Taalcafé"),
        ("<b>Taalcafé</b>", "Taalcafé"),
        ("&lt;b&gt;Taalcafé&lt;/b&gt;", "Taalcafé"),
        ("Taal<br/>café", "Taal café"),
        ('<a href="https://voorbeeld.example">Taalcafé</a>', "Taalcafé"),
        ("Taal&nbsp;café", "Taal café"),
    ],
)
def test_codes_of_a_web_page_are_removed_with_a_remark(text: str, name: str) -> None:
    checked = provided(text)
    assert places(checked) == [("markup-removed", "Aanbod", "B3")]
    assert checked.sheets["Aanbod"][1].values["provider_name"] == name


def test_codes_with_more_than_one_reading_are_named() -> None:
    assert places(provided("<script>1</script>")) == [("markup-kept", "Aanbod", "B3")]


def test_an_address_hidden_in_codes_is_still_an_address() -> None:
    checked = provided("an.voorbeeld&#64;voorbeeld.example")
    assert [(finding.code, finding.seen) for finding in checked.findings] == [("personal-mailbox", "")]


@pytest.mark.parametrize("sign", "\u00ad\u200b\u200c\u200d\u200e\u202a\u2060\u2066\ufeff\U000e0041")
def test_invisible_characters_vanish_and_split_no_word(sign: str) -> None:
    row = partner(f"Taal{sign}café", organisation_type_code=f"Sp{sign}ort", municipality_codes=f"Roese{sign}lare")
    checked = checked_rows({"Partners": [row, partner(sign)]})
    assert places(checked) == [("required-missing", "Partners", "A3")]
    assert checked.sheets["Partners"][0].values["name"] == "Taalcafé"


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("CAW Voorbeeld + OCMW Tielt", 2),
        ("CAW, OCMW en VDAB", 3),
        ("De Brug vzw; Taalcafé", 2),
        ("vzw De Brug / vzw Het Huis", 2),
        ("vzw De Brug\nvzw Het Huis", 2),
        ("Stad Roeselare en VDAB", 2),
        ("Ligo Voorbeeld | CVO Voorbeeld", 2),
        ("Welzijn en Zorg vzw", 0),
        ("Jeugd, Cultuur en Sport vzw", 0),
        ("Stad en OCMW Tielt", 0),
        ("Stad Roeselare - bibliotheek", 0),
        ("De Brug, vzw", 0),
        ("Sport & Co", 0),
    ],
)
def test_several_organisations_in_one_cell_are_asked_or_remarked_and_never_guessed(name: str, count: int) -> None:
    content = workbook({"Partners": [partner(name)]}, region=None)
    checked = check(content, "midwest")
    assert places(checked, blocking=True) == places(checked)
    assert places(checked) == ([("several-organisations", "Partners", "A2")] if count else [])
    is_sure = any(sign in name for sign in ";+\n")
    key = (WORD, "Partners", "name", fold(name))
    asked = [(one.key, one.proposals) for one in checked.questions]
    assert asked == ([(key, () if is_sure else (ONE,))] if count else [])
    one = check(content, "midwest", choices=Choices({key: ONE}))
    assert [row.values["name"] for row in one.sheets["Partners"]] == [" ".join(name.split())]
    assert sum(len(finding.details["allowed"].split(", ")) for finding in checked.findings) == count
    ours = checked_rows({"Partners": [partner(name)]})
    assert places(ours) == ([("organisations-maybe", "Partners", "A2")] if count else [])


@pytest.mark.parametrize("region", ["midwest", None], ids=["template", "own export"])
def test_an_offer_of_several_organisations_stays_one_offer_and_hears_so(region: str | None) -> None:
    rows = [offer(provider_name=name) for name in ("De Brug vzw; CAW Voorbeeld", "De Ploeg / Taalhuis", "De Brug, vzw")]
    checked = check(workbook({"Aanbod": rows}, region=region), "midwest")
    assert places(checked) == [("organisations-together", "Aanbod", "B2")]
    assert [row.values["provider_name"] for row in checked.sheets["Aanbod"]] == [row["provider_name"] for row in rows]


def test_see_another_name_of_the_same_list_is_no_name() -> None:
    rows = [partner("De Brug vzw"), partner("zie De Brug vzw"), partner("Zie Zo vzw")]
    checked = checked_rows({"Partners": rows})
    assert places(checked) == [("ditto", "Partners", "A3")]
    assert [row.values["name"] for row in checked.sheets["Partners"]] == ["De Brug vzw", "Zie Zo vzw"]


@pytest.mark.parametrize(
    "name",
    [
        "De Brug / Taalhuis",
        "Brug/Taalhuis",
        "De Ploeg en Het Nest",
        "De Ploeg & De Kring",
        "La Porte et Le Pont",
        "XYZ en ZYX",
        "Wijkhuis Noord en Wijkhuis Zuid",
        "De Ploeg\nTaalhuis",
        "De Ploeg + Taalhuis",
        "De Ploeg i.s.m. Taalhuis",
    ],
)
def test_what_may_well_be_two_organisations_is_read_as_one_with_a_word(name: str) -> None:
    checked = check(workbook({"Partners": [partner(name)]}, region=None), "midwest")
    assert places(checked) == [("organisations-maybe", "Partners", "A2")]
    assert ([row.values["name"] for row in checked.sheets["Partners"]], checked.questions) == (
        [" ".join(name.split())],
        [],
    )


@pytest.mark.parametrize(
    "name",
    [
        "Kind en Gezin",
        "Dienst Welzijn en Zorg",
        "Bibliotheek & cultuurcentrum",
        "Ouders en/of kinderen",
        "Stad Tielt / OCMW Tielt",
        "24/7 hulp",
        "Jeugdhuis m/v/x",
        "Het Huis\n(Izegem)",
        "De Ploeg / vzw",
        "De Ploeg\nvzw",
        "De Ploeg\n8800 Roeselare",
        "De Ploeg-Noord",
    ],
)
def test_the_name_of_one_organisation_gives_no_word(name: str) -> None:
    checked = check(workbook({"Partners": [partner(name)]}, region=None), "midwest")
    assert [one.code for one in checked.findings if "organisations" in one.code] == []


@pytest.mark.parametrize("name", ["Taalhuis en Wijkwerking", "Bib/Taalhuis", "Bib\nTaalhuis", "Bib & Taalhuis"])
def test_a_part_that_stands_in_the_list_by_itself_is_an_organisation(name: str) -> None:
    asked = check(workbook({"Partners": [partner(name), partner("Taalhuis")]}, region=None), "midwest")
    assert places(asked) == [("several-organisations", "Partners", "A2")]
    assert [(one.key, one.proposals) for one in asked.questions] == [((WORD, "Partners", "name", fold(name)), (ONE,))]
    alone = check(workbook({"Partners": [partner("Taalhuis")]}, region=None), "midwest")
    assert places(alone) == []


def test_a_name_that_is_said_to_be_one_may_still_say_that_it_ended() -> None:
    name = "CAW Voorbeeld en VDAB (gestopt)"
    choices = Choices({(WORD, "Partners", "name", fold(name)): ONE})
    checked = check(workbook({"Partners": [partner(name)]}, region=None), "midwest", choices=choices)
    assert places(checked) == [("name-as-chosen", "Partners", "A2"), ("name-says-ended", "Partners", "A2")]


@pytest.mark.parametrize("name", ["1712", "365", "1250"])
def test_a_number_that_was_typed_as_a_text_is_a_name(name: str) -> None:
    checked = checked_rows({"Partners": [partner(name)]})
    assert ([row.values["name"] for row in checked.sheets["Partners"]], places(checked)) == ([name], [])


def test_one_percent_or_a_hundred_is_left_empty_and_said() -> None:
    def mapped(value: object) -> Checked:
        return check(workbook({"Regio": [{"mapping_share": value}]}, region=None), "midwest")

    assert places(mapped(1)) == places(mapped("1")) == [("percent-ambiguous", "Regio", "J2")]
    assert (mapped(1).status, mapped(1).sheets["Regio"][0].values["mapping_share"]) == ("ok", None)
    assert mapped("1%").sheets["Regio"][0].values["mapping_share"] == 0.01
    assert mapped(100).sheets["Regio"][0].values["mapping_share"] == 1.0
    own = checked_rows({"Regio": [{"mapping_share": 1}]})
    assert own.sheets["Regio"][0].values["mapping_share"] == 1.0


@pytest.mark.parametrize(
    ("name", "nis"),
    [
        ("Stad Roeselare", "36015"), ("Roeselare", "36015"), ("Roeselare (stad)", "36015"),
        ("GEMEENTE STADEN", "36019"),
        ("Stad & OCMW Roeselare", "36015"), ("Gemeentebestuur van Lichtervelde", "36011"), ("Meulebeke", "37022"),
        ("Lokaal bestuur Izegem", "36008"), ("OCMW Tielt", None), ("Sociaal Huis Tielt", None), ("Rumbeke", None),
        ("Sportclub Tielt", None), ("Stad Brugge", None), ("8800", None), ("Stad Roeselare, jeugddienst", None),
    ],
)  # fmt: skip
def test_the_government_of_a_municipality_is_known_by_its_name(name: str, nis: str | None) -> None:
    assert government_of(name, "midwest") == nis


PIECES = st.sampled_from([*DITTOS, *MARKS, *ERRORS, "0", "12", "\u00ad", "\u200b", "De Brug", "vzw", " ", "&amp;", "#"])


@few(8)
@given(st.lists(st.lists(PIECES, min_size=1, max_size=3).map("".join), min_size=1, max_size=8))
def test_no_stored_name_says_nothing(names: list[str]) -> None:
    checked = provided(*names)
    stored = [row.values["provider_name"] for row in checked.sheets["Aanbod"]]
    assert not [name for name in stored if is_ditto(name) or error_word(name) or is_bare_number(name)]
    assert not [name for name in stored if any(unicodedata.category(sign) == "Cf" for sign in name)]
    assert len(stored) + checked.refused["Aanbod"] == len(names) + 1


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=30))
def test_no_text_keeps_what_no_eye_sees(text: str) -> None:
    assert not any(unicodedata.category(sign) == "Cf" for sign in as_text(text))
