"""The tool bar over the window: what is open, and what is shown of it."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from gui.theme.parts.elided_label import ElidedLabel
from gui.theme.parts.icon_button import IconButton
from gui.theme.parts.menu_button import MenuButton
from gui.theme.theme import Theme
from gui.theme.tokens import TOOL_BAR

TITLE_LEAST = 140
"""So wide the title stays, at 100 %, before captions and choices give way."""


class ToolBarMenus(NamedTuple):
    """The menus that open from the tool bar; they are the window's own."""

    more: QMenu
    themes: QMenu
    bookmarks: QMenu
    currencies: QMenu
    reports: QMenu


class ToolBar(QWidget):
    """Sidebar, ways, bookmarks, title; from where one looks; theme, partner list and the menu.

    Signals: `sidebarToggled` and `partnersToggled` with whether the pane is wanted; `backAsked` and `forwardAsked`;
    `dayAsked` with the place on the screen below the button of the day.
    """

    sidebarToggled = Signal(bool)
    partnersToggled = Signal(bool)
    backAsked = Signal()
    forwardAsked = Signal()
    dayAsked = Signal(object)

    def __init__(self, *, theme: Theme, menus: ToolBarMenus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._menus = menus
        self._offered: tuple[MenuButton, ...] = ()
        self._build(menus)
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

    def show_ways(self, *, back: bool, forward: bool) -> None:
        """Offer to go back and forward where there is somewhere to go."""
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def show_standpoint(self, *, day: str, currency: str, reports: str) -> None:
        """Say from where one looks: the day (empty: today), the currency, and which reports are taken."""
        self._day.show_chosen(day or self.tr("Today"), timed=bool(day))
        self._currency.show_chosen(currency)
        self._reports.show_chosen(reports)
        self._fold()

    def offer(self, *, days: bool, currencies: bool, reports: bool) -> None:
        """Show only the choices that a dossier has a use for."""
        wanted = ((self._day, days), (self._currency, currencies), (self._reports, reports))
        self._offered = tuple(button for button, offered in wanted if offered)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Leave away what has no room beside the title: captions, then choices from the last on."""
        fixed = sum(button.width() + 4 for button in self._icons if not button.isHidden()) + 40
        room = self.width() - fixed - self._theme.scaled(TITLE_LEAST)
        shown = list(self._offered)
        captioned = sum(button.width_with(caption=True) + 12 for button in shown) <= room
        while shown and not captioned and sum(button.width_with(caption=False) + 12 for button in shown) > room:
            shown.pop()
        for button in (self._day, self._currency, self._reports):
            button.set_captioned(captioned)
            button.setVisible(button in shown)

    def _build(self, menus: ToolBarMenus) -> None:
        self._sidebar = self._button("sidebar", self.tr("Sections (whole or as icons)"), checkable=True)
        self._back = self._button("chevron-left", self.tr("Back (Alt+Left)"))
        self._forward = self._button("chevron-right", self.tr("Forward (Alt+Right)"))
        self._bookmarks = self._button("bookmark", self.tr("Bookmarks"))
        self._bookmarks.setMenu(menus.bookmarks)
        self._title = ElidedLabel(theme=self._theme, role="body", weight=600)
        self._day = MenuButton(theme=self._theme, caption=self.tr("As known on"))
        self._currency = MenuButton(theme=self._theme, caption=self.tr("Currency"))
        self._currency.setMenu(menus.currencies)
        self._reports = MenuButton(theme=self._theme, caption=self.tr("Reports"))
        self._reports.setMenu(menus.reports)
        self._colours = self._button("theme", self.tr("Theme"))
        self._colours.setMenu(menus.themes)
        self._partners = self._button("panel-right", self.tr("Partner list"), checkable=True)
        self._more = self._button("more", self.tr("Menu"))
        self._more.setMenu(menus.more)
        left = (self._sidebar, self._back, self._forward, self._bookmarks)
        self._icons = (*left, self._colours, self._partners, self._more)
        self.show_ways(back=False, forward=False)

    def _button(self, icon: str, name: str, *, checkable: bool = False) -> IconButton:
        return IconButton(theme=self._theme, icon=icon, name=name, side=32, checkable=checkable)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # what has no room is left away by itself
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(4)
        for button in (self._sidebar, self._back, self._forward, self._bookmarks):
            row.addWidget(button)
        row.addSpacing(12)
        row.addWidget(self._title, 1)
        for choice in (self._day, self._currency, self._reports):
            row.addWidget(choice)
            row.addSpacing(8)
        for button in (self._colours, self._partners, self._more):
            row.addWidget(button)

    def _connect(self) -> None:
        self._sidebar.clicked.connect(self.sidebarToggled)
        self._partners.clicked.connect(self.partnersToggled)
        self._back.clicked.connect(self.backAsked)
        self._forward.clicked.connect(self.forwardAsked)
        self._day.clicked.connect(lambda: self.dayAsked.emit(self._below(self._day)))
        self._theme.changed.connect(self._dress)

    def _below(self, button: MenuButton) -> QPoint:
        return button.mapToGlobal(button.rect().bottomRight()) + QPoint(1, 3)

    def _dress(self) -> None:
        self.setFixedHeight(max(TOOL_BAR, self._theme.line_height("body") + 16))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("chrome"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))
