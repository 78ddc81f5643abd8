"""Our style sheet as one file that a browser keeps: its name is another when it changes."""

from functools import cache
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from ui import style
from ui.serving import packed

ADDRESS = "/opmaak/{name}"


@cache
def name() -> str:
    """The name of the file as it is now."""
    return f"{sha256(style.rules().encode()).hexdigest()[:16]}.css"


async def show(request: Request) -> Response:
    """The style sheet; any other name is not there."""
    if request.path_params["name"] != name():
        return Response(status_code=404)
    return await packed.answer(request, name(), style.rules().encode(), "text/css", packed.FOR_GOOD)
