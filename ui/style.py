"""Colours, the style sheet and the small pieces of HTML that every page shares; no words of its own."""

from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path

from ui.html import Html, tag

SIDEBAR_WIDTH_PX = 205

INK = "#333332"
HIGHLIGHT = "#0055CC"
NEAR = "rgba(118,118,118,0.10)"
"""The band within which a value lies near a median."""
OTHERS = "#767676"
CATEGORIES = ("#0072B2", "#D55E00", "#009E73", "#CC79A7")
LEVELS = ("#E3EEF9", "#A9CBEA", "#5F9BD1", "#1F66A8", "#0B3A6B")


@cache
def rules() -> str:
    """The style sheet of all our HTML: base.css, then a file per family of figures."""
    folder = Path(__file__).parent / "css"
    files = [folder / "base.css", *sorted(folder.glob("*.css"))]
    return "".join(file.read_text(encoding="utf-8") for file in dict.fromkeys(files))


def block(inner: str, kind: str = "") -> str:
    """A piece of our own HTML inside the class that styles it."""
    return f'<div class="nm {kind}">{inner}</div>'


def flow(parts: Iterable[str]) -> str:
    """Pieces below each other, as far apart as the elements of a page."""
    return f'<div class="flow">{"".join(f"<div>{part}</div>" for part in parts)}</div>'


def text(value: object) -> str:
    """Text safe inside HTML.

    >>> text("<b> & co")
    '&lt;b&gt; &amp; co'
    """
    return escape(str(value))


def paragraph(sentence: str, kind: str = "") -> str:
    """One paragraph of plain text."""
    return block(f"<p>{text(sentence)}</p>", kind)


def banner(sentence: str) -> str:
    """A sentence on yellow, above everything else."""
    return f'<div class="nm banner" role="note">{text(sentence)}</div>'


def alert(sentence: str) -> str:
    """A sentence that stays in sight wherever the page is scrolled, until something else is done."""
    return f'<p class="nm alert" role="alert">{text(sentence)}</p>'


def grey_line(sentence: str, keep: str, chosen: str) -> str:
    """The line that says what the figures rest on, what keeps them, and on paper what was chosen."""
    return block(f'<span class="paper">{text(chosen)}</span>{text(sentence)} {keep}', "note")


def link(address: str, label: str, why: str) -> str:
    """A link that loads the page anew, with why one would want it; goes inside other HTML."""
    return f'<a href="{text(address)}" target="_self" title="{text(why)}">{text(label)}</a>'


def copy(address: str, label: str, why: str, done: str, by_hand: str) -> Html:
    """A button that copies an address whole and says that it did; goes inside other HTML.

    ``ui/serving/copy.js`` serves it: where a browser gives no clipboard, the address appears, selected, with the
    words ``by_hand``.
    """
    what = tag("a", address, class_="what", href=address, target="_self", hidden="hidden")
    return _copying(what, label, why, done, by_hand)


def copy_text(text: str, label: str, why: str, done: str, by_hand: str) -> Html:
    """The same of a text that stands beside it."""
    return _copying(tag("code", text, class_="what"), label, why, done, by_hand)


def _copying(what: Html, label: str, why: str, done: str, by_hand: str) -> Html:
    button = tag("button", label, type="button", title=why, data_done=done, data_by_hand=by_hand)
    return tag("span", button, tag("span", role="status"), what, class_="copy")


def page_name(title: str, more: str = "") -> str:
    """The name of the page, its first heading; ``more`` is what on a phone opens the filters that are folded there."""
    fold = f'<details class="more-filters"><summary>{text(more)}</summary></details>' if more else ""
    return block(f"<h1>{text(title)}</h1>{fold}")


def question(label: str, sentence: str) -> str:
    """The question a page ends with."""
    return block(f"<b>{text(label)}</b>{text(sentence)}", "question")


def heading(sentence: str) -> str:
    """A heading between figures that is not itself a figure's sentence."""
    return block(f'<h2 class="between">{text(sentence)}</h2>')


def bullets(sentences: Iterable[str]) -> str:
    """Sentences as a list."""
    return block("<ul>" + "".join(f"<li>{text(sentence)}</li>" for sentence in sentences) + "</ul>")


def table(
    headers: Iterable[str], lines: Iterable[Iterable[str]], numeric: Iterable[int] = (), has_total: bool = False
) -> str:
    """A real HTML table of plain text; ``numeric`` are the columns to align right, a total is the last line."""
    right = set(numeric)

    def row(cells: Iterable[str], tag: str) -> str:
        made = (f"<{tag}{' class=n' if i in right else ''}>{text(c)}</{tag}>" for i, c in enumerate(cells))
        return f"<tr>{''.join(made)}</tr>"

    *rows, last = [row(line, "td") for line in lines] or [""]
    body = "".join([*rows, last.replace("<tr>", '<tr class="total">', 1) if has_total else last])
    head = row(headers, "th")
    whole = f'<table class="plain"><thead>{head}</thead><tbody>{body}</tbody></table>'
    return f'<div class="scroll" tabindex="0">{whole}</div>'
