"""How fast and how large: ``python -m tests.bench`` prints all tables, with the name of a bench only its own.

``pages`` may be followed by those that are meant, ``chaos`` by how many people there are.
"""

import argparse
import os
from collections.abc import Callable, Mapping

from tests.bench import (
    answers,
    chaos,
    crowd,
    imports,
    ledger,
    pages,
    processes,
    start,
    storm,
    viewers,
    votes,
    whole,
    wire,
)

BENCHES: Mapping[str, Callable[..., None]] = {
    "imports": imports.bench,
    "whole": whole.bench,
    "ledger": ledger.bench,
    "pages": pages.bench,
    "crowd": crowd.bench,
    "viewers": viewers.bench,
    "wire": wire.bench,
    "votes": votes.bench,
    "answers": answers.bench,
    "storm": storm.bench,
    "start": start.bench,
    "processes": processes.bench,
    "chaos": chaos.bench,
}


def main() -> None:
    """Run the bench that was asked for, else all."""
    # an environment may forbid it: libraries have theirs at hand, and ours would be compiled at each start
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("bench", nargs="?", choices=tuple(BENCHES))
    parser.add_argument("more", nargs="*", help="of pages: only these; of chaos: so many people")
    arguments = parser.parse_args()
    for name, bench in BENCHES.items():
        if arguments.bench in (None, name):
            bench(*arguments.more)


if __name__ == "__main__":
    main()
