"""What a first visit brings over the wire, and how long somebody waits at home and after a click.

In a browser that never was here, at 10 Mbit/s and 40 ms: the first text of an empty page of the framework (compressed
as well), then the first picture of ours. Then without that limit, in a tab that was here: from a click to the picture.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from playwright.sync_api import Browser, CDPSession, Page, expect, sync_playwright

from tests.bench import machine, tables
from tests.browser import screen
from tests.running import ROOT, Server, copied, demo_store, serving
from ui.texts import frame as words

_TURNS = 3
_BYTES_A_SECOND, _LATENCY_MS = 10_000_000 / 8, 40
_EMPTY = ROOT / "tests" / "bench" / "packed_app.py"
_CHOICE = ROOT / "tests" / "bench" / "choice_app.py"
_BARE = "filter of a bare page"
_PICTURES = {
    "overzicht": ".nm a.tile",
    "dekking": ".nm .coverage",
    "aanbod": ".nm .part-bars",
    "fasen": ".nm .phases",
    "regio": ".nm h2.region",
}
"""Page -> the first picture on it, or its first line where words stand before it."""
_MOST_TIMES = {"overzicht": 1.3, "aanbod": 2.0}
_MOST_MB = {"without Plotly": 1.1, "with Plotly": 2.4}
_MOST_MS = {"page": 300, "filter": 250, "aanbod": 600}
_MOST_BARE = 1.5
"""Where the machine is slower: so many times a bare page with one choice may a filter take."""


class Visit(NamedTuple):
    """A first visit: seconds until what was waited for, compressed bytes of each file; the socket is not counted."""

    seconds: float
    bytes_of: dict[str, int]


def bench() -> None:
    """Print the tables."""
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(copied(demo_store(), Path(folder))) as ours,
        serving(Path(folder) / "empty.duckdb", _EMPTY) as empty,
        serving(Path(folder) / "choice.duckdb", _CHOICE) as choice,
        sync_playwright() as playwright,
    ):
        browser = screen.launch(playwright)
        for stem in _MOST_TIMES:  # the server has answered everything once
            _first(browser, ours.page(stem), stem)
        _show_first(browser, ours, empty)
        _show_clicks(browser, ours, choice)
        browser.close()


def _show_first(browser: Browser, ours: Server, empty: Server) -> None:
    turns = [
        (
            _first(browser, empty.url),
            {stem: _first(browser, ours.page(stem), stem) for stem in _MOST_TIMES},
        )
        for _ in range(_TURNS)
    ]
    lines = []
    for stem, most in _MOST_TIMES.items():
        times = median(full[stem].seconds / bare.seconds for bare, full in turns)
        seconds = (median(bare.seconds for bare, _ in turns), median(full[stem].seconds for _, full in turns))
        lines.append(
            [stem, *(f"{one:.2f}" for one in seconds), f"{times:.2f}", f"{most}", tables.verdict(times <= most)]
        )
    headers = ["first picture", "empty page s", "ours s", "times", "asked", "as asked"]
    tables.show(f"At 10 Mbit/s and 40 ms ({machine.load()})", headers, lines)
    bytes_of = turns[-1][1]["aanbod"].bytes_of
    plotly = sum(count for url, count in bytes_of.items() if "Plotly" in url or "plotly" in url)
    megabytes = {"with Plotly": sum(bytes_of.values()) / 1e6}
    megabytes["without Plotly"] = megabytes["with Plotly"] - plotly / 1e6
    tables.show(
        "On the wire, a first visit of aanbod",
        ["what", "MB", "asked", "as asked"],
        [
            [name, f"{megabytes[name]:.2f}", f"{most}", tables.verdict(megabytes[name] <= most)]
            for name, most in _MOST_MB.items()
        ],
    )


def _first(browser: Browser, url: str, stem: str = "") -> Visit:
    with _stranger(browser) as (page, devtools):
        addresses: dict[str, str] = {}
        bytes_of: dict[str, int] = {}
        devtools.on(
            "Network.requestWillBeSent", lambda event: addresses.update({event["requestId"]: event["request"]["url"]})
        )

        def arrived(event: dict[str, Any]) -> None:
            address = addresses.get(event["requestId"], "")
            bytes_of[address] = bytes_of.get(address, 0) + int(event["encodedDataLength"])

        devtools.on("Network.loadingFinished", arrived)
        begun = time.monotonic()
        page.goto(url, wait_until="commit")
        page.locator(_PICTURES.get(stem, "h1")).first.wait_for(state="visible")
        seconds = time.monotonic() - begun
        page.wait_for_load_state("networkidle")
        return Visit(seconds, bytes_of)


@contextmanager
def _stranger(browser: Browser) -> Iterator[tuple[Page, CDPSession]]:
    """A page of somebody whose browser keeps nothing of ours, over a slow line."""
    context = screen.visitor(browser)
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")
    rate = {"downloadThroughput": _BYTES_A_SECOND, "uploadThroughput": _BYTES_A_SECOND}
    devtools.send("Network.emulateNetworkConditions", {"offline": False, "latency": _LATENCY_MS, **rate})
    yield page, devtools
    context.close()


def _show_clicks(browser: Browser, server: Server, choice: Server) -> None:
    context = screen.visitor(browser)
    page = context.new_page()
    screen.visit(page, server.page("overzicht", "regio=Kempen"))

    def to(stem: str) -> Callable[[], None]:
        return lambda: _to_page(page, stem)

    bare = screen.visitor(browser).new_page()
    screen.visit(bare, choice.url)
    waits: dict[str, list[float]] = {"page": [], "filter": [], "aanbod": [], _BARE: []}
    for turn in range(_TURNS + 1):
        for kind, stem in (("page", "dekking"), ("page", "fasen"), ("aanbod", "aanbod"), ("page", "regio")):
            waits[kind] += [_milliseconds(to(stem))][: bool(turn)]  # the first turn fetches what the others have
            screen.settle(page)
        for region in ("Limburg", "Waasland", "Kempen"):
            for kind, one in (("filter", page), (_BARE, bare)):
                waits[kind] += [_milliseconds(lambda one=one, region=region: _choose(one, region))][: bool(turn)]  # type: ignore[misc]
                screen.settle(one)
    context.close()
    bare.context.close()
    middle = {kind: median(values) for kind, values in waits.items()}
    most = _MOST_MS | {"filter": max(_MOST_MS["filter"], _MOST_BARE * middle[_BARE])}
    lines = [
        [kind, f"{one:.0f}", f"{max(waits[kind]):.0f}", f"{most[kind]:.0f}", tables.verdict(one <= most[kind])]
        for kind, one in middle.items()
        if kind != _BARE
    ]
    lines.append([_BARE, f"{middle[_BARE]:.0f}", f"{max(waits[_BARE]):.0f}", "", ""])
    headers = ["to", "median ms", "longest ms", "asked", "as asked"]
    tables.show(f"From a click to the picture, in a tab that was here ({machine.load()})", headers, lines)


def _to_page(page: Page, stem: str) -> None:
    page.get_by_role("link", name=words.TITLES[stem], exact=True).click()
    expect(page.locator(".nm h1").first).to_have_text(words.TITLES[stem])
    page.locator(_PICTURES[stem]).first.wait_for(state="visible")


def _choose(page: Page, region: str) -> None:
    page.get_by_role("combobox", name=words.REGION).fill(region)
    page.get_by_role("option", name=region, exact=True).click()
    expect(page.locator(_PICTURES["regio"])).to_contain_text(region)


def _milliseconds(action: Callable[[], None]) -> float:
    begun = time.monotonic()
    action()
    return (time.monotonic() - begun) * 1_000
