"""The text of a section: Markdown in the reading font, in which every figure is a door."""

from collections.abc import Callable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.base.text import Text
from gui.theme.parts.door_text import DoorText, is_web
from gui.theme.theme import Theme


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
        self._build()
        self._lay_out()
        self._connect()

    def show_text(self, markdown: str, resolves: Callable[[str], bool], *, stay: bool = False) -> None:
        """Show a text from its start, or where it was read to; `resolves` tells whether a link leads somewhere."""
        self._markdown = markdown
        self._resolves = resolves
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
        self.setFocusProxy(self._page)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)

    def _connect(self) -> None:
        self._page.anchorClicked.connect(self._on_anchor)
        self._theme.changed.connect(self._render)

    def _render(self) -> None:
        self._page.render_markdown(self._markdown, self._resolves)

    def _on_anchor(self, url: QUrl) -> None:
        href = self._page.href_of(url)
        if is_web(href):
            self.addressOpened.emit(href)
        elif self._resolves(href):
            self.linkOpened.emit(href)


def _nowhere(link: str) -> bool:
    """Answer for a text that is not there yet."""
    del link
    return False
