"""How Markdown is dressed: heights, headings, tables, pictures as words."""

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable

from gui.theme.parts.prose_dress import doors, dress_blocks, dress_tables, drop_pictures, keep_figures_whole
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


def test_tables_have_a_line_below_each_row_and_no_others(document: QTextDocument, theme: Theme) -> None:
    dress_tables(document, theme)
    (table,) = (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    assert table.format().toTableFormat().border() == 0
    head, cell = (table.cellAt(row, 1).format().toTableCellFormat() for row in (0, 1))
    assert (head.bottomBorder(), head.leftBorder(), head.topBorder()) == (1, 0, 0)
    assert head.bottomBorderBrush().color() == theme.colour("lineStrong")
    assert cell.bottomBorderBrush().color() == theme.colour("line")


def test_the_head_of_a_table_is_written_small(document: QTextDocument, theme: Theme) -> None:
    dress_tables(document, theme)
    (table,) = (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    letters = table.cellAt(0, 0).firstCursorPosition().block().begin().fragment().charFormat()
    assert letters.font().pixelSize() == theme.font("small").pixelSize()
    assert letters.foreground().color() == theme.colour("inkSoft")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("EUR 636.8 bn", "EUR_636.8_bn"),
        ("−28.6 %", "−28.6_%"),
        ("over 80,000 crates", "over 80,000_crates"),
        ("1.2 million crates in May", "1.2_million crates in May"),
        ("🚢 for EUR 3 m", "🚢 for EUR_3_m"),
        ("the north line", "the north line"),
    ],
)
def test_a_figure_and_its_unit_never_part(written: str, shown: str) -> None:
    document = QTextDocument()
    document.setMarkdown(f"It took [{written}](figure:x) in 9 days.")
    keep_figures_whole(document)
    ((start, length, form),) = doors(document)
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText().replace("\N{NO-BREAK SPACE}", "_") == shown
    assert form.anchorHref() == "figure:x"
    assert document.toPlainText() == f"It took {written} in 9 days."
