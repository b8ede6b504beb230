"""The journeys between places: to and fro, out of what is chosen, by link and by bookmark."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog, QLineEdit

from gui.base.paths import builtin_dossier
from gui.base.text import Text
from gui.figures.place import address_of
from gui.figures.selection import name_of, selection
from gui.shell.bookmarks import Bookmarks
from gui.shell.settings import Bookmark
from gui.window.address import copy_words
from gui.window.desk import Desk
from gui.window.main_window import MainWindow
from gui.window.opening import Opener
from gui.window.session import Session


class Parts(Protocol):
    """What these journeys need of the hall."""

    @property
    def window(self) -> MainWindow: ...
    @property
    def desk(self) -> Desk: ...
    @property
    def session(self) -> Session: ...
    @property
    def opener(self) -> Opener: ...
    @property
    def bookmarks(self) -> Bookmarks: ...
    @property
    def text(self) -> Text: ...


def wire_places(hall: Parts) -> None:
    """Go back and forward, leave what is chosen, copy and open links, keep bookmarks."""
    wire_ways(hall)
    wire_selection(hall)
    wire_links(hall)
    wire_bookmarks(hall)


def wire_ways(hall: Parts) -> None:
    """Walk the places one has been at, by the tool bar, the menu, the keys or the side buttons of a mouse."""
    desk, session, go = hall.desk, hall.session, hall.desk.menu.go

    def show() -> None:
        ways = {"back": session.history.can_go_back, "forward": session.history.can_go_forward}
        go.show_ways(**ways)
        desk.toolbar.show_ways(**ways)

    for asked in (go.back.triggered, desk.toolbar.backAsked, desk.backAsked):
        asked.connect(session.go_back)
    for asked in (go.forward.triggered, desk.toolbar.forwardAsked, desk.forwardAsked):
        asked.connect(session.go_forward)
    session.wentOn.connect(show)


def wire_selection(hall: Parts) -> None:
    """Say over the page what is chosen, and leave it step by step."""
    desk, session, go = hall.desk, hall.session, hall.desk.menu.go
    bar = desk.panes.page.crumbs

    def show() -> None:
        pages = session.pages
        if pages is not None:
            bar.show_selection(selection(pages.book, session.standpoint.narrowed, session.link))
        chosen = bool(session.link or session.standpoint.narrowed)
        desk.known.show_key(chosen=chosen)
        go.show_all.setEnabled(chosen)
        go.leave.setEnabled(chosen or session.standpoint.known_on is not None)

    bar.linkOpened.connect(session.choose)
    bar.allAsked.connect(session.show_all)
    desk.panes.page.wholeAsked.connect(session.leave_all)
    go.leave.triggered.connect(session.leave)
    go.show_all.triggered.connect(session.show_all)
    session.linkChosen.connect(show)
    session.opened.connect(show)


def wire_links(hall: Parts) -> None:
    """Copy the link to where one is; open one that somebody sent."""
    desk, session, go = hall.desk, hall.session, hall.desk.menu.go

    def copy() -> None:
        if session.address:
            copy_words(session.address)
            desk.banner.tell(
                "done", QCoreApplication.translate("Wiring", "Link copied: {link}").format(link=session.address)
            )

    def ask() -> None:
        link, taken = QInputDialog.getText(
            hall.window,
            QCoreApplication.translate("Wiring", "Open a link"),
            QCoreApplication.translate("Wiring", "A link that begins with smartcar:"),
            QLineEdit.EchoMode.Normal,
            "",
        )
        if taken and link.strip():
            open_link(hall, link.strip())

    go.copy.triggered.connect(copy)
    go.open.triggered.connect(ask)


def open_link(hall: Parts, link: str, path: Path | None = None) -> None:
    """Go to the place of a link: in the dossier that is open, in the one at the path, or in one that is bookmarked.

    Where no dossier of the name is known, the banner says so.
    """
    address, dossier = address_of(link), hall.session.dossier
    if address is None:
        sentence = QCoreApplication.translate("Wiring", "This is no link of a dossier: {link}")
        hall.desk.banner.tell("failure", sentence.format(link=link))
    elif dossier is not None and dossier.name == address.dossier and path in (None, hall.session.path):
        hall.session.go_to(address.place)
    elif (known := path or path_of_dossier(hall, address.dossier)) is not None:
        hall.opener.open(known, at=address)
    else:
        sentence = QCoreApplication.translate(
            "Wiring", "The link leads to the dossier {name}. Open that dossier, then the link."
        )
        hall.desk.banner.tell("failure", sentence.format(name=address.dossier))


def wire_bookmarks(hall: Parts) -> None:
    """Keep the place one is at, and come back to it in whatever dossier it is."""
    session, go, bookmarks = hall.session, hall.desk.menu.go, hall.bookmarks

    def show() -> None:
        go.show_bookmarks(bookmarks.all(), session.address)

    def add() -> None:
        if session.address:
            bookmarks.add(_name(hall), session.address, None if session.is_builtin else session.path)

    def choose(bookmark: Bookmark) -> None:
        open_link(hall, bookmark.link, Path(bookmark.path) if bookmark.path else builtin_dossier())

    go.add.triggered.connect(add)
    go.remove.triggered.connect(lambda: bookmarks.remove(session.address))
    go.clear.triggered.connect(bookmarks.clear)
    go.bookmarkChosen.connect(choose)
    bookmarks.changed.connect(show)
    session.wentOn.connect(show)
    show()


def _name(hall: Parts) -> str:
    """Return what the place is called: what is chosen, the section, the day one looks from, the dossier."""
    session, text = hall.session, hall.text
    pages, section, seen = session.pages, session.section, session.standpoint
    chosen = session.link or next(iter(seen.narrowed), "")
    words = [
        text.message(name_of(pages.book, chosen)) if pages is not None and chosen else "",
        section.title if section is not None else "",
        text.date(seen.known_on) if seen.known_on is not None else "",
        session.dossier.title if session.dossier is not None else "",
    ]
    return " · ".join(filter(None, words))


def path_of_dossier(hall: Parts, name: str) -> Path | None:
    """Return where a dossier of the name was when somebody kept a place of it, or the built-in one; else None."""
    for bookmark in hall.bookmarks.all():
        known = address_of(bookmark.link)
        if known is not None and known.dossier == name:
            return Path(bookmark.path) if bookmark.path else builtin_dossier()
    return builtin_dossier() if builtin_dossier().name == name else None
