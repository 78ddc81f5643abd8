"""What regions advise others from what they realised, by phase, kind and word; no words of its own."""

from dataclasses import dataclass
from datetime import date

from data import reference
from data.questions.change_days import last_change
from data.questions.region_sheets import regions_with
from data.searching import asked_words, is_found
from data.store import Store

PHASES = tuple(option.code for option in reference.options("phase"))
_ADVICE = """
    SELECT
        region, realised_date, title, realisation_kind_code AS kind_code, what_happened, advice, supported_by,
        coalesce(main_phase_codes, []) AS phase_codes
    FROM advice($as_of)
    ORDER BY realised_date DESC, region, row_number
    """


@dataclass(frozen=True)
class Advice:
    """What one realisation advises, in the words of the region; what it did not give is missing.

    ``phase_codes``: the main phases that the region itself named at the time; empty: none was named by then.
    """

    region: str
    realised_date: date
    title: str
    kind_code: str | None
    what_happened: str | None
    advice: str
    supported_by: str | None
    phase_codes: tuple[str, ...]


@dataclass(frozen=True)
class AdviceSearch:
    """The advice looked for, newest first, of ``listed_count`` in all.

    ``phase_counts``: how much of what was looked for stands under each phase, of which one may have several;
    ``without_phase_count``: how much of that kind and with those words has no phase. ``listed_regions`` gave advice,
    ``silent_regions`` handed in no realisations.
    """

    as_of: date
    phase: str | None
    kind: str | None
    search: str
    advices: tuple[Advice, ...]
    listed_count: int
    listed_regions: tuple[str, ...]
    regions: tuple[str, ...]
    phase_counts: tuple[tuple[str, int], ...]
    without_phase_count: int
    silent_regions: tuple[str, ...]

    def count_of(self, region: str) -> int:
        """How much of it is of one region."""
        return sum(one.region == region for one in self.advices)


def advice_search(store: Store, as_of: date, phase: str | None, kind: str | None, search: str) -> AdviceSearch:
    """Advice of one phase and kind (None: all) with every word of ``search``, found in region, title and texts.

    Source: macro ``advice``.
    """
    listed = store.facts(Advice, _ADVICE, as_of=last_change(store, as_of))
    sought = asked_words(search)
    any_phase = [one for one in listed if kind in (None, one.kind_code) and _holds(one, sought)]
    kept = tuple(one for one in any_phase if phase is None or phase in one.phase_codes)
    reporting = regions_with(store, as_of, "Realisaties")
    return AdviceSearch(
        as_of,
        phase,
        kind,
        search,
        kept,
        len(listed),
        _regions(listed),
        _regions(kept),
        tuple((code, sum(code in one.phase_codes for one in kept)) for code in PHASES),
        sum(not one.phase_codes for one in any_phase),
        tuple(region for region in reference.regions() if region not in reporting),
    )


def _holds(one: Advice, sought: tuple[str, ...]) -> bool:
    texts = (reference.regions()[one.region].name, one.title, one.advice, one.what_happened, one.supported_by)
    return is_found(sought, *(text for text in texts if text))


def _regions(advices: tuple[Advice, ...]) -> tuple[str, ...]:
    giving = {one.region for one in advices}
    return tuple(region for region in reference.regions() if region in giving)
