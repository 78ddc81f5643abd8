"""Adding: what a file is silent about stays, what it says is taken, and nobody is merged without being asked."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from data.access import anybody
from data.deliveries import deliveries, latest_delivery
from data.store import Store
from loaders import contract
from loaders.checks.alike import confirmation
from loaders.checks.checking import check
from loaders.choices import DEFAULT, REPLACE, WAY, YES, Choices, Key
from loaders.deliveries.answers import remember, remembered
from loaders.deliveries.changes import SheetDifference
from loaders.deliveries.described import ChangedValue, describe
from loaders.deliveries.differences import differences, unanswered
from loaders.deliveries.publish import Outcome, publish
from loaders.deliveries.restore import restore
from tests.ledgers import made_empty
from tests.merging import JUNE, MARCH, ROLE, Sheets, add, hand_in, names, own, rows, waiting
from tests.workbooks import REGION, government, offer, partner, workbook
from ui.texts import template as template_words


def compare(store: Store, sheets: Sheets, answers: Mapping[Key, str] | None = None, **extra: Any) -> SheetDifference:
    (difference, *_) = differences(store, check(own(sheets), REGION, choices=Choices(answers or {})), JUNE, **extra)
    return difference


# ---------------------------------------------------------------- what stays, what changes


def test_rows_columns_and_cells_that_the_file_is_silent_about_stay(store: Store) -> None:
    filled = partner("A", shared_interest="Nieuwe leden", since_date=date(2024, 1, 1), role_codes="trekker")
    hand_in(store, workbook({"Partners": [filled, partner("B")]}), MARCH)
    said = compare(store, {"Partners": [partner("A", engagement_code=4, since_date=None), partner("C")]})
    add(store, {"Partners": [partner("A", engagement_code=4, since_date=None), partner("C")]})
    first, second, third = rows(store)
    assert (first["engagement_code"], first["shared_interest"], first["role_codes"], first["since_date"]) == (
        "4",
        "Nieuwe leden",
        ["trekker"],
        date(2024, 1, 1),
    )
    assert (second["name"], third["name"]) == ("B", "C")
    assert [row.values["name"] for row in said.new] == ["C"]
    assert [[one.field for one in change.fields] for change in said.changed] == [["engagement_code"]]
    assert describe(said, template_words).changed == [ChangedValue("A", "Engagement", "Werkt mee", "Stuurt mee")]
    assert [row.values["name"] for row in said.kept] == ["B"]
    assert (said.gone, said.same_count, said.current_count, said.is_wipe) == ([], 0, 2, False)
    assert names(store, day=MARCH) == ["A", "B"]


def test_a_work_area_that_narrows_is_one_change_in_the_words_of_its_column(store: Store) -> None:
    hand_in(store, workbook({"Partners": [partner("A", municipality_codes="hele regio"), partner("B")]}), MARCH)
    said = compare(store, {"Partners": [partner("A", municipality_codes="Tielt; Izegem")]})
    assert describe(said, template_words).changed == [
        ChangedValue("A", "Werkingsgebied", "hele regio", "Tielt; Izegem")
    ]


def test_an_offer_keeps_its_assessment(store: Store) -> None:
    scores: dict[str, Any] = {f"{name}_score": 2 for name in ("contact", "continuiteit", "taal", "maatwerk", "veilig")}
    hand_in(store, workbook({"Aanbod": [offer(**scores, assessor_code="zelfinschatting", assessed_date=MARCH)]}))
    add(store, {"Aanbod": [offer(yearly_place_count=12)]})
    (row,) = rows(store, "offer")
    assert (row["yearly_place_count"], row["contact_score"], row["assessed_date"]) == (12, 2, MARCH)


def test_our_template_takes_the_place_of_what_stands_and_any_file_does_when_asked(store: Store) -> None:
    for content, way in (
        (workbook({"Partners": [partner("B")]}), None),
        (own({"Partners": [partner("B")]}), "replace"),
    ):
        made_empty(store)
        hand_in(store, workbook({"Partners": [partner("A"), partner("B")]}))
        hand_in(store, content, way=way)
        assert names(store) == ["B"]
        newest = latest_delivery(store, REGION, JUNE)
        assert newest
        assert newest.way == "replace"
    add(store, {"Partners": [partner("C")]})
    hand_in(store, workbook({"Partners": [partner("D")]}), way="add")
    assert names(store) == ["B", "C", "D"]
    assert list(deliveries(store)["way"]) == ["add", "add", "replace", "replace"]


def test_the_one_row_of_the_region_is_brought_up_to_date(store: Store) -> None:
    hand_in(store, workbook({"Regio": [{"story": "Zo begon het", "temperature_degrees": 4}]}))
    add(store, {"Regio": [{"temperature_degrees": 8, "held_meeting_count": 3, "planned_meeting_count": 4}]})
    (row,) = rows(store, "region_state")
    assert (row["story"], row["temperature_degrees"], row["held_meeting_count"]) == ("Zo begon het", 8.0, 3)


def test_a_score_and_its_number_of_answers_are_one_thing(store: Store) -> None:
    hand_in(store, workbook({"Aanbod": [offer(newcomer_feedback_score=3, newcomer_feedback_count=20)]}))
    add(store, {"Aanbod": [offer(newcomer_feedback_score=5)]}, accept_partial=True)
    (row,) = rows(store, "offer")
    assert (row["newcomer_feedback_score"], row["newcomer_feedback_count"]) == (5.0, None)


def test_a_known_end_before_the_new_start_lapses(store: Store) -> None:
    hand_in(store, workbook({"Aanbod": [offer(start_date=date(2025, 1, 1), end_date=date(2025, 6, 30))]}))
    add(store, {"Aanbod": [offer(start_date=date(2026, 9, 1))]})
    (row,) = rows(store, "offer")
    assert (row["start_date"], row["end_date"]) == (date(2026, 9, 1), None)


def test_a_period_that_ends_on_the_day_it_begins_stays(store: Store) -> None:
    hand_in(store, workbook({"Aanbod": [offer(end_date=JUNE)]}))
    add(store, {"Aanbod": [offer(start_date=JUNE)]})
    (row,) = rows(store, "offer")
    assert (row["start_date"], row["end_date"]) == (JUNE, JUNE)


def test_since_and_reason_lapse_with_the_engagement_of_a_government(store: Store) -> None:
    before = government(since_date=MARCH, reason="Beslist op het college", contact_mailbox="onthaal@voorbeeld.example")
    hand_in(store, workbook({"Besturen": [before]}))
    add(store, {"Besturen": [government()]})
    assert rows(store, "government")[0]["since_date"] == MARCH
    add(store, {"Besturen": [government(engagement_code=1)]})
    (row,) = rows(store, "government")
    assert (row["engagement_code"], row["since_date"], row["reason"]) == ("1", None, None)
    assert row["contact_mailbox"] == "onthaal@voorbeeld.example"


# ---------------------------------------------------------------- who is who


@pytest.mark.parametrize(
    ("known", "theirs"),
    [
        ("Voorbeeldvzw De Brug", "de brug, VOORBEELDVZW"),
        ("Oranjehuis vzw", "v.z.w. Oranjehuis"),
        ("Tandem BV", "Tandem"),
        ("Stad Roeselare", "Roeselare (stad)"),
        ("Gemeente Tielt", "stad Tielt"),
        ("Café Élan asbl", "cafe elan"),
    ],
)
def test_company_form_word_order_and_signs_say_nothing(store: Store, known: str, theirs: str) -> None:
    hand_in(store, workbook({"Partners": [partner(known, shared_interest="Iets")]}))
    said = compare(store, {"Partners": [partner(theirs)]})
    assert (said.new, said.pairs, said.kept) == ([], [], [])
    add(store, {"Partners": [partner(theirs)]})
    (row,) = rows(store)
    assert (row["name"], row["shared_interest"]) == (theirs, "Iets")


@pytest.mark.parametrize(
    ("known", "theirs"),
    [
        ("OCMW Roeselare", "Stad Roeselare"),
        ("Chiro Roeselare", "Chiro Tielt"),
        ("Praatgroep 1", "Praatgroep 2"),
        ("De Brug", "De Burcht"),
        ("Bib Izegem", "Bibliotheek Tielt"),
    ],
)
def test_names_that_differ_are_two_organisations(store: Store, known: str, theirs: str) -> None:
    hand_in(store, workbook({"Partners": [partner(known)]}))
    said = compare(store, {"Partners": [partner(theirs)]})
    assert ([row.values["name"] for row in said.new], said.pairs) == ([theirs], [])


def test_a_company_number_goes_before_the_name_and_two_numbers_are_two_organisations(store: Store) -> None:
    hand_in(store, workbook({"Partners": [partner("A", kbo_number="0999.000.129", shared_interest="Iets")]}))
    add(store, {"Partners": [partner("Heel anders", kbo_number="0999000129"), partner("A", kbo_number="0999000327")]})
    assert [(row["name"], row["shared_interest"]) for row in rows(store)] == [("Heel anders", "Iets"), ("A", None)]


@pytest.mark.parametrize(
    ("known", "theirs"),
    [
        (partner("Vluchtelingenwerk Roeselare"), partner("Vluchtelingewerk Roeselare")),
        (partner("VDAB"), partner("VDAB Roeselare")),
        (
            partner("Oranjehuis vzw", municipality_codes="Tielt"),
            partner("vzw Oranjehuis", municipality_codes="Roeselare"),
        ),
    ],
)
def test_names_that_are_alike_are_asked_and_merged_only_on_a_yes(
    store: Store, known: dict[str, Any], theirs: dict[str, Any]
) -> None:
    hand_in(store, workbook({"Partners": [known]}))
    said = compare(store, {"Partners": [theirs]})
    (pair,) = said.pairs
    assert (pair.row.values["name"], pair.standing.values["name"], pair.cell) == (theirs["name"], known["name"], "A2")
    assert [(one.code, one.sheet, one.cell, one.blocks) for one in unanswered([said])] == [
        ("row-like-another", "Partners", "A2", True)
    ]
    with pytest.raises(ValueError, match="wait for an answer"):
        add(store, {"Partners": [theirs]})
    add(store, {"Partners": [theirs, partner("Nieuw")]}, accept_partial=True)
    assert names(store) == [known["name"], "Nieuw"]
    assert waiting(store) == [(2, ["row-like-another"])]
    key = confirmation(contract.PARTNERS, theirs, known)
    for is_same, standing in (("no", [known["name"], "Nieuw", theirs["name"]]), ("yes", [theirs["name"], "Nieuw"])):
        restore(store, 2, by=anybody(ROLE))
        add(store, {"Partners": [theirs]}, answers={key: is_same})
        assert names(store) == standing
        assert waiting(store) == []
        # the next time the same file asks nothing
        assert compare(store, {"Partners": [theirs]}, answers={key: is_same}).pairs == []


def test_an_offer_is_the_same_with_its_provider_written_otherwise_and_not_with_another(store: Store) -> None:
    hand_in(store, workbook({"Aanbod": [offer("Praattafel"), offer("Praattafel", provider_name="OCMW Tielt")]}))
    said = compare(store, {"Aanbod": [offer("praattafel", provider_name="De Brug (Voorbeeldvzw)")]})
    assert (said.new, said.pairs, len(said.changed), len(said.kept)) == ([], [], 1, 1)
    said = compare(store, {"Aanbod": [offer("Praattafel", provider_name="Stad Roeselare")]})
    assert (len(said.new), said.pairs) == (1, [])


# ---------------------------------------------------------------- what people answered about the file


def answered(store: Store, sheets: Sheets, answers: Mapping[tuple[str, ...], str]) -> Outcome:
    content = own(sheets)
    told: dict[str, Any] = {"region": REGION, "reference_date": JUNE, "by": anybody(ROLE), "file_name": "lijst.xlsx"}
    return publish(store, check(content, REGION, choices=Choices(answers)), content, **told)


def test_one_answer_for_a_column_that_is_lacking_is_for_new_rows_only(store: Store) -> None:
    hand_in(store, workbook({"Partners": [partner("A", engagement_code=4)]}))
    lines = [{name: value for name, value in partner(one).items() if name != "engagement_code"} for one in ("A", "B")]
    default: Mapping[tuple[str, ...], str] = {(DEFAULT, "Partners", "engagement_code"): "1"}
    answered(store, {"Partners": lines}, default)
    assert [row["engagement_code"] for row in rows(store)] == ["4", "1"]
    # nor does it fill an empty cell of a row that stands
    some = [partner("A", engagement_code=None), partner("B", engagement_code=2), partner("C", engagement_code=None)]
    answered(store, {"Partners": some}, default)
    assert [row["engagement_code"] for row in rows(store)] == ["4", "2", "1"]


def test_the_way_and_the_same_name_are_answers_like_any_other(store: Store) -> None:
    hand_in(store, workbook({"Partners": [partner("VDAB"), partner("A")]}))
    theirs = {"Partners": [partner("VDAB Roeselare")]}
    key = confirmation(contract.PARTNERS, theirs["Partners"][0], partner("VDAB"))
    answered(store, theirs, {key: YES})
    assert names(store) == ["VDAB Roeselare", "A"]
    answered(store, {"Partners": [partner("B")]}, {(WAY,): REPLACE})
    assert names(store) == ["B"]
    remember(store, anybody(), REGION, {key: YES, (WAY,): REPLACE})
    assert dict(remembered(store, REGION).answers) == {key: YES}
