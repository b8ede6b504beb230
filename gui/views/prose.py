"""The text of a section: Markdown in the reading font, in which every figure is a door."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPointF, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.base.text import Text
from gui.figures.text_notes import NOTHING, TextNotes
from gui.models.notes import NoteLine, NotesModel
from gui.models.roles import Role
from gui.theme.drawing import draw_door_line, draw_inner_ring
from gui.theme.parts.door_text import DoorText, is_web
from gui.theme.parts.row_guide import AnyIndex, RowGuide
from gui.theme.parts.row_list import ICON
from gui.theme.parts.row_pictures import RowPictures
from gui.theme.parts.words import RIGHT, draw_words
from gui.theme.theme import Theme

_NOTE_AIR = 8
_UNBOUND = 16_777_215
"""What Qt calls QWIDGETSIZE_MAX."""
NOTES, NOTES_FROM, NOTES_BELOW, NOTES_UNDER = 248, 760, 96, 220
"""Width of the notes beside a text, from which width of all on they stand there; their height below it, and from which
height of all on they are there. Where they are not, a struck link has its reason in its tooltip."""
_NOTES_SHARE = 3
"""Below a text that is high, notes have a third of the height, as far as they need it."""


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
        self._struck: dict[str, str] = {}
        self._build()
        self._lay_out()
        self._connect()

    def show_text(
        self, markdown: str, resolves: Callable[[str], bool], *, stay: bool = False, notes: TextNotes = NOTHING
    ) -> None:
        """Show a text from its start, or where it was read to; `resolves` tells whether a link leads somewhere.

        `notes` strike out what was not known on the day one looks from, and list it beside the text.
        """
        self._markdown = markdown
        self._resolves = resolves
        self._struck = {target: self._text.message(why) for target, why in notes.struck.items()}
        self._notes.show_notes(notes)
        self._render()
        if not stay:
            self._page.verticalScrollBar().setValue(0)

    def light(self, links: frozenset[str]) -> None:
        """Put the selection tint behind the doors to what is chosen and to what belongs to it."""
        self._page.light(links)

    def _build(self) -> None:
        self._page = DoorText(theme=self._theme, dead_tip=self.tr("This link leads nowhere"))
        self._page.setAccessibleName(self.tr("Text of the section"))
        self._page.setObjectName("prose")
        self._notes = NotesList(theme=self._theme, text=self._text)
        self.setFocusProxy(self._page)

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addWidget(self._page, 1)
        self._row.addWidget(self._notes)

    def _connect(self) -> None:
        self._page.anchorClicked.connect(self._on_anchor)
        self._notes.linkOpened.connect(self.linkOpened)
        self._theme.changed.connect(self._render)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._theme.scaled(NOTES_FROM)
        most = max(self._theme.scaled(NOTES_BELOW), self.height() // _NOTES_SHARE)
        room = beside or self.height() >= self._theme.scaled(NOTES_UNDER)
        self._notes.set_place(beside=beside, room=room, most=most)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)

    def _render(self) -> None:
        self._page.render_markdown(self._markdown, self._resolves, self._struck)

    def _on_anchor(self, url: QUrl) -> None:
        href = self._page.href_of(url)
        if is_web(href):
            self.addressOpened.emit(href)
        elif self._resolves(href):
            self.linkOpened.emit(href)


class NotesList(QListView):
    """Lines beside a text, or below it where it is narrow: what was not known that day, and what stands instead.

    Signals: `linkOpened` with the link of a line that was clicked or entered.
    """

    linkOpened = Signal(str)

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room, self._most = True, _UNBOUND
        self._model = NotesModel(
            text=text,
            later=self.tr("Struck out: not known that day"),
            instead=self.tr("What is shown elsewhere"),
            parent=self,
        )
        self.setModel(self._model)
        self.setItemDelegate(NoteDelegate(theme=theme, view=self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIconSize(ICON)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)  # else Qt leaves rows as high as they were where a scroll bar makes them narrower
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Notes on the text"))
        self.clicked.connect(self._on_entered)
        self.activated.connect(self._on_entered)
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        self.hide()

    @property
    def link(self) -> str:
        """Where the line leads that the keyboard is at; empty for none."""
        return str(self.currentIndex().data(Role.LINK) or "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave copying to the window: the list itself would copy half a line."""
        if event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def show_notes(self, notes: TextNotes) -> None:
        """List these; without any the list is not there."""
        self._model.show_notes(notes)
        self._settle()

    def set_place(self, *, beside: bool, room: bool, most: int) -> None:
        """Stand beside the text as a column, or below it as lines, at `most` so high, where there is room for both."""
        self._room, self._most = room, _UNBOUND if beside else most
        self.setMinimumWidth(self._theme.scaled(NOTES) if beside else 0)
        self.setMaximumWidth(self._theme.scaled(NOTES) if beside else _UNBOUND)
        self._settle()

    def _settle(self) -> None:
        high = self._most
        if high < _UNBOUND:  # only then is it asked how high all of them are
            high = min(high, sum(self.sizeHintForRow(row) for row in range(self._model.rowCount())) + 2)
        self.setMaximumHeight(high)
        self.setVisible(self._room and self._model.shown > 0)

    def _on_entered(self, index: QModelIndex) -> None:
        if index.data(Role.LINK):
            self.linkOpened.emit(str(index.data(Role.LINK)))


class NoteDelegate(QStyledItemDelegate):
    """Draws a note: what it is about as a door, and what is to be said of it at the right, or below it if long."""

    def __init__(self, *, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._guide = RowGuide(view=view)
        self._pictures = RowPictures(theme=theme)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        line, note = self._theme.line_height("small"), index.data(Role.ROW)
        one = not isinstance(note, NoteLine) or self._fits(note, self._view.viewport().width())
        return QSize(0, (line if one else 2 * line) + _NOTE_AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        note = index.data(Role.ROW)
        if not isinstance(note, NoteLine):
            ink = self._theme.colour("time" if index.data(Role.LATER) else "ink")
            font = self._theme.font("small", weight=600)
            draw_words(painter, option.rect, str(index.data()), font=font, colour=ink)
            return
        over, at = self._guide.is_over(index), self._guide.is_at(index)
        paint = partial(self._draw_note, note=note, over=over, at=at)
        self._pictures.put(painter, option.rect, (note, over, at), paint, ground=self._theme.colour("page"))

    def _draw_note(self, painter: QPainter, rect: QRect, *, note: NoteLine, over: bool, at: bool) -> None:
        colour = self._theme.colour
        if over:
            painter.fillRect(rect, colour("hover"))
        painter.fillRect(rect.left(), rect.top(), rect.width(), 1, colour("line"))
        font, line = self._theme.font("small"), self._theme.line_height("small")
        words = QRect(rect.left(), rect.top() + _NOTE_AIR // 2, rect.width(), line)
        wide = draw_words(painter, words, note.lead, font=font, colour=colour("ink"))
        base = QPointF(words.left(), words.bottom() - 2)
        draw_door_line(painter, base, wide, colour=colour("accent"), solid=over)
        if not self._fits(note, rect.width()):
            words.translate(0, line)
        draw_words(painter, words, note.words, font=font, colour=colour("inkSoft"), align=RIGHT)
        if at:
            draw_inner_ring(painter, rect, ring=colour("focus"))

    def _fits(self, note: NoteLine, width: int) -> bool:
        """Tell whether both parts of a note find room on one line."""
        metrics = QFontMetrics(self._theme.font("small"))
        return metrics.horizontalAdvance(note.lead) + metrics.horizontalAdvance(note.words) + 12 <= width


def _nowhere(link: str) -> bool:
    """Answer for a text that is not there yet."""
    del link
    return False
