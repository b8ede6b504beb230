"""The partner list: who works with the company and how, with a filter."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.base.text import Text
from gui.figures.roster import Roster
from gui.models.partners import PartnersModel
from gui.models.roles import Role
from gui.theme.drawing import draw_inner_ring
from gui.theme.parts.empty_state import EmptyState
from gui.theme.parts.filter_field import FilterField
from gui.theme.parts.row_guide import AnyIndex, RowGuide
from gui.theme.parts.text_label import TextLabel
from gui.theme.parts.words import RIGHT, draw_words
from gui.theme.theme import Theme

ROW = 28
HEAD = 24
NARROW = 300
"""Below this width the year and the status choice go away, at 100 %."""

_SIDE = 16
_GLYPH = 16
_BRAND = 72
_YEAR = 32


class PartnerList(QWidget):
    """Partners by cooperation, found by name, brand or any other of their words.

    Signals: `partnerChosen` with the link of the partner that was clicked, or reached by the arrow keys.
    """

    partnerChosen = Signal(str)

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._chosen = ""
        self._total = 0
        self._build()
        self._lay_out()
        self._connect()
        self._dress()

    def show_roster(self, roster: Roster) -> None:
        """Show other partners; the filter is emptied and nobody is chosen."""
        self._total = roster.count
        self._chosen = ""
        self._field.clear()
        blocked = self._status.blockSignals(True)
        self._status.clear()
        self._status.addItem(self.tr("Any status"), "")
        for key, title in roster.statuses:
            self._status.addItem(title, key)
        self._status.blockSignals(blocked)
        self._model.show_roster(roster)
        self._after_narrowing()
        self._fold()

    def choose(self, link: str) -> None:
        """Mark the partner whose card is open, without a signal; any other link marks nobody."""
        self._chosen = link
        self._mark()

    def light(self, links: frozenset[str]) -> None:
        """Set the partners in bold that belong to what is chosen elsewhere."""
        self._model.light(links)

    def focus_filter(self) -> None:
        """Put the keyboard into the filter."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        self._title = TextLabel(theme=self._theme, role="pane_title")
        self._title.setText(self.tr("Partners"))
        self._count = TextLabel(theme=self._theme, role="body", ink="inkSoft")
        self._field = FilterField(
            theme=self._theme,
            placeholder=self.tr("Name, brand…"),
            name=self.tr("Filter partners by name, brand or country"),
        )
        self._status = QComboBox(self)
        self._status.setAccessibleName(self.tr("Status of partners"))
        self._model = PartnersModel(parent=self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._delegate = PartnerDelegate(theme=self._theme, view=self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Partners"))
        self._empty = EmptyState(theme=self._theme)
        self._stack = QStackedWidget(self)
        self.setAutoFillBackground(True)
        self.setFocusProxy(self._list)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_SIDE, 12, _SIDE, 8)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        controls = QHBoxLayout()
        controls.setContentsMargins(_SIDE, 0, 12, 8)
        controls.setSpacing(8)
        controls.addWidget(self._field, 1)
        controls.addWidget(self._status)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(controls)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._narrow)
        self._field.leftDownwards.connect(self._enter_list)
        self._status.currentIndexChanged.connect(self._narrow)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.clicked.connect(self._on_entered)
        self._list.activated.connect(self._on_entered)
        self._empty.actionChosen.connect(self._clear_filter)
        self._theme.changed.connect(self._dress)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        roomy = self.width() >= self._theme.scaled(NARROW)
        self._delegate.with_year = roomy
        self._status.setVisible(roomy and self._status.count() > 2)
        if not self._status.isVisibleTo(self) and self._status.currentIndex() > 0:
            self._status.setCurrentIndex(0)

    def _narrow(self) -> None:
        self._model.narrow(words=self._field.text(), status=str(self._status.currentData() or ""))
        self._after_narrowing()

    def _after_narrowing(self) -> None:
        shown = self._model.shown
        total = self._text.count(self._total)
        narrowed = self.tr("{shown} of {total}").format(shown=self._text.count(shown), total=total)
        self._count.setText(total if shown == self._total else narrowed)
        if not shown:
            self._say_empty()
        self._stack.setCurrentWidget(self._list if shown else self._empty)
        self._mark()

    def _say_empty(self) -> None:
        words = self._field.text().strip()
        if not self._total:
            self._empty.show_state(title=self.tr("No partners"), line=self.tr("This dossier names none."))
            return
        if words:
            title = self.tr("No partner matches “{words}”").format(words=words)
        else:
            title = self.tr("No partner has this status")
        nearest = self._model.nearest(words) if words else ""
        line = self.tr("Nearest: {name}").format(name=nearest) if nearest else ""
        self._empty.show_state(title=title, line=line, action=self.tr("Clear the filter"))

    def _clear_filter(self) -> None:
        self._field.clear()
        self._status.setCurrentIndex(0)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter_list(self) -> None:
        """Go from the filter to the first partner it found."""
        if self._model.shown:
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
            if not self._list.currentIndex().isValid():
                self._list.setCurrentIndex(self._model.index(1))

    def _mark(self) -> None:
        """Mark the chosen partner; where none is, the keyboard stays where it was."""
        row = self._model.row_of(self._chosen)
        if row < 0:
            self._list.clearSelection()
            if not self._list.currentIndex().isValid():
                self._list.setCurrentIndex(QModelIndex())  # or Qt goes to the first one by itself, and its card opens
            return
        index = self._model.index(row)
        self._list.setCurrentIndex(index)
        self._list.scrollTo(index.siblingAtRow(row - 1))
        self._list.scrollTo(index)

    def _on_current(self, current: QModelIndex) -> None:
        link = current.data(Role.LINK) if current.isValid() else None
        if link and link != self._chosen:
            self._on_entered(current)

    def _on_entered(self, index: QModelIndex) -> None:
        if index.data(Role.LINK):
            self._chosen = str(index.data(Role.LINK))
            self.partnerChosen.emit(self._chosen)

    def _dress(self) -> None:
        ground = self.palette()
        ground.setColor(ground.ColorRole.Window, self._theme.colour("page"))
        self.setPalette(ground)
        self._list.scheduleDelayedItemsLayout()


class PartnerDelegate(QStyledItemDelegate):
    """Draws a partner: status glyph, name, brand, year; or a group head with its count."""

    def __init__(self, *, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._guide = RowGuide(view=view)
        self.with_year = True

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, self._theme.scaled(HEAD if index.data(Role.HEAD) else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        if index.data(Role.HEAD):
            self._draw_head(painter, option.rect, index)
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, self._theme.colour("selection"))
        elif self._guide.is_over(index):
            painter.fillRect(option.rect, self._theme.colour("hover"))
        self._draw_partner(painter, option.rect, index, strong=chosen or bool(index.data(Role.LIT)))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(option.rect.left() + _SIDE, option.rect.bottom(), option.rect.right(), option.rect.bottom())
        if self._guide.is_at(index):
            draw_inner_ring(painter, option.rect, ring=self._theme.colour("focus"))

    def _draw_head(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        painter.fillRect(rect, self._theme.colour("chrome"))
        soft = self._theme.colour("inkSoft")
        words = rect.adjusted(_SIDE, 0, -12, 0)
        count = str(index.data(Role.COUNT))
        width = draw_words(painter, words, count, font=self._theme.font("tick"), colour=soft, align=RIGHT)
        words.setRight(words.right() - width - 8)
        draw_words(painter, words, str(index.data()), font=self._theme.font("tick", weight=600), colour=soft)

    def _draw_partner(self, painter: QPainter, rect: QRect, index: AnyIndex, *, strong: bool) -> None:
        soft, small = self._theme.colour("inkSoft"), self._theme.font("small")
        glyph = QRect(rect.left() + 12, rect.center().y() - _GLYPH // 2 + 1, _GLYPH, _GLYPH)
        self._theme.icon(str(index.data(Role.ICON)), "inkSoft").paint(painter, glyph)
        right = rect.right() - 12
        if self.with_year:
            year = QRect(right - self._theme.scaled(_YEAR), rect.top(), self._theme.scaled(_YEAR), rect.height())
            words = "" if index.data(Role.WHEN) is None else str(index.data(Role.WHEN))
            draw_words(painter, year, words, font=small, colour=soft, align=RIGHT)
            right = year.left() - 8
        brand = QRect(right - self._theme.scaled(_BRAND), rect.top(), self._theme.scaled(_BRAND), rect.height())
        draw_words(painter, brand, str(index.data(Role.DETAIL)) or "–", font=small, colour=soft)
        name = QRect(glyph.right() + 6, rect.top(), brand.left() - 8 - glyph.right() - 6, rect.height())
        font = self._theme.font("body", weight=600) if strong else self._theme.font("body")
        draw_words(painter, name, str(index.data()), font=font, colour=self._theme.colour("ink"))
