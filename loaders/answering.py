"""What a command answers with: an exit code, a sentence or JSON; holds no words of its own."""

import argparse
import json
from typing import Any

FINE, BLOCKED, UNUSABLE, BUSY = 0, 1, 2, 3


class UsageError(Exception):
    """An argument that cannot be used, with the sentence that says so."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def print_json(answer: dict[str, Any]) -> None:
    """Print one object; dates as ISO."""
    print(json.dumps(answer, ensure_ascii=False, indent=2, default=lambda value: value.isoformat()))


def give(options: argparse.Namespace, answer: dict[str, Any], sentence: str) -> None:
    """Print the answer as it was asked: as JSON or as a sentence."""
    if options.json:
        print_json(answer)
    else:
        print(sentence)
