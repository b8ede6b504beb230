"""The text of a section: Markdown in the reading font, in which every figure is a door."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.base.text import Text
from gui.figures.text_notes import NOTHING, TextNote, TextNotes
from gui.theme.parts.door_row import DoorRow
from gui.theme.parts.door_text import DoorText, is_web
from gui.theme.parts.rule import Rule
from gui.theme.parts.text_label import TextLabel
from gui.theme.theme import Theme

NOTES, NOTES_FROM, NOTES_BELOW, NOTES_UNDER = 216, 760, 96, 220
"""Width of the notes beside a text, from which width of all on they stand there; their height below it, and from which
height of all on they are there. Where they are not, a struck link has its reason in its tooltip."""


class ProsePanel(QWidget):
    """Shows one Markdown text. Nothing is ever followed, and nothing outside the text is ever read.

    Signals: `linkOpened` with the link of a door that leads somewhere in the dossier; `addressOpened` with an address.
    """

    linkOpened = Signal(str)
    addressOpened = Signal(str)

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._markdown = ""
        self._resolves: Callable[[str], bool] = _nowhere
        self._struck: dict[str, str] = {}
        self._build()
        self._lay_out()
        self._connect()

    def show_text(
        self, markdown: str, resolves: Callable[[str], bool], *, stay: bool = False, notes: TextNotes = NOTHING
    ) -> None:
        """Show a text from its start, or where it was read to; `resolves` tells whether a link leads somewhere.

        `notes` strike out what was not known on the day one looks from, and list it beside the text.
        """
        self._markdown = markdown
        self._resolves = resolves
        self._struck = {target: self._text.message(why) for target, why in notes.struck.items()}
        self._notes.show_notes(notes)
        self._render()
        if not stay:
            self._page.verticalScrollBar().setValue(0)

    def light(self, links: frozenset[str]) -> None:
        """Put the selection tint behind the doors to what is chosen and to what belongs to it."""
        self._page.light(links)

    def _build(self) -> None:
        self._page = DoorText(theme=self._theme, dead_tip=self.tr("This link leads nowhere"))
        self._page.setAccessibleName(self.tr("Text of the section"))
        self._page.setObjectName("prose")
        self._notes = NotesList(theme=self._theme, text=self._text)
        self.setFocusProxy(self._page)

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addWidget(self._page, 1)
        self._row.addWidget(self._notes)

    def _connect(self) -> None:
        self._page.anchorClicked.connect(self._on_anchor)
        self._notes.linkOpened.connect(self.linkOpened)
        self._theme.changed.connect(self._render)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._theme.scaled(NOTES_FROM)
        self._notes.set_place(beside=beside, room=beside or self.height() >= self._theme.scaled(NOTES_UNDER))
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)

    def _render(self) -> None:
        self._page.render_markdown(self._markdown, self._resolves, self._struck)

    def _on_anchor(self, url: QUrl) -> None:
        href = self._page.href_of(url)
        if is_web(href):
            self.addressOpened.emit(href)
        elif self._resolves(href):
            self.linkOpened.emit(href)


class NotesList(QScrollArea):
    """Lines beside a text, or below it where it is narrow: what was not known that day, and what stands instead.

    Signals: `linkOpened` with the link of a line.
    """

    linkOpened = Signal(str)

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._shown: TextNotes = NOTHING
        self._room = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Notes on the text"))
        self.hide()

    def show_notes(self, notes: TextNotes) -> None:
        """List these; without any the list is not there."""
        if notes == self._shown:
            return
        self._shown = notes
        board = QWidget()
        column = QVBoxLayout(board)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        lists = (
            (self.tr("Struck out: not known that day"), "time", notes.later),
            (self.tr("What is shown elsewhere"), "ink", notes.instead),
        )
        for title, ink, lines in lists:
            if lines:
                head = TextLabel(theme=self._theme, role="small", ink=ink, weight=600, wrap=True, parent=board)
                head.setText(title)
                column.addWidget(head)
                for line in lines:
                    column.addWidget(Rule(theme=self._theme, parent=board))
                    column.addWidget(self._line(line))
        column.addStretch(1)
        self.setWidget(board)
        self._settle()

    def set_place(self, *, beside: bool, room: bool) -> None:
        """Stand beside the text as a column, or below it as a few lines where there is room for both."""
        most = 16_777_215
        self._room = room
        self.setMinimumWidth(self._theme.scaled(NOTES) if beside else 0)
        self.setMaximumWidth(self._theme.scaled(NOTES) if beside else most)
        self.setMaximumHeight(most if beside else self._theme.scaled(NOTES_BELOW))
        self._settle()

    def _settle(self) -> None:
        self.setVisible(self._room and bool(self._shown.later or self._shown.instead))

    def _line(self, line: TextNote) -> DoorRow:
        lead, words = self._text.message(line.lead), self._text.message(line.words)
        row = DoorRow(theme=self._theme, lead=lead, words="", trailing=words, link=line.link, door="lead", pad=2)
        row.opened.connect(self.linkOpened)
        return row


def _nowhere(link: str) -> bool:
    """Answer for a text that is not there yet."""
    del link
    return False
