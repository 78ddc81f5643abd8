"""How regions grew for a room: one large with the words it told, or all beside each other on one scale."""

from collections.abc import Collection, Sequence
from datetime import date

from ui.drawing import growth
from ui.drawing import marks as plain
from ui.drawing.growth import SYMBOLS, Course, Dot, Event, Ground, Names, Plane
from ui.drawing.stage import marks
from ui.drawing.stage.legend import Entry, legend
from ui.html import Html

_LEFT, _RIGHT, _TOP, _BOTTOM = 74.0, 1000.0, 52.0, 352.0
_TICKS, _STRIP, _LANE, _LANES = 382, 410, 52, 3
_NAME, _TITLE, _SMALL = 22, 21, 18
_LONGEST = 400
_LEFTS, _ROWS = (0, 208, 416, 624, 832, 1072), 3
"""Where columns begin: a long name stands in the fifth."""
_WIDE, _HIGH = 204, 172
_PLOT = (34, 140, 0.72)
"""Top and bottom of the plot in its panel, and how much of the width its days take."""
_FOOT, _MONTH = marks.HEIGHT - 8, marks.SMALLEST


def large(course: Course, ground: Ground, names: Names) -> Html:
    """One region: its deliveries, what is hatched after them, and what it told."""
    plane = Plane(ground, _LEFT, _RIGHT, _TOP, _BOTTOM)
    at, up = plane.at, plane.up
    last = course.dots[-1]
    silent = marks.rect(
        at(last.day), up(ground.top), at(ground.until) - at(last.day), _BOTTOM - up(ground.top), "silent"
    )
    drawn = [
        *(_rule(amount, label, up(amount)) for amount, label in names.amounts.items()),
        silent if ground.until > last.day else "",
        *_network_days(ground, names, [at(day) for day in ground.network_days]),
        *_line(course.dots, plane, "own"),
        *_numbers(course.dots, plane),
        *_names(last, plane, names),
        *_ticks(names, plane),
        marks.stroke([(_LEFT, _STRIP), (_RIGHT, _STRIP)], "grid"),
        *_silence(plane, last.day, names),
        *_told(course.events, [at(event.day) for event in course.events], names),
    ]
    return marks.drawing(*drawn)


def _rule(amount: float, label: str, y: float) -> str:
    line = marks.stroke([(_LEFT, y), (_RIGHT, y)], "grid" if amount else "axis")
    return line + marks.text(_LEFT - 10, marks.base(y, _SMALL), label, "quiet end", _SMALL)


def _network_days(ground: Ground, names: Names, places: Sequence[float]) -> list[str]:
    lines = [marks.stroke([(x, _TOP - 14), (x, _BOTTOM)], "median dotted") for x in places]
    words = [names.days[day] for day in ground.network_days]
    kept = growth.apart(places, [marks.width_of(name, _SMALL) + 16 for name in words])
    return [*lines, *(marks.text(places[i], _TOP - 22, words[i], "quiet middle halo", _SMALL) for i in kept)]


def _line(dots: Sequence[Dot], plane: Plane, kind: str) -> list[str]:
    """The part as an area under a dashed line, then a line through the dots; the dots come last."""
    parts = [(plane.at(dot.day), plane.up(dot.part)) for dot in dots if dot.part is not None]
    wholes = [(plane.at(dot.day), plane.up(dot.amount)) for dot in dots]
    area = [(parts[0][0], plane.bottom), *parts, (parts[-1][0], plane.bottom)] if parts else []
    return [
        plain.area(area, plain.kind("area")) if area else "",
        marks.stroke(parts, f"course part {kind}") if parts else "",
        marks.stroke(wholes, f"course {kind}"),
    ]


def _numbers(dots: Sequence[Dot], plane: Plane) -> list[str]:
    """The dots with their amounts above and their parts below."""
    drawn = []
    kept = growth.apart(
        [plane.at(dot.day) for dot in dots], [marks.width_of(dot.amount_text, 34, is_bold=True) + 10 for dot in dots]
    )
    for i, dot in enumerate(dots):
        x, y = plane.at(dot.day), plane.up(dot.amount)
        if dot.part is not None:
            drawn.append(marks.dot(x, plane.up(dot.part), 9, "hollow named"))
            low = plane.up(dot.part) + 34
            low = low if low < _BOTTOM else plane.up(dot.part) - 16
            drawn.append(marks.text(x, low, dot.part_text, "middle halo", marks.LABEL) if i in kept else "")
        drawn.append(marks.dot(x, y, 11, "dot own"))
        drawn.append(marks.text(x, y - 18, dot.amount_text, "own halo middle", 34) if i in kept else "")
    return drawn


def _names(last: Dot, plane: Plane, names: Names) -> list[str]:
    room = marks.WIDTH - _RIGHT - 16
    amount = marks.wrapped(names.amount, room, size=marks.LABEL, is_bold=True)
    high = min(plane.up(last.amount) + 8, _BOTTOM - 30 * len(amount) - 40)
    drawn = [marks.lines(_RIGHT + 16, high, amount, "own", marks.LABEL)]
    if last.part is not None and names.part:
        part = marks.wrapped(names.part.replace("<br>", " "), room, most=3, size=_NAME)
        low = max(plane.up(last.part) + 8, high + 30 * len(amount) + 4)
        drawn.append(marks.lines(_RIGHT + 16, min(low, _BOTTOM - 26 * (len(part) - 1)), part, "", _NAME))
    return drawn


def _ticks(names: Names, plane: Plane) -> list[str]:
    days = list(names.ticks)
    rooms = [marks.width_of(names.ticks[day], _NAME) + 16 for day in days]
    drawn = []
    for i in growth.apart([plane.at(day) for day in days], rooms):
        x = plane.at(days[i])
        drawn.append(marks.stroke([(x, _BOTTOM), (x, _BOTTOM + 8)], "axis"))
        drawn.append(marks.text(x, _TICKS, names.ticks[days[i]], "quiet middle", _NAME))
    return drawn


def _silence(plane: Plane, last: date, names: Names) -> list[str]:
    """That nothing was delivered since, in the hatching where it is wide enough."""
    left, right = plane.at(last), plane.at(plane.ground.until)
    wide = max(marks.width_of(line, _NAME) for line in names.silence) + 24
    if right - left < wide + 20:
        return []
    middle, top = (left + right) / 2, _BOTTOM - 96
    plate = marks.rect(middle - wide / 2, top, wide, 68, "plate")
    return [plate, marks.lines(middle, top + 27, names.silence, "middle", _NAME)]


def _told(events: Sequence[Event], places: Sequence[float], names: Names) -> list[str]:
    """The words of the region in lanes under its signs."""
    if not events:
        return [marks.text(_LEFT, _STRIP + 36, names.no_events, "quiet", _NAME)]
    wide = [_wide(event) + 24 for event in events]
    starts = [min(x, marks.WIDTH - wide[i] + 10) for i, x in enumerate(places)]
    drawn, written = [], []
    for i, laned in enumerate(growth.lanes(events, starts, wide, _LANES)):
        x, event = places[i], laned.event
        drawn.append(plain.sign((x, _STRIP), SYMBOLS[event.kind], 11, plain.kind("pointer")))
        if laned.lane is not None:
            y = _STRIP + 36 + laned.lane * _LANE
            drawn.append(marks.stroke([(x, _STRIP + 12), (x, y - 16)], "leader") if laned.lane else "")
            title = marks.wrapped(event.label, _LONGEST, 1, _TITLE, is_bold=True)
            written.append(marks.lines(starts[i] - 10, y, title, "strong halo", _TITLE))
            written.append(marks.text(starts[i] - 10, y + 21, event.small, "quiet halo", _SMALL))
    return [*drawn, *written]


def _wide(event: Event) -> float:
    (title,) = marks.wrapped(event.label, _LONGEST, 1, _TITLE, is_bold=True)
    return max(marks.width_of(title, _TITLE, is_bold=True), marks.width_of(event.small, _SMALL))


def panels(  # noqa: PLR0913, PLR0917 - what is drawn, and what it means
    courses: Sequence[Course],
    ground: Ground,
    own: str | None,
    counted: Collection[str],
    ticks: Sequence[tuple[date, str]],
    entries: Sequence[Entry],
) -> Html:
    """All regions, six beside each other; ``counted`` are those that the sentence counts."""
    drawn = []
    for place, course in enumerate(courses):
        kind = "own" if course.region == own else "named" if course.region in counted else "dim"
        drawn.append(_panel(course, ground, (_LEFTS[place % len(_LEFTS)], place // len(_LEFTS) * _HIGH), kind))
    months = _that_fit(ticks, ground)
    for left in _LEFTS:
        plane = _plane(ground, left, 0)
        drawn += [marks.text(plane.at(day), _ROWS * _HIGH + 16, label, "quiet middle", _MONTH) for day, label in months]
    return marks.drawing(*drawn, legend(4, _FOOT, entries))


def _that_fit(ticks: Sequence[tuple[date, str]], ground: Ground) -> list[tuple[date, str]]:
    places = [_plane(ground, 0, 0).at(day) for day, _ in ticks]
    return [ticks[i] for i in growth.apart(places, [marks.width_of(label, _MONTH) + 8 for _, label in ticks])]


def _plane(ground: Ground, left: float, top: float) -> Plane:
    high, low, wide = _PLOT
    return Plane(ground, left + 4, left + 4 + _WIDE * wide, top + high, top + low)


def _panel(course: Course, ground: Ground, corner: tuple[float, float], kind: str) -> str:
    left, top = corner
    bottom = top + _PLOT[1]

    plane = _plane(ground, left, top)
    at, up = plane.at, plane.up
    right = left + _WIDE - 14
    look = "own" if kind == "own" else "strong" if kind == "named" else ""
    drawn = [
        marks.region((left + 4, top + 20), course.region, look, size=marks.SMALLEST_NAME),
        *(marks.stroke([(left + 4, up(one)), (right, up(one))], "grid") for one in (ground.top / 2, ground.top)),
    ]
    if not course.dots:
        drawn.append(marks.rect(left + 4, up(ground.top), _WIDE * _PLOT[2], bottom - up(ground.top), "silent"))
        said = marks.wrapped(course.absence.replace("<br>", " "), _WIDE * _PLOT[2] - 16, size=_SMALL)
        drawn.append(marks.lines(left + 14, top + 84, said, "quiet halo", _SMALL))
        return "".join(drawn)
    drawn.append(marks.stroke([(left + 4, bottom), (right, bottom)], "axis"))
    drawn += _line(course.dots, plane, kind)
    drawn += [marks.dot(at(dot.day), up(dot.amount), 6, f"dot {kind}") for dot in course.dots]
    drawn += [
        plain.sign((at(event.day), bottom + 13), SYMBOLS[event.kind], 8, plain.kind("pointer"))
        for event in course.events
    ]
    return "".join([*drawn, *_ends(course.dots, plane, look)])


def _ends(dots: Sequence[Dot], plane: Plane, look: str) -> list[str]:
    """The first and the last numbers; the last part makes way for its whole."""
    first, last = dots[0], dots[-1]
    x, high = plane.at(last.day) + 12, marks.base(plane.up(last.amount), _NAME)
    drawn = [marks.text(x, high, last.amount_text, f"{look or 'strong'} halo", _NAME)]
    if last.part is not None:
        low = max(marks.base(plane.up(last.part), _SMALL), high + 20)
        drawn.append(marks.text(x, low, last.part_text, "halo", _SMALL))
    if first is not last:
        drawn.append(
            marks.text(plane.at(first.day), plane.up(first.amount) - 11, first.amount_text, "quiet middle halo", _SMALL)
        )
    return drawn
