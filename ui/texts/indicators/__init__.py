"""Every indicator in words: what, how, source, when missing, why; feeds pop-overs, Leesmij and uitleg."""

from ui.texts.indicators.coverage import COVERAGE
from ui.texts.indicators.indicator import OWN_SCORE, Indicator
from ui.texts.indicators.network import NETWORK
from ui.texts.indicators.offer import OFFER
from ui.texts.indicators.phases import PHASES

__all__ = ["INDICATORS", "OWN_SCORE", "Indicator"]

INDICATORS = COVERAGE | OFFER | PHASES | NETWORK
"""By code, in the order in which page uitleg explains them."""
