"""The bars of a lane, its gaps, and the words in and above them."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from gui.base.text import Text
from gui.charts.barpaint import paint_basis, paint_bracket, paint_gap, paint_reports
from gui.charts.barshape import BarShape, Height, bar_shape, gap_shape
from gui.charts.ink import ChartInk
from gui.charts.labels import Label, paint_label, value_label, words_size, wrapped
from gui.charts.layer import Layer
from gui.charts.marks import Mark
from gui.charts.room import Room
from gui.charts.timescale import TimeScale
from gui.figures.chart import Bar, BarLane, Gap

_AIR = 3.0
_ABOVE = 5.0
_WIDE_GAP = 60.0


class BarsItem(Layer):
    """Draws what `arrange` worked out; the bars inside others lie in front."""

    def __init__(self, *, ink: ChartInk, text: Text, depth: float) -> None:
        """Begin without bars."""
        super().__init__(ink=ink, depth=depth)
        self._text = text
        self._outer: list[BarShape] = []
        self._inner: list[BarShape] = []
        self._gaps: list[QRectF] = []
        self._labels: list[Label] = []

    def clear(self) -> None:
        """Show nothing."""
        self._outer, self._inner, self._gaps, self._labels = [], [], [], []

    def arrange(
        self, lane: BarLane, *, time: TimeScale, height: Height, plot: QRectF, room: Room, doubtful: str
    ) -> None:
        """Work out shapes and labels; `doubtful` is the word for bars of that standing.

        Labels that find no room are left out.
        """
        self.clear()
        shapes = [bar_shape(bar, time=time, height=height, plot=plot) for bar in lane.bars]
        drawn = [shape for shape in shapes if shape is not None]
        self._outer = [shape for shape in drawn if not shape.bar.inner]
        self._inner = [shape for shape in drawn if shape.bar.inner]
        for shape in drawn:
            room.take(shape.box)
        for shape in self._labelled(self._outer):
            self._write_value(shape, room, zero=height(0.0))
        for shape in self._outer:
            self._write_inside(shape, [self._period_words(shape.bar, doubtful)], under=self._inner)
        for shape in self._inner:
            self._write_inside(shape, self._inner_words(shape.bar, doubtful), under=())
        for gap in lane.gaps:
            self._arrange_gap(gap, gap_shape(gap, time=time, zero=height(0.0), plot=plot), room)

    def marks(self, *, series: int, plot: QRectF) -> list[Mark]:
        """Return what can be pointed at."""
        return [
            Mark(
                link=shape.bar.link,
                series=series,
                rank=0,
                sign=shape.bar.basis,
                entity="",
                box=shape.box,
                reach=shape.column,
                anchor=QPointF(shape.box.center().x(), shape.taken),
                plot=plot,
                is_bar=True,
                inner=shape.bar.inner,
            )
            for shape in (*self._outer, *self._inner)
        ]

    def draw(self, painter: QPainter) -> None:
        for rect in self._gaps:
            paint_gap(painter, self.ink, rect)
        for shape in (*self._outer, *self._inner):
            self._draw_bar(painter, shape)
        for label in self._labels:
            paint_label(painter, self.ink, label)

    def _draw_bar(self, painter: QPainter, shape: BarShape) -> None:
        """Paint one bar: its ground if it lies in another, the sure part, then what reports differ about."""
        if shape.bar.inner:
            painter.fillRect(shape.box.adjusted(-2, -2, 2, 0), self.ink.brush("page"))
        if shape.solid.height() > 0:
            paint_basis(painter, self.ink, shape.solid, shape.bar.basis)
        if shape.doubt is None:
            return
        if shape.narrow:
            paint_bracket(painter, self.ink, shape)
        else:
            paint_reports(painter, self.ink, shape)

    def _labelled(self, shapes: Sequence[BarShape]) -> Iterable[BarShape]:
        """Return the bars that get a value, most important first: of many thin ones only the highest and the latest."""
        ranked = sorted(shapes, key=lambda shape: abs(shape.bar.value), reverse=True)
        wide = [shape for shape in ranked if not shape.narrow]
        thin = [shape for shape in ranked if shape.narrow]
        if len(thin) > 2:
            thin = [thin[0], max(thin, key=lambda shape: shape.bar.period.end)]
        return (*wide, *thin)

    def _write_value(self, shape: BarShape, room: Room, *, zero: float) -> None:
        """Write the value above its bar, or below a negative one."""
        downward = shape.bar.value < 0
        foot = max(shape.box.bottom(), zero) + _ABOVE if downward else min(shape.box.top(), shape.taken) - _ABOVE
        words = self._text.message(shape.bar.label)
        middle = shape.box.center().x()
        label = value_label(words, ink=self.ink, room=room, middle=middle, foot=foot, downward=downward)
        if label is not None:
            self._labels.append(label)

    def _period_words(self, bar: Bar, doubtful: str) -> str:
        """Return what stands inside a bar: its period when it is not a whole year, and that it is doubtful."""
        words = [] if bar.period.granularity == "year" else [self._text.message(bar.period_label)]
        if bar.standing == "doubtful":
            words.append(doubtful)
        return "\n".join(words)

    def _inner_words(self, bar: Bar, doubtful: str) -> list[str]:
        """Return what stands inside a bar that lies in another: its value and its period, or else its value alone."""
        value = self._text.message(bar.label)
        return ["\n".join([value, self._period_words(bar, doubtful)]), value]

    def _write_inside(self, shape: BarShape, choices: Sequence[str], *, under: Iterable[BarShape]) -> None:
        """Write the first of some words that fits into the upper end of a bar, where nothing lies in front."""
        if shape.narrow:
            return
        for words in choices:
            rect = self._inside(shape, words)
            if words and rect and not any(other.box.adjusted(-2, -2, 2, 2).intersects(rect) for other in under):
                self._labels.append(self._inside_label(shape.bar, words, rect))
                return

    def _inside(self, shape: BarShape, words: str) -> QRectF | None:
        """Return where words stand inside a bar, None where it is too small for them."""
        size = words_size(self.ink, words)
        sure = shape.solid
        if size.width() + 2 * _AIR > sure.width() or size.height() + 2 * _AIR > sure.height():
            return None
        drop = min(2 * _AIR, (sure.height() - size.height()) / 2)
        return QRectF(QPointF(sure.center().x() - size.width() / 2, sure.top() + drop), size)

    def _inside_label(self, bar: Bar, words: str, rect: QRectF) -> Label:
        """Return words that can be read on the fill of a bar; the hatch of an estimate keeps off them."""
        if bar.basis == "estimate":
            return Label(words, rect.adjusted(1 - _AIR, 0, _AIR - 1, 0), "ink", ground="page")
        return Label(words, rect, "page" if bar.basis == "reported" else "inkSoft")

    def _arrange_gap(self, gap: Gap, rect: QRectF | None, room: Room) -> None:
        """Keep the hatch of a gap, and its words where it is wide enough for them."""
        if rect is None:
            return
        self._gaps.append(rect)
        if rect.width() <= _WIDE_GAP:
            return
        words = self._text.message(gap.words)
        for lines in (words, wrapped(self.ink, words, rect.width() - 2 * _AIR - 2)):
            bounds = QRectF(QPointF(0, 0), words_size(self.ink, lines)).adjusted(0, 0, 2 * _AIR, 0)
            bounds.moveCenter(rect.center())
            if rect.contains(bounds) and room.free(bounds):
                room.take(bounds)
                self._labels.append(Label(lines, bounds, "inkSoft", ground="page"))
                return
