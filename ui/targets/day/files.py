"""The results of one network day as a workbook and as slides with native charts."""

import pandas as pd

from data import live_facts, reference
from ui import formats
from ui.figures.table import NO_NUMBERS
from ui.stage import live_regions
from ui.targets import data_file
from ui.targets.day.results import Day, Result, counts, is_of_groups
from ui.targets.picture import Picture
from ui.targets.report.deck import Deck
from ui.texts import day as words

_MOST_BARS = 18


def workbook(name: str, day: Day) -> bytes:
    """Every result as .xlsx: one line each, and one line an answer; text as people read it, counts as numbers."""
    every = [one for result in day.results for one in (result, *result.regions)]
    results = pd.DataFrame([_line(one) for one in every], columns=list(words.RESULTS_TABLE))
    told = [
        (one.line.position, one.title, words.region_of(one.line), label, count)
        for one in every
        for label, count in counts(one)
    ]
    amounts = pd.DataFrame(told, columns=list(words.COUNTS_TABLE))
    readme = [(words.HEADING, words.source(name, day.opened_at)), *words.README.values()]
    return data_file.book(readme, {words.RESULTS_SHEET: results, words.COUNTS_SHEET: amounts})


def _line(one: Result) -> tuple[object, ...]:
    line = one.line
    when = (formats.day(formats.local(line.answered_at)), formats.clock(line.answered_at))
    joined = None if line.region else line.joined_count
    whose = words.region_of(line)
    return (*when, line.position, one.title, whose, line.answer_count, joined, one.picture.sentence)


def slides(name: str, day: Day) -> bytes:
    """Every result of the hall as .pptx: bars that people can edit, or a table of scores; too few answers: words."""
    deck = Deck(words.source(name, day.opened_at))
    deck.cover(name, words.HEADING, [words.day_choice(day.opened_at)])
    for result in day.results:
        _slide(deck, result)
    return deck.saved()


def _slide(deck: Deck, result: Result) -> None:
    note = f"{result.title} {words.result_head(result.line)}."
    picture = Picture(result.picture.sentence, note, "", NO_NUMBERS, (), "")
    given = list(counts(result))
    if result.line.per_region and result.regions:
        _of_regions(deck, picture, result, note)
    elif not given:
        deck.words(result.title, [result.picture.sentence, words.result_head(result.line)])
    elif is_of_groups(result):
        deck.table(picture, words.SCORES_TABLE, words.scores(result.line.totals), range(1, 6), note)
    else:
        labels, axis, put = [label for label, _ in given], words.ANSWERS_AXIS, deck.bars
        if len(given) > _MOST_BARS:
            # one unit for all: beside each of so many it would break their lines
            labels, axis, put = [words.bare_degrees(label) for label in labels], words.DEGREES_AXIS, deck.columns
        put(picture, labels, {axis: [count for _, count in given]}, axis, note)


def _of_regions(deck: Deck, picture: Picture, result: Result, note: str) -> None:
    """What each region answered: medians below each other, or words in two halves beside each other."""
    regions, asked = reference.regions().items(), result.outcome
    if is_of_groups(result):
        medians, codes = live_facts.medians_by_region(asked), [option.code for option in reference.options("condition")]
        headers = (words.REGION_HEAD, *(reference.label("condition", code) for code in codes))
        scores = [
            [one.name, *(formats.given(medians.get(f"{name}/{code}")) for code in codes)] for name, one in regions
        ]
        deck.table(picture, headers, scores, range(1, len(headers)), f"{note} {words.MEDIANS}")
        return
    said = live_regions.said(asked)
    told = [[one.name, said.get(name, words.SILENT)] for name, one in regions]
    half = len(told) // 2
    halves = [first + second for first, second in zip(told[:half], told[half:], strict=True)]
    deck.table(picture, (words.REGION_HEAD, words.ANSWER_HEAD) * 2, halves, (), note)
