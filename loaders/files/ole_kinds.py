"""Which program wrote a compound file (.doc, .ppt, .msg), by the name of the stream that holds its content."""

OLE_KINDS = {
    "WordDocument": "word-file",
    "PowerPoint Document": "slides-file",
    "__substg1.0_": "mail-file",
}
"""The beginning of the name of a stream -> the code of what the file is, when it holds no workbook of its own."""
