"""Which codes make a row count: of an engagement that a partner is active, that a government joins; of an offer."""

from dataclasses import dataclass

from data.store import Store


@dataclass(frozen=True)
class ActiveCodes:
    """The codes with which a row counts, its dates aside: engagements of partners and governments, states of offers."""

    partner: frozenset[str]
    government: frozenset[str]
    offer: frozenset[str]


def active_codes(store: Store) -> ActiveCodes:
    """The codes for which the definitions say so.

    Sources: macros ``is_active_partner``, ``takes_part``, ``is_active_offer``.
    """
    return ActiveCodes(
        _codes(store, "engagement", "is_active_partner(code, NULL, NULL, current_date)"),
        _codes(store, "engagement", "takes_part(code)"),
        _codes(store, "offer_status", "is_active_offer(code, NULL, NULL, current_date)"),
    )


def _codes(store: Store, code_list: str, counts: str) -> frozenset[str]:
    rows = store.rows(
        f"SELECT code::VARCHAR FROM (SELECT unnest(enum_range(NULL::{code_list})) AS code) WHERE {counts}"  # noqa: S608 - ours
    )
    return frozenset(code for (code,) in rows)
