"""The sentences of the findings: one for every code, each with a way out, none repeating what it may not."""

import re
from pathlib import Path
from string import Formatter

import pytest

from loaders import findings
from ui.texts.findings import SENTENCES, SEVERITY_NAMES, sentence

ROOT = Path(__file__).parent.parent
DETAILS = {
    "allowed": "Sport, Jeugd",
    "names": "Partners, partner",
    "columns": "B, J",
    "letters": "J",
    "count": "3",
    "rows": "2, 4",
    "total": "5",
    "region": "midwest",
    "stamped": "waasland",
    "version": "2",
    "name": "Tielt",
    "since": "2025-01-01",
    "read": "2026-03-25",
    "start": "2026-01-02",
    "end": "2026-01-01",
    "low": "0",
    "high": "3",
    "this_row": "4",
    "other_row": "2",
    "chosen": "Sport",
    "plain": "Taalcafé",
    "separator": ";",
    "encoding": "cp1252",
    "empty": "4",
}
IMPERATIVES = re.compile(
    r"\b(kies|bewaar|verwijder|sluit|haal|open|stuur|houd|kopieer|noem|vul|gebruik|download|zet|voeg|plak|schrijf|"
    r"verbeter|kijk|maak|laat|niets te doen|lezen we niet|wel gelezen|blijft|bewaard)\b",
    re.IGNORECASE,
)


def test_every_code_has_a_sentence_and_every_sentence_a_code() -> None:
    assert set(SENTENCES) == set(findings.SEVERITIES)


def test_every_code_is_used_and_every_code_in_use_is_listed() -> None:
    sources = [path for path in (ROOT / "loaders").rglob("*.py") if path.name != "findings.py"]
    words = {word for path in sources for word in re.findall(r'"([a-z]+(?:-[a-z]+)*)"', path.read_text("utf-8"))}
    assert set(findings.SEVERITIES) <= words
    called = {code for path in sources for code in re.findall(r'found\("([\w-]+)"', path.read_text("utf-8"))}
    assert called <= set(findings.SEVERITIES)


@pytest.mark.parametrize("code", findings.SEVERITIES)
def test_a_sentence_is_complete_and_says_what_to_do(code: str) -> None:
    text = sentence(findings.found(code, "Partners", "D14", "Naam", "gezien", **DETAILS))
    assert text.startswith('Blad "Partners", ')
    assert text.endswith(".")
    assert not re.search(r"[{}]|\d{4}-\d\d-\d\d(?!\.)", text.replace("2026-04-03", ""))
    assert IMPERATIVES.search(text) or findings.SEVERITIES[code] is findings.Severity.LOOK


@pytest.mark.parametrize("code", findings.SEVERITIES)
def test_a_finding_is_at_most_two_sentences(code: str) -> None:
    abbreviated = re.compile(r"bv\. |\.(?:xls\w?|ods|csv|economie|fgov|be)\b")
    for details in (DETAILS, DETAILS | {"proposal": "Sport"}):
        finding = findings.found(code, "Partners", "D14", "Naam", "gezien", **details)
        for one in (finding, findings.eased(finding)):
            assert len(re.findall(r"[.?!](?:\s|$)", abbreviated.sub("", sentence(one)))) <= 2


def test_the_sentences_of_personal_data_have_no_place_for_the_value() -> None:
    for code in SENTENCES:
        if code.startswith("personal-") and code != "personal-column":
            assert "seen" not in {name for _, name, _, _ in Formatter().parse(SENTENCES[code])}


def test_a_sentence_names_its_place_what_is_there_and_what_may_be_there() -> None:
    merged = findings.found(
        "municipality-merged", "Partners", "D17", "Gemeente", "Meulebeke", name="Tielt", since="2025-01-01"
    )
    assert sentence(merged) == (
        'Blad "Partners", cel D17 (Gemeente): "Meulebeke" hoort sinds 01/01/2025 bij Tielt; zo gelezen. '
        "Je hoeft niets te doen."
    )
    fault = findings.found("error-cell", "Partners", "F26", "Sinds", "#N/A")
    assert sentence(fault) == (
        'Blad "Partners", cel F26 (Sinds): de cel bevat de Excel-fout #N/B. Plak de waarde of verbeter de formule.'
    )
    twice = findings.found("header-twice", "Partners", "J1", "Naam", columns="B, J")
    assert sentence(twice) == (
        'Blad "Partners", cel J1: de kolom Naam staat twee keer in dit blad (B en J). Verwijder er één.'
    )
    near = findings.found(
        "code-unknown", "Aanbod", "C2", "Soort", "buddywerkng", allowed="Buddywerking, Sport", proposal="Buddywerking"
    )
    assert sentence(near) == (
        'Blad "Aanbod", cel C2 (Soort): "buddywerkng" staat niet in de lijst. '
        'Schrijf "Buddywerking" als je dat bedoelt, of kies uit: Buddywerking, Sport.'
    )


def test_a_long_value_is_cut() -> None:
    assert len(findings.found("yes-no-unreadable", seen="x" * 500).seen) <= 60


def test_severities_are_named_and_explained() -> None:
    assert set(SEVERITY_NAMES) == set(findings.Severity)
