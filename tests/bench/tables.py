"""Tables as the benches print them."""

from collections.abc import Sequence


def show(title: str, headers: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    """Print a table: the first column left, the others right."""
    widths = [max(len(line[i]) for line in (headers, *lines)) for i in range(len(headers))]
    print(f"\n{title}")
    for line in (headers, ["-" * width for width in widths], *lines):
        first, *others = (
            text.rjust(width) if i else text.ljust(width)
            for i, (text, width) in enumerate(zip(line, widths, strict=True))
        )
        print("  ".join([first, *others]), flush=True)


def verdict(is_fine: bool) -> str:
    """For a column that says whether a figure is as was asked."""
    return "yes" if is_fine else "NO"
