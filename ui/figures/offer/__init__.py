"""Figures of the offer: quantity, quality, voices, kinds and the list."""
