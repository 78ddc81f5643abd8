"""The importer on the command line: ``python -m loaders template|check|load|deliveries|demo``.

Exit codes: 0 fine, 1 findings that block, 2 unusable arguments, 3 store busy or unreachable.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import pandas as pd

from data import queries, reference
from data.store import Store, StoreBusyError, default_path, today
from loaders import answers, template
from loaders.checking import Checked, check, is_region
from loaders.choices import NONE, Choices
from loaders.findings import Finding
from loaders.prefilled import current_template
from loaders.publish import publish
from ui.texts import command as texts
from ui.texts import findings as sentences
from ui.texts import template as template_words

FINE, BLOCKED, UNUSABLE, BUSY = 0, 1, 2, 3
USER_ROLE = "beheerder"
SHOWN_FINDINGS = 200


@dataclass(frozen=True)
class UsageError(Exception):
    """An argument that cannot be used, with the sentence that says so."""

    sentence: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except UsageError as error:
        print(error.sentence, file=sys.stderr)
        return UNUSABLE
    except StoreBusyError:
        print(texts.STORE_BUSY, file=sys.stderr)
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
    if checked.status != "ok":
        _report(checked, checked.status, options)
        return BLOCKED
    with closing(Store(_store_path(options))) as store:
        outcome = publish(
            store,
            checked,
            content,
            region=region,
            reference_date=reference_date,
            user_role=USER_ROLE,
            file_name=options.file.name,
        )
    status = "ok" if outcome.status == "loaded" else outcome.status
    _report(checked, status, options, texts.STATUS[outcome.status].format(delivery=outcome.delivery_id))
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
        _print_json(
            {
                "status": status,
                "region": checked.region,
                "sheets": {
                    name: {"rows": len(rows), "refused": checked.refused.get(name, 0)}
                    for name, rows in checked.sheets.items()
                },
                "findings": [_as_json(finding) for finding in checked.findings],
            }
        )
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


def _as_json(finding: Finding) -> dict[str, str]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "sheet": finding.sheet,
        "cell": finding.cell,
        "seen": finding.seen,
        "message": sentences.sentence(finding),
    }


def _print_json(answer: dict[str, Any]) -> None:
    print(json.dumps(answer, ensure_ascii=False, indent=2, default=lambda value: value.isoformat()))


def _remembered(path: Path, region: str) -> Choices:
    """What people of this region answered about columns before, in the browser."""
    if not path.exists():
        return NONE
    with closing(Store(path)) as store:
        return answers.remembered(store, region)


def _deliveries(path: Path) -> list[dict[str, Any]]:
    with closing(Store(path)) as store:
        return _records(queries.deliveries(store))


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): value for name, value in record.items()} for record in frame.to_dict("records")]


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


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """As the base class, opening in Dutch."""
        super().add_usage(usage, actions, groups, texts.USAGE if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """An argument parser that speaks Dutch."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, add_help=False, formatter_class=_Formatter, allow_abbrev=False)
        self._positionals.title, self._optionals.title = texts.ARGUMENTS, texts.OPTIONS
        self.add_argument("-h", "--help", action="help", help=texts.HELP["help"])

    def error(self, _message: str) -> NoReturn:
        """Show the usage and one sentence; exit with 2."""
        self.print_usage(sys.stderr)
        self.exit(UNUSABLE, texts.ARGUMENTS_UNUSABLE + "\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m loaders", description=texts.DESCRIPTION)
    commands = parser.add_subparsers(title=texts.COMMANDS, metavar="", required=True)

    def command(name: str, run: Callable[[argparse.Namespace], int], *settings: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=texts.HELP[name], description=texts.HELP[name])
        added.set_defaults(run=run)
        if "file" in settings:
            added.add_argument("file", type=Path, metavar="FILE", help=texts.HELP["file"])
        if "json" in settings:
            added.add_argument("--json", action="store_true", help=texts.HELP["json"])
        added.add_argument("--db", type=Path, metavar="PATH", help=texts.HELP["db"])
        return added

    making = command("template", run_template)
    making.add_argument("--region", required=True, metavar="R", help=texts.HELP["region"])
    making.add_argument("-o", "--output", metavar="FILE", help=texts.HELP["output"])
    making.add_argument("--empty", action="store_true", help=texts.HELP["empty"])
    checking = command("check", run_check, "file", "json")
    checking.add_argument("--region", metavar="R", help=texts.HELP["region"])
    loading = command("load", run_load, "file", "json")
    loading.add_argument("--region", required=True, metavar="R", help=texts.HELP["region"])
    loading.add_argument("--date", required=True, metavar="YYYY-MM-DD", help=texts.HELP["date"])
    command("deliveries", run_deliveries, "json")
    command("demo", run_demo).add_argument("--if-empty", action="store_true", help=texts.HELP["if_empty"])
    return parser


if __name__ == "__main__":
    sys.exit(main())
