"""The organisations behind one square of the page dekking, as a list; no figure of its own."""

from typing import Any

from data import queries, reference
from data.rows import lines as lines_of
from ui import formats, style
from ui.answers import ask
from ui.filters import View
from ui.texts import figures as figure_words
from ui.texts import partners as words


def behind(view: View, by: queries.Axis, code: str) -> str:
    """The organisations of one kind or life domain in the region in view, the active ones first, then by name."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    cells = ask(queries.coverage_by_region, view.as_of, by)
    of_kind = [cell for cell in lines_of(cells) if cell.category_code == code]
    if any(cell.region == view.region and cell.state_code == "not_reported" for cell in of_kind):
        return style.paragraph(words.not_reported(view.region))
    found = [
        partner
        for partner in lines_of(ask(queries.partners_of_region, view.as_of, view.own))
        if code in ([partner.organisation_type_code] if by == "organisation_type" else partner.life_domain_codes or ())
    ]
    found.sort(key=lambda partner: not partner.is_active)
    active = sum(partner.is_active for partner in found)
    parts = [style.paragraph(words.sentence(view.region, by, code, active, len(found)), "strong")]
    if not active:
        parts.append(style.paragraph(words.nearby(_helpers(view, by, code)), "note"))
    if found:
        parts.append(style.block(_table(found[: figure_words.SHOWN_ROWS])))
    if len(found) > figure_words.SHOWN_ROWS:
        parts.append(style.paragraph(figure_words.more_rows(len(found)), "note"))
    return "".join(parts)


def _helpers(view: View, by: queries.Axis, code: str) -> list[tuple[str, int]]:
    gaps = ask(queries.gaps_of_region, view.as_of, view.own, by)
    found = next((line for line in lines_of(gaps) if line.category_code == code), None)
    return list(zip(found.helper_regions, found.helper_counts, strict=True)) if found else []


def _table(partners: list[Any]) -> str:
    head = "".join(f'<th scope="col">{style.text(name)}</th>' for name in words.TABLE)
    body = "".join(f"<tr{'' if partner.is_active else ' class=quiet'}>{_row(partner)}</tr>" for partner in partners)
    return (
        '<div class="scroll" tabindex="0"><table class="plain partners">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(partner: Any) -> str:
    names = [reference.municipalities()[nis].name for nis in partner.municipality_codes or ()]
    kind = words.kind_and_roles(partner.organisation_type_code, partner.role_codes or ())
    engagement = words.engagement(partner.engagement_code, partner.is_active)
    cells = [
        (engagement, words.period(partner.since_date, partner.until_date)),
        (words.WHOLE_REGION if partner.is_region_wide else words.places(names), ""),
        (", ".join(reference.label("life_domain", domain) for domain in partner.life_domain_codes or ()), ""),
        (partner.shared_interest or "", ""),
        (formats.yes_no(partner.is_universal), ""),
        (formats.yes_no(partner.has_participation_experience), ""),
    ]
    name = f'<th scope="row">{_two(partner.name, kind)}</th>'
    return name + "".join(f"<td>{_two(shown or formats.MISSING, note)}</td>" for shown, note in cells)


def _two(shown: str, note: str) -> str:
    return style.text(shown) + (f'<span class="sub">{style.text(note)}</span>' if note else "")


def overlapping(view: View, by: queries.Axis, code: str) -> str:
    """Which of them work together in which municipalities of the region in view, a line per group; then the list."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    cells = ask(queries.overlap_by_region, view.as_of, by)
    own = next(c for c in lines_of(cells) if (c.region, c.category_code) == (view.region, code))
    if own.state_code == "not_reported":
        return behind(view, by, code)
    whole = reference.regions()[view.region].municipality_count
    sentence = words.shared_places(view.region, by, code, own.overlap_municipality_count, whole)
    places = ask(queries.overlap_of_region, view.as_of, view.region, by)
    groups: dict[tuple[str, ...], list[str]] = {}
    for line in lines_of(places[places["category_code"] == code]):
        groups.setdefault(tuple(line.partner_names), []).append(line.municipality_name)
    rows = [
        [
            formats.enumerate_names(names),
            formats.number(len(names)),
            formats.number(len(where)),
            words.places(where),
        ]
        for names, where in groups.items()
    ]
    table = style.block(style.table(words.SHARED_TABLE, rows, numeric=[1, 2])) if rows else ""
    return style.paragraph(sentence, "strong") + table + behind(view, by, code)
