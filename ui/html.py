"""Markup that escapes by itself: a text becomes HTML here and nowhere else; knows no figure and no words."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

Html = Markup
"""What may be put on a page or a stage as it is; mypy refuses a plain ``str``, an f-string included."""
_EMPTY = frozenset({"br", "col", "img", "link"})


def tag(name: str, *children: object, **attributes: object) -> Html:
    """One element; texts in it are escaped, markup is not; an attribute that is None, False or "" is left out.

    >>> tag("td", "a < b", tag("i", "c"), class_="n", title="", colspan=2)
    Markup('<td class="n" colspan="2">a &lt; b<i>c</i></td>')
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None and value is not False and value != ""
    )
    end = "" if name in _EMPTY else f"</{name}>"
    return Markup(f"<{name}{written}>{''.join(map(_escaped, children))}{end}")  # noqa: S704 - every part was escaped


def join(*parts: object) -> Html:
    """Parts after each other; texts are escaped, markup is not.

    >>> join("a < b", tag("br"))
    Markup('a &lt; b<br>')
    """
    return Markup("".join(map(_escaped, parts)))  # noqa: S704 - every part was escaped


def _escaped(part: object) -> str:
    # most parts are markup, of which escaping makes another one
    return part if isinstance(part, Markup) else escape(part)


def trusted(markup: str) -> Html:
    """Markup that one of our own drawing modules made and escaped; a test knows who may call this."""
    return Markup(markup)  # noqa: S704 - the name of the function says it


_DOCUMENTS = Environment(
    loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True
)


def document(template: str, **parts: Any) -> str:
    """A whole document of a template in ``ui/``; texts in it are escaped, markup is not.

    Raises jinja2.UndefinedError when the template names a part that is not given.
    """
    return _DOCUMENTS.get_template(template).render(parts)
