"""A figure of the registry as a page, a report and a file ask for it; knows no figure by name."""

from ui import address
from ui.answers import ask
from ui.figures import registry
from ui.figures.figure import Exhibit, Links, Setting, no_links
from ui.filters import View
from ui.targets.picture import Picture, facts

Choices = tuple[tuple[str, str], ...]
"""What was chosen on the page: (key, value)."""


def exhibit(code: str, view: View, choices: Choices = ()) -> Exhibit[object]:
    """A figure with its facts under what the filter bar says. Raises UnknownChoiceError, StoreError."""
    return registry.FIGURES[code].of(ask, Setting(view.as_of, view.region, view.since, choices))


def on_page(code: str, view: View, choices: Choices = ()) -> Picture:
    """The figure as a page shows it, with links."""
    return _picture(code, view, choices, _links(view))


def on_paper(code: str, view: View, choices: Choices = ()) -> Picture:
    """The figure for a document that leaves the app: a page without links."""
    return _picture(code, view, choices, no_links)


def _picture(code: str, view: View, choices: Choices, links: Links) -> Picture:
    one = exhibit(code, view, choices)
    values = [(switch, one.setting.choice(switch)) for switch in one.figure.switches]
    narrowed = {switch.label: switch.options[value] for switch, value in values if switch.suffixes.get(value)}
    drawn = one.page(links) or ""
    return Picture(
        one.sentence(),
        one.note(),
        drawn if isinstance(drawn, dict) else str(drawn),
        one.table().frame(),
        one.figure.indicators,
        one.figure.file_name,
        facts(view) | narrowed,
    )


def _links(view: View) -> Links:
    def link(page: str, **choices: str) -> str:
        return address.write(page, choices, view.link)

    return link
