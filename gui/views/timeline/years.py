"""The years of a timeline on one line: as many as there is room for, and a way to those before and after."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.models.roles import Role
from gui.models.years import YearsModel
from gui.theme.drawing import draw_box
from gui.theme.parts.icon_button import IconButton
from gui.theme.parts.row_guide import AnyIndex, RowGuide
from gui.theme.parts.words import draw_words
from gui.theme.theme import Theme

_HEIGHT = 24
_YEAR = 48


class YearRail(QWidget):
    """Shows the years, the one in view tinted; arrows at the ends tell that there are more, and go there.

    Signals: `yearChosen` with the year that was clicked or entered.
    """

    yearChosen = Signal(int)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room = 0
        self._build()
        self._lay_out()
        self._connect()
        self._dress()

    def show_years(self, years: tuple[int, ...]) -> None:
        """Show other years."""
        self._model.show_years(years)
        self._fit()

    def mark(self, year: int | None) -> None:
        """Tint the year that is in view, and bring it into the rail."""
        index = self._model.index(self._model.row_of(year))
        self._list.setCurrentIndex(index)
        self._list.scrollTo(index)
        self._tell_more()

    def set_room(self, width: int) -> None:
        """Take no more than so much room; never less than one year."""
        self._room = width
        self._fit()

    def _build(self) -> None:
        self._model = YearsModel(parent=self)
        self._earlier = IconButton(theme=self._theme, icon="chevron-left", name=self.tr("Earlier years"), side=24)
        self._later = IconButton(theme=self._theme, icon="chevron-right", name=self.tr("Later years"), side=24)
        for button in (self._earlier, self._later):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setFlow(QListView.Flow.LeftToRight)
        self._list.setItemDelegate(YearDelegate(theme=self._theme, view=self._list))
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName(self.tr("Years"))
        self.setFocusProxy(self._list)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self._earlier, self._list, self._later):
            row.addWidget(part)

    def _connect(self) -> None:
        self._list.clicked.connect(self._on_year)
        self._list.activated.connect(self._on_year)
        self._earlier.clicked.connect(lambda: self._page(-1))
        self._later.clicked.connect(lambda: self._page(1))
        self._list.horizontalScrollBar().valueChanged.connect(self._tell_more)
        self._list.horizontalScrollBar().rangeChanged.connect(self._tell_more)
        self._theme.changed.connect(self._dress)

    def _fit(self) -> None:
        """Show as many whole years as there is room for; the arrows have theirs only where not all are seen."""
        cell, years = self._theme.scaled(_YEAR), len(self._model.years)
        whole = years * cell <= self._room
        for button in (self._earlier, self._later):
            button.setVisible(not whole)
        room = self._room if whole else self._room - 2 * self._earlier.width()
        self._list.setFixedWidth(cell * max(1, min(years, room // cell)))
        self._tell_more()

    def _tell_more(self) -> None:
        bar = self._list.horizontalScrollBar()
        self._earlier.setEnabled(bar.value() > bar.minimum())
        self._later.setEnabled(bar.value() < bar.maximum())

    def _page(self, way: int) -> None:
        bar = self._list.horizontalScrollBar()
        bar.setValue(bar.value() + way * bar.pageStep())

    def _on_year(self, index: QModelIndex) -> None:
        self.yearChosen.emit(int(index.data(Role.SORT)))

    def _dress(self) -> None:
        self.setFixedHeight(self._theme.scaled(_HEIGHT + 4))
        self._fit()


class YearDelegate(QStyledItemDelegate):
    """Draws a year; the one in view on the selection tint."""

    def __init__(self, *, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._guide = RowGuide(view=view)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self._theme.scaled(_YEAR), self._theme.scaled(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        place = QRect(option.rect)
        if chosen or self._guide.is_over(index):
            fill = self._theme.colour("selection" if chosen else "hover")
            draw_box(painter, place, fill=fill, edge=self._theme.colour("focus") if self._guide.is_at(index) else None)
        font = self._theme.font("small", weight=600) if chosen else self._theme.font("small")
        colour = self._theme.colour("ink" if chosen else "inkSoft")
        draw_words(painter, place, str(index.data()), font=font, colour=colour, align=Qt.AlignmentFlag.AlignCenter)
