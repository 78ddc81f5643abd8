"""The tile-grid map: 18 equal tiles, each roughly where its region lies."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from data import reference
from ui import formats, style
from ui.drawing import matrix
from ui.texts import figures as figure_words
from ui.texts import overview as words

Address = Callable[[str], str]


def grid(inner: Mapping[str, str | None], own: str | None, address: Address, kind: str = "") -> str:
    """The 18 regions as equal tiles, each a link; without ``inner`` a tile is hatched: nothing handed in.

    ``inner`` is trusted HTML per region, ``address`` gives the page a tile opens.
    """
    tiles = "".join(_tile(region, inner[region.code], own, address) for region in reference.regions().values())
    return f'<div class="tiles {kind}">{tiles}</div>'


def region_tiles(
    summary: Mapping[str, Any], phases: Mapping[str, Sequence[Any]], own: str | None, address: Address
) -> str:
    """Per region five phase cells, active partners, active offers and how many were assessed.

    ``summary`` holds a line of queries.summary_by_region and ``phases`` five lines of
    queries.phase_share_by_region per region.
    """
    inner = {
        code: f'<span class="cells">{"".join(map(_phase, phases[code]))}</span>{_numbers(line)}'
        if line.is_reported
        else None
        for code, line in summary.items()
    }
    return grid(inner, own, address)


def _tile(region: reference.Region, inner: str | None, own: str | None, address: Address) -> str:
    place = f"grid-column:{region.tile_column + 1};grid-row:{region.tile_row + 1}"
    kinds = ["tile", *(["own"] if region.code == own else []), *(["not-reported"] if inner is None else [])]
    shown = f'<span class="when">{figure_words.NOT_REPORTED}</span>' if inner is None else inner
    link = f'href="{style.text(address(region.code))}" target="_self"'
    return f'<a class="{" ".join(kinds)}" style="{place}" {link}><b>{style.text(region.name)}</b>{shown}</a>'


def _phase(phase: Any) -> str:
    name = reference.label("phase", phase.phase_code)
    if formats.is_missing(phase.phase_share):
        return f'<span class="not-looked" title="{name}: {figure_words.UNKNOWN}">?</span>'
    percent = formats.share(phase.phase_share)
    shown = percent.removesuffix("%").strip()
    return f'<span class="{matrix.share_level(phase.phase_share)}" title="{name}: {percent}">{shown}</span>'


def _numbers(line: Any) -> str:
    partners = words.counted("partner_count", line.partner_count)
    offers = words.counted("offer_count", line.offer_count)
    assessed = words.assessed(line.assessed_count, line.offer_count)
    bar = f'<span class="assessed"><i style="width:{line.assessed_share:.0%}"></i></span>' if assessed else ""
    return "<br>".join(filter(None, [partners, offers, assessed])) + bar


def figure_cards(cards: Sequence[tuple[str, str, str]]) -> str:
    """Four figures: value, what it is, and its change."""
    return f'<div class="cards">{"".join(_card(*card) for card in cards)}</div>'


def _card(value: str, label: str, change: str) -> str:
    parts = (("value", value), ("label", label), ("note", change))
    return (
        f'<div class="card">{"".join(f"<span class={kind}>{style.text(shown)}</span>" for kind, shown in parts)}</div>'
    )
