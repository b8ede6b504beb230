"""A row of a card that is one door: a lead, words, and something at the right."""

from typing import Literal

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.theme.drawing import draw_door_line
from gui.theme.parts.words import draw_words
from gui.theme.theme import Theme

Part = Literal["lead", "words", "trailing"]

LEADS = 88
"""How wide a lead may be to stand beside its words, at 100 %; a longer one stands above them.

It does so too before something at the right, unless the words are the door and have as much room between the two.
"""

_GAP = 8
_GLYPH = 12
_WRAP = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value


class DoorRow(QAbstractButton):
    """Painted as a whole: one part for the pointer and the keyboard. Without a link it is plain words.

    The icon `glyph` or a `sample` of ink may stand before it.

    Signals: `opened` with the link, on a click and on Space or Enter.
    """

    opened = Signal(str)

    def __init__(
        self,
        *,
        theme: Theme,
        lead: str,
        words: str,
        trailing: str = "",
        glyph: str = "",
        sample: QPixmap | None = None,
        link: str = "",
        door: Part = "words",
        pad: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lead, self._words, self._trailing = lead, words, trailing
        self._glyph = glyph
        self._sample = sample
        self._link = link
        self._door = door
        self._pad = pad
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(", ".join(filter(None, (lead, words, trailing))))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if link else Qt.FocusPolicy.NoFocus)
        self.setEnabled(bool(link))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if link:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self.opened.emit(self._link))
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._theme.line_height("small") + 2 * self._pad)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return max(place.bottom() for place in places.values()) + 1 + self._pad

    @property
    def link(self) -> str:
        """Where it leads; empty for plain words."""
        return self._link

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter too; Space is the button's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._link and (self.underMouse() or self.isDown()):
            painter.fillRect(self.rect(), self._theme.colour("selection" if self.isDown() else "hover"))
        places = self._places(self.width())
        at = QRect(0, self._pad + 2, _GLYPH, _GLYPH)
        if self._sample is not None:
            painter.drawPixmap(at, self._sample)
        elif self._glyph:
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(at, self._theme.pixmap(self._glyph, "inkSoft", _GLYPH, ratio=ratio))
        in_a_row = {"lead", "words"} <= set(places) and places["lead"].top() == places["words"].top()
        beside = bool(self._words) and self._door != "lead" and (not self._trailing or in_a_row)
        inks = {"lead": "inkSoft" if beside else "ink", "words": "ink" if beside or not self._lead else "inkSoft"}
        for part, words in self._parts().items():
            place = places[part]
            colour = self._theme.colour(inks.get(part, "ink" if self._door == part else "inkSoft"))
            if part == "words":
                painter.setFont(self._font())
                painter.setPen(colour)
                painter.drawText(place, _WRAP, words)
            else:
                align = Qt.AlignmentFlag.AlignRight if part == "trailing" else Qt.AlignmentFlag.AlignLeft
                draw_words(painter, place, words, font=self._font(), colour=colour, align=align)
            if part == self._door and self._link:
                self._underline(painter, part, place, words)

    def _underline(self, painter: QPainter, part: str, place: QRect, words: str) -> None:
        """Draw the dotted line of a door under a part's words; solid under the pointer."""
        metrics = QFontMetrics(self._font())
        room = metrics.boundingRect(place, _WRAP, words) if part == "words" else place
        width = min(metrics.horizontalAdvance(words), room.width())
        left = place.right() + 1 - width if part == "trailing" else place.left()
        last = QPointF(left, place.bottom() + 1 - metrics.descent() - (place.height() - metrics.height()) // 2)
        if part == "words":
            last = QPointF(left, room.top() + metrics.ascent())
        colour = self._theme.colour("accent")
        draw_door_line(painter, last, width, colour=colour, solid=self.underMouse())

    def _font(self) -> QFont:
        return self._theme.font("small")

    def _parts(self) -> dict[str, str]:
        """Return the parts that say something."""
        parts = {"lead": self._lead, "words": self._words, "trailing": self._trailing}
        return {part: words for part, words in parts.items() if words}

    def _places(self, width: int) -> dict[str, QRect]:
        """Return where each part stands at a width; there is always at least one place."""
        line = self._theme.line_height("small")
        metrics = QFontMetrics(self._font())
        left = _GLYPH + _GAP if self._glyph or self._sample is not None else 0
        places: dict[str, QRect] = {}
        top, right, from_left = self._pad, width, left
        lead = metrics.horizontalAdvance(self._lead)
        tail = min(metrics.horizontalAdvance(self._trailing) + 2, (width - left) * 2 // 3) if self._trailing else 0
        if self._lead:
            narrow = self._theme.scaled(LEADS)
            middle = width - left - narrow - tail - 2 * _GAP
            in_a_row = not self._trailing or (self._door == "words" and middle >= narrow)
            if in_a_row and self._words and lead <= narrow:
                places["lead"] = QRect(left, top, narrow, line)
                from_left = left + narrow + _GAP
            elif self._trailing and left + lead + _GAP + tail <= width:
                places["lead"] = QRect(left, top, width - left - tail - _GAP, line)
                places["trailing"] = QRect(width - tail, top, tail, line)
                top += line
            else:
                places["lead"] = QRect(left, top, max(1, width - left), line)
                top += line
        if self._trailing and "trailing" not in places:
            places["trailing"] = QRect(width - tail, top, tail, line)
            right = width - tail - _GAP
        if self._words or not places:
            area = QRect(from_left, top, max(1, right - from_left), 10_000)
            tall = max(line, metrics.boundingRect(area, _WRAP, self._words).height())
            places["words"] = QRect(area.left(), top, area.width(), tall)
        return places
