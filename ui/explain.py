"""The page uitleg in HTML: lists of words from the texts and the reference tables; it asks the store nothing."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from data import reference
from data.reference import outlines
from loaders.findings import SEVERITIES, Severity
from ui import formats, style
from ui.figures.figure import Switch
from ui.texts import explain as words
from ui.texts import findings, guides, indicators
from ui.texts import stage_document as stage_words

ROLE = Switch("rol", guides.CHOICE, {code: guide.choice for code, guide in guides.GUIDES.items()})
"""Whose guide is shown."""


@cache
def introduction() -> str:
    """What the monitor is; ends with the heading of the guides."""
    return style.block(f"<p>{words.INTRO}</p>{_section(guides.HEADING, '')}", "explain")


@cache
def role_guide(code: str) -> str:
    """What one role does, step by step; ``code`` is one of ui.texts.guides. Raises KeyError."""
    guide = guides.GUIDES[code]
    parts = (f"<h3>{style.text(heading)}</h3>{_numbered(steps)}" for heading, steps in guide.sections)
    files = formats.enumerate_names(guides.ADMINISTRATOR_FILES)
    note = style.text(guides.FOR_ADMINISTRATORS.format(files=files))
    return style.block(f'{_beside(*parts)}<p class="note">{note}</p>', "explain")


@cache
def beginning() -> str:
    """How to start with an empty store, and the four kinds of nothing."""
    nothing = "".join(
        f'<tr><td><span class="box {kind}">{style.text(sign)}</span></td><th scope="row">{style.text(name)}</th>'
        f"<td>{style.text(meaning)}</td></tr>"
        for sign, kind, name, meaning in words.NOTHING
    )
    table = f'<table class="plain nothing"><tbody>{nothing}</tbody></table>'
    beside = _beside(
        _section(words.START_HEADING, _numbered(words.START)),
        _section(words.NOTHING_HEADING, f'<p class="note">{words.NOTHING_INTRO}</p>{table}'),
    )
    return style.block(beside, "explain")


@cache
def definitions() -> str:
    """Every indicator: what, how, source, when missing, why."""
    entries = "".join(_indicator(code) for code in indicators.INDICATORS)
    return style.block(_section(words.INDICATORS_HEADING, f'<div class="columns">{entries}</div>'), "explain")


def _indicator(code: str) -> str:
    entry = indicators.INDICATORS[code]
    pairs = {
        words.WHAT: entry.what,
        words.HOW: entry.how,
        words.SOURCE: f"{entry.source[0].upper()}{entry.source[1:]}.",
        words.MISSING: entry.missing,
        words.WHY: entry.why,
    }
    return _fold(entry.label, _pairs(pairs), f"begrip-{code.replace('_', '-')}")


@cache
def glossary_and_privacy() -> str:
    """One word per thing, and what we do with data about people: nothing, in six lines."""
    first, *_, last = (word.lower() for word in words.GLOSSARY)
    summary = words.GLOSSARY_SUMMARY.format(count=len(words.GLOSSARY), first=first, last=last)
    beside = _beside(
        _section(words.PRIVACY_HEADING, _numbered(words.PRIVACY)),
        _section(words.GLOSSARY_HEADING, _fold(summary, _pairs(words.GLOSSARY))),
    )
    return style.block(beside, "explain")


@cache
def guide(sheets: tuple[tuple[str, str, tuple[tuple[str, str, str], ...]], ...]) -> str:
    """The guide to the workbook: per sheet its help and its columns, then items and criteria.

    ``sheets`` are of each sheet its name, its help, and (header, help, what is allowed) per column.
    """
    parts = [
        _fold(name, f"<p>{style.text(help_text)}</p>{style.table(words.GUIDE_COLUMNS, columns)}")
        for name, help_text, columns in sheets
    ]
    items = [
        (row["item"], reference.label("phase", row["phase"]), row["step"], row["short_name"], row["statement"])
        for row in reference.rows("phase_items")
    ]
    criteria = [
        (row["label"], *(row[f"level_{level}"] for level in range(4))) for row in reference.rows("quality_criteria")
    ]
    parts.append(_fold(words.ITEMS_TITLE, style.table(words.ITEMS_COLUMNS, items)))
    parts.append(_fold(words.CRITERIA_TITLE, style.table(words.CRITERIA_COLUMNS, criteria)))
    note = f'<p class="note">{words.GUIDE_INTRO}</p>'
    return style.block(_section(words.GUIDE_HEADING, note + "".join(parts)), "explain")


@cache
def finding_list() -> str:
    """Every finding the importer can make, with its sentence."""
    titles = {Severity.MUST: words.BLOCKING_TITLE, Severity.LOOK: words.REMARK_TITLE}
    parts = [_fold(title, _findings(severity)) for severity, title in titles.items()]
    note = f'<p class="note">{words.FINDINGS_INTRO}</p>'
    return style.block(_section(words.FINDINGS_HEADING, note + "".join(parts)), "explain")


def _findings(severity: Severity) -> str:
    lines = [
        (findings.SEVERITY_NAMES[severity], without_gaps(findings.SENTENCES[code]), code)
        for code, own in SEVERITIES.items()
        if own is severity
    ]
    return style.table(words.FINDINGS_COLUMNS, lines)


def without_gaps(sentence: str) -> str:
    """A sentence with a sign where a value of the file will stand.

    >>> without_gaps("Er zijn meer dan {allowed} rijen.")
    'Er zijn meer dan … rijen.'
    """
    return re.sub(r"\{[a-z_]+\}", words.GAP, sentence)


@cache
def closing(contact: str = "") -> str:
    """Keyboard, accessibility with its limits, and the sources.

    ``contact`` is where people tell what they cannot use: an address for e-mail or of a page.
    """
    on_stage = stage_words.KEYS | stage_words.LIVE_KEYS
    keys = (
        style.table(words.KEYBOARD_COLUMNS, words.KEYBOARD)
        + f"<h3>{style.text(words.STAGE_KEYS_TITLE)}</h3>"
        + style.table(words.KEYBOARD_COLUMNS, on_stage.items())
    )
    beside = _beside(_section(words.KEYBOARD_HEADING, keys), _section(words.ACCESS_HEADING, _statement(contact)))
    return style.block(beside, "explain") + sources()


@cache
def sources() -> str:
    """Where methods and borders come from, and whose maps they are."""
    maps = _section(words.MAPS_HEADING, _bullets((words.MAPS, outlines.credit())))
    return style.block(_section(words.SOURCES_HEADING, _bullets(words.SOURCES)) + maps, "explain")


def _statement(contact: str) -> str:
    """The statement on accessibility: its status, what was done, how it was checked, what is lacking, whom to tell."""
    status = words.STATUS.format(checked=formats.day(words.CHECKED_ON))
    parts = (
        (words.HOW_TITLE, words.HOW_CHECKED),
        (words.LIMITS_TITLE, words.LIMITS),
        (words.FRAMEWORK_TITLE, words.FRAMEWORK_LIMITS),
    )
    told = "".join(f"<h3>{style.text(title)}</h3>{_bullets(sentences)}" for title, sentences in parts)
    ask = style.text(words.CONTACT) if contact else style.text(words.NO_CONTACT)
    address = contact if "://" in contact else f"mailto:{contact}"
    link = f' <a href="{style.text(address)}">{style.text(contact)}</a>' if contact else ""
    whom = f"<h3>{style.text(words.CONTACT_TITLE)}</h3><p>{ask}{link}</p>"
    return f"<p>{style.text(status)}</p>{_bullets(words.ACCESS)}{told}{whom}"


def _beside(*parts: str) -> str:
    return f'<div class="pair">{"".join(f"<div>{part}</div>" for part in parts)}</div>'


def _section(heading: str, inner: str) -> str:
    return f"<h2>{style.text(heading)}</h2>{inner}"


def _fold(summary: str, inner: str, anchor: str = "") -> str:
    name = f' id="{anchor}"' if anchor else ""
    return f"<details{name}><summary>{style.text(summary)}</summary>{inner}</details>"


def _pairs(pairs: Mapping[str, str]) -> str:
    return "<dl>" + "".join(f"<dt>{style.text(k)}</dt><dd>{style.text(v)}</dd>" for k, v in pairs.items()) + "</dl>"


def _bullets(sentences: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{style.text(sentence)}</li>' for sentence in sentences)}</ul>"


def _numbered(sentences: Iterable[str]) -> str:
    return f"<ol>{''.join(f'<li>{style.text(sentence)}</li>' for sentence in sentences)}</ol>"
