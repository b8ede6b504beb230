"""The timeline of a dossier: what happened when, by category and year."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.base.text import Text
from gui.figures.timeline import GLYPHS, PLAIN_GLYPH, Timeline
from gui.models.roles import Role
from gui.models.timeline import EventLine, TimelineModel
from gui.theme.drawing import draw_inner_ring, lit_ground
from gui.theme.parts.chip_row import ChipRow, Kind
from gui.theme.parts.row_guide import AnyIndex, RowGuide
from gui.theme.parts.row_list import RowList
from gui.theme.parts.row_pictures import RowPictures
from gui.theme.parts.rule import Rule
from gui.theme.parts.text_label import TextLabel
from gui.theme.parts.words import RIGHT, draw_words
from gui.theme.theme import Theme
from gui.views.timeline.years import YearRail

ROW = 44
HEAD = 24
_DAY = 92
_LINE = 8
_GLYPH = 16
_GAP = 8
_SOURCE = 148
_SOURCE_FROM = 560
_HEAD_ROOM = 160


class TimelinePanel(QWidget):
    """Events under their years, narrowed by category.

    Signals: `linkOpened` with the link of the event that was clicked or entered.
    """

    linkOpened = Signal(str)

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._build()
        self._lay_out()
        self._connect()
        self._dress()

    def show_timeline(self, timeline: Timeline, *, stay: bool = False) -> None:
        """Show the events from the first one on, of every category; or others in their place, as far as one had got."""
        at = self._list.verticalScrollBar().value() if stay else 0
        self._model.show_timeline(timeline)
        self._chips.show_kinds(self._kinds(timeline))
        self._after_narrowing()
        self._list.verticalScrollBar().setValue(at)

    def choose(self, link: str) -> None:
        """Mark the event whose card is open, and go to it; any other link marks none, and the keyboard stays."""
        row = self._model.row_of(link)
        if row < 0:
            self._list.clearSelection()
            return
        index = self._model.index(row)
        self._list.setCurrentIndex(index)
        whole = self._list.viewport().rect().contains(self._list.visualRect(index))
        middle, least = QListView.ScrollHint.PositionAtCenter, QListView.ScrollHint.EnsureVisible
        self._list.scrollTo(index, least if whole else middle)

    def light(self, links: frozenset[str]) -> None:
        """Light up the events that belong to what is chosen."""
        self._model.light(links)

    def _build(self) -> None:
        self._chips = ChipRow(theme=self._theme)
        self._year = TextLabel(theme=self._theme, role="pane_title")
        self._count = TextLabel(theme=self._theme, role="small", ink="inkSoft")
        self._model = TimelineModel(text=self._text, undated=self.tr("No date"), parent=self)
        self._list = RowList(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(EventDelegate(theme=self._theme, view=self._list))
        self._list.setAccessibleName(self.tr("Events"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._years = YearRail(theme=self._theme, parent=self)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._rule = Rule(theme=self._theme, kind="strong")
        self.setFocusProxy(self._list)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_GAP, 0, 0, 0)
        head.setSpacing(16)
        head.addWidget(self._year)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._years)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._chips)
        column.addSpacing(8)
        column.addLayout(head)
        column.addSpacing(4)
        column.addWidget(self._rule)
        column.addWidget(self._list, 1)

    def _connect(self) -> None:
        self._chips.changed.connect(self._narrow)
        self._list.clicked.connect(self._on_entered)
        self._list.activated.connect(self._on_entered)
        self._list.verticalScrollBar().valueChanged.connect(self._follow_year)
        self._years.yearChosen.connect(self._on_year)
        self._theme.changed.connect(self._dress)

    def _kinds(self, timeline: Timeline) -> list[Kind]:
        return [
            Kind(
                category.key,
                category.title,
                self._text.count(category.count),
                category.glyph if category.glyph in GLYPHS else PLAIN_GLYPH,
            )
            for category in timeline.categories
        ]

    def _narrow(self) -> None:
        self._model.narrow(self._chips.chosen)
        self._after_narrowing()

    def _after_narrowing(self) -> None:
        self._years.show_years(self._model.years)
        self._list.scrollToTop()
        self._follow_year()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._years.set_room(self.width() - self._theme.scaled(_HEAD_ROOM))

    def _follow_year(self) -> None:
        """Tell the year of the first row in view, and tint it among the years."""
        first = self._list.indexAt(self._list.viewport().rect().topLeft())
        year, count = self._model.year_at(max(first.row(), 0))
        self._year.setText("" if year is None else str(year))
        self._count.setText(self._events(count))
        self._years.mark(year)

    def _events(self, count: int) -> str:
        if count == 1:
            return self.tr("1 event")
        return self.tr("{count} events").format(count=self._text.count(count)) if count else ""

    def _on_entered(self, index: QModelIndex) -> None:
        if index.data(Role.LINK):
            self.linkOpened.emit(str(index.data(Role.LINK)))

    def _on_year(self, year: int) -> None:
        head = self._model.index(self._model.row_of_year(year))
        self._list.scrollTo(head, QListView.ScrollHint.PositionAtTop)
        self._list.setCurrentIndex(head.siblingAtRow(head.row() + 1))

    def _dress(self) -> None:
        self._list.scheduleDelayedItemsLayout()


class EventDelegate(QStyledItemDelegate):
    """Draws an event: day, glyph on the line of time, title over detail, source; or the head of a year."""

    def __init__(self, *, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._guide = RowGuide(view=view)
        self._pictures = RowPictures(theme=theme)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, self._theme.scaled(HEAD if index.data(Role.HEAD) else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line = index.data(Role.ROW)
        if not isinstance(line, EventLine):
            self._draw_head(painter, option.rect, index)
            return
        chosen, over = bool(option.state & QStyle.StateFlag.State_Selected), self._guide.is_over(index)
        at = self._guide.is_at(index)
        paint = partial(self._draw_row, line=line, chosen=chosen, over=over, at=at)
        look = (line, chosen, over, at)
        self._pictures.put(painter, option.rect, look, paint, ground=self._theme.colour("page"))

    def _draw_row(self, painter: QPainter, rect: QRect, *, line: EventLine, chosen: bool, over: bool, at: bool) -> None:
        if chosen or over:
            painter.fillRect(rect, self._theme.colour("selection" if chosen else "hover"))
        elif line.lit:
            painter.fillRect(rect, lit_ground(self._theme.colour))
        self._draw_time(painter, rect, line, chosen=chosen)
        self._draw_event(painter, rect, line)
        if at:
            draw_inner_ring(painter, rect, ring=self._theme.colour("focus"))

    def _draw_head(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        painter.fillRect(rect, self._theme.colour("chrome"))
        words = rect.adjusted(_GAP, 0, -_GAP, 0)
        font, soft = self._theme.font("tick", weight=600), self._theme.colour("inkSoft")
        draw_words(painter, words, str(index.data()), font=font, colour=soft)
        count = str(index.data(Role.COUNT))
        draw_words(painter, words, count, font=self._theme.font("tick"), colour=soft, align=RIGHT)

    def _draw_time(self, painter: QPainter, rect: QRect, line: EventLine, *, chosen: bool) -> None:
        day = QRect(rect.left() + _GAP, rect.top(), self._theme.scaled(_DAY), self._theme.scaled(ROW // 2 + 6))
        font = self._theme.font("small", weight=600) if chosen else self._theme.font("small")
        colour = self._theme.colour("ink" if chosen else "inkSoft")
        draw_words(painter, day, line.when, font=font, colour=colour)
        middle = day.right() + _LINE + _GLYPH // 2
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(middle, rect.top(), middle, rect.bottom())
        place = QRect(middle - _GLYPH // 2, 0, _GLYPH, _GLYPH)
        place.moveCenter(QPoint(middle, day.center().y()))
        page = lit_ground(self._theme.colour) if line.lit else self._theme.colour("page")
        painter.fillRect(place.adjusted(2, 0, -2, 0), self._theme.colour("selection") if chosen else page)
        self._theme.icon(line.glyph if line.glyph in GLYPHS else PLAIN_GLYPH, "ink").paint(painter, place)

    def _draw_event(self, painter: QPainter, rect: QRect, line: EventLine) -> None:
        left = rect.left() + _GAP + self._theme.scaled(_DAY) + 2 * _LINE + _GLYPH
        right = rect.right() - _GAP
        high = self._theme.scaled(16)
        top = rect.top() + (rect.height() - 2 * high - 2) // 2
        soft = self._theme.colour("inkSoft")
        if rect.width() >= self._theme.scaled(_SOURCE_FROM):
            aside = QRect(right - self._theme.scaled(_SOURCE), top, self._theme.scaled(_SOURCE), high + 2)
            draw_words(painter, aside, line.source, font=self._theme.font("small"), colour=soft)
            right = aside.left() - 2 * _GAP
        title = QRect(left, top, right - left, high + 2)
        ink = self._theme.colour("ink")
        draw_words(painter, title, line.title, font=self._theme.font("body", weight=600), colour=ink)
        detail = QRect(left, top + high + 2, right - left, high)
        draw_words(painter, detail, line.detail, font=self._theme.font("small"), colour=soft)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(left, rect.bottom(), rect.right(), rect.bottom())
