"""The plots of a chart pane: one scene, two lanes on one time axis, and what the mouse and the keyboard do there."""

from collections.abc import Callable, Mapping

from pyqtgraph import GraphicsView
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

from gui.base import messages
from gui.base.messages import Message
from gui.base.text import Text
from gui.charts.backdrop import LABEL_AIR, Backdrop, LaneGround, tick_words
from gui.charts.ink import ChartInk
from gui.charts.lane import LaneView, Manner
from gui.charts.marks import Mark, Walk, mark_at
from gui.charts.plan import plan
from gui.charts.room import AXIS, Room
from gui.charts.spotlight import Spotlight
from gui.charts.timescale import TimeScale, time_ticks
from gui.figures.chart import Chart

_BY_KEYBOARD = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)


class PlotCanvas(GraphicsView):
    """Draws a chart and lets one walk over its marks.

    Signals: `markLit` with the link of what is under the pointer or the keyboard (empty: none), `markChosen` with it
    when it was clicked or Enter was pressed.
    """

    markLit = Signal(str)
    markChosen = Signal(str)

    _ready = False  # the base class sizes itself before it is whole
    _due = False

    def __init__(self, *, ink: ChartInk, text: Text) -> None:
        """Make both lanes once; what they show is told later."""
        GraphicsView.__init__(self, background=None)
        self._ink = ink
        self._text = text
        self._chart: Chart | None = None
        self._strip = False
        self._marks: list[Mark] = []
        self._walk = Walk(())
        self._room = Room(QSizeF(1, 1))
        self._lit: Mark | None = None
        self._chosen = ""
        self._chosen_words = ""
        self._build()
        self._ready = True

    def show_chart(self, chart: Chart | None) -> None:
        """Show another chart; what was lit is let go."""
        self._chart = chart
        self._upper.show(chart.upper if chart else None)
        self._lower.show(chart.lower if chart else None)
        self._fall_due()

    def set_strip(self, strip: bool) -> None:
        """Draw with the least of words, for a strip of some 120 pixels."""
        self._strip = strip

    def choose(self, link: str, words: str) -> None:
        """Light the chosen figure and write its value beside it; an empty link lights none."""
        self._chosen, self._chosen_words = link, words
        self._show_chosen()

    def mark(self, link: str) -> Mark | None:
        """Return where a link is drawn, None where it is not."""
        self._settle()
        return next((mark for mark in self._marks if mark.link == link), None)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All that can be pointed at, lane by lane."""
        self._settle()
        return tuple(self._marks)

    def place_for(self, size: QSizeF, mark: Mark, *, within: QRectF) -> QRectF:
        """Return where a card about a mark lies: in free room, neither over it nor over the chosen one's words.

        It may reach beyond the canvas as far as `within`, over words that are no data.
        """
        words = self._spotlight.words_place
        avoid = () if words is None else (words,)
        return self._room.nearest(size, to=mark.box, around=mark.anchor, within=within, avoid=avoid)

    def covers_data(self, place: QRectF) -> bool:
        """Say whether a place lies over data or their labels."""
        return self._room.covers_data(place)

    def arrange(self) -> None:
        """Work the picture out anew: after another chart, size, theme or language."""
        self._due = False
        size = QSizeF(self.viewport().size())
        self._room = Room(size)
        self._marks = []
        self.setBackgroundBrush(self._ink.brush("page"))
        for lane in (self._upper, self._lower):
            lane.clear()
        if self._chart is None:
            self._backdrop.clear()
        else:
            self._arrange_lanes(self._chart, size)
        for layer in (self._backdrop, self._spotlight):
            layer.redraw(self._room.bounds)
        self._walk = Walk(self._marks)
        self._light(None)
        self._show_chosen()

    def _fall_due(self) -> None:
        """Arrange before the next paint: another chart often comes together with another size."""
        if not self._due:
            self._due = True
            QCoreApplication.postEvent(
                self, QEvent(QEvent.Type.LayoutRequest), Qt.EventPriority.HighEventPriority.value
            )

    def _settle(self) -> None:
        """Arrange now what has fallen due."""
        if self._due:
            self.arrange()

    def _build(self) -> None:
        """Make what the scene holds, from the ground up."""
        scene = self.scene()
        self._backdrop = Backdrop(ink=self._ink, text=self._text, depth=0)
        scene.addItem(self._backdrop)
        self._upper = LaneView(scene=scene, ink=self._ink, text=self._text)
        self._lower = LaneView(scene=scene, ink=self._ink, text=self._text)
        self._spotlight = Spotlight(ink=self._ink, depth=9)
        scene.addItem(self._spotlight)
        self._keys: Mapping[int, Callable[[Mark], Mark]] = {
            Qt.Key.Key_Left: lambda mark: self._walk.along(mark, -1),
            Qt.Key.Key_Right: lambda mark: self._walk.along(mark, 1),
            Qt.Key.Key_Up: lambda mark: self._walk.across(mark, -1),
            Qt.Key.Key_Down: lambda mark: self._walk.across(mark, 1),
            Qt.Key.Key_Home: lambda mark: self._walk.end(mark, last=False),
            Qt.Key.Key_End: lambda mark: self._walk.end(mark, last=True),
        }

    def _arrange_lanes(self, chart: Chart, size: QSizeF) -> None:
        """Plan the lanes, scale them, and let each draw into the room that is left."""
        shown = [view for view in (self._upper, self._lower) if view.lane is not None]
        shares = (chart.upper_share, 100 - chart.upper_share) if len(shown) == 2 else (100,) * len(shown)
        ink = self._ink
        layout = plan(size, shares=shares, title=ink.line("small"), label=ink.line("tick"), strip=self._strip)
        scales = [view.scale(room.plot.height()) for view, room in zip(shown, layout.lanes, strict=True)]
        widest = max(
            (ink.width(words, "tick") for scale in scales for words in tick_words(scale, self._text)), default=0.0
        )
        left = min(widest + LABEL_AIR + 2, size.width() / 2)
        grounds = tuple(
            LaneGround(room.from_left(left), scale, view.title)
            for view, room, scale in zip(shown, layout.lanes, scales, strict=True)
        )
        right = grounds[0].room.plot.right() if grounds else size.width()
        time = TimeScale(chart.home, left, max(right, left + 1))
        ticks = time_ticks(time, name=self._text.period, width=lambda words: ink.width(words, "tick"))
        self._backdrop.arrange(lanes=grounds, ticks=ticks, axis=layout.axis)
        for place in (*self._backdrop.words(), layout.axis):
            self._room.take(place, weight=AXIS)
        manner = Manner(small=self._small(size), doubtful=self._text.message(Message(messages.STANDING_DOUBTFUL)))
        for view, ground in zip(shown, grounds, strict=True):
            view.arrange(ground, time=time, room=self._room, manner=manner)
            self._marks += view.marks(ground, series=self._next_series())

    def _next_series(self) -> int:
        """Return the first number that no series has yet."""
        return max((mark.series for mark in self._marks), default=-1) + 1

    def _small(self, size: QSizeF) -> bool:
        """Say whether lines are drawn a little thinner."""
        return self._strip or size.width() < 480

    def _light(self, mark: Mark | None) -> None:
        """Light a mark under the pointer or the keyboard and say so."""
        if mark == self._lit:
            return
        self._lit = mark
        self._spotlight.light(mark)
        self._backdrop.light_column(mark.reach if mark is not None and mark.is_bar else None)
        self.markLit.emit("" if mark is None else mark.link)

    def _show_chosen(self) -> None:
        """Ring the chosen figure where it is drawn now."""
        mark = self.mark(self._chosen) if self._chosen else None
        self._spotlight.choose(mark, words=self._chosen_words, room=self._room)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        self._light(mark_at(self.marks, QPointF(place)))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if self._lit else Qt.CursorShape.ArrowCursor)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        mark = mark_at(self.marks, event.position())
        if event.button() is Qt.MouseButton.LeftButton and mark is not None:
            self.markChosen.emit(mark.link)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._spotlight.frame(shown=event.reason() in _BY_KEYBOARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._spotlight.frame(shown=False)
        self._light(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._settle()
        key = event.key()
        if key in self._keys:
            self._light(self._keys[key](self._lit) if self._lit else self.mark(self._chosen) or self._walk.first())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._lit is not None:
            self.markChosen.emit(self._lit.link)
        elif key == Qt.Key.Key_Escape and self._lit is not None:
            self._light(None)
        else:
            event.ignore()
            return
        event.accept()
