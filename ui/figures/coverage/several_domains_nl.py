"""Words of the organisations of a region that work in several life domains."""

from data.questions.several_domains import SeveralDomains
from ui import formats
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of

CORNER = "Organisatie"
WORKS = "werkt in dit domein"
SIGN = "●"
COUNT = "Aantal"
HEADERS = {"name": "Organisatie", "life_domains": "Levensdomeinen", "life_domain_count": "Aantal"}
_MOST_NAMES = 2
_IN_SEVERAL = " in meerdere levensdomeinen"


def say(facts: SeveralDomains, own: str | None) -> list[str]:
    """Which organisations of a region work in several life domains."""
    name, count = name_of(facts.region), len(facts.organisations)
    if facts.active_count is None:
        return [f"{name} leverde nog geen partners aan"]
    if facts.active_count and not facts.with_domain_count:
        return [f"In welke levensdomeinen de actieve partners van {name} werken, weten we nog niet"]
    several = " waarvan we de levensdomeinen kennen, in meerdere" if facts.without_domain_count else _IN_SEVERAL
    if not count:
        return [f"In {name} werkt geen enkele actieve partner{several}"]
    verb = "werkt" if count == 1 else "werken"
    is_one = facts.with_domain_count == 1
    some = "de enige actieve partner" if is_one else f"{formats.part(count, facts.with_domain_count)} actieve partners"
    first = f"In {name} {verb} {some}{several}"
    names = facts.widest_names
    who = f"{formats.number(len(names))} organisaties" if len(names) > _MOST_NAMES else formats.enumerate_names(names)
    return [f"{first}, {who} in de meeste ({formats.part(facts.most_count, facts.domain_count)})", first]


def note(facts: SeveralDomains, own: str | None) -> list[str]:
    """How to read the list, and of how many partners no life domain was given."""
    sentences = [f"Op naam, {frame_words.stand(facts.as_of)}. Zij verbinden domeinen."]
    if facts.without_domain_count:
        verb = "partner heeft" if facts.without_domain_count == 1 else "partners hebben"
        count = formats.number(facts.without_domain_count)
        sentences.append(f"{count} actieve {verb} geen levensdomein ingevuld.")
    if len(facts.organisations) > figure_words.SHOWN_ROWS:
        sentences.append(figure_words.more_rows(len(facts.organisations)))
    return sentences
