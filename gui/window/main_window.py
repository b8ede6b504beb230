"""The main window itself: where it stands, and what it shows before its panes are there.

The namespace `Qt` is imported where it is needed: its enumerations cost a tenth of a start, and no paint needs them.
"""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from gui.shell.settings import SettingsStore
from gui.theme.tokens import Tokens
from gui.window.places import place_window, smallest_on
from gui.window.skeleton import Skeleton

NAME = "Smart Car Viewer"


class MainWindow(QMainWindow):
    """Stands on the screen as soon as Qt can draw; a `Desk` with all panes takes the skeleton's place later.

    Signals: `painted` once, after the window has drawn itself for the first time.
    """

    painted = Signal()

    def __init__(self, *, tokens: Tokens, settings: SettingsStore) -> None:
        super().__init__()
        self._settings = settings
        self._was_painted = False
        now = settings.now
        self.setCentralWidget(
            Skeleton(tokens=tokens, sidebar_closed=now.sidebar_closed, partners_closed=now.partners_closed)
        )
        self.show_title("")
        self._place()

    def show_title(self, title: str) -> None:
        """Say what is open; the name of the program stands first from the first moment on."""
        self.setWindowTitle(f"{NAME} · {title}" if title else NAME)

    def come_forward(self) -> None:
        """Bring the window to the front, wherever it is."""
        from PySide6.QtCore import Qt

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember_place()
        super().closeEvent(event)

    def remember_place(self) -> None:
        """Keep where the window stands for the next start."""
        place = self.normalGeometry() if self.isMaximized() or self.isFullScreen() else self.geometry()
        self._settings.change(
            self._settings.now._replace(
                geometry=(place.x(), place.y(), place.width(), place.height()), maximized=self.isMaximized()
            )
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def _place(self) -> None:
        """Stand where the window was left, as far as there is a screen."""
        self.setMinimumSize(*smallest_on(self.screen()))
        self.setGeometry(place_window(self._settings.now.geometry))
        if self._settings.now.maximized:
            from PySide6.QtCore import Qt

            self.setWindowState(Qt.WindowState.WindowMaximized)
