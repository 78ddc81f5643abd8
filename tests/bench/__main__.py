"""How fast and how large: ``python -m tests.bench`` prints all tables, with the name of a bench only its own.

``pages`` may be followed by those that are meant.
"""

import argparse
import os

from tests.bench import crowd, imports, ledger, pages, processes, start, storm, viewers, votes, whole, wire
from tests.running import PAGES

BENCHES = {
    "imports": imports.bench,
    "whole": whole.bench,
    "ledger": ledger.bench,
    "pages": pages.bench,
    "crowd": crowd.bench,
    "viewers": viewers.bench,
    "wire": wire.bench,
    "votes": votes.bench,
    "storm": storm.bench,
    "start": start.bench,
    "processes": processes.bench,
}


def main() -> None:
    """Run the bench that was asked for, else all."""
    # an environment may forbid it: libraries have theirs at hand, and ours would be compiled at each start
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("bench", nargs="?", choices=tuple(BENCHES))
    parser.add_argument("pages", nargs="*", help=f"for the bench of pages: only these of {', '.join(PAGES)}")
    arguments = parser.parse_args()
    if not {*arguments.pages} <= {*PAGES}:
        parser.error(f"there are no other pages than {', '.join(PAGES)}")
    if arguments.pages:
        pages.bench(*arguments.pages)
        return
    for name, bench in BENCHES.items():
        if arguments.bench in (None, name):
            bench()


if __name__ == "__main__":
    main()
