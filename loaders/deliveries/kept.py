"""The file as it is kept: its bytes, or a copy without what was left out and without who made it."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Protocol

from loaders.checks.checked import Checked
from loaders.deliveries.kept_traces import may_name_somebody
from loaders.values.person_names import names_somebody


class KeptWords(Protocol):
    """What the first sheet of the copy says; the module ui.texts.kept is one."""

    KEPT_WITHOUT: tuple[str, ...]

    def left(self, sheet: str, letters: str, header: str, how: str, counts: Mapping[str, int]) -> str:
        """One line on one thing that was left out; ``how`` as in loaders.checks.people.LeftOut."""


def kept_copy(content: bytes, checked: Checked, words: KeptWords | None) -> bytes | None:
    """The workbook without what was left out, its cells where they stood; None when its bytes may be kept.

    They may when nothing was left out and nobody is named beside its cells: a file says who made it and who wrote its
    comments. Without ``words`` the copy has no first sheet that says so.
    """
    if not checked.left_out and not may_name_somebody(content):
        return None
    from loaders.deliveries.kept_book import copy_without  # noqa: PLC0415 - openpyxl, for the few files with people

    return copy_without(content, checked, _said(checked, words) if words else [])


def _said(checked: Checked, words: KeptWords) -> list[str]:
    lines = [words.left(one.sheet, one.letters, one.header, one.how, one.counts) for one in checked.left_out]
    return [*words.KEPT_WITHOUT, *dict.fromkeys(lines)]


def kept_name(file_name: str, region: str, *, is_copy: bool) -> str:
    """The name under which a file is kept: that of the region when the file was called after somebody."""
    name = PurePath(PurePath(file_name).name)
    if names_somebody(name.stem.replace("_", " ")):
        name = name.with_name(f"{region}{name.suffix}")
    return (name.with_suffix(".xlsx") if is_copy and name.name else name).name
