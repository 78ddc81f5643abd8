"""Words of the kinds or life domains with the lowest or highest share of the regions that looked at them."""

from data.questions.extremes import Extreme
from ui import formats
from ui.texts import coverage


def of_lookers(count: int, whole: int) -> str:
    """In how many of the regions that looked.

    >>> of_lookers(7, 11), of_lookers(0, 11), of_lookers(1, 1), of_lookers(0, 1)
    ('in 7 van de 11 regio’s die ernaar keken', 'in geen van de 11 regio’s die ernaar keken', \
'in de enige regio die ernaar keek', 'niet in de enige regio die ernaar keek')
    """
    if whole == 1:
        return f"{'' if count else 'niet '}in de enige regio die ernaar keek"
    return f"in {formats.some_of(count, whole, 'regio’s die ernaar keken')}"


def of_reporting(count: int) -> str:
    """None of the regions that handed in; of one region the verb takes "geen" behind it.

    >>> of_reporting(3), of_reporting(1)
    ('geen van de 3 regio’s die aanleverden', 'de enige regio die aanleverde')
    """
    return "de enige regio die aanleverde" if count == 1 else f"geen van de {count} regio’s die aanleverden"


def of_others(count: int) -> str:
    """In none of the other regions that handed in.

    >>> of_others(3), of_others(1), of_others(0)
    ('in geen van de 3 andere regio’s die aanleverden', 'niet in de enige andere regio die aanleverde', \
'geen andere regio leverde al aan')
    """
    if count > 1:
        return f"in geen van de {count} andere regio’s die aanleverden"
    return "niet in de enige andere regio die aanleverde" if count else "geen andere regio leverde al aan"


def with_counts(outer: Extreme, by: str, most: int = 3) -> str:
    """The categories of an extreme, each with its count when these differ."""
    if outer.has_one_count:
        return coverage.nouns(by, outer.codes, most)
    counted = zip(outer.codes, outer.counts, outer.wholes, strict=True)
    named = [f"{coverage.NOUNS[by][code]} ({count} van {whole})" for code, count, whole in counted]
    return formats.enumerate_names(named, most)


def often(outer: Extreme) -> str:
    """Behind a verb: most often, where more than one region looked.

    >>> often(Extreme(("sport",), (4,), (9,), None)), often(Extreme(("sport",), (1,), (1,), None))
    (' het vaakst', '')
    """
    return "" if outer.is_of_one else " het vaakst"


def where(outer: Extreme, each: str = "telkens") -> str:
    """How many of the regions that looked, behind the categories of an extreme."""
    if not outer.has_one_count:
        return "als deel van de regio’s die ernaar keken"
    lookers = of_lookers(outer.counts[0], outer.wholes[0])
    return f"{each} {lookers}" if len(outer.codes) > 1 else lookers


def compared(outer: Extreme | None, by: str) -> str:
    """What was left out of a comparison; empty when nothing was."""
    if outer is None or outer.fewest is None:
        return ""
    return f"{coverage.KINDS[by]} die minder dan {outer.fewest} regio’s bekeken, tellen niet mee"


def behind(outer: Extreme, by: str) -> str:
    """The same behind a sentence, between brackets."""
    left_out = compared(outer, by)
    return f" ({left_out})" if left_out else ""
