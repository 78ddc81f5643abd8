"""Entry of the app: the frame registers the pages, draws the filter bar and runs the chosen page."""

from ui import frame

frame.run()
