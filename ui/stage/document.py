"""The one document of a running order: every step in it, no request but for the live state; also the noodpakket.

Without JavaScript every step stands under the one before, and on paper each has a page.
"""

import base64
import hashlib
import json
import re
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

import segno

from data import live_answers, reference
from ui import font, html, style
from ui.drawing.stage import marks
from ui.stage import LiveLinks, StageStep, live_pictures
from ui.texts import frame as frame_words
from ui.texts import stage as stage_words
from ui.texts import stage_document as words

_HERE = Path(__file__).parent


def page(name: str, steps: Sequence[StageStep], live: LiveLinks | None, *, is_demo: bool = False) -> str:
    """The whole document; ``live`` None makes the noodpakket: the same, with live input switched off.

    ``is_demo`` prints on every step that the figures are invented.
    """
    listed = list(steps) or [_no_steps()]
    facts = _facts(listed, live)
    script = asset("stage.js")
    style_sheet = font.embedded(_every_word(listed, facts)) + asset("stage.css")
    return html.document(
        "stage/document.html.j2",
        lettered=lettered,
        policy=_policy(style_sheet, script, live),
        title=f"{name} · {frame_words.APP}",
        style_sheet=html.trusted(style_sheet),
        script=html.trusted(script),
        steps=[_shown(step) for step in listed],
        live=live and _joining(live),
        is_asking_live=bool(live and live.is_for_phones) or any(one.kind_code in live_answers.KINDS for one in listed),
        is_demo=is_demo,
        regions=reference.regions().values(),
        words=words,
        keys=words.KEYS | (words.LIVE_KEYS if live and live.key else {}),
        facts=html.trusted(facts),
    )


@cache
def asset(name: str) -> str:
    """A file beside this one, as it is."""
    return (_HERE / name).read_text(encoding="utf-8")


@cache
def marks_sheet() -> html.Html:
    """The colours and marks of the stage without its layout, for a document that is no stage."""
    whole = asset("stage.css")
    colours = whole[: whole.index("}") + 1]
    return html.trusted(colours + whole[whole.index("/* marks */") : whole.index("/* on stage")])


def letters(shown: str) -> html.Html:
    """The font as CSS, as far as a document needs it that shows this."""
    return html.trusted(font.embedded(shown))


def qr(url: str, border: int) -> html.Html:
    """An address as a picture that phones read, as small as its paper; ``border`` in dots is the white around it."""
    return html.trusted(
        segno.make_qr(url, error="m").svg_inline(border=border, omitsize=True, dark="#000", light="#fff")
    )


def _policy(style_sheet: str, script: str, live: LiveLinks | None) -> str:
    """Nothing may be loaded; only this very style and script may run, and only a live document may ask its server."""
    asking = "'self'" if live else "'none'"
    return (
        f"default-src 'none'; style-src '{_digest(style_sheet)}'; script-src '{_digest(script)}'; font-src data:; "
        f"connect-src {asking}; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _every_word(steps: Sequence[StageStep], facts: str) -> str:
    """All that may stand on the stage, for the letters it needs."""
    return "".join([facts, *(f"{step.svg}{step.note}{step.table_html}" for step in steps)])


def _no_steps() -> StageStep:
    return StageStep("beeld", words.NO_STEPS, words.NO_STEPS_NOTE, "", "", "", 0, "")


def _shown(step: StageStep) -> dict[str, Any]:
    spoken = [step.speaker_role, words.minutes(step.minutes) if step.minutes else ""]
    return {
        "is_live": step.kind_code in live_answers.KINDS,
        "sentence": step.sentence,
        "question": step.question,
        "svg": html.trusted(_with_alternative(step)),
        "note": step.note,
        "talk": " · ".join(filter(None, spoken)),
        "table": html.trusted(step.table_html),
    }


def _with_alternative(step: StageStep) -> str:
    """The drawing with its text alternative: the sentence and how to read it."""
    alternative = style.text(f"{step.sentence}. {step.note}")
    # of a Markup, replace() would escape what it puts in
    return lettered_drawing(str(step.svg)).replace('role="img"', f'role="img" aria-label="{alternative}"', 1)


def _joining(live: LiveLinks) -> dict[str, Any]:
    """How people join: the picture, the address, the code, and why that address reaches no phone."""
    return {
        "qr_svg": html.trusted(live.qr_svg),
        "where": _where(live),
        "code": live.code,
        "unreachable": live.unreachable,
    }


def _where(live: LiveLinks) -> str:
    """The address that people type, without what a machine needs of it."""
    return live.join_url.split("//")[-1].split("?")[0]


_NAMES = {style.text(region.name): region.code for region in reference.regions().values()}
_NAME = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(_NAMES, key=len, reverse=True)))


def lettered(part: str) -> html.Html:
    """Text or markup in which the name of each region can give way to its letter.

    >>> lettered(html.trusted("<td>Limburg</td>"))
    Markup('<td><span class="name">Limburg</span><span class="letter">Regio R</span></td>')
    """
    return html.trusted(_NAME.sub(_named_and_lettered, str(html.join(part))))


def lettered_drawing(svg: str) -> str:
    """The same for what stands in a drawing inside other words; the label of a region has its letter beside it already.

    >>> lettered_drawing('<text class="label">Stad in Limburg</text><text class="label name">Limburg</text>')
    '<text class="label">Stad in <tspan class="name">Limburg</tspan><tspan class="letter">Regio R</tspan></text>\
<text class="label name">Limburg</text>'
    """
    return _UNNAMED.sub(lambda found: found[1] + _NAME.sub(partial(_named_and_lettered, tag="tspan"), found[2]), svg)


_UNNAMED = re.compile(r'(<text\b(?![^>]*\bclass="(?:[^"]* )?(?:name|letter)\b)[^>]*>)(.*?)(?=</text>)', re.DOTALL)


def _named_and_lettered(found: re.Match[str], tag: str = "span") -> str:
    letter = words.letter_name(marks.letter(_NAMES[found[0]]))
    return f'<{tag} class="name">{found[0]}</{tag}><{tag} class="letter">{letter}</{tag}>'


def _options(step: StageStep) -> list[tuple[str, str, str]]:
    """What can be entered by hand: value, how it reads, and below which head it stands, where there are many.

    For a region that agrees if something is so, with what that is.
    """
    kind = step.kind_code
    if kind not in live_answers.KINDS:
        return []
    every = [_hand(kind, *one) for one in live_pictures.options(kind, step.choices)]
    is_whole = step.per_region == live_answers.AT_TABLE
    return [one for one in every if not (is_whole and one[0] == live_answers.AGREE_IF)]


def _hand(kind: str, value: str, label: str) -> tuple[str, str, str]:
    if kind == live_answers.CONDITIONS:
        return value, value.rpartition("/")[2], stage_words.scored(value)
    return value, label, words.degrees_head(int(value)) if kind == live_answers.THERMOMETER else ""


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
                "id": step.step_id,
                "timer": step.timer_minutes,
                "options": _options(step) if live else [],
                "perRegion": step.per_region,
            }
            for step in steps
        ],
        "live": live
        and {
            "state": live.state_url,
            "control": live.control_url,
            "key": live.key,
            "version": live.version,
            "code": live.code,
            "where": live.join_url.split("?")[0],
        },
    }
    return json.dumps(facts, ensure_ascii=False).replace("<", "\\u003c")
