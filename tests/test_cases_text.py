"""Lists that come as text: which encoding, which separator, which quotation marks; each as a person would read it."""

import csv
import io
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.files.encodings import decoded
from tests.workbooks import REGION, partner, places, raw_workbook, workbook
from ui.texts.findings import sentence

HEADERS = ("Naam", "Soort", "Engagement", "Werkingsgebied")
NAMES = ("De Brug vzw", "Taalcafé Izegem", "Coöperatie Tielt")
ENCODINGS = {"utf-8": "utf-8", "cp1252": "cp1252", "mac-roman": "mac", "cp850": "cp850", "cp437": "cp850"}
ACCENTED = (
    "Taalcafé", "Coöperatie", "België", "Noël", "château", "crèche", "français", "voilà", "fenêtre", "maître",
    "foto’s", "Zoë", "ruïne", "drieëndertig", "Liège", "reünie", "rôle", "août", "CAFÉ", "Één", "ça va", "l’été",
    "Genève", "vóór", "scène", "façade", "patiënten", "geïnteresseerd", "Aïcha", "Müller", "Curaçao", "enz…",
    "“De Brug”", "Gent – Brugge", "5 à 10", "30°", "€ 5",
)  # fmt: skip


def text_of(names: Sequence[str], separator: str = ";", end: str = "\r\n") -> str:
    """A list of partners with these names, as a program that knows the rules writes it."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=separator, lineterminator=end)
    writer.writerow(HEADERS)
    writer.writerows([name, "Sport", "Werkt mee", "Roeselare, Izegem"] for name in names)
    return buffer.getvalue()


def names_of(checked: Checked) -> list[str]:
    return [row.values["name"] for row in checked.sheets["Partners"]]


def looked_at(checked: Checked) -> list[str]:
    """The codes of the remarks on the file itself."""
    return [finding.code for finding in checked.findings if finding.code not in ("csv-read", "sheet-by-headers")]


# encodings


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_a_list_is_read_in_the_encoding_of_its_program(encoding: str, end: str) -> None:
    checked = check(text_of(NAMES, end=end).encode(encoding), REGION)
    assert (checked.status, names_of(checked)) == ("ok", list(NAMES))
    assert checked.findings[0].details["encoding"] == ENCODINGS[encoding]
    assert checked.findings[0].seen == "Taalcafé"


@settings(max_examples=12, deadline=None)
@given(st.sampled_from(sorted(ENCODINGS)), st.lists(st.sampled_from(ACCENTED), min_size=4, max_size=9, unique=True))
def test_words_keep_their_letters_in_any_encoding_that_holds_them(encoding: str, words: list[str]) -> None:
    held = [word for word in words if word.encode(encoding, "ignore").decode(encoding) == word]
    checked = check(text_of([f"Org {word}" for word in held] or ["Org"]).encode(encoding), REGION)
    assert names_of(checked) == ([f"Org {word}" for word in held] or ["Org"])


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_one_word_alone_tells_its_encoding(encoding: str) -> None:
    held = [word for word in ACCENTED if word.encode(encoding, "ignore").decode(encoding) == word]
    assert [decoded(word.encode(encoding)).text for word in held] == held


def test_two_encodings_in_one_list_are_both_read() -> None:
    head, first, second, third = text_of(NAMES).splitlines(keepends=True)
    for encoding in ("cp1252", "mac-roman", "cp850"):
        content = (head + first).encode() + second.encode(encoding) + third.encode()
        checked = check(content, REGION)
        assert names_of(checked) == list(NAMES)
        assert checked.findings[0].details["encoding"] == "mixed"


def test_an_apostrophe_and_an_accent_of_a_mac_are_no_letter_of_elsewhere() -> None:
    assert names_of(check(text_of(["Atelier de l’été"]).encode("mac-roman"), REGION)) == ["Atelier de l’été"]


def _mistaken(text: str, encoding: str, times: int = 1) -> str:
    for _ in range(times):
        read = text.encode()
        text = "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in read)
    return text


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac-roman", "cp850"])
def test_letters_that_were_saved_wrong_are_put_right_and_one_is_shown(encoding: str) -> None:
    checked = check(_mistaken(text_of(NAMES), encoding).encode(), REGION)
    assert (checked.status, names_of(checked)) == ("ok", list(NAMES))
    assert ("letters-mended", "csv", "A3") in places(checked)
    mended = next(finding for finding in checked.findings if finding.code == "letters-mended")
    assert (mended.seen, mended.details) == ("Taalcafé", {"count": "2"})
    assert "Taalcafé" in sentence(mended)


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.sampled_from(ACCENTED), min_size=1, max_size=6, unique=True),
    st.sampled_from(["cp1252", "mac-roman", "cp850"]),
    st.integers(0, 2),
)
def test_every_word_comes_back_however_often_it_was_saved_wrong(words: list[str], encoding: str, times: int) -> None:
    names = [f"Org {word}" for word in words]
    checked = check(_mistaken(text_of(names), encoding, times).encode(), REGION)
    assert names_of(checked) == names
    assert ("letters-mended" in looked_at(checked)) == (times > 0)


def test_letters_saved_wrong_in_a_workbook_are_put_right_too() -> None:
    checked = check(workbook({"Partners": [partner("Taalcafé"), partner("TaalcafÃ© Izegem")]}), REGION)
    assert names_of(checked) == ["Taalcafé", "Taalcafé Izegem"]
    assert places(checked) == [("letters-mended", "Partners", "A3")]


def test_a_letter_that_is_lost_is_named_with_its_word() -> None:
    checked = check(text_of(["Taalcaf\ufffd Izegem", "De Brug"]).encode(), REGION)
    lost = next(finding for finding in checked.findings if finding.code == "letters-lost")
    assert (lost.sheet, lost.cell, lost.seen, lost.details["count"]) == ("csv", "A2", "Taalcaf\ufffd", "1")


def test_a_list_of_people_shows_no_word_that_may_be_a_name() -> None:
    lines = "Voornaam;Naam;Soort;Engagement;Werkingsgebied\nZoë;Café;Sport;Werkt mee;Tielt\n"
    for content in (
        _mistaken(lines, "cp1252").encode(),
        lines.encode("mac-roman"),
        lines.replace("ë", "\ufffd").encode(),
    ):
        checked = check(content, REGION)
        assert not any("Zo" in sentence(finding) or "Café" in sentence(finding) for finding in checked.findings)


# invisible characters

UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff\u061c\ufe0f"


def _sprinkled(text: str, unseen: str) -> str:
    return unseen + unseen.join(text) + unseen


@settings(max_examples=10, deadline=None)
@given(st.text(st.sampled_from(UNSEEN), min_size=1, max_size=3))
def test_what_cannot_be_seen_vanishes_from_headers_names_and_words(unseen: str) -> None:
    lines = [HEADERS, ("Taalcafé Izegem", "Sport", "Werkt mee", "Sint-Eloois-Winkel")]
    marked = [[_sprinkled(cell, unseen) for cell in line] for line in lines]
    content = raw_workbook({"Partners": marked})
    text = "\n".join(";".join(line) for line in marked).encode()
    for checked in (check(content, REGION), check(text, REGION)):
        assert names_of(checked) == ["Taalcafé Izegem"]
        assert [finding for finding in checked.findings if finding.blocks] == []


def test_a_soft_hyphen_splits_no_word_and_loose_accents_join_their_letter() -> None:
    content = raw_workbook(
        {
            "Partners": [
                ["Naam", "Soort", "Engage\u00adment", "Werkings\u00adgebied"],
                ["Taal\u00adcafe\u0301", "Sport", "Werkt mee", "Roe\u00adselare"],
            ]
        }
    )
    checked = check(content, REGION)
    assert (checked.status, names_of(checked)) == ("ok", ["Taalcafé"])
    assert checked.sheets["Partners"][0].values["municipality_codes"] == ["36015"]


# separators


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_a_sign_within_quotation_marks_never_is_the_separator(separator: str) -> None:
    others = [sign for sign in ";,\t|" if sign != separator]
    for inside in others:
        lines = [HEADERS, ("De Brug", "Sport", "Werkt mee", "Tielt"), ("De Zon", "Sport", "Werkt mee", "Izegem")]
        written = [separator.join(f'"{cell}{inside}"' for cell in line) for line in lines]
        checked = check("\n".join(written).encode("utf-8-sig"), REGION)
        assert checked.findings[0].details["separator"] == separator
        assert checked.columns["Partners"][0].column.field == "name"


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_headers_decide_the_separator_whatever_the_cells_hold(separator: str) -> None:
    cells = ["Org A, B en C", "Sport", "Werkt mee", "Roeselare,Izegem,Tielt,Pittem,Staden"]
    lines = [list(HEADERS), *([f"{cells[0]} {number}", *cells[1:]] for number in range(12))]
    quoted = [[f'"{cell}"' if separator in cell else cell for cell in line] for line in lines]
    checked = check("\n".join(separator.join(line) for line in quoted).encode(), REGION)
    assert checked.findings[0].details["separator"] == separator
    assert [len(row.values["municipality_codes"]) for row in checked.sheets["Partners"]] == [5] * 12


@pytest.mark.parametrize(
    "title",
    ["Lijst partners, voorjaar 2026", "Partners, Midwest, juni", "Netwerk; lijst", "Onze partners;;;", ""],
)
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_title_above_the_headers_does_not_decide(title: str, separator: str) -> None:
    above = f'"{title}"' if separator in title and not title.endswith(";") else title
    checked = check(f"{above}\r\n{text_of(NAMES, separator)}".encode(), REGION)
    assert names_of(checked) == list(NAMES)


@pytest.mark.parametrize("line", ["sep={}\r\n", '"sep={}"\r\n', "SEP={}\n", "sep={}\r", "sep={};;;\r\n", "sep=x\r\n"])
def test_a_line_that_names_the_separator_is_no_row(line: str) -> None:
    content = (line.format(";") + text_of(NAMES)).encode("utf-8-sig")
    assert names_of(check(content, REGION)) == list(NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "Naam ; Soort ; Engagement ; Werkingsgebied\nBrug ; Sport ; Werkt mee ; Roeselare, Tielt, Pittem, Staden\n",
        "Naam, Soort, Engagement, Werkingsgebied\nBrug, Sport, Werkt mee, Roeselare\n",
        '"Naam;Soort;Engagement;Werkingsgebied"\n"Brug;Sport;Werkt mee;Roeselare, Tielt"\n',
        "\ufeff\ufeffsep=;\nNaam;Soort;Engagement;Werkingsgebied\nBrug;Sport;Werkt mee;Tielt\n",
        "Naam;Soort;Engagement;Werkingsgebied\r\r\nBrug;Sport;Werkt mee;Tielt\r\r\n\x1a",
        '"Wat is de naam, zoals die op de website staat; voluit";Naam;Soort;Engagement;Werkingsgebied\n'
        "x;Brug;Sport;Werkt mee;Tielt, Izegem\n",
    ],
    ids=[
        "spaces",
        "comma and space",
        "whole lines in marks",
        "two marks of order",
        "ends of lines twice",
        "a question",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_a_list_of_a_careless_program_is_read(text: str, encoding: str) -> None:
    assert names_of(check(text.encode(encoding), REGION)) == ["Brug"]


# quotation marks


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ('"De Ploeg" vzw', '"De Ploeg" vzw'),
        ('vzw "De Ploeg"', 'vzw "De Ploeg"'),
        ('"vzw "De Ploeg""', 'vzw "De Ploeg"'),
        ('"De "Ploeg" vzw"', 'De "Ploeg" vzw'),
        ('"De ""Ploeg"" vzw"', 'De "Ploeg" vzw'),
        ('"De Ploeg', "De Ploeg"),
        ('De Ploeg"', 'De Ploeg"'),
        ('De 12" van Tielt', 'De 12" van Tielt'),
    ],
)
def test_loose_quotation_marks_cost_no_row(written: str, name: str) -> None:
    head, *rows = text_of(NAMES).splitlines()
    lines = [head, rows[0], f"{written};Sport;Werkt mee;Tielt", *rows[1:]]
    checked = check("\r\n".join(lines).encode(), REGION)
    assert (checked.status, names_of(checked)) == ("ok", [NAMES[0], name, *NAMES[1:]])
    mended = [finding.details["rows"] for finding in checked.findings if finding.code == "quotes-mended"]
    assert mended in ([], ["3"])


def test_a_separator_within_loose_quotation_marks_cuts_no_field() -> None:
    lines = [*text_of(NAMES).splitlines(), '"De Ploeg; "samen" vzw";Sport;Werkt mee;Tielt']
    asked = [one for one in check("\r\n".join(lines).encode(), REGION).findings if one.blocks]
    assert [(one.code, one.seen) for one in asked] == [("several-organisations", 'De Ploeg; "samen" vzw')]


def test_a_cell_of_several_lines_stays_one_row_beside_a_loose_mark() -> None:
    text = text_of(["Regel een\nregel twee", *NAMES]) + '"De Ploeg" vzw;Sport;Werkt mee;Tielt\r\n'
    assert names_of(check(text.encode(), REGION)) == ["Regel een regel twee", *NAMES, '"De Ploeg" vzw']


def test_a_row_whose_cells_cannot_be_told_apart_is_named_and_the_rest_is_read() -> None:
    text = text_of(NAMES) + '"De "Ploeg; vzw;Sport;Werkt mee;Tielt\r\n' + "Laatste;Sport;Werkt mee;Tielt\r\n"
    checked = check(text.encode(), REGION)
    assert names_of(checked) == [*NAMES, "Laatste"]
    assert set(places(checked, blocking=True)) == {("quote-open", "Partners", f"{letter}5") for letter in "ABCD"}
