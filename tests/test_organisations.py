"""Regions of organisations: kept by administrators alone, by a code that was given out, and gone along in a backup."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from data import audit, organisations
from data.access import MACHINE, Action, Principal, RefusedError, Role
from data.backup import backup, restore_backup
from data.ledger import Ledger
from data.organisations import UnusableOrganisationError
from data.store import Store
from loaders.__main__ import main
from tests.ledgers import ENGINES, empty_ledger
from tests.running import copied, empty_store
from tests.test_access import person
from tests.test_sessions import told
from ui.texts import command as texts

COMPANY, WRITTEN, AUTHORITY = "0999000129", "BE 0999.000.129", "OVO000129"


@pytest.fixture(params=ENGINES)
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    with empty_ledger(request.param, tmp_path) as url, closing(Ledger(url)) as opened:
        yield opened


def test_an_organisation_has_the_regions_that_were_kept_last(ledger: Ledger) -> None:
    assert organisations.keep(ledger, MACHINE, WRITTEN, ["limburg", "kempen", "kempen"]) == COMPANY
    organisations.keep(ledger, MACHINE, AUTHORITY.lower(), ["waasland"])
    assert organisations.regions_of(ledger, COMPANY) == ("kempen", "limburg")
    assert organisations.regions_of(ledger, WRITTEN) == ("kempen", "limburg")
    organisations.keep(ledger, MACHINE, COMPANY, ["midwest"])
    assert organisations.regions_of(ledger, COMPANY) == ("midwest",)
    assert [(one.code, one.regions) for one in organisations.kept(ledger, MACHINE)] == [
        (COMPANY, ("midwest",)),
        (AUTHORITY, ("waasland",)),
    ]


def test_one_that_is_unknown_or_forgotten_has_none(ledger: Ledger) -> None:
    organisations.keep(ledger, MACHINE, COMPANY, ["kempen"])
    organisations.forget(ledger, MACHINE, WRITTEN)
    for code in (COMPANY, AUTHORITY, "", "kempen"):
        assert organisations.regions_of(ledger, code) == ()
        with pytest.raises(LookupError):
            organisations.forget(ledger, MACHINE, code)
    assert [line.outcome for line in audit.newest(ledger, 9)] == [audit.DONE] * 2


@pytest.mark.parametrize(
    ("code", "regions"),
    [
        *(("0999.000.130", ["kempen"]), ("OVO129", ["kempen"]), ("", ["kempen"]), ("٠٩٩٩٠٠٠١٢٩", ["kempen"])),
        *((COMPANY, []), (COMPANY, ["nergens"]), (COMPANY, ["kempen", "lerend-netwerk"])),
    ],
)
def test_what_is_no_organisation_or_no_region_is_not_kept(ledger: Ledger, code: str, regions: list[str]) -> None:
    with pytest.raises(UnusableOrganisationError):
        organisations.keep(ledger, MACHINE, code, regions)
    assert organisations.kept(ledger, MACHINE) == []
    assert audit.newest(ledger, 9) == []


@pytest.mark.parametrize("by", [person(role) for role in Role if role is not Role.ADMINISTRATOR], ids=str)
def test_only_administrators_see_and_change_them(tmp_path: Path, by: Principal) -> None:
    with closing(Ledger(str(tmp_path / "ledger.sqlite"))) as ledger:
        organisations.keep(ledger, MACHINE, COMPANY, ["kempen"])
        for attempt in (
            lambda: organisations.kept(ledger, by),
            lambda: organisations.keep(ledger, by, COMPANY, ["limburg"]),
            lambda: organisations.forget(ledger, by, COMPANY),
        ):
            with pytest.raises(RefusedError):
                attempt()
        assert organisations.regions_of(ledger, COMPANY) == ("kempen",)
        refusals = audit.newest(ledger, 3)
    assert [(line.action, line.outcome) for line in refusals] == [(Action.ADMINISTER, audit.REFUSED)] * 3
    assert [line.region for line in refusals] == [None, "limburg", None]


def test_they_go_along_in_a_backup(store: Store, tmp_path: Path) -> None:
    organisations.keep(store.ledger, MACHINE, COMPANY, ["kempen", "limburg"])
    file = backup(store, tmp_path / "backups", datetime(2026, 6, 30))
    with closing(Store(tmp_path / "other" / "monitor.duckdb")) as other:
        assert restore_backup(file, other) == []
        assert organisations.kept(other.ledger, MACHINE) == organisations.kept(store.ledger, MACHINE)


def test_they_are_kept_on_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MONITOR_DB", str(copied(empty_store(), tmp_path)))
    kept = {"code": COMPANY, "regions": ["kempen"]}
    assert told(capsys, "organisation", WRITTEN, "--region", "kempen") == [kept]
    assert [one | {"kept_at": ""} for one in told(capsys, "organisations")] == [kept | {"kept_at": ""}]
    assert main(("people", "organisations")) == 0
    assert capsys.readouterr().out.startswith(f"{COMPANY}  kempen  ")
    assert told(capsys, "organisation", WRITTEN, "--forget") == [kept | {"regions": []}]
    assert main(("people", "organisation", COMPANY, "--forget")) == 2
    assert main(("people", "organisation", COMPANY)) == 2
    unknown, unusable = capsys.readouterr().err.splitlines()
    assert unknown == texts.UNKNOWN["organisation"].format(which=COMPANY)
    assert unusable.startswith(texts.UNUSABLE_ORGANISATION[:30])
