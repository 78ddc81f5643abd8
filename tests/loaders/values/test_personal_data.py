"""Personal numbers, mobiles and mailboxes by their form and check digits; what only looks like one is none."""

import pytest

from loaders.values.personal_data import is_fixed_phone, is_mailbox_of_anybody, is_service, personal_code

NUMBER, MOBILE, MAILBOX = "personal-number", "personal-mobile", "personal-mailbox"

CODES = [
    # numbers of people: the day of birth, one of that day, two digits that check
    ("85073100130", NUMBER),
    ("85.07.31-001.30", NUMBER),
    ("nr 85 07 31 001 30 van de lijst", NUMBER),
    ("85.07.31-001.31", ""),
    ("85.07.32-001.97", ""),  # checks, but no month has 32 days
    ("85.00.00-001.38", NUMBER),  # month and day unknown
    ("85.12.30-001.95", NUMBER),
    ("85.13.30-001.05", ""),
    ("85.20.30-001.54", NUMBER),  # numbers of newcomers add 20 or 40 to the month
    ("85.52.30-001.84", NUMBER),
    ("85.53.30-001.91", ""),
    ("85.60.30-001.43", ""),
    ("05.12.31-001.63", NUMBER),  # born since 2000
    ("85.01.01-113.97", NUMBER),
    ("85.01.01-015.01", NUMBER),
    ("85.01.01-113.00", ""),
    ("185.07.31-001.30", ""),
    # mobile numbers: ten digits that are not those of a company
    ("0470000001", MOBILE),
    ("gsm (0470) 00.00.01", MOBILE),
    ("+32 470 00 00 01", MOBILE),
    ("047000000", ""),
    ("04700000011", ""),
    ("0470.000.038", ""),
    ("12 plaatsen, 12 uur, in 2026 en 2027", ""),
    # mailboxes that name somebody
    ("an.voorbeeld@voorbeeld.example", MAILBOX),
    ("an.2026@voorbeeld.example", ""),
    ("bbb@gmail.com", MAILBOX),
    ("onthaal@gmail.com", ""),
    ("@voorbeeld", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "code"), CODES)
def test_personal_data_is_recognised_by_form_and_check_digits(text: str, code: str) -> None:
    assert personal_code(text) == code


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("onthaal@voorbeeld.example", True),
        ("onthaal@voorbeeld.example, an.voorbeeld@voorbeeld.example", False),
        ("an.voorbeeld@voorbeeld.example (onthaal)", False),
        ("balie en onthaal", True),
        ("Piet Voorbeeld", False),
        ("", False),
    ],
)
def test_a_service_is_told_by_its_mailbox_or_a_word(text: str, is_one: bool) -> None:
    assert is_service(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("056 00 00 00", True), ("+32 56 00 00 00", True), ("056 00 00 0", False), ("056000000000", False)],
)
def test_a_fixed_number_has_nine_digits_from_the_zero(text: str, is_one: bool) -> None:
    assert is_fixed_phone(text) is is_one


def test_of_several_mailboxes_one_may_be_of_anybody() -> None:
    assert is_mailbox_of_anybody("onthaal@voorbeeld.example; bbb@voorbeeld.example")
    assert not is_mailbox_of_anybody("geen")
