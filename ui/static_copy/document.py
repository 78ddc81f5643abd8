"""A page of the copy as one HTML document, and the style sheet that all of them share."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from data import reference
from data.deliveries import has_demo_rows, newest_reference_date, previous_network_day
from data.questions.offer_figures import fresh_since
from data.questions.region_sheets import region_sheets
from data.store import today
from ui import address, explain, font, frame, html, moments, settings, style
from ui.answers import ask
from ui.figures.figure import Piece
from ui.figures.overview import news
from ui.figures.region import head
from ui.filters import View
from ui.html import Html
from ui.static_copy import site
from ui.static_copy.site import Place
from ui.targets import exhibits
from ui.targets.picture import Picture
from ui.targets.report import contents
from ui.targets.report import document as paper
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts import indicators
from ui.texts import region as region_words
from ui.texts import static_copy as words

LETTERS = "letters"
_WIDTH_PX, _HEIGHT_PX = 1000, 430
_REGION = "regio"
_BEHIND: dict[str, tuple[Piece[Any], ...]] = {site.PAGES[0]: (news.SENTENCES, news.STORIES)}
"""Parts of a page that are no figures, behind those that are."""


class Copy(NamedTuple):
    """What all pages have in common; ``regions`` are those with pages of their own."""

    version: int
    as_of: date
    since: date | None
    made_on: date
    regions: tuple[str, ...]

    def view(self, region: str | None) -> View:
        """What figures of a region, or of all, depend on."""
        return View(region, self.as_of, self.since, self.version)


class Document(NamedTuple):
    """A page, and the figures whose numbers lie beside it as files, by path."""

    text: str
    files: dict[str, Picture]


def copy_of(version: int, regions: Sequence[str]) -> Copy:
    """What pages open with at a data version. Raises StoreError."""
    as_of = ask(newest_reference_date, today()) or today()
    since = moments.earlier(next(iter(frame_words.SINCE_CHOICES)), as_of, lambda day: ask(previous_network_day, day))
    return Copy(version, as_of, since, today(), tuple(regions))


def style_sheet() -> str:
    """The rules of the app, those of the copy, and the font in the folder beside it."""
    own = Path(__file__).with_name("copy.css").read_text(encoding="utf-8")
    return f"{font.beside(LETTERS)}{style.rules()}{own}"


def page(copy: Copy, place: Place, sheet: str) -> Document:
    """A page of figures, or of definitions; ``sheet`` is the name of the style sheet. Raises StoreError."""
    pictures = dict(_pictures(copy, place))
    groups = () if place.page == site.EXPLAIN else site.groups(place.page, has_region=place.region is not None)
    text = html.document(
        "static_copy/page.html.j2",
        words=words,
        figure_words=figure_words,
        frame_words=frame_words,
        indicators=indicators.INDICATORS,
        copy=copy,
        place=place,
        sheet=place.to(sheet),
        banner=frame_words.DEMO_BANNER if ask(has_demo_rows) else "",
        title=_title(place),
        heading=_heading(place),
        menu=[(one, frame_words.TITLES[one.page]) for one in _menu(place)],
        regions=[(Place(_beside(place), region), _name(region)) for region in (None, *copy.regions)],
        region=_name(place.region),
        foundation=frame.foundation(copy.as_of),
        basis=words.basis(copy.as_of, copy.since),
        live=_live(place, copy.version),
        before=_before(copy, place),
        groups=[(group, [(code, pictures[code]) for code, _ in group.figures]) for group in groups],
        drawn=_drawn,
        table=lambda picture: style.table(*picture.numbers.reading()),
        behind=[_piece(copy, place, one) for one in _BEHIND.get(place.page, ())],
        explained=_explained() if place.page == site.EXPLAIN else (),
    )
    files = {place.file_of(code): picture for code, picture in pictures.items() if _is_beside(place, code)}
    return Document(text, files)


def _is_beside(place: Place, code: str) -> bool:
    """Whether the numbers of a figure are written with this page, and not with the same one of all regions."""
    return Path(place.file_of(code)).parent.parent == Path(place.path).parent


def _pictures(copy: Copy, place: Place) -> Iterator[tuple[str, Picture]]:
    if place.page == site.EXPLAIN:
        return
    view, links = copy.view(place.region), site.links(place, copy.regions)
    since = ask(fresh_since, copy.as_of)
    for group in site.groups(place.page, has_region=place.region is not None):
        for code, chosen in group.figures:
            yield code, contents.dated(exhibits.picture(code, view, chosen, links), since)


def _drawn(picture: Picture) -> str:
    """A picture without script; a plot as wide as the page, and as high as the page of the app shows it."""
    height = _HEIGHT_PX if isinstance(picture.body, str) else picture.body["layout"].get("height", _HEIGHT_PX)
    return paper.drawn(picture, _WIDTH_PX, height)


def _piece(copy: Copy, place: Place, one: Piece[Any]) -> Html:
    return exhibits.draw(one, copy.view(place.region), (), site.links(place, copy.regions))


def _before(copy: Copy, place: Place) -> str:
    """What stands above the figures of one region: who it is, and what it did not hand in."""
    if place.page != _REGION:
        return ""
    if place.region is None:
        return str(_piece(copy, place, head.CHOICE))
    missing = region_words.missing_sheets(ask(region_sheets, copy.as_of, place.region))
    return str(_piece(copy, place, head.TITLE)) + (style.paragraph(missing, "missing") if missing else "")


def _explained() -> Sequence[str]:
    return (explain.definitions(), explain.glossary_and_privacy(), explain.sources())


def _menu(place: Place) -> Iterator[Place]:
    yield from (Place(page, place.region) for page in site.PAGES)
    yield Place(site.EXPLAIN)


def _beside(place: Place) -> str:
    """The page that another region is looked at on."""
    return site.PAGES[0] if place.page == site.EXPLAIN else place.page


def _name(region: str | None) -> str:
    return reference.regions()[region].name if region else words.ALL_REGIONS


def _title(place: Place) -> str:
    title = frame_words.TITLES[place.page]
    return frame_words.page_title(f"{title} · {_name(place.region)}" if place.region else title)


def _heading(place: Place) -> str:
    """The first heading; empty where the head of a region is one."""
    title = frame_words.TITLES[place.page]
    if not place.region:
        return title
    return "" if place.page == _REGION else f"{title} · {_name(place.region)}"


def _live(place: Place, version: int) -> str:
    """The same in the app, at the same version; empty where people open it on this machine alone."""
    public = [one for one in settings.ADDRESSES.value() if not settings.is_loopback(urlsplit(one).hostname)]
    if not public:
        return ""
    chosen = {_REGION: _name(place.region)} if place.region else {}
    fixed = {} if place.page == site.EXPLAIN else {"versie": str(version)}
    return f"{public[0]}/{address.write(place.page, chosen | fixed)}"
