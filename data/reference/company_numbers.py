"""Company numbers as the KBO gives them out: how they are written, and their check digits."""

import re

_COMPANY_NUMBER = re.compile(r"(?:be|btw|kbo|nr|[\s.:])*(\d[\d\s.\-/]*)")


def company_digits(text: str) -> str:
    """The digits of what is written as a company number is, ten of them where it may be one; else empty or others.

    >>> [company_digits(text) for text in ("BE 0999.000.129", "999 000 129", "11.11.11", "KSA")]
    ['0999000129', '0999000129', '111111', '']
    """
    match = _COMPANY_NUMBER.fullmatch(text.casefold())
    digits = re.sub(r"\D", "", match[1]) if match else ""
    # Nine digits: the leading zero was lost when the number was typed as a number, or is of before 2005.
    return digits.zfill(10) if len(digits) == 9 else digits


def is_company_number(digits: str) -> bool:
    """True for ten digits whose last two are 97 minus the first eight modulo 97, as the KBO gives them out.

    >>> is_company_number("0999000129"), is_company_number("0999000130")
    (True, False)
    """
    is_formed = len(digits) == 10 and digits.isdecimal() and digits[0] in "01"
    return is_formed and 97 - int(digits[:8]) % 97 == int(digits[8:])
