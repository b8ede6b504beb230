"""The text of a section: Markdown in the reading font, in which every figure is a door."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QByteArray, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from gui.base.text import Text
from gui.theme.theme import Theme

COLUMN = 640
"""The widest a line of prose gets, at 100 %: 60 to 75 characters."""

INDENT = 24
HEADING_ROLES = {1: "card_title", 2: "pane_title"}
WEB = frozenset({"http", "https"})
_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class ProsePanel(QWidget):
    """Shows one Markdown text. Nothing is ever followed, and nothing outside the text is ever read.

    Signals: `linkOpened` with the link of a door that leads somewhere in the dossier; `addressOpened` with an address.
    """

    linkOpened = Signal(str)
    addressOpened = Signal(str)

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._markdown = ""
        self._resolves: Callable[[str], bool] = _nowhere
        self._build()
        self._lay_out()
        self._connect()

    def show_text(self, markdown: str, resolves: Callable[[str], bool]) -> None:
        """Show a text from its start; `resolves` tells whether a link leads somewhere in the dossier."""
        self._markdown = markdown
        self._resolves = resolves
        self._render()
        self._page.verticalScrollBar().setValue(0)

    def light(self, link: str) -> None:
        """Put the selection tint behind the doors whose card is open."""
        self._page.light(link)

    def _build(self) -> None:
        self._page = Page(theme=self._theme)
        self._page.setAccessibleName(self.tr("Text of the section"))
        self._page.setObjectName("prose")
        self.setFocusProxy(self._page)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)

    def _connect(self) -> None:
        self._page.anchorClicked.connect(self._on_anchor)
        self._theme.changed.connect(self._render)

    def _render(self) -> None:
        self._page.render_markdown(self._markdown, self._resolves)

    def _on_anchor(self, url: QUrl) -> None:
        href = self._page.href_of(url)
        if is_web(href):
            self.addressOpened.emit(href)
        elif self._resolves(href):
            self.linkOpened.emit(href)


class Page(QTextBrowser):
    """A text browser that goes nowhere, loads nothing and draws its links as doors."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hrefs: dict[str, str] = {}
        self._dead: frozenset[str] = frozenset()
        self._hovered = ""
        self._lit = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.highlighted.connect(self._on_highlighted)

    def render_markdown(self, markdown: str, resolves: Callable[[str], bool]) -> None:
        """Set the text and dress it; the place it is scrolled to stays."""
        place = self.verticalScrollBar().value()
        document = self.document()
        document.setDefaultFont(self._theme.font("reading"))
        document.setIndentWidth(self._theme.scaled(INDENT))
        document.setMarkdown(markdown, _FEATURES)
        hrefs = [form.anchorHref() for _, _, form in self._anchors()]
        self._hrefs = {QUrl(href).toString(): href for href in hrefs}
        self._dead = frozenset(href for href in hrefs if not is_web(href) and not resolves(href))
        self._drop_pictures()
        self._dress_blocks()
        self._dress_tables()
        self._dress_links()
        self.verticalScrollBar().setValue(place)

    def href_of(self, url: QUrl) -> str:
        """Return a link as its author wrote it."""
        return self._hrefs.get(url.toString(), url.toString())

    def light(self, link: str) -> None:
        """Tint the doors with this link."""
        if link != self._lit:
            self._lit = link
            self._dress_links()

    def loadResource(self, kind: int, name: QUrl | str) -> QByteArray:
        """Give nothing, whatever is asked for: no file is read and no address visited."""
        return QByteArray(b"")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setLineWrapColumnOrWidth(max(1, min(self._theme.scaled(COLUMN), self.viewport().width())))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll only: the size of text is the window's to change."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave alone what the text has no use for, so that the window's keys reach it."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_highlighted(self, url: QUrl) -> None:
        hovered = self.href_of(url) if not url.isEmpty() else ""
        if hovered != self._hovered:
            self._hovered = hovered
            self._dress_links()
            self.viewport().setToolTip(self.tr("This link leads nowhere") if hovered in self._dead else "")

    def _drop_pictures(self) -> None:
        """Put a picture's words in its place: none is ever loaded."""
        cursor = QTextCursor(self.document())
        pictures = [run for run in self._runs() if run[2].isImageFormat()]
        for start, length, form in reversed(pictures):
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(str(form.property(QTextCharFormat.Property.ImageAltText) or ""), QTextCharFormat())

    def _dress_tables(self) -> None:
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                form = frame.format().toTableFormat()
                form.setBorderCollapse(True)
                form.setBorderBrush(self._theme.colour("line"))
                form.setCellPadding(4)
                frame.setFormat(form)

    def _dress_blocks(self) -> None:
        cursor = QTextCursor(self.document())
        for block in self._blocks():
            level = block.blockFormat().headingLevel()
            form = QTextBlockFormat()
            role = HEADING_ROLES.get(level, "body") if level else "reading"
            form.setLineHeight(self._theme.line_height(role), _FIXED)
            form.setTopMargin(self._theme.scaled(12) if level and block.blockNumber() else 0)
            form.setBottomMargin(self._theme.scaled(4 if level else 12))
            if block.textList() is not None:
                form.setBottomMargin(self._theme.scaled(4))
            cursor.setPosition(block.position())
            cursor.mergeBlockFormat(form)
            if level:
                self._dress_heading(cursor, role)

    def _dress_heading(self, cursor: QTextCursor, role: str) -> None:
        form = QTextCharFormat()
        font = self._theme.font(role, weight=QFont.Weight.DemiBold.value)
        form.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
        form.setProperty(QTextCharFormat.Property.FontSizeAdjustment, 0)
        form.setForeground(self._theme.colour("ink"))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)

    def _dress_links(self) -> None:
        cursor = QTextCursor(self.document())
        for start, length, form in self._anchors():
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(self._door(form.anchorHref()))

    def _door(self, href: str) -> QTextCharFormat:
        """Return how a door looks: dotted at rest, solid under the pointer, wavy where it leads nowhere."""
        form = QTextCharFormat()
        style = QTextCharFormat.UnderlineStyle.DotLine
        colour = self._theme.colour("accent")
        if href in self._dead:
            style, colour = QTextCharFormat.UnderlineStyle.WaveUnderline, self._theme.colour("error")
        elif href == self._hovered:
            style = QTextCharFormat.UnderlineStyle.SingleUnderline
        form.setForeground(colour)
        form.setUnderlineStyle(style)
        form.setUnderlineColor(colour)
        form.setFontWeight(QFont.Weight.Medium.value)
        form.setBackground(self._theme.colour("selection") if href == self._lit else QColor(Qt.GlobalColor.transparent))
        return form

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _anchors(self) -> list[tuple[int, int, QTextCharFormat]]:
        """Return start, length and format of each run of linked text."""
        return [run for run in self._runs() if run[2].isAnchor()]

    def _runs(self) -> Iterator[tuple[int, int, QTextCharFormat]]:
        """Yield start, length and format of each run of text in one format."""
        for block in self._blocks():
            runs = block.begin()
            while not runs.atEnd():
                fragment = runs.fragment()
                yield fragment.position(), fragment.length(), fragment.charFormat()
                runs += 1


def is_web(href: str) -> bool:
    """Tell whether a link is an address on the web, which the program never visits by itself."""
    return QUrl(href).scheme().lower() in WEB


def _nowhere(link: str) -> bool:
    """Answer for a text that is not there yet."""
    del link
    return False
