"""The detail card: what was chosen, who says so, and what hangs together with it."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.base.text import Text
from gui.figures.card import Card
from gui.theme.parts.elided_label import ElidedLabel
from gui.theme.parts.icon_button import IconButton
from gui.theme.parts.rule import Rule
from gui.theme.theme import Theme
from gui.views.card.body import SIDE, CardBody

_SCROLL_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class CardPanel(QWidget):
    """One card at a time.

    Signals: `linkOpened` with the link of a door; `addressOpened` and `addressCopied` with a web address;
    `copyAsked` with the words of the figure; `previousAsked` and `nextAsked` with the neighbour's link; `closed`.
    """

    linkOpened = Signal(str)
    addressOpened = Signal(str)
    addressCopied = Signal(str)
    copyAsked = Signal(str)
    previousAsked = Signal(str)
    nextAsked = Signal(str)
    closed = Signal()

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._card: Card | None = None
        self._build()
        self._lay_out()
        self._connect()
        self._dress()

    def show_card(self, card: Card) -> None:
        """Show a card from its top; the same one with other words where it was, and one that says the same as it is."""
        if card == self._card:
            return
        at = self._area.verticalScrollBar().value() if card.link == self.link else 0
        self._card = card
        self._kicker.setText(self._text.message(card.kicker))
        self._previous.setVisible(bool(card.previous or card.next))
        self._next.setVisible(bool(card.previous or card.next))
        self._previous.setEnabled(bool(card.previous))
        self._next.setEnabled(bool(card.next))
        self._copy.setVisible(card.copy is not None)
        self._foot.setVisible(card.copy is not None)
        body = CardBody(theme=self._theme, text=self._text, card=card)
        had_focus = self.focusWidget() is not None and self._area.isAncestorOf(self.focusWidget())
        body.linkOpened.connect(self.linkOpened)
        body.addressOpened.connect(self.addressOpened)
        body.addressCopied.connect(self.addressCopied)
        self._area.setWidget(body)
        self._area.verticalScrollBar().setValue(at)
        self.setAccessibleName(self._text.message(card.title))
        if had_focus:
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def link(self) -> str:
        """The link of the card that is shown; empty before the first one."""
        return self._card.link if self._card else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the figure, close on Escape, go on to the next of its kind with the arrows, scroll with the others."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._on_copy()
            return
        along = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == (Qt.Key.Key_Up if along else Qt.Key.Key_Left):
            self._previous.click()
        elif event.key() == (Qt.Key.Key_Down if along else Qt.Key.Key_Right):
            self._next.click()
        elif event.key() in _SCROLL_KEYS:
            QCoreApplication.sendEvent(self._area.verticalScrollBar(), event)
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._rule = Rule(theme=self._theme, kind="block")
        self._kicker = ElidedLabel(theme=self._theme, role="tick", ink="inkSoft", weight=600)
        self._previous = IconButton(theme=self._theme, icon="chevron-up", name=self.tr("Previous (Alt+Up)"), side=24)
        self._next = IconButton(theme=self._theme, icon="chevron-down", name=self.tr("Next (Alt+Down)"), side=24)
        self._close = IconButton(theme=self._theme, icon="close", name=self.tr("Close (Esc)"), side=24)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._foot = QWidget(self)
        self._copy = QPushButton(self.tr("Copy figure"), self._foot)
        self._copy.setDefault(True)
        self._copy.setAutoDefault(False)
        self.setAutoFillBackground(True)
        self.setFocusProxy(self._close)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SIDE, 8, 12, 0)
        head.setSpacing(4)
        head.addWidget(self._kicker, 1)
        for button in (self._previous, self._next, self._close):
            head.addWidget(button)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(SIDE, 0, SIDE, 12)
        foot.addWidget(Rule(theme=self._theme))
        foot.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._rule)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed)
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._copy.clicked.connect(self._on_copy)
        self._theme.changed.connect(self._on_theme)

    def _on_previous(self) -> None:
        if self._card and self._card.previous:
            self.previousAsked.emit(self._card.previous)

    def _on_next(self) -> None:
        if self._card and self._card.next:
            self.nextAsked.emit(self._card.next)

    def _on_copy(self) -> None:
        if self._card and self._card.copy is not None:
            self.copyAsked.emit(self._text.message(self._card.copy))

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, self._theme.colour("page"))
        self.setPalette(palette)

    def _on_theme(self) -> None:
        self._dress()
        if self._card:
            self.show_card(self._card)
