"""What one rerun of every page costs the server: a view seen before and a new one, beside an empty page."""

import os
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from data import reference
from data.deliveries import network_days
from data.questions.region_sheets import dates_by_region
from data.store import Store
from tests.bench import hundredfold, machine, tables
from tests.bench.client import Cost, Visitor
from tests.running import PAGES, ROOT, Server, copied, demo_store, serving
from ui.frame import LOOKING
from ui.texts import frame as words

SAMPLES = 14
SEEN, REGION, LISTED, ANY_DATE = "seen before", "a new region", "a date of the list", "any other date"
MOST_TIMES = {SEEN: 3.5, REGION: 9, LISTED: 9, ANY_DATE: 25}
"""How many empty pages a rerun may cost the server at the median; a page of one region asks more."""
MOST_TIMES_OF_REGION = MOST_TIMES | {REGION: 15, LISTED: 15, ANY_DATE: 40}
WARM_SECONDS = 600
_SEEN = ("Kempen", "Limburg")
_DAY_LENGTH = len("31/12/2026")
_REGION_KEYS = ("regio", "voor")
_LAST_DAY = date(2026, 6, 29)
_REGION_DAYS_FROM = _LAST_DAY - timedelta(SAMPLES * len(LOOKING))
"""Days on which the demo has figures; from the second on, those at which only the region is new."""


def bench(*stems: str) -> None:
    """Print a table for the demo data and one for a hundred times as many rows, of these pages or of all."""
    stems = stems or PAGES
    os.environ["MONITOR_WARM"] = "1"
    with tempfile.TemporaryDirectory() as folder:
        path = copied(demo_store(), Path(folder))
        network = _network_days(path)
        with serving(path.with_name("empty.duckdb"), ROOT / "tests" / "bench" / "empty_app.py") as nothing:
            _show("Demo data", path, nothing, network, stems)
            row_count = hundredfold.multiply(path)
            _show(f"{hundredfold.TIMES} times the demo data ({row_count} rows)", path, nothing, network, stems)


def _show(title: str, path: Path, nothing: Server, network: Sequence[date], stems: Sequence[str]) -> None:
    empty = _middle(_empty_runs(nothing))
    lines = [["(an empty page)", *_cells(empty, empty, None)]]
    with serving(path) as server:
        _wait_until_warm(server)
        for stem in stems:
            most = MOST_TIMES_OF_REGION if stem == "regio" else MOST_TIMES
            for name, runs in _runs(server, stem, network):
                lines.append([f"{stem}, {name}", *_cells(_middle(runs), empty, most[name])])
    headers = ["rerun", "server CPU ms", "wall ms", "kB sent", "x empty", "at most", ""]
    tables.show(f"Pages: medians of one rerun. {title}, {machine.load()}", headers, lines)
    for kept in server.log.read_text(encoding="utf-8").partition("kept answers: ")[2].splitlines()[:1]:
        print(f"kept answers: {kept}")


def _runs(server: Server, stem: str, network: Sequence[date]) -> Iterator[tuple[str, Iterable[Cost]]]:
    yield SEEN, _seen_runs(server, stem)
    if stem in LOOKING:  # gegevens and others have a date of their own, and no figures that are drawn
        yield REGION, _new_regions(server, stem, network)
        yield LISTED, _listed_dates(server, stem)
        yield ANY_DATE, _new_dates(server, stem, network)


def _wait_until_warm(server: Server) -> None:
    """What the server works out by itself after a start would be counted as the cost of pages."""
    until = time.monotonic() + WARM_SECONDS
    while "answers are ready" not in server.log.read_text(encoding="utf-8"):
        if time.monotonic() > until:
            raise RuntimeError(f"not warm after {WARM_SECONDS} s")
        time.sleep(1)


def _cells(cost: Cost, empty: Cost, most_times: float | None) -> list[str]:
    times = cost.cpu_ms / empty.cpu_ms
    verdict = ["", ""] if most_times is None else [f"{most_times:g}", "yes" if times <= most_times else "NO"]
    return [f"{cost.cpu_ms:.1f}", f"{cost.wall_ms:.1f}", f"{cost.sent_bytes / 1000:.0f}", f"{times:.1f}", *verdict]


def _middle(costs: Iterable[Cost]) -> Cost:
    cpu, wall, sent = zip(*costs, strict=True)
    return Cost(median(cpu), median(wall), int(median(sent)))


def _empty_runs(server: Server) -> Iterator[Cost]:
    with Visitor(server) as visitor:
        for _ in range(5):
            visitor.rerun()
        for _ in range(SAMPLES):
            yield visitor.rerun()


def _seen_runs(server: Server, stem: str) -> Iterator[Cost]:
    """The region goes to and fro, where the page has regions; elsewhere the same page again."""
    with Visitor(server, stem) as visitor:
        key = next((key for key in _REGION_KEYS if key in visitor.widgets), None)
        for number, region in enumerate(islice(cycle(_SEEN), SAMPLES + 4)):
            # the first steps of opladen read the same for every region
            choose = _changed if key == "regio" else Visitor.choose
            cost = choose(visitor, **{key: region}) if key else visitor.rerun()
            if number >= 4:
                yield cost


def _new_regions(server: Server, stem: str, network: Sequence[date]) -> Iterator[Cost]:
    """Regions that nobody asked for at this date, each once; the date itself was asked for."""
    names = [region.name for region in reference.regions().values()][: SAMPLES // 2]
    for day in _days(stem, 2, _REGION_DAYS_FROM, network):
        with Visitor(server, stem, op=day) as visitor:
            for name in names:
                yield _changed(visitor, regio=name)


def _listed_dates(server: Server, stem: str) -> Iterator[Cost]:
    """Dates that the list offers, each once, of a region that was seen at another."""
    with Visitor(server, stem, regio="Kempen") as visitor:
        for day in list(visitor.widgets["op"].options)[2:-1]:
            yield visitor.choose(op=day)


def _new_dates(server: Server, stem: str, network: Sequence[date]) -> Iterator[Cost]:
    """Dates that nobody asked for on any page, each once."""
    with Visitor(server, stem, regio="Kempen") as visitor:
        for day in _days(stem, SAMPLES, _LAST_DAY, network):
            yield _changed(visitor, op=day)
            if not any(day[:_DAY_LENGTH] in part for part in visitor.html):
                raise RuntimeError(f"{stem} does not stand at {day}")


def _changed(visitor: Visitor, **choice: str) -> Cost:
    before = visitor.html
    cost = visitor.choose(**choice)
    if visitor.html == before:
        raise RuntimeError(f"{choice} changed nothing")
    return cost


def _days(stem: str, count: int, last: date, network: Sequence[date]) -> Iterator[str]:
    """Days before the last one, as the filter bar writes them; every page of figures has days of its own."""
    step = len(LOOKING)
    for number in range(count):
        yield words.moment((last - timedelta(number * step + LOOKING.index(stem))).isoformat(), network)


def _network_days(path: Path) -> Sequence[date]:
    """The network days, by which the filter bar names a date.

    Refuses a store without data on the first day that is asked for: such a date costs nothing, and would say nothing.
    """
    first_day = _REGION_DAYS_FROM - timedelta(2 * len(LOOKING))
    store = Store(path)
    try:
        network = network_days(store)
        reporting = sum(one.is_reported for one in dates_by_region(store, first_day))
    finally:
        store.close()
    if reporting < len(reference.regions()) // 2:
        raise RuntimeError(f"only {reporting} regions reported by {first_day}")
    return network
