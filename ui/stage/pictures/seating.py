"""The tables of the network day: who sits with whom, as the page lerend_netwerk arranges them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import pandas as pd

from data import queries, reference
from data.rows import lines
from data.store import Store
from data.table_groups import SEEDS, Table, table_groups
from ui.drawing.stage import marks
from ui.drawing.tables import table_html
from ui.stage import StagePicture
from ui.stage.asked import Asked
from ui.texts import learning as learning_words
from ui.texts import learning_match as page_words
from ui.texts import stage_learning as words

_COUNTS = {str(count): page_words.tables(count) for count in (6, 3, 4, 5, 7, 8, 9)}
"""As on the page; the first is what an address means that names none."""
_ARRANGEMENTS = {str(seed): page_words.arrangement(seed) for seed in range(1, SEEDS + 1)}
_ACROSS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 3, 6: 3, 7: 4, 8: 4, 9: 3}
"""How many boxes stand beside each other: wide enough for the longest name."""
_GAP, _KEY_HIGH, _NAME, _LINE = 14, 40, 33, 29

_Parts = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def tables(asked: Asked, store: Store) -> StagePicture:
    """The arrangement that the address names, a box per table with everybody's name."""
    count, seed = int(asked.choice("tafels", _COUNTS)), int(asked.choice("indeling", _ARRANGEMENTS))
    absent = asked.regions("afwezig")
    match = queries.question_match(store, asked.as_of)
    seated = _seated(_parts(match), absent, count, seed)
    table = [
        (number, one.item_code, learning_words.name(code), page_words.ROLES[role])
        for number, one in enumerate(seated, 1)
        for role, code in _seats(one)
    ]
    return StagePicture(
        words.tables_sentence(seated, is_sought=any(match["seekers"].map(len))),
        words.tables_note(seed, asked.as_of),
        marks.drawing(*_boxes(seated, asked.region), _key()) if seated else "",
        table_html(pd.DataFrame(table, columns=list(words.TABLES_TABLE), dtype=object)) if seated else "",
    )


def _parts(match: pd.DataFrame) -> _Parts:
    """Item -> region -> its part, in a form that can be kept."""
    return tuple(
        (
            line.item_code,
            tuple(
                (region, part)
                for part, regions in (("seeks", line.seekers), ("offers", line.offerers), ("done", line.finishers))
                for region in regions
            ),
        )
        for line in lines(match)
    )


@lru_cache(maxsize=32)
def _seated(parts: _Parts, absent: tuple[str, ...], count: int, seed: int) -> tuple[Table, ...]:
    """Kept, because an arrangement takes up to a second and every preview of a running order asks it again."""
    coming = {code: region.province for code, region in reference.regions().items() if code not in absent}
    return table_groups({item: dict(of) for item, of in parts}, coming, count, seed)


def _seats(table: Table) -> Iterator[tuple[str, str]]:
    for role, regions in (("seeks", table.seekers), ("helps", table.helpers), ("none", table.others)):
        for code in regions:
            yield role, code


def _boxes(seated: Sequence[Table], own: str | None) -> list[str]:
    across = _ACROSS[len(seated)]
    down = -(-len(seated) // across)
    wide = (marks.WIDTH - (across - 1) * _GAP) / across
    high = (marks.HEIGHT - _KEY_HIGH - (down - 1) * _GAP) / down
    return [
        _box(i % across * (wide + _GAP), i // across * (high + _GAP), wide, high, i + 1, table, own)
        for i, table in enumerate(seated)
    ]


def _box(x: float, y: float, wide: float, high: float, number: int, table: Table, own: str | None) -> str:  # noqa: PLR0913, PLR0917 - a rectangle and what stands in it
    kind = "card own" if own in table.regions else "card"
    made = [marks.rect(x + 2, y + 2, wide - 4, high - 4, kind)]
    made.append(marks.text(x + 18, y + 33, page_words.TABLE.format(number=number), "strong", 28))
    room = 1 + int((high - 72 - _NAME * len(table.regions)) // _LINE)
    base = y + 33
    if room > 0:
        subject = marks.wrapped(page_words.subject(table.item_code), wide - 36, min(room, 3), marks.SMALL)
        made.append(marks.lines(x + 18, y + 62, subject, "quiet", marks.SMALL))
        base = y + 62 + (len(subject) - 1) * _LINE
    for i, (role, code) in enumerate(_seats(table), 1):
        place = base + i * _NAME
        made.append(_sign(x + 31, place - 9, role, code == own))
        made.append(marks.region(x + 54, place, code, "own" if code == own else "named"))
    return "".join(made)


def _sign(x: float, y: float, role: str, is_own: bool) -> str:
    """As in the match: a ring seeks, a square can help; who has no part in it has a small dot."""
    kind = "own" if is_own else "named"
    if role == "seeks":
        return marks.dot(x, y, 10, f"hollow {kind}")
    return marks.rect(x - 12, y - 12, 24, 24, f"full {kind}") if role == "helps" else marks.dot(x, y, 6, "dot dim")


def _key() -> str:
    x, made = 14.0, []
    for role, meaning in page_words.ROLES.items():
        made.append(_sign(x, marks.HEIGHT - 14, role, is_own=False))
        made.append(marks.text(x + 22, marks.HEIGHT - 5, meaning, "quiet", marks.SMALL))
        x += 66 + marks.width_of(meaning, marks.SMALL)
    return "".join(made)
