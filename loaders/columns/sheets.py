"""Which sheet of a workbook is which of ours: by name, by answer, by headers; asks where a person must say so."""

import difflib
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from data.reference import fold
from loaders.choices import ALL, LEAVE, SHEET, SHEETS, Choices, Columns, Question
from loaders.columns.first_rows import first_rows
from loaders.columns.headerless import first_line, visible_headings
from loaders.columns.headers import Cells, Headings, find_headings, folded, headers, match_columns
from loaders.columns.layout import is_filled
from loaders.columns.line_words import is_section, places, word_pattern
from loaders.columns.questions import uncertain_sheet
from loaders.columns.spread import holds_crosses
from loaders.files.addresses import address
from loaders.files.book import SheetCells, Workbook
from loaders.findings import Finding, found
from loaders.sheet import Sheet

_LEAST_HEADERS = 2  # one header can be chance, such as "Naam"
_LEAST_WITHOUT_REQUIRED = 3
_LEAST_TRANSPOSED = 3
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_SET_ASIDE = re.compile(r"\b" + word_pattern("set_aside_sheet"))
"""Words in the name of a sheet that is kept beside the one in use."""

Taken = dict[str, list[SheetCells]]
Ranked = list[tuple[Sheet, Headings, bool]]


@dataclass
class Assigned:
    """Their sheets under the name of ours, several where these make up one; what there is to say and to ask."""

    taken: Taken = field(default_factory=lambda: defaultdict(list))
    findings: list[Finding] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def assign(book: Workbook, sheets: Sequence[Sheet], choices: Choices) -> Assigned:
    """Give every sheet of the workbook the one of ours that it is, if any."""
    result = Assigned()
    hidden: Taken = defaultdict(list)
    unknown = _by_name(book, sheets, choices, result, hidden)
    _by_headers(unknown, sheets, choices.columns, result, hidden)
    for sheet in sheets:
        _weigh_hidden(sheet, sheets, unknown, hidden[sheet.name], result)
        candidates = _filled(result.taken[sheet.name])
        result.taken[sheet.name] = _of_several(sheet, candidates, choices, result) if candidates[1:] else candidates
    return result


def is_transposed(sheet: Sheet, rows: Cells) -> bool:
    """True when the headers stand under one another: fields down, rows across."""
    names = headers(sheet)
    down = [folded(row[0]) for row in rows if row and folded(row[0])]
    under = {names[name][0].field for name in down if name in names}
    best = find_headings(sheet, rows, {})
    return len(under) >= _LEAST_TRANSPOSED and len(under) * 2 > len(set(down)) and (not best or best.known_count < 2)


def is_grid(rows: Cells) -> bool:
    """True where the first line is one of places, with something else than crosses below: organisations by place."""
    first = first_line(rows)
    if first is None:
        return False
    texts = {index: text for index, text in enumerate(rows[first]) if is_filled(text)}
    towns = {index: text for index, text in texts.items() if folded(text) in places()}
    is_of_places = len(towns) >= _LEAST_HEADERS and len(towns) >= len(texts) - 1
    return is_of_places and not all(holds_crosses(rows[first + 1 :], index, town) for index, town in towns.items())


def _by_name(
    book: Workbook, sheets: Sequence[Sheet], choices: Choices, result: Assigned, hidden: Taken
) -> list[SheetCells]:
    """The sheets that people named, as an answer or in the workbook; answers the rest that holds anything."""
    chosen = choices.columns
    unknown = []
    for cells in book.sheets:
        if (cells.name, "") in chosen:
            answered = _answered_sheet(cells, sheets, chosen[cells.name, ""], result)
            if answered:
                result.taken[answered.name].append(cells)
        elif called := _sheet_called(cells.name, sheets):
            is_kept_back = cells.is_hidden and any(map(any, cells.rows))
            (hidden if is_kept_back else result.taken)[called.name].append(cells)
        elif any(map(any, cells.rows)):
            unknown.append(cells)
    return unknown


def _answered_sheet(cells: SheetCells, sheets: Sequence[Sheet], answer: str | None, result: Assigned) -> Sheet | None:
    """The sheet that people chose for one of theirs; none when it is not to be read."""
    meant = next((sheet for sheet in sheets if sheet.name == answer), None)
    question = uncertain_sheet(cells.name, (), (), (sheet.name for sheet in sheets))
    result.questions.append(replace(question, answer=meant.name if meant else LEAVE))
    if meant:
        result.findings.append(found("sheet-chosen", meant.name, name=cells.name))
    else:
        result.findings.append(found("sheet-left", cells.name))
    return meant


def _by_headers(
    unknown: list[SheetCells], sheets: Sequence[Sheet], chosen: Columns, result: Assigned, hidden: Taken
) -> None:
    """Sheets under a name of their own: known by their headers, and by what was answered of these, beyond doubt."""
    named = {sheet for sheet, cells in result.taken.items() if cells}
    answered = {one.answer for one in result.questions}
    is_only_chance = named <= answered and not any(hidden.values())
    is_single = len(unknown) == 1  # left out, nothing of the file would remain
    for cells in list(unknown):
        free = [sheet for sheet in sheets if sheet.name not in named or _is_part_of(cells.name, sheet)]
        ranked = _ranked(cells.rows, free, chosen)
        if another := _of_one_named(cells, sheets, named - {sheet.name for sheet in free}):
            # One that is kept aside beside the sheet in use is left where it is.
            if cells.is_hidden or _SET_ASIDE.search(fold(cells.name)):
                result.findings.append(found("sheet-ignored", cells.name))
                continue
            sheet, headings = another
            result.taken[sheet.name].append(cells)
            result.findings.append(_by_headers_finding(sheet, cells, headings))
            unknown.remove(cells)
        elif _is_certain(ranked, is_only_chance):
            sheet = ranked[0][0]
            (hidden if cells.is_hidden else result.taken)[sheet.name].append(cells)
            result.findings.append(_by_headers_finding(sheet, cells, ranked[0][1]))
            unknown.remove(cells)
        elif is_grid(cells.rows):
            result.findings.append(found("sheet-grid", cells.name))
        elif transposed := next((sheet for sheet in free if is_transposed(sheet, cells.rows)), None):
            result.findings.append(found("sheet-transposed", cells.name, allowed=transposed.name))
        else:
            free_names = [sheet.name for sheet in sheets if sheet.name not in named]
            close = _close_sheet(cells.name, sheets)
            result.findings.append(found("sheet-ignored", cells.name, **({"proposal": close} if close else {})))
            asked = _asked(cells, ranked, close, free_names, is_only_chance=is_only_chance)
            result.questions += [replace(one, blocks=is_single and not one.proposals) for one in asked]


def _of_one_named(cells: SheetCells, sheets: Sequence[Sheet], named: Collection[str]) -> tuple[Sheet, Headings] | None:
    """The sheet of which the workbook has one by name, where this one has all its headers as well."""
    ranked = _ranked(cells.rows, sheets, {}) if named else []
    if not _is_certain(ranked, is_only_chance=False) or ranked[0][0].name not in named:
        return None
    return ranked[0][0], ranked[0][1]


def _by_headers_finding(sheet: Sheet, cells: SheetCells, headings: Headings) -> Finding:
    """How a sheet is read, or a table of its own on one."""
    if cells.of:
        return found("table-by-headers", sheet.name, address(headings.row, _first_place(headings)), name=cells.of)
    return found("sheet-by-headers", sheet.name, name=cells.name)


def _first_place(headings: Headings) -> int:
    return next(index for index, text in enumerate(headings.texts) if folded(text))


def _asked(
    cells: SheetCells, ranked: Ranked, close: str, free: Sequence[str], *, is_only_chance: bool
) -> list[Question]:
    """The question about a sheet that is like one of ours; about any while none is known."""
    by_likeness = sorted(ranked, key=lambda one: one[1].known_count + one[1].likely_count / 2, reverse=True)
    least = _LEAST_HEADERS if is_only_chance else _LEAST_HEADERS + 1
    likely = [sheet.name for sheet, headings, _ in by_likeness if _is_likely(headings, least)]
    proposals = dict.fromkeys(name for name in [close, *likely] if name in free)
    if not proposals and not is_only_chance:
        return []
    headings = visible_headings(cells.rows, ranked[0][1] if ranked else None)
    texts = ranked[0][1].texts if ranked and headings is ranked[0][1] else []
    question = uncertain_sheet(cells.name, texts, proposals, free)
    return [replace(question, rows=first_rows(cells.rows, headings))]


def _is_likely(headings: Headings, least: int) -> bool:
    """True for so many headers that are ours or may be; of those that are two will do."""
    return headings.known_count >= _LEAST_HEADERS or headings.known_count + headings.likely_count >= least


def _weigh_hidden(
    sheet: Sheet, sheets: Sequence[Sheet], unknown: list[SheetCells], hidden: list[SheetCells], result: Assigned
) -> None:
    """A visible sheet that fits may be what somebody means, whatever the hidden one is called: asked."""
    visible = _filled(result.taken[sheet.name])
    if not hidden:
        return
    answered = {question.seen for question in result.questions if question.answer == sheet.name}
    if any(cells.name in answered for cells in visible):
        result.findings += [found("sheet-left", cells.name) for cells in hidden]
        return
    likely = [cells for cells in visible if any(map(any, cells.rows))] or [
        cells for cells in unknown if not cells.is_hidden and _may_be(sheet, sheets, cells)
    ]
    if not likely:
        result.taken[sheet.name] = hidden
        return
    result.taken[sheet.name] = []
    names = ", ".join(cells.name for cells in [*likely, *hidden])
    result.findings.append(found("sheet-uncertain", sheet.name, names=names))
    asked = {cells.name for cells in likely}
    result.questions = [one for one in result.questions if one.seen not in asked or one.kind != SHEET]
    free = [one.name for one in sheets]
    for cells in likely:
        headings = find_headings(sheet, cells.rows, {})
        question = uncertain_sheet(cells.name, headings.texts if headings else (), (sheet.name,), free)
        result.questions.append(replace(question, blocks=True, rows=first_rows(cells.rows, headings)))


def _may_be(sheet: Sheet, sheets: Sequence[Sheet], cells: SheetCells) -> bool:
    ranked = _ranked(cells.rows, sheets, {})
    is_likely = bool(ranked) and ranked[0][0] is sheet and ranked[0][1].known_count >= _LEAST_HEADERS
    return is_likely or _close_sheet(cells.name, sheets) == sheet.name


def _of_several(sheet: Sheet, candidates: list[SheetCells], choices: Choices, result: Assigned) -> list[SheetCells]:
    """The sheets to read of those with one meaning: as answered, none of them while nobody did."""
    key = (SHEETS, sheet.name)
    by_name = {cells.name: cells for cells in candidates}
    answer = choices.answers.get(key)
    answer = answer if answer == ALL or answer in by_name else None
    names = ", ".join(by_name)
    options = {ALL: ALL} | {name: name for name in by_name}
    proposals = _likely_of_several(sheet, candidates)
    asked = Question(
        key, names, header=sheet.name, proposals=proposals, options=options, blocks=answer is None, answer=answer
    )
    tops = {name: first_rows(cells.rows, find_headings(sheet, cells.rows, {})) for name, cells in by_name.items()}
    result.questions.append(replace(asked, sheet_rows={name: rows for name, rows in tops.items() if rows}))
    if answer is None:
        result.findings.append(found("sheet-twice", sheet.name, names=names))
        return []
    if answer == ALL:
        result.findings.append(found("sheets-together", sheet.name, names=names))
        return candidates
    result.findings += [found("sheet-left", name) for name in by_name if name != answer]
    return [by_name[answer]]


def _likely_of_several(sheet: Sheet, candidates: list[SheetCells]) -> tuple[str, ...]:
    """All of them where they look alike; the one in use where the others are called old, or of earlier years."""
    years = [max(_YEAR.findall(cells.name), default="") for cells in candidates]
    if all(years) and len(set(years)) == len(years):
        return (candidates[years.index(max(years))].name,)
    in_use = [one.name for one in candidates if not (_SET_ASIDE.search(fold(one.name)) or is_section(one.name))]
    if len(in_use) < len(candidates):
        return tuple(in_use) if len(in_use) == 1 else ()
    tops = [find_headings(sheet, cells.rows, {}) for cells in candidates]
    texts = {tuple(map(folded, top.texts)) for top in tops if top}
    return (ALL,) if len(texts) == 1 and all(tops) else ()


def _ranked(rows: Cells, sheets: Sequence[Sheet], chosen: Columns) -> Ranked:
    """The sheets of which it has headers, with whether it has all it must have; the most likely first."""
    ranked: Ranked = []
    for sheet in sheets:
        headings = find_headings(sheet, rows, chosen)
        if headings and (sheet.key or sum(map(any, rows[headings.row + 1 :])) <= 1):  # a sheet of one row is no list
            missing = match_columns(sheet, rows, headings, chosen).missing
            ranked.append((sheet, headings, not any(column.required for column in missing)))
    return sorted(ranked, key=lambda one: (one[2], one[1].known_count), reverse=True)


def _is_certain(ranked: Ranked, is_only_chance: bool) -> bool:
    """The first is meant when it has all it must have and more than any other has.

    In a workbook without any sheet that is known, half as many headers again as any other has will do.
    """
    if not ranked:
        return False
    sheet, headings, is_complete = ranked[0]
    second = max((other.known_count for _, other, _ in ranked[1:]), default=0)
    has_required = any(column.required for column in sheet.columns)
    least = _LEAST_HEADERS if has_required else _LEAST_WITHOUT_REQUIRED
    if is_complete:
        return headings.known_count >= least and headings.known_count > second
    return is_only_chance and headings.known_count > _LEAST_HEADERS and headings.known_count * 2 >= second * 3


def _filled(candidates: list[SheetCells]) -> list[SheetCells]:
    """Of several sheets with one meaning those that hold anything."""
    filled = [cells for cells in candidates if any(map(any, cells.rows))]
    return filled or candidates[:1]


def _called(sheet: Sheet) -> list[str]:
    return [fold(name) for name in (sheet.name, sheet.table, *sheet.spellings)]


def _sheet_called(name: str, sheets: Iterable[Sheet]) -> Sheet | None:
    return next((sheet for sheet in sheets if fold(name) in _called(sheet)), None)


def _is_part_of(name: str, sheet: Sheet) -> bool:
    """True for "Partners Izegem" and "Partners 2" beside "Partners", not for a list that was set aside."""
    return fold(sheet.name) in fold(name).split() and not _SET_ASIDE.search(fold(name))


def _close_sheet(name: str, sheets: Iterable[Sheet]) -> str:
    names = {called: sheet.name for sheet in sheets for called in _called(sheet)}
    begun = [label for called, label in names.items() if called in fold(name).split()]
    close = begun or [names[match] for match in difflib.get_close_matches(fold(name), names, 1, 0.75)]
    return close[0] if close else ""
