"""The one document of a running order: every step in it, no request but for the live state; also the noodpakket.

Without JavaScript every step stands under the one before, and on paper each has a page.
"""

import base64
import hashlib
import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from data import live_answers, reference
from ui import style
from ui.drawing.stage import marks
from ui.stage import LiveLinks, StageStep, live_pictures
from ui.texts import frame as frame_words
from ui.texts import stage_document as words

_HERE = Path(__file__).parent
_HATCH = (
    '<svg class="defs" width="0" height="0" aria-hidden="true"><defs>'
    '<pattern id="hatch" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="10" height="10" class="hatch-ground"/><rect width="3" height="10" class="hatch-line"/>'
    "</pattern></defs></svg>"
)


def page(name: str, steps: Sequence[StageStep], live: LiveLinks | None, *, is_demo: bool = False) -> str:
    """The whole document; ``live`` None makes the noodpakket: the same, with live input switched off.

    ``is_demo`` prints on every step that the figures are invented.
    """
    shown = list(steps) or [_no_steps()]
    sections = "".join(_section(i, step, live, is_demo) for i, step in enumerate(shown, 1))
    style_sheet, script = _asset("stage.css"), _asset("stage.js")
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style_sheet, script, live)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>{style.text(f'{name} · {frame_words.APP}')}</title><style>{style_sheet}</style>"
        f"<script>{script}</script></head><body>"
        f'{_HATCH}<main id="stage">{sections}</main>{_bar(len(shown))}{_presenter()}{_help(live)}'
        f'<script type="application/json" id="facts">{_facts(shown, live)}</script></body></html>'
    )


@cache
def _asset(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _policy(style_sheet: str, script: str, live: LiveLinks | None) -> str:
    """Nothing may be loaded; only this very style and script may run, and only a live document may ask its server."""
    asking = "'self'" if live else "'none'"
    return (
        f"default-src 'none'; style-src '{_digest(style_sheet)}'; script-src '{_digest(script)}'; "
        f"connect-src {asking}; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _no_steps() -> StageStep:
    return StageStep("beeld", words.NO_STEPS, words.NO_STEPS_NOTE, "", "", "", 0, "")


def _section(number: int, step: StageStep, live: LiveLinks | None, is_demo: bool) -> str:
    is_live = step.kind_code in live_answers.KINDS
    kind = " live" if is_live else "" if step.svg else " plain"
    # a live question is the sentence itself
    asking = "" if is_live or not step.question else f'<p class="question">{_lettered(style.text(step.question))}</p>'
    if asking:
        kind += " asking"
    demo = f'<p class="demo">{style.text(words.DEMO)}</p>' if is_demo and not is_live else ""
    numbers = (
        f'<details class="numbers"><summary>{words.NUMBERS}</summary>{_lettered(step.table_html)}</details>'
        if step.table_html
        else ""
    )
    return (
        f'<section class="step{kind}" id="s{number}" data-step="{number}">'
        f'<h1 class="sentence">{_lettered(style.text(step.sentence))}</h1>{asking}'
        f'<div class="picture">{_spoken(step)}{_aside(live) if is_live else ""}</div>'
        f'<p class="note">{_lettered(style.text(step.note))}</p>{demo}{_talk(step)}{numbers}</section>'
    )


def _spoken(step: StageStep) -> str:
    """The drawing with its text alternative: the sentence and how to read it."""
    alternative = style.text(f"{step.sentence}. {step.note}")
    return step.svg.replace('role="img"', f'role="img" aria-label="{alternative}"', 1)


def _talk(step: StageStep) -> str:
    spoken = " · ".join(filter(None, [step.speaker_role, words.minutes(step.minutes) if step.minutes else ""]))
    return f'<p class="talk"><b>{words.ROLE}</b> {style.text(spoken)}</p>' if spoken else ""


def _aside(live: LiveLinks | None) -> str:
    """Beside the empty scale: how to join, or in the noodpakket how to do without."""
    if live is None:
        return f'<div class="join raised"><p>{style.text(words.HANDS_INSTEAD)}</p></div>'
    return (
        f'<div class="join"><p class="how">{words.JOIN}</p><div class="qr">{live.qr_svg}</div>'
        f'<p class="where">{style.text(live.join_url.split("//")[-1].split("?")[0])}</p>'
        f'<p class="code">{words.JOIN_CODE} <b>{style.text(live.code)}</b></p>'
        '<p class="counts"><span class="joined"></span><span class="answers"></span></p></div>'
    )


_NAMES = {style.text(region.name): region.code for region in reference.regions().values()}
_NAME = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(_NAMES, key=len, reverse=True)))


def _lettered(html: str) -> str:
    """HTML in which the name of each region can give way to its letter.

    >>> _lettered("<td>Limburg</td>")
    '<td><span class="name">Limburg</span><span class="letter">Regio R</span></td>'
    """
    return _NAME.sub(
        lambda found: (
            f'<span class="name">{found[0]}</span>'
            f'<span class="letter">{words.letter_name(marks.letter(_NAMES[found[0]]))}</span>'
        ),
        html,
    )


def _bar(total: int) -> str:
    buttons = "".join(
        f'<button type="button" data-do="{code}">{label}</button>' for code, label in words.BUTTONS.items()
    )
    return (
        '<footer id="bar"><span id="connection" role="status"></span>'
        f'<nav id="buttons">{buttons}</nav><span id="place">{words.step_of(1, total)}</span>'
        '<time id="clock"></time></footer>'
        '<div id="black" hidden></div>'
    )


def _presenter() -> str:
    controls = "".join(
        f'<button type="button" data-say="{code}">{label}</button>' for code, label in words.CONTROLS.items()
    )
    hands = (
        f'<p>{words.HANDS_UP}</p><select id="hand" aria-label="{words.CHOOSE_ANSWER}"></select>'
        f'<button type="button" data-say="min">{words.MINUS}</button>'
        f'<button type="button" data-say="plus">{words.PLUS}</button>'
    )
    return (
        f'<aside id="presenter" hidden aria-label="{words.PRESENTER}"><p id="popup" hidden></p>'
        '<div id="now"><p class="head"></p><h2></h2><p class="role"></p><p class="ask"></p></div>'
        '<div id="times"><p class="step-left"></p><p class="all-left"></p>'
        f'<p class="wall"></p><button type="button" data-do="restart">{words.SCRIPT["restart"]}</button></div>'
        '<div id="after"><p class="head"></p><h2></h2><div class="small"></div></div>'
        f'<div id="controls" hidden><p class="state"></p><p class="buttons">{controls}</p>'
        f'<div class="hands">{hands}</div><p class="refused" role="status"></p></div></aside>'
    )


def _help(live: LiveLinks | None) -> str:
    keys = words.KEYS | (words.LIVE_KEYS if live and live.key else {})
    rows = "".join(f"<dt>{style.text(key)}</dt><dd>{style.text(does)}</dd>" for key, does in keys.items())
    return (
        f'<div id="help" role="dialog" aria-label="{words.HELP_TITLE}" hidden><h2>{words.HELP_TITLE}</h2>'
        f'<dl>{rows}</dl><button type="button" data-do="help">{words.CLOSE}</button></div>'
    )


def _facts(steps: Sequence[StageStep], live: LiveLinks | None) -> str:
    """What the script needs to know, as JSON that cannot end its own element."""
    facts: dict[str, Any] = {
        "words": words.SCRIPT,
        "steps": [
            {
                "sentence": step.sentence,
                "question": step.question,
                "minutes": step.minutes,
                "role": step.speaker_role,
                "options": live_pictures.options(step.kind_code)
                if live and step.kind_code in live_answers.KINDS
                else [],
            }
            for step in steps
        ],
        "live": {"state": live.state_url, "control": live.control_url, "key": live.key} if live else None,
    }
    return json.dumps(facts, ensure_ascii=False).replace("<", "\\u003c")
