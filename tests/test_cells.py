"""Values as people type them, and what the importer makes of them."""

from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.reference import fold
from loaders import contract
from loaders.findings import SEVERITIES, Severity
from loaders.sheet import Column
from loaders.values.areas import Area
from loaders.values.cell import Reader, Setting
from loaders.values.outcome import Fault, Note

OFFERS, PARTNERS, GOVERNMENTS = contract.OFFERS, contract.PARTNERS, contract.GOVERNMENTS
PLACES = OFFERS.column("yearly_place_count")
HOURS = OFFERS.column("path_hour_count")
MEAN = OFFERS.column("newcomer_feedback_score")
SHARE = contract.REGION.column("mapping_share")
DAY = PARTNERS.column("since_date")
LAST_DAY = PARTNERS.column("until_date")
FREE = OFFERS.column("is_free")
ENGAGEMENT = PARTNERS.column("engagement_code")
KIND = OFFERS.column("offer_kind_code")
LEVEL = OFFERS.column("language_level_code")
GATE = OFFERS.column("participation_code")
ITEM = contract.PHASES.column("item_code")
ITEM_STATUS = contract.PHASES.column("item_status_code")
GOALS = OFFERS.column("goal_codes")
DOMAINS = PARTNERS.column("life_domain_codes")
TOWN = GOVERNMENTS.column("municipality_nis")
AREA = PARTNERS.column("municipality_codes")
KBO = PARTNERS.column("kbo_number")
MAILBOX = GOVERNMENTS.column("contact_mailbox")
TEXT = PARTNERS.column("shared_interest")
HOST = contract.SESSIONS.column("host_region_code")

TIELT, ROESELARE = "37022", "36015"


def read(
    column: Column, raw: Any, *, region: str = "midwest", others: tuple[Any, ...] = (), is_1904: bool = False
) -> Any:
    return Reader(column, [raw, *others], Setting(region, is_1904))[raw]


FORGIVEN: list[tuple[Column, Any, Any, str]] = [
    # numbers
    (PLACES, 40.0, 40, ""),
    (PLACES, "40", 40, "number-from-text"),
    (PLACES, " 40\u00a0", 40, "number-from-text"),
    (PLACES, "1.250", 1250, "number-from-text"),
    (PLACES, "1 250", 1250, "number-from-text"),
    (PLACES, "1\u202f250", 1250, "number-from-text"),
    (PLACES, "40,0", 40, "number-from-text"),
    (PLACES, "n.v.t.", None, ""),
    (PLACES, "-", None, ""),
    (PLACES, "?", None, ""),
    (PLACES, "", None, ""),
    (HOURS, "12,5", 12.5, "number-from-text"),
    (HOURS, "12.5", 12.5, "number-from-text"),
    (HOURS, "1.250,5", 1250.5, "number-from-text"),
    (HOURS, "1,250.5", 1250.5, "number-from-text"),
    (HOURS, "1,125", 1.125, "number-from-text"),
    (MEAN, "4.125", 4.125, "number-from-text"),
    (SHARE, 0.8, 0.8, ""),
    (SHARE, 80.0, 0.8, ""),
    (SHARE, "80 %", 0.8, "number-from-text"),
    (SHARE, "0,8", 0.8, "number-from-text"),
    (SHARE, "1%", 0.01, "number-from-text"),
    (SHARE, "0,5%", 0.005, "number-from-text"),
    # dates
    (DAY, date(2026, 3, 25), date(2026, 3, 25), ""),
    (DAY, datetime(2026, 3, 25, 13, 30), date(2026, 3, 25), ""),
    (DAY, "25/03/2026", date(2026, 3, 25), "date-day-first"),
    (DAY, "25-3-26", date(2026, 3, 25), "date-day-first"),
    (DAY, "03.04.2026", date(2026, 4, 3), "date-day-first"),
    (DAY, "04/04/2026", date(2026, 4, 4), "date-day-first"),
    (DAY, "2026-04-03", date(2026, 4, 3), ""),
    (DAY, "2026-04-03T00:00:00", date(2026, 4, 3), ""),
    (DAY, "3 april 2026", date(2026, 4, 3), ""),
    (DAY, "dinsdag 3 mrt. 2026", date(2026, 3, 3), ""),
    (DAY, "maart 2026", date(2026, 3, 1), "date-month-only"),
    (LAST_DAY, "februari 2028", date(2028, 2, 29), "date-month-only"),
    (LAST_DAY, "06/2026", date(2026, 6, 30), "date-month-only"),
    (DAY, 46106.0, date(2026, 3, 25), "date-from-serial"),
    (DAY, "46106", date(2026, 3, 25), "date-from-serial"),
    (DAY, 20260325.0, date(2026, 3, 25), ""),
    (DAY, "03/25/2026", date(2026, 3, 25), "date-month-first"),
    (DAY, "2026", date(2026, 1, 1), "date-year-only"),
    (DAY, 2026.0, date(2026, 1, 1), "date-year-only"),
    (LAST_DAY, "2026", date(2026, 12, 31), "date-year-only"),
    (DAY, "onbekend", None, ""),
    # yes and no
    (FREE, "ja", True, ""),
    (FREE, "X", True, ""),
    (FREE, "v", True, ""),
    (FREE, "✓", True, ""),
    (FREE, 1.0, True, ""),
    (FREE, "WAAR", True, ""),
    (FREE, "Neen", False, ""),
    (FREE, 0.0, False, ""),
    (FREE, "n.v.t.", None, ""),
    # lists
    (ENGAGEMENT, 3.0, "3", ""),
    (ENGAGEMENT, "werkt  mee", "3", ""),
    (ENGAGEMENT, "3 - Werkt mee", "3", ""),
    (ENGAGEMENT, "geinformeerd", "1", ""),
    (ENGAGEMENT, "Bewust niet", "bewust_niet", ""),
    (KIND, "PRAATTAFEL", "oefenkans", ""),
    (LEVEL, 1.2, "A2", ""),
    (LEVEL, "b1", "B1", ""),
    (GATE, "?", "onbekend", ""),
    (ITEM, "o1", "O1", ""),
    (ITEM_STATUS, "n.v.t.", "nvt", ""),
    (HOST, "midwest", "midwest", ""),
    (GOALS, "Nederlands leren; mensen leren kennen", ["nederlands", "mensen"], ""),
    (GOALS, "nederlands,werk/nederlands\nvrienden maken", ["nederlands", "werk", "vrienden"], ""),
    (GOALS, "n.v.t.", None, ""),
    (DOMAINS, "Welzijn en gezondheid", ["welzijn_gezondheid"], ""),
    # places
    (TOWN, "roeselare ", ROESELARE, ""),
    (TOWN, "Stad Roeselare", ROESELARE, ""),
    (TOWN, 36015.0, ROESELARE, ""),
    (TOWN, "36015", ROESELARE, ""),
    (TOWN, "Meulebeke", TIELT, "municipality-merged"),
    (TOWN, "37007", TIELT, "municipality-merged"),
    (TOWN, "Rumbeke", ROESELARE, "municipality-part"),
    (TOWN, "8800", ROESELARE, "municipality-from-postcode"),
    (TOWN, 8800.0, ROESELARE, "municipality-from-postcode"),
    (TOWN, "8800 Roeselare", ROESELARE, ""),
    (AREA, "Hele regio", Area(True, []), ""),
    (AREA, "ganse regio", Area(True, []), ""),
    (AREA, "Roeselare, Tielt", Area(False, [ROESELARE, TIELT]), ""),
    (AREA, "Roeselare en Meulebeke;Roeselare", Area(False, [ROESELARE, TIELT]), "municipality-merged"),
    # company numbers, mailboxes, text
    (KBO, "0999.000.129", "0999000129", ""),
    (KBO, "BE 0999 000 129", "0999000129", ""),
    (KBO, 999000129.0, "0999000129", ""),
    (KBO, "onbekend", None, ""),
    (MAILBOX, "Onthaal@voorbeeld.example", "onthaal@voorbeeld.example", ""),
    (MAILBOX, "sociale.dienst@voorbeeld.example", "sociale.dienst@voorbeeld.example", ""),
    (TEXT, "  Twee\u00a0 woorden ", "Twee woorden", ""),
    (TEXT, 12.0, "12", ""),
    (TEXT, "eerste regel\r\ntweede", "eerste regel\ntweede", ""),
    (TEXT, "=1+1", "=1+1", ""),
    (TEXT, "Bel 0999 000 129 (KBO)", "Bel 0999 000 129 (KBO)", ""),
]

REFUSED: list[tuple[Column, Any, str, str]] = [
    (PLACES, "±40", "number-unreadable", "±40"),
    (PLACES, "10-15", "number-unreadable", "10-15"),
    (PLACES, "veel", "number-unreadable", "veel"),
    (PLACES, date(2026, 3, 25), "number-unreadable", "25/03/2026"),
    (PLACES, 12.5, "number-not-whole", "12,5"),
    (PLACES, -1.0, "number-out-of-range", "-1"),
    (HOURS, "1.250", "number-ambiguous", "1.250"),
    (MEAN, "6", "number-out-of-range", "6"),
    (SHARE, "120%", "number-out-of-range", "120%"),
    (DAY, "03/04/2026", "date-ambiguous", "03/04/2026"),
    (DAY, "31/02/2026", "date-unreadable", "31/02/2026"),
    (DAY, "binnenkort", "date-unreadable", "binnenkort"),
    (DAY, 19_999.0, "date-unreadable", "19999"),
    (DAY, 80_000.0, "date-out-of-range", "80000"),
    (DAY, 80_001.0, "date-unreadable", "80001"),
    (KBO, "99.000.178", "kbo-invalid", "99.000.178"),
    (DAY, time(10, 30), "date-unreadable", "10:30:00"),
    (DAY, "25/03/1726", "date-out-of-range", "25/03/1726"),
    (FREE, "soms", "yes-no-unreadable", "soms"),
    (ENGAGEMENT, "5", "code-unknown", "5"),
    (KIND, "buddywerkng", "code-unknown", "buddywerkng"),
    (GOALS, "nederlands; vliegen", "code-unknown", "vliegen"),
    (TOWN, "Rosselare", "municipality-unknown", "Rosselare"),
    (TOWN, "9999", "municipality-unknown", "9999"),
    (TOWN, "Brugge", "municipality-elsewhere", "Brugge"),
    (AREA, "hele regio; Tielt", "area-mixed", "hele regio; Tielt"),
    (AREA, "Tielt; Brugge", "municipality-elsewhere", "Brugge"),
    (KBO, "0999.000.130", "kbo-invalid", "0999.000.130"),
    (KBO, "0470 00 00 00", "kbo-invalid", ""),
    (KBO, "00.01.01-001-05", "personal-number", ""),
    (DAY, float("inf"), "date-unreadable", "inf"),
    (PLACES, float("nan"), "number-not-whole", "nan"),
    (KBO, "geen idee", "kbo-invalid", "geen idee"),
    (MAILBOX, "De Voorbeeldige", "mailbox-invalid", ""),
    (MAILBOX, "voornaam.familienaam@voorbeeld.example", "personal-mailbox", ""),
    (MAILBOX, "voorbeeldpersoon@gmail.com", "personal-mailbox", ""),
    (TEXT, "vraag het aan voornaam.familienaam@voorbeeld.example", "personal-mailbox", ""),
    (TEXT, "nummer 00.01.01-001-05 van de deelnemer", "personal-number", ""),
    (TEXT, "gsm 0470 00 00 00", "personal-mobile", ""),
    (TEXT, "0470/ 000 000", "personal-mobile", ""),
    (TEXT, "(0470) 00.00.00", "personal-mobile", ""),
    (TEXT, "0470 - 00 00 00", "personal-mobile", ""),
    (TEXT, "+32 470 00 00 00", "personal-mobile", ""),
    (TEXT, Fault("error-cell", "#N/A"), "error-cell", "#N/A"),
    (PLACES, Fault("formula-without-value", ""), "formula-without-value", ""),
    (TEXT, "#N/B", "error-cell", "#N/B"),
    (PLACES, "#deel/0!", "error-cell", "#DEEL/0!"),
    (TOWN, " #VALUE! ", "error-cell", "#VALUE!"),
]


@pytest.mark.parametrize(("column", "raw", "value", "remark"), FORGIVEN, ids=lambda part: repr(part)[:40])
def test_a_value_is_read_in_the_forms_people_use(column: Column, raw: Any, value: Any, remark: str) -> None:
    reading = read(column, raw)
    assert (reading.value, type(reading.value)) == (value, type(value))
    assert [note.code for note in reading.notes] == ([remark] if remark else [])


@pytest.mark.parametrize(("column", "raw", "code", "seen"), REFUSED, ids=lambda part: repr(part)[:40])
def test_a_value_that_cannot_be_read_is_named_and_never_guessed(column: Column, raw: Any, code: str, seen: str) -> None:
    reading = read(column, raw)
    assert reading.value is None
    assert [(note.code, note.seen) for note in reading.notes] == [(code, seen)]


def test_a_column_with_one_day_above_twelve_is_read_day_first() -> None:
    assert read(DAY, "03/04/2026", others=("25/03/2026",)).value == date(2026, 4, 3)


def test_a_column_with_one_month_in_second_place_above_twelve_is_read_month_first() -> None:
    reading = read(DAY, "03/04/2026", others=("03/25/2026",))
    assert (reading.value, reading.notes[0].code) == (date(2026, 3, 4), "date-month-first")


def test_a_column_that_contradicts_itself_reads_no_month_first() -> None:
    assert read(DAY, "03/25/2026", others=("25/03/2026",)) == (None, (Note("date-unreadable", "03/25/2026", {}),))
    assert read(DAY, "25/03/2026", others=("03/25/2026",)).value == date(2026, 3, 25)


def test_a_column_that_contradicts_itself_leaves_its_dates_ambiguous() -> None:
    assert read(DAY, "03/04/2026", others=("03/25/2026", "25/03/2026")).notes[0].code == "date-ambiguous"


def test_real_dates_say_nothing_about_the_texts_beside_them() -> None:
    assert read(DAY, "03/04/2026", others=(date(2026, 3, 25),)).notes[0].code == "date-ambiguous"


def test_serial_numbers_of_an_old_mac_workbook_count_from_1904() -> None:
    assert read(DAY, 44644.0, is_1904=True).value == date(2026, 3, 25)


def test_a_near_miss_comes_with_a_proposal() -> None:
    assert read(KIND, "buddywerkng").notes[0].details["proposal"] == "Buddywerking"
    assert read(TOWN, "Rosselare").notes[0].details["proposal"] == "Roeselare"
    assert read(PLACES, "±40").notes[0].details["proposal"] == "40"


def test_a_name_of_two_organisations_is_asked_unless_it_was_chosen_or_is_of_our_template() -> None:
    name = "CAW Voorbeeld + OCMW Tielt"
    theirs, ours = Setting("midwest"), Setting("midwest", is_template=True)
    readings = [
        Reader(contract.PARTNERS.column("name"), [name], setting, chosen)[name]
        for setting, chosen in ((theirs, {}), (theirs, {fold(name): name}), (ours, {}))
    ]
    assert [(one.value, one.notes[0].code) for one in readings] == [
        (None, "several-organisations"),
        (name, "name-as-chosen"),
        (name, "organisations-maybe"),
    ]


def test_french_names_are_read_in_brussels() -> None:
    assert read(TOWN, "Schaerbeek", region="brussel").value == "21015"


def test_a_part_that_lies_in_two_municipalities_is_read_only_where_the_region_decides() -> None:
    assert read(TOWN, "Beveren").value == ROESELARE
    assert read(TOWN, "Sint-Maria-Oudenhove", region="vlaamse-ardennen").notes[0].code == "municipality-ambiguous"


def test_a_name_inside_the_region_goes_before_the_same_name_outside_it() -> None:
    reading = read(TOWN, "Tielt", region="oost-brabant")
    assert (reading.value, reading.notes[0].code) == ("24135", "municipality-part")
    assert read(TOWN, "Tielt") == (TIELT, ())


def test_true_and_one_in_one_column_stay_apart() -> None:
    reader = Reader(PLACES, [1.0, "WAAR"], Setting("midwest"))
    assert (reader[1.0].value, reader["WAAR"].notes[0].code) == (1, "number-unreadable")


@pytest.mark.parametrize(
    "column", {column.kind: column for column in contract.PARTNERS.columns + OFFERS.columns}.values()
)
@settings(max_examples=60, deadline=None, derandomize=True)
@given(raw=st.one_of(st.text(max_size=40), st.floats(), st.datetimes(), st.times(), st.timedeltas()))
def test_no_value_breaks_a_reader_and_a_refusal_leaves_no_value(column: Column, raw: Any) -> None:
    reading = read(column, raw)
    blocks = any(SEVERITIES[note.code] is Severity.MUST for note in reading.notes)
    assert not (blocks and reading.value is not None)
