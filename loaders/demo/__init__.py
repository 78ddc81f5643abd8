"""Invented networks as the workbooks that 17 regions would hand in, loaded through the same door as any file."""

import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO

from openpyxl import Workbook

from data import reference
from data.access import MACHINE
from data.deliveries import delivery_records
from data.store import Store
from loaders import contract
from loaders.checks.checking import check
from loaders.deliveries.publish import Outcome, publish
from loaders.demo import feedback, habits
from loaders.demo.material import Dice, Profile, Row, profiles
from loaders.demo.network import (
    action_lives,
    collaboration_lives,
    learning_rows,
    phase_lives,
    phase_shares,
    realisation_lives,
    region_life,
)
from loaders.demo.offers import offer_lives
from loaders.demo.partners import government_lives, partner_lives
from loaders.templates import template
from loaders.templates.wording import TemplateWords

USER_ROLE = "netwerkmedewerker"
LEARNING_DATE = date(2026, 6, 30)
WRITTEN_FOR = date(2026, 7, 21)
"""The day for which the dates of ``data/demo`` were written; on any other day all of them move along by whole weeks."""
_ZIP_TIME = (2026, 1, 1, 0, 0, 0)
_SAVED_AT = re.compile(rb"(<dcterms:\w+[^>]*>)[^<]*")


@dataclass(frozen=True)
class DemoFile:
    """One invented workbook; ``content`` is the same bytes every time it is made."""

    region: str
    reference_date: date
    file_name: str
    content: bytes


def workbooks(words: TemplateWords, made_on: date = WRITTEN_FOR) -> Iterator[DemoFile]:
    """All demo workbooks, oldest date first within a region; the learning network's last.

    The newest are a few weeks older than ``made_on``, so that the example is alive whenever it is made.
    """
    shift = timedelta(weeks=(made_on - WRITTEN_FOR).days // 7)
    for profile in profiles():
        deliveries = _deliveries(profile)
        for day, rows in zip(profile.dates, deliveries, strict=True):
            workbook = template.fill(profile.region.code, words, _moved(rows, shift))
            habits.apply(workbook, profile)
            yield _file(profile.region.code, day + shift, workbook)
    region = reference.LEARNING_NETWORK
    rows = _moved(learning_rows(Dice(region)), shift)
    yield _file(region, LEARNING_DATE + shift, template.fill(region, words, rows))


def _moved(sheets: dict[str, list[Row]], shift: timedelta) -> dict[str, list[Row]]:
    return {
        name: [
            {field: value + shift if isinstance(value, date) else value for field, value in row.items()} for row in rows
        ]
        for name, rows in sheets.items()
    }


def day_made(store: Store) -> date | None:
    """The day from which the demo that stands in a store counts back; None when none stands."""
    oldest = {profile.region.code: profile.dates[0] for profile in profiles()}
    shifts = [
        min(one["reference_date"] for one in records) - day
        for region, day in oldest.items()
        if (records := [one for one in delivery_records(store, region) if one["is_demo"]])
    ]
    return WRITTEN_FOR + min(shifts) if shifts else None


def workbook_count() -> int:
    """How many files ``workbooks`` makes."""
    return sum(len(profile.dates) for profile in profiles()) + 1


def build_and_load(
    store: Store,
    words: TemplateWords,
    progress: Callable[[float], None] | None = None,
    made_on: date = WRITTEN_FOR,
) -> list[Outcome]:
    """Make, check and publish all demo workbooks, and answer as newcomers; what was loaded before stays unchanged.

    ``made_on`` is the day from which their dates count back, or, where some stand already, the day of those.
    ``progress`` hears the share that is done, 0..1. Raises ValueError when a file is refused.
    """
    day = day_made(store) or made_on
    outcomes = load(store, workbooks(words, day), progress)
    feedback.answer(store, day)
    return outcomes


def load(store: Store, files: Iterable[DemoFile], progress: Callable[[float], None] | None = None) -> list[Outcome]:
    """Check and publish demo workbooks; the same as ``build_and_load`` for files that are made already."""
    outcomes = []
    for number, file in enumerate(files, start=1):
        outcomes.append(_load(store, file))
        if progress:
            progress(number / workbook_count())
    return outcomes


def _load(store: Store, file: DemoFile) -> Outcome:
    return publish(
        store,
        check(file.content, file.region),
        file.content,
        by=MACHINE.saying(USER_ROLE),
        region=file.region,
        reference_date=file.reference_date,
        file_name=file.file_name,
        is_demo=True,
    )


def _deliveries(profile: Profile) -> list[dict[str, list[Row]]]:
    """The rows of each sheet at each reference date."""
    dice = Dice(profile.region.code)
    served = _served(dice, profile)
    partners = partner_lives(dice, profile, served)
    names = sorted({row["name"] for life in partners for row in life if row})
    shares = phase_shares(dice, profile)
    lives = {
        contract.REGION.name: [region_life(dice, profile, shares)],
        contract.GOVERNMENTS.name: government_lives(dice, profile),
        contract.PARTNERS.name: partners,
        contract.OFFERS.name: offer_lives(dice, profile, names, served),
        contract.PHASES.name: phase_lives(dice, shares),
        contract.ACTIONS.name: action_lives(dice, profile, names),
        contract.REALISATIONS.name: realisation_lives(dice, profile),
        contract.COLLABORATION.name: collaboration_lives(dice, profile),
    }
    return [
        {
            sheet: [row for life in its_lives if (row := life[index])]
            for sheet, its_lives in lives.items()
            if sheet not in _left_empty(profile, index)
        }
        for index in range(len(profile.dates))
    ]


def _served(dice: Dice, profile: Profile) -> list[str]:
    """The municipalities that somebody works in; the others stay blank spots."""
    codes = [municipality.nis for municipality in profile.municipalities]
    most = round(len(codes) * (0.5 + 0.45 * profile.maturity[-1]))
    return sorted(dice.sample(codes, max(1, most)))


def _left_empty(profile: Profile, index: int) -> set[str]:
    """Sheets that the region does not fill in at this date."""
    empty = set()
    if "no_governments" in profile.traits:
        empty.add(contract.GOVERNMENTS.name)
    if "offers_missing" in profile.traits and index == len(profile.dates) - 1:
        empty.add(contract.OFFERS.name)
    if "late_start" in profile.traits and index == 0:
        empty |= {sheet.name for sheet in contract.REGIONAL} - {contract.REGION.name, contract.PARTNERS.name}
    return empty


def _file(region: str, day: date, workbook: Workbook) -> DemoFile:
    name = f"{region}-{day.isoformat()}.xlsx"
    return DemoFile(region, day, name, _saved(workbook))


def _saved(workbook: Workbook) -> bytes:
    """The workbook as bytes that do not tell when it was made, so that a second load changes nothing."""
    made, still = BytesIO(), BytesIO()
    workbook.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(still, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _SAVED_AT.sub(rb"\g<1>2026-01-01T00:00:00Z", content)
            target.writestr(zipfile.ZipInfo(name, _ZIP_TIME), content, zipfile.ZIP_DEFLATED)
    return still.getvalue()
