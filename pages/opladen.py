"""Under construction."""

from ui import frame

frame.require()
