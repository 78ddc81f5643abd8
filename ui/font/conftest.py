"""What runs by hand, in an environment of its own, is not collected."""

collect_ignore = ["build_widths.py"]
