"""Puts the window together: the same for a person, for pictures and for the self-test."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from gui.shell.bookmarks import Bookmarks
from gui.shell.language import make_text
from gui.shell.recent import RecentDossiers
from gui.shell.settings import SettingsStore
from gui.shell.tasks import TaskPool
from gui.theme.scheme import SchemeSource
from gui.theme.theme import Theme
from gui.window.desk import Desk
from gui.window.main_window import MainWindow
from gui.window.opening import Opener
from gui.window.session import Session
from gui.window.wiring import Hall, wire

if TYPE_CHECKING:
    from gui.charts.pane import ChartPane


def assemble(
    *,
    application: QApplication,
    window: MainWindow,
    settings: SettingsStore,
    schemes: SchemeSource,
    pool: TaskPool,
    end: Callable[[], None],
) -> Hall:
    """Put theme, session and panes into a window that may be on the screen already, and lay the wires."""
    theme = Theme(scheme=schemes.scheme(), text_scale=settings.now.text_scale)
    theme.apply(application)
    text = make_text()
    hall = Hall(
        window=window,
        desk=Desk(window=window, theme=theme, text=text, settings=settings),
        session=Session(),
        opener=Opener(pool=pool),
        settings=settings,
        recent=RecentDossiers(settings=settings),
        bookmarks=Bookmarks(settings=settings),
        theme=theme,
        schemes=schemes,
        text=text,
        quit=end,
    )
    wire(hall)
    return hall


def import_charts() -> "type[ChartPane]":
    """Import pyqtgraph and all that draws with it; half a second that a worker may spend."""
    pane: type[ChartPane] = import_module("gui.charts.pane").ChartPane
    return pane


def hang_charts(hall: Hall, pane: "type[ChartPane]") -> None:
    """Put the chart pane into its place."""
    hall.desk.panes.page.chart.fill(pane(theme=hall.theme, text=hall.text))
