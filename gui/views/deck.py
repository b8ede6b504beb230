"""Cards of a section in groups: products by category, risks for and against; each card is a door."""

from itertools import pairwise

import msgspec
from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.base.text import Text
from gui.figures.decks import Deck, DeckCard, DeckGroup
from gui.theme.drawing import lit_ground
from gui.theme.parts.chip_row import ChipRow, Kind
from gui.theme.parts.words import draw_words
from gui.theme.theme import Theme

NARROWEST = 260
"""The least width of a card at 100 %; as many columns as fit."""

_GAP = 24
_PAD = 8
_HEAD = 28
_WRAP = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value


class DeckPanel(QWidget):
    """Groups of cards that flow in columns; two groups stand side by side where there is room.

    Signals: `linkOpened` with the link of the card that was clicked or entered.
    """

    linkOpened = Signal(str)

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._build()
        self._lay_out()

    def show_deck(self, deck: Deck, *, stay: bool = False) -> None:
        """Show the cards from the first one on, of every group; or others in their place, as far as one had got."""
        at = self._area.verticalScrollBar().value() if stay else 0
        self._chips.show_kinds([Kind(group.key, group.title, self._text.count(group.count)) for group in deck.groups])
        self._board.show_deck(deck)
        self._area.verticalScrollBar().setValue(at)

    def choose(self, link: str) -> None:
        """Tint the card whose details are open; any other link tints none."""
        card = self._board.choose(link)
        if card is not None:
            self._area.ensureWidgetVisible(card, 0, _PAD)

    def light(self, links: frozenset[str]) -> None:
        """Tint the cards that belong to what is chosen."""
        self._board.light(links)

    def _build(self) -> None:
        self._chips = ChipRow(theme=self._theme)
        self._chips.changed.connect(self._narrow)
        self._board = DeckBoard(theme=self._theme, text=self._text)
        self._board.linkOpened.connect(self.linkOpened)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._board)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._chips)
        column.addWidget(self._area, 1)

    def _narrow(self) -> None:
        self._board.narrow(self._chips.chosen)
        self._area.verticalScrollBar().setValue(0)


class Head(msgspec.Struct, frozen=True):
    """Where the head of a group stands."""

    place: QRect
    group: DeckGroup


class DeckBoard(QWidget):
    """Places the cards and paints the heads of their groups.

    Signals: `linkOpened` with the link of a card.
    """

    linkOpened = Signal(str)

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._groups: tuple[tuple[DeckGroup, tuple[CardFace, ...]], ...] = ()
        self._kept: frozenset[str] = frozenset()
        self._heads: list[Head] = []
        theme.changed.connect(self._restyle)

    def show_deck(self, deck: Deck) -> None:
        """Show other cards; those that say the same as before stay what they are."""
        before = [face for _, faces in self._groups for face in faces]
        spare = {(face.card.link, face.card.title): face for face in before}

        def face_of(card: DeckCard) -> CardFace:
            kept = spare.pop((card.link, card.title), None)
            return kept if kept is not None and kept.card == card else self._face(card)

        self._groups = tuple((group, tuple(face_of(card) for card in group.cards)) for group in deck.groups)
        every = [face for _, faces in self._groups for face in faces]
        if every != before:
            for face in set(before).difference(every):
                face.hide()
                face.deleteLater()
            for one, other in pairwise(every):
                QWidget.setTabOrder(one, other)
        self.narrow(frozenset())

    def narrow(self, kept: frozenset[str]) -> None:
        """Show these groups only; none named shows all."""
        self._kept = kept
        self._place()

    def choose(self, link: str) -> "CardFace | None":
        """Tint the card with this link and return it."""
        found = None
        for _, faces in self._groups:
            for face in faces:
                face.set_chosen(chosen=face.link == link)
                found = face if face.link == link else found
        return found

    def light(self, links: frozenset[str]) -> None:
        """Tint the cards with these links a little; where all of them belong to what is chosen, none stands out."""
        every = [face for _, faces in self._groups for face in faces]
        lit = [face.link in links for face in every]
        for face, belongs in zip(every, lit, strict=True):
            face.set_lit(lit=belongs and not all(lit))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for head in self._heads:
            font = self._theme.font("body", weight=600)
            place = head.place.adjusted(_PAD, 0, 0, 0)
            width = draw_words(painter, place, head.group.title, font=font, colour=self._theme.colour("ink"))
            rest = place.adjusted(width + _PAD, 0, 0, 0)
            count = self._text.message(head.group.counted)
            draw_words(painter, rest, count, font=self._theme.font("body"), colour=self._theme.colour("inkSoft"))

    def _face(self, card: DeckCard) -> "CardFace":
        face = CardFace(theme=self._theme, text=self._text, card=card, parent=self)
        face.clicked.connect(lambda: self.linkOpened.emit(card.link))
        return face

    def _restyle(self) -> None:
        for _, faces in self._groups:
            for face in faces:
                face.restyle()
        self._place()

    def _place(self) -> None:
        """Put everything where it belongs at this width, and ask for the height that takes."""
        shown = []
        for group, faces in self._groups:
            kept = not self._kept or group.key in self._kept
            for face in faces:
                face.setVisible(kept)
            if kept:
                shown.append((group, faces))
        self._heads = []
        least = self._theme.scaled(NARROWEST)
        columns = max(1, (self.width() + _GAP) // (least + _GAP))
        if len(shown) == 2 and columns >= 2:
            half = (self.width() - _GAP) // 2
            inside = max(1, (half + _GAP) // (least + _GAP))
            tall = max(
                self._place_group(*entry, QRect(at * (half + _GAP), 0, half, 0), inside)
                for at, entry in enumerate(shown)
            )
        else:
            tall = 0
            for group, faces in shown:
                tall = self._place_group(group, faces, QRect(0, tall, self.width(), 0), columns) + _GAP
        self.setMinimumHeight(tall)
        self.update()

    def _place_group(self, group: DeckGroup, faces: tuple["CardFace", ...], area: QRect, columns: int) -> int:
        """Put one group into an area; return where it ends."""
        head = self._theme.scaled(_HEAD)
        self._heads.append(Head(QRect(area.left(), area.top(), area.width(), head), group))
        top = area.top() + head
        wide = (area.width() - (columns - 1) * _GAP) // columns
        for first in range(0, len(faces), columns):
            line = faces[first : first + columns]
            tall = max(face.heightForWidth(wide) for face in line)
            for at, face in enumerate(line):
                face.setGeometry(area.left() + at * (wide + _GAP), top, wide, tall)
            top += tall + _PAD
        return top


class CardFace(QAbstractButton):
    """One card: title, text, a few facts, source under a hairline; painted as a whole, one part for the keyboard."""

    def __init__(self, *, theme: Theme, text: Text, card: DeckCard, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.card = card
        self.link = card.link
        facts = "\n".join(f"{fact.label}: {text.message(fact.value)}" for fact in card.facts)
        self._lines = (
            ("body", 600, "ink", card.title),
            ("small", 400, "ink", card.text),
            ("small", 400, "inkSoft", facts),
            ("tick", 400, "inkSoft", text.message(card.source)),
        )
        self._lit = self._chosen = False
        self._gone: list[QRect] = []
        self._gone_for = -1
        self.setAccessibleName(card.title)
        self.setAccessibleDescription("\n".join(filter(None, (card.text, facts))))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_chosen(self, *, chosen: bool) -> None:
        """Tint the card while its details are open."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def set_lit(self, *, lit: bool) -> None:
        """Tint the card a little while it belongs to what is chosen."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def sizeHint(self) -> QSize:
        least = self._theme.scaled(NARROWEST)
        return QSize(least, self.heightForWidth(least))

    def heightForWidth(self, width: int) -> int:
        return self._go(width)[-1].bottom() + _PAD

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._chosen or self.isDown():
            painter.fillRect(self.rect(), self._theme.colour("selection"))
        elif self.underMouse():
            painter.fillRect(self.rect(), self._theme.colour("hover"))
        elif self._lit:
            painter.fillRect(self.rect(), lit_ground(self._theme.colour))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("lineStrong"))
        for place, (role, weight, colour, words) in zip(self._go(self.width()), self._lines, strict=True):
            painter.setFont(self._theme.font(role, weight=weight))
            painter.setPen(self._theme.colour(colour))
            painter.drawText(place, _WRAP, words)

    def _go(self, width: int) -> list[QRect]:
        """Return where each line of the card stands at a width; an empty one takes no room."""
        if self._gone_for != width:
            self._gone_for = width
            self._gone = self._measure(width)
        return self._gone

    def restyle(self) -> None:
        """Measure again, for another size of text."""
        self._gone_for = -1
        self.update()

    def _measure(self, width: int) -> list[QRect]:
        places, top = [], _PAD
        for role, weight, _, words in self._lines:
            room = QRect(_PAD, top, max(1, width - 2 * _PAD), 10_000)
            tall = _height(words, self._theme.font(role, weight=weight), room) if words else 0
            places.append(QRect(room.left(), top, room.width(), tall))
            top += tall + (4 if words else 0)
        return places


def _height(words: str, font: QFont, room: QRect) -> int:
    """Return how tall words get when they are broken into the room's width."""
    return QFontMetrics(font).boundingRect(room, _WRAP, words).height()
