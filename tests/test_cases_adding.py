"""A list as a region really keeps it, added to what stands: nothing of what the region had is gone."""

from datetime import date
from typing import Any

from data.access import anybody
from data.deliveries import current_rows, versions
from data.store import Store
from loaders.checks.checking import check
from loaders.choices import ALL, DEFAULT, SAME, SHEETS, YES, Choices
from loaders.deliveries.desk import Desk
from loaders.deliveries.differences import differences, unanswered
from loaders.deliveries.governments import judged
from loaders.deliveries.publish import Outcome, publish
from loaders.deliveries.restore import restore
from tests.delivering import deliver
from tests.workbooks import answering, offer, partner, raw_workbook
from ui.texts import kept

CODE, JUNE, TODAY = "zuid-west-vlaanderen", date(2026, 6, 30), date(2026, 11, 15)
GOVERNMENTS = {"Stad Kortrijk": "34022", "Gemeente Zwevegem": "34042"}
SCORES: dict[str, Any] = {f"{name}_score": 2 for name in ("contact", "continuiteit", "taal", "maatwerk", "veilig")}
STANDING: dict[str, list[dict[str, Any]]] = {
    "Besturen": [
        {"municipality_nis": "Kortrijk", "engagement_code": 1},
        {"municipality_nis": "Menen", "engagement_code": 3},
    ],
    "Partners": [
        partner("Oranjehuis vzw", kbo_number="0999.000.129", shared_interest="Jongeren", engagement_code=4),
        partner("KSA Kortrijk", municipality_codes="Kortrijk", life_domain_codes="vrije tijd"),
        partner("Samenlevingsopbouw West-Vlaanderen", shared_interest="Buurten"),
        partner("Rode Kruis Menen"),
    ],
    "Aanbod": [
        offer("Praatgroep Kortrijk", provider_name="Oranjehuis vzw", municipality_codes="Kortrijk", **SCORES),
        offer("Taalcafé", provider_name="KSA Kortrijk", municipality_codes="Menen", **SCORES),
    ],
}
PARTNER_LIST: list[list[str | None]] = [
    ["Netwerk 4de pijler - partnerlijst", None, None, None, None],
    ["Laatst bijgewerkt: 15/11/2026", None, None, None, None],
    [None, None, None, None, None],
    ["Organisatie", "Type", "Gemeente", "Rol in netwerk", "Opmerkingen"],
    ["Stad Kortrijk", "gemeente", "Kortrijk", "trekker", "nog eens bellen"],
    ["Gemeente Zwevegem", "gemeente", "Zwevegem", "klankbord", None],
    ["vzw Oranjehuis", "jeugdwerk", "Kortrijk, Menen", "werkgroep", None],
    ["Samenlevingsopbouw", "vereniging", "Kortrijk", "werkgroep", "enthousiast!"],
    ["KSA Kortrijk", "jeugdwerk", "Kortrijk", "zomaar iets", None],
    ["Basket Waregem", "sportclub", "Waregem", "klankbord", None],
]
OFFER_LIST: list[list[str | None]] = [
    ["Activiteiten 2026", None, None, None],
    ["Activiteit", "Wat", "Wie organiseert", "Waar"],
    ["Praatgroep Kortrijk", "praatgroep", "v.z.w. Oranjehuis", "Kortrijk"],
    ["Buddy Waregem", "buddy", "Basket Waregem", "Waregem"],
]
P, A = "Partners", "Aanbod"
COLUMNS: dict[tuple[str, str], str | None] = {
    ("Partners ZWVL", ""): P, ("Aanbod 2026", ""): A,
    (P, "organisatie"): "name", (P, "type"): "organisation_type_code", (P, "gemeente"): "municipality_codes",
    (P, "rol in netwerk"): "engagement_code", (P, "opmerkingen"): None,
    (A, "activiteit"): "name", (A, "wat"): "offer_kind_code", (A, "wie organiseert"): "provider_name",
    (A, "waar"): "municipality_codes",
}  # fmt: skip
KINDS = {"gemeente": "lokaal_bestuur", "jeugdwerk": "jeugd", "vereniging": "vereniging", "sportclub": "sport"}
ROLES = {"trekker": "4", "werkgroep": "3", "klankbord": "2"}
WORDS = {
    **{(P, "organisation_type_code", word): code for word, code in KINDS.items()},
    **{(P, "engagement_code", word): code for word, code in ROLES.items()},
    (A, "offer_kind_code", "praatgroep"): "oefenkans",
    (A, "offer_kind_code", "buddy"): "buddy",
}
DEFAULTS: dict[tuple[str, ...], str] = {(DEFAULT, A, "offer_status_code"): "actief"}
PAIR = (SAME, P, "samenlevingsopbouw", "samenlevingsopbouw west vlaanderen")


def rows(store: Store, table: str, day: date = TODAY) -> list[dict[str, Any]]:
    frame = current_rows(store, day, CODE, table).drop(columns=["delivery_id", "row_number"])
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def test_a_list_of_their_own_loses_nothing_asks_once_and_is_undone_exactly(store: Store) -> None:
    deliver(store, CODE, JUNE, STANDING)
    before = {table: rows(store, table) for table in ("government", "partner", "offer")}
    content = raw_workbook({"Partners ZWVL": PARTNER_LIST, "Aanbod 2026": OFFER_LIST})
    choices = answering(COLUMNS, WORDS).and_then(Choices(DEFAULTS))
    checked = check(content, CODE, choices=choices)
    asked = unanswered(differences(store, checked, TODAY, government_of=GOVERNMENTS.get))
    assert [(one.code, one.sheet, one.cell) for one in asked] == [("row-like-another", P, "A8")]

    checked = check(content, CODE, choices=choices.and_then(Choices({PAIR: YES})))
    told: dict[str, Any] = {"region": CODE, "reference_date": TODAY, "by": anybody("x"), "file_name": "lijst.xlsx"}
    told |= {"accept_partial": True, "government_of": GOVERNMENTS.get}
    assert publish(store, checked, content, **told) == Outcome("loaded", 2)

    held = {row["name"]: row for row in rows(store, "partner")}
    assert list(held) == ["vzw Oranjehuis", "KSA Kortrijk", "Samenlevingsopbouw", "Rode Kruis Menen", "Basket Waregem"]
    assert (held["vzw Oranjehuis"]["kbo_number"], held["vzw Oranjehuis"]["engagement_code"]) == ("0999000129", "3")
    assert [held[name]["shared_interest"] for name in ("vzw Oranjehuis", "Samenlevingsopbouw")] == [
        "Jongeren",
        "Buurten",
    ]
    # the row that blocks leaves what stood, whole, and says which row waits
    assert held["KSA Kortrijk"] == before["partner"][1]
    (waiting,) = versions.refused_rows(store, TODAY, CODE, anybody()).to_dict("records")
    assert (waiting["row_number"], waiting["finding_codes"], waiting["standing_row_number"]) == (9, ["code-unknown"], 3)
    assert [(row["municipality_nis"], row["engagement_code"]) for row in rows(store, "government")] == [
        ("34022", "4"),
        ("34027", "3"),
        ("34042", "2"),
    ]
    offers = rows(store, "offer")
    assert [(row["name"], row["contact_score"]) for row in offers] == [
        ("Praatgroep Kortrijk", 2),
        ("Taalcafé", 2),
        ("Buddy Waregem", None),
    ]

    assert publish(store, checked, content, **told) == Outcome("unchanged", 2)
    assert unanswered(differences(store, check(content, CODE, choices=choices), TODAY)) == []
    restore(store, 2, before=True, by=anybody("x"))
    assert {table: rows(store, table) for table in before} == before


def test_a_pair_is_told_by_their_own_sheet_and_cell_where_several_make_up_ours(store: Store) -> None:
    deliver(store, CODE, JUNE, STANDING)
    header = ["Naam", "Soort", "Engagement", "Gemeenten"]
    kortrijk = [header, ["Oranjehuis", "Jeugd", "Werkt mee", "Kortrijk"], ["Nieuw", "Sport", "Werkt mee", "Kortrijk"]]
    menen = [
        ["Partners van Menen", "", "", ""],
        ["Gemeenten", *header[:3]],
        ["Menen", "Samenlevingsopbouw", "Vereniging", "Werkt mee"],
        ["Menen", "Stad Menen", "Lokaal bestuur", "Werkt mee"],
    ]
    content = raw_workbook({"Partners Kortrijk": kortrijk, "Partners Menen": menen})
    together = Choices({(SHEETS, P): ALL, ("section", P, "partners van menen"): "read"})
    checked = judged(check(content, CODE, choices=together), TODAY)
    desk = Desk(store, CODE, TODAY, anybody("x"), kept)
    (asked,) = unanswered(desk.changes(checked))
    assert (asked.code, asked.part, asked.cell) == ("row-like-another", "Partners Menen", "B3")
    (question,) = [one for one in desk.way_questions(checked) if one.kind == SAME]
    assert question.cells == ("B3 (Partners Menen)",)
