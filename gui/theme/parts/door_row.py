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

_RULED = 5
"""Pixels that a hairline above the row takes, with the air below it."""
_GAP = 8
_GLYPH = 12
_LEAST_WORDS = 72
"""Words beside a figure have at least so much room."""
_WRAP = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value


class DoorRow(QAbstractButton):
    """Painted as a whole: one part for the pointer and the keyboard. Without a link it is plain words.

    A `glyph` may stand before it, an icon's name or a sample of ink, and a hairline over it where it is `ruled`.

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
        glyph: str | QPixmap = "",
        link: str = "",
        door: Part = "words",
        pad: int = 4,
        ruled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lead, self._words, self._trailing = lead, words, trailing
        self._glyph = glyph
        self._link = link
        self._door = door
        self._pad = pad
        self._top = _RULED if ruled else 0
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
        self._laid_out: dict[int, dict[str, QRect]] = {}
        theme.changed.connect(self._on_theme)

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._theme.line_height("small") + 2 * self._pad + self._top)

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
            ground = self.rect().adjusted(0, self._top, 0, 0)
            painter.fillRect(ground, self._theme.colour("selection" if self.isDown() else "hover"))
        if self._top:
            painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
        places = self._places(self.width())
        at = QRect(0, self._top + self._pad + 2, _GLYPH, _GLYPH)
        if isinstance(self._glyph, QPixmap):
            painter.drawPixmap(at, self._glyph)
        elif self._glyph:
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(at, self._theme.pixmap(self._glyph, "inkSoft", _GLYPH, ratio=ratio))
        in_a_row = {"lead", "words"} <= set(places) and places["lead"].top() == places["words"].top()
        beside = bool(self._words) and self._door != "lead" and (not self._trailing or in_a_row)
        inks = {"lead": "inkSoft" if beside else "ink", "words": "ink" if beside or not self._lead else "inkSoft"}
        for part, words in self._parts().items():
            place = places[part]
            colour = self._theme.colour(inks.get(part, "ink" if self._door == part else "inkSoft"))
            if part == "words" or (part == "lead" and place.height() > self._theme.line_height("small")):
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

    def _on_theme(self) -> None:
        self._laid_out.clear()
        self.updateGeometry()

    def _places(self, width: int) -> dict[str, QRect]:
        """Return where each part stands at a width; layouts ask it many times. There is always at least one place."""
        if width not in self._laid_out:
            self._laid_out[width] = self._lay_out(width)
        return self._laid_out[width]

    def _lay_out(self, width: int) -> dict[str, QRect]:
        line = self._theme.line_height("small")
        metrics = QFontMetrics(self._font())
        left = _GLYPH + _GAP if self._glyph != "" else 0
        places: dict[str, QRect] = {}
        top, right, from_left = self._top + self._pad, width, left
        lead = metrics.horizontalAdvance(self._lead)
        tail = min(metrics.horizontalAdvance(self._trailing) + 2, width - left) if self._trailing else 0
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
                area = QRect(left, top, max(1, width - left), 10_000)
                tall = max(line, metrics.boundingRect(area, _WRAP, self._lead).height())
                places["lead"] = QRect(left, top, area.width(), tall)
                top += tall
        if self._trailing and "trailing" not in places:
            places["trailing"] = QRect(width - tail, top, tail, line)
            if self._words and width - tail - _GAP - from_left < self._theme.scaled(_LEAST_WORDS):
                top, from_left = top + line, left  # a figure is never cut: the words go below it
            else:
                right = width - tail - _GAP
        if self._words or not places:
            area = QRect(from_left, top, max(1, right - from_left), 10_000)
            tall = max(line, metrics.boundingRect(area, _WRAP, self._words).height())
            places["words"] = QRect(area.left(), top, area.width(), tall)
        return places
