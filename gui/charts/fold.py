"""How a chart pane folds: from its size to the places of its parts."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

from gui.charts.legend import LEGEND_WIDTH

STRIP = 160
"""Panes up to this height are a strip: plots alone."""
WIDE = 800
"""Panes from this width on have the legend at the right, others below the plots."""
MOST_PLOT = 1200
"""Plots grow no wider."""
_RULE = 4
_HEADER = 32
_SENTENCE_LINE = 20
_SENTENCE_AIR = 8
_AMPLE_PLOTS = 230
"""Height the plots keep before the sentence gets a second line."""
_APART = 24
_LEAST_PLOTS = 172
"""Height the plots keep before the legend below them and the sentence go."""


@dataclass(frozen=True, slots=True)
class Fold:
    """The places of the parts; None for a part that is folded away."""

    header: QRect | None
    canvas: QRect
    legend: QRect | None
    sentence: QRect | None
    wrapping: bool
    strip: bool
    sentence_lines: int


def fold(
    size: QSize, *, scaled: Callable[[int], int], sentence_lines: int, legend_height: Callable[[int], int]
) -> Fold:
    """Return what is shown where; `scaled` makes lengths follow the size of text, `legend_height` is for a width."""
    width, height = size.width(), size.height()
    strip = height <= STRIP
    wide = width >= WIDE
    if strip:
        return Fold(
            None, QRect(0, _RULE, width, height - _RULE), None, None, wrapping=not wide, strip=True, sentence_lines=0
        )
    top = _RULE + scaled(_HEADER)
    free = height - top
    below = 0 if wide else legend_height(width)
    lines = sentence_lines
    while lines and free - below - _foot(lines, scaled) < (_LEAST_PLOTS if lines == 1 else _AMPLE_PLOTS):
        lines -= 1
    foot = _foot(lines, scaled)
    if free - foot - below < _LEAST_PLOTS:
        below = 0
        foot = _foot(min(sentence_lines, 1), scaled) if free - _foot(1, scaled) >= _LEAST_PLOTS else 0
    plots = QRect(0, top, width, free - foot - below)
    legend: QRect | None = None
    if wide:
        plots.setWidth(min(width - scaled(LEGEND_WIDTH) - _APART, MOST_PLOT))
        legend = QRect(plots.right() + 1 + _APART, top, scaled(LEGEND_WIDTH), plots.height())
    elif below:
        legend = QRect(0, plots.bottom() + 1, width, below)
    words = QRect(0, height - foot, width, foot) if foot else None
    header = QRect(0, _RULE, width, scaled(_HEADER))
    return Fold(header, plots, legend, words, wrapping=not wide, strip=False, sentence_lines=_lines(foot, scaled))


def _foot(lines: int, scaled: Callable[[int], int]) -> int:
    """Return the height of the sentence on so many lines."""
    return scaled(_SENTENCE_LINE) * lines + _SENTENCE_AIR if lines else 0


def _lines(foot: int, scaled: Callable[[int], int]) -> int:
    """Return how many lines such a foot holds."""
    return foot // scaled(_SENTENCE_LINE)
