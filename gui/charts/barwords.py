"""What is written in and above bars: values with their ≠ chips, and periods."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from gui.base.text import Text
from gui.charts.barpaint import words_role
from gui.charts.barshape import BarShape
from gui.charts.chips import BESIDE, DIFFERS, SIGN, Chip, chip_size, chip_words, paint_chip, sign_rect
from gui.charts.ink import ChartInk
from gui.charts.labels import Label, paint_label, words_size
from gui.charts.room import Room
from gui.figures.chart import Bar

_AIR = 3.0
_ABOVE = 5.0
_SIGN_PLACES = 4
"""How far down a bar the bare sign gives way to the chips of others."""
_FRAME = 2.0
"""Page colour round a bar that lies in another."""


class BarWords:
    """Writes into the room that bars leave; what finds none is left out, but never the sign of a difference."""

    def __init__(self, *, ink: ChartInk, text: Text, room: Room, plot: QRectF, doubtful: str) -> None:
        """Begin without a word; `doubtful` is the word for bars of that standing."""
        self._ink = ink
        self._text = text
        self._room = room
        self._plot = plot
        self._doubtful = doubtful
        self._labels: list[Label] = []
        self._chips: list[Chip] = []

    def write(self, outer: Sequence[BarShape], inner: Sequence[BarShape]) -> None:
        """Write values from the most important on, then chips that stand alone, then what is inside bars."""
        shown = [shape for shape in outer if not shape.dense]
        valued = _valued(shown)
        rest = [shape for shape in valued if not self._write_value(shape)]
        named = {id(shape) for shape in valued}
        rest += [shape for shape in outer if id(shape) not in named]
        for shape in rest:
            if shape.differs:
                self._write_chip(shape)
        for shape in (shape for shape in shown if not shape.point):
            self._write_inside(shape, [self._period_words(shape.bar)], under=inner)
        for shape in inner:
            self._write_inner(shape)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The chips and signs that were set."""
        return tuple(self._chips)

    def paint(self, painter: QPainter) -> None:
        """Paint all that was written."""
        for label in self._labels:
            paint_label(painter, self._ink, label)
        for chip in self._chips:
            paint_chip(painter, self._ink, chip)

    def _write_value(self, shape: BarShape) -> bool:
        """Write a value with its chip above its bar, or below a negative one; say whether there was room."""
        words = self._text.message(shape.bar.label)
        size = words_size(self._ink, words, bold=True)
        for chip in self._chip_choices(shape) or ("",):
            beside = chip_size(self._ink, chip) if chip else QSizeF(-BESIDE, 0)
            rect = self._place(shape, QSizeF(size.width() + BESIDE + beside.width(), size.height()))
            if rect is not None:
                self._labels.append(Label(words, QRectF(rect.topLeft(), size), bold=True))
                if chip:
                    start = QPointF(rect.right() - beside.width(), rect.center().y() - beside.height() / 2)
                    self._chips.append(Chip(QRectF(start, beside), chip))
                return True
        rect = self._place(shape, size) if shape.differs else None
        if rect is not None:
            self._labels.append(Label(words, rect, bold=True))
            self._sign(shape, inside=True)
        return rect is not None

    def _write_chip(self, shape: BarShape) -> None:
        """Set a chip alone above a bar, or the bare sign."""
        for words in () if shape.dense else self._chip_choices(shape):
            size = chip_size(self._ink, words)
            beyond = max(size.width() - shape.box.width(), 0.0) / 2
            rect = self._place(shape, size, aside=(0.0, -beyond, beyond))
            if rect is not None:
                self._chips.append(Chip(rect, words))
                return
        self._sign(shape)

    def _sign(self, shape: BarShape, *, inside: bool = False) -> None:
        """Set the bare sign at the end of a bar, or inside it; neighbours that it would cover share it."""
        step = SIGN.height() + 1
        way = -1 if _downward(shape) else 1
        end = shape.box.bottom() if way < 0 else shape.box.top()
        for number in range(1 if inside else 0, _SIGN_PLACES):
            middle = QPointF(shape.box.center().x(), end + way * (number - 0.5) * step)
            rect = sign_rect(middle, room=self._room, plot=self._plot)
            covered = [chip for chip in self._chips if chip.rect.intersects(rect)]
            if not covered:
                self._room.take(rect)
                self._chips.append(Chip(rect))
                return
            if not any(chip.words for chip in covered):
                return

    def _place(self, shape: BarShape, size: QSizeF, *, aside: Sequence[float] = (0.0,)) -> QRectF | None:
        """Take the room for words above or below a bar, over the middle of what is seen of it or aside of that."""
        if shape.bar.slots > 1 and size.width() > shape.box.width() + 2:
            return None
        top = shape.box.bottom() + _ABOVE if _downward(shape) else shape.box.top() - _ABOVE - size.height()
        lefts = [shape.box.center().x() - size.width() / 2 + step for step in aside]
        first, last = self._plot.left() - 1, self._plot.right() + _ABOVE - size.width()
        return self._room.place(QRectF(QPointF(max(min(left, last), first), top), size) for left in lefts)

    def _chip_choices(self, shape: BarShape) -> tuple[str, ...]:
        """Return what a chip may say, the most first; nothing where all reports agree."""
        if not shape.differs:
            return ()
        return tuple(dict.fromkeys((chip_words(self._text, shape.bar.different), DIFFERS)))

    def _period_words(self, bar: Bar) -> str:
        """Return what stands inside a bar: its period when it is not a whole year, and that it is doubtful."""
        words = [] if bar.period.granularity == "year" else [self._text.message(bar.period_label)]
        if bar.standing == "doubtful":
            words.append(self._doubtful)
        return "\n".join(words)

    def _write_inner(self, shape: BarShape) -> None:
        """Write value and period into a bar that lies in another, or else its value alone; then its chip."""
        if shape.point:
            if not self._write_value(shape) and shape.differs:
                self._write_chip(shape)
            return
        value = self._text.message(shape.bar.label)
        rect = self._write_inside(shape, ["\n".join([value, self._period_words(shape.bar)]), value], under=())
        if not shape.differs:
            return
        for words in self._chip_choices(shape) if rect is not None else ():
            size = chip_size(self._ink, words)
            place = QRectF(QPointF(shape.solid.center().x() - size.width() / 2, rect.bottom() + 2 if rect else 0), size)
            if shape.solid.adjusted(1, 0, -1, -1).contains(place):
                self._chips.append(Chip(place, words))
                return
        self._sign(shape)

    def _write_inside(self, shape: BarShape, choices: Sequence[str], *, under: Iterable[BarShape]) -> QRectF | None:
        """Write the first of some words that fits into the upper end of a bar, where nothing lies in front."""
        if shape.narrow:
            return None
        for words in choices:
            rect = self._inside(shape, words)
            frames = (other.box.adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME) for other in under)
            if words and rect and not any(frame.intersects(rect) for frame in frames):
                self._labels.append(self._inside_label(shape.bar, words, rect))
                return rect
        return None

    def _inside(self, shape: BarShape, words: str) -> QRectF | None:
        """Return where words stand inside a bar, None where it is too small for them."""
        size = words_size(self._ink, words)
        sure = shape.solid
        if size.width() + 2 * _AIR > sure.width() or size.height() + 2 * _AIR > sure.height():
            return None
        drop = min(2 * _AIR, (sure.height() - size.height()) / 2)
        return QRectF(QPointF(sure.center().x() - size.width() / 2, sure.top() + drop), size)

    def _inside_label(self, bar: Bar, words: str, rect: QRectF) -> Label:
        """Return words that can be read on the fill of a bar; hatch and pale colours keep off them."""
        role = {"reported": words_role(self._ink, bar.rank), "press": "inkSoft", "estimate": ""}[bar.basis]
        if role:
            return Label(words, rect, role)
        return Label(words, rect.adjusted(1 - _AIR, 0, _AIR - 1, 0), "ink", ground="page")


def _valued(shapes: Iterable[BarShape]) -> list[BarShape]:
    """Return the bars that get a value, most important first: of many thin ones only the highest and the latest."""
    return list(_most_telling(sorted(shapes, key=lambda shape: abs(shape.bar.value), reverse=True)))


def _most_telling(ranked: Sequence[BarShape]) -> Iterator[BarShape]:
    yield from (shape for shape in ranked if not shape.narrow)
    thin = [shape for shape in ranked if shape.narrow]
    if len(thin) > 2:
        latest = max(thin, key=lambda shape: shape.bar.period.end)
        thin = [thin[0]] if latest is thin[0] else [thin[0], latest]
    yield from thin


def _downward(shape: BarShape) -> bool:
    """Tell whether a bar hangs from zero."""
    return shape.bar.value < 0 and not shape.point
