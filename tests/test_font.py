"""The font: the same files for pages, stage and paper, from our own server, with every letter that we write."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.responses import FileResponse

from tests.running import ROOT
from ui import font
from ui.drawing import text_width
from ui.serving import letters

CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
LETTERS = (
    "abcdefghijklmnopqrstuvwxyz0123456789áäèéêëïíîóôöúûüçàâùœæÿñßışğİŞĞąćęłńśźżčďěňřšťůžőűăâîșțćđ"
    "’“”–—…·•×−±½°€%→←↑↓↻↳≤≥≈≠✓₂²\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
)
OWN_FONT = re.compile(r'font(?:-family)?: ?[^;}]*?(?=system-ui|Arial|"?Segoe|sans-serif)')


def test_pages_get_the_same_files_as_everything_else() -> None:
    theme = CONFIG["theme"]
    assert theme["font"] == font.STACK
    told = [
        (face["family"], face["url"], face["weight"], face["unicodeRange"].replace(" ", "").split(","))
        for face in theme["fontFaces"]
    ]
    assert told == [
        (font.FAMILY, f"{font.ADDRESS}/{piece.name}", piece.weight, piece.characters.split(","))
        for piece in font.PIECES
    ]


def test_the_server_gives_the_pieces_for_good_and_nothing_else() -> None:
    for piece in font.PIECES:
        answer = letters.show(asked_for(piece.name))
        assert isinstance(answer, FileResponse)
        assert (Path(answer.path), answer.media_type) == (piece.path, "font/woff2")
        assert "immutable" in answer.headers["cache-control"]
    assert letters.show(asked_for("LICENSE.txt")).status_code == 404


def asked_for(name: str) -> Request:
    return Request({"type": "http", "path_params": {"name": name}})


def test_a_document_that_stands_alone_carries_the_letters_it_needs() -> None:
    assert font.embedded("") == ""
    assert font.embedded("regio").count("@font-face") == 2
    assert font.embedded("Kağıt → regio").count("@font-face") == 6
    assert "url(http" not in font.embedded(LETTERS)


@pytest.mark.parametrize("weight", ["400", "700"])
def test_every_letter_of_our_languages_is_in_the_font_with_its_width(weight: str) -> None:
    table = json.loads((Path(font.__file__).parent / "widths.json").read_text(encoding="utf-8"))
    measured = set("".join(table[weight]["widths"].values()))
    assert not set(LETTERS + LETTERS.upper()) - measured
    assert len({text_width.width(digit, 10) for digit in "0123456789"}) == 1, "figures stand under each other"


@pytest.mark.parametrize("sheet", ["ui/stage/stage.css", "ui/targets/report/report.css"])
def test_style_sheets_name_the_font_before_any_other(sheet: str) -> None:
    text = (ROOT / sheet).read_text(encoding="utf-8")
    named = OWN_FONT.findall(text)
    assert named
    assert all(f'"{font.FAMILY}"' in one for one in named)
