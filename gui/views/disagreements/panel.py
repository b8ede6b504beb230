"""The list of disagreements, the largest first, narrowed by how they are known."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStackedLayout, QVBoxLayout, QWidget

from gui.base.text import Text
from gui.figures.disagreements import Disagreement
from gui.models.disagreements import COMPUTED, DECLARED, DisagreementsModel, kinds_of
from gui.models.roles import Role
from gui.theme.parts.chip_row import ChipRow, Kind
from gui.theme.parts.empty_state import EmptyState
from gui.theme.parts.in_view import chosen_row_kept
from gui.theme.parts.row_guide import AnyIndex
from gui.theme.parts.rule import Rule
from gui.theme.theme import Theme
from gui.views.disagreements.row import DisagreementDelegate

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class DisagreementsPanel(QWidget):
    """Where reports differ: what it is about, the value that is taken, the others, why, and all of them on a lens.

    Signals: `linkOpened` with the link of the report that is taken, of the row that was clicked or entered, or of the
    value in it that was.
    """

    linkOpened = Signal(str)

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._kinds: tuple[Kind, ...] = ()
        self._build()
        self._lay_out()
        self._connect()

    def show_disagreements(self, shown: tuple[Disagreement, ...], *, stay: bool = False) -> None:
        """Show these from the first one on, of every kind; or others in their place, as far as one had got."""
        at = self._list.verticalScrollBar().value() if stay else 0
        kinds = self._kinds_of(shown)
        if not stay or kinds != self._kinds:
            self._kinds = kinds
            self._model.narrow(frozenset())
            self._chips.show_kinds(kinds)
        self._model.show_disagreements(shown)
        self._pages.setCurrentWidget(self._list if shown else self._empty)
        self._rule.setVisible(len(kinds) > 1)  # else there are no chips to be parted from the rows
        self._list.verticalScrollBar().setValue(at)

    def choose(self, link: str) -> None:
        """Mark the row that a report belongs to, and go to it; any other link marks none, and the keyboard stays."""
        row = self._model.row_of(link)
        if row < 0:
            self._list.clearSelection()
            return
        self._list.go_to(self._model.index(row), link)

    def light(self, links: frozenset[str]) -> None:
        """Light up the rows that belong to what is chosen."""
        self._model.light(links)

    def _build(self) -> None:
        self._chips = ChipRow(theme=self._theme)
        self._model = DisagreementsModel(text=self._text, parent=self)
        more = self.tr("and {count} more: see the card")
        self._list = DisagreementList(theme=self._theme, text=self._text, model=self._model, more=more, parent=self)
        self._list.setAccessibleName(self.tr("Disagreements"))
        self._empty = EmptyState(theme=self._theme, parent=self)
        self._empty.show_state(
            title=self.tr("No reports differ here"),
            line=self.tr("Where several reports give the same figure, they agree."),
        )
        self._rule = Rule(theme=self._theme, kind="strong")
        self.setFocusProxy(self._list)

    def _lay_out(self) -> None:
        self._pages = QStackedLayout()
        self._pages.addWidget(self._list)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._chips)
        column.addWidget(self._rule)
        column.addLayout(self._pages, 1)

    def _connect(self) -> None:
        self._chips.changed.connect(self._narrow)
        self._list.linkOpened.connect(self.linkOpened)

    def _narrow(self) -> None:
        self._model.narrow(self._chips.chosen)
        self._list.scrollToTop()

    def _kinds_of(self, shown: tuple[Disagreement, ...]) -> tuple[Kind, ...]:
        words = {COMPUTED: self.tr("Values apart"), DECLARED: self.tr("Declared in the dossier")}
        counts = {kind: sum(kind in kinds_of(row) for row in shown) for kind in words}
        return tuple(Kind(kind, words[kind], self._text.count(count)) for kind, count in counts.items() if count)


class DisagreementList(QListView):
    """The rows. A click on a value opens that, one beside it the value that is taken; ← and → go through the values.

    Signals: `linkOpened` with the link of a report.
    """

    linkOpened = Signal(str)

    def __init__(
        self, *, theme: Theme, text: Text, model: DisagreementsModel, more: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._doors = DisagreementDelegate(theme=theme, text=text, view=self, more=more)
        self._clicked_at = QPoint()
        self.setModel(model)
        self.setItemDelegate(self._doors)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def go_to(self, index: QModelIndex, link: str) -> None:
        """Mark a row and bring it into view, at the value with this link."""
        self.setCurrentIndex(index)
        links = _links(index)
        self._doors.door = links.index(link) if link in links else 0
        self.scrollTo(index)

    @property
    def link(self) -> str:
        """Where the value leads that the keyboard is at; empty for none."""
        links = _links(self.currentIndex())
        return links[min(self._doors.door, len(links) - 1)] if links else ""

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Begin each row at the value that is taken."""
        self._doors.door = 0
        super().currentChanged(current, previous)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the value that the keyboard is at, or go to the next one in the row."""
        links = _links(self.currentIndex())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()  # the window copies the figure; the list itself would copy what the row is called
        elif key in _ENTER and links:
            self.linkOpened.emit(self.link)
        elif key in steps and links:
            self._doors.door = min(max(self._doors.door + steps[key], 0), len(links) - 1)
            self.viewport().update()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the marked row in view where a bar or the card takes room away from it."""
        with chosen_row_kept(self, event):
            super().resizeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over a value."""
        place = event.position().toPoint()
        self._doors.pointer = place
        on_door = bool(self._doors.door_at(self.indexAt(place), place))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on_door else Qt.CursorShape.ArrowCursor)
        self.viewport().update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Light no value any more."""
        self._doors.pointer = QPoint(-1, -1)
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Note where it was clicked."""
        self._clicked_at = event.position().toPoint()
        super().mouseReleaseEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        link = self._doors.door_at(index, self._clicked_at) or str(index.data(Role.LINK) or "")
        if link:
            self.linkOpened.emit(link)


def _links(index: QModelIndex) -> list[str]:
    row = index.data(Role.ROW)
    return [side.link for side in (row.taken, *row.others)] if isinstance(row, Disagreement) else []
