"""A splitter of two parts that comes back where it was left, in thousandths: a size that survives another window."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from gui.shell.settings import SettingsStore

WHOLE = 1000


class KeptSplitter(QSplitter):
    """Keeps the share of its first part when it is resized, and remembers under a name where it was moved to."""

    def __init__(
        self,
        *,
        orientation: Qt.Orientation,
        settings: SettingsStore,
        name: str,
        usual: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(orientation, parent)
        self._settings = settings
        self._name = name
        self._usual = usual
        self._held = -1
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._on_moved)

    def keep_as(self, name: str, usual: int) -> None:
        """Stand where it was left under another name, or at the `usual` share, in thousandths."""
        self._name, self._usual = name, usual
        self.restore()

    def hold(self) -> None:
        """Leave the first part as it is from now on: whatever is gained or lost is the second one's."""
        self._held = self.sizes()[0]

    def restore(self) -> None:
        """Give the first part its share, as far as the least sizes of both allow."""
        upright = self.orientation() == Qt.Orientation.Vertical
        room = (self.height() if upright else self.width()) - self.handleWidth()
        share = round(room * self._settings.now.splits.get(self._name, self._usual) / WHOLE)
        first = self._held if self._held >= 0 else share
        if self.count() == 2 and self.sizes()[0] != first:
            with QSignalBlocker(self):
                self.setSizes([first, max(0, room - first)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restore()

    def _on_moved(self) -> None:
        sizes = self.sizes()
        self._settings.remember_split(self._name, round(WHOLE * sizes[0] / max(1, sum(sizes))))
