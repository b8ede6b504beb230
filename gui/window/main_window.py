"""The main window: tool bar, panes, status line. What they say to one another is laid in `wiring`."""

import msgspec
from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from gui.base.text import Text
from gui.shell.settings import SettingsStore
from gui.theme.parts.drop_hint import DropHint
from gui.theme.theme import Theme
from gui.views.banner import Banner
from gui.views.status import StatusLine
from gui.views.toolbar import ToolBar
from gui.window.actions import Actions, wants_native_bar
from gui.window.panes import Panes
from gui.window.places import dropped_path, place_window, smallest_on

NAME = "Smart Car Viewer"


class MainWindow(QMainWindow):
    """Holds the panes and knows where it stands.

    Signals: `painted` once, after the window has drawn itself for the first time; `pathDropped` with a dropped path.
    """

    painted = Signal()
    pathDropped = Signal(object)

    def __init__(self, *, theme: Theme, text: Text, settings: SettingsStore) -> None:
        super().__init__()
        self._theme = theme
        self._text = text
        self._settings = settings
        self._was_painted = False
        self._alt_alone = False
        self._build()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.show_title("")
        self._place()

    def show_title(self, title: str) -> None:
        """Say what is open, in the tool bar and in the window's title."""
        self.setWindowTitle(f"{NAME} · {title}" if title else NAME)
        self.toolbar.show_title(title or NAME)

    def come_forward(self) -> None:
        """Bring the window to the front, wherever it is."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def go_to_pane(self, step: int) -> None:
        """Put the keyboard into the next pane that is seen, or the previous one."""
        panes = [pane for pane in self.panes.panes() if pane.isVisible() and pane.isEnabled()]
        focused = self.focusWidget()
        here = next((at for at, pane in enumerate(panes) if pane is focused or pane.isAncestorOf(focused)), None)
        start = -1 if here is None and step > 0 else 0 if here is None else here
        for turn in range(1, len(panes) + 1):
            if _give_focus(panes[(start + step * turn) % len(panes)]):
                return

    def focus_filter(self) -> None:
        """Put the keyboard into the filter of the place it is in: the list at the right, or the face of the page."""
        in_side = self.panes.side.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        if in_side or not self.panes.page.faces.focus_filter():
            self.panes.side.partners.focus_filter()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember_place()
        super().closeEvent(event)

    def remember_place(self) -> None:
        """Keep where the window stands for the next start."""
        place = self.normalGeometry() if self.isMaximized() or self.isFullScreen() else self.geometry()
        self._settings.change(
            msgspec.structs.replace(
                self._settings.now,
                geometry=(place.x(), place.y(), place.width(), place.height()),
                maximized=self.isMaximized(),
            )
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the menu as a bar when Alt is pressed and let go by itself."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._alt_alone = event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyRelease:
            if self._alt_alone and event.key() == Qt.Key.Key_Alt and not wants_native_bar():
                self.menuBar().setVisible(self.menuBar().isHidden())
            self._alt_alone = False
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._alt_alone = False
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
        self.actions_ = Actions(window=self)
        self.actions_.fill_bar(self.menuBar())
        self.menuBar().setVisible(wants_native_bar())
        self.toolbar = ToolBar(theme=self._theme, menu=self.actions_.more, themes=self.actions_.themes)
        self.banner = Banner(theme=self._theme)
        self.panes = Panes(theme=self._theme, text=self._text, settings=self._settings)
        self.status = StatusLine(theme=self._theme, text=self._text)
        self._whole = QWidget()
        self._drop_hint = DropHint(theme=self._theme, text=self.tr("Drop to open this dossier"), parent=self._whole)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.banner)
        column.addWidget(self.panes, 1)
        column.addWidget(self.status)
        self.setCentralWidget(self._whole)

    def _connect(self) -> None:
        self.panes.folded.connect(self._on_folded)

    def _on_folded(self, sidebar: bool, partners: bool) -> None:
        self.toolbar.show_panes(sidebar=sidebar, partners=partners)
        self.actions_.sidebar.setChecked(sidebar)
        self.actions_.partners.setChecked(partners)

    def _place(self) -> None:
        """Stand where the window was left, as far as there is a screen."""
        self.setMinimumSize(*smallest_on(self.screen()))
        self.setGeometry(place_window(self._settings.now.geometry))
        if self._settings.now.maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)


def _give_focus(pane: QWidget) -> bool:
    """Put the keyboard into a pane: where it says, or into the first of its parts that takes it."""
    target: QWidget | None = pane
    while target is not None and target.focusProxy() is not None:
        target = target.focusProxy()
    candidates = [target, *pane.findChildren(QWidget)] if target is not None else pane.findChildren(QWidget)
    for candidate in candidates:
        takes = candidate.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and candidate.isVisible() and candidate.isEnabled():
            candidate.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False
