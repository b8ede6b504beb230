"""All that stands in the window: tool bar, banner, panes, status line, and the menu over them."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from gui.base.text import Text
from gui.shell.settings import SettingsStore
from gui.theme.parts.drop_hint import DropHint
from gui.theme.theme import Theme
from gui.views.banner import Banner
from gui.views.day_popup import DayPopup
from gui.views.known_bar import KnownBar
from gui.views.preference_bar import PreferenceBar
from gui.views.status import StatusLine
from gui.views.toolbar import ToolBar, ToolBarMenus
from gui.window.actions import Actions, wants_native_bar
from gui.window.panes import Panes
from gui.window.places import dropped_path
from gui.window.tab_order import next_stop


class Desk(QWidget):
    """Holds the panes; what they say to one another is laid in `wiring`.

    Signals: `pathDropped` with a dropped path; `backAsked` and `forwardAsked` by the buttons at a mouse's side;
    `copyAsked` by the key, where nothing of its own was copied.
    """

    pathDropped = Signal(object)
    backAsked = Signal()
    forwardAsked = Signal()
    copyAsked = Signal()

    def __init__(self, *, window: QMainWindow, theme: Theme, text: Text, settings: SettingsStore) -> None:
        super().__init__()
        self._window = window
        self._theme = theme
        self._text = text
        self._settings = settings
        self._alt_alone = False
        self._build()
        self._lay_out()
        self.panes.folded.connect(self._on_folded)
        self.setAcceptDrops(True)
        window.setCentralWidget(self)
        self.panes.sidebar.setFocus()

    def go_to_pane(self, step: int) -> None:
        """Put the keyboard into the next pane that is seen, or the previous one."""
        panes = [pane for pane in self.panes.panes() if pane.isVisible() and pane.isEnabled()]
        focused = self._window.focusWidget()
        here = next((at for at, pane in enumerate(panes) if pane is focused or pane.isAncestorOf(focused)), None)
        start = -1 if here is None and step > 0 else 0 if here is None else here
        for turn in range(1, len(panes) + 1):
            if _give_focus(panes[(start + step * turn) % len(panes)]):
                return

    def make_room(self) -> None:
        """Give every part its place now, where a bar came or went: what is shown next is laid out once, not twice."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on with Tab in the order in which the window is read."""
        bars = (self.toolbar, self.known, self.preference)
        places = (*bars, self.banner, self.waiting, *self.panes.panes(), self.status)
        stop = next_stop(places, self._window.focusWidget(), forward=forward)
        if stop is None:
            return super().focusNextPrevChild(forward)
        stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def focus_filter(self) -> None:
        """Put the keyboard into the filter of the place it is in: the list at the right, or the face of the page."""
        in_side = (
            self.panes.side.isAncestorOf(self._window.focusWidget())
            if self._window.focusWidget() is not None
            else False
        )
        if in_side or not self.panes.page.faces.focus_filter():
            self.panes.side.partners.focus_filter()

    def show_menu_with_alt(self) -> None:
        """Hear the keys of the window from now on: Alt by itself shows the menu as a bar, or hides it."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the figure that the keyboard is at, where nothing else has copied."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copyAsked.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the menu as a bar when Alt is pressed and let go by itself; hear the buttons at a mouse's side."""
        bar = self._window.menuBar()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._alt_alone = event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyRelease:
            if self._alt_alone and event.key() == Qt.Key.Key_Alt and not wants_native_bar():
                bar.setVisible(bar.isHidden())
            self._alt_alone = False
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self._alt_alone = False
            asked = {Qt.MouseButton.BackButton: self.backAsked, Qt.MouseButton.ForwardButton: self.forwardAsked}
            if event.button() in asked:
                asked[event.button()].emit()
                return True
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_path(event.mimeData()) is not None:
            self._drop_hint.setGeometry(QRect(self.panes.pos(), self.panes.size()))
            self._drop_hint.show()
            self._drop_hint.raise_()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop_hint.hide()
        path = dropped_path(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.pathDropped.emit(path)

    def _build(self) -> None:
        self.menu = Actions(window=self._window)
        self.menu.fill_bar(self._window.menuBar())
        self._window.menuBar().setVisible(wants_native_bar())
        self.toolbar = ToolBar(theme=self._theme, menus=self._menus())
        self.known = KnownBar(theme=self._theme, text=self._text)
        self.preference = PreferenceBar(theme=self._theme)
        self.days = DayPopup(theme=self._theme, text=self._text, parent=self)
        self.banner = Banner(theme=self._theme)
        self.waiting = Banner(theme=self._theme)
        self.panes = Panes(theme=self._theme, text=self._text, settings=self._settings)
        self.status = StatusLine(theme=self._theme, text=self._text)
        self._drop_hint = DropHint(theme=self._theme, text=self.tr("Drop to open this dossier"), parent=self)

    def _menus(self) -> ToolBarMenus:
        menu = self.menu
        standpoint = menu.standpoint
        return ToolBarMenus(
            menu.more, menu.themes, menu.go.bookmarks, currencies=standpoint.currencies, reports=standpoint.reports
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.known)
        column.addWidget(self.preference)
        column.addWidget(self.banner)
        column.addWidget(self.waiting)
        column.addWidget(self.panes, 1)
        column.addWidget(self.status)

    def _on_folded(self, sidebar: bool, partners: bool) -> None:
        self.toolbar.show_panes(sidebar=sidebar, partners=partners)
        self.menu.sidebar.setChecked(sidebar)
        self.menu.partners.setChecked(partners)


def _give_focus(pane: QWidget) -> bool:
    """Put the keyboard into a pane: where it says, or into the first of its parts that takes it."""
    target: QWidget | None = pane
    while target is not None and target.focusProxy() is not None:
        target = target.focusProxy()
    candidates = [target, *pane.findChildren(QWidget)] if target is not None else pane.findChildren(QWidget)
    for candidate in candidates:
        takes = candidate.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and candidate.isVisible() and candidate.isEnabled():
            # A shortcut's focus has a ring by itself; that of Tab has it from the key, which was not pressed.
            candidate.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
    return False
