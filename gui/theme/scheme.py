"""Which scheme the window follows: the system's, or the one that was chosen."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStyleHints

from gui.theme.tokens import SCHEMES


class SchemeSource(QObject):
    """Knows the scheme to use; a chosen one goes before the system's, and a system that does not say means light.

    Signals: `changed` when `scheme()` gives something else than before.
    """

    changed = Signal()

    def __init__(self, *, hints: QStyleHints | None = None, parent: QObject | None = None) -> None:
        """Follow the hints of a running application, or nothing at all where none are given."""
        super().__init__(parent)
        self._chosen = ""
        self._system = "light"
        if hints is not None:
            self._system = _name_of(hints.colorScheme())
            hints.colorSchemeChanged.connect(self.follow_system)

    def scheme(self) -> str:
        """Return `light`, `dark` or `contrast`."""
        return self._chosen or self._system

    @property
    def chosen(self) -> str:
        """The scheme that was chosen, empty while the system's is followed."""
        return self._chosen

    def follow_system(self, scheme: Qt.ColorScheme) -> None:
        """Take over what the system says now."""
        before = self.scheme()
        self._system = _name_of(scheme)
        self._tell(before)

    def choose(self, scheme: str) -> None:
        """Use one scheme whatever the system says; an empty name, or one that is unknown, follows the system again."""
        before = self.scheme()
        self._chosen = scheme if scheme in SCHEMES else ""
        self._tell(before)

    def _tell(self, before: str) -> None:
        """Say so where the outcome is another one."""
        if self.scheme() != before:
            self.changed.emit()


def _name_of(scheme: Qt.ColorScheme) -> str:
    """Return the theme for a system's scheme; unknown means light."""
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"
