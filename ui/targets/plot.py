"""A Plotly figure that is sent as it was drawn; knows no figure by name."""

from functools import cache
from typing import Any

from plotly.graph_objects import Figure


class Plot(Figure):  # type: ignore[misc]
    """A figure whose properties are not checked one by one at every drawing: that costs six times the drawing.

    Streamlit only asks it for ``to_dict``. Tests check what is drawn.
    """

    def __init__(self, body: dict[str, Any]) -> None:
        """``body`` has ``data`` and ``layout``, which gets the look that Streamlit gives every figure."""
        super().__init__()
        self._body = body | {"layout": {"template": _template(), **body["layout"]}}

    def to_dict(self) -> dict[str, Any]:
        """Data and layout; nobody may change them."""
        return self._body


@cache
def _template() -> Any:
    return Figure().to_dict()["layout"]["template"]
