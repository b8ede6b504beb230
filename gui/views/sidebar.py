"""The sections of the dossier at the left: what it is, and where one is in it."""

from functools import partial

import msgspec
from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.base.text import Text
from gui.models.roles import Role
from gui.models.sections import SectionEntry, SectionsModel
from gui.theme.drawing import draw_box, draw_ring
from gui.theme.parts.elided_label import ElidedLabel
from gui.theme.parts.row_guide import AnyIndex, RowGuide
from gui.theme.parts.row_list import RowList
from gui.theme.parts.row_pictures import RowPictures
from gui.theme.parts.words import RIGHT, draw_words, is_elided
from gui.theme.theme import Theme
from gui.theme.tokens import RAIL, SIDEBAR

ROW = 32
RAIL_ROW = 36
_SIDE = 8
_ICON = 16
ICONS = frozenset(
    {"overview", "bars", "line-chart", "truck", "chip", "rings", "timeline", "warning", "differ", "document"}
)
"""The icons a section may ask for; one that asks for anything else is a document."""


class SectionSidebar(QWidget):
    """The list of sections, whole or as a rail of icons.

    Signals: `sectionChosen` with the name of the section the user went to, also when it is the one they are in.
    """

    sectionChosen = Signal(str)

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._chosen = ""
        self._build()
        self._lay_out()
        self._connect()
        self._dress()
        self.set_rail(False)

    def show_dossier(self, title: str, subtitle: str, sections: tuple[SectionEntry, ...]) -> None:
        """Show another dossier; no section is chosen yet."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._chosen = ""
        self._model.show_entries(sections)

    def show_counts(self, sections: tuple[SectionEntry, ...]) -> None:
        """Show how much the same sections hold from another standpoint."""
        self._model.show_counts(sections)

    def choose(self, name: str) -> None:
        """Mark the section one is in, without a signal."""
        self._chosen = name
        self._list.setCurrentIndex(self._model.index(self._model.row_of(name)))

    def set_rail(self, rail: bool) -> None:
        """Show icons with tooltips only, or the whole list."""
        self._delegate.rail = rail
        self._head.setVisible(not rail)
        self.setFixedWidth(self._theme.scaled(RAIL if rail else SIDEBAR))
        self._list.scheduleDelayedItemsLayout()

    @property
    def is_rail(self) -> bool:
        """Whether only icons are shown."""
        return self._delegate.rail

    def _build(self) -> None:
        self._model = SectionsModel(parent=self)
        self._head = QWidget(self)
        self._title = ElidedLabel(theme=self._theme, role="body", weight=600)
        self._subtitle = ElidedLabel(theme=self._theme, role="tick", ink="inkSoft")
        self._list = RowList(self)
        self._list.setModel(self._model)
        self._delegate = SectionDelegate(theme=self._theme, view=self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Sections"))
        self.setAutoFillBackground(True)
        self.setFocusProxy(self._list)

    def _lay_out(self) -> None:
        head = QVBoxLayout(self._head)
        head.setContentsMargins(16, 12, 8, 12)
        head.setSpacing(0)
        head.addWidget(self._title)
        head.addWidget(self._subtitle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._list, 1)

    def _connect(self) -> None:
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.clicked.connect(self._on_pressed)
        self._list.activated.connect(self._on_pressed)
        self._theme.changed.connect(self._dress)

    def _on_current(self, current: QModelIndex) -> None:
        name = str(current.data(Role.LINK)) if current.isValid() else ""
        if name and name != self._chosen:
            self._chosen = name
            self.sectionChosen.emit(name)

    def _on_pressed(self, index: QModelIndex) -> None:
        self.sectionChosen.emit(str(index.data(Role.LINK)))

    def _dress(self) -> None:
        palette = self.palette()
        for role in (palette.ColorRole.Window, palette.ColorRole.Base):
            palette.setColor(role, self._theme.colour("chrome"))
        self.setPalette(palette)
        self._list.scheduleDelayedItemsLayout()


class _Look(msgspec.Struct, frozen=True):
    """All that is drawn of a section; no count where there is none."""

    title: str
    icon: str
    count: str
    rail: bool
    chosen: bool
    over: bool
    at: bool


class SectionDelegate(QStyledItemDelegate):
    """Draws a section: icon, title, count; the chosen one on a rounded tint."""

    def __init__(self, *, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._guide = RowGuide(view=view)
        self._pictures = RowPictures(theme=theme)
        self.rail = False

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, self._theme.scaled(RAIL_ROW if self.rail else ROW))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        """Give tooltips in the rail, and for a title that is cut; else it stands there already."""
        return (self.rail or self._is_cut(option, index)) and super().helpEvent(event, view, option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        look = _Look(
            title=str(index.data()),
            icon=str(index.data(Role.ICON)),
            count=_count(index),
            rail=self.rail,
            chosen=bool(option.state & QStyle.StateFlag.State_Selected),
            over=self._guide.is_over(index),
            at=self._guide.is_at(index),
        )
        self._pictures.put(painter, option.rect, look, partial(self._draw, look=look), ground=self._ground())

    def _ground(self) -> QColor:
        return self._theme.colour("chrome")

    def _draw(self, painter: QPainter, rect: QRect, *, look: "_Look") -> None:
        box = rect.adjusted(6 if look.rail else _SIDE, 0, -6 if look.rail else -_SIDE, 0)
        if look.chosen or look.over:
            edge = self._theme.colour("accent") if look.chosen and self._theme.scheme == "contrast" else None
            draw_box(painter, box, fill=self._theme.colour("selection" if look.chosen else "hover"), edge=edge)
        if look.at:
            draw_ring(painter, box, ring=self._theme.colour("focus"), gap=self._ground(), radius=4.0)
        self._draw_icon(painter, box, look)
        if not look.rail:
            self._draw_line(painter, box, look)

    def _draw_icon(self, painter: QPainter, box: QRect, look: "_Look") -> None:
        place = QRect(0, 0, _ICON, _ICON)
        place.moveCenter(box.center())
        if not look.rail:
            place.moveLeft(box.left() + _SIDE + 4)
        role = "accent" if look.chosen else "ink" if look.over else "inkSoft"
        self._theme.icon(look.icon if look.icon in ICONS else "document", role).paint(painter, place)

    def _draw_line(self, painter: QPainter, box: QRect, look: "_Look") -> None:
        if look.count:
            place, soft = box.adjusted(0, 0, -_SIDE, 0), self._theme.colour("inkSoft")
            draw_words(painter, place, look.count, font=self._theme.font("small"), colour=soft, align=RIGHT)
        words, font = self._title_place(box, look.count), self._title_font(chosen=look.chosen)
        draw_words(painter, words, look.title, font=font, colour=self._theme.colour("ink"))

    def _title_place(self, box: QRect, count: str) -> QRect:
        """Return the room for a title between its icon and its count."""
        metrics = QFontMetrics(self._theme.font("small"))
        taken = metrics.horizontalAdvance(count) + _SIDE if count else 0
        return box.adjusted(_SIDE + 4 + _ICON + 10, 0, -_SIDE - taken, 0)

    def _title_font(self, *, chosen: bool) -> QFont:
        return self._theme.font("body", weight=600) if chosen else self._theme.font("body")

    def _is_cut(self, option: QStyleOptionViewItem, index: AnyIndex) -> bool:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        room = self._title_place(option.rect.adjusted(_SIDE, 0, -_SIDE, 0), _count(index))
        return is_elided(str(index.data()), self._title_font(chosen=chosen), room.width())


def _count(index: AnyIndex) -> str:
    """Return how many things a section holds, empty where nothing is counted."""
    count = index.data(Role.COUNT)
    return "" if count is None else str(count)
