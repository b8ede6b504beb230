"""The legend beside or below the plots: swatch, name and latest value; nothing of it ever lies over data."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QToolTip,
    QWidget,
)

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.base.text import Text
from gui.charts.entries import Entry, as_they_stood
from gui.charts.ink import ChartInk
from gui.charts.legend_model import LegendModel
from gui.charts.legend_rows import BETWEEN, LegendRows, sample
from gui.theme.parts.row_guide import RowGuide
from gui.theme.parts.row_list import ICON
from gui.theme.parts.tip import plain_tip

LEGEND_WIDTH = 176
_MORE = "more"
"""Stands for a glyph in the row that leads to the rest."""
_EXACTNESS = frozenset({"exact", "about", "over", "under", "doubtful"})

_ALONG_COLUMN = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End})
_ALONG_ROWS = _ALONG_COLUMN | {Qt.Key.Key_Left, Qt.Key.Key_Right}

AnyIndex = QModelIndex | QPersistentModelIndex


class Legend(QListView):
    """Lists what the chart shows and what may be added, below one another, or what it shows in wrapping rows.

    Signals: `seriesToggled` and `seriesIsolated` with a lane and an entity, `categoryToggled` with a category of
    events, `seriesLit` with the entity under the pointer or the keyboard, empty for none.
    """

    seriesToggled = Signal(str, str)
    seriesIsolated = Signal(str, str)
    categoryToggled = Signal(str)
    seriesLit = Signal(str)

    def __init__(self, *, ink: ChartInk, text: Text, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._ink = ink
        self._text = text
        self._shown: tuple[Entry, ...] = ()
        self._additions: tuple[Entry, ...] = ()
        self._counted: tuple[Entry, ...] = ()
        self._heads = 0
        self._lit: frozenset[str] = frozenset()
        self._told = ""
        self._pointer: QPoint | None = None
        self._wrapping = False
        self._model = LegendModel(self)
        self._guide = RowGuide(view=self)
        self._delegate = LegendRows(ink=ink, legend=self, guide=self._guide)
        self._more = QMenu(self)
        self._build()

    def show_entries(self, shown: tuple[Entry, ...], additions: tuple[Entry, ...] = ()) -> None:
        """List what the chart shows, and what may be added to it; the same again change nothing."""
        if (shown, additions) == (self._shown, self._additions):
            return
        self._shown, self._additions = shown, additions
        self.setAccessibleName(self._text.message(Message(cm.LEGEND)))
        lines = [f"{entry.words} {entry.note}".strip() for entry in shown if entry.sign != "heading"]
        self.setAccessibleDescription("\n".join(lines))
        self.arrange()

    def set_wrapping(self, wrapping: bool) -> None:
        """Stand in rows below the plots instead of a column beside them."""
        if wrapping != self._wrapping:
            self._wrapping = wrapping
            self.setFlow(QListView.Flow.LeftToRight if wrapping else QListView.Flow.TopToBottom)
            self.setWrapping(wrapping)
            never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
            self.setVerticalScrollBarPolicy(never if wrapping else needed)  # Qt keeps its width free beside rows
            self.arrange()

    @property
    def wrapping(self) -> bool:
        """Whether it stands in rows."""
        return self._wrapping

    def light(self, entities: frozenset[str]) -> None:
        """Light the rows of these lines."""
        if entities != self._lit:
            self._lit = entities
            self.viewport().update()

    def lights(self, entry: Entry) -> bool:
        """Tell whether a row is lit."""
        return entry.shown and entry.entity in self._lit

    def only_words(self) -> str:
        """Return the word that shows a series alone."""
        return self._text.message(Message(cm.LEGEND_ONLY))

    def length_of(self, line: int) -> int:
        """Return how high the rows of what is shown are, with lines of a height."""
        return len(self._counted) * line + self._heads * BETWEEN

    def height_for(self, width: int) -> int:
        """Return the height of the wrapping rows at a width, with everything in them that is shown."""
        rows = self._rows(self._shown_in_rows(), width)
        return (max(rows) + 1) * self._delegate.line_height() if rows else 0

    def arrange(self) -> None:
        """List the rows anew: after other entries, another theme or another place.

        While the pointer is over it they stay where they are: what is clicked twice is the same row.
        """
        rows = self._in_rows() if self._wrapping else (*self._shown, *self._additions)
        if self._pointer is None:
            self._counted = self._shown
            self._heads = sum(entry.sign == "heading" for entry in self._shown[1:])
        elif not self._wrapping:
            rows = as_they_stood(rows, self._model.entries)
        current = self.currentIndex()
        held = self._model.entry(current) if self._guide.is_at(current) else None
        self._model.show_entries(rows)
        if held is not None:
            self._keep_keyboard_at(held)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
        self._tell_lit(self._model.entry(self._at()))

    def sizeHint(self) -> QSize:
        return QSize(self._ink.scaled(LEGEND_WIDTH), 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put in or take out; with Alt, or on the word "only", show one alone."""
        index = self.indexAt(event.position().toPoint())
        entry = self._model.entry(index)
        if entry is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        only = self._delegate.only_rect(self.visualRect(index), entry)
        alone = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._take(entry, alone=alone or (not only.isEmpty() and only.contains(event.position().toPoint())))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._pointer = event.position().toPoint()
        entry = self._model.entry(self.indexAt(event.position().toPoint()))
        self._tell_lit(entry)
        choice = entry is not None and (entry.is_choice or (entry.sign == "heading" and bool(entry.glyph)))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if choice else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointer = None
        self.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put in or take out by Space or Enter, show alone with Alt; what goes up and down is the list's own."""
        entry = self._model.entry(self.currentIndex())
        if entry is not None and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(entry, alone=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        elif event.key() in (_ALONG_ROWS if self._wrapping else _ALONG_COLUMN):
            super().keyPressEvent(event)
        else:
            event.ignore()  # no search by letters: they are the keys of the chart

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self._tell_lit(self._model.entry(current))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            entry = self._model.entry(index)
            cut = entry is not None and self._delegate.is_cut(self.visualRect(index), entry)
            QToolTip.showText(event.globalPos(), plain_tip(entry.words) if entry is not None and cut else "", self)
            return True
        return bool(super().viewportEvent(event))

    def _build(self) -> None:
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIconSize(ICON)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(False)
        self.viewport().setAutoFillBackground(False)
        self._more.aboutToShow.connect(self._fill_more)

    def _shown_in_rows(self) -> list[Entry]:
        """Return what stands in rows: no headings, not how exact points are, and a word for what may be added."""
        rows = [entry for entry in self._shown if entry.sign != "heading" and entry.sign not in _EXACTNESS]
        rows.sort(key=lambda entry: entry.lane is None)  # samples of certainty may be guessed, names of lines may not
        count = sum(entry.is_choice for entry in self._additions)
        return [*rows, self._word_for_more(count)] if count else rows

    def _in_rows(self) -> tuple[Entry, ...]:
        """Return what has room in the rows there are; the last word leads to the rest."""
        entries = self._shown_in_rows()
        most = max(self.height() // self._delegate.line_height(), 1)
        while len(entries) > 1 and (rows := self._rows(entries, self.width()))[-1] >= most:
            names = [entry for entry in entries if entry.glyph != _MORE]
            shown = names[: min(sum(row < most for row in rows), len(names) - 1)]
            rest = len(self._rest(shown))
            entries = [*shown, self._word_for_more(rest)] if rest else shown
        return tuple(entries)

    def _rest(self, shown: Sequence[Entry]) -> list[Entry]:
        """Return what can be put in or taken out and does not stand in the rows."""
        return [entry for entry in (*self._shown, *self._additions) if entry.is_choice and entry not in shown]

    def _word_for_more(self, count: int) -> Entry:
        return Entry("heading", self._text.message(Message(cm.LEGEND_MORE_SERIES, {"count": count})), glyph=_MORE)

    def _rows(self, entries: Sequence[Entry], width: int) -> list[int]:
        """Return in which row each of some entries stands, side by side in rows of a width, as Qt breaks them."""
        left, row, rows = 0, 0, []
        for entry in entries:
            needed = min(self._delegate.width_of(entry), width)
            if left and left + needed >= width:
                left, row = 0, row + 1
            left += needed
            rows.append(row)
        return rows

    def _keep_keyboard_at(self, held: Entry) -> None:
        """Go on at the same series or category: what is taken out stands further below."""
        wanted = (held.lane, held.entity, held.category)
        for row, entry in enumerate(self._model.entries):
            if held.is_choice and (entry.lane, entry.entity, entry.category) == wanted:
                self.setCurrentIndex(self._model.index(row))

    def _take(self, entry: Entry, *, alone: bool) -> None:
        if entry.sign == "heading" and entry.glyph:
            self._more.popup(self.viewport().mapToGlobal(self.viewport().rect().bottomRight()))
        elif entry.category:
            self.categoryToggled.emit(entry.category)
        elif entry.lane is not None and alone:
            self.seriesIsolated.emit(entry.lane, entry.entity)
        elif entry.lane is not None:
            self.seriesToggled.emit(entry.lane, entry.entity)

    def _fill_more(self) -> None:
        """Offer what there is no room to list."""
        self._more.clear()
        for entry in self._rest(self._model.entries):
            action = self._more.addAction(entry.words.replace("&", "&&"))
            action.setIcon(sample(self._ink, entry, ratio=self.devicePixelRatioF()))
            action.setCheckable(True)
            action.setChecked(entry.shown)
            action.triggered.connect(lambda _checked=False, entry=entry: self._take(entry, alone=False))

    def _at(self) -> QModelIndex:
        """Return the row that pointer or keyboard are at, an invalid one for none."""
        if self._pointer is not None:
            return self.indexAt(self._pointer)
        current = self.currentIndex()
        return current if self._guide.is_at(current) else QModelIndex()

    def _tell_lit(self, entry: Entry | None) -> None:
        lit = entry.entity if entry is not None and entry.shown else ""
        if lit != self._told:
            self._told = lit
            self.seriesLit.emit(lit)
