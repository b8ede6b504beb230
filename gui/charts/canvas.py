"""The plots of a chart pane, and what the mouse, the fingers and the keyboard do there."""

from pyqtgraph import GraphicsView
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication

from gui.base.text import Text
from gui.charts.cursor import Cursor
from gui.charts.ink import ChartInk
from gui.charts.marks import Mark
from gui.charts.pinch import hear_pinches, pinch_of
from gui.charts.sight import Sight
from gui.charts.stage import Stage
from gui.figures.chart import Chart
from gui.figures.chart_state import Window

_BY_KEYBOARD = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
_SOON = Qt.EventPriority.HighEventPriority.value
_SETTLED = 250
"""Milliseconds after the last turn of the wheel until what is seen counts as chosen."""


class PlotCanvas(GraphicsView):
    """Draws a chart, lets one walk over its marks and come nearer to a part of its time.

    Signals: `markLit` with the link of what is under the pointer or the keyboard (empty: none), `markChosen` with it
    when it was clicked or Enter was pressed; `eventsLit` and `eventsChosen` with the links of several events that stand
    in one place; `windowMoved` with each stretch of time that is seen on the way to another one, `windowSettled` with
    the last; `arranged` when the plots stand where they now are.
    """

    markLit = Signal(str)
    markChosen = Signal(str)
    eventsLit = Signal(tuple)
    eventsChosen = Signal(tuple)
    windowMoved = Signal(object)
    windowSettled = Signal(object)
    arranged = Signal()

    _ready = False  # the base class sizes itself before it is whole
    _due = False

    def __init__(self, *, ink: ChartInk, text: Text) -> None:
        """Make every sheet once; what they show is told later."""
        GraphicsView.__init__(self, background=None)
        self._ink = ink
        self._stage = Stage(scene=self.scene(), ink=ink, text=text)
        self._sight = Sight()
        self._cursor = Cursor()
        self._strip = False
        self._lit: Mark | None = None
        self._lit_link = ""
        self._pointer: QPointF | None = None
        self._chosen = ""
        self._chosen_words = ""
        self._settling = QTimer(self, interval=_SETTLED, singleShot=True)
        self._settling.timeout.connect(self._settle_window)
        hear_pinches(self.viewport())
        self._ready = True

    def show_chart(self, chart: Chart | None) -> None:
        """Show another chart; what was lit is let go, but the place of the walk stays where it can."""
        self._settling.stop()
        self._light(None)
        self._stage.show(chart)
        self._cursor.take(self._stage.walk)
        self._sight.show(chart)
        self._fall_due()

    def set_strip(self, strip: bool) -> None:
        """Draw with the least of words, for a strip of some 120 pixels."""
        self._strip = strip

    def choose(self, link: str, words: str) -> None:
        """Light the chosen figure and write its value beside it; an empty link lights none."""
        if link != self._chosen:
            self._cursor.put(link)
        self._chosen, self._chosen_words = link, words
        self._settle()
        self._stage.choose(link, words)

    def look_at(self, window: Window, *, settled: bool = False) -> None:
        """See another part of the time, as far as there is something to see."""
        if self._sight.look_at(window):
            self._follow()
        if settled:
            self._settle_window()
        elif not self._sight.held:
            self._settling.start()

    @property
    def seen(self) -> Window:
        """The part of the time that is seen."""
        return self._sight.window

    def mark(self, link: str) -> Mark | None:
        """Return where a link is drawn, None where it is not."""
        self._settle()
        lit = self._lit  # asked for at each move of the pointer, over any number of points
        return lit if lit is not None and link and link == lit.link else self._stage.mark(link)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All that is seen and can be pointed at, plot by plot."""
        self._settle()
        return tuple(self._stage.marks())

    @property
    def stage(self) -> Stage:
        """All that is drawn."""
        self._settle()
        return self._stage

    def arrange(self) -> None:
        """Work the picture out anew: after another chart, stretch of time, size, theme or language."""
        self._due = False
        self.setBackgroundBrush(self._ink.brush("page"))
        self._stage.arrange(QSizeF(self.viewport().size()), strip=self._strip, moving=self._sight.moved)
        link = "" if self._sight.moved else self._lit_link
        again = self._stage.mark(link) if link else None
        self._light(again, link if again else "")
        self._stage.light(self._lit)
        self._stage.choose(self._chosen, self._chosen_words)
        self.arranged.emit()

    def _follow(self) -> None:
        """See what has come into sight, and say so."""
        self._stage.look_at(self._sight.window)
        self._fall_due()
        self.windowMoved.emit(self._sight.window)

    def _fall_due(self) -> None:
        """Arrange before the next paint: another chart often comes together with another size."""
        if not self._due:
            self._due = True
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest), _SOON)
            self.viewport().update()

    def _settle(self) -> None:
        """Arrange now what has fallen due."""
        if self._due:
            self.arrange()

    def _settle_window(self) -> None:
        """Say what part of the time was come to; it is drawn with all that a moving picture leaves out."""
        self._settling.stop()
        if not self._sight.take_moved():
            return
        link = self._lit_link
        self._fall_due()
        self.windowSettled.emit(self._sight.window)
        self._settle()
        again = self._stage.mark(link) if link else None
        under = self._stage.mark_at(self._pointer) if again is None and self._pointer is not None else None
        self._light(again or under, link if again else "")

    def _light(self, mark: Mark | None, link: str = "") -> None:
        """Light a mark under the pointer or the keyboard and say so; `link` is which of several events it is."""
        link = link or (mark.link if mark is not None else "")
        if mark == self._lit and link == self._lit_link:
            return
        self._lit, self._lit_link = mark, link
        self._stage.light(mark)
        if mark is not None and mark.links and not link:
            self.eventsLit.emit(mark.links)
        else:
            self.markLit.emit(link)

    def _bring(self, link: str, at: float) -> None:
        """Light what the walk has come to; what is out of sight comes into it."""
        if self._sight.bring(at):
            self._follow()
            self._settling.start()
        self._light(self.mark(link), link)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._pointer = event.position()
        if self._sight.drag(place.x(), QApplication.startDragDistance()):
            self._light(None)
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.look_at(self._sight.dragged(place.x(), self._stage.time.per_day))
        elif not event.buttons():
            self._settle()
            mark = self._stage.mark_at(QPointF(place))
            if mark != self._lit:
                self._light(mark)
                self._cursor.put(self._lit_link)
            opens = mark is not None and mark.opens
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._sight.press(event.position().x())
        event.accept()

    mouseDoubleClickEvent = mousePressEvent

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged = self._sight.release()
        mark = self._stage.mark_at(event.position())
        if dragged:
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
            self._settle_window()
        elif event.button() is Qt.MouseButton.LeftButton and mark is not None and mark.opens:
            if mark.link:
                self.markChosen.emit(mark.link)
            else:
                self.eventsChosen.emit(mark.links)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Come nearer with Ctrl, move along with Shift or a sideways wheel; the plain wheel is the page's."""
        self._settle()
        time = self._stage.time_at(event.position().x())
        wanted = self._sight.by_wheel(event, time.moment(event.position().x()), time.per_day)
        if wanted is not None:
            self.look_at(wanted)
        event.setAccepted(wanted is not None)

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = None
        self._light(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        GraphicsView.resizeEvent(self, event)
        if self._ready:
            self._fall_due()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._settle()
        GraphicsView.paintEvent(self, event)

    def event(self, event: QEvent) -> bool:
        if self._ready and event.type() is QEvent.Type.LayoutRequest:
            self._settle()
        return bool(super().event(event))

    def viewportEvent(self, event: QEvent) -> bool:
        pinch = pinch_of(event, self.viewport()) if self._ready else None
        if pinch is None:
            return bool(super().viewportEvent(event))
        self._settle()
        self.look_at(self._sight.nearer(pinch.factor, self._stage.time_at(pinch.place.x()).moment(pinch.place.x())))
        event.accept()
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._stage.spotlight.frame(shown=event.reason() in _BY_KEYBOARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._stage.spotlight.frame(shown=False)
        self._light(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._settle()
        key = event.key()
        moved = self._sight.by_key(key, shifted=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        if moved is not None:
            self.look_at(moved)
        elif self._cursor.press(key, lit=self._lit is not None):
            self._bring(self._cursor.link, self._cursor.at)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._lit_link and self._lit and self._lit.opens:
            self.markChosen.emit(self._lit_link)
        elif key == Qt.Key.Key_Escape and self._lit is not None:
            self._light(None)
        else:
            event.ignore()
            return
        event.accept()
