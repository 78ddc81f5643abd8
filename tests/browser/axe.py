"""What axe finds wrong on a page: the rules that it breaks seriously, and in whose part of it."""

from functools import cache
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

SERIOUS = {"serious", "critical"}
FRAMEWORKS_OWN: dict[str, str] = {}
"""Rule -> the part of Streamlit that breaks it; each stands in the accessibility statement on uitleg."""


@cache
def _script() -> str:
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page) -> list[dict[str, Any]]:
    """Every place that breaks a serious rule: rule, address in the page, and the part of the framework it lies in."""
    page.evaluate(_script())
    found = page.evaluate(
        "() => axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})"
    )
    places = [
        {"rule": broken["id"], "at": node["target"], "html": node["html"][:200]}
        for broken in found["violations"]
        if broken["impact"] in SERIOUS
        for node in broken["nodes"]
    ]
    for place in places:
        place["inside"] = page.evaluate(
            """selector => {
                const place = document.querySelector(selector);
                if (place.closest('.nm, .js-plotly-plot')) return 'ours';
                const around = ['stSidebarNav', 'stFileUploader'];
                return around.find(name => place.closest(`[data-testid="${name}"]`)) || 'elsewhere';
            }""",
            place["at"][0],
        )
    return places


def ours(page: Page) -> list[dict[str, Any]]:
    """The violations that are of our making."""
    return [place for place in violations(page) if FRAMEWORKS_OWN.get(place["rule"]) != place["inside"]]
