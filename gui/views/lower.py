"""The lower part of a page: its text, table, cards or timeline as faces of one place."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.base.text import Text
from gui.theme.parts.empty_state import EmptyState
from gui.theme.parts.segment import Choice, Segment
from gui.theme.theme import Theme

ICONS = {
    "text": "document",
    "table": "table",
    "cards": "chip",
    "timeline": "timeline",
    "disagreements": "differ",
}
"""The icon of a face by the kind its key begins with; other faces have none."""

_TOP = 8


class FacePanel(QWidget):
    """Shows one of the pages it is handed; a segment chooses where there are several.

    Signals: `faceChosen` with the key of the face a person chose; `wholeAsked` when everything is to be shown again.
    """

    faceChosen = Signal(str)
    wholeAsked = Signal()

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._pages: dict[str, QWidget] = {}
        self._build()
        self._lay_out()
        self._connect()

    def set_faces(self, faces: list[tuple[str, str, QWidget]], first: str) -> None:
        """Offer these pages as (key, title, page) and show the first one named, or whichever comes first."""
        for _, _, page in faces:
            if self._stack.indexOf(page) < 0:
                self._stack.addWidget(page)
        self._pages = {key: page for key, _, page in faces}
        self._segment.set_choices([Choice(key, title, ICONS.get(key.partition("-")[0], "")) for key, title, _ in faces])
        self._head.setVisible(len(faces) > 1)
        self._column.setContentsMargins(0, 0 if len(faces) > 1 else _TOP, 0, 0)
        if faces:
            self.show_face(first if first in self._pages else faces[0][0])

    def show_face(self, key: str) -> None:
        """Show a face, without a signal; one that is not offered changes nothing."""
        if key in self._pages:
            self._segment.choose(key)
            self._stack.setCurrentWidget(self._pages[key])

    def say_nothing(self, words: str) -> None:
        """Say over the face why it has nothing, with a way back to everything; without words the face is seen."""
        self._nothing.show_state(title=words, action=self.tr("Show everything"))
        self._nothing.setVisible(bool(words))
        self._nothing.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the words that there is nothing over the face, wherever it goes."""
        if watched is self._stack and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._nothing.setGeometry(self._stack.geometry())
        return super().eventFilter(watched, event)

    @property
    def shown(self) -> str:
        """The key of the face that is shown; empty where there is none."""
        return next((key for key, page in self._pages.items() if page is self._stack.currentWidget()), "")

    def turn(self) -> None:
        """Go on to the next face, as a person would by the segment."""
        keys = list(self._pages)
        if len(keys) > 1:
            self._on_chosen(keys[(keys.index(self.shown) + 1) % len(keys)])

    def _build(self) -> None:
        self._nothing = EmptyState(theme=self._theme, parent=self)
        self._nothing.setAutoFillBackground(True)
        self._nothing.hide()
        self._nothing.actionChosen.connect(self.wholeAsked)
        self._head = QWidget(self)
        self._segment = Segment(theme=self._theme, name=self.tr("What the lower part shows"))
        self._stack = QStackedWidget(self)
        self._stack.installEventFilter(self)

    def _lay_out(self) -> None:
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, _TOP, 0, _TOP)
        head.addWidget(self._segment)
        head.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._segment.chosen.connect(self._on_chosen)

    def _on_chosen(self, key: str) -> None:
        self.show_face(key)
        self.faceChosen.emit(key)
