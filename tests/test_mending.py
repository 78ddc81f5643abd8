"""Findings by cause, and which words are asked about."""

import re

from loaders.checks.checking import check
from loaders.choices import WORD, Choices
from loaders.findings import found
from tests.workbooks import offer, partner, workbook
from ui.grouped import grouped_findings_html
from ui.texts import mending as words

SOCCER = [partner(f"Voorbeeld {number}", organisation_type_code="Sprotje") for number in range(12)]
OTHERS = [partner("Een", organisation_type_code="rakket"), partner("Twee", municipality_codes="Roezelare aan zee")]
WRONG = workbook(
    {"Partners": SOCCER + OTHERS, "Aanbod": [offer(offer_status_code=None), offer("B", municipality_codes=None)]}
)


def _rows(html: str) -> list[str]:
    return [re.sub(r"<[^>]+>", "|", row) for row in re.findall(r"<tr>(.*?)</tr>", html)]


def test_one_cause_is_one_line_with_its_count_and_first_cells() -> None:
    html = grouped_findings_html(check(WRONG).findings)
    (line,) = [row for row in _rows(html) if "Sprotje" in row]
    assert "|12|" in line and "C2, C3, C4, C5, C6, C7, C8, C9, C10, C11 en nog 2" in line
    (other,) = [row for row in _rows(html) if "rakket" in row]
    assert "|1|" in other and "C14" in other


def test_every_sheet_stands_apart_with_its_counts() -> None:
    html = grouped_findings_html(check(WRONG).findings)
    assert re.findall("<details open><summary>(.*?)<", html) == [
        "Partners: 14 moeten opgelost worden",
        "Aanbod: 2 moeten opgelost worden",
    ]


def test_values_with_the_same_trouble_stand_under_one_line() -> None:
    rows = [{"realised_date": f"dag {number}", "title": "Voorbeeld"} for number in range(30)]
    html = grouped_findings_html(check(workbook({"Realisaties": rows})).findings)
    assert "|30|" in "".join(_rows(html)) and words.likes(29) in html
    assert html.count("<li>") == words.SHOWN_LIKES + 1


def test_a_long_list_is_cut_at_two_hundred_causes_and_says_so() -> None:
    findings = [
        found("code-unknown", "Partners", f"C{n}", "Soort", f"woord{n}", allowed="Sport") for n in range(10_000)
    ]
    html = grouped_findings_html(findings)
    assert html.count("<tr>") == words.SHOWN_GROUPS + 1
    assert words.more(9_800) in html


def test_what_blocks_stands_first() -> None:
    findings = [found("sheet-hidden", "Partners"), found("required-missing", "Partners", "A2", "Naam")]
    rows = _rows(grouped_findings_html(findings))
    assert "moet" in rows[1] and "kijk na" in rows[2] and words.WHOLE_SHEET in rows[2]


def test_a_value_with_signs_of_html_stays_text() -> None:
    html = grouped_findings_html([found("code-unknown", "Partners", "C2", "Soort", "<img src=x>", allowed="Sport")])
    assert "<img" not in html and "&lt;img src=x&gt;" in html


def test_the_words_to_replace_are_those_of_lists_and_municipalities() -> None:
    found_words = [one for one in check(WRONG).questions if one.kind == WORD]
    assert [(word.seen, len(word.cells), word.header) for word in found_words] == [
        ("Sprotje", 12, "Soort"),
        ("rakket", 1, "Soort"),
        ("Roezelare aan zee", 1, "Werkingsgebied"),
    ]
    assert found_words[0].options["sport"] == "Sport" and found_words[2].options["36015"] == "Roeselare"


def test_what_was_chosen_stays_open_to_change() -> None:
    key = check(WRONG).questions[0].key
    checked = check(WRONG, choices=Choices({key: "sport"}))
    assert (checked.questions[0].key, checked.questions[0].answer) == (key, "sport")


def test_a_word_that_was_cut_is_not_offered() -> None:
    long = "woord " * 30
    assert not check(workbook({"Partners": [partner(organisation_type_code=long)]})).questions


def test_all_that_was_offered_solves_the_file() -> None:
    questions = check(WRONG).questions
    values = {one.key: next(iter(one.options)) for one in questions if one.kind == WORD}
    after = check(WRONG, choices=Choices(values))
    assert {finding.sheet for finding in after.findings if finding.blocks} == {"Aanbod"}
    assert len(after.sheets["Partners"]) == 14
    filled = check(WRONG, choices=Choices(values | {one.key: next(iter(one.options)) for one in questions}))
    assert (filled.status, len(filled.sheets["Aanbod"])) == ("ok", 2)
