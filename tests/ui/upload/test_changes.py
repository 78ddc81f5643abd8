"""What a file changes, by name: how many names are listed."""

import pytest

from ui.upload.changes import _ROWS_LISTED, _ROWS_NAMED, _named


@pytest.mark.parametrize(
    ("count", "folded", "counted"),
    [
        (_ROWS_NAMED, None, None),
        (_ROWS_NAMED + 1, "en nog 1", None),
        (_ROWS_LISTED, f"en nog {_ROWS_LISTED - _ROWS_NAMED}", None),
        (_ROWS_LISTED + 1_000, f"en nog {1_000 + _ROWS_LISTED - _ROWS_NAMED}".replace("1188", "1.188"), "en nog 1.000"),
    ],
)
def test_of_many_names_the_first_stand_open_others_are_folded_and_the_rest_counted(
    count: int, folded: str | None, counted: str | None
) -> None:
    listed = str(_named([f"Voorbeeldclub {number}" for number in range(1, count + 1)]))
    assert listed.count("Voorbeeldclub ") == min(count, _ROWS_LISTED)
    assert (f"<summary>{folded}</summary>Voorbeeldclub {_ROWS_NAMED + 1}<br>" in listed) == bool(folded)
    assert ("<summary>" in listed) == bool(folded)
    assert listed.endswith(f"<br>{counted}</details>" if counted else "</details>" if folded else "<br>")


def test_of_what_disappears_each_is_named() -> None:
    names = [f"Voorbeeldclub {number}" for number in range(_ROWS_LISTED + 50)]
    assert str(_named(names, most=len(names))).count("Voorbeeldclub ") == len(names)
