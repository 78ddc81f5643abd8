"""The guides of the app as files for who reads the repository: ``python -m ui.guide_files`` writes them again."""

from pathlib import Path

from ui.texts import frame as frame_words
from ui.texts import guides as words

FOLDER = Path(__file__).parent.parent / "docs" / "handleiding"


def markdown(guide: words.Guide) -> str:
    """A guide as Markdown: a heading and a numbered list for each part."""
    parts = [f"# {guide.title}", words.SAME_IN_THE_APP.format(page=frame_words.TITLES["uitleg"])]
    for heading, steps in guide.sections:
        parts += [f"## {heading}", "\n".join(f"{place}. {step}" for place, step in enumerate(steps, 1))]
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Write every guide."""
    FOLDER.mkdir(exist_ok=True)
    for code, guide in words.GUIDES.items():
        (FOLDER / f"{code}.md").write_text(markdown(guide), encoding="utf-8")


if __name__ == "__main__":
    main()
