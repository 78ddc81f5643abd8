"""What the definition of an indicator says to readers."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Indicator:
    """The definition of one indicator of data/definitions, for readers."""

    label: str
    what: str
    how: str
    source: str
    missing: str
    why: str

    @property
    def short(self) -> str:
        """What a pop-over says."""
        return f"{self.what} {self.how} {self.missing}"

    @property
    def full(self) -> str:
        """What the sheet Leesmij says."""
        return f"{self.what} {self.how} Bron: {self.source}. {self.missing} {self.why}"


OWN_SCORE = "Deze score is door de Netwerkmonitor gekozen; er bestaat geen officiële norm."
