"""Figures of all regions together: the 18 side by side, four main figures, what changed and what is new."""
