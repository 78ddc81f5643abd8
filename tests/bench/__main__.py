"""How fast and how large: ``python -m tests.bench`` prints tables, ``imports`` or ``pages`` one of the two."""

import argparse

from tests.bench import imports, pages


def main() -> None:
    """Run the benches that were asked for, else both."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("bench", nargs="?", choices=("imports", "pages"))
    chosen = parser.parse_args().bench
    if chosen != "pages":
        imports.bench()
    if chosen != "imports":
        pages.bench()


if __name__ == "__main__":
    main()
