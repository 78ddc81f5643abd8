"""Marks and forms of the stage, large enough for the last row of a full room."""
