"""Text in the reading font in which links are doors; nothing in it is ever loaded or followed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QFocusEvent,
    QFont,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from gui.theme.drawing import CONTROL_RADIUS
from gui.theme.focus import RING
from gui.theme.parts.prose_dress import (
    INDENT,
    doors,
    dress_blocks,
    dress_tables,
    drop_pictures,
    keep_figures_whole,
)
from gui.theme.parts.tip import plain_tip
from gui.theme.theme import Theme

COLUMN = 640
"""The widest a line of prose gets, at 100 %: 60 to 75 characters."""

KEPT = 12
"""So many texts are kept as they were laid out."""

WEB = frozenset({"http", "https"})
_ROOM = 3
_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class DoorText(QTextBrowser):
    """A text browser that goes nowhere, loads nothing and draws its links as doors."""

    def __init__(self, *, theme: Theme, dead_tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dead_tip = dead_tip
        self._hrefs: dict[str, str] = {}
        self._dead: frozenset[str] = frozenset()
        self._struck: Mapping[str, str] = {}
        self._hovered = ""
        self._at = -1
        self._lit: frozenset[str] = frozenset()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self._kept: dict[str, _LaidOut] = {}
        self._document = ConfinedDocument(self)
        self.setDocument(self._document)
        theme.changed.connect(self._forget)
        self.highlighted.connect(self._on_highlighted)

    def render_markdown(
        self, markdown: str, resolves: Callable[[str], bool], struck: Mapping[str, str] | None = None
    ) -> None:
        """Set the text and dress it; the place it is scrolled to stays.

        Links in `struck` are struck out, each with the words for its tooltip, and lead where they lead all the same.
        The last few texts are kept as they were laid out, for who goes to and fro; with another theme they are not.
        """
        place = self.verticalScrollBar().value()
        self.setFont(self._theme.font("reading"))  # Qt writes whatever document is shown in the font of its view
        self._leave()
        laid_out = self._kept.pop(markdown, None) or self._laid_out(markdown)
        self._kept[markdown] = laid_out
        hrefs = laid_out.hrefs
        self._at = -1
        self._hrefs = {QUrl(href).toString(): href for href in hrefs}
        self._dead = frozenset(href for href in hrefs if not is_web(href) and not resolves(href))
        self._struck = struck or {}
        dressed = _Dressed(self._dead, self._lit, frozenset(self._struck), "")
        self._dress_links(laid_out.document, dressed.unlike(laid_out.dressed, frozenset(hrefs)))
        laid_out.dressed = dressed
        self._take(laid_out.document)
        self.verticalScrollBar().setValue(place)

    def _laid_out(self, markdown: str) -> "_LaidOut":
        """Make the document of a text."""
        document = ConfinedDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self.font())
        document.setIndentWidth(self._theme.scaled(INDENT))
        document.setMarkdown(markdown, _FEATURES)
        drop_pictures(document)
        keep_figures_whole(document)
        dress_blocks(document, self._theme)
        dress_tables(document, self._theme)
        return _LaidOut(document, tuple(form.anchorHref() for _, _, form in doors(document)))

    def _leave(self) -> None:
        """Note how the doors of the text that is seen are drawn; no pointer is over the next one's yet."""
        for laid_out in self._kept.values():
            if laid_out.document is self._document:
                laid_out.dressed = _Dressed(self._dead, self._lit, frozenset(self._struck), self._hovered)
        self._hovered = ""

    def _take(self, document: "ConfinedDocument") -> None:
        """Show a document; it is laid out only now, when nothing is left in it that Qt would load."""
        before, self._document = self._document, document
        if before is not document:
            self.setDocument(document)
        while len(self._kept) > KEPT:
            self._kept.pop(next(iter(self._kept))).document.deleteLater()
        if before is not document and all(before is not laid_out.document for laid_out in self._kept.values()):
            before.deleteLater()

    def _forget(self) -> None:
        """Let go of texts that were laid out in another type; the one that is seen is still needed."""
        for laid_out in self._kept.values():
            if laid_out.document is not self._document:
                laid_out.document.deleteLater()
        self._kept = {}

    def href_of(self, url: QUrl) -> str:
        """Return a link as its author wrote it."""
        return self._hrefs.get(url.toString(), url.toString())

    @property
    def link(self) -> str:
        """Where the door leads that the keyboard is at, or an empty string."""
        found = doors(self.document())
        return self.href_of(QUrl(found[self._at][2].anchorHref())) if 0 <= self._at < len(found) else ""

    def light(self, links: frozenset[str]) -> None:
        """Tint the doors with these links."""
        if links != self._lit:
            before, self._lit = self._lit, links
            self._dress_links(self.document(), before ^ links)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = max(1, min(self._theme.scaled(COLUMN), self.viewport().width()))
        if width != self.lineWrapColumnOrWidth():  # Qt would lay the text out anew for the same width too
            self.setLineWrapColumnOrWidth(width)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll only: the size of text is the window's to change."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the door the ring is round; leave Escape to the window."""
        found = doors(self.document())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._at < len(found):
            self.anchorClicked.emit(QUrl(found[self._at][2].anchorHref()))
        elif event.key() == Qt.Key.Key_Escape or self._leaves_copying(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _leaves_copying(self, event: QKeyEvent) -> bool:
        """Tell whether a key asks for a copy where no words are chosen: then it is the figure that is meant."""
        return event.matches(QKeySequence.StandardKey.Copy) and not self.textCursor().hasSelection()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go from door to door, and on to the next part after the last one."""
        to = self._at + 1 if forward else self._at - 1
        if not self.hasFocus() or not 0 <= to < len(doors(self.document())):
            return super().focusNextPrevChild(forward)
        self._go_to(to)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.ShortcutFocusReason):
            self._go_to(0)
        elif event.reason() is Qt.FocusReason.BacktabFocusReason:
            self._go_to(len(doors(self.document())) - 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._at = -1
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and the ring round the door the keyboard is at."""
        super().paintEvent(event)
        if not self.hasFocus() or self._at < 0:
            return
        found = doors(self.document())
        if self._at < len(found):
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("focus"), RING))
            for place in self._places(found[self._at][0], found[self._at][1]):
                painter.drawRoundedRect(place, CONTROL_RADIUS, CONTROL_RADIUS)

    def _go_to(self, door: int) -> None:
        """Put the ring round a door and bring it into view."""
        self._at = door
        found = doors(self.document())
        if 0 <= door < len(found):
            places = self._places(found[door][0], found[door][1])
            self._bring_into_view(places)
            words = QTextCursor(self.document())
            words.setPosition(found[door][0])
            words.setPosition(found[door][0] + found[door][1], QTextCursor.MoveMode.KeepAnchor)
            self.setAccessibleDescription(words.selection().toPlainText())
        self.viewport().update()

    def _bring_into_view(self, places: list[QRectF]) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if places and places[0].top() < 0:
            bar.setValue(bar.value() + round(places[0].top()) - _ROOM)
        elif places and places[-1].bottom() > height:
            bar.setValue(bar.value() + round(places[-1].bottom()) - height + _ROOM)

    def _places(self, start: int, length: int) -> list[QRectF]:
        """Return where a run of text stands in the viewport, a rectangle for each line it is on."""
        block = self.document().findBlock(start)
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        corner -= QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        first, last = start - block.position(), start + length - block.position()
        layout = block.layout()
        places = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            begin, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if begin < end:
                left, right = _across(line, begin), _across(line, end)
                place = QRectF(corner.x() + left, corner.y() + line.y(), right - left, line.height())
                places.append(place.adjusted(-_ROOM, 0, _ROOM, 0))
        return places

    def _on_highlighted(self, url: QUrl) -> None:
        hovered = self.href_of(url) if not url.isEmpty() else ""
        if hovered != self._hovered:
            before, self._hovered = self._hovered, hovered
            self._dress_links(self.document(), frozenset({before, hovered}))
            tip = self._dead_tip if hovered in self._dead else self._struck.get(hovered, "")
            self.viewport().setToolTip(plain_tip(tip) if tip else "")

    def _dress_links(self, document: QTextDocument, hrefs: frozenset[str]) -> None:
        """Draw the doors with these links as they are now."""
        cursor = QTextCursor(document)
        for start, length, form in doors(document) if hrefs else ():
            if form.anchorHref() not in hrefs:
                continue
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
        elif href in self._struck:
            style, colour = QTextCharFormat.UnderlineStyle.NoUnderline, self._theme.colour("time")
        if href == self._hovered and href not in self._dead:
            style = QTextCharFormat.UnderlineStyle.SingleUnderline
        form.setFontStrikeOut(href in self._struck)
        form.setForeground(colour)
        form.setUnderlineStyle(style)
        form.setUnderlineColor(colour)
        form.setFontWeight(QFont.Weight.Medium.value)
        form.setBackground(QBrush(self._theme.colour("selection")) if href in self._lit else QBrush())
        return form


class ConfinedDocument(QTextDocument):
    """A document that loads nothing.

    Qt asks the document for whatever a text names, and where it gets no picture it reads the named file by itself:
    so there always is a picture, an empty one.
    """

    def loadResource(self, kind: int, name: QUrl | str) -> QImage | QByteArray:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return QByteArray(b"")
        picture = QImage(1, 1, QImage.Format.Format_ARGB32)
        picture.fill(0)
        return picture


class _Dressed(NamedTuple):
    """As what the doors of a text are drawn: dead, lit, struck out, under the pointer."""

    dead: frozenset[str]
    lit: frozenset[str]
    struck: frozenset[str]
    hovered: str

    def unlike(self, other: "_Dressed | None", hrefs: frozenset[str]) -> frozenset[str]:
        """Return which of these links are drawn otherwise than before; all of them where nothing was drawn yet."""
        if other is None:
            return hrefs
        changed = (self.dead ^ other.dead) | (self.lit ^ other.lit) | (self.struck ^ other.struck)
        return (changed | ({self.hovered} ^ {other.hovered})) & hrefs


@dataclass(slots=True)
class _LaidOut:
    """A text that was laid out, its links in order, and as what its doors are drawn."""

    document: ConfinedDocument
    hrefs: tuple[str, ...]
    dressed: _Dressed | None = None


def is_web(href: str) -> bool:
    """Tell whether a link is an address on the web, which the program never visits by itself."""
    return QUrl(href).scheme().lower() in WEB


def _across(line: QTextLine, position: int) -> float:
    """Return how far along a line a position is; Qt's binding gives the position back beside it."""
    answer: object = line.cursorToX(position)
    along = answer[0] if isinstance(answer, tuple) else answer
    return along if isinstance(along, float) else 0.0
