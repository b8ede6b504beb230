"""The chart pane: plots, range strip, legend and sentence, folded by the room it has."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.base.text import Run, Text
from gui.charts.canvas import PlotCanvas
from gui.charts.entries import additions, entries
from gui.charts.fold import fold
from gui.charts.ink import ChartInk
from gui.charts.legend import Legend
from gui.charts.readoutcard import ReadoutCard
from gui.charts.sentence import Sentence
from gui.charts.strip import RangeStrip
from gui.charts.telling import Telling
from gui.figures.chart import Chart
from gui.figures.chart_state import Window
from gui.figures.lit import DARK, Lit
from gui.figures.readout_values import Readout
from gui.theme.theme import Theme

_LANE = "lane:"
"""What the links of doors to hidden lanes begin with."""
_BETWEEN = " · "


class ChartPane(QWidget):
    """Shows a chart and what is said of its marks.

    Signals: `linkChosen` with the link of a figure that was clicked or chosen by Enter; `windowChanged` with the part
    of the time that somebody wants to look at, None for all of it; `seriesToggled` and `seriesIsolated` with a lane and
    an entity; `categoryToggled` with a category of events; `laneAsked` with a lane that is hidden and shall be seen.
    """

    linkChosen = Signal(str)
    windowChanged = Signal(object)
    seriesToggled = Signal(str, str)
    seriesIsolated = Signal(str, str)
    categoryToggled = Signal(str)
    laneAsked = Signal(str)

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        """Make every part once; an empty pane says that there is no chart."""
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._chart: Chart | None = None
        self._lit = DARK
        self._chosen = ""
        self._build()
        self._connect()
        self._dress()
        self.show_chart(None)

    def show_chart(self, chart: Chart | None) -> None:
        """Show a chart, or the words that there is none."""
        self._card.hide()
        self._chart = chart
        self._telling.set_flags(chart.flags if chart else ())
        text = self._text
        self._legend.show_entries(entries(chart, text) if chart else (), additions(chart, text) if chart else ())
        self._canvas.show_chart(chart)
        self._strip.show_chart(chart)
        self._write()
        self._lay_out()
        self.light(DARK)
        self.choose(self._chosen)

    def set_reader(self, reader: Callable[[str], Readout]) -> None:
        """Take who tells what is said of a figure."""
        self._telling.set_reader(reader)

    def choose(self, link: str) -> None:
        """Light the chosen figure, wherever it was chosen; an empty link or one that is not drawn lights nothing."""
        self._chosen = link
        self._canvas.choose(link, self._telling.value(link))

    def light(self, lit: Lit) -> None:
        """Make the series, values and events of this chart that belong to what is chosen stand out."""
        self._lit = lit
        self._legend.light(lit.entities)
        self._canvas.stage.belong(lit)

    @property
    def pointed(self) -> str:
        """The mark that is read out while the keyboard is in the plots, or an empty string."""
        return self._telling.link if self._canvas.hasFocus() else ""

    def let_go(self) -> None:
        """Forget where the plots were moved to since anybody was told: another chart is shown instead."""
        chart = self._chart
        if chart is not None and self._canvas.seen != (chart.state.window or chart.home):
            self._canvas.show_chart(self._chart)
            self._strip.show_chart(self._chart)

    def zoom(self, factor: float) -> None:
        """Come so many times nearer, about the middle of what is seen."""
        if self._chart is not None:
            seen = self._canvas.seen
            middle, half = (seen.first + seen.last) / 2, seen.days / factor / 2
            self._canvas.look_at(Window(middle - half, middle + half), settled=True)

    @property
    def canvas(self) -> PlotCanvas:
        """The plots."""
        return self._canvas

    @property
    def legend(self) -> Legend:
        """The legend, hidden where there is no room for it."""
        return self._legend

    @property
    def strip(self) -> RangeStrip:
        """The range strip, hidden where there is no room for it."""
        return self._strip

    @property
    def sentence(self) -> Sentence:
        """The sentence under the chart."""
        return self._sentence

    @property
    def notes(self) -> Sentence:
        """What is not as it was asked for."""
        return self._notes

    @property
    def card(self) -> ReadoutCard:
        """The read-out, hidden while nothing is pointed at."""
        return self._card

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 120)

    def sizeHint(self) -> QSize:
        return QSize(864, 420)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colour("page"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.show_chart(self._chart)

    def _build(self) -> None:
        """Make the parts."""
        self.setMinimumSize(self.minimumSizeHint())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._ink = ChartInk(self._theme)
        self._empty = QLabel(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._canvas = PlotCanvas(ink=self._ink, text=self._text)
        self._canvas.setParent(self)
        self.setFocusProxy(self._canvas)
        self._strip = RangeStrip(ink=self._ink, text=self._text, parent=self)
        self._legend = Legend(ink=self._ink, text=self._text, parent=self)
        self._sentence = Sentence(theme=self._theme, parent=self)
        self._notes = Sentence(theme=self._theme, role="small", ink="inkSoft", parent=self)
        self._card = ReadoutCard(theme=self._theme, ink=self._ink, text=self._text, parent=self)
        self._telling = Telling(canvas=self._canvas, card=self._card, text=self._text, parent=self)

    def _connect(self) -> None:
        """Follow the canvas, the strip, the legend and the theme."""
        self._telling.told.connect(self._light_row)
        self._telling.linkChosen.connect(self.linkChosen)
        self._canvas.markChosen.connect(self.linkChosen)
        self._canvas.arranged.connect(self._follow_sides)
        self._canvas.windowMoved.connect(self._on_moved)
        self._canvas.windowSettled.connect(self._on_settled)
        self._strip.windowMoved.connect(self._canvas.look_at)
        self._strip.windowSettled.connect(lambda: self._canvas.look_at(self._canvas.seen, settled=True))
        self._legend.seriesToggled.connect(self.seriesToggled)
        self._legend.seriesIsolated.connect(self.seriesIsolated)
        self._legend.categoryToggled.connect(self.categoryToggled)
        self._legend.seriesLit.connect(self._light_series)
        self._sentence.opened.connect(self.linkChosen)
        self._notes.opened.connect(lambda link: self.laneAsked.emit(link.removeprefix(_LANE)))
        self._theme.changed.connect(self._restyle)

    def _dress(self) -> None:
        """Take fonts and colours of the theme."""
        palette = QPalette(self._empty.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour("inkSoft"))
        self._empty.setPalette(palette)
        self._empty.setFont(self._theme.font("body"))

    def _restyle(self) -> None:
        """Draw everything in the theme as it is now."""
        self._ink.forget()
        self._card.hide()
        self._dress()
        self._lay_out()
        self._legend.arrange()
        self._strip.redraw()
        self._canvas.arrange()
        self.update()

    def _write(self) -> None:
        """Put the words of the chart where they belong."""
        chart, text = self._chart, self._text
        self._empty.setText(text.message(Message(cm.CHART_NONE)))
        self._sentence.set_runs(text.runs(chart.sentence) if chart else ())
        self._notes.set_runs(_notes(chart, text) if chart else ())
        name = text.message(chart.title) if chart else self._empty.text()
        notes = [*(lane.words for lane in chart.hidden), *chart.notes] if chart else []
        told = [text.message(words) for words in (chart.description, *notes)] if chart else []
        for widget in (self, self._canvas):
            widget.setAccessibleName(name)
            widget.setAccessibleDescription(" ".join(told))

    def _lay_out(self) -> None:
        """Give each part its place, or hide it where there is no room."""
        chart = self._chart
        layout = fold(
            self.size(),
            scaled=self._theme.scaled,
            sentence_lines=self._sentence.lines_for(self.width()),
            note_lines=self._notes.lines_for(self.width()),
            legend_height=self._legend.height_for,
        )
        self._canvas.set_strip(layout.strip)
        self._legend.set_wrapping(layout.wrapping)
        for widget, place in (
            (self._canvas, layout.canvas),
            (self._strip, layout.history),
            (self._legend, layout.legend),
            (self._sentence, layout.sentence),
            (self._notes, layout.notes),
        ):
            widget.setVisible(chart is not None and place is not None)
            if place is not None:
                widget.setGeometry(place)
        self._sentence.arrange(layout.sentence_lines)
        self._notes.arrange(1)
        self._empty.setVisible(chart is None)
        self._empty.setGeometry(self.rect())

    def _light_row(self, entity: str) -> None:
        """Light the row of the series under the pointer, or of those that belong to what is chosen."""
        self._legend.light(frozenset({entity}) if entity else self._lit.entities)

    def _light_series(self, entity: str) -> None:
        """Light the series whose row is under the pointer, or none."""
        self._canvas.stage.light_series(frozenset({entity} - {""}))

    def _follow_sides(self) -> None:
        """Let the range strip begin and end where the plots do."""
        if self._chart is not None and self._strip.isVisibleTo(self):
            left, right = self._canvas.stage.time.left, self._canvas.stage.time.right
            several = self._canvas.stage.columns > 1 or bool(self._chart.multiples)
            self._strip.set_sides(8.0 if several else left, self._canvas.width() - 12.0 if several else right)

    def _on_moved(self, window: Window) -> None:
        """Follow the plots while they move."""
        self._card.hide()
        self._strip.set_window(window)

    def _on_settled(self, window: Window) -> None:
        """Ask for what was come to; all that the section begins with is no part of it."""
        if self._chart is not None:
            self.windowChanged.emit(None if window == self._chart.home else window)


def _notes(chart: Chart, text: Text) -> tuple[Run, ...]:
    """Return what is said below the plots: of hidden lanes, each with a door that shows it, and of all else."""
    runs: list[Run] = []
    for lane in chart.hidden:
        runs.append(Run(f"{_BETWEEN if runs else ''}{text.message(lane.words)} "))
        runs.append(Run(text.message(Message(cm.LANE_SHOW)), f"{_LANE}{lane.lane}"))
    notes = _BETWEEN.join(text.message(note) for note in chart.notes)
    if notes:
        runs.append(Run(f"{_BETWEEN if runs else ''}{notes}"))
    return tuple(runs)
