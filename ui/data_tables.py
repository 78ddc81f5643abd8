"""The page gegevens: what there is to take along of all regions, and the address of every table."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import streamlit as st

from data import reference
from data.deliveries import newest_reference_date, previous_network_day
from data.questions.data_tables import SheetRows, sheet_counts
from data.questions.region_sheets import dates_by_region
from data.store import Store, today
from ui import address, filters, formats, frame, moments, own_keys, style
from ui.cache import kept
from ui.drawing import tables as drawn
from ui.filters import View
from ui.html import Html, join, tag
from ui.targets import file_address, page
from ui.targets.data_tables.catalogue import Catalogue
from ui.targets.data_tables.fields import DataTable
from ui.targets.report import downloads
from ui.texts import data_tables as words
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts import report as report_words
from ui.texts.region import name_of

_DRAWINGS_KEPT = 200
"""All regions at the dates of the list; one is some 20 kB."""
_MOST_MISSING = 2
_FOR_EXCEL = {"vorm": "excel"}


class Shown(NamedTuple):
    """What the page tells of; ``counts`` are of the sheets, ``reported`` the regions that handed in anything.

    ``region`` is the one that was chosen to take along, ``parts`` what its addresses and those of the day end in.
    """

    every: Catalogue
    region: str | None
    as_of: date
    parts: dict[str, str]
    version: int
    counts: dict[str, SheetRows]
    reported: tuple[str, ...]


def show(every: Catalogue) -> None:
    """Everything, below the name of the page."""
    left, middle, right = st.columns([4, 2, 3], vertical_alignment="bottom")
    left.html(style.page_name(frame_words.TITLES["gegevens"]))
    with right:  # first: a link in other words is put in these, which another choice of the address would bar
        as_of = filters.day_alone("pages/gegevens.py")
    with middle:
        region = _whose()
    opened = frame.store()
    page.put(_drawn((str(opened.path), opened.version()), today(), as_of, region, every))
    own_keys.show()
    frame.next_question(words.NEXT, "uitleg", words.NEXT_LINK)


@kept(_DRAWINGS_KEPT, key=lambda *asked: asked[:-1])
def _drawn(source: tuple[str, int], day: date, as_of: date, region: str | None, every: Catalogue) -> page.Body:
    """``source`` is the path of the store and its data version; the catalogue is the same at each."""
    is_newest = as_of == (frame.ask(newest_reference_date, day) or day)
    parts = ({"regio": region} if region else {}) | ({} if is_newest else {"op": as_of.isoformat()})
    reported = tuple(one.region for one in frame.ask(dates_by_region, as_of) if one.is_reported)
    counts = {one.sheet: one for one in frame.ask(sheet_counts, as_of)}
    now = Shown(every, region, as_of, parts, source[1], counts, reported)
    based = style.paragraph(frame.foundation(as_of), "note")
    return page.clean(style.flow([based, *(part(now) for part in PARTS)]))


def _whose() -> str | None:
    """The region to take along, which is no matter of which one stands out on other pages; None: all of them."""
    chosen: str | None = st.selectbox(
        words.WHOSE,
        [None, *reference.regions()],
        format_func=lambda code: name_of(code) if code else words.EVERY_REGION,
        key="voor",
        bind="query-params",
    )
    return chosen


def _heading(now: Shown) -> Html:
    of = {group: sum(table.group == group for table in now.every.tables) for group in words.GROUPS}
    title = words.title(of["lists"], len(now.reported), of["results"])
    if now.region:
        told = sum(now.region in one.regions for one in now.counts.values())
        title = words.title_of(name_of(now.region), told, of["results"])
    return _block(tag("h2", title), tag("p", words.PRIVACY, class_="note"))


def _take_along(now: Shown) -> Html:
    return _block(tag("div", *(make(now) for make in CARDS), class_="take"))


def _workbook(now: Shown) -> Html:
    file = _file(words.ALL_FILE, "xlsx", now.parts)
    return card(words.WORKBOOK_TITLE, words.WORKBOOK_NOTE, _button(words.WORKBOOK, file, is_first=True))


def _archive(now: Shown) -> Html:
    file, for_excel = _file(words.ALL_FILE, "zip", now.parts), _file(words.ALL_FILE, "zip", now.parts | _FOR_EXCEL)
    buttons = _button(words.ARCHIVE, file), _button(words.ARCHIVE_EXCEL, for_excel)
    return card(words.ARCHIVE_TITLE, words.ARCHIVE_NOTE, *buttons)


def _flanders(now: Shown) -> Html:
    """The report, slides and workbook that overzicht offers, as that page opens."""
    since = moments.earlier(
        next(iter(frame_words.SINCE_CHOICES)), now.as_of, lambda day: frame.ask(previous_network_day, day)
    )
    files = downloads.of_all(View(None, now.as_of, since, now.version), now.version)
    return card(report_words.TAKE_ALONG, report_words.TAKE_ALONG_NOTE, *files)


def card(title: str, note: str, *buttons: Html) -> Html:
    """Something to take along: what it is, and its files."""
    return tag(
        "div", tag("h3", title), tag("p", note, class_="note"), tag("p", *buttons, class_="buttons"), class_="card"
    )


def _button(label: str, file: str, *, is_first: bool = False) -> Html:
    return tag("a", label, href=file, download="", title=words.WAIT, class_=f"button{' first' * is_first}")


def _tables(now: Shown) -> Html:
    parts: list[Html] = [tag("h2", words.TABLES, class_="between"), tag("p", words.TABLES_NOTE, class_="note")]
    for group, title in words.GROUPS.items():
        lines = [_line(table, now) for table in now.every.of_region(now.region) if table.group == group]
        headers = words.OWN_HEADERS if now.region else words.HEADERS
        parts += [tag("h3", title), drawn.stacked(headers, lines)] if lines else []
    return _block(*parts, kind="data-tables of-region" if now.region else "data-tables")


def _line(table: DataTable, now: Shown) -> Sequence[str]:
    what, row = words.NAMES[table.title]
    about = join(what, tag("span", words.ONE_ROW.format(row=row), class_="more"))
    return (tag("b", table.title), about, *_counts(table, now), _address(table, now))


def _counts(table: DataTable, now: Shown) -> Sequence[str]:
    """Rows, and of all regions together in how many, and who is missing; the learning network is one."""
    own = now.counts.get(table.title)
    is_sheet = table.group in {"lists", "learning"}
    regions = (own.regions if own else ()) if is_sheet else now.reported
    if now.region and table.has_regions and now.region not in regions:
        return (figure_words.NOT_REPORTED,)
    is_counted = is_sheet and not now.region
    rows = (own.row_count if own else 0) if is_counted else frame.ask(row_count, now.as_of, table, now.region)
    if now.region:
        return (formats.number(rows),)
    if not table.has_regions:
        return formats.number(rows), formats.MISSING, formats.MISSING
    names = [one.name for code, one in reference.regions().items() if code not in regions]
    missing = formats.enumerate_names(names, _MOST_MISSING) if names else formats.MISSING
    return formats.number(rows), formats.part(len(regions), len(reference.regions())), missing


def row_count(store: Store, as_of: date, table: DataTable, region: str | None) -> int:
    """The rows of a table at a date, of one region or of all."""
    return sum(1 for _ in table.rows(store, as_of, region))


def _address(table: DataTable, now: Shown) -> Html:
    parts = {key: value for key, value in now.parts.items() if key != "regio" or table.has_regions}
    csv, as_json = (_file(table.code, ending, parts) for ending in ("csv", "json"))
    links = (
        style.copy(csv, *words.COPY),
        tag("a", words.CSV, href=csv, download="", title=words.CSV_HINT),
        tag(
            "a", words.FOR_EXCEL, href=_file(table.code, "csv", parts | _FOR_EXCEL), download="", title=words.EXCEL_HINT
        ),
        tag("a", words.JSON, href=as_json, download=""),
    )
    return join(tag("code", f"/{csv}"), " ", tag("span", *links, class_="links"))


def _addresses(now: Shown) -> Html:
    named = {"table": "aanbod", "version": now.version, "day": now.as_of.isoformat()}
    examples = (
        tag("div", tag("dt", tag("code", example.format(**named))), tag("dd", meaning))
        for example, meaning in words.EXAMPLES
    )
    notes = (tag("p", note, class_="note") for note in (words.FORMS, words.TEXTS, words.LEFT_OUT))
    heading = tag("h2", words.ADDRESSES, class_="between")
    return _block(heading, tag("dl", *examples), tag("p", words.IN_EXCEL), *notes, kind="addresses")


def _file(name: str, ending: str, parts: Mapping[str, str]) -> str:
    return address.write(file_address.TABLE.format(table=name, ending=ending).lstrip("/"), parts)


def _block(*children: Html, kind: str = "") -> Html:
    return tag("div", *children, class_=f"nm {kind}".strip())


CARDS: Sequence[Callable[[Shown], Html]] = (_workbook, _archive, _flanders)
"""What to take along at once, the largest first."""
PARTS: Sequence[Callable[[Shown], Html]] = (_heading, _take_along, _tables, _addresses)
"""The page from top to bottom."""
