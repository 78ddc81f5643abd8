"""A figure of the registry as a page, a report and a file ask for it; knows no figure by name."""

from data import reference
from ui import address
from ui.answers import ask
from ui.figures import registry
from ui.figures.figure import Exhibit, F, Links, Piece, Setting, no_links
from ui.filters import View
from ui.html import Html
from ui.targets.picture import Picture, facts
from ui.texts import frame as frame_words

Choices = tuple[tuple[str, str], ...]
"""What was chosen on the page: (key, value)."""


def exhibit(code: str, view: View, choices: Choices = ()) -> Exhibit[object]:
    """A figure with its facts under what the filter bar says. Raises UnknownChoiceError, StoreError."""
    return registry.FIGURES[code].of(ask, setting(view, choices))


def setting(view: View, choices: Choices = ()) -> Setting:
    """What facts depend on, under what the filter bar says."""
    return Setting(view.as_of, view.region, view.since, choices)


def on_page(code: str, view: View, choices: Choices = (), given: object = None) -> Picture:
    """The figure as a page shows it, with links; of the facts ``given`` where they were asked already."""
    return picture(code, view, choices, links(view), given)


def on_paper(code: str, view: View, choices: Choices = ()) -> Picture:
    """The figure for a document that leaves the app: a page without links."""
    return picture(code, view, choices, no_links)


def piece_on_page(piece: Piece[F], view: View, choices: Choices = ()) -> Html:
    """A part of a page that is no figure, with links. Raises StoreError."""
    return draw(piece, view, choices, links(view))


def piece_on_paper(piece: Piece[F], view: View, choices: Choices = ()) -> Html:
    """The same for a document that leaves the app."""
    return draw(piece, view, choices, no_links)


def draw(piece: Piece[F], view: View, choices: Choices, links: Links) -> Html:
    """A part of a page that is no figure, with links of its own. Raises StoreError."""
    asked = setting(view, choices)
    return piece.draw(piece.facts(ask, asked), asked.region, links)


def picture(code: str, view: View, choices: Choices, links: Links, given: object = None) -> Picture:
    """The figure with links of its own, of the facts ``given`` or those that it asks.

    Raises UnknownChoiceError, StoreError.
    """
    figure = registry.FIGURES[code]
    one = exhibit(code, view, choices) if given is None else Exhibit(figure, given, setting(view, choices))
    drawn = one.page(links) or ""
    values = [(switch, one.setting.choice(switch)) for switch in one.figure.switches]
    narrowed = {s.label: s.options[value] for s, value in values if s.suffixes.get(value)}
    return Picture(
        one.sentence(),
        one.note(),
        str(drawn) if isinstance(drawn, Html) else drawn,  # markup would escape the plain text that it is joined to
        one.table(),
        one.figure.indicators,
        f"{one.figure.file_name}-{view.region}" if one.figure.is_of_region else one.figure.file_name,
        facts(view) | narrowed,
        str(one.narrow() or ""),
    )


def links(view: View) -> Links:
    """Addresses that keep the filters; one of another region than the chosen one leaves that one chosen."""
    chosen = view.stays or (reference.regions()[view.region].name if view.region else frame_words.NO_REGION)
    stays = {} if chosen == frame_words.NO_REGION else {"regio": chosen}

    def link(page: str, **choices: str) -> str:
        region = choices.pop("regio", chosen)
        looked_at = stays if region == chosen else {**stays, address.OTHER: region}
        return address.write(page, {**looked_at, **choices}, view.link)

    return link
