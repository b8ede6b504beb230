"""Copying a figure as a sentence: by the button of its card, or by the key where the keyboard is at a figure."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from gui.base.text import Text
from gui.theme.parts.door import Door
from gui.theme.parts.door_row import DoorRow
from gui.theme.parts.door_text import DoorText
from gui.views.prose import NotesList
from gui.window.address import copy_words
from gui.window.desk import Desk
from gui.window.session import Session


class Parts(Protocol):
    """What copying has to do with."""

    @property
    def desk(self) -> Desk: ...
    @property
    def session(self) -> Session: ...
    @property
    def text(self) -> Text: ...


def wire_copying(hall: Parts) -> None:
    """Press Ctrl+C on a figure, or Copy figure in its card: its sentence is on the clipboard, and that is said."""
    desk, session = hall.desk, hall.session
    card = desk.panes.side.card

    def copy(words: str) -> None:
        copy_words(words)
        desk.status.say(QCoreApplication.translate("Wiring", "Copied: {words}").format(words=words))

    def copy_figure() -> None:
        pages = session.pages
        for link in (_door(QApplication.focusWidget()), desk.panes.page.chart.pointed, session.link):
            words = pages.figure_text(link) if pages is not None and link else None
            if words is not None:
                copy(hall.text.message(words))
                return

    card.copyAsked.connect(copy)
    card.addressCopied.connect(copy)
    desk.copyAsked.connect(copy_figure)


def _door(widget: QWidget | None) -> str:
    """Return where the door leads that has the keyboard, or an empty string."""
    from gui.views.disagreements.panel import DisagreementList  # as late as its page

    return widget.link if isinstance(widget, Door | DoorRow | DoorText | NotesList | DisagreementList) else ""
