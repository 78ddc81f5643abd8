"""Rebuilds widths.json from the files of the font beside it; runs by hand, in an environment of its own.

    pip install -r ui/font/build_widths-requirements.txt
    python -m ui.font.build_widths

Per weight: how wide each character is, and by how much two that follow each other stand nearer or farther (kerning),
in thousandths of the size. Characters of one width stand together, so that a change can be read.
"""

# mypy: disable-error-code="import-not-found, import-untyped"

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

from ui import font

_KERNED = [*map(chr, range(0x21, 0x7F)), *"’“”–…àâäçèéêëîïôöùûü"]
"""Pairs of what Dutch texts are full of; elsewhere the difference is less than a thousandth of a line."""
_LEAST = 10
"""Kerning under a hundredth of the size is left out."""


def main() -> None:
    """Write the table."""
    table = {str(weight): _measured(weight) for weight in sorted({piece.weight for piece in font.PIECES})}
    path = Path(font.__file__).parent / "widths.json"
    path.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _measured(weight: int) -> dict[str, Any]:
    widths: dict[str, int] = {}
    kerning: dict[str, dict[str, int]] = {}
    for piece in font.PIECES:
        if piece.weight != weight:
            continue
        letters = TTFont(piece.path)
        scale = 1000 / letters["head"].unitsPerEm
        names = {chr(code): name for code, name in letters.getBestCmap().items()}
        for sign, name in names.items():
            if font.covers(piece, sign):
                widths.setdefault(sign, round(letters["hmtx"][name][0] * scale))
        kerning = kerning or _kerning(letters, names, scale)
    return {"widths": _grouped(widths), "kerning": _together(kerning)}


def _grouped(numbers: Mapping[str, int]) -> dict[str, str]:
    """Number -> the characters that have it."""
    together = defaultdict(list)
    for sign in sorted(numbers):
        together[numbers[sign]].append(sign)
    return {str(number): "".join(together[number]) for number in sorted(together)}


def _together(kerning: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, str]]:
    """The same table with first characters that move alike under one head."""
    alike: dict[str, str] = {}
    for first, after in kerning.items():
        told = json.dumps(_grouped(after))
        alike[told] = alike.get(told, "") + first
    return {firsts: json.loads(told) for told, firsts in alike.items()}


def _kerning(letters: Any, names: Mapping[str, str], scale: float) -> dict[str, dict[str, int]]:
    """First character -> the next one -> how much nearer (below 0) or farther it stands."""
    features = letters["GPOS"].table.FeatureList.FeatureRecord
    indices = dict.fromkeys(i for one in features if one.FeatureTag == "kern" for i in one.Feature.LookupListIndex)
    lookups = [letters["GPOS"].table.LookupList.Lookup[i] for i in indices]
    signs = [sign for sign in _KERNED if sign in names]
    pairs: dict[str, dict[str, int]] = {}
    for first in signs:
        moved = {
            second: round(sum(_pair(lookup, names[first], names[second]) for lookup in lookups) * scale)
            for second in signs
        }
        kept = {second: number for second, number in moved.items() if abs(number) >= _LEAST}
        if kept:
            pairs[first] = kept
    return pairs


def _pair(lookup: Any, first: str, second: str) -> int:
    """What one lookup does to a pair: its first table that knows the pair decides."""
    for table in lookup.SubTable:
        if first not in table.Coverage.glyphs:
            continue
        if table.Format == 1:
            records = table.PairSet[table.Coverage.glyphs.index(first)].PairValueRecord
            found = next((record for record in records if record.SecondGlyph == second), None)
            if found is None:
                continue
            return _advance(found.Value1)
        row = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)]
        return _advance(row.Class2Record[table.ClassDef2.classDefs.get(second, 0)].Value1)
    return 0


def _advance(value: Any) -> int:
    return int(getattr(value, "XAdvance", 0) or 0) if value else 0


if __name__ == "__main__":
    main()
