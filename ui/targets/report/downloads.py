"""Links to the three files of one region on its page, made only when somebody asks for one."""

from ui.filters import View
from ui.html import Html, tag
from ui.targets import file_address
from ui.texts import report as words

_LABELS = {"html": words.REPORT, "pptx": words.SLIDES, "xlsx": words.WORKBOOK}


def row(view: View, version: int) -> Html:
    """The links beside each other, as many as fit."""
    links = (
        tag(
            "a",
            label,
            href=file_address.write(file_address.REGION.format(ending=ending), view, version),
            download=words.file_name(view.own, view.as_of, ending),
            title=words.WAIT,
            class_="button",
        )
        for ending, label in _LABELS.items()
    )
    return tag("div", tag("p", *links, class_="buttons"), class_="nm")
