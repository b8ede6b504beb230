"""The tool bar over the window: what is open, and what is shown of it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from gui.theme.parts.elided_label import ElidedLabel
from gui.theme.parts.icon_button import IconButton
from gui.theme.theme import Theme
from gui.theme.tokens import TOOL_BAR


class ToolBar(QWidget):
    """Sidebar, title, theme, partner list and the menu.

    Signals: `sidebarToggled` and `partnersToggled` with whether the pane is wanted.
    """

    sidebarToggled = Signal(bool)
    partnersToggled = Signal(bool)

    def __init__(self, *, theme: Theme, menu: QMenu, themes: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._menus = (menu, themes)
        self._build(menu=menu, themes=themes)
        self._lay_out()
        self._connect()
        self._dress()

    def show_title(self, title: str) -> None:
        """Say what is open."""
        self._title.setText(title)

    def show_panes(self, *, sidebar: bool, partners: bool) -> None:
        """Show which panes are there, without a signal."""
        self._sidebar.setChecked(sidebar)
        self._partners.setChecked(partners)

    def set_partners_offered(self, offered: bool) -> None:
        """Leave the button away where a dossier names no partners."""
        self._partners.setVisible(offered)

    def _build(self, *, menu: QMenu, themes: QMenu) -> None:
        self._sidebar = self._button("sidebar", self.tr("Sections (whole or as icons)"), checkable=True)
        self._title = ElidedLabel(theme=self._theme, role="body", weight=600)
        self._colours = self._button("theme", self.tr("Theme"))
        self._colours.setMenu(themes)
        self._partners = self._button("panel-right", self.tr("Partner list"), checkable=True)
        self._more = self._button("more", self.tr("Menu"))
        self._more.setMenu(menu)

    def _button(self, icon: str, name: str, *, checkable: bool = False) -> IconButton:
        return IconButton(theme=self._theme, icon=icon, name=name, side=32, checkable=checkable)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self._sidebar)
        row.addSpacing(12)
        row.addWidget(self._title, 1)
        for button in (self._colours, self._partners, self._more):
            row.addWidget(button)

    def _connect(self) -> None:
        self._sidebar.clicked.connect(self.sidebarToggled)
        self._partners.clicked.connect(self.partnersToggled)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFixedHeight(max(TOOL_BAR, self._theme.line_height("body") + 16))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("chrome"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))
