"""Leaves what builds the outlines aside when tests are collected: its packages are not the app's."""

collect_ignore = ["build_geometry.py", "geometry_sources.py"]
