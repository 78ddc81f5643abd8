"""A figure as people quote it: each sentence with its basis, definition, dates and a link that keeps showing it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from data import reference
from data.deliveries import has_demo_rows
from data.questions.offer_figures import fresh_since
from data.questions.region_sheets import Sheet, every_sheet
from ui import address
from ui.answers import ask
from ui.figures import registry
from ui.figures.figure import Exhibit, Figure, Saying, Setting, Switch
from ui.filters import View
from ui.targets import exhibits
from ui.texts import indicators
from ui.texts import quote as words
from ui.texts import report as report_words

_NAMES = sorted((region.name for region in reference.regions().values()), key=len, reverse=True)


class Quote(NamedTuple):
    """What people copy: of whom or what it is, the sentence, (label, text) of all that belongs to it, the link."""

    about: str
    sentence: str
    lines: tuple[tuple[str, str], ...]
    source: str
    link: str


def quotes(code: str, view: View, choices: exhibits.Choices, today: date) -> tuple[Quote, ...]:
    """The quotes of a figure: of all regions, each of its own numbers, of the region in view where that differs.

    Raises UnknownChoiceError, StoreError, and LookupError for a figure that is on no page of figures, or of one region
    without one.
    """
    if not is_quoted(registry.FIGURES[code]):
        raise LookupError(code)
    one = exhibits.exhibit(code, view, choices)
    return tuple(_quote(one, saying, own, view, today) for own, saying in _sayings(one))


def is_quoted(figure: Figure[Any]) -> bool:
    """Whether a fixed link can show the figure: it stands on a page of figures."""
    return figure.page in address.LOOKING and not figure.is_of_now


def _sayings(one: Exhibit[Any]) -> Iterator[tuple[str | None, Saying]]:
    """Each with the region that it is about; None: all of them."""
    figure, own = one.figure, one.setting.region
    if figure.is_of_region:
        yield own, Saying(_name(own), one.sentence(), figure.indicators)
        return
    everywhere = Exhibit(figure, one.facts, replace(one.setting, region=None)).sentence()
    yield None, Saying(words.EVERYWHERE, everywhere, figure.indicators)
    if figure.sayings:
        yield from ((None, saying) for saying in figure.sayings(one.facts))
    if own is not None:
        # what one region is quoted with names no other
        mine = next((sentence for sentence in one.sentences() if named(sentence) == {_name(own)}), "")
        if mine:
            yield own, Saying(_name(own), mine, figure.indicators)


def named(sentence: str) -> set[str]:
    """The regions that a sentence names; the longest names first, since some may hold another."""
    return set(re.findall("|".join(map(re.escape, _NAMES)), sentence))


def _name(region: str | None) -> str:
    return reference.regions()[region].name if region else words.EVERYWHERE


def _quote(one: Exhibit[Any], saying: Saying, own: str | None, view: View, today: date) -> Quote:
    since = ask(fresh_since, view.as_of)
    defined = _defined(one, saying.indicators)
    sheets = _sheets(saying.indicators, view.as_of)
    if one.figure.is_of_region:
        sheets = {name: [line for line in lines if line.region == own] for name, lines in sheets.items()}
    behind = [line for lines in sheets.values() for line in lines]
    definition = words.definition([(entry.label, entry.what, entry.how) for entry in defined])
    told = {
        words.BASIS: words.basis_of(own, sheets) if own else words.basis(sheets),
        words.DEFINITION: definition or one.note(),
        words.MOMENT: words.moment(behind, view.as_of, today),
    }
    dated = {label: words.dated(text, since) for label, text in told.items() if text}
    return Quote(
        saying.label,
        f"{words.dated(saying.sentence, since)}.",
        tuple(dated.items()),
        report_words.source(view.as_of, view.version, ask(has_demo_rows)),
        link(one.figure, replace(one.setting, region=own), view.version),
    )


def _defined(one: Exhibit[Any], codes: Sequence[str]) -> list[indicators.Indicator]:
    """The definitions of a sentence; that of a choice belongs to it where something was chosen."""
    unused = {switch.key for switch in one.figure.switches if one.setting.choice(switch) == switch.default}
    return [indicators.INDICATORS[code] for code in codes if code not in unused]


def _sheets(codes: Sequence[str], as_of: date) -> Mapping[str, Sequence[Sheet]]:
    """The sheets of regions that definitions name as their source, each of all 18."""
    sources = " ".join(indicators.INDICATORS[code].source for code in codes)
    by_name: dict[str, list[Sheet]] = {}
    for sheet in ask(every_sheet, as_of):
        by_name.setdefault(sheet.name, []).append(sheet)
    return {name: sheets for name, sheets in by_name.items() if re.search(rf"\b{name}\b", sources)}


def link(figure: Figure[Any], setting: Setting, version: int) -> str:
    """The address of the page where a figure stands, with every choice and date worked out, at a data version."""
    switches = {switch.key: switch for switch in (*registry.PAGES.get(figure.page, ()), *figure.switches)}
    parts = {"regio": [_name(setting.region)]} if setting.region else {}
    shown = {key: value for key, value in figure.shown_at.items() if key not in dict(setting.choices)}
    usual = {(switch.key, switch.default) for switch in figure.switches}
    for key, value in (*shown.items(), *(pair for pair in setting.choices if pair[1] and pair not in usual)):
        parts.setdefault(key, []).append(_in_words(switches.get(key), value))
    parts["op"] = [setting.as_of.isoformat()]
    if setting.since:
        parts["sinds"] = [setting.since.isoformat()]
    return address.write(figure.page, parts | {"versie": [str(version)]})


def _in_words(switch: Switch | None, value: str) -> str:
    return switch.options.get(value, value) if switch else value
