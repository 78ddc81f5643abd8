"""Adding: what a file is silent about stays, what it says is taken, and nobody is merged without being asked."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from data.access import anybody
from data.deliveries import current_rows, deliveries, latest_delivery, versions
from data.questions.region_sheets import region_sheets
from data.store import Store
from loaders import contract
from loaders.checks.alike import confirmation
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import DEFAULT, REPLACE, WAY, YES, Choices, Key
from loaders.deliveries.answers import remember, remembered
from loaders.deliveries.changes import SheetDifference
from loaders.deliveries.confirm import confirm_sheet
from loaders.deliveries.described import ChangedValue, describe
from loaders.deliveries.differences import differences, unanswered, wipes
from loaders.deliveries.publish import Outcome, publish
from loaders.deliveries.restore import restore, take_back
from loaders.templates.prefilled import current_template
from tests.few import few
from tests.ledgers import made_empty, rows_made_again, rows_of
from tests.workbooks import REGION, government, offer, partner, raw_workbook, workbook
from ui.texts import template as template_words

MARCH, JUNE, JULY = date(2026, 3, 31), date(2026, 6, 30), date(2026, 7, 31)
ROLE = "netwerkmedewerker"
NIS = {"Roeselare": "36015", "Tielt": "37022"}
Sheets = Mapping[str, Sequence[Mapping[str, Any]]]


def own(sheets: Sheets) -> bytes:
    """A file of their own: only the columns that a row has anything in, and no stamp."""
    tables: dict[str, list[list[Any]]] = {}
    for name, rows in sheets.items():
        columns = [column for column in contract.sheet(name).columns if any(column.field in row for row in rows)]
        lines = [[row.get(column.field) for column in columns] for row in rows]
        tables[name] = [[column.header for column in columns], *lines]
    return raw_workbook(tables)


def hand_in(
    store: Store, content: bytes, day: date = JUNE, answers: Mapping[Key, str] | None = None, **extra: Any
) -> Outcome:
    told: dict[str, Any] = {"region": REGION, "reference_date": day, "by": anybody(ROLE), "file_name": "lijst.xlsx"}
    return publish(store, check(content, REGION, choices=Choices(answers or {})), content, **told, **extra)


def add(store: Store, sheets: Sheets, day: date = JUNE, **extra: Any) -> Outcome:
    return hand_in(store, own(sheets), day, **extra)


def compare(store: Store, sheets: Sheets, answers: Mapping[Key, str] | None = None, **extra: Any) -> SheetDifference:
    (difference, *_) = differences(store, check(own(sheets), REGION, choices=Choices(answers or {})), JUNE, **extra)
    return difference


def rows(store: Store, table: str = "partner", day: date = JUNE) -> list[dict[str, Any]]:
    frame = current_rows(store, day, REGION, table).drop(columns=["delivery_id", "row_number"])
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def names(store: Store, table: str = "partner", day: date = JUNE) -> list[str]:
    return [row["name"] for row in rows(store, table, day)]


def sources(store: Store, day: date = JUNE) -> list[tuple[Any, ...]]:
    standing = versions.standing_rows(store, REGION, day, "Partners", "partner")
    return [(row.values["name"], row.source_delivery_id, row.source_row_number, row.waiting_row_number)
            for row in standing]  # fmt: skip


def waiting(store: Store, day: date = JUNE) -> list[tuple[int, list[str]]]:
    aside = versions.refused_rows(store, day, REGION, anybody())
    return list(zip(aside["row_number"], map(list, aside["finding_codes"]), strict=True))


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


# ---------------------------------------------------------------- rows that block


@pytest.mark.parametrize("way", ["add", "replace"])
def test_a_row_that_blocks_leaves_its_predecessor_standing_and_marks_it(store: Store, way: Any) -> None:
    hand_in(store, workbook({"Partners": [partner("A"), partner("B", shared_interest="Iets")]}))
    content = own({"Partners": [partner("Nieuw"), partner("b", engagement_code="zomaar")]})
    (said,) = differences(store, check(content, REGION), JUNE, way=way)
    assert [(one.row.values["name"], one.waiting_row_number) for one in said.waiting] == [("B", 3)]
    assert describe(said, template_words).waiting == ("B",)
    assert [row.values["name"] for row in said.gone] == (["A"] if way == "replace" else [])
    hand_in(store, content, way=way, accept_partial=True)
    assert names(store) == (["A", "B", "Nieuw"] if way == "add" else ["Nieuw", "B"])
    assert ("B", 1, 3, 3) in sources(store)
    assert waiting(store) == [(3, ["code-unknown"])]
    (standing,) = versions.refused_rows(store, JUNE, REGION, anybody())["standing_row_number"]
    held = current_rows(store, JUNE, REGION, "partner").set_index("row_number")
    assert held["name"][standing] == "B"


def test_rows_that_wait_go_on_waiting_until_a_file_speaks_of_them(store: Store) -> None:
    bad = partner("Fout", engagement_code="ooit", shared_interest="Iets")
    add(store, {"Partners": [partner("A"), bad]}, accept_partial=True)
    add(store, {"Partners": [partner("B"), partner("C")]})
    # under the number that it has in its own file
    assert waiting(store) == [(3, ["code-unknown"])]
    add(store, {"Partners": [partner("D"), bad]}, accept_partial=True)
    assert waiting(store) == [(3, ["code-unknown"])]
    add(store, {"Partners": [partner("Fout", since_date=MARCH)]})
    assert waiting(store) == []
    assert names(store) == ["A", "B", "C", "D", "Fout"]


# ---------------------------------------------------------------- governments in a list of partners


def governments(name: str) -> str | None:
    return NIS.get(name.rpartition(" ")[2]) if name.startswith(("Stad ", "Gemeente ")) else None


def test_governments_in_a_list_of_partners_go_to_their_own_sheet_and_never_to_both(store: Store) -> None:
    hand_in(store, workbook({"Besturen": [government(engagement_code=1, since_date=MARCH), government(
        municipality_nis="Izegem")]}))  # fmt: skip
    content = own({"Partners": [partner("Stad Roeselare", engagement_code=4), partner("Stad Tielt"), partner("A")]})
    checked = check(content, REGION)
    besturen, partners = differences(store, checked, JUNE, government_of=governments)
    assert [(one.field, one.old, one.new) for one in besturen.changed[0].fields] == [
        ("engagement_code", "1", "4"),
        ("since_date", MARCH, None),
    ]
    assert [row.values["municipality_nis"] for row in besturen.new] == [NIS["Tielt"]]
    assert len(besturen.kept) == 1
    assert [row.values["name"] for row in partners.new] == ["A"]
    hand_in(store, content, government_of=governments)
    assert names(store) == ["A"]
    held = {row["municipality_nis"]: row["engagement_code"] for row in rows(store, "government")}
    assert (held[NIS["Roeselare"]], held[NIS["Tielt"]], len(held)) == ("4", "3", 3)
    assert hand_in(store, content, government_of=governments).status == "unchanged"


def test_the_sheet_besturen_of_the_same_file_goes_before_its_list_of_partners(store: Store) -> None:
    rows_in = {
        "Besturen": [government(engagement_code=2)],
        "Partners": [partner("Stad Roeselare"), partner("Stad Tielt")],
    }
    for way in ("add", "replace"):
        made_empty(store)
        add(store, rows_in, government_of=governments, way=way)
        held = {row["municipality_nis"]: row["engagement_code"] for row in rows(store, "government")}
        assert held == {NIS["Roeselare"]: "2", NIS["Tielt"]: "3"}
        assert rows(store) == []


# ---------------------------------------------------------------- nothing to write, and confirming


def test_what_changes_nothing_is_not_written(store: Store) -> None:
    hand_in(store, workbook({"Partners": [partner("A"), partner("B")]}), MARCH)
    same = {"Partners": [partner("A")]}
    assert add(store, same, MARCH) == Outcome("unchanged", 1)
    template = current_template(store, REGION, JUNE, template_words)
    assert hand_in(store, template, JUNE) == Outcome("unchanged", 1)
    # a list of their own that is handed in for a later date says that it still holds then
    content = own(same)
    assert hand_in(store, content, JUNE) == Outcome("loaded", 2)
    assert hand_in(store, content, JULY) == Outcome("unchanged", 2)
    assert store.version() == 2


def test_an_answer_that_takes_rows_away_is_written_for_the_same_file(store: Store) -> None:
    hand_in(store, workbook({"Partners": [partner("A"), partner("B")]}))
    content = own({"Partners": [partner("A")]})
    assert [hand_in(store, content).status, hand_in(store, content, way="replace").status] == ["unchanged", "loaded"]
    assert names(store) == ["A"]


def test_confirming_moves_the_date_and_nothing_else(store: Store, tmp_path: Any) -> None:
    add(store, {"Partners": [partner("A"), partner("Fout", engagement_code="ooit")], "Aanbod": [offer()]}, MARCH,
        accept_partial=True)  # fmt: skip
    before = rows(store), waiting(store), rows(store, "offer")
    assert confirm_sheet(store, REGION, ["Partners"], JUNE, anybody(ROLE)) == Outcome("loaded", 2)
    assert (rows(store), waiting(store), rows(store, "offer")) == before
    assert sources(store) == [("A", 1, 2, None)]
    held = region_sheets(store, JUNE, REGION)
    assert (held.date_of("Partners"), held.date_of("Aanbod")) == (JUNE, MARCH)
    assert confirm_sheet(store, REGION, ["Partners"], JUNE, anybody(ROLE)) == Outcome("unchanged", 2)
    assert confirm_sheet(store, REGION, ["Aanbod", "Partners"], JUNE, anybody(ROLE)) == Outcome("loaded", 3)
    with pytest.raises(LookupError):
        confirm_sheet(store, REGION, ["Fasen"], JUNE, anybody(ROLE))
    with pytest.raises(ValueError, match="Sessies"):
        confirm_sheet(store, REGION, ["Sessies"], JUNE, anybody(ROLE))
    assert rows_made_again(store, tmp_path) == rows_of(store)
    restore(store, 2, before=True, by=anybody(ROLE))
    assert latest_delivery(store, REGION, JUNE).file_name == ""  # type: ignore[union-attr]
    assert JUNE not in {sheet.reference_date for sheet in region_sheets(store, JUNE, REGION).sheets}
    assert take_back(store, REGION, JUNE, by=anybody(ROLE)).status == "unchanged"


def test_a_confirmation_that_is_the_newest_can_be_taken_back(store: Store) -> None:
    hand_in(store, workbook({"Partners": [partner("A")]}), MARCH)
    confirm_sheet(store, REGION, ["Partners"], JUNE, anybody(ROLE))
    add(store, {"Partners": [partner("B")]})
    restore(store, 3, before=True, by=anybody(ROLE))
    assert names(store) == ["A"]
    assert take_back(store, REGION, JUNE, by=anybody(ROLE)).status == "loaded"
    assert versions.speaking(store, REGION, JUNE, store.version()) == {"Partners": 1}


# ---------------------------------------------------------------- properties

_NAMES = ("De Brug", "De Brug vzw", "Brug, De", "Chiro Marke", "Chiro Heule", "VDAB", "VDAB Tielt", "Café Élan")
_row = st.fixed_dictionaries(
    {
        "name": st.sampled_from(_NAMES),
        "engagement_code": st.sampled_from((0, 2, 3, 4, "zomaar")),
        "municipality_codes": st.sampled_from(("hele regio", "Roeselare", "Tielt")),
        "shared_interest": st.sampled_from((None, "Iets", "Nog iets")),
        "since_date": st.sampled_from((None, MARCH, "ooit")),
        "kbo_number": st.sampled_from((None, None, "0999000129", "0999000327")),
    }
)
_list = st.lists(_row, min_size=1, max_size=4, unique_by=lambda row: row["name"])


def is_loadable(content: bytes) -> Checked | None:
    """The file when at least one of its rows can be taken."""
    checked = check(content, REGION)
    return checked if checked.sheets.get("Partners") else None


def filled(lines: Sequence[Mapping[str, Any]]) -> bytes:
    return own({"Partners": [partner(**line) for line in lines]})


@few(2, suppress_health_check=list(HealthCheck))
@given(files=st.lists(_list, min_size=2, max_size=3))
def test_adding_loses_nothing_twice_is_once_and_an_undo_restores_exactly(store: Store, files: list[Any]) -> None:
    made_empty(store)
    for lines in files:
        content = filled(lines)
        checked = is_loadable(content)
        if checked is None:
            continue
        before, aside = rows(store), waiting(store)
        (said,) = differences(store, checked, JUNE)
        changed = {change.row.row_number: {one.field for one in change.fields} for change in said.changed}
        outcome = hand_in(store, content, accept_partial=True)
        after = rows(store)
        # what stood first still stands, in its order, and differs only where a row of the file says so
        assert len(after) == len(before) + len(said.new)
        differing = [
            {name for name in old if old[name] != new[name]}
            for old, new in zip(before, after, strict=False)
            if old != new
        ]
        assert sorted(map(sorted, differing)) == sorted(map(sorted, changed.values()))
        for old, new in zip(before, after, strict=False):
            assert not [name for name in old if old[name] is not None and new[name] is None]
        assert hand_in(store, content, accept_partial=True) == Outcome("unchanged", outcome.delivery_id)
        assert rows(store) == after
        if outcome.status == "loaded":
            again = waiting(store)
            restore(store, outcome.delivery_id, before=True, by=anybody(ROLE))
            assert (rows(store), waiting(store)) == (before, aside)
            restore(store, outcome.delivery_id, by=anybody(ROLE))
            assert (rows(store), waiting(store)) == (after, again)


@few(2, suppress_health_check=list(HealthCheck))
@given(first=_list, second=_list, way=st.sampled_from(("add", "replace")))
def test_a_blocked_row_never_removes_its_predecessor(store: Store, first: Any, second: Any, way: Any) -> None:
    made_empty(store)
    for lines in (first, second):
        content = filled(lines)
        checked = is_loadable(content)
        if checked is None:
            continue
        before = {row["name"]: row for row in rows(store)}
        blocked = {row.values["name"] for row in checked.aside.get("Partners", ()) if row.values["name"]}
        numbers = {row.values["kbo_number"] for row in checked.sheets["Partners"]} - {None}
        hand_in(store, content, way=way, accept_partial=True)
        stands = rows(store)
        for name in blocked & before.keys():
            # unless a row of the file that was taken is this organisation by its number
            assert before[name] in stands or before[name]["kbo_number"] in numbers or _taken(name, checked, before)


def _taken(name: str, checked: Checked, before: Mapping[str, Any]) -> bool:
    """True when another row of the file, which was taken, is this organisation under another spelling."""
    return _plain(name) in {_plain(row.values["name"]) for row in checked.sheets["Partners"]}


def _plain(name: str) -> tuple[str, ...]:
    return tuple(sorted(name.lower().replace(",", "").replace(" vzw", "").split()))


def test_a_wipe_is_named_in_replacing_only(store: Store) -> None:
    hand_in(store, workbook({"Partners": [partner(name) for name in "ABC"]}))
    checked = check(own({"Partners": [partner("A")]}), REGION)
    assert wipes(differences(store, checked, JUNE)) == []
    (finding,) = wipes(differences(store, checked, JUNE, way="replace"))
    assert (finding.code, finding.details["names"]) == ("rows-disappear", "B; C")


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
