"""The detail card: what was chosen, who says so, and what hangs together with it."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.base.amount import Amount
from gui.base.text import Text
from gui.figures.card import Card, CardBlock, CardField, CardRow
from gui.theme.parts.door_row import DoorRow, Part
from gui.theme.parts.elided_label import ElidedLabel
from gui.theme.parts.icon_button import IconButton
from gui.theme.parts.rule import Rule
from gui.theme.parts.text_label import TextLabel
from gui.theme.theme import Theme

LABELS = 88
"""Width of the column of labels, at 100 %."""

BASIS_ICONS = {"reported": "basis-reported", "press": "basis-press", "estimate": "basis-estimate"}
_SIDE = 16
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
        """Show a card from its top."""
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
        self._area.verticalScrollBar().setValue(0)
        self.setAccessibleName(self._text.message(card.title))
        if had_focus:
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def link(self) -> str:
        """The link of the card that is shown; empty before the first one."""
        return self._card.link if self._card else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape, go on to the next of its kind with the arrows, scroll with the others."""
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
        head.setContentsMargins(_SIDE, 8, 12, 0)
        head.setSpacing(4)
        head.addWidget(self._kicker, 1)
        for button in (self._previous, self._next, self._close):
            head.addWidget(button)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(_SIDE, 0, _SIDE, 12)
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


class CardBody(QWidget):
    """What scrolls: title, fields, blocks and the address of one card.

    Signals: `linkOpened`, `addressOpened`, `addressCopied`, as `CardPanel` hands them on.
    """

    linkOpened = Signal(str)
    addressOpened = Signal(str)
    addressCopied = Signal(str)

    def __init__(self, *, theme: Theme, text: Text, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_SIDE, 4, _SIDE, 16)
        self._column.setSpacing(4)
        self._add_title(card)
        if card.fields:
            self._add_fields(card.fields)
        for block in card.blocks:
            self._add_block(block)
        if card.address:
            self._add_address(card.address)
        self._column.addStretch(1)

    def _label(self, words: str, role: str, *, ink: str = "ink", weight: int | None = None) -> TextLabel:
        label = TextLabel(theme=self._theme, role=role, ink=ink, weight=weight, wrap=True)
        label.setText(words)
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
        return label

    def _add_title(self, card: Card) -> None:
        self._column.addWidget(self._label(self._text.message(card.title), "card_title"))
        if card.subtitle is not None:
            self._column.addWidget(self._label(self._text.message(card.subtitle), "small", ink="inkSoft"))
        if card.text is not None:
            self._column.addSpacing(4)
            self._column.addWidget(self._label(self._text.message(card.text), "body"))

    def _add_fields(self, fields: tuple[CardField, ...]) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, self._theme.scaled(LABELS))
        grid.setColumnStretch(1, 1)
        for row, field in enumerate(fields):
            label = self._label(self._text.message(field.label), "small", ink="inkSoft")
            label.setFixedWidth(self._theme.scaled(LABELS))
            grid.addWidget(label, row, 0)
            grid.addWidget(self._value(field), row, 1)
        self._column.addLayout(grid)

    def _value(self, field: CardField) -> QWidget:
        words = self._text.message(field.value)
        if not field.link:
            return self._label(words, "small")
        door = DoorRow(theme=self._theme, lead="", words=words, link=field.link, pad=0)
        door.opened.connect(self.linkOpened)
        return door

    def _add_block(self, block: CardBlock) -> None:
        self._column.addSpacing(4)
        self._column.addWidget(Rule(theme=self._theme))
        self._column.addWidget(self._label(self._text.message(block.title), "small", weight=600))
        if block.text is not None:
            self._column.addWidget(self._label(self._text.message(block.text), "small", ink="inkSoft"))
        for at, row in enumerate(block.rows):
            if at:
                self._column.addWidget(Rule(theme=self._theme))
            self._column.addWidget(self._row(row))

    def _row(self, row: CardRow) -> DoorRow:
        """Make one row; its figure is the door, else its words."""
        door: Part = "words" if self._text.message(row.words) else "lead"
        if any(isinstance(value, Amount) for value in row.lead.values.values()):
            door = "lead"
        elif row.trailing is not None and any(isinstance(value, Amount) for value in row.trailing.values.values()):
            door = "trailing"
        made = DoorRow(
            theme=self._theme,
            lead=self._text.message(row.lead),
            words=self._text.message(row.words),
            trailing="" if row.trailing is None else self._text.message(row.trailing),
            glyph="" if row.basis is None else BASIS_ICONS[row.basis],
            link=row.link,
            door=door,
        )
        made.opened.connect(self.linkOpened)
        return made

    def _add_address(self, address: str) -> None:
        self._column.addSpacing(4)
        self._column.addWidget(Rule(theme=self._theme))
        shown = ElidedLabel(theme=self._theme, role="small", ink="inkSoft", middle=True)
        shown.setText(address)
        copy = IconButton(theme=self._theme, icon="copy", name=self.tr("Copy the address"), side=24)
        copy.clicked.connect(lambda: self.addressCopied.emit(address))
        go = IconButton(theme=self._theme, icon="external", name=self.tr("Open in the browser…"), side=24)
        go.clicked.connect(lambda: self.addressOpened.emit(address))
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(shown, 1)
        line.addWidget(copy)
        line.addWidget(go)
        self._column.addLayout(line)
