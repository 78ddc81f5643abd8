"""Adding any file to any store loses nothing, and twice is once."""

from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from data.access import anybody
from data.store import Store
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.deliveries.differences import differences, wipes
from loaders.deliveries.publish import Outcome
from loaders.deliveries.restore import restore
from tests.few import few
from tests.ledgers import made_empty
from tests.merging import JUNE, MARCH, ROLE, hand_in, own, rows, waiting
from tests.workbooks import REGION, partner, workbook

# ---------------------------------------------------------------- properties

_NAMES = ("De Brug", "De Brug vzw", "Brug, De", "Chiro Marke", "Chiro Heule", "VDAB", "VDAB Tielt", "Café Élan")
_row = st.fixed_dictionaries(
    {
        "name": st.sampled_from(_NAMES),
        "engagement_code": st.sampled_from((0, 2, 3, 4, "zomaar")),
        "municipality_codes": st.sampled_from(("hele regio", "Roeselare", "Tielt")),
        "shared_interest": st.sampled_from((None, "Iets", "Nog iets")),
        "since_date": st.sampled_from((None, MARCH, "ooit")),
        "kbo_number": st.sampled_from((None, None, "0999000129", "0999000327")),
    }
)
_list = st.lists(_row, min_size=1, max_size=4, unique_by=lambda row: row["name"])


def is_loadable(content: bytes) -> Checked | None:
    """The file when at least one of its rows can be taken."""
    checked = check(content, REGION)
    return checked if checked.sheets.get("Partners") else None


def filled(lines: Sequence[Mapping[str, Any]]) -> bytes:
    return own({"Partners": [partner(**line) for line in lines]})


@few(2, suppress_health_check=list(HealthCheck))
@given(files=st.lists(_list, min_size=2, max_size=3))
def test_adding_loses_nothing_twice_is_once_and_an_undo_restores_exactly(store: Store, files: list[Any]) -> None:
    made_empty(store)
    for lines in files:
        content = filled(lines)
        checked = is_loadable(content)
        if checked is None:
            continue
        before, aside = rows(store), waiting(store)
        (said,) = differences(store, checked, JUNE)
        changed = {change.row.row_number: {one.field for one in change.fields} for change in said.changed}
        outcome = hand_in(store, content, accept_partial=True)
        after = rows(store)
        # what stood first still stands, in its order, and differs only where a row of the file says so
        assert len(after) == len(before) + len(said.new)
        differing = [
            {name for name in old if old[name] != new[name]}
            for old, new in zip(before, after, strict=False)
            if old != new
        ]
        assert sorted(map(sorted, differing)) == sorted(map(sorted, changed.values()))
        for old, new in zip(before, after, strict=False):
            assert not [name for name in old if old[name] is not None and new[name] is None]
        assert hand_in(store, content, accept_partial=True) == Outcome("unchanged", outcome.delivery_id)
        assert rows(store) == after
        if outcome.status == "loaded":
            again = waiting(store)
            restore(store, outcome.delivery_id, before=True, by=anybody(ROLE))
            assert (rows(store), waiting(store)) == (before, aside)
            restore(store, outcome.delivery_id, by=anybody(ROLE))
            assert (rows(store), waiting(store)) == (after, again)


@few(2, suppress_health_check=list(HealthCheck))
@given(first=_list, second=_list, way=st.sampled_from(("add", "replace")))
def test_a_blocked_row_never_removes_its_predecessor(store: Store, first: Any, second: Any, way: Any) -> None:
    made_empty(store)
    for lines in (first, second):
        content = filled(lines)
        checked = is_loadable(content)
        if checked is None:
            continue
        before = {row["name"]: row for row in rows(store)}
        blocked = {row.values["name"] for row in checked.aside.get("Partners", ()) if row.values["name"]}
        numbers = {row.values["kbo_number"] for row in checked.sheets["Partners"]} - {None}
        hand_in(store, content, way=way, accept_partial=True)
        stands = rows(store)
        for name in blocked & before.keys():
            # unless a row of the file that was taken is this organisation by its number
            assert before[name] in stands or before[name]["kbo_number"] in numbers or _taken(name, checked, before)


def _taken(name: str, checked: Checked, before: Mapping[str, Any]) -> bool:
    """True when another row of the file, which was taken, is this organisation under another spelling."""
    return _plain(name) in {_plain(row.values["name"]) for row in checked.sheets["Partners"]}


def _plain(name: str) -> tuple[str, ...]:
    return tuple(sorted(name.lower().replace(",", "").replace(" vzw", "").split()))


def test_a_wipe_is_named_in_replacing_only(store: Store) -> None:
    hand_in(store, workbook({"Partners": [partner(name) for name in "ABC"]}))
    checked = check(own({"Partners": [partner("A")]}), REGION)
    assert wipes(differences(store, checked, JUNE)) == []
    (finding,) = wipes(differences(store, checked, JUNE, way="replace"))
    assert (finding.code, finding.details["names"]) == ("rows-disappear", "B; C")
