"""The menu of places: to and fro, the link of a place, and bookmarks."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.shell.settings import Bookmark
from gui.theme.parts.tip import plain_tip


class GoActions(QObject):
    """The actions of the Go menu, and the menu of bookmarks, which the tool bar shows too.

    Signals: `bookmarkChosen` with a Bookmark.
    """

    bookmarkChosen = Signal(object)

    def __init__(self, *, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._places: list[QAction] = []
        self._build()

    def show_ways(self, *, back: bool, forward: bool) -> None:
        """Offer to go back and forward where there is somewhere to go."""
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)

    def show_bookmarks(self, bookmarks: tuple[Bookmark, ...], here: str) -> None:
        """Offer these places; the link of the place one is at is ticked, or can be added."""
        for action in self._places:
            self.bookmarks.removeAction(action)
            action.deleteLater()
        self._places = [self._place(one, here) for one in bookmarks]
        self.add.setVisible(all(one.link != here for one in bookmarks))
        self.remove.setVisible(not self.add.isVisible())
        self.clear.setEnabled(bool(bookmarks))

    def _build(self) -> None:
        self.menu = QMenu(self.tr("&Go"), self._window)
        self.back = self._action(self.menu, self.tr("&Back"), QKeySequence("Alt+Left"))
        self.forward = self._action(self.menu, self.tr("&Forward"), QKeySequence("Alt+Right"))
        self.leave = self._action(self.menu, self.tr("&Leave what is chosen"), QKeySequence("Esc"))
        self.show_all = self._action(self.menu, self.tr("Show &all"))
        self.menu.addSeparator()
        self.copy = self._action(self.menu, self.tr("&Copy the link to this place"), QKeySequence("Ctrl+Shift+L"))
        self.open = self._action(self.menu, self.tr("&Open a link…"), QKeySequence("Ctrl+L"))
        self.menu.addSeparator()
        self.bookmarks = QMenu(self.tr("Boo&kmarks"), self._window)
        self.bookmarks.setToolTipsVisible(True)
        self.menu.addMenu(self.bookmarks)
        self.add = self._action(self.bookmarks, self.tr("&Bookmark this place"), QKeySequence("Ctrl+D"))
        self.remove = self._action(self.bookmarks, self.tr("&Remove this bookmark"))
        self.clear = self._action(self.bookmarks, self.tr("Remove &all bookmarks"))
        self.bookmarks.addSeparator()
        self.show_ways(back=False, forward=False)

    def _place(self, bookmark: Bookmark, here: str) -> QAction:
        action = self.bookmarks.addAction(bookmark.name.replace("&", "&&"))
        action.setToolTip(plain_tip(bookmark.link))
        action.setCheckable(True)
        action.setChecked(bookmark.link == here)
        action.triggered.connect(lambda _checked=False: self.bookmarkChosen.emit(bookmark))
        return action

    def _action(self, menu: QMenu, words: str, key: QKeySequence | None = None) -> QAction:
        action = QAction(words, self)
        if key is not None:
            action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        menu.addAction(action)
        self._window.addAction(action)
        return action
