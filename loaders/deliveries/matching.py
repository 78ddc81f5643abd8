"""Which row of a sheet is which of those that stand: certain, or so alike that somebody must say; changes nothing."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from data.reference import fold
from loaders.checks.alike import NAMED, areas_fit, confirmation, filled, numbers_differ, texts, title
from loaders.checks.rows import Register, Row
from loaders.choices import NO, SAME, YES, Key
from loaders.sheet import Sheet
from loaders.values.names import EQUAL, NEAR, clues, likeness, name_form

Values = Mapping[str, Any]
Confirmed = Mapping[Key, str]
"""Answers by their question (loaders.choices); those of kind SAME say whether two rows are one."""

_CLUE_ROWS = 200
"""A beginning of a word that more rows share says nothing, and would make a long list slow."""


@dataclass
class Matches:
    """Position of a row -> position of the standing row: those that are the same, and those to be confirmed.

    No standing row is in ``certain`` twice.
    """

    certain: dict[int, int] = field(default_factory=dict)
    near: dict[int, int] = field(default_factory=dict)


def match(
    sheet: Sheet, rows: Sequence[Values], standing: Sequence[Values], confirmed: Confirmed | None = None
) -> Matches:
    """Compare by company number, then by key, then by the form of the name within the area, then as people said.

    Without ``confirmed`` nobody is to be asked, and there are no near matches.
    """
    matches = Matches()
    if not sheet.key:
        if rows and standing:
            matches.certain[0] = 0
        return matches
    by_key = _ByKey(sheet, rows, standing, matches)
    by_key.run(lambda values: filled(values.get(name) for name in sheet.alternative_key), lambda _one, _other: True)
    by_key.run(lambda values: _key(sheet, values, fold), lambda one, other: not numbers_differ(sheet, one, other))
    if sheet.table in NAMED and standing:
        by_key.run(lambda values: _key(sheet, values, name_form), lambda one, other: _may_be_same(sheet, one, other))
        if confirmed is not None:
            _match_confirmed(sheet, by_key, confirmed)
            _match_near(sheet, by_key, confirmed)
    return matches


def clashing(
    sheet: Sheet, others: Sequence[Values], merged: Mapping[int, Values], befores: Mapping[int, Row]
) -> list[int]:
    """Which merged rows have another key than before that is also that of another row; ``others`` are not merged."""
    register: Register[bool] = Register(sheet)
    keys = {place: register.keys(dict(values)) for place, values in merged.items()}
    renamed = [place for place in merged if keys[place].key != register.keys(befores[place].values).key]
    if not renamed:
        return []
    for values in others:
        register.add(register.keys(dict(values)), True)
    for place in merged.keys() - set(renamed):
        register.add(keys[place], True)
    clash = []
    for place in renamed:
        if register.find(keys[place]):
            clash.append(place)
        else:
            register.add(keys[place], True)
    return clash


class _ByKey:
    """Matches row after row to the first standing row that is free and has the same key."""

    def __init__(self, sheet: Sheet, rows: Sequence[Values], standing: Sequence[Values], matches: Matches) -> None:
        self.sheet, self.rows, self.standing, self.matches = sheet, rows, standing, matches
        self._taken: set[int] = set()

    def open_rows(self) -> Iterator[tuple[int, Values]]:
        """The rows without a match."""
        return ((place, row) for place, row in enumerate(self.rows) if place not in self.matches.certain)

    def open_standing(self) -> Iterator[tuple[int, Values]]:
        """The standing rows that no row was matched to."""
        return ((place, row) for place, row in enumerate(self.standing) if place not in self._taken)

    def is_free(self, other: int) -> bool:
        """True while no row was matched to this standing row."""
        return other not in self._taken

    def take(self, place: int, other: int) -> None:
        """These two are the same."""
        self.matches.certain[place] = other
        self._taken.add(other)

    def run(self, key: Callable[[Values], Any], allowed: Callable[[Values, Values], bool]) -> None:
        """Match what is still open by one key; of several the one whose area fits goes first."""
        places: dict[Any, list[int]] = defaultdict(list)
        for other, values in self.open_standing():
            name = key(values)
            if name is not None:
                places[name].append(other)
        for place, values in list(self.open_rows()) if places else ():
            free = [
                other
                for other in places.get(key(values), ())
                if other not in self._taken and allowed(values, self.standing[other])
            ]
            if free:
                self.take(place, next((one for one in free if areas_fit(values, self.standing[one])), free[0]))


def _match_confirmed(sheet: Sheet, by_key: _ByKey, confirmed: Confirmed) -> None:
    """Of two rows that are said to be one row that stands the first is; the other one waits for another answer."""
    said = {key for key, answer in confirmed.items() if key[:2] == (SAME, sheet.name) and answer == YES}
    if not said:
        return
    for place, row in list(by_key.open_rows()):
        same = [other for other, ours in enumerate(by_key.standing) if confirmation(sheet, row, ours) in said]
        free = next((other for other in same if by_key.is_free(other)), None)
        if free is not None:
            by_key.take(place, free)
        elif same:
            by_key.matches.near[place] = same[0]


def _match_near(sheet: Sheet, by_key: _ByKey, confirmed: Confirmed) -> None:
    clue_places: dict[str, list[int]] = defaultdict(list)
    for other, ours in by_key.open_standing():
        for clue in clues(title(sheet, ours)):
            clue_places[clue].append(other)
    for place, row in by_key.open_rows():
        if place in by_key.matches.near:
            continue
        others = {
            other
            for clue in clues(title(sheet, row))
            if len(clue_places[clue]) <= _CLUE_ROWS
            for other in clue_places[clue]
        }
        scores = {
            other: _score(sheet, row, by_key.standing[other])
            for other in sorted(others)
            if confirmed.get(confirmation(sheet, row, by_key.standing[other])) != NO
        }
        best = max(scores, key=lambda other: scores[other], default=None)
        if best is not None and scores[best] >= NEAR:
            by_key.matches.near[place] = best


def _score(sheet: Sheet, one: Values, other: Values) -> float:
    """How alike the names are; of rows in other places only names that are equal count."""
    if numbers_differ(sheet, one, other):
        return 0.0
    score = min(likeness(str(one.get(name) or ""), str(other.get(name) or "")) for name in texts(sheet))
    return score if score == EQUAL or areas_fit(one, other) else 0.0


def _may_be_same(sheet: Sheet, one: Values, other: Values) -> bool:
    return not numbers_differ(sheet, one, other) and areas_fit(one, other)


def _key(sheet: Sheet, values: Values, form: Callable[[str], str]) -> tuple[Any, ...] | None:
    is_text = set(texts(sheet))
    parts = (values.get(name) for name in sheet.key)
    own = filled(parts)
    if own is None:
        return None
    return tuple(form(part) if name in is_text else part for name, part in zip(sheet.key, own, strict=True))
