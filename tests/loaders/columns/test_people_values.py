"""What one value looks like where people may stand: a number, a mailbox, a name, a service, or nothing of those."""

from datetime import date
from typing import Any

import pytest

from loaders.columns.people_values import Looks
from tests.people_rows import MAILBOX, MOBILE, NATIONAL, PHONE

LONG_NUMBER = 85073003328


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (NATIONAL, "national"),
        (LONG_NUMBER, "national"),
        (float(LONG_NUMBER), "national"),
        (LONG_NUMBER + 1, "note"),
        (MOBILE, "mobile"),
        (MAILBOX, "mailbox"),
        (PHONE, "phone"),
        ("Voorbeeldstraat 12", "address"),
        ("onthaal", "service"),
        ("Xoxo", "note"),
        (12, "note"),
        (True, "note"),
        (None, "note"),
        (date(2024, 1, 1), "note"),
    ],
)
def test_the_kind_of_a_value_is_told_by_its_form(value: Any, kind: str) -> None:
    looks = Looks()
    assert [looks.kind(value), looks.kind(value)] == [kind, kind]
    assert looks.is_personal(value) is (kind in ("national", "mobile", "mailbox"))


@pytest.mark.parametrize(
    ("value", "is_quiet"),
    [
        ("taal en sport", True),
        ("Xoxo Verzonnen", True),
        ("Jan", False),
        ("Werk voor Lien en Lien", False),
        ("mevr. X", False),
        ("J. Verzonnen", False),
        ("x@y", False),
        ("12 34 56 78", True),
        ("12 34 56 78 9", False),
        ("Zoë", False),
        ("café", True),
        ("", True),
        (999_999_999, True),
        (1_000_000_000, False),
        (True, True),
        (None, True),
        (date(2024, 1, 1), True),
    ],
)
def test_a_quiet_value_holds_no_number_and_no_sure_name(value: Any, is_quiet: bool) -> None:
    looks = Looks()
    assert [looks.is_quiet(value), looks.is_quiet(value)] == [is_quiet, is_quiet]


@pytest.mark.parametrize(
    ("value", "mentions", "beside"),
    [
        ("via Jan", True, False),
        ("De Brug (Jan)", True, True),
        ("De Brug: Jan", True, True),
        ("De Brug (jeugd)", False, False),
        ("nog eens bellen", False, False),
        (LONG_NUMBER, False, False),
        (None, False, False),
    ],
)
def test_a_text_may_speak_of_somebody_beside_an_organisation(value: Any, mentions: bool, beside: bool) -> None:
    looks = Looks()
    assert [looks.mentions(value), looks.mentions(value)] == [mentions, mentions]
    assert looks.mentions_beside(value) is beside


def test_the_form_of_a_name_is_that_of_a_text_alone() -> None:
    looks = Looks()
    assert [looks.form(value).name for value in ("Piet Voorbeeld", " Piet  Voorbeeld ", "Lien", 12, None)] == [
        "SURE",
        "SURE",
        "LIKELY",
        "NONE",
        "NONE",
    ]
