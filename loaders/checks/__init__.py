"""Rows in, findings out; nothing is stored."""
