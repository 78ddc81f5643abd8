"""The importer on the command line: ``python -m loaders template|check|load|deliveries|restore|...``.

Exit codes: 0 fine, 1 findings that block, 2 unusable arguments, 3 store busy or unreachable.
"""

import os
import sys
from collections.abc import Sequence

from loaders.arguments import parser
from ui.texts import command as texts

FINE = 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = parser(texts).parse_args(arguments)
    # half a second, which neither help nor a wrong argument needs
    from loaders import commands  # noqa: PLC0415

    return commands.run(options)


def run_as_script() -> int:
    """The same, for a reader that may leave before the end (``| head``): what was done stays done."""
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    return code


if __name__ == "__main__":
    sys.exit(run_as_script())
