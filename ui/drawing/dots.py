"""Dots on one horizontal axis as HTML: where a region stands between the others, drawn small."""

from collections.abc import Iterable

from ui.html import Html, trusted


def html(low: float, high: float, others: Iterable[float], own: float | None = None, tick: float | None = None) -> Html:
    """One axis from ``low`` to ``high``: a grey dot per value of ``others``, a blue one for ``own``, a tick.

    It says nothing by itself to a screen reader: print the values beside it. Values outside the
    axis stand at its end; a missing ``own`` or ``tick`` is not drawn.
    """
    marks = [f'<b style="left:{place(value, low, high)}%"></b>' for value in others]
    if tick is not None:
        marks.insert(0, f'<u style="left:{place(tick, low, high)}%"></u>')
    if own is not None:
        marks.append(f'<b class="own" style="left:{place(own, low, high)}%"></b>')
    return trusted(f'<div class="thermo" aria-hidden="true"><i></i>{"".join(marks)}</div>')


def place(value: float, low: float, high: float) -> str:
    """Where a value stands, in percent of the axis.

    >>> place(8, -5, 20), place(30, -5, 20), place(1, 0, 0)
    ('52.0', '100.0', '0.0')
    """
    share = (value - low) / (high - low) if high > low else 0
    return f"{100 * min(max(share, 0), 1):.1f}"


def move(low: float, high: float, was: float, now: float) -> Html:
    """One axis with a hollow dot where a value was, a full one where it is now, and the line between.

    It says nothing by itself to a screen reader: print the difference beside it.
    """
    begin, end = sorted((float(place(was, low, high)), float(place(now, low, high))))
    return trusted(
        f'<div class="thermo move" aria-hidden="true"><i></i><s style="left:{begin}%;width:{end - begin:.1f}%"></s>'
        f'<b class="was" style="left:{place(was, low, high)}%"></b>'
        f'<b style="left:{place(now, low, high)}%"></b></div>'
    )
