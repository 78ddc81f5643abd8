"""Words of lists as programs write them: each encoding is told from the others by the words that it would spoil."""

import pytest

from loaders.files.encodings import Decoded, decoded, wide_encoding

WORDS = [
    # letters that another encoding reads as a letter too
    ("où", "cp850"),
    ("âge", "cp850"),
    ("là", "cp850"),
    ("août", "cp850"),
    ("Köln", "cp850"),
    ("gîte", "cp850"),
    ("Übung", "cp850"),
    ("vis-à-vis", "cp1252"),
    ("ça", "cp1252"),
    ("pæne", "cp1252"),
    ("Zoë", "mac_roman"),
    ("BELGIË", "mac_roman"),
    ("ê", "mac_roman"),
    ("A\u00a0B", "mac_roman"),
    # two words of which one alone leaves it open
    ("über; enz…", "cp1252"),
    ("Œuvre; über", "cp1252"),
    ("Côte; boîte", "mac_roman"),
    ("boîte; Où", "mac_roman"),
    ("CAFÉ; boîte", "mac_roman"),
    ("Évreux; a·b", "mac_roman"),
    ("dû; École", "mac_roman"),
    ("ë; 5€", "mac_roman"),
    ("20 °C; ë", "mac_roman"),
    ("oâ; là", "mac_roman"),
    ("Ömer; ïnfo; aiguë", "mac_roman"),
    ("Ömer; pietà; São", "mac_roman"),
    ("pæne; Joël; père", "cp850"),
    ("CAFé; mûr", "cp850"),
    ("Là où; a·b", "cp850"),
    ("île; où", "cp850"),
    ("Où; dû", "cp850"),
    ("ê; hé", "cp850"),
    ("très; eût", "cp850"),
    ("ù; prêt", "cp850"),
    ("ù; goût", "cp850"),
    ("ö; mûr", "cp437"),
    ("où; pietà", "cp437"),
]


@pytest.mark.parametrize(("text", "encoding"), WORDS)
def test_words_are_read_in_the_encoding_that_spoils_none_of_them(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("content", "text", "encoding"),
    [
        (b"", "", "utf-8"),
        (b"a", "a", "utf-8"),
        ("\ufeffNaam;Café".encode(), "Naam;Café", "utf-8"),
        ("Café België".encode("utf-32"), "Café België", "utf-32"),
        ("Café België".encode("utf-16-be"), "Café België", "utf-16-be"),
        ("“één”".encode("mac_roman"), "“één”", "mac"),
        ("Köln; où".encode("cp437"), "Köln; où", "cp850"),
        ("kost €5; œuf".encode("iso8859-15"), "kost €5; œuf", "iso-8859-15"),
        (b"kost \xe0\x80\x80 per uur", "kost à€€ per uur", "cp1252"),
        (b"Caf\xe9 in " + "België à Liège".encode(), "Café in België à Liège", "mixed"),
        (b"Caf\x8e;" + "één".encode(), "Café;één", "mixed"),
    ],
    ids=["nothing", "one sign", "mark", "32", "16-be", "mac", "437", "15", "no UTF-8", "mixed", "mixed with mac"],
)
def test_a_text_comes_with_the_name_of_its_encoding(content: bytes, text: str, encoding: str) -> None:
    assert decoded(content) == Decoded(text, encoding)


@pytest.mark.parametrize(
    ("content", "encoding"), [(b"", ""), (b"Na", ""), (b"N\0", "utf-16-le"), (b"\0N", "utf-16-be"), (b"Na\0", "")]
)
def test_zeros_at_the_beginning_tell_how_wide_a_letter_is(content: bytes, encoding: str) -> None:
    assert wide_encoding(content) == encoding


@pytest.mark.parametrize(("length", "encoding"), [(20_000, "mac"), (20_001, "cp1252")])
def test_what_stands_past_twenty_thousand_signs_with_such_letters_has_no_say(length: int, encoding: str) -> None:
    undecided = b"\xa9" + b"x" * (length - 2) + b" "  # the same sign on Windows as on a Mac
    assert decoded(undecided + "où".encode("mac_roman")).encoding == encoding
