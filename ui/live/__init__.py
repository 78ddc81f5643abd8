"""What the server answers beside the pages of Streamlit: the stage and the page of phones."""

from starlette.middleware import Middleware
from starlette.routing import BaseRoute


def routes() -> list[BaseRoute]:
    """The addresses outside Streamlit."""
    return []


def middleware() -> list[Middleware]:
    """What stands before every request."""
    return []
