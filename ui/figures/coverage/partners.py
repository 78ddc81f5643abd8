"""The organisations behind a square of the page dekking: where to ask for them, and the list; no figures."""

from data import reference
from data.questions.coverage_cells import Axis
from data.questions.partners_behind import (
    ListedPartner,
    Overlap,
    PartnersBehind,
    overlap_behind,
    partners_behind,
)
from ui import formats
from ui.drawing import link, tables
from ui.figures.coverage import partners_nl as words
from ui.figures.coverage import rows
from ui.figures.coverage.kinds import by_of
from ui.figures.coverage.switches_nl import MODE, PICK
from ui.figures.figure import Ask, Links, Piece, Setting
from ui.html import Html, join, tag
from ui.texts import figures as figure_words


def _facts(ask: Ask, setting: Setting) -> tuple[PartnersBehind, Overlap | None]:
    """With where they overlap, in the mode that asks it. Raises LookupError without a region, UnknownChoiceError."""
    by = by_of(setting)
    asked = setting.as_of, setting.own, by, setting.choice(PICK[by])
    return ask(partners_behind, *asked), ask(overlap_behind, *asked) if setting.choice(MODE) == "overlap" else None


def _drawn(asked: tuple[PartnersBehind, Overlap | None], own: str | None, links: Links) -> Html:
    facts, overlap = asked
    shared = _shared(overlap) if overlap and facts.is_reported else Html()
    return join(shared, _paragraph(words.sentence(facts), "strong" if facts.is_reported else ""), *_list(facts))


def _asked(ask: Ask, setting: Setting) -> tuple[Axis, str]:
    return by_of(setting), setting.choice(MODE)


def _choice(asked: tuple[Axis, str], own: str | None, links: Links) -> Html:
    """A link for each square of the region in view, for who uses no pointer."""
    by, mode = asked
    # a phone has lists in the place of squares
    click = tag("div", tag("p", words.CLICK, class_="note wide-form screen"), class_="nm")
    if own is None:
        return click
    named = [(one.label, rows.cell_link(links, own, by, one.code, mode)) for one in reference.options(by)]
    kinds = [tag("li", link.to(address, label)) for label, address in named]
    listed = tag("div", tag("p", words.of_region(own), class_="note"), tag("ul", *kinds), class_="nm opens")
    return join(click, listed)


def _paragraph(sentence: str, kind: str) -> Html:
    return tag("div", tag("p", sentence), class_=f"nm {kind}".strip())


def _list(facts: PartnersBehind) -> list[Html]:
    if not facts.is_reported:
        return []
    parts = [] if facts.active_count else [_paragraph(words.nearby(facts), "note")]
    if facts.partners:
        parts.append(tag("div", _table(facts.partners[: figure_words.SHOWN_ROWS]), class_="nm"))
    if len(facts.partners) > figure_words.SHOWN_ROWS:
        parts.append(_paragraph(figure_words.more_rows(len(facts.partners)), "note"))
    return parts


def _shared(facts: Overlap) -> Html:
    lines = [
        (
            formats.enumerate_names(one.partner_names),
            formats.number(len(one.partner_names)),
            formats.number(len(one.municipality_names)),
            words.places(one.municipality_names),
        )
        for one in facts.shared
    ]
    shared = tag("div", tables.plain(words.SHARED_TABLE, lines, (1, 2)), class_="nm") if lines else ""
    return join(_paragraph(words.shared_places(facts), "strong"), shared)


def _table(partners: tuple[ListedPartner, ...]) -> Html:
    head = tag("tr", *(tag("th", name, scope="col") for name in words.TABLE))
    body = [tag("tr", *_row(partner), class_="" if partner.is_active else "quiet") for partner in partners]
    table = tag("table", tag("thead", head), tag("tbody", *body), class_="plain partners")
    return tag("div", table, class_="scroll", tabindex="0")


def _row(partner: ListedPartner) -> list[Html]:
    names = [reference.municipalities()[nis].name for nis in partner.municipality_codes]
    cells = [
        (words.engagement(partner.engagement_code, partner.is_active), words.period(partner)),
        (words.WHOLE_REGION if partner.is_region_wide else words.places(names), ""),
        (", ".join(reference.label("life_domain", domain) for domain in partner.life_domain_codes), ""),
        (partner.shared_interest or "", ""),
        (formats.yes_no(partner.is_universal), ""),
        (formats.yes_no(partner.has_participation_experience), ""),
    ]
    name = tag("th", _two(partner.name, words.kind_and_roles(partner)), scope="row")
    return [name, *(tag("td", _two(shown or formats.MISSING, note)) for shown, note in cells)]


def _two(shown: str, note: str) -> Html:
    return join(shown, tag("span", note, class_="sub") if note else "")


CHOICE = Piece("partners_choice", _asked, _choice)
"""How to open the list behind a square: for the region in view a link for each."""
BEHIND = Piece("partners_behind", _facts, _drawn)
"""The organisations of one kind or life domain in the region in view, the active ones first, then by name.

In the mode overlap first which of them work together in which municipalities, a line per group.
"""
