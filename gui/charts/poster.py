"""A whole chart on a sheet of paper: all that the pane says and where it is from, drawn anew at the sheet's size."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from pyqtgraph import GraphicsView
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from gui import __version__
from gui.base import chart_messages as cm
from gui.base.messages import Message, plain
from gui.base.text import Text
from gui.charts.canvas import PlotCanvas
from gui.charts.entries import entries
from gui.charts.ink import ChartInk
from gui.charts.paragraphs import Paragraphs, paint_line
from gui.charts.poster_legend import Row, height, in_columns, paint_rows, stacked
from gui.export.picture import picture, png
from gui.figures.book import FigureBook
from gui.figures.chart import Chart
from gui.figures.chart_sources import chart_sources
from gui.theme.theme import Theme

SIZE = QSize(1200, 800)
"""Of a sheet in logical pixels; it grows downwards for what needs more room."""
MARGIN = 32
PROGRAM = "Smart Car Viewer"
_LEAST_PLOTS = 440
"""However much is said below them, the plots are no lower."""
_LEAST_MULTIPLE = 96
_LEGEND = 208
_RULE = 2
_AIR, _SMALL_AIR = 16, 6
_APART = 24


class Imprint(NamedTuple):
    """Where a picture is from: the dossier, its version, and the sources of what is drawn."""

    dossier: str
    version: str = ""
    sources: tuple[Message, ...] = ()


def imprint(book: FigureBook, chart: Chart) -> Imprint:
    """Return where the picture of a chart is from."""
    return Imprint(book.dossier.title, book.dossier.version, chart_sources(book, chart))


@contextmanager
def poster(book: FigureBook, chart: Chart, *, text: Text, scheme: str = "light") -> Iterator["Poster"]:
    """Lay out the sheet of a chart in colours of its own, whatever those of a window are."""
    theme = Theme(scheme=scheme)
    made = Poster(chart=chart, imprint=imprint(book, chart), theme=theme, text=text)
    try:
        yield made
    finally:
        made.close()
        theme.deleteLater()


class Poster:
    """One chart on one sheet, in the colours of the theme that is handed in. Close it: its plots are a widget."""

    def __init__(self, *, chart: Chart, imprint: Imprint, theme: Theme, text: Text, size: QSize = SIZE) -> None:
        self._chart = chart
        self._imprint = imprint
        self._text = text
        self._ink = ChartInk(theme)
        self._wide = size.width() - 2 * MARGIN
        self._build()
        self._lay_out(size)
        self._set_up_canvas()

    @property
    def size(self) -> QSize:
        """The sheet in logical pixels."""
        return QSize(self._size)

    @property
    def plots(self) -> QRect:
        """Where the plots stand."""
        return QRect(self._plots)

    @property
    def title(self) -> str:
        """What the picture is called."""
        return self._text.message(self._chart.title)

    @property
    def description(self) -> str:
        """What is said of the picture to those who do not see it."""
        return self._text.message(self._chart.description)

    @property
    def words(self) -> tuple[str, ...]:
        """Every line that stands above and below the plots."""
        return (*self._above.words, *self._below.words, self._from)

    def image(self, *, scale: float) -> QImage:
        """Return the sheet as a picture; raise `gui.export.picture.TooLarge`."""
        return picture(self.paint, self._size, scale=scale, ground=self._ink.colour("page"))

    def file(self, *, scale: float) -> bytes:
        """Return the picture as a PNG file; raise `gui.export.picture.TooLarge`."""
        image = self.image(scale=scale)
        return png(image, title=self.title, description=self.description, software=f"{PROGRAM} {__version__}")

    def paint(self, painter: QPainter) -> None:
        """Paint the whole sheet."""
        ink = self._ink
        painter.fillRect(QRect(QPoint(), self._size), ink.colour("page"))
        painter.fillRect(QRect(MARGIN, MARGIN, self._wide, _RULE), ink.colour("ink"))
        painter.save()
        GraphicsView.render(self._canvas, painter, QRectF(self._plots), QRect(QPoint(), self._plots.size()))
        painter.restore()
        self._above.paint(painter, QPointF(MARGIN, MARGIN + _RULE + _AIR))
        paint_rows(painter, ink, self._legend, QPointF(self._legend_at))
        self._below.paint(painter, QPointF(MARGIN, self._below_at))
        foot = self._size.height() - MARGIN - ink.line("small")
        painter.fillRect(QRectF(MARGIN, foot - _SMALL_AIR - 1, self._wide, 1), ink.colour("line"))
        paint_line(painter, ink, self._from, QPointF(MARGIN, foot), role="small", colour="inkSoft")
        right = MARGIN + self._wide - ink.width(PROGRAM)
        paint_line(painter, ink, PROGRAM, QPointF(right, foot), role="small", colour="inkSoft")

    def close(self) -> None:
        """Let go of the plots."""
        self._canvas.hide()
        self._canvas.deleteLater()

    def _build(self) -> None:
        """Put the words into lines and make the plots."""
        text, chart = self._text, self._chart
        self._above = Paragraphs(ink=self._ink, width=self._wide)
        self._above.add(self.title, role="section_title")
        self._above.add(text.message(chart.subtitle), role="body", colour="inkSoft")
        self._below = Paragraphs(ink=self._ink, width=self._wide)
        self._below.add(text.message(chart.sentence), role="body")
        for note in (*(lane.words for lane in chart.hidden), *chart.notes):
            self._below.add(text.message(note), role="small", colour="inkSoft", after=_SMALL_AIR)
        if self._imprint.sources:
            sources = plain("; ".join(text.message(source) for source in self._imprint.sources))
            told = text.message(Message(cm.EXPORT_SOURCES, {"sources": sources}))
            self._below.add(told, role="small", colour="inkSoft", after=_SMALL_AIR)
        self._from = self._origin()
        self._canvas = PlotCanvas(ink=self._ink, text=text)

    def _origin(self) -> str:
        """Return the dossier's title with its version, cut where the program's own name begins."""
        title, version = self._imprint.dossier, self._imprint.version
        if version:
            title = self._text.message(Message(cm.EXPORT_DOSSIER, {"title": title, "version": version}))
        room = self._wide - self._ink.width(PROGRAM) - _APART
        return self._ink.metrics("small").elidedText(title, Qt.TextElideMode.ElideRight, room)

    def _lay_out(self, size: QSize) -> None:
        """Give the plots what the words leave, but never less than they need, and put the legend beside or below."""
        top = round(MARGIN + _RULE + _AIR + self._above.height + _AIR)
        foot = round(_AIR + 1 + _SMALL_AIR + self._ink.line("small") + MARGIN)
        below = round(self._below.height + _AIR)
        least = max(_LEAST_PLOTS, _LEAST_MULTIPLE * len(self._chart.multiples))
        high = max(size.height() - top - below - foot, least)
        rows = entries(self._chart, self._text)
        self._legend: list[Row] = stacked(rows, self._ink, _LEGEND)
        self._plots = QRect(MARGIN, top, self._wide, high)
        under = 0
        if rows and height(self._legend) <= high:
            self._plots.setWidth(self._wide - _LEGEND - _APART)
            self._legend_at = QPoint(self._plots.right() + 1 + _APART, top)
        elif rows:
            self._legend = in_columns(rows, self._ink, self._wide, column=_LEGEND)
            under = round(height(self._legend)) + _AIR
            self._plots.setHeight(max(high - under, least))
        if under or not rows:
            self._legend_at = QPoint(MARGIN, self._plots.bottom() + 1 + _AIR)
        self._below_at = self._plots.bottom() + 1 + under + _AIR
        self._size = QSize(size.width(), self._below_at + round(self._below.height) + foot)

    def _set_up_canvas(self) -> None:
        """Let the plots draw themselves. They are shown to nobody, but a widget that is hidden is not laid out."""
        self._canvas.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._canvas.resize(self._plots.size())
        self._canvas.show()
        self._canvas.show_chart(self._chart)
        self._canvas.arrange()
