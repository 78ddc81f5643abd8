"""What the command line takes: which arguments a command needs, what it has when nothing is said."""

from pathlib import Path
from typing import Any

import pytest

from loaders.arguments import parser
from ui.texts import command as texts

PARSER = parser(texts)


def read(*arguments: str) -> dict[str, Any]:
    """The arguments as the commands get them."""
    return vars(PARSER.parse_args(arguments))


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("onbekend",),
        ("template",),
        ("load", "lijst.xlsx", "--date", "2026-06-30"),
        ("load", "lijst.xlsx", "--region", "midwest"),
        ("load", "--region", "midwest", "--date", "2026-06-30"),
        ("load", "lijst.xlsx", "--region", "midwest", "--date", "2026-06-30", "--add", "--replace"),
        ("load", "lijst.xlsx", "--reg", "midwest", "--date", "2026-06-30"),
        ("check",),
        ("confirm", "--region", "midwest"),
        ("confirm", "--date", "2026-06-30"),
        ("restore",),
        ("restore", "drie"),
        ("demo", "--json"),
        ("deliveries", "lijst.xlsx"),
        ("deliveries", "--answers", "a.json"),
        ("backup", "map", "--keep-daily", "-1"),
        ("backup", "map", "--keep-daily", "x"),
        ("publish-static", "map", "--keep", "0"),
        ("publish-static", "map", "--keep", "-1"),
    ],
)
def test_what_cannot_be_used_ends_with_two_and_one_sentence(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        read(*arguments)
    assert ended.value.code == 2
    usage, _, sentence = capsys.readouterr().err.rstrip("\n").rpartition("\n")
    assert sentence == texts.ARGUMENTS_UNUSABLE and usage.startswith(texts.USAGE)


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("load", "--help")])
def test_help_is_asked_in_two_ways(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        read(*arguments)
    said = capsys.readouterr().out
    assert ended.value.code == 0 and said.startswith(texts.USAGE)
    assert said.count("--help") == 1 and texts.HELP["help"] in said


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (
            ("load", "l.xlsx", "--region", "r", "--date", "d"),
            {
                "way": None,
                "partial": False,
                "wipe": False,
                "json": False,
                "file": Path("l.xlsx"),
                "answers": None,
                "db": None,
            },
        ),
        (("load", "l.xlsx", "--region", "r", "--date", "d", "--add", "--json"), {"way": "add", "json": True}),
        (("load", "l.xlsx", "--region", "r", "--date", "d", "--replace"), {"way": "replace"}),
        (("check", "l.xlsx", "--answers", "a.json"), {"answers": Path("a.json"), "region": None, "questions": False}),
        (("backup", "map"), {"keep_daily": 0, "keep_weekly": 0, "keep_monthly": 0, "folder": Path("map")}),
        (("backup", "map", "--keep-daily", "0", "--keep-weekly", "1"), {"keep_daily": 0, "keep_weekly": 1}),
        (("publish-static", "map"), {"keep": 3}),
        (("publish-static", "map", "--keep", "1"), {"keep": 1}),
        (("confirm", "--region", "r", "--date", "d", "--sheet", "A", "--sheet", "B"), {"sheet": ["A", "B"]}),
        (("restore", "3", "--before"), {"id": 3, "before": True}),
        (("people", "invite", "--region", "a", "--region", "b"), {"region": ["a", "b"], "all": False, "which": ""}),
        (("demo", "--db", "m.duckdb"), {"db": Path("m.duckdb"), "if_empty": False, "command": "demo"}),
    ],
)
def test_what_a_command_is_told(arguments: tuple[str, ...], wanted: dict[str, Any]) -> None:
    options = read(*arguments)
    assert {name: options[name] for name in wanted} == wanted
