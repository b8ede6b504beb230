"""How a chart pane folds: from its size to the places of its parts."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

from gui.charts.legend import LEGEND_WIDTH
from gui.charts.strip import HEIGHT

STRIP = 124
"""Panes up to this height are a strip: plots alone."""
WIDE = 800
"""Panes from this width on have the legend at the right, others below the plots."""
MOST_PLOT = 1200
"""Plots grow no wider."""
_TOP = 6
_LINE = 20
_AIR = 8
_NAMES = 16
"""Height of the names below the range strip."""
_AMPLE_PLOTS = 270
"""Height the plots keep before the sentence gets a second line."""
_APART = 24
_LEAST_PLOTS = 172
"""Height the plots keep before the legend below them and the sentence go."""
_MOST_ROWS = 3
"""Rows of the legend below the plots."""
_FAIR_PLOTS = 190
"""Height the plots keep before the range strip goes."""


@dataclass(frozen=True, slots=True)
class Fold:
    """The places of the parts; None for a part that is folded away."""

    canvas: QRect
    history: QRect | None
    legend: QRect | None
    sentence: QRect | None
    notes: QRect | None
    wrapping: bool
    strip: bool
    sentence_lines: int


def fold(
    size: QSize,
    *,
    scaled: Callable[[int], int],
    sentence_lines: int,
    note_lines: int = 0,
    legend_height: Callable[[int], int],
) -> Fold:
    """Return what is shown where; `scaled` makes lengths follow the size of text, `legend_height` is for a width.

    From below, what goes first where it gets low: the second line of the sentence, the range strip, the legend below
    the plots (down to one row first), the sentence, the notes.
    """
    width, height = size.width(), size.height()
    wide = width >= WIDE
    if height <= STRIP:
        return _strip(width, height, wide=wide)
    line = scaled(_LINE)
    free = height - _TOP
    notes = line if note_lines and free - line >= _LEAST_PLOTS else 0
    free -= notes
    lines = 1 if sentence_lines and free - line - _AIR >= _LEAST_PLOTS else 0
    free -= line + _AIR if lines else 0
    row = scaled(_LINE)
    below = 0 if wide or lines < min(sentence_lines, 1) else min(legend_height(width), _MOST_ROWS * row)
    while below and free - below < (_LEAST_PLOTS if below <= row else _AMPLE_PLOTS):
        below = row * ((below - 1) // row)
    free -= below
    tall = scaled(HEIGHT) + scaled(_NAMES) + 2
    history = tall if free - tall >= _FAIR_PLOTS else 0
    free -= history
    if lines and sentence_lines > 1 and free - line >= _AMPLE_PLOTS:
        lines, free = 2, free - line
    return _placed(width, free, wide=wide, scaled=scaled, heights=(history, below, lines, notes))


def _strip(width: int, height: int, *, wide: bool) -> Fold:
    return Fold(
        canvas=QRect(0, 2, width, height - 2),
        history=None,
        legend=None,
        sentence=None,
        notes=None,
        wrapping=not wide,
        strip=True,
        sentence_lines=0,
    )


def _placed(
    width: int, plots: int, *, wide: bool, scaled: Callable[[int], int], heights: tuple[int, int, int, int]
) -> Fold:
    """Put the parts below one another: plots, range strip, legend in rows, sentence, notes."""
    tall, below, lines, notes = heights
    across = min(width - scaled(LEGEND_WIDTH) - _APART, MOST_PLOT) if wide else width
    canvas = QRect(0, _TOP, across, plots)
    y = _TOP + plots
    history = QRect(0, y, across, tall) if tall else None
    beside = QRect(across + _APART, _TOP, scaled(LEGEND_WIDTH), plots + tall)
    y += tall
    under = QRect(0, y, width, below)
    y += below
    foot = scaled(_LINE) * lines + _AIR if lines else 0
    sentence = QRect(0, y + (_AIR if lines else 0), width, foot - _AIR) if lines else None
    y += foot
    return Fold(
        canvas=canvas,
        history=history,
        legend=beside if wide else under if below else None,
        sentence=sentence,
        notes=QRect(0, y, width, notes) if notes else None,
        wrapping=not wide,
        strip=False,
        sentence_lines=lines,
    )
