"""Panels beside each other: a name, one large value, what belongs to it, a small picture."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ui import style


@dataclass(frozen=True)
class Panel:
    """One panel; ``inner`` is trusted HTML between the value and the ``lines`` under it.

    A panel that is not known has a dashed edge; a wide one takes the room of two.
    """

    label: str
    value: str
    lines: Sequence[str] = ()
    inner: str = ""
    is_known: bool = True
    is_wide: bool = False


def html(panels: Iterable[Panel]) -> str:
    """The panels as a grid that becomes one column on a narrow screen."""
    return f'<div class="cards panels">{"".join(_panel(panel) for panel in panels)}</div>'


def _panel(panel: Panel) -> str:
    kinds = " ".join(name for name, on in (("wide", panel.is_wide), ("unknown-panel", not panel.is_known)) if on)
    value = f'<span class="value{" own" if panel.is_known else ""}">{style.text(panel.value)}</span>'
    lines = "".join(f'<span class="line">{style.text(line)}</span>' for line in panel.lines)
    label = f'<span class="label">{style.text(panel.label)}</span>'
    return f'<div class="card {kinds}">{label}{value}{panel.inner}{lines}</div>'
