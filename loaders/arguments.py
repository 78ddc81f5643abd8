"""The arguments of the command line; its words are given, so that it holds none of its own."""

import argparse
import sys
from pathlib import Path
from typing import Any, NoReturn, Protocol

from data.retention import Retention
from data.sessions import LINK_DAYS
from loaders import people, rounds

UNUSABLE = 2


class Words(Protocol):
    """What the parser says; the module ui.texts.command is one."""

    DESCRIPTION: str
    USAGE: str
    COMMANDS: str
    OPTIONS: str
    ARGUMENTS: str
    ARGUMENTS_UNUSABLE: str
    HELP: dict[str, str]


class _Parser(argparse.ArgumentParser):
    """An argument parser that speaks the language of its words."""

    def __init__(self, words: Words, **settings: Any) -> None:
        self._words = words
        super().__init__(**settings, add_help=False, formatter_class=_formatter(words.USAGE), allow_abbrev=False)
        self._positionals.title, self._optionals.title = words.ARGUMENTS, words.OPTIONS
        self.add_argument("-h", "--help", action="help", help=words.HELP["help"])

    def error(self, _message: str) -> NoReturn:
        """Show the usage and one sentence; exit with 2."""
        self.print_usage(sys.stderr)
        self.exit(UNUSABLE, self._words.ARGUMENTS_UNUSABLE + "\n")


def _formatter(opening: str) -> type[argparse.HelpFormatter]:
    class Formatter(argparse.HelpFormatter):
        def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
            """As the base class, with our opening."""
            super().add_usage(usage, actions, groups, opening if prefix is None else prefix)

    return Formatter


def parser(words: Words) -> argparse.ArgumentParser:
    """The parser of all commands; the name of the chosen one stands in ``command``."""
    made = _Parser(words, prog="python -m loaders", description=words.DESCRIPTION)
    commands = made.add_subparsers(title=words.COMMANDS, metavar="", required=True)
    texts = words.HELP

    def command(name: str, *settings: str) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = commands.add_parser(
            name, help=texts[name], description=texts[name], words=words
        )
        added.set_defaults(command=name)
        if "file" in settings:
            added.add_argument("file", type=Path, metavar="FILE", help=texts["file"])
        if "answers" in settings:
            added.add_argument("--answers", type=Path, metavar="FILE", help=texts["answers"])
        if "json" in settings:
            added.add_argument("--json", action="store_true", help=texts["json"])
        added.add_argument("--db", type=Path, metavar="PATH", help=texts["db"])
        return added

    making = command("template")
    making.add_argument("--region", required=True, metavar="R", help=texts["region"])
    making.add_argument("-o", "--output", metavar="FILE", help=texts["output"])
    making.add_argument("--empty", action="store_true", help=texts["empty"])
    checking = command("check", "file", "answers", "json")
    checking.add_argument("--questions", action="store_true", help=texts["questions"])
    checking.add_argument("--region", metavar="R", help=texts["region"])
    loading = command("load", "file", "answers", "json")
    loading.add_argument("--region", required=True, metavar="R", help=texts["region"])
    loading.add_argument("--date", required=True, metavar="YYYY-MM-DD", help=texts["date"])
    ways = loading.add_mutually_exclusive_group()
    for way in ("add", "replace"):
        ways.add_argument(f"--{way}", dest="way", action="store_const", const=way, help=texts[way])
    loading.add_argument("--partial", action="store_true", help=texts["partial"])
    loading.add_argument("--wipe", action="store_true", help=texts["wipe"])
    confirming = command("confirm", "json")
    confirming.add_argument("--region", required=True, metavar="R", help=texts["region"])
    confirming.add_argument("--date", required=True, metavar="YYYY-MM-DD", help=texts["date"])
    confirming.add_argument("--sheet", action="append", metavar="S", help=texts["sheet"])
    command("deliveries", "json")
    restoring = command("restore", "json")
    restoring.add_argument("id", type=int, metavar="ID", help=texts["id"])
    restoring.add_argument("--before", action="store_true", help=texts["before"])
    command("rebuild", "json")
    backing_up = command("backup", "json")
    backing_up.add_argument("folder", type=Path, metavar="DIR", help=texts["folder"])
    for period in Retention._fields:
        backing_up.add_argument(f"--keep-{period}", type=_count, default=0, metavar="N", help=texts[f"keep_{period}"])
    bringing_back = command("restore-backup", "json")
    bringing_back.add_argument("file", type=Path, metavar="FILE", help=texts["backup_file"])
    publishing = command("publish-static", "json")
    publishing.add_argument("folder", type=Path, metavar="DIR", help=texts["copy_folder"])
    publishing.add_argument("--keep", type=_positive, default=3, metavar="N", help=texts["keep"])
    _add_people(command("people", "json"), texts)
    _add_round(command("round", "json"), texts)
    command("demo").add_argument("--if-empty", action="store_true", help=texts["if_empty"])
    return made


def _add_people(about: argparse.ArgumentParser, texts: dict[str, str]) -> None:
    about.add_argument("task", choices=people.TASKS, metavar="|".join(people.TASKS), help=texts["task"])
    about.add_argument("which", nargs="?", default="", metavar="N", help=texts["which"])
    about.add_argument("--role", default="", metavar="R", help=texts["role"])
    about.add_argument("--region", action="append", default=[], metavar="R", help=texts["own_region"])
    about.add_argument("--days", type=int, default=LINK_DAYS, metavar="D", help=texts["days"])
    about.add_argument("--all", action="store_true", help=texts["all"])
    about.add_argument("--forget", action="store_true", help=texts["forget"])
    about.add_argument("--address", default="", metavar="URL", help=texts["address"])


def _add_round(about: argparse.ArgumentParser, texts: dict[str, str]) -> None:
    about.add_argument("task", choices=rounds.TASKS, metavar="|".join(rounds.TASKS), help=texts["round_task"])
    about.add_argument("--name", metavar="N", help=texts["round_name"])
    about.add_argument("--date", metavar="YYYY-MM-DD", help=texts["by_date"])
    about.add_argument("--sheet", action="append", metavar="S", help=texts["asked_sheet"])
    about.add_argument("--note", metavar="T", help=texts["round_note"])


def _positive(text: str) -> int:
    if not _count(text):
        raise ValueError(text)
    return int(text)


def _count(text: str) -> int:
    count = int(text)
    if count < 0:
        raise ValueError(text)
    return count
