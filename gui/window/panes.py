"""Sidebar, page and right side beside one another, folded to the room there is."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from gui.base.text import Text
from gui.shell.settings import SettingsStore
from gui.theme.parts.empty_state import EmptyState
from gui.theme.parts.rule import Rule
from gui.theme.theme import Theme
from gui.theme.tokens import RAIL
from gui.views.problem import ProblemPage
from gui.views.sidebar import SectionSidebar
from gui.window.folding import Folding, fold, partners_bounds
from gui.window.page import PageView
from gui.window.side import SidePane


class Panes(QWidget):
    """The three panes, placed one by one: the sidebar may lie over the page.

    A pane closed by hand stays closed; one that folded for lack of room comes back.

    Signals: `folded` with whether the sidebar is whole and whether the right side is seen.
    """

    folded = Signal(bool, bool)

    def __init__(self, *, theme: Theme, text: Text, settings: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._settings = settings
        self._opened_for_now = False
        self._names_partners = True
        self._has_sections = True
        self._folding: Folding | None = None
        self._build()
        self._lay_out()
        self._connect()

    def show_problem(self, shown: bool) -> None:
        """Show the page that says what is wrong in place of the section, or the section again."""
        self._stack.setCurrentWidget(self.problem if shown else self.page if self._has_sections else self.empty)

    @property
    def shows_problem(self) -> bool:
        """Whether the page that says what is wrong is seen."""
        return self._stack.currentWidget() is self.problem

    def set_sections_offered(self, offered: bool) -> None:
        """Say that there is nothing to show where a dossier has no section; the page of the one before is put away."""
        self._has_sections = offered
        self.show_problem(self.shows_problem)

    def set_partners_offered(self, offered: bool) -> None:
        """Leave the partner list away for a dossier that names none; a card still finds its place."""
        self._names_partners = offered
        self.fold()

    def open_card(self) -> None:
        """Make room for the card, even where the right side was closed."""
        self.side.open_card()
        self.fold()

    def close_card(self) -> None:
        """Give the card's room back, where there is a card."""
        if self.side.has_card:
            self.side.close_card()
            self.fold()

    def toggle_sidebar(self) -> None:
        """Close the sidebar to its icons or open it; where it is narrow by itself, open it for now only."""
        if self._size_folding().rail:
            self._opened_for_now = not self._opened_for_now
        else:
            closed = not self._settings.now.sidebar_closed
            self._settings.change(self._settings.now._replace(sidebar_closed=closed))
        self.fold()

    def put_drawer_away(self) -> None:
        """Close the sidebar where it lies over the page."""
        if self._opened_for_now and self._size_folding().drawer:
            self._opened_for_now = False
            self.fold()

    def toggle_partners(self) -> None:
        """Close the partner list by hand, or open it again."""
        closed = not self._settings.now.partners_closed
        self._settings.change(self._settings.now._replace(partners_closed=closed))
        self.fold()

    def fold(self) -> None:
        """Bring every pane to what the size and the user's own choice allow."""
        folding = self._size_folding()
        if self._folding is not None and folding.rail != self._folding.rail:
            self._opened_for_now = False
        rail = not self._opened_for_now if folding.rail else self._settings.now.sidebar_closed
        self._fold_sidebar(folding, rail=rail)
        self._fold_side(folding)
        if folding != self._folding:
            self._folding = folding
            self.page.set_folding(folding)
        self.folded.emit(not rail, not self.side.isHidden())

    def panes(self) -> tuple[QWidget, ...]:
        """Return what F6 goes through, in order."""
        middle = (self.problem,) if self.shows_problem else self.page.panes()
        return (self.sidebar, *middle, self.side.partners, self.side.card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold()

    def _build(self) -> None:
        self.page = PageView(theme=self._theme, text=self._text, settings=self._settings)
        self.problem = ProblemPage(theme=self._theme, text=self._text)
        self.empty = EmptyState(theme=self._theme)
        self.empty.show_state(
            title=self.tr("This dossier has nothing to show"),
            line=self.tr("It holds no section, no table and no text that could be read."),
        )
        self._stack = QStackedWidget()
        self.side = SidePane(theme=self._theme, text=self._text, settings=self._settings)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        self._edge = Rule(theme=self._theme, orientation=Qt.Orientation.Vertical, parent=self)
        self.sidebar = SectionSidebar(theme=self._theme, text=self._text, parent=self)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.problem)
        self._stack.addWidget(self.empty)
        self._split.addWidget(self._stack)
        self._split.addWidget(self.side)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)

    def _connect(self) -> None:
        self._split.splitterMoved.connect(self._on_moved)
        self._theme.changed.connect(self.fold)

    def _size_folding(self) -> Folding:
        return fold(self.width(), self.window().height())

    def _fold_sidebar(self, folding: Folding, *, rail: bool) -> None:
        """Give the sidebar its width; where it is a drawer it lies over the page, which keeps its place."""
        self.sidebar.set_rail(rail)
        if not rail and not folding.rail:
            self.sidebar.setFixedWidth(self._theme.scaled(folding.sidebar))
        width = self.sidebar.width()
        over = folding.drawer and not rail
        left = (self._theme.scaled(RAIL) if over else width) + 1
        self._split.setGeometry(left, 0, self.width() - left, self.height())
        self.sidebar.setGeometry(0, 0, width, self.height())
        self._edge.setGeometry(width, 0, 1, self.height())
        self.sidebar.raise_()
        self._edge.raise_()

    def _fold_side(self, folding: Folding) -> None:
        """Show the right side for the list, unless it was closed or there is none, and always for a card."""
        listed = self._names_partners and not self._settings.now.partners_closed
        self.side.partners.setVisible(listed)
        self.side.setVisible(listed or self.side.has_card)
        least, most = partners_bounds(self.width(), self._split.x())
        self.side.setMinimumWidth(least)
        self.side.setMaximumWidth(most)
        wanted = self._settings.now.partners_width or folding.partners
        width = max(least, min(wanted, most))
        if self._split.sizes()[-1] != width:
            with QSignalBlocker(self._split):
                room = self._split.width() - self._split.handleWidth()
                self._split.setSizes([max(0, room - width), width])

    def _on_moved(self) -> None:
        width = self.side.width()
        self._settings.change(self._settings.now._replace(partners_width=width))
