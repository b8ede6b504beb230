"""The lens: a small axis of its own with each report as a tick, so that what a large axis merges is seen apart."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.base.text import Text
from gui.charts.backdrop import tick_words
from gui.charts.barpaint import paint_doubt, tint
from gui.charts.ink import ChartInk, make_pen
from gui.charts.scale import even_scale
from gui.figures.readout_values import Lens, LensTick

_BAND = 10.0
_AIR = 2.0
_TALL = 4.0
"""Pixels by which a tick stands over the band."""
_APART = 8.0


def lens_height(ink: ChartInk) -> float:
    """Return the height of a lens: the values, the band, the axis."""
    return 2 * ink.line("tick") + _BAND + _TALL + 2 * _AIR


def paint_lens(painter: QPainter, ink: ChartInk, place: QRectF, lens: Lens, *, text: Text, rank: int | None) -> None:
    """Draw a lens: pale what each print leaves open, hatched from the taken value to those that differ."""
    span = lens.high - lens.low or 1.0
    band = QRectF(place.left(), place.top() + ink.line("tick") + _AIR + _TALL, place.width(), _BAND)

    def along(value: float) -> float:
        return band.left() + (min(max(value, lens.low), lens.high) - lens.low) / span * band.width()

    painter.save()
    for tick in lens.ticks:
        left = along(tick.low)
        painter.fillRect(QRectF(left, band.top(), along(tick.high) - left, _BAND), tint(ink, rank))
    apart = _apart(lens)
    if apart is not None:
        left = along(apart[0])
        hatch = QRectF(left, band.top() + _BAND / 2, along(apart[1]) - left, _BAND / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_doubt(painter, ink, hatch)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(ink.pen("lineStrong"))
    painter.drawLine(QLineF(band.left(), band.bottom(), band.right(), band.bottom()))
    for tick in lens.ticks:
        own = make_pen(ink.series_colour(rank), 2.0)
        painter.setPen(ink.pen("doubtLine", 2.0, dash=(4.0, 2.0)) if tick.differs else own)
        x = along(tick.value)
        painter.drawLine(QLineF(x, band.top() - _TALL, x, band.bottom()))
    _write_axis(painter, ink, band, lens, text)
    painter.setPen(ink.colour("ink"))
    for words, rect, bold in _words(ink, [(tick, along(tick.value)) for tick in lens.ticks], place, text):
        painter.setFont(ink.font("tick", bold=bold))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), words)
    painter.restore()


def _apart(lens: Lens) -> tuple[float, float] | None:
    """Return from where to where reports differ: from the taken value, or all that agree, to the furthest others."""
    differing = [tick.value for tick in lens.ticks if tick.differs]
    agreeing = [tick for tick in lens.ticks if not tick.differs]
    values = [*(tick.value for tick in agreeing if tick.taken), *differing]
    if len(values) == len(differing):
        values += [tick.value for tick in agreeing]
    return (min(values), max(values)) if differing else None


def _write_axis(painter: QPainter, ink: ChartInk, band: QRectF, lens: Lens, text: Text) -> None:
    """Write round values below the axis, those that find room."""
    scale = even_scale(lens.low, lens.high, length=band.width())
    painter.setFont(ink.font("tick"))
    painter.setPen(ink.colour("inkSoft"))
    taken = band.left() - _APART
    for tick, words in zip(scale.ticks, tick_words(scale, text), strict=True):
        x, width = band.left() + scale.fraction(float(tick)) * band.width(), ink.width(words, "tick") + 2
        left = min(max(x - width / 2, band.left()), band.right() - width)
        if left >= taken + _APART:
            rect = QRectF(left, band.bottom() + _AIR, width, ink.line("tick"))
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), words)
            taken = rect.right()


def _words(
    ink: ChartInk, placed: list[tuple[LensTick, float]], place: QRectF, text: Text
) -> Iterator[tuple[str, QRectF, bool]]:
    """Yield the values over their ticks, the taken one first; what would touch another is left out."""
    taken: list[QRectF] = []
    for tick, x, message in sorted(
        _said(placed), key=lambda one: (not one[0].taken, not one[0].differs, -one[0].count)
    ):
        words = text.message(message)
        width = min(ink.width(words, "tick", bold=tick.taken) + 2, place.width())
        left = min(max(x - width / 2, place.left()), place.right() - width)
        rect = QRectF(left, place.top(), width, ink.line("tick"))
        if not any(rect.adjusted(-_APART, 0, _APART, 0).intersects(other) for other in taken):
            taken.append(rect)
            yield words, rect, tick.taken


def _said(placed: Iterable[tuple[LensTick, float]]) -> Iterator[tuple[LensTick, float, Message]]:
    """Yield what is written at each place: "about" and "over" one value are told as both."""
    places: dict[float, list[LensTick]] = {}
    for tick, x in placed:
        places.setdefault(x, []).append(tick)
    for x, ticks in places.items():
        ticks.sort(key=lambda tick: (not tick.taken, -tick.count))
        messages = [_counted(tick) for tick in ticks]
        for message in messages[1:]:
            messages[0] = Message(cm.LENS_BOTH, {"first": messages[0], "second": message})
        yield ticks[0], x, messages[0]


def _counted(tick: LensTick) -> Message:
    return Message(cm.LENS_COUNT, {"words": tick.words, "count": tick.count}) if tick.count > 1 else tick.words
