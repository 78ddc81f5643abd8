"""Who seeks help on an item of the lifecycle and who can give it: all regions, one item, one region; no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from data import reference
from data.questions.change_days import last_change
from data.questions.region_sheets import regions_with
from data.store import Store

PartCode = Literal["seeks", "offers", "done"]
"""A region marked that it seeks help, or that it can help; or it has the item done and marked nothing."""
STAGED_ITEMS = 4
_SHEET = "Fasen"
"""Where a region marks what it seeks, offers and has done."""
_ITEMS = """
    SELECT
        item.item_code AS item, item.phase_code AS phase,
        coalesce(list(match.region ORDER BY match.region) FILTER (match_code = 'seeks'), []) AS seekers,
        coalesce(list(match.region ORDER BY match.region) FILTER (match_code = 'offers'), []) AS offerers,
        coalesce(list(match.region ORDER BY match.region) FILTER (match_code = 'done'), []) AS finishers
    FROM lifecycle_item AS item
    LEFT JOIN question_match($as_of) AS match USING (item_code)
    GROUP BY ALL
    ORDER BY item
    """
_PARTS = """
    SELECT match.region, match_code AS part, explanation, reference_date
    FROM question_match($as_of) AS match
    JOIN handed_in($as_of, 'Fasen') AS speaking USING (region)
    WHERE item_code = $item
    ORDER BY list_position(['seeks', 'offers', 'done'], part), match.region
    """
_MARKS = """
    SELECT
        own.region, own.help_code, own.item_code AS item, phase_code AS phase, own.explanation,
        coalesce(
            list(other.region ORDER BY other.region)
                FILTER (match_code = if(own.help_code = 'zoeken', 'offers', 'seeks') AND other.region <> own.region),
            []
        ) AS others,
        coalesce(
            list(other.region ORDER BY other.region) FILTER (match_code = 'done' AND own.help_code = 'zoeken'), []
        ) AS finishers
    FROM current_phase_progress($as_of) AS own
    JOIN lifecycle_item USING (item_code)
    JOIN question_match($as_of) AS other USING (item_code)
    WHERE own.help_code IS NOT NULL
    GROUP BY ALL
    ORDER BY item
    """


@dataclass(frozen=True)
class ItemMatch:
    """One item with the regions that have a part in it, each in geographic order."""

    item: str
    phase: str
    seekers: tuple[str, ...]
    offerers: tuple[str, ...]
    finishers: tuple[str, ...]

    @property
    def helpers(self) -> tuple[str, ...]:
        """Who can help: those that offer it, then those that have the item done."""
        return (*self.offerers, *self.finishers)


@dataclass(frozen=True)
class StagedItems:
    """The sought items that a room sees: of ``item_count`` the first by how many seek it, ties in their order."""

    items: tuple[ItemMatch, ...]
    item_count: int

    @property
    def is_cut(self) -> bool:
        """Whether a room sees only a part of them."""
        return len(self.items) < self.item_count


@dataclass(frozen=True)
class RegionMatch:
    """What one region asks of the others and can give them; ``is_reported`` is False without its sheet Fasen.

    ``answerable_count`` are the items it seeks at which another region can help; ``given_items`` those that others
    seek and it can help with; ``given_regions`` who those others are.
    """

    region: str
    is_reported: bool
    sought_items: tuple[str, ...]
    answerable_count: int
    given_items: tuple[str, ...]
    given_regions: tuple[str, ...]


@dataclass(frozen=True)
class QuestionMatch:
    """All 38 items in their order. Of those that are sought: how many can be answered, which most regions seek.

    ``most_sought`` are all items that ``most_seeker_count`` regions seek; ``lonely_items`` those at which nobody can
    help. ``reporting_count`` are regions with a sheet Fasen; 0: nothing is known.
    """

    as_of: date
    reporting_count: int
    items: tuple[ItemMatch, ...]
    sought: tuple[ItemMatch, ...]
    most_sought: tuple[str, ...]
    most_seeker_count: int
    answerable_count: int
    lonely_items: tuple[str, ...]
    regions: tuple[RegionMatch, ...]

    def of(self, region: str | None) -> RegionMatch | None:
        """What one region asks and gives; None without a region."""
        return next((one for one in self.regions if one.region == region), None)

    def staged(self, region: str | None) -> StagedItems:
        """At most four of the items that regions seek, or that one region seeks."""
        every = [one for one in self.sought if region is None or region in one.seekers]
        ranked = sorted(every, key=lambda one: -len(one.seekers))
        return StagedItems(tuple(ranked[:STAGED_ITEMS]), len(every))


@dataclass(frozen=True)
class Part:
    """The part of a region in an item; ``explanation`` is None where it gave none."""

    region: str
    part: PartCode
    explanation: str | None
    reference_date: date


@dataclass(frozen=True)
class ItemHelp:
    """The regions with a part in one item: those that seek, that offer help, that have it done.

    ``reporting_count`` are regions with a sheet Fasen; 0: nothing is known.
    """

    as_of: date
    item: str
    reporting_count: int
    parts: tuple[Part, ...]

    def regions(self, part: PartCode) -> tuple[str, ...]:
        """Who has this part, in geographic order."""
        return tuple(one.region for one in self.parts if one.part == part)

    @property
    def helper_count(self) -> int:
        """How many regions offer help or have it done."""
        return sum(one.part != "seeks" for one in self.parts)

    def part_of(self, region: str | None) -> PartCode | None:
        """The part of one region; None: it has none."""
        return next((one.part for one in self.parts if one.region == region), None)


@dataclass(frozen=True)
class HelpMark:
    """An item at which the region seeks or offers help (code of ``help``), and who stands on the other side."""

    help_code: str
    item: str
    phase: str
    explanation: str | None
    others: tuple[str, ...]
    finishers: tuple[str, ...]


@dataclass(frozen=True)
class MutualHelp:
    """What one region marked on sheet Fasen, in the order of the items; ``is_reported`` is False without that sheet.

    ``answered_count`` are the items it seeks at which another region offers help.
    """

    as_of: date
    region: str
    is_reported: bool
    marks: tuple[HelpMark, ...]
    sought_count: int
    offered_count: int
    answered_count: int


def question_match(store: Store, as_of: date) -> QuestionMatch:
    """All items with who seeks and who can help. Source: macro ``question_match``."""
    items = store.facts(ItemMatch, _ITEMS, as_of=last_change(store, as_of))
    sought = tuple(one for one in items if one.seekers)
    most = max((len(one.seekers) for one in sought), default=0)
    reporting = regions_with(store, as_of, _SHEET)
    return QuestionMatch(
        as_of,
        len(reporting),
        items,
        sought,
        tuple(one.item for one in sought if len(one.seekers) == most),
        most,
        sum(bool(one.helpers) for one in sought),
        tuple(one.item for one in sought if not one.helpers),
        tuple(_of_region(region, sought, is_reported=region in reporting) for region in reference.regions()),
    )


def item_help(store: Store, as_of: date, item: str) -> ItemHelp:
    """Who has a part in one item. Sources: macros ``question_match``, ``handed_in``."""
    return ItemHelp(
        as_of,
        item,
        len(regions_with(store, as_of, _SHEET)),
        store.facts(Part, _PARTS, as_of=last_change(store, as_of), item=item),
    )


def mutual_help(store: Store, as_of: date, region: str) -> MutualHelp:
    """What one region marked, and who stands on the other side. Source: macro ``question_match``."""
    marks = store.facts_by(HelpMark, _MARKS, as_of=last_change(store, as_of)).get(region, ())
    sought = [one for one in marks if one.help_code == "zoeken"]
    return MutualHelp(
        as_of,
        region,
        region in regions_with(store, as_of, _SHEET),
        marks,
        len(sought),
        len(marks) - len(sought),
        sum(bool(one.others) for one in sought),
    )


def _of_region(region: str, sought: Iterable[ItemMatch], *, is_reported: bool) -> RegionMatch:
    own = [one for one in sought if region in one.seekers]
    given = [one for one in sought if region in one.helpers]
    others = {code for one in given for code in one.seekers}
    return RegionMatch(
        region,
        is_reported,
        tuple(one.item for one in own),
        sum(bool(one.helpers) for one in own),
        tuple(one.item for one in given),
        tuple(code for code in reference.regions() if code in others),
    )
