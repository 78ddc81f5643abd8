"""Leaves what Alembic alone can read aside when tests are collected."""

collect_ignore = ["env.py"]
