"""How a list is laid out changes nothing in what is read from it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from loaders import contract
from loaders.checks.checking import check
from tests.few import few
from tests.workbooks import REGION, partner, raw_workbook

FIELDS = ("name", "kbo_number", "organisation_type_code", "engagement_code", "since_date", "municipality_codes")
ROWS = [
    partner("Eén", kbo_number="0999.000.129", since_date=date(2026, 3, 25), municipality_codes="Tielt"),
    partner("Twee", since_date="13/04/2026", engagement_code=3),
    partner("Drie", since_date="maart 2026", municipality_codes="Meulebeke; Roeselare"),
    partner("Vier", municipality_codes="Rumbeke"),
]
TITLES = ("Netwerk Voorbeeldstreek", "Stand van zaken", "Naam van het netwerk: voorbeeld", "Opgemaakt in 2026")
Values = list[dict[str, Any]]


@dataclass(frozen=True)
class Layout:
    """One way to write the same list."""

    order: list[int]
    fields: list[str]
    titles: list[str]
    blank_rows: int
    blank_columns: int
    spaces: str
    has_total: bool


LAYOUTS = st.builds(
    Layout,
    order=st.permutations(range(len(ROWS))),
    fields=st.permutations(FIELDS),
    titles=st.lists(st.sampled_from(TITLES), max_size=3),
    blank_rows=st.integers(0, 2),
    blank_columns=st.integers(0, 2),
    spaces=st.sampled_from(["", " ", "\u00a0", "  \n", "\t"]),
    has_total=st.booleans(),
)


def lines(layout: Layout) -> list[list[Any]]:
    columns = [contract.PARTNERS.column(field) for field in layout.fields]
    table: list[list[Any]] = [[column.header for column in columns]]
    for number in layout.order:
        table += [[] for _ in range(layout.blank_rows)]
        table.append([ROWS[number].get(column.field) for column in columns])
    if layout.has_total:
        table.append(["Totaal", *[None] * (len(columns) - 1)])
    left: list[Any] = [None] * layout.blank_columns
    written = [[*left, *(_spaced(value, layout.spaces) for value in line)] for line in table]
    return [[title] for title in layout.titles] + [[] for _ in range(layout.blank_rows)] + written


def _spaced(value: Any, spaces: str) -> Any:
    return value + spaces if isinstance(value, str) else value


def read(content: bytes) -> Values:
    checked = check(content, REGION)
    assert checked.status == "ok", checked.findings
    return sorted((row.values for row in checked.sheets["Partners"]), key=lambda values: str(values["name"]))


PLAIN = Layout(list(range(len(ROWS))), list(FIELDS), [], 0, 0, "", has_total=False)


@few(12)
@given(layout=LAYOUTS)
def test_order_titles_blanks_spaces_and_totals_change_nothing(layout: Layout) -> None:
    assert read(raw_workbook({"Partners": lines(layout)})) == read(raw_workbook({"Partners": lines(PLAIN)}))


@few(10)
@given(layout=LAYOUTS, separator=st.sampled_from(";,\t"), encoding=st.sampled_from(["utf-8-sig", "utf-16", "cp1252"]))
def test_nor_does_writing_it_as_text(layout: Layout, separator: str, encoding: str) -> None:
    written = "".join(separator.join(map(_as_csv, line)) + "\n" for line in lines(layout))
    assert read(written.encode(encoding)) == read(raw_workbook({"Partners": lines(PLAIN)}))


def _as_csv(value: Any) -> str:
    text = value.strftime("%d/%m/%Y") if isinstance(value, date) else "" if value is None else str(value)
    return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in ";,\t\n") else text
