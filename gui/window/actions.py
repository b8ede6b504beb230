"""Everything the menu offers, each with its key; what an action does is wired elsewhere."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from gui.dossier.model import Section
from gui.theme.parts.tip import plain_tip
from gui.theme.tokens import SCHEMES
from gui.window.go_actions import GoActions
from gui.window.standpoint_actions import StandpointActions

MOST_SECTION_KEYS = 9


class Actions(QObject):
    """The actions of the window and the menus they stand in.

    Signals: `recentChosen` with a path, `schemeChosen` with the scheme (empty: the system's), `sectionChosen` with its
    name.
    """

    recentChosen = Signal(object)
    schemeChosen = Signal(str)
    sectionChosen = Signal(str)

    def __init__(self, *, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._sections: list[QAction] = []
        self.standpoint = StandpointActions(window=window)
        self._build_file()
        self._build_view()
        self.go = GoActions(window=self._window)
        self._build_help()
        self.more = self._menu(self.tr("Menu"))
        for menu in self.menus():
            self.more.addMenu(menu)

    def menus(self) -> tuple[QMenu, ...]:
        """Return the menus in order."""
        return self.file, self.view, self.go.menu, self.help

    def fill_bar(self, bar: QMenuBar) -> None:
        """Put the menus into a bar."""
        for menu in self.menus():
            bar.addMenu(menu)

    def show_recent(self, paths: tuple[Path, ...]) -> None:
        """Offer these dossiers again."""
        self.recent.clear()
        for place, path in enumerate(paths, start=1):
            name = f"{path.parent.name}/{path.name}" if path.parent.name else path.name
            action = self.recent.addAction(f"&{place} {name.replace('&', '&&')}")
            action.setToolTip(plain_tip(str(path)))
            action.triggered.connect(lambda _checked=False, path=path: self.recentChosen.emit(path))
        self.recent.addSeparator()
        self.recent.addAction(self.clear_recent)
        self.recent.menuAction().setEnabled(bool(paths))

    def show_sections(self, sections: tuple[Section, ...]) -> None:
        """Offer to go to these sections; the first nine have a key."""
        for action in self._sections:
            self._window.removeAction(action)
            action.deleteLater()
        self._sections = []
        for place, section in enumerate(sections, start=1):
            action = QAction(section.title.replace("&", "&&"), self)
            if place <= MOST_SECTION_KEYS:
                action.setShortcut(QKeySequence(f"Ctrl+{place}"))
            action.triggered.connect(lambda _checked=False, name=section.name: self.sectionChosen.emit(name))
            self._window.addAction(action)
            self.sections.addAction(action)
            self._sections.append(action)
        self.sections.menuAction().setEnabled(bool(sections))

    def show_scheme(self, chosen: str) -> None:
        """Tick the scheme that was chosen, without a signal."""
        for action in self._schemes.actions():
            action.setChecked(action.data() == chosen)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return each key with what it does, in the order of the menus."""
        menus = (self.file, self.view, self.sections, self.standpoint.known, self.go.menu, self.go.bookmarks, self.help)
        named = [action for menu in menus for action in menu.actions()]
        native = QKeySequence.SequenceFormat.NativeText
        return tuple(
            (action.shortcut().toString(native), action.text().replace("&&", "\0").replace("&", "").replace("\0", "&"))
            for action in named
            if not action.shortcut().isEmpty()
        )

    def _build_file(self) -> None:
        self.file = self._menu(self.tr("&File"))
        self.open_folder = self._action(self.file, self.tr("&Open dossier folder…"), QKeySequence.StandardKey.Open)
        self.open_zip = self._action(self.file, self.tr("Open dossier &zip…"), QKeySequence("Ctrl+Shift+O"))
        self.recent = self.file.addMenu(self.tr("&Recent dossiers"))
        self.recent.setToolTipsVisible(True)
        self.clear_recent = QAction(self.tr("&Clear this list"), self)
        self.builtin = self._action(self.file, self.tr("&Built-in dossier"))
        self.file.addSeparator()
        self.quit = self._action(self.file, self.tr("&Quit"), QKeySequence("Ctrl+Q"))
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _build_view(self) -> None:
        self.view = self._menu(self.tr("&View"))
        self.sections = self.view.addMenu(self.tr("&Sections"))
        self.themes = self.view.addMenu(self.tr("&Theme"))
        self._schemes = QActionGroup(self)
        names = {"light": self.tr("&Light"), "dark": self.tr("&Dark"), "contrast": self.tr("&High contrast")}
        self._scheme("", self.tr("As the &system"))
        for scheme in SCHEMES:
            self._scheme(scheme, names[scheme])
        for menu in self.standpoint.menus():
            self.view.addMenu(menu)
        self.view.addSeparator()
        self.sidebar = self._action(self.view, self.tr("Si&debar"), QKeySequence("Ctrl+B"), checkable=True)
        self.partners = self._action(self.view, self.tr("&Partner list"), QKeySequence("Ctrl+Shift+B"), checkable=True)
        self.view.addSeparator()
        self.turn_chart = self._action(self.view, self.tr("&Chart or table"), QKeySequence("T"))
        self.view.addSeparator()
        self.next_pane = self._action(self.view, self.tr("&Next pane"), QKeySequence("F6"))
        self.last_pane = self._action(self.view, self.tr("P&revious pane"), QKeySequence("Shift+F6"))
        self.filter = self._action(self.view, self.tr("&Filter"), QKeySequence.StandardKey.Find)
        self.view.addSeparator()
        self.full_screen = self._action(self.view, self.tr("F&ull screen"), QKeySequence("F11"), checkable=True)

    def _build_help(self) -> None:
        self.help = self._menu(self.tr("&Help"))
        self.show_keys = self._action(self.help, self.tr("&Keys"), QKeySequence("F1"))
        self.about = self._action(self.help, self.tr("&About Smart Car Viewer"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _menu(self, title: str) -> QMenu:
        return QMenu(title, self._window)

    def _action(
        self,
        menu: QMenu,
        words: str,
        key: QKeySequence | QKeySequence.StandardKey | None = None,
        *,
        checkable: bool = False,
    ) -> QAction:
        """Make an action; it belongs to the window too, so that its key works while no menu bar is shown."""
        action = QAction(words, self)
        action.setCheckable(checkable)
        if key is not None:
            action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        menu.addAction(action)
        self._window.addAction(action)
        return action

    def _scheme(self, scheme: str, words: str) -> None:
        action = self._schemes.addAction(words)
        action.setCheckable(True)
        action.setData(scheme)
        action.triggered.connect(lambda _checked=False: self.schemeChosen.emit(scheme))
        self.themes.addAction(action)


def wants_native_bar() -> bool:
    """Tell whether the system has a bar of its own for menus."""
    return sys.platform == "darwin"
