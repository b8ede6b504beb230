"""How a document of Markdown is dressed: line heights, headings, tables in hairlines, pictures as words."""

import re
from collections.abc import Iterator
from itertools import product

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
    QTextTableCell,
    QTextTableCellFormat,
)

from gui.base.languages import NO_BREAK
from gui.theme.theme import Theme

INDENT = 24
HEADING_ROLES = {1: "card_title", 2: "pane_title"}
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value

_WITHIN_A_FIGURE = re.compile(r"(?<=\b[A-Z]{3}) (?=[−+-]?\d)|(?<=\d) (?=[^\W\d]|%)")
"""The space between a currency code and its number, and between a number and the unit or the magnitude behind it."""

Run = tuple[int, int, QTextCharFormat]
"""Start, length and format of some text."""


def drop_pictures(document: QTextDocument) -> None:
    """Put a picture's words in its place: none is ever loaded."""
    cursor = QTextCursor(document)
    pictures = [run for run in _runs(document) if run[2].isImageFormat()]
    for start, length, form in reversed(pictures):
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(str(form.property(QTextCharFormat.Property.ImageAltText) or ""), QTextCharFormat())


def keep_figures_whole(document: QTextDocument) -> None:
    """Let no line end within the figure of a door; only what is shown changes, what is copied has plain spaces."""
    cursor = QTextCursor(document)
    for start, length, form in doors(document):
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        words = cursor.selectedText()
        for space in _WITHIN_A_FIGURE.finditer(words):
            place = start + _units(words[: space.start()])
            cursor.setPosition(place)
            cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(NO_BREAK, form)


def dress_tables(document: QTextDocument, theme: Theme) -> None:
    """Draw tables as rows parted by hairlines under a head in small letters; there are no other lines."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            form = frame.format().toTableFormat()
            form.setBorder(0)
            form.setBorderCollapse(True)
            form.setCellSpacing(0)
            form.setCellPadding(0)
            form.setTopMargin(theme.scaled(4))
            form.setBottomMargin(theme.scaled(4))
            frame.setFormat(form)
            for row, column in product(range(frame.rows()), range(frame.columns())):
                _dress_cell(frame.cellAt(row, column), theme, head=row == 0)


def _dress_cell(cell: QTextTableCell, theme: Theme, *, head: bool) -> None:
    """Draw the line below a cell; a head is written in the letters of every table's head."""
    form = QTextTableCellFormat(cell.format().toTableCellFormat())
    form.setBottomBorder(1)
    form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBottomBorderBrush(theme.colour("lineStrong" if head else "line"))
    form.setTopPadding(2)
    form.setBottomPadding(2)
    form.setRightPadding(theme.scaled(INDENT))
    cell.setFormat(form)
    if head:
        letters = QTextCharFormat()
        letters.setFont(theme.font("small", weight=QFont.Weight.DemiBold.value))
        letters.setForeground(theme.colour("inkSoft"))
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(letters)


def dress_blocks(document: QTextDocument, theme: Theme) -> None:
    """Give paragraphs, headings and lists their line heights and distances."""
    cursor = QTextCursor(document)
    for block in _blocks(document):
        level = block.blockFormat().headingLevel()
        form = QTextBlockFormat()
        role = HEADING_ROLES.get(level, "body") if level else "reading"
        form.setLineHeight(theme.line_height(role), _FIXED)
        form.setTopMargin(theme.scaled(12) if level and block.blockNumber() else 0)
        form.setBottomMargin(theme.scaled(4 if level else 12))
        if block.textList() is not None:
            form.setBottomMargin(theme.scaled(4))
        cursor.setPosition(block.position())
        cursor.mergeBlockFormat(form)
        if level:
            _dress_heading(block, role, theme)


def _dress_heading(block: QTextBlock, role: str, theme: Theme) -> None:
    """Write a heading in the font of its role; Qt's own adjustment of its size would win over ours and goes."""
    cursor = QTextCursor(block)
    font = theme.font(role, weight=QFont.Weight.DemiBold.value)
    for start, length, form in list(_runs_of(block)):
        form.clearProperty(QTextCharFormat.Property.FontSizeAdjustment)
        form.setFont(font)
        form.setForeground(theme.colour("ink"))
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)


def doors(document: QTextDocument) -> list[Run]:
    """Return start, length and format of each run of linked text."""
    return [run for run in _runs(document) if run[2].isAnchor()]


def _runs(document: QTextDocument) -> Iterator[Run]:
    """Yield each run of text in one format."""
    for block in _blocks(document):
        yield from _runs_of(block)


def _runs_of(block: QTextBlock) -> Iterator[Run]:
    """Yield each run of one paragraph."""
    runs = block.begin()
    while not runs.atEnd():
        fragment = runs.fragment()
        yield fragment.position(), fragment.length(), fragment.charFormat()
        runs += 1


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield each paragraph."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _units(words: str) -> int:
    """Return how many places of a document some words take: Qt counts in UTF-16."""
    return len(words.encode("utf-16-le")) // 2
