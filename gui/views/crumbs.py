"""The bar over the page that says what is chosen, step by step, and how to leave it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.base.text import Text
from gui.figures.selection import Crumb, Selection
from gui.theme.parts.door import Door
from gui.theme.parts.elided_label import ElidedLabel
from gui.theme.parts.key_cap import KeyCap
from gui.theme.parts.text_button import TextButton
from gui.theme.parts.text_label import TextLabel
from gui.theme.theme import Theme

HEIGHT = 32
MOST = 5
_BETWEEN = "›"


class SelectionBar(QWidget):
    """Shows the steps to what is chosen; hidden while nothing is.

    Signals: `linkOpened` with the link of a step, `allAsked` when everything is to be shown again.
    """

    linkOpened = Signal(str)
    allAsked = Signal()

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._build()
        self._lay_out()
        self._connect()
        self._dress()
        self.hide()

    def show_selection(self, selection: Selection) -> None:
        """Show other steps, of many the last ones; without any the bar is not there."""
        crumbs = selection.crumbs[-MOST:]
        for at, step in enumerate(self._steps):
            step.setVisible(at < len(crumbs) - 1)
            self._marks[at].setVisible(at < len(crumbs) - 1)
            if at < len(crumbs) - 1:
                step.set_door(self._words(crumbs[at]), crumbs[at].link)
        self._last.setText(self._words(crumbs[-1]) if crumbs else "")
        self._told.setText(
            self.tr("chart and lists keep to it; text and headlines light it up")
            if selection.narrows
            else self.tr("lit up wherever it stands")
        )
        self._all.setText(self.tr("Show all") if selection.narrows else self.tr("Leave"))
        self._all.updateGeometry()
        self.setAccessibleName(self.tr("Chosen: {words}").format(words=self.words()))
        self.setVisible(bool(crumbs))

    def words(self) -> str:
        """Return the steps as they are read."""
        return f" {_BETWEEN} ".join([*(step.text() for step in self._steps if not step.isHidden()), self._last.text()])

    def _words(self, crumb: Crumb) -> str:
        return self._text.message(crumb.words)

    def _build(self) -> None:
        self._steps = [Door(theme=self._theme, role="small") for _ in range(MOST - 1)]
        self._marks = [TextLabel(theme=self._theme, role="small", ink="inkSoft") for _ in range(MOST - 1)]
        for mark in self._marks:
            mark.setText(_BETWEEN)
        self._last = ElidedLabel(theme=self._theme, role="small", weight=600)
        self._told = ElidedLabel(theme=self._theme, role="small", ink="inkSoft")
        self._told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._all = TextButton(theme=self._theme, words=self.tr("Show all"))
        self._key = KeyCap(theme=self._theme, key=self.tr("Esc"))

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        for step, mark in zip(self._steps, self._marks, strict=True):
            self._row.addWidget(step)
            self._row.addWidget(mark)
        self._row.addWidget(self._last)
        self._row.addWidget(self._told, 1)
        self._row.addWidget(self._all)
        self._row.addWidget(self._key)

    def _connect(self) -> None:
        for step in self._steps:
            step.opened.connect(self.linkOpened)
        self._all.clicked.connect(self.allAsked)
        self._theme.changed.connect(self._dress)

    def set_padding(self, side: int) -> None:
        """Keep to the edges of the page's text."""
        self._row.setContentsMargins(side, 0, side, 0)

    def _dress(self) -> None:
        self.setFixedHeight(max(HEIGHT, self._theme.line_height("small") + 12))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("selection"))
