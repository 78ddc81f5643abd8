"""Figures of the page lerend_netwerk: the sessions, who was there, and the learning questions with their insights."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from data import queries, reference
from data.rows import by_region
from data.rows import lines as lines_of
from ui import formats, search, style
from ui.answers import ask
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key, Row
from ui.filters import View
from ui.targets.picture import Picture, facts
from ui.texts import learning as words
from ui.texts.figures import SHOWN_ROWS, more_rows

SHOWN_SESSIONS = 10
"""More columns would make the matrix scroll on a laptop; the table holds them all."""
_KEY = Key(
    (
        (Cell(words.PRESENT_SIGN, "l2"), words.PRESENT_KEY),
        (Cell("6", "l3"), words.NUMBER_KEY),
        (Cell("0", "l0"), words.STATES["absent"]),
        (Cell("", "not-looked"), words.STATES["unlisted"]),
        (Cell("", "not-reported"), words.STATES["no_list"]),
        (Cell(words.HOST_SIGN), words.HOST),
    )
)


def address(view: View, picture: str, **choices: str) -> str:
    """The address of one picture of this page with the same filters; for links that load the page anew."""
    own = {"regio": words.name(view.region)} if view.region else {}
    return "lerend_netwerk?" + "&".join(
        filter(None, [urlencode({"beeld": words.PICTURES[picture], **choices, **own}), view.link])
    )


def described(view: View, sheet: str) -> Any:
    """The date that a sheet of the learning network describes; missing: never handed in."""
    listed = ask(queries.learning_sheets, view.as_of)
    return listed[listed["sheet"] == sheet]["reference_date"].iloc[0]


def sessions(view: View) -> Picture:
    """The sessions, newest first, with where, at whose place and about what."""
    found = ask(queries.sessions, view.as_of)
    rotation = ask(queries.host_rotation_by_region, view.as_of)
    newest = list(lines_of(found))[::-1]
    lines = [
        (
            line.session_date,
            line.place,
            None if formats.is_missing(line.host_region_code) else words.name(line.host_region_code),
            line.theme,
            line.method,
            line.present_count if line.is_held and line.present_count + line.absent_count else None,
        )
        for line in newest
    ]
    shown = newest[:SHOWN_ROWS]
    return Picture(
        words.sessions_sentence(found, rotation, view.region),
        words.sessions_note(view.as_of, described(view, "Sessies")),
        style.table(words.SESSION_TABLE, [_session(line) for line in shown], numeric=[5]) if shown else "",
        pd.DataFrame(lines, columns=list(words.SESSION_TABLE), dtype=object),
        ("session_attendance", "host_rotation"),
        "bijeenkomsten",
        facts(view),
    )


def _session(line: Any) -> list[str]:
    day = formats.day(line.session_date)
    is_listed = line.present_count + line.absent_count > 0
    present = formats.part(line.present_count, len(reference.regions())) if is_listed else formats.MISSING
    return [
        day if line.is_held else f"{day} ({words.PLANNED})",
        line.place or formats.MISSING,
        formats.MISSING if formats.is_missing(line.host_region_code) else words.name(line.host_region_code),
        line.theme or formats.MISSING,
        line.method or formats.MISSING,
        present if line.is_held else "",
    ]


def attendance(view: View) -> Picture:
    """The matrix of regions x sessions: who was there, who hosted."""
    cells = ask(queries.attendance_by_session, view.as_of)
    listed = ask(queries.sessions, view.as_of)
    rotation = ask(queries.host_rotation_by_region, view.as_of)
    days = list(listed["session_date"])
    shown = days[-SHOWN_SESSIONS:]
    unlisted = {line.session_date for line in lines_of(listed) if not line.present_count + line.absent_count}
    lines = [
        (
            words.name(cell.region),
            cell.session_date,
            words.STATES[_state(cell, unlisted)],
            cell.attendee_count,
            formats.yes_no(cell.is_host),
        )
        for cell in lines_of(cells)
    ]
    return Picture(
        words.attendance_sentence(rotation, view.region),
        words.attendance_note(view.as_of, described(view, "Aanwezigheid"), len(days) - len(shown)),
        _attendance(view, cells, rotation, shown, unlisted) if shown else "",
        pd.DataFrame(lines, columns=list(words.ATTENDANCE_TABLE), dtype=object),
        ("session_attendance", "host_rotation"),
        "aanwezigheid",
        facts(view),
    )


def _attendance(
    view: View, cells: pd.DataFrame, rotation: pd.DataFrame, days: Sequence[Any], unlisted: set[Any]
) -> str:
    margins = {line.region: line for line in lines_of(rotation)}
    rows = []
    for code, group in by_region(cells).items():
        line = [_presence(cell, unlisted) for cell in group if cell.session_date in days]
        own = margins[code]
        line.append(Cell(formats.part(own.attended_count, own.listed_count), "margin"))
        hosted = formats.MISSING if formats.is_missing(own.hosted_count) else words.TIMES.format(count=own.hosted_count)
        line.append(Cell(hosted, "margin"))
        rows.append(Row(words.name(code), line, code == view.region, link=view.address_of(code)))
    headers = [*(formats.day(day) for day in days), words.ATTENDED, words.HOSTED]
    return f'<div class="sessions">{matrix.html(words.CORNER, headers, rows, _KEY, margins=2)}</div>'


def _state(cell: Any, unlisted: set[Any]) -> str:
    return "no_list" if cell.state_code == "unlisted" and cell.session_date in unlisted else str(cell.state_code)


def _presence(cell: Any, unlisted: set[Any]) -> Cell:
    host = words.HOST_SIGN if cell.is_host else ""
    title = f"{formats.day(cell.session_date)}: {words.state(cell)}"
    match _state(cell, unlisted):
        case "present":
            is_counted = not formats.is_missing(cell.attendee_count)
            shown = formats.number(cell.attendee_count) if is_counted else words.PRESENT_SIGN
            return Cell(f"{shown} {host}".strip(), "l3" if is_counted else "l2", title)
        case "absent":
            return Cell(f"0 {host}".strip(), "l0", title)
        case "upcoming":
            return Cell(host or words.PLANNED, "unknown", title)
        case "no_list":
            return Cell(host, "not-reported", f"{formats.day(cell.session_date)}: {words.STATES['no_list']}")
        case _:
            return Cell(host, "not-looked", title)


def questions(view: View, theme: str, asked: str) -> Picture:
    """The learning questions of a theme that hold the words asked for, with what was learnt on each."""
    every = ask(queries.learning_questions, view.as_of)
    learnt = ask(queries.insights, view.as_of)
    sought = search.asked_words(asked)
    by_question: dict[Any, list[Any]] = {}
    for insight in lines_of(learnt):
        by_question.setdefault(insight.question_row_number, []).append(insight)
    kept = [
        (question, by_question.get(question.row_number, []))
        for question in lines_of(every)
        if theme in ("alle", question.question_theme_code)
        and search.is_found(sought, *_texts(question), *_insight_texts(by_question.get(question.row_number, [])))
    ]
    loose = [
        insight
        for insight in by_question.get(None, [])
        if theme == "alle" and search.is_found(sought, insight.question, *_insight_texts([insight]))
    ]
    shown = (len(kept), sum(len(found) for _, found in kept) + len(loose))
    return Picture(
        words.questions_sentence(every, learnt, shown, asked.strip(), view.region),
        words.questions_note(view.as_of, described(view, "Leervragen")),
        _by_theme(view, kept[:SHOWN_ROWS], sought) + _more(kept) + _loose(loose[:SHOWN_ROWS], sought),
        _question_table(kept, loose),
        (),
        "leervragen",
        facts(view),
    )


def _texts(question: Any) -> list[str]:
    """What of a question can be found, besides its insights."""
    asks = "" if formats.is_missing(question.region_code) else words.name(question.region_code)
    item = "" if formats.is_missing(question.item_code) else question.item_code
    return [question.question, asks, item]


def _insight_texts(insights: Sequence[Any]) -> list[str]:
    return [text for insight in insights for text in (insight.insight, insight.source or "")]


def _by_theme(view: View, kept: Sequence[tuple[Any, list[Any]]], sought: Sequence[str]) -> str:
    made = []
    for option in reference.options("question_theme"):
        entries = [_question(view, *one, sought) for one in kept if one[0].question_theme_code == option.code]
        if entries:
            made.append(f'<h3>{style.text(option.label)}</h3><ul class="asked">{"".join(entries)}</ul>')
    return "".join(made)


def _question(view: View, question: Any, insights: Sequence[Any], sought: Sequence[str]) -> str:
    is_own = view.region is not None and question.region_code == view.region
    asks = words.EVERYBODY if formats.is_missing(question.region_code) else words.name(question.region_code)
    tags = f'<span class="tag{" own" if is_own else ""}">{search.marked(asks, sought)}</span>'
    if not formats.is_missing(question.item_code):
        item = words.item(question.item_code)
        link = style.text(address(view, "match", item=item))
        tags += (
            f' <a class="tag" href="{link}" target="_self" title="{style.text(item)}">'
            f"{search.marked(question.item_code, sought)}</a>"
        )
    learnt = _insights(insights, sought) if insights else f'<p class="note">{words.NO_INSIGHT}</p>'
    return f"<li><p><b>{search.marked(question.question, sought)}</b> {tags}</p>{learnt}</li>"


def _insights(insights: Sequence[Any], sought: Sequence[str]) -> str:
    lines = []
    for one in insights:
        source = (
            "" if formats.is_missing(one.source) else f' <span class="note">{search.marked(one.source, sought)}</span>'
        )
        lines.append(f"<li>{search.marked(one.insight, sought)}{source}</li>")
    return f'<ul class="learnt">{"".join(lines)}</ul>'


def _more(kept: Sequence[Any]) -> str:
    return f'<p class="note">{more_rows(len(kept))}</p>' if len(kept) > SHOWN_ROWS else ""


def _loose(insights: Sequence[Any], sought: Sequence[str]) -> str:
    if not insights:
        return ""
    entries = "".join(
        f"<li><p><b>{search.marked(one.question, sought)}</b></p>{_insights([one], sought)}</li>" for one in insights
    )
    return f'<h3>{words.LOOSE}</h3><ul class="asked">{entries}</ul>'


def _question_table(kept: Sequence[tuple[Any, list[Any]]], loose: Sequence[Any]) -> pd.DataFrame:
    lines: list[tuple[Any, ...]] = []
    for question, insights in kept:
        about = (
            reference.label("question_theme", question.question_theme_code),
            question.question,
            None if formats.is_missing(question.region_code) else words.name(question.region_code),
            question.item_code,
        )
        lines += [(*about, one.insight, one.source) for one in insights] or [(*about, None, None)]
    lines += [(None, one.question, None, None, one.insight, one.source) for one in loose]
    return pd.DataFrame(lines, columns=list(words.QUESTION_TABLE), dtype=object)
