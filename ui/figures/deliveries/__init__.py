"""Figures of what was handed in, and when."""
