"""The chart pane: title, plots, legend and sentence, folded by the room it has."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.base.text import Text
from gui.charts.canvas import PlotCanvas
from gui.charts.entries import entries
from gui.charts.fold import Fold, fold
from gui.charts.ink import ChartInk
from gui.charts.legend import Legend
from gui.charts.readoutcard import SHADE, ReadoutCard
from gui.charts.sentence import Sentence
from gui.figures.chart import Chart, Readout
from gui.figures.chart_state import Window
from gui.theme.theme import Theme

LEAST_DAYS = 7
"""Nobody comes nearer than so many days."""

_RULE = 2


class ChartPane(QWidget):
    """Shows a chart and what is said of its marks.

    Signals: `linkChosen` with the link of a figure that was clicked or chosen by Enter; `windowChanged` with the part
    of the time that somebody wants to look at, None for all of it; `zoomedChanged` with whether it is a part;
    `seriesToggled` and `seriesIsolated` with a lane and an entity; `categoryToggled` with a category of events.
    """

    linkChosen = Signal(str)
    windowChanged = Signal(object)
    zoomedChanged = Signal(bool)
    seriesToggled = Signal(str, str)
    seriesIsolated = Signal(str, str)
    categoryToggled = Signal(str)

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        """Make every part once; an empty pane says that there is no chart."""
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._chart: Chart | None = None
        self._reader: Callable[[str], Readout] | None = None
        self._chosen = ""
        self._build()
        self._connect()
        self._dress()
        self.show_chart(None)

    def show_chart(self, chart: Chart | None) -> None:
        """Show a chart, or the words that there is none."""
        self._card.hide()
        self._chart = chart
        self._legend.show_entries(entries(chart, self._text) if chart else ())
        self._canvas.show_chart(chart)
        self._write()
        self._lay_out()
        self.choose(self._chosen)

    def set_reader(self, reader: Callable[[str], Readout]) -> None:
        """Take who tells what is said of a figure."""
        self._reader = reader

    def choose(self, link: str) -> None:
        """Light the chosen figure, wherever it was chosen; an empty link or one that is not drawn lights nothing."""
        self._chosen = link
        words = ""
        if link and self._reader is not None and self._canvas.mark(link) is not None:
            words = self._text.message(self._reader(link).value)
        self._canvas.choose(link, words)

    def zoom(self, factor: float) -> None:
        """Ask to come so many times nearer, about the middle of what is seen."""
        if self._chart is None:
            return
        seen = self._chart.state.window or self._chart.home
        middle, half = (seen.first + seen.last) / 2, seen.days / factor / 2
        wanted = Window(middle - half, middle + half).within(self._chart.history, least=LEAST_DAYS)
        if wanted != seen:
            self.windowChanged.emit(wanted)

    @property
    def canvas(self) -> PlotCanvas:
        """The plots."""
        return self._canvas

    @property
    def legend(self) -> Legend:
        """The legend, hidden where there is no room for it."""
        return self._legend

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
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("page"))
        painter.fillRect(QRect(0, 0, self.width(), _RULE), self._theme.colour("ink"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.show_chart(self._chart)

    def _build(self) -> None:
        """Make the parts."""
        self.setMinimumSize(self.minimumSizeHint())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._ink = ChartInk(self._theme)
        self._title = QLabel(self)
        self._subtitle = QLabel(self)
        self._empty = QLabel(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = Sentence(self)
        for label in (self._title, self._subtitle, self._empty):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._canvas = PlotCanvas(ink=self._ink, text=self._text)
        self._canvas.setParent(self)
        self.setFocusProxy(self._canvas)
        self._legend = Legend(ink=self._ink, text=self._text, parent=self)
        self._card = ReadoutCard(theme=self._theme, ink=self._ink, text=self._text, parent=self)

    def _connect(self) -> None:
        """Follow the canvas and the theme."""
        self._canvas.markLit.connect(self._show_readout)
        self._canvas.markChosen.connect(self.linkChosen)
        self._theme.changed.connect(self._restyle)

    def _dress(self) -> None:
        """Take fonts and colours of the theme."""
        for label, font, role in (
            (self._title, "pane_title", "ink"),
            (self._subtitle, "body", "inkSoft"),
            (self._sentence, "body", "ink"),
            (self._empty, "body", "inkSoft"),
        ):
            palette = QPalette(label.palette())
            palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour(role))
            label.setPalette(palette)
            label.setFont(self._theme.font(font))

    def _restyle(self) -> None:
        """Draw everything in the theme as it is now."""
        self._ink.forget()
        self._card.hide()
        self._dress()
        self._lay_out()
        self._legend.arrange()
        self._canvas.arrange()
        self.update()

    def _write(self) -> None:
        """Put the words of the chart where they belong."""
        chart = self._chart
        self._empty.setText(self._text.message(Message(cm.CHART_NONE)))
        self._title.setText(self._text.message(chart.title) if chart else "")
        self._subtitle.setText(self._text.message(chart.subtitle) if chart else "")
        self._sentence.set_words(self._text.message(chart.sentence) if chart else "")
        name = self._title.text() if chart else self._empty.text()
        description = self._text.message(chart.description) if chart else ""
        for widget in (self, self._canvas):
            widget.setAccessibleName(name)
            widget.setAccessibleDescription(description)

    def _lay_out(self) -> None:
        """Give each part its place, or hide it where there is no room."""
        chart = self._chart
        layout = fold(
            self.size(),
            scaled=self._theme.scaled,
            sentence_lines=self._sentence.lines_for(self.width()),
            legend_height=self._legend.height_for,
        )
        self._canvas.set_strip(layout.strip)
        self._legend.set_wrapping(layout.wrapping)
        self._place_header(layout)
        for widget, place in (
            (self._canvas, layout.canvas),
            (self._legend, layout.legend),
            (self._sentence, layout.sentence),
        ):
            widget.setVisible(chart is not None and place is not None)
            if place is not None:
                widget.setGeometry(place)
        self._sentence.arrange(layout.sentence_lines)
        self._empty.setVisible(chart is None)
        self._empty.setGeometry(self.rect())

    def _place_header(self, layout: Fold) -> None:
        """Put the title at the left and the subtitle behind it, on one base line."""
        shown = self._chart is not None and layout.header is not None
        self._title.setVisible(shown)
        self._subtitle.setVisible(shown)
        if layout.header is None:
            return
        width = min(self._title.sizeHint().width(), layout.header.width())
        rest = layout.header.adjusted(width + 10, 1, 0, 1)
        self._title.setGeometry(QRect(layout.header.topLeft(), QSize(width, layout.header.height())))
        self._subtitle.setGeometry(rest)
        self._subtitle.setVisible(shown and self._subtitle.sizeHint().width() <= rest.width())

    def _show_readout(self, link: str) -> None:
        """Show what is said of a mark beside it, and say it to assistive technology; nothing hides the card."""
        mark = self._canvas.mark(link) if link else None
        self._legend.light(mark.entity if mark else "")
        if mark is None or self._reader is None:
            self._card.hide()
            return
        self._card.set_readout(self._reader(link), sign=mark.sign, rank=mark.rank)
        within = QRectF(self.rect()).translated(QPointF(-self._canvas.pos()))
        place = self._canvas.place_for(self._card.card_size(), mark, within=within)
        while self._canvas.covers_data(place) and self._card.shrink():
            place = self._canvas.place_for(self._card.card_size(), mark, within=within)
        self._card.setGeometry(
            place.translated(self._canvas.pos()).toAlignedRect().adjusted(-SHADE, -SHADE, SHADE, SHADE)
        )
        self._card.show()
        self._card.raise_()
        self._announce(self._card.spoken())

    def _announce(self, words: str) -> None:
        """Tell assistive technology what is under the keyboard or the pointer."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, words))
