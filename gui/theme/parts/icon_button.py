"""A button that is an icon: named, tipped, never too small to hit."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton, QWidget

from gui.theme.parts.tip import plain_tip
from gui.theme.theme import Theme

SMALLEST_TARGET = 24


class IconButton(QToolButton):
    """An icon with an accessible name; its tooltip says the name unless it is given another."""

    def __init__(
        self,
        *,
        theme: Theme,
        icon: str,
        name: str,
        tip: str = "",
        side: int = 28,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._side = max(side, SMALLEST_TARGET)
        self.setAutoRaise(True)
        self.setCheckable(checkable)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFixedSize(self._side, self._side)
        self.set_name(name, tip=tip)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_name(self, name: str, *, tip: str = "") -> None:
        """Say what it does, to the screen reader and in its tooltip."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(tip or name))

    def _restyle(self) -> None:
        """Take the icon from the theme."""
        self.setIcon(self._theme.icon(self._icon_name))
        self.setIconSize(QSize(16, 16))
