"""What is asked about a column, a sheet or a missing column: when, with which proposals, and what is shown of it."""

from typing import Any

import pytest

from loaders.choices import COLUMN, DEFAULT, FILL, LEAVE, SHEET, Choices, Question
from loaders.columns.questions import (
    MASK,
    Theirs,
    answered_column,
    default_questions,
    nearest_header,
    proposed_once,
    uncertain_column,
    uncertain_sheet,
)
from loaders.contract import OFFERS, PARTNERS
from loaders.sheet import Column, Sheet
from loaders.values.outcome import Fault
from tests.people_rows import MAILBOX, MOBILE
from tests.workbooks import REGION

TEXTS = ["iets", "nog iets", "wat anders"]
BARE = "headerless B text"


def lacking(*fields: str, sheet: Sheet = PARTNERS) -> list[Column]:
    return [sheet.column(field) for field in fields]


def asked(
    header: Any, *values: Any, missing: tuple[str, ...] = ("engagement_code",), is_asked: bool = False
) -> Question | None:
    theirs = Theirs(header, 1, [["De Brug", value] for value in values])
    return uncertain_column(PARTNERS, theirs, lacking(*missing), REGION, is_asked=is_asked)


def proposals(header: Any, *values: Any, missing: tuple[str, ...], is_asked: bool = False) -> list[str] | None:
    question = asked(header, *values, missing=missing, is_asked=is_asked)
    return None if question is None else list(question.proposals)


NAME, KIND, ROLES, ENGAGEMENT, AREA = (
    "name",
    "organisation_type_code",
    "role_codes",
    "engagement_code",
    "municipality_codes",
)


@pytest.mark.parametrize(
    ("header", "values", "missing", "is_asked", "expected"),
    [
        # nothing to ask: no header, nothing missing, a header of people, an empty column
        ("", TEXTS, [ENGAGEMENT], True, None),
        (None, TEXTS, [ENGAGEMENT], True, None),
        ("Engagment", TEXTS, [], True, None),
        ("Gsm", TEXTS, [ENGAGEMENT], True, None),
        ("Engagment", ["", None], [ENGAGEMENT], True, None),
        ("Engagment", [], [ENGAGEMENT], True, None),
        # what a form notes by itself only when people want it
        ("Starttijd", TEXTS, [ENGAGEMENT], False, None),
        ("Starttijd", TEXTS, [ENGAGEMENT], True, []),
        ("Starttijd", TEXTS, ["since_date"], False, None),
        # like a header of ours, and not against what stands in it
        ("Engagment", TEXTS, [ENGAGEMENT], False, [ENGAGEMENT]),
        ("Sinds wannr", ["2024", "2025"], ["since_date"], False, ["since_date"]),
        ("Sinds wannr", ["ja", "nee"], ["since_date"], False, None),
        ("Telefoon", TEXTS, ["since_date"], False, None),
        # a required column is missing: asked without a proposal, unless the header says of itself that it is another
        ("Bijdrage", TEXTS, [ENGAGEMENT], False, []),
        ("Bijdrage", TEXTS, [ROLES], False, None),
        ("Bijdrage", TEXTS, [ROLES], True, []),
        ("Bijdrage", TEXTS, [ROLES, ENGAGEMENT], False, []),
        ("Telefoon", TEXTS, [ENGAGEMENT], False, None),
        ("Telefoon", TEXTS, [ENGAGEMENT], True, []),
        ("Rol", TEXTS, [ENGAGEMENT], False, None),
        ("Rol", TEXTS, [ENGAGEMENT, ROLES], False, [ROLES]),
        # the values fit, whatever the header says
        ("Bijdrage", ["Tielt", "Izegem"], [AREA], False, [AREA]),
        ("Telefoon", ["Tielt", "Izegem"], [AREA], False, [AREA]),
        # letters and no header say nothing: only values do, and names where one is needed
        ("B", TEXTS, [ENGAGEMENT], False, None),
        ("B", ["Tielt", "Izegem"], [AREA], False, [AREA]),
        ("B", ["1/2/2024", "3/4/2024"], ["since_date"], False, ["since_date"]),
        ("C", ["1/2/2024", "3/4/2024"], [ENGAGEMENT], False, []),
        (BARE, TEXTS, [ENGAGEMENT], False, None),
        (BARE, ["De Brug", "Het Huis"], [NAME], False, [NAME]),
        (BARE, ["De Brug", "Het Huis"], ["shared_interest"], False, None),
        ("B", ["De Brug", "Het Huis"], [NAME], False, None),
        (BARE, ["A1", "B2"], [NAME], False, None),
        ("headerless B place", ["Tielt", "Izegem"], [NAME, AREA], False, [AREA, NAME]),
        # of several that a header may mean those that the values fit come first
        ("Rol in het netwerk", ["Werkt mee", "Stuurt mee"], [ROLES, ENGAGEMENT], False, [ENGAGEMENT, ROLES]),
        ("Rol in het netwerk", ["Trekker", "Toeleider"], [ROLES, ENGAGEMENT], False, [ROLES, ENGAGEMENT]),
        ("Rol in het netwerk", TEXTS, [ROLES, ENGAGEMENT], False, [ENGAGEMENT, ROLES]),
        ("Rollenn", ["Werkt mee", "Stuurt mee"], [ROLES, ENGAGEMENT], False, [ENGAGEMENT, ROLES]),
        ("Soort organisaties", ["Tielt", "Izegem"], [NAME, KIND, AREA], False, [KIND, NAME, AREA]),
        # one of which the header is listed goes alone, before those that it resembles
        ("Waarom", TEXTS, ["shared_interest", AREA], False, ["shared_interest"]),
        ("Categorie", TEXTS, [KIND, ROLES], False, [KIND]),
        # one that has all words of ours and more, or three letters of four
        ("Engagement dat wij van dit jaar verwachten", TEXTS, [ENGAGEMENT, ROLES], False, [ENGAGEMENT]),
        ("Tipe", TEXTS, [KIND, ROLES], False, [KIND]),
        ("Tepi", TEXTS, [KIND, ROLES], False, []),
        ("Actief", TEXTS, [AREA], False, [AREA]),
        ("Organisate", TEXTS, [KIND, NAME], False, [NAME, KIND]),
    ],
)
def test_a_column_is_asked_with_what_it_may_be(
    header: Any, values: list[Any], missing: list[str], is_asked: bool, expected: list[str] | None
) -> None:
    assert proposals(header, *values, missing=tuple(missing), is_asked=is_asked) == expected


def test_the_question_says_where_the_column_stands_and_blocks_where_ours_is_needed() -> None:
    question = asked("Engagment", *TEXTS, missing=(ENGAGEMENT, ROLES))
    assert question
    assert (question.key, question.seen, question.letters) == ((COLUMN, "Partners", "engagment"), "Engagment", "B")
    assert (question.options, question.blocks) == ({ENGAGEMENT: "Engagement", ROLES: "Rollen"}, True)
    role, none = asked("Rollenn", *TEXTS, missing=(ROLES, ENGAGEMENT)), asked("Bijdrage", *TEXTS)
    assert role and none
    assert (role.blocks, none.blocks) == (False, False)


def test_at_most_three_columns_are_proposed() -> None:
    missing = (ROLES, ENGAGEMENT, KIND, "life_domain_codes")
    assert proposals("Rol in het netwerk", "Sport", "Jeugd", missing=missing) == [KIND, ENGAGEMENT, ROLES]


@pytest.mark.parametrize(
    ("header", "values", "samples"),
    [
        ("Bijdrage", ["a", "b", "a", "", None, "c", "d"], ("a", "b", "c")),
        ("Bijdrage", ["a", 3], ("a", "3")),
        ("Bijdrage", ["a" * 40], ("a" * 40,)),
        ("Bijdrage", ["a" * 41], ("a" * 39 + "…",)),
        ("Bijdrage", ["twee\nregels"], ("twee regels",)),
        ("Bijdrage", [MOBILE, MAILBOX, "b"], (MASK, "b")),
        ("Bijdrage", ["bbb@voorbeeld.example", "onthaal@voorbeeld.example"], (MASK, "onthaal@voorbeeld.example")),
        ("Bijdrage", [Fault("error-cell", "#N/B"), Fault("personal-name", ""), "b"], ("#N/B", "b")),
        ("Bijdrage", ["Lien"], ("Lien",)),
        ("Contactpersonen", ["Lien", "x"], (MASK,)),
        (BARE, ["Lien", "Xoxo Verzonnen", "x"], (MASK, "Xoxo Verzonnen", "x")),
        (BARE, ["Piet Voorbeeld"], (MASK,)),
    ],
)
def test_the_first_different_values_are_shown_and_nothing_of_people(
    header: str, values: list[Any], samples: tuple[str, ...]
) -> None:
    question = asked(header, *values, is_asked=True)
    assert question and question.samples == samples


def test_a_row_that_ends_before_the_column_has_no_value() -> None:
    theirs = Theirs("Bijdrage", 1, [["De Brug"], ["Het Huis", "a"]])
    question = uncertain_column(PARTNERS, theirs, lacking(ENGAGEMENT), REGION)
    assert question and question.samples == ("a",)
    assert uncertain_column(PARTNERS, theirs, lacking(ROLES), REGION) is None


def once(*columns: tuple[str, list[str]], sheet: Sheet = PARTNERS) -> dict[str, tuple[list[str], bool]]:
    questions = [
        Question((COLUMN, sheet.name, seen.lower()), seen, proposals=tuple(fields), blocks=True)
        for seen, fields in columns
    ]
    done = proposed_once(sheet, questions)
    assert [one.key for one in done] == [one.key for one in questions]
    return {one.seen: (list(one.proposals), one.blocks) for one in done}


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        # the one most like it, however they stand
        ([("Engag", [ENGAGEMENT, ROLES]), ("Engagment", [ENGAGEMENT])], {"Engag": [ROLES], "Engagment": [ENGAGEMENT]}),
        ([("Engagment", [ENGAGEMENT]), ("Engag", [ENGAGEMENT])], {"Engag": [], "Engagment": [ENGAGEMENT]}),
        # of equals the one that is no bare name of ours, then the one of more words
        ([("Naam", [NAME]), ("Organisatie", [NAME])], {"Naam": [], "Organisatie": [NAME]}),
        ([("Type", [KIND]), ("Soort organisatie", [KIND])], {"Type": [], "Soort organisatie": [KIND]}),
        # the first of what is left counts as taken, the others stay free
        (
            [("Rollen", [ROLES, ENGAGEMENT]), ("Engagment", [ENGAGEMENT, ROLES])],
            {"Rollen": [ROLES, ENGAGEMENT], "Engagment": [ENGAGEMENT]},
        ),
        # an answer that fills what is empty, and none at all, take part in nothing
        ([("Naam", [FILL, NAME]), ("Organisatie", [NAME])], {"Naam": [FILL, NAME], "Organisatie": [NAME]}),
        ([("Bijdrage", []), ("Rol", [ROLES])], {"Bijdrage": [], "Rol": [ROLES]}),
    ],
)
def test_each_of_our_columns_is_proposed_once(
    columns: list[tuple[str, list[str]]], expected: dict[str, list[str]]
) -> None:
    assert {seen: fields for seen, (fields, _) in once(*columns).items()} == expected


def test_a_question_blocks_where_its_first_proposal_is_needed() -> None:
    done = once(("Engag", [ENGAGEMENT, ROLES]), ("Engagment", [ENGAGEMENT, ROLES]), ("Engage", [ENGAGEMENT]))
    assert {seen: blocks for seen, (_, blocks) in done.items()} == {"Engag": False, "Engagment": True, "Engage": False}


def test_an_answer_about_a_column_can_be_changed() -> None:
    theirs, missing = Theirs("Bijdrage", 1, [["De Brug", "a"]]), lacking(ROLES)
    [column] = lacking(ENGAGEMENT)
    both = {ENGAGEMENT: "Engagement", ROLES: "Rollen"}
    one = answered_column(PARTNERS, theirs, missing, column, ENGAGEMENT)
    assert (one.options, one.answer, one.proposals, one.blocks) == (both, ENGAGEMENT, (), False)
    left = answered_column(PARTNERS, theirs, missing, None, None)
    assert (left.options, left.answer) == ({ROLES: "Rollen"}, LEAVE)
    filled = answered_column(PARTNERS, theirs, missing, column, FILL)
    assert (filled.options, filled.answer) == ({FILL: FILL} | both, FILL)


def test_a_sheet_is_asked_with_the_texts_of_its_header() -> None:
    texts = ["Organisatie", "", None, "Gsm", "a" * 41]
    one = uncertain_sheet("Blad1", texts, ["Partners"], ["Partners", "Aanbod"])
    assert (one.key, one.proposals, one.blocks) == ((SHEET, "Blad1"), ("Partners",), False)
    assert (one.samples, list(one.options)) == (("Organisatie", MASK, "a" * 39 + "…"), ["Partners", "Aanbod"])


def defaults(sheet: Sheet, field: str, answer: str | None = None) -> list[tuple[bool, bool, str | None]]:
    choices = Choices({} if answer is None else {(DEFAULT, sheet.name, field): answer})
    made = default_questions(sheet, lacking(field, sheet=sheet), choices, REGION)
    return [(one.is_free, one.blocks, one.answer) for one in made]


@pytest.mark.parametrize(
    ("sheet", "field", "answer", "expected"),
    [
        (PARTNERS, ENGAGEMENT, None, [(False, True, None)]),
        (PARTNERS, ENGAGEMENT, "3", [(False, False, "3")]),
        (PARTNERS, ENGAGEMENT, "99", [(False, True, None)]),
        (PARTNERS, ENGAGEMENT, "", [(False, True, "")]),
        (PARTNERS, NAME, None, []),
        (OFFERS, "provider_name", None, [(True, True, None)]),
        (OFFERS, "provider_name", " De Brug ", [(True, False, "De Brug")]),
        (OFFERS, "provider_name", "Piet Voorbeeld", [(True, True, None)]),
        (OFFERS, "provider_name", "", [(True, True, "")]),
    ],
)
def test_one_answer_may_fill_a_column_that_is_missing(
    sheet: Sheet, field: str, answer: str | None, expected: list[tuple[bool, bool, str | None]]
) -> None:
    assert defaults(sheet, field, answer) == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [("Engagment", "Engagement"), ("Organisaties", "Naam"), ("Actief", ""), ("Bijdrage", ""), ("Sinds wannr", "Sinds")],
)
def test_the_nearest_header_is_one_that_is_nearly_ours(header: str, expected: str) -> None:
    assert nearest_header(header, PARTNERS) == expected
