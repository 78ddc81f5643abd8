"""What a text is by its beginning: a list, a workbook or a page, or something that no reader takes."""

import pytest

from loaders.files.limits import RefusedError
from loaders.files.text_kinds import kind_of_text

SPACE = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
ODF = "application/vnd.oasis.opendocument."

TEXTS = [
    ("Naam;Soort", "csv"),
    ("Naam\tSoort\v\f\x1a\r\n", "csv"),
    ("Naam", "not-a-spreadsheet"),
    ("Naam;Soort\x07", "not-a-spreadsheet"),
    ("Naam\x00;Soort", "not-a-spreadsheet"),
    ('{"doc_id": "x"}', "google-shortcut"),
    ("[InternetShortcut]\nURL=https://docs.google.com/x", "google-shortcut"),
    ("<?xml version='1.0'?><plist>https://drive.google.com/x</plist>", "google-shortcut"),
    ("Naam;Site\nA;docs.google.com", "csv"),
    ('{"naam": "a;b"}', "not-a-spreadsheet"),
    ("[InternetShortcut]\nURL=a;b", "csv"),
    ("Subject: lijst\nMIME-Version: 1.0\nContent-Type: multipart/related;", "mhtml"),
    ("From: x\nSubject: lijst; bijlage", "mail-file"),
    ("Subject: lijst; bijlage", "mail-file"),
    ("Naam: a;b", "csv"),
    ("Naam;Soort\nSubject: a;b", "csv"),
    ("ID;PWXL;N;E\nP;PGeneral", "exchange-file"),
    ("ID;Partner", "csv"),
    (f"<?xml version='1.0'?><!-- x --><Workbook {SPACE}>", "xml"),
    (f"<ss:Workbook {SPACE}>", "xml"),
    ("<Workbook>", "xml-file"),
    (f"<lijst {SPACE}>", "xml-file"),
    (f"<office:document office:mimetype='{ODF}spreadsheet'>", "fods"),
    (f"<office:document office:mimetype='{ODF}text'>", "word-file"),
    (f"<lijst soort='{ODF}text'>", "xml-file"),
    (f"<lijst soort='{ODF}spreadsheet'>", "xml-file"),
    ("<document>", "xml-file"),
    ("<?mso-application progid='Word.Document'?><w:wordDocument>", "word-file"),
    ("<html><body>", "html"),
    ("<!DOCTYPE html><x>", "html"),
    ("<TABLE><tr>", "html"),
    ("<lijst>", "xml-file"),
    ("<>;", "xml-file"),
    (f"<!--{'x' * 165}--><x></x><!doctype html>", "html"),
    (f"<!--{'x' * 179}--><x></x><!doctype html>", "xml-file"),
]


@pytest.mark.parametrize(("text", "kind"), TEXTS)
def test_a_text_is_what_its_beginning_says(text: str, kind: str) -> None:
    try:
        said = kind_of_text(text.encode())
    except RefusedError as refusal:
        said = refusal.args[0]
    assert said == kind
