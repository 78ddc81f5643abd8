"""What the server answers beside the pages of Streamlit: the stage, phones in the room, phones that scan a card."""

from starlette.middleware import Middleware
from starlette.routing import Route

from ui.live import feedback, hall, podium, voting


def routes() -> list[Route]:
    """The addresses outside Streamlit; none begins like a page or like one of Streamlit's own."""
    return [
        Route(voting.ADDRESS, voting.look, methods=["GET"]),
        Route(voting.ADDRESS, voting.send, methods=["POST"]),
        Route(voting.STANDING_ADDRESS, voting.standing, methods=["GET"]),
        Route(feedback.ADDRESS, feedback.look, methods=["GET"]),
        Route(feedback.ADDRESS, feedback.send, methods=["POST"]),
        Route(podium.ADDRESS, podium.show, methods=["GET"]),
        Route(f"{podium.ADDRESS}/stand", podium.standing, methods=["GET"]),
        Route(f"{podium.ADDRESS}/doe", podium.act, methods=["POST"]),
    ]


def middleware() -> list[Middleware]:
    """What stands before every request: in a hall, other machines may only vote."""
    return [Middleware(hall.HallGuard)] if hall.setting() else []
