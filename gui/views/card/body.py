"""What scrolls in the card: title, fields, blocks and the address."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontInfo, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.base.amount import Amount
from gui.base.messages import Message, plain
from gui.base.text import Text
from gui.figures.card import Card, CardBlock, CardField, CardRow, SmallChart
from gui.theme.parts.door_row import DoorRow, Part
from gui.theme.parts.elided_label import ElidedLabel
from gui.theme.parts.icon_button import IconButton
from gui.theme.parts.rule import Rule
from gui.theme.parts.text_label import TextLabel
from gui.theme.theme import Theme

LABELS = 88
"""Width of the column of labels, at 100 %."""

SIDE = 16
WEB = ("http://", "https://")
"""How addresses begin that a browser opens; a source may name a file of its own instead."""
_JOIN = "\N{WORD JOINER}"
"""It keeps a name without spaces in one line, as long as that is wide enough."""
BASIS_ICONS = {"reported": "basis-reported", "press": "basis-press", "estimate": "basis-estimate"}


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
        self._column.setContentsMargins(SIDE, 4, SIDE, 16)
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
        if card.unknown is not None:
            self._column.addWidget(self._label(self._text.message(card.unknown), "small", ink="time", weight=600))
        self._column.addWidget(self._title(card))
        if card.subtitle is not None:
            self._column.addWidget(self._label(self._text.message(card.subtitle), "small", ink="inkSoft"))
        if card.text is not None:
            self._column.addSpacing(4)
            self._column.addWidget(self._label(self._text.message(card.text), "body"))

    def _title(self, card: Card) -> TextLabel:
        """Make the title; the name in another writing stands beside it, smaller, and goes on in the next line."""
        title = self._text.message(card.title)
        label = self._label(title, "card_title")
        if card.beside is not None:
            beside = self._text.message(card.beside)
            size, ink = QFontInfo(self._theme.font("body")).pixelSize(), self._theme.colour("inkSoft").name()
            look = f"font-size: {size}px; font-weight: 400; color: {ink}"
            label.setTextFormat(Qt.TextFormat.RichText)
            whole = escape(_JOIN.join(beside) if " " not in beside else beside)
            label.setText(f'{escape(title)} <span style="{look}">{whole}</span>')
            label.setAccessibleName(f"{title}, {beside}")
        return label

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
        if not field.link and not field.glyph:
            return self._label(words, "small")
        door = DoorRow(theme=self._theme, lead="", words=words, glyph=field.glyph, link=field.link, pad=0)
        door.opened.connect(self.linkOpened)
        return door

    def _add_block(self, block: CardBlock) -> None:
        self._column.addSpacing(4)
        self._column.addWidget(Rule(theme=self._theme))
        self._add_heading(block)
        if block.text is not None:
            self._column.addWidget(self._label(self._text.message(block.text), "small", ink="inkSoft"))
        if block.lens is not None:
            from gui.charts.lens_view import LensView  # what draws it comes with the charts

            lens = LensView(theme=self._theme, text=self._text, lens=block.lens)
            lens.setAccessibleName(self.tr("Reports side by side: {values}").format(values=lens.values))
            self._column.addWidget(lens)
        for at, chart in enumerate(block.charts):
            if at:
                self._column.addSpacing(8)
            self._add_chart(chart)
        for at, row in enumerate(block.rows):
            self._column.addWidget(self._row(row, ruled=at > 0))
        if block.note is not None:
            self._column.addWidget(self._label(self._text.message(block.note), "small", ink="inkSoft"))

    def _add_heading(self, block: CardBlock) -> None:
        """Add the title of a block, with the number of its rows at the right where there are many."""
        title = self._label(self._text.message(block.title), "small", weight=600)
        if block.count is None:
            self._column.addWidget(title)
            return
        count = TextLabel(theme=self._theme, role="small", ink="inkSoft")
        count.setText(self._text.message(block.count))
        line = QHBoxLayout()
        line.addWidget(title, 1)
        line.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(line)

    def _add_chart(self, chart: SmallChart) -> None:
        """Add a title, the picture, and a row for the latest value of each series; samples tell several lines apart."""
        from gui.charts.small_chart import SmallChartView, series_mark  # what draws it comes with the charts

        self._column.addWidget(self._label(self._text.message(chart.title), "small"))
        picture = SmallChartView(theme=self._theme, text=self._text, chart=chart)
        picture.opened.connect(self.linkOpened)
        self._column.addWidget(picture)
        several = len(chart.series) > 1
        for one in chart.series:
            lead, words = (plain(one.name), one.period) if several else (one.period, plain(""))
            row = CardRow(lead, words, one.told, one.link, None if several else one.basis)
            mark = series_mark(self._theme, one.rank, ratio=self.devicePixelRatioF()) if several else None
            self._column.addWidget(self._row(row, mark))
        for note in chart.notes:
            self._column.addWidget(self._note(note))

    def _note(self, words: Message) -> TextLabel:
        return self._label(self._text.message(words), "small", ink="inkSoft")

    def _row(self, row: CardRow, sample: QPixmap | None = None, *, ruled: bool = False) -> DoorRow:
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
            glyph=sample or (row.glyph if row.basis is None else BASIS_ICONS[row.basis]),
            link=row.link,
            door=door,
            ruled=ruled,
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
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(shown, 1)
        line.addWidget(copy)
        if address.lower().startswith(WEB):
            go = IconButton(theme=self._theme, icon="external", name=self.tr("Open in the browser…"), side=24)
            go.clicked.connect(lambda: self.addressOpened.emit(address))
            line.addWidget(go)
        self._column.addLayout(line)
