"""How Markdown is dressed: heights, headings, tables, pictures as words."""

import pytest
from PySide6.QtGui import QTextDocument, QTextTable

from gui.theme.parts.prose_dress import doors, dress_blocks, dress_tables, drop_pictures
from gui.theme.theme import Theme


@pytest.fixture
def document(theme: Theme) -> QTextDocument:
    """Return a document with something of every kind."""
    document = QTextDocument()
    document.setMarkdown(
        "# Title\n\nWords with a [door](figure:x) and ![a harbour](file:///nothing.png).\n\n- one\n- two\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    return document


def test_lines_have_the_height_of_their_role(document: QTextDocument, theme: Theme) -> None:
    dress_blocks(document, theme)
    title, words = document.findBlockByNumber(0), document.findBlockByNumber(1)
    assert title.blockFormat().lineHeight() == theme.line_height("card_title")
    assert words.blockFormat().lineHeight() == theme.line_height("reading")
    assert title.begin().fragment().charFormat().font().pixelSize() == theme.font("card_title").pixelSize()


def test_pictures_become_their_words(document: QTextDocument) -> None:
    drop_pictures(document)
    assert "and a harbour." in document.toPlainText()


def test_every_door_is_found(document: QTextDocument) -> None:
    ((_, length, form),) = doors(document)
    assert length == len("door")
    assert form.anchorHref() == "figure:x"


def test_tables_are_drawn_in_hairlines(document: QTextDocument, theme: Theme) -> None:
    dress_tables(document, theme)
    (table,) = (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    assert table.format().toTableFormat().borderCollapse()
    assert table.format().borderBrush().color() == theme.colour("line")
