"""The commands of ``python -m loaders``: each takes the parsed arguments, prints, and answers with an exit code."""

import argparse
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

from data import reference
from data.access import GIVEN, MACHINE
from data.backup import NotEmptyError, backup, restore_backup
from data.deliveries import delivery_records, versions
from data.ledger import Ledger
from data.locations import default_path, exists, ledger_of, move_default, replicas_of
from data.organisations import UnusableOrganisationError
from data.replica import sweep
from data.retention import Retention, let_go
from data.sessions import MOST_LINK_DAYS, UnusableInvitationError
from data.store import (
    Store,
    StoreBusyError,
    StoreDamagedError,
    StoreError,
    StoreNewerError,
    StoreUnwritableError,
    SupersededError,
    today,
)
from loaders import contract, people, rounds
from loaders.answering import BLOCKED, BUSY, FINE, UNUSABLE, UsageError, give, print_json
from loaders.checks.checked import Checked, obstacles
from loaders.checks.checking import check, is_region
from loaders.checks.uncollected import uncollected
from loaders.checks.verdict import verdict
from loaders.choices import NONE, WAY, Choices, Question, questions_json
from loaders.deliveries import answers
from loaders.deliveries.confirm import confirm_sheet
from loaders.deliveries.desk import Desk
from loaders.deliveries.differences import unanswered, wipes
from loaders.deliveries.governments import judged
from loaders.deliveries.record import without_original
from loaders.deliveries.restore import restore
from ui.texts import command as texts
from ui.texts import findings as sentences
from ui.texts import kept as kept_words
from ui.texts import template as template_words

SHOWN_FINDINGS = 200
_STORE_SENTENCES: dict[type[StoreError], str] = {
    StoreBusyError: texts.STORE_BUSY,
    StoreUnwritableError: texts.STORE_UNWRITABLE,
    StoreDamagedError: texts.STORE_DAMAGED,
    StoreNewerError: texts.STORE_NEWER,
}


def run(options: argparse.Namespace) -> int:
    """Run the chosen command; what stands in its way is one sentence on standard error."""
    try:
        return _RUNS[options.command](options)
    except UsageError as error:
        print(error.sentence, file=sys.stderr)
        return UNUSABLE
    except SupersededError:
        print(texts.SUPERSEDED, file=sys.stderr)
        return BUSY
    except StoreError as error:
        print(_STORE_SENTENCES[type(error)], file=sys.stderr)
        return BUSY


def run_template(options: argparse.Namespace) -> int:
    """Write the workbook of a region, filled with its current rows when there is a store."""
    from loaders.templates import template  # noqa: PLC0415 - openpyxl, which no other command needs
    from loaders.templates.prefilled import current_template  # noqa: PLC0415

    region = _region(options.region)
    path = Path(options.output or f"{region}.xlsx")
    store_path = _store_path(options)
    if options.empty or not exists(store_path):
        content = template.build(region, template_words)
    else:
        with closing(Store(store_path)) as store:
            content = current_template(store, region, today(), template_words)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UsageError(texts.UNWRITABLE_FILE.format(file=path)) from error
    print(texts.TEMPLATE_WRITTEN.format(file=path))
    return FINE


@uncollected()
def run_check(options: argparse.Namespace) -> int:
    """Check a workbook, or write what there is to answer about it; the store stays closed."""
    region = _region(options.region) if options.region else None
    given = _answers(options)
    choices = _remembered(_store_path(options), region).and_then(given)
    checked = judged(check(_content(options.file), region, choices=choices, file_name=options.file.name), today())
    if options.questions:
        asked = [*checked.questions, *_way_questions(_store_path(options), checked)]
        # what was answered and so is asked no more, stays in the file that is handed on
        settled = given.answers.keys() - {one.key for one in asked}
        print(questions_json([*asked, *(Question(key, answer=given.answers[key]) for key in sorted(settled))]))
        return FINE
    _report(checked, checked.status, options)
    return FINE if checked.status == "ok" else BLOCKED


def _way_questions(path: Path, checked: Checked) -> list[Question]:
    """How the file goes with what stands today, when its region is known and has a store."""
    if not checked.region or not exists(path):
        return []
    with closing(Store(path)) as store:
        return Desk(store, checked.region, today(), MACHINE, kept_words).way_questions(checked)


@uncollected()
def run_load(options: argparse.Namespace) -> int:
    """Check a workbook and store it as a delivery."""
    region, reference_date = _region(options.region), _date(options.date)
    content = _content(options.file)
    way = Choices({(WAY,): options.way}) if options.way else NONE
    choices = _remembered(_store_path(options), region).and_then(_answers(options)).and_then(way)
    checked = judged(check(content, region, choices=choices, file_name=options.file.name), reference_date)
    if checked.status != "ok" and (not options.partial or obstacles(checked)):
        _report(checked, checked.status, options)
        return BLOCKED
    with closing(Store(_store_path(options))) as store:
        seen = store.version()
        desk = Desk(store, region, reference_date, MACHINE, kept_words)
        changes = desk.changes(checked)
        blocking = [
            *(() if options.wipe else wipes(changes)),
            *(() if options.partial else unanswered(changes)),
        ]
        checked.findings += blocking
        if blocking:
            _report(checked, "blocked", options)
            return BLOCKED
        outcome = desk.store_file(checked, content, options.file.name, seen=seen, accept_partial=options.partial)
    status = "ok" if outcome.status == "loaded" else outcome.status
    refused = sum(checked.refused.values())
    sentence = texts.STATUS["partial" if refused and status == "ok" else outcome.status]
    _report(checked, status, options, sentence.format(delivery=outcome.delivery_id, refused=refused))
    return FINE


def run_restore(options: argparse.Namespace) -> int:
    """Put back what held after a delivery, or before it."""
    with closing(_existing_store(options)) as store:
        try:
            outcome = restore(store, options.id, before=options.before, by=MACHINE)
        except LookupError as error:
            raise UsageError(texts.UNKNOWN_DELIVERY.format(delivery=options.id)) from error
    status = "ok" if outcome.status == "loaded" else outcome.status
    sentence = texts.RESTORED[outcome.status].format(delivery=outcome.delivery_id)
    give(options, {"status": status, "delivery": outcome.delivery_id}, sentence)
    return FINE


def run_confirm(options: argparse.Namespace) -> int:
    """Let what stands count as right at a later date, without a file."""
    region, day = _region(options.region), _date(options.date)
    with closing(_existing_store(options)) as store:
        standing = versions.speaking(store, region, day, store.version())
        there = [sheet.name for sheet in contract.sheets_for(region) if sheet.name in standing]
        sheets = options.sheet or there
        if not there:
            raise UsageError(texts.NOTHING_STANDS)
        if not set(sheets) <= set(there):
            wrong = ", ".join(name for name in sheets if name not in there)
            raise UsageError(texts.UNKNOWN_SHEET.format(sheets=wrong, allowed=", ".join(there)))
        outcome = confirm_sheet(store, region, sheets, day, MACHINE)
    status = "ok" if outcome.status == "loaded" else outcome.status
    sentence = texts.CONFIRMED[outcome.status].format(sheets=", ".join(sheets), delivery=outcome.delivery_id)
    give(options, {"status": status, "delivery": outcome.delivery_id, "sheets": sheets}, sentence)
    return FINE


def run_rebuild(options: argparse.Namespace) -> int:
    """Make the DuckDB files again from the ledger, those that a running process holds aside."""
    sweep(replicas_of(_store_path(options)))
    with closing(_existing_store(options)) as store:
        count = len(delivery_records(store))
    give(options, {"status": "ok", "deliveries": count}, texts.REBUILT.format(count=count))
    return FINE


def run_backup(options: argparse.Namespace) -> int:
    """Write the ledger to one file in a folder, and let go of old ones when it says which stay."""
    kept = Retention(options.keep_daily, options.keep_weekly, options.keep_monthly)
    with closing(_existing_store(options)) as store:
        missing = {row[0]: _entry(*row) for row in without_original(store)}
        try:
            file = backup(store, options.folder, datetime.now())
            removed = let_go(file, kept)
        except StoreError:
            raise
        except OSError as error:
            raise UsageError(texts.UNWRITABLE_FOLDER.format(folder=options.folder)) from error
    said = [texts.BACKUP_MADE.format(file=file)]
    if removed:
        said.append(texts.BACKUPS_GONE.format(count=len(removed)))
    if missing:
        said.append(texts.FILES_MISSING.format(deliveries=", ".join(missing.values())))
    answer = {"status": "ok", "file": str(file), "removed": removed, "missing": list(missing)}
    give(options, answer, "\n".join(said))
    return FINE


def run_restore_backup(options: argparse.Namespace) -> int:
    """Bring a backup back into an empty store, and compare it table by table."""
    if not options.file.is_file():
        raise UsageError(texts.UNREADABLE_FILE.format(file=options.file))
    with closing(Store(_store_path(options), takes_over=False)) as store:
        try:
            differing = restore_backup(options.file, store)
        except NotEmptyError as error:
            raise UsageError(texts.NOT_EMPTY) from error
        count = len(delivery_records(store))
    sentence = texts.BACKUP_DIFFERS if differing else texts.BACKUP_BACK
    status = "differs" if differing else "ok"
    answer = {"status": status, "deliveries": count, "tables": differing}
    give(options, answer, sentence.format(count=count, tables=", ".join(differing)))
    return BLOCKED if differing else FINE


def run_publish_static(options: argparse.Namespace) -> int:
    """Write the pages of figures as plain files, a folder for each data version."""
    _existing_store(options).close()
    move_default(_store_path(options))  # what draws asks the one store of its process
    from ui.static_copy.publish import publish_once  # noqa: PLC0415 - all figures, for which other commands would wait

    try:
        done = publish_once(options.folder, options.keep)
    except LookupError as error:
        raise UsageError(texts.NO_DELIVERIES) from error
    except OSError as error:
        raise UsageError(texts.UNWRITABLE_COPY.format(folder=options.folder)) from error
    answer = done._asdict() | {"folder": str(done.folder)}
    give(options, answer, texts.copy_told(answer))
    return FINE


def run_deliveries(options: argparse.Namespace) -> int:
    """List the deliveries, newest first."""
    path = _store_path(options)
    records = _deliveries(path) if exists(path) else []
    if options.json:
        print_json({"deliveries": records})
        return FINE
    for record in records:
        print(texts.DELIVERY.format(rows=record["row_count"], **record))
    if not records:
        print(texts.NO_DELIVERIES)
    return FINE


def run_people(options: argparse.Namespace) -> int:
    """Personal links, sessions, regions of organisations, and what was done and refused."""
    asked = people.Asked(
        options.which,
        options.role,
        options.region,
        options.days,
        options.address,
        forget=options.forget,
        all=options.all,
    )
    try:
        with closing(Ledger(ledger_of(_store_path(options)))) as ledger:
            rows = people.answer(ledger, options.task, asked)
    except UnusableInvitationError as error:
        allowed = {"roles": ", ".join(GIVEN), "regions": ", ".join(reference.regions()), "days": MOST_LINK_DAYS}
        raise UsageError(texts.UNUSABLE_INVITATION.format(**allowed)) from error
    except UnusableOrganisationError as error:
        raise UsageError(texts.UNUSABLE_ORGANISATION.format(regions=", ".join(reference.regions()))) from error
    except LookupError as error:
        raise UsageError(texts.UNKNOWN[options.task].format(which=options.which)) from error
    sentence = "\n".join(texts.person_line(options.task, row) for row in rows)
    give(options, {"status": "ok", options.task: rows}, sentence or texts.NOBODY)
    return FINE


def run_round(options: argparse.Namespace) -> int:
    """Open, change, close or list collection rounds."""
    with closing(_existing_store(options)) as store:
        return rounds.run(store, options, texts)


def run_demo(options: argparse.Namespace) -> int:
    """Load invented deliveries through the same door as any file."""
    from loaders.demo import build_and_load, life  # noqa: PLC0415 - reads its word lists, which no other command needs

    with closing(Store(_store_path(options))) as store:
        if options.if_empty and store.version() > 0:
            print(texts.DEMO_PRESENT)
            return FINE
        build_and_load(store, template_words, made_on=today())
        life.begin(store)
        count = len(delivery_records(store))
    print(texts.DEMO_LOADED.format(count=count))
    return FINE


def _report(checked: Checked, status: str, options: argparse.Namespace, closing: str = "") -> None:
    if options.json:
        print_json(verdict(checked, status, sentences.sentence))
        return
    if checked.region:
        print(texts.REGION.format(region=sentences.region_name(checked.region)))
    for name, rows in checked.sheets.items():
        print(texts.SHEET.format(sheet=name, rows=len(rows), refused=checked.refused[name]))
    ordered = sorted(checked.findings, key=lambda finding: not finding.blocks)
    for finding in ordered[:SHOWN_FINDINGS]:
        severity = sentences.SEVERITY_NAMES[finding.severity]
        print(texts.FINDING.format(severity=severity, message=sentences.sentence(finding)))
    if len(ordered) > SHOWN_FINDINGS:
        print(texts.MORE_FINDINGS.format(count=len(ordered) - SHOWN_FINDINGS))
    is_blocked_check = status == "blocked" and options.command == "check"
    print(closing or (texts.BLOCKED_CHECK if is_blocked_check else texts.STATUS[status]))


def _existing_store(options: argparse.Namespace) -> Store:
    path = _store_path(options)
    if not exists(path):
        raise UsageError(texts.NO_DELIVERIES)
    return Store(path)


def _entry(number: int, region: str, day: date, name: str) -> str:
    return texts.ENTRY.format(id=number, region=region, day=day, file=name)


def _answers(options: argparse.Namespace) -> Choices:
    """What stands in the file with answers, when one is given."""
    if options.answers is None:
        return NONE
    try:
        return Choices.from_questions(_content(options.answers).decode("utf-8-sig"))
    except ValueError as error:
        raise UsageError(texts.UNUSABLE_ANSWERS.format(file=options.answers)) from error


def _remembered(path: Path, region: str | None) -> Choices:
    """What people of this region answered about columns before, in the browser."""
    if not region or not exists(path):
        return NONE
    with closing(Store(path)) as store:
        return answers.remembered(store, region)


def _deliveries(path: Path) -> list[dict[str, Any]]:
    with closing(Store(path)) as store:
        return delivery_records(store)


def _store_path(options: argparse.Namespace) -> Path:
    return options.db or default_path()


def _region(code: str) -> str:
    if not is_region(code):
        allowed = ", ".join([*reference.regions(), reference.LEARNING_NETWORK])
        raise UsageError(texts.UNKNOWN_REGION.format(region=code, allowed=allowed))
    return code


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(texts.UNUSABLE_DATE.format(date=text)) from error


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(texts.UNREADABLE_FILE.format(file=path)) from error


_RUNS: dict[str, Callable[[argparse.Namespace], int]] = {
    "template": run_template,
    "check": run_check,
    "load": run_load,
    "confirm": run_confirm,
    "deliveries": run_deliveries,
    "restore": run_restore,
    "rebuild": run_rebuild,
    "backup": run_backup,
    "restore-backup": run_restore_backup,
    "publish-static": run_publish_static,
    "people": run_people,
    "round": run_round,
    "demo": run_demo,
}
