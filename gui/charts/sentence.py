"""The sentence under the plots: on one or two lines, never more than there is room for; its figures are doors."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.base.text import Run
from gui.theme.drawing import CONTROL_RADIUS, draw_door_line
from gui.theme.focus import OWN_RING_PROPERTY, RING
from gui.theme.parts.tip import plain_tip
from gui.theme.theme import Theme

MOST_LINES = 2
_DOTS = "…"
_ROOM = 2.0
"""Pixels at either side of a door, for the ring round it."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word with the place of its first letter; `door` counts the doors of the sentence, -1 for plain words.

    One that is `glued` follows the last without a space, as a stop does.
    """

    words: str
    door: int = -1
    glued: bool = False
    left: float = 0.0
    line: int = 0


class Sentence(QWidget):
    """Breaks its words itself, so that the last line that is seen ends in dots where more would follow.

    Signals: `opened` with the link of a door, on a click and on Enter.
    """

    opened = Signal(str)

    def __init__(self, *, theme: Theme, role: str = "body", ink: str = "ink", parent: QWidget) -> None:
        """Begin without words."""
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._ink = ink
        self._said: list[_Word] = []
        self._links: list[str] = []
        self._placed: list[_Word] = []
        self._lately: dict[tuple[int, str], tuple[list[_Word], int]] = {}
        self._hovered = self._at = -1
        self.setMouseTracking(True)
        self.setProperty(OWN_RING_PROPERTY, True)

    @property
    def words(self) -> str:
        """The whole sentence."""
        return self.accessibleName()

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines as they are shown."""
        shown = sorted({word.line for word in self._placed})
        said = {line: [word for word in self._placed if word.line == line] for line in shown}
        return tuple(
            "".join(f"{'' if word.glued else ' '}{word.words}" for word in said[line]).strip() for line in shown
        )

    @property
    def doors(self) -> tuple[str, ...]:
        """The links of the doors that are seen, in order."""
        seen = sorted({word.door for word in self._placed if word.door >= 0})
        return tuple(self._links[door] for door in seen)

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Take another sentence; it is seen after `arrange`."""
        self._links = [run.link for run in runs if run.link]
        self._said = _words_of(runs)
        self._lately.clear()
        self._hovered = self._at = -1
        self.setAccessibleName("".join(run.words for run in runs))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._links else Qt.FocusPolicy.NoFocus)

    def lines_for(self, width: int) -> int:
        """Return how many lines the words would like, at most two; none without words."""
        return min(self._broken(width)[1], MOST_LINES)

    def arrange(self, lines: int) -> None:
        """Show the words on so many lines of the present width; what is cut is told whole in the tooltip."""
        placed, wanted = self._broken(self.width())
        self._placed = [word for word in placed if word.line < lines]
        cut = wanted > lines
        if cut and self._placed:
            self._end_in_dots()
        self.setToolTip(plain_tip(self.words) if cut else "")
        self.update()

    def door_at(self, place: QPointF) -> int:
        """Return which door a place lies in, -1 for none."""
        found = (number for number in range(len(self._links)) for rect in self.rects(number) if rect.contains(place))
        return next(found, -1)

    def rects(self, door: int) -> list[QRectF]:
        """Return where a door stands, a rectangle for each line it is on."""
        height = self._line_height()
        metrics = self._metrics()
        rects: dict[int, QRectF] = {}
        for word in self._placed:
            if word.door == door:
                rect = QRectF(word.left, word.line * height, metrics.horizontalAdvance(word.words), height)
                rects[word.line] = rect.united(rects[word.line]) if word.line in rects else rect
        return list(rects.values())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = self._metrics()
        height = self._line_height()
        base = (height - metrics.height()) / 2 + metrics.ascent()
        painter.setFont(self._theme.font(self._role))
        painter.setPen(self._theme.colour(self._ink))
        for word in self._placed:
            painter.drawText(QPointF(word.left, word.line * height + base), word.words)
        accent = self._theme.colour("accent")
        for number in range(len(self._links)):
            for rect in self.rects(number):
                start = QPointF(rect.left(), rect.top() + base)
                draw_door_line(painter, start, rect.width(), colour=accent, solid=number == self._hovered)
        if self.hasFocus() and self._at >= 0:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._theme.colour("focus"))
            pen = painter.pen()
            pen.setWidthF(RING)
            painter.setPen(pen)
            for rect in self.rects(self._at):
                ring = rect.adjusted(-_ROOM, 0, _ROOM, 0) & QRectF(self.rect()).adjusted(1, 1, -1, -1)
                painter.drawRoundedRect(ring, CONTROL_RADIUS, CONTROL_RADIUS)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        door = self.door_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if door >= 0 else Qt.CursorShape.ArrowCursor)
        if door != self._hovered:
            self._hovered = door
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        door = self.door_at(event.position())
        if door >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(self._links[door])

    def leaveEvent(self, _event: QEvent) -> None:
        self._hovered = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._at < len(self._links):
            self.opened.emit(self._links[self._at])
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go from door to door, and on to the next part after the last one."""
        seen = sorted({word.door for word in self._placed if word.door >= 0})
        place = seen.index(self._at) if self._at in seen else -1
        to = place + (1 if forward else -1)
        if not self.hasFocus() or not 0 <= to < len(seen):
            return super().focusNextPrevChild(forward)
        self._go_to(seen[to])
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        seen = sorted({word.door for word in self._placed if word.door >= 0})
        if seen and event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.ShortcutFocusReason):
            self._go_to(seen[0])
        elif seen and event.reason() is Qt.FocusReason.BacktabFocusReason:
            self._go_to(seen[-1])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._at = -1
        self.update()

    def _go_to(self, door: int) -> None:
        self._at = door
        self.setAccessibleDescription(" ".join(word.words for word in self._said if word.door == door))
        self.update()

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font(self._role))

    def _line_height(self) -> float:
        return float(self._theme.line_height(self._role))

    def _broken(self, width: int) -> tuple[list[_Word], int]:
        """Return the words in their places in lines of a width, and how many lines; as a pane folds it asks again."""
        key = width, self._theme.font(self._role).key()
        if key not in self._lately:
            self._lately[key] = self._break(width)
        return self._lately[key]

    def _break(self, width: int) -> tuple[list[_Word], int]:
        """Break the words at plain spaces alone."""
        metrics = self._metrics()
        space = metrics.horizontalAdvance(" ")
        wide = [metrics.horizontalAdvance(word.words) for word in self._said]
        placed: list[_Word] = []
        left, line = 0.0, 0
        for at, word in enumerate(self._said):
            start = left if word.glued or not left else left + space
            after = next((n for n in range(at + 1, len(wide)) if not self._said[n].glued), len(wide))
            if left and not word.glued and start + sum(wide[at:after]) > width:
                start, line = 0.0, line + 1
            placed.append(replace(word, left=start, line=line))
            left = start + wide[at]
        return placed, line + 1 if placed else 0

    def _end_in_dots(self) -> None:
        """Cut the last line so that it ends in dots: after a whole sentence, where the next has none of its figures."""
        metrics = self._metrics()
        room = self.width() - metrics.horizontalAdvance(_DOTS)
        while len(self._placed) > 1 and (self._right(self._placed[-1]) > room or self._is_part(self._placed[-1])):
            self._placed.pop()
        stop = self._last_stop()
        if 0 < stop < len(self._placed) and not any(word.door >= 0 for word in self._placed[stop:]):
            next_one = self._placed[stop]
            self._placed[stop:] = [replace(next_one, words=_DOTS)]
            return
        last = self._placed[-1]
        words = f"{last.words.rstrip('.,;')}{_DOTS}"
        kept = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width() - last.left)
        self._placed[-1] = replace(last, words=kept)

    def _last_stop(self) -> int:
        """Return how many of the words that are placed belong to sentences that end among them."""
        ends = (at + 1 for at, word in enumerate(self._placed) if word.words.endswith("."))
        return max((end for end in ends if end == len(self._said) or not self._said[end].glued), default=0)

    def _right(self, word: _Word) -> float:
        return word.left + self._metrics().horizontalAdvance(word.words)

    def _is_part(self, word: _Word) -> bool:
        """Tell whether a word belongs to a door that does not end with it: rather no door than half a one."""
        if word.door < 0:
            return False
        return sum(other.door == word.door for other in self._placed) < sum(
            other.door == word.door for other in self._said
        )


def _words_of(runs: Sequence[Run]) -> list[_Word]:
    """Return the words of all runs."""
    made: list[_Word] = []
    door, spaced = -1, True
    for run in runs:
        door += 1 if run.link else 0
        for place, words in enumerate(run.words.split(" ")):
            spaced = spaced or place > 0
            if words:
                made.append(_Word(words, door if run.link else -1, glued=not spaced))
                spaced = False
    return made
