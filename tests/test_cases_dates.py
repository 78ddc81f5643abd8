"""Cases: dates as people and programs write them; the order of day and month is that of the whole sheet."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders import contract
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import FUTURE, LEAVE, Choices
from loaders.choices import READ as KEPT
from loaders.values.cell import Reader, Setting
from loaders.values.date_order import Order, order_of
from tests.workbooks import REGION, checked_rows, offer, partner, places, workbook

MARCH = date(2026, 3, 25)
DAY = contract.PARTNERS.column("since_date")


def since(*values: Any) -> Checked:
    """A list of their own: partners, one with each of these as the date since which they take part."""
    return theirs([partner(f"Voorbeeld {n}", since_date=value) for n, value in enumerate(values)])


def theirs(partners: Sequence[dict[str, Any]]) -> Checked:
    """These partners in a workbook that is not our template."""
    return check(workbook({"Partners": partners}, region=None), REGION)


def days(checked: Checked, field: str = "since_date") -> list[date | None]:
    return [row.values[field] for row in checked.sheets["Partners"]]


READ = {
    "25 mrt 2026": MARCH, "25-mrt-26": MARCH, "25.03.26": MARCH, "ma 25/03/2026": MARCH, "20260325": MARCH,
    "25 MRT. 2026": MARCH, "25 March 2026 12:00": MARCH, "46106,5": MARCH, "March 25, 2026": MARCH,
    "1 september '25": date(2025, 9, 1), "1e maart 2026": date(2026, 3, 1), "sinds 58": date(1958, 1, 1),
    "mrt-26": date(2026, 3, 1), "maart '26": date(2026, 3, 1), "sept. 2025": date(2025, 9, 1),
    "mar 2026": date(2026, 3, 1),
    "01/2025": date(2025, 1, 1), "12/2025": date(2025, 12, 1),
    "2024": date(2024, 1, 1), "sinds 2024": date(2024, 1, 1), "'24": date(2024, 1, 1),
    "2026-03-24T23:00:00.000Z": MARCH, "2026-03-25T00:00:00+01:00": MARCH, "2026-03-24 23:00:00+00": MARCH,
    "Tue Mar 24 2026 23:00:00 GMT+0000 (UTC)": MARCH, "Tue, 24 Mar 2026 23:00:00 GMT": MARCH,
    "2025-07-31T22:00:00Z": date(2025, 8, 1), "2026-03-25T10:00:00Z": MARCH,
    "vanaf 3 april 2026": date(2026, 4, 3), "do 3 april 2026": date(2026, 4, 3),
}  # fmt: skip
LEFT_EMPTY = ["Q1 2026", "voorjaar 2026", "25/3", "25 maart", "maart 25", "2025-2026", "58", "binnenkort", "31/02/2026"]


@pytest.mark.parametrize(("text", "day"), READ.items())
def test_a_date_is_read_as_people_and_programs_write_it(text: str, day: date) -> None:
    checked = since(text)
    assert (checked.status, days(checked)) == ("ok", [day])


@pytest.mark.parametrize("text", LEFT_EMPTY)
def test_what_is_no_certain_date_leaves_the_cell_empty_with_a_remark(text: str) -> None:
    checked = since(text)
    assert (checked.status, places(checked), days(checked)) == ("ok", [("date-unreadable", "Partners", "F2")], [None])


@pytest.mark.parametrize(
    ("text", "year"),
    [("12/03/58", 1958), ("1/1/65", 1965), ("25/3/99", 1999), ("25/3/24", 2024), ("12/12/50", 1950), ("1/1/00", 2000)],
)
def test_two_digits_are_a_year_up_to_2029_as_spreadsheets_read_them(text: str, year: int) -> None:
    (day,) = days(since(text, "25/3/24"))[:1]
    assert day and day.year == year


def test_the_limit_of_two_digits_lies_between_29_and_30() -> None:
    rows = [partner("Een", until_date="31/12/29"), partner("Twee", until_date="31/12/30")]
    checked = checked_rows({"Partners": rows})
    assert days(checked, "until_date") == [date(2029, 12, 31), None]
    assert ("date-out-of-range", "Partners", "G3") in places(checked)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (20_000, date(1954, 10, 3)), (19_999, None), (73_050, date(2099, 12, 31)), (80_001, None),
        (1950, date(1950, 12, 31)),
        (1949, None), ("31/12/1949", None), ("01/01/1950", date(1950, 1, 1)), ("13/2026", None),
        ("12/2025", date(2025, 12, 31)),
        ("2026", date(2026, 12, 31)), ("2100", date(2100, 12, 31)),
        ("31/12/2100", date(2100, 12, 31)), ("01/01/2101", None),
        ("0/2026", None), ("01/2026", date(2026, 1, 31)),
    ],
)  # fmt: skip
def test_the_bounds_of_what_is_a_date(value: Any, day: date | None) -> None:
    assert days(checked_rows({"Partners": [partner(until_date=value)]}), "until_date") == [day]


def test_a_day_since_which_someone_takes_part_cannot_lie_ahead() -> None:
    tomorrow, today = date.today() + timedelta(1), date.today()
    assert places(since(tomorrow)) == [("date-in-future", "Partners", "F2")]
    assert (places(since(today)), days(since(today))) == ([], [today])
    assert places(checked_rows({"Partners": [partner(until_date=tomorrow)]})) == []


def test_moments_just_before_midnight_belong_to_the_day_after() -> None:
    checked = since(datetime(2026, 3, 24, 23), datetime(2026, 3, 24, 23, 59, 17), MARCH, datetime(2025, 7, 31, 22))
    assert days(checked) == [MARCH, MARCH, MARCH, date(2025, 8, 1)]
    assert places(checked) == [("date-next-day", "Partners", "F2")]
    texts = since("03/24/2026 23:00:00", "03/24/2026 11:59:17 PM", "03/25/2026")
    assert days(texts) == [MARCH] * 3
    assert [code for code, _, _ in places(texts)] == ["date-next-day", "date-month-first"]


def test_a_column_that_really_holds_times_keeps_its_days() -> None:
    checked = since(datetime(2026, 3, 24, 23), datetime(2026, 3, 24, 14, 30))
    assert (places(checked), days(checked)) == ([], [date(2026, 3, 24)] * 2)


def test_the_order_is_that_of_all_dates_of_the_sheet() -> None:
    rows = [partner("Een", since_date="03/04/2025"), partner("Twee", until_date="25/03/2026")]
    checked = checked_rows({"Partners": rows})
    assert [code for code, _, _ in places(checked)] == ["date-day-first", "date-day-first"]
    assert days(checked) == [date(2025, 4, 3), None]
    months = [offer(start_date="03/04/2025", end_date="12/25/2025")]
    assert checked_rows({"Aanbod": months}).sheets["Aanbod"][0].values["start_date"] == date(2025, 3, 4)


def test_an_order_that_nothing_tells_is_asked_though_the_column_is_optional() -> None:
    checked = since("03/04/2025", "2025-01-10", MARCH)
    assert (checked.status, places(checked)) == ("blocked", [("date-ambiguous", "Partners", "F2")])


HALF = (date(2025, 4, 3), date(2025, 11, 2), "25/03/2025", "17/09/2024", date(2024, 1, 12), "31/12/2024")


def test_dates_that_a_program_converted_by_half_are_asked() -> None:
    checked = since(*HALF)
    asked = [place for place in places(checked) if place[0] == "date-half-converted"]
    assert asked == [("date-half-converted", "Partners", cell) for cell in ("F2", "F3", "F6")]
    assert checked.status == "blocked" and days(checked) == [date(2025, 3, 25), date(2024, 9, 17), date(2024, 12, 31)]
    assert checked.findings[0].details["read"] == "2025-03-04"


def test_dates_by_half_in_another_column_of_the_sheet_count_too() -> None:
    rows = [partner(f"Sinds {day}", since_date=day) for day in (date(2025, 4, 3), date(2025, 11, 2))]
    checked = theirs([*rows, partner("Drie", until_date="25/03/2026")])
    assert places(checked, blocking=True) == [("date-half-converted", "Partners", cell) for cell in ("F2", "F3")]


@pytest.mark.parametrize(
    "values",
    [
        (date(2025, 4, 3), date(2025, 11, 22), "25/03/2025"),  # a real date above the twelfth
        (date(2025, 4, 3), date(2025, 11, 2), "25/03/2025", "05/05/2025"),  # a text that would have been converted
        (date(2025, 4, 4), date(2025, 11, 11), "25/03/2025"),  # the same either way
        (date(2025, 4, 3), "25/03/2025"),  # too few to tell
        (date(2025, 4, 3), date(2025, 11, 2), "25 maart 2025"),
    ],
)
def test_dates_beside_texts_that_no_program_split_are_read(values: tuple[Any, ...]) -> None:
    checked = since(*values)
    assert checked.status == "ok" and None not in days(checked)


@pytest.mark.parametrize(("answer", "day"), [(Order.AS_DATED, date(2025, 4, 3)), (Order.SWAPPED, date(2025, 3, 4))])
def test_an_answer_on_dates_by_half_is_followed(answer: Order, day: date) -> None:
    reader = Reader(DAY, HALF, Setting("midwest", date_order=order_of(HALF, answer)))
    assert (reader[HALF[0]].value, reader["25/03/2025"].value) == (day, date(2025, 3, 25))


@pytest.mark.parametrize(
    ("answer", "day"), [(Order.DAY_FIRST, date(2025, 4, 3)), (Order.MONTH_FIRST, date(2025, 3, 4))]
)
def test_an_answer_on_the_order_is_followed(answer: Order, day: date) -> None:
    reader = Reader(DAY, ["03/04/2025"], Setting("midwest", date_order=order_of(["03/04/2025"], answer)))
    assert reader["03/04/2025"].value == day


TYPED = st.builds("{:02}/{:02}/{}".format, st.integers(1, 28), st.integers(1, 28), st.integers(2001, 2024))
REAL = st.dates(date(2001, 1, 1), date(2024, 12, 31))


@settings(max_examples=30, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.one_of(TYPED, REAL), st.one_of(TYPED, REAL)), min_size=1, max_size=6))
def test_the_dates_of_a_sheet_agree_on_their_order(pairs: Sequence[tuple[str | date, str | date]]) -> None:
    rows = [offer(f"Aanbod {n}", start_date=start, end_date=end) for n, (start, end) in enumerate(pairs)]
    checked = check(workbook({"Aanbod": rows}, region=None), REGION)
    asked = {finding.code for finding in checked.findings}
    orders = set()
    for row in checked.sheets["Aanbod"]:
        for typed, day in zip(
            pairs[row.row_number - 2], (row.values["start_date"], row.values["end_date"]), strict=True
        ):
            if isinstance(typed, date):
                assert day == typed
            elif day and day.day != day.month and max(day.day, day.month, int(typed[3:5])) <= 12:
                orders.add("day" if int(typed[:2]) == day.day else "month")
    assert len(orders) <= 1
    assert not (orders and "date-ambiguous" in asked)


def test_a_start_that_is_still_to_come_is_asked_and_the_answer_is_followed() -> None:
    later, before = date(2099, 3, 1), date(2024, 1, 1)
    content = workbook({"Partners": [partner(since_date=later), partner("Twee", since_date=before)]})
    asked = check(content, REGION)
    (question,) = asked.questions
    assert (question.key, question.blocks, list(question.options)) == ((FUTURE, "Partners"), True, [KEPT, LEAVE])
    for answer, day in ((KEPT, later), (LEAVE, None)):
        checked = check(content, REGION, choices=Choices({question.key: answer}))
        assert (checked.status, [row.values["since_date"] for row in checked.sheets["Partners"]]) == (
            "ok",
            [day, before],
        )
        assert [one.answer for one in checked.questions] == [answer]


@pytest.mark.parametrize(
    "words", ["heden", "Tot op heden", "lopend", "nog lopend", "onbeperkt", "Onbepaalde duur", "geen"]
)
def test_an_end_that_is_said_not_to_come_is_an_empty_cell(words: str) -> None:
    checked = checked_rows({"Partners": [partner(until_date=words)], "Aanbod": [offer(end_date=words)]})
    assert places(checked) == []
    assert checked.sheets["Partners"][0].values["until_date"] is None
    start = checked_rows({"Partners": [partner(since_date=words)]})
    assert places(start) == [("date-unreadable", "Partners", "F2")]
