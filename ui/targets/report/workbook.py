"""The workbook of one region, or of all: lists and figures, a sheet each, with a sheet that explains them."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from data import reference
from data.questions.offer_figures import fresh_since
from data.questions.offer_list import listed_offers
from data.questions.partners_behind import listed_partners
from data.questions.phases_of_region import answers_of
from ui import formats
from ui.answers import ask
from ui.filters import View
from ui.targets import data_file, exhibits
from ui.targets.picture import facts
from ui.targets.report import contents
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words
from ui.texts import report as words

_FIGURES = {
    "figures": "region_panels",
    "coverage": "region_coverage",
    "phases": "phases_of_region",
    "actions": "action_plan",
    "realisations": "realisations",
    "municipalities": "region_spots",
    "help": "mutual_help",
    "collaboration": "collaboration_differences",
}
"""Sheets of the workbook with the figure whose numbers they hold."""


def workbook(view: View, version: int) -> bytes:
    """The lists and figures of the region in view, or the figures of all, as .xlsx.

    A sheet without rows has its headers only.
    """
    return _of_region(view, version) if view.region else _of_all(view, version)


def _of_all(view: View, version: int) -> bytes:
    since = ask(fresh_since, view.as_of)
    pictures = {code: contents.dated(exhibits.on_paper(code, view), since) for code in words.SHEETS_OF_ALL}
    told = [(words.SHEETS_OF_ALL[code], picture.sentence, picture.table) for code, picture in pictures.items()]
    told.append((words.FRESHNESS_SHEET, words.FRESHNESS_SAYS, contents.sources(view)))
    codes = dict.fromkeys(code for picture in pictures.values() for code in picture.indicators)
    sheets = {sheet: table for sheet, _, table in told}
    return _book(view, version, [(sheet, says) for sheet, says, _ in told], sheets, codes)


def _book(
    view: View,
    version: int,
    says: Iterable[tuple[str, str]],
    sheets: Mapping[str, pd.DataFrame],
    codes: Iterable[str],
) -> bytes:
    """Sheets behind one that says what each holds and what its words mean."""
    readme = [
        (words.kind(view.region), words.title(view.region)),
        *facts(view).items(),
        (figure_words.README_ROWS["version"], formats.number(version)),
        *((words.SHEET_SAYS.format(sheet=sheet), text) for sheet, text in says),
        *data_file.definitions(codes),
    ]
    return data_file.book(readme, sheets)


def _of_region(view: View, version: int) -> bytes:
    parts = contents.of(view)
    pictures = {name: parts[code] for name, code in _FIGURES.items()}
    pictures["sheets"] = exhibits.on_paper("sheet_dates", view)
    tables = {name: picture.table for name, picture in pictures.items()} | {
        "partners": partners(view),
        "offers": offers(view),
        "items": items(view),
    }
    codes = dict.fromkeys(
        code for picture in (*pictures.values(), parts["region_offers"]) for code in picture.indicators
    )
    says = [(sheet, words.LISTS.get(name) or pictures[name].sentence) for name, sheet in words.CONTENTS_SHEETS.items()]
    sheets = {sheet: tables[name] for name, sheet in words.CONTENTS_SHEETS.items()}
    return _book(view, version, says, sheets, codes)


def partners(view: View) -> pd.DataFrame:
    """All partners of the region, as people read them."""
    rows: list[tuple[Any, ...]] = [
        (
            line.name,
            reference.label("organisation_type", line.organisation_type_code),
            _labels("partner_role", line.role_codes),
            reference.label("engagement", line.engagement_code),
            formats.yes_no(line.is_active),
            line.since_date,
            line.until_date,
            _labels("life_domain", line.life_domain_codes),
            _places(line),
            formats.yes_no(line.is_universal),
            formats.yes_no(line.has_participation_experience),
            line.shared_interest,
        )
        for line in ask(listed_partners, view.as_of, view.own)
    ]
    return pd.DataFrame(rows, columns=list(words.PARTNERS_TABLE))


def _labels(code_list: str, codes: Any) -> str | None:
    return ", ".join(reference.label(code_list, code) for code in codes) if codes else None


def _label(code_list: str, code: Any) -> str | None:
    return None if formats.is_missing(code) else reference.label(code_list, code)


def _places(line: Any) -> str:
    if line.is_region_wide:
        return words.WHOLE_REGION
    names = {municipality.nis: municipality.name for municipality in reference.municipalities().values()}
    return ", ".join(names[nis] for nis in line.municipality_codes)


def offers(view: View) -> pd.DataFrame:
    """All offers of the region, as people read them; no number of people."""
    since = ask(fresh_since, view.as_of)
    rows: list[tuple[Any, ...]] = [
        (
            line.name,
            line.provider_name,
            reference.label("offer_kind", line.kind_code),
            _labels("offer_goal", line.goal_codes),
            _places(line),
            reference.label("offer_status", line.status_code),
            formats.yes_no(line.is_active),
            line.start_date,
            line.end_date,
            line.yearly_place_count,
            line.path_hour_count,
            _label("language_level", line.language_level_code),
            formats.yes_no(line.is_free),
            formats.yes_no(line.is_published),
            line.scenario_code,
            line.quality_score,
            assessed_words.dated(assessed_words.STATES[line.state_code], since),
        )
        for line in ask(listed_offers, view.as_of, view.own)
    ]
    return pd.DataFrame(rows, columns=list(words.OFFERS_TABLE))


def items(view: View) -> pd.DataFrame:
    """All items of the five phases with what the region answered."""
    rows = [
        (
            reference.label("phase", one.phase_code),
            one.step,
            one.item_code,
            one.statement,
            _label("item_status", one.status_code) or words.NO_ANSWER,
            one.explanation,
            _label("help", one.help_code),
        )
        for one in ask(answers_of, view.as_of, view.own)
    ]
    return pd.DataFrame(rows, columns=list(words.ITEMS_TABLE))
