"""The importer on the command line: ``python -m loaders template|check|load|deliveries|restore|rebuild|backup|demo``.

Exit codes: 0 fine, 1 findings that block, 2 unusable arguments, 3 store busy or unreachable.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from data import queries, reference
from data.store import (
    Store,
    StoreBusyError,
    StoreDamagedError,
    StoreError,
    StoreUnwritableError,
    default_path,
    today,
)
from loaders import answers, register, template
from loaders.arguments import parser
from loaders.aside import obstacles
from loaders.backup import backup
from loaders.checking import Checked, check, is_region
from loaders.choices import NONE, Choices
from loaders.differences import differences, wipes
from loaders.prefilled import current_template
from loaders.publish import publish
from loaders.rebuild import missing_originals, rebuild
from loaders.report import verdict
from loaders.restore import restore
from ui.texts import command as texts
from ui.texts import findings as sentences
from ui.texts import template as template_words

FINE, BLOCKED, UNUSABLE, BUSY = 0, 1, 2, 3
USER_ROLE = "beheerder"
SHOWN_FINDINGS = 200


_STORE_SENTENCES: dict[type[StoreError], str] = {
    StoreBusyError: texts.STORE_BUSY,
    StoreUnwritableError: texts.STORE_UNWRITABLE,
    StoreDamagedError: texts.STORE_DAMAGED,
}


@dataclass(frozen=True)
class UsageError(Exception):
    """An argument that cannot be used, with the sentence that says so."""

    sentence: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = parser(texts, RUNS).parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except UsageError as error:
        print(error.sentence, file=sys.stderr)
        return UNUSABLE
    except StoreError as error:
        print(_STORE_SENTENCES[type(error)], file=sys.stderr)
        return BUSY


def run_template(options: argparse.Namespace) -> int:
    """Write the workbook of a region, filled with its current rows when there is a store."""
    region = _region(options.region)
    path = Path(options.output or f"{region}.xlsx")
    store_path = _store_path(options)
    if options.empty or not store_path.exists():
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


def run_check(options: argparse.Namespace) -> int:
    """Check a workbook; the store stays closed, so this works beside a running app."""
    checked = check(_content(options.file), _region(options.region) if options.region else None)
    _report(checked, checked.status, options)
    return FINE if checked.status == "ok" else BLOCKED


def run_load(options: argparse.Namespace) -> int:
    """Check a workbook and store it as a delivery."""
    region, reference_date = _region(options.region), _date(options.date)
    content = _content(options.file)
    checked = check(content, region, choices=_remembered(_store_path(options), region))
    if checked.status != "ok" and (not options.partial or obstacles(checked)):
        _report(checked, checked.status, options)
        return BLOCKED
    with closing(Store(_store_path(options))) as store:
        if not options.wipe:
            disappearing = wipes(differences(store, checked, reference_date))
            checked.findings += disappearing
            if disappearing:
                _report(checked, "blocked", options)
                return BLOCKED
        outcome = publish(
            store,
            checked,
            content,
            region=region,
            reference_date=reference_date,
            user_role=USER_ROLE,
            file_name=options.file.name,
            accept_partial=options.partial,
        )
    status = "ok" if outcome.status == "loaded" else outcome.status
    refused = sum(checked.refused.values())
    sentence = texts.STATUS["partial" if refused and status == "ok" else outcome.status]
    _report(checked, status, options, sentence.format(delivery=outcome.delivery_id, refused=refused))
    return FINE


def run_restore(options: argparse.Namespace) -> int:
    """Put back what held after a delivery, or before it."""
    with closing(_existing_store(options)) as store:
        try:
            outcome = restore(store, options.id, before=options.before, user_role=USER_ROLE)
        except LookupError as error:
            raise UsageError(texts.UNKNOWN_DELIVERY.format(delivery=options.id)) from error
    status = "ok" if outcome.status == "loaded" else outcome.status
    sentence = texts.RESTORED[outcome.status].format(delivery=outcome.delivery_id)
    _answer(options, {"status": status, "delivery": outcome.delivery_id}, sentence)
    return FINE


def run_rebuild(options: argparse.Namespace) -> int:
    """Make the store again from the kept files, and put it in place when it is the same."""
    done = rebuild(_store_path(options), trust=options.trust)
    named = ", ".join(map(_entry_words, done.entries))
    if done.status == "rebuilt":
        sentence = (texts.REBUILT if done.is_compared else texts.REBUILT_UNCOMPARED).format(count=done.count)
    else:
        sentence = texts.NOT_REBUILT[done.status].format(deliveries=named, tables=", ".join(done.tables))
    named_ids = [entry.id for entry in done.entries]
    record = {"deliveries": done.count, "compared": done.is_compared, "named": named_ids, "tables": done.tables}
    _answer(options, {"status": "ok" if done.status == "rebuilt" else done.status, **record}, sentence)
    return FINE if done.status == "rebuilt" else BLOCKED


def run_backup(options: argparse.Namespace) -> int:
    """Copy the store, its register and the originals to a new folder."""
    with closing(_existing_store(options)) as store:
        missing = missing_originals(register.stored(store), store.originals)
        try:
            folder = backup(store, options.folder, datetime.now())
        except StoreError:
            raise
        except OSError as error:
            raise UsageError(texts.UNWRITABLE_FOLDER.format(folder=options.folder)) from error
    sentences_said = [texts.BACKUP_MADE.format(folder=folder)]
    if missing:
        sentences_said.append(texts.FILES_MISSING.format(deliveries=", ".join(map(_entry_words, missing))))
    answer = {"status": "ok", "folder": str(folder), "missing": [entry.id for entry in missing]}
    _answer(options, answer, "\n".join(sentences_said))
    return FINE


def run_deliveries(options: argparse.Namespace) -> int:
    """List the deliveries, newest first."""
    path = _store_path(options)
    records = _deliveries(path) if path.exists() else []
    if options.json:
        _print_json({"deliveries": records})
        return FINE
    for record in records:
        print(texts.DELIVERY.format(rows=record["row_count"], **record))
    if not records:
        print(texts.NO_DELIVERIES)
    return FINE


def run_demo(options: argparse.Namespace) -> int:
    """Load invented deliveries through the same door as any file."""
    from loaders import demo  # noqa: PLC0415 - reads its word lists, which no other command needs

    with closing(Store(_store_path(options))) as store:
        if options.if_empty and store.version() > 0:
            print(texts.DEMO_PRESENT)
            return FINE
        demo.build_and_load(store, template_words)
        count = len(queries.deliveries(store))
    print(texts.DEMO_LOADED.format(count=count))
    return FINE


def _report(checked: Checked, status: str, options: argparse.Namespace, closing: str = "") -> None:
    if options.json:
        _print_json(verdict(checked, status, sentences.sentence))
        return
    if checked.region:
        print(texts.REGION.format(region=sentences.region_name(checked.region)))
    for name, rows in checked.sheets.items():
        print(texts.SHEET.format(sheet=name, rows=len(rows), refused=checked.refused.get(name, 0)))
    ordered = sorted(checked.findings, key=lambda finding: not finding.blocks)
    for finding in ordered[:SHOWN_FINDINGS]:
        severity = sentences.SEVERITY_NAMES[finding.severity]
        print(texts.FINDING.format(severity=severity, message=sentences.sentence(finding)))
    if len(ordered) > SHOWN_FINDINGS:
        print(texts.MORE_FINDINGS.format(count=len(ordered) - SHOWN_FINDINGS))
    is_blocked_check = status == "blocked" and options.run is run_check
    print(closing or (texts.BLOCKED_CHECK if is_blocked_check else texts.STATUS[status]))


def _print_json(answer: dict[str, Any]) -> None:
    print(json.dumps(answer, ensure_ascii=False, indent=2, default=lambda value: value.isoformat()))


def _answer(options: argparse.Namespace, answer: dict[str, Any], sentence: str) -> None:
    if options.json:
        _print_json(answer)
    else:
        print(sentence)


def _entry_words(entry: register.Entry) -> str:
    return texts.ENTRY.format(id=entry.id, region=entry.region, day=entry.reference_date, file=entry.file_name)


def _existing_store(options: argparse.Namespace) -> Store:
    path = _store_path(options)
    if not path.exists():
        raise UsageError(texts.NO_DELIVERIES)
    return Store(path)


def _remembered(path: Path, region: str) -> Choices:
    """What people of this region answered about columns before, in the browser."""
    if not path.exists():
        return NONE
    with closing(Store(path)) as store:
        return answers.remembered(store, region)


def _deliveries(path: Path) -> list[dict[str, Any]]:
    with closing(Store(path)) as store:
        found = queries.deliveries(store).to_dict("records")
    return [{str(name): value for name, value in record.items()} for record in found]


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


RUNS = {
    "template": run_template,
    "check": run_check,
    "load": run_load,
    "deliveries": run_deliveries,
    "restore": run_restore,
    "rebuild": run_rebuild,
    "backup": run_backup,
    "demo": run_demo,
}


def run_as_script() -> int:
    """The same, for a reader that may leave before the end (``| head``): what was done stays done."""
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    return code


if __name__ == "__main__":
    sys.exit(run_as_script())
