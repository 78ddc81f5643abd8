"""What is said of the order of the phases of one region: that they go in order is no news, only the unusual is."""

from data.questions.phase_shares import PhaseOrder
from ui import formats
from ui.texts.phases import phases, quoted
from ui.texts.region import name_of


def own_order(order: PhaseOrder) -> list[str]:
    """Which later phase is clearly further than an earlier one, or that none is, or why we cannot say."""
    name = name_of(order.region)
    if order.item_count is None or order.answered_count is None:
        return [f"{name} leverde blad Fasen nog niet aan"]
    if not order.answered_count:
        return [f"{name} beantwoordde nog geen enkel item"]
    if not order.is_comparable:
        answered = formats.part(order.answered_count, order.item_count)
        return [f"{name} beantwoordde {answered} items: te weinig om fasen te vergelijken"]
    if order.later_phase_code is not None and order.earlier_phase_code is not None:
        return _unusual(name, order, order.later_phase_code, order.earlier_phase_code)
    normal = f"In {name} staat geen latere fase duidelijk verder dan een vroegere"
    unanswered = order.unanswered_count
    still = f"{unanswered} van de {order.item_count} items {'is' if unanswered == 1 else 'zijn'} zonder antwoord"
    return [f"{normal}; {still}", normal] if unanswered else [normal]


def _unusual(name: str, order: PhaseOrder, later: str, earlier: str) -> list[str]:
    further = (
        f"In {name} staat {quoted(later)} ({formats.share(order.later_share)}) duidelijk verder dan "
        f"{quoted(earlier)} ({formats.share(order.earlier_share)})"
    )
    short = f"{name}: {phases()[later]} staat duidelijk verder dan {phases()[earlier]}"
    return formats.falling(f"{further}, een vroegere fase", further, short)
