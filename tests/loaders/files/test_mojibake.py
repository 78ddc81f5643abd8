"""Letters that were read in the wrong encoding, once or more often, and signs that only look like such."""

import pytest

from loaders.files.mojibake import repaired


def spoiled(text: str, *encodings: str) -> str:
    """The text read in the wrong encoding, one after the other; as programs do, with a control for what it lacks."""
    for encoding in encodings:
        spoilt = ""
        for byte in text.encode():
            spoilt += bytes([byte]).decode(encoding, "ignore") or chr(byte)
        text = spoilt
    return text


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", "cp850"])
@pytest.mark.parametrize(
    "text",
    ["café", "België", "Ÿ", "ſ", "één à Liège", "€ 5", "foto’s", "“ja”", "a – b", "ñ", "\u00a0x", "ß", "× 2", "½ uur"],
)
def test_letters_that_were_misread_are_put_right(text: str, encoding: str) -> None:
    assert repaired(spoiled(text, encoding)) == text


@pytest.mark.parametrize(
    ("text", "better"),
    [
        (spoiled("é", "cp1252", "cp1252"), "é"),
        (spoiled("À ß", "latin-1"), "À ß"),
        (spoiled("▀", "cp1252"), "▀"),
        (spoiled("é", *["cp1252"] * 3), "é"),
        (spoiled("één à Gent", *["cp1252"] * 5), "één à Gent"),
        (spoiled("😀", "cp1252"), "😀"),
        (spoiled("café à la carte, foto’s", "cp1252", "cp1252"), "café à la carte, foto’s"),
        (spoiled("é’", "mac-roman"), "é’"),
        ("é" + spoiled("é", "cp1252"), "éé"),
        ("cafe" + spoiled("\u0301", "cp1252"), "cafe\u0301"),
        (spoiled("x\u200by", "cp1252"), "x\u200by"),
        (spoiled("x\u3000y", "cp1252"), "x\u3000y"),
        (spoiled("•", "cp850"), "•"),
    ],
)
def test_letters_are_put_right_as_often_as_they_were_misread(text: str, better: str) -> None:
    assert repaired(text) == better


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Naam",
        "café",
        "Â",
        "Ã",
        "√ ja",
        "À PROPOS",
        spoiled("ƀ", "cp1252"),
        spoiled("Ж", "cp1252"),
        spoiled("─", "cp1252"),
        spoiled("╿", "cp1252"),
        spoiled("中", "cp1252"),
        "Ãb",
    ],
)
def test_what_may_be_meant_so_stays(text: str) -> None:
    assert repaired(text) == text
