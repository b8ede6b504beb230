"""How the program starts, in order: the lines of `run`, then the steps of `Program` from `show` on.

The window is painted as soon as Qt can draw; panes, dossier and charts come after that, each imported or read by a
worker while the event loop goes on.
"""

import gc
import logging
import os
from functools import partial
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gui.app.application import Application
from gui.app.crash import CrashGuard
from gui.app.qt_log import QtLog
from gui.app.signals import EndSignals
from gui.base.logs import end_logs, start_logs
from gui.shell.environment import restore_environment
from gui.shell.folders import settings_file, state_folder
from gui.shell.settings import SettingsStore
from gui.shell.single import Request, SingleInstance
from gui.theme.tokens import SCHEMES, load_tokens
from gui.window.main_window import MainWindow
from gui.window.places import path_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QPalette

    from gui.app.crash_window import CrashWindow
    from gui.charts.pane import ChartPane
    from gui.shell.tasks import TaskPool
    from gui.window.wiring import Hall

_log = logging.getLogger(__name__)

SETTLED_MS = 4_000
"""After the first paint; until then nothing is collected, which makes a start a tenth faster."""
END_PATIENCE = 0.7
"""Seconds that work may go on after the window is gone."""


def run(*, dossier: str, section: str, at: str = "") -> int:
    """Start the program and return its exit code when it has ended."""
    request = Request(str(path_of(dossier)) if dossier else "", section, at)
    start_logs(state_folder())
    qt_log = QtLog()
    qt_log.install()
    guard = CrashGuard(folder=state_folder())
    single = SingleInstance(folder=state_folder())
    if not single.first() and single.hand_over(request):
        return 0
    left_report = guard.begin()
    application = Application()
    restore_environment()
    program = Program(application=application, guard=guard, single=single, request=request, left_report=left_report)
    program.show()
    application.exec()
    program.end()
    guard.end()
    qt_log.remove()
    end_logs()
    return 0


class Program(QObject):
    """Everything that lives as long as the window does; its steps stand in the order in which they are taken."""

    def __init__(
        self, *, application: Application, guard: CrashGuard, single: SingleInstance, request: Request, left_report: str
    ) -> None:
        super().__init__()
        self._application = application
        self._guard = guard
        self._single = single
        self._request = request
        self._left_report = left_report
        self._ending = False
        self._signals: EndSignals | None = None
        self._pool: TaskPool | None = None
        self._hall: Hall | None = None
        self._crash_window: CrashWindow | None = None
        self._ahead: Iterator[Callable[[], object]] = iter(())
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._prepare_next)
        self._settings = SettingsStore(path=settings_file(), parent=self)
        scheme = first_scheme(self._settings.now.scheme, application.palette())
        self._window = MainWindow(tokens=load_tokens(scheme), settings=self._settings)

    def show(self) -> None:
        """Show the window; everything else comes after it is painted."""
        self._signals = EndSignals(end=self.quit, parent=self)
        self._window.painted.connect(self._after_paint)
        self._window.show()

    def _after_paint(self) -> None:
        """Import the panes, by a worker."""
        if self._ending:
            self._application.quit()
            return
        _log.info("window painted")
        QTimer.singleShot(SETTLED_MS, self, collect_from_now_on)
        from gui.shell.tasks import Task, TaskPool

        self._pool = TaskPool(parent=self)
        self._guard.crashed.connect(self._show_crash)
        task = Task(lambda: import_module("gui.app.assembly"), parent=self)
        task.done.connect(self._furnish)
        task.failed.connect(self._on_failed)
        self._pool.start(task)

    def _furnish(self) -> None:
        """Put the panes into the window, and begin to read the dossier that was asked for."""
        from gui.app.asked import open_asked
        from gui.app.assembly import assemble
        from gui.theme.scheme import SchemeSource

        if self._pool is None or self._ending:
            return
        schemes = SchemeSource(hints=self._application.styleHints(), parent=self)
        schemes.choose(self._settings.now.scheme)
        self._hall = assemble(
            application=self._application,
            window=self._window,
            settings=self._settings,
            schemes=schemes,
            pool=self._pool,
            end=self.quit,
        )
        opener = self._hall.opener
        for answer in (opener.opened, opener.refused, opener.failed):
            answer.connect(self._import_charts)
        open_asked(self._hall, self._request)
        self._hall.desk.show_menu_with_alt()
        self._listen()
        self._tell_what_was(self._hall)

    def _listen(self) -> None:
        """Hear other starts and double-clicked documents."""
        self._single.asked.connect(self._on_asked)
        self._single.listen()
        self._application.hear_files(self._on_file_asked)

    def _tell_what_was(self, hall: "Hall") -> None:
        """Say what went wrong before this start, if anything did."""
        banner = hall.desk.banner
        if self._left_report:
            banner.actionChosen.connect(self._on_report_asked)
            banner.tell("failure", self.tr("The program ended by a fault the last time."), self.tr("Show the report"))
        elif self._settings.set_aside:
            banner.tell("failure", self.tr("The settings could not be read; they were set aside and start afresh."))

    def _import_charts(self) -> None:
        """Import what draws charts, by a worker, once the first dossier is there or refused."""
        from gui.app.assembly import import_charts
        from gui.shell.tasks import Task

        if self._hall is None or self._pool is None:
            return
        for answer in (self._hall.opener.opened, self._hall.opener.refused, self._hall.opener.failed):
            answer.disconnect(self._import_charts)
        task = Task(import_charts, parent=self)
        task.done.connect(self._hang_charts)
        task.failed.connect(self._on_failed)
        self._pool.start(task)

    def _hang_charts(self, pane: "type[ChartPane]") -> None:
        """Put the chart pane into its place, then prepare the other sections while nothing else is to be done."""
        from gui.app.assembly import hang_charts

        if self._hall is None or self._ending:
            return
        hang_charts(self._hall, pane)
        _log.info("charts shown")
        self._hall.session.opened.connect(self._prepare_sections)
        self._prepare_sections()

    def _prepare_sections(self) -> None:
        """Begin with the sections of the dossier that is open; those of the one before are no longer of use."""
        if self._hall is None or self._hall.session.pages is None:
            return
        pages = self._hall.session.pages
        prepare = self._hall.desk.panes.page.faces.prepare
        self._ahead = chain(pages.ahead(), (partial(prepare, pages, section) for section in pages.dossier.sections))
        self._idle.start()

    def _prepare_next(self) -> None:
        if self._ending:
            return
        piece = next(self._ahead, None)
        if piece is None:
            _log.info("sections prepared")
            return
        piece()
        self._idle.start()

    def quit(self) -> None:
        """End the event loop, or keep it from going on if it has not begun."""
        self._ending = True
        self._application.quit()

    def end(self) -> None:
        """Keep what is to be kept, and leave neither thread nor lock."""
        self._ending = True
        self._window.remember_place()
        self._window.hide()
        if self._signals is not None:
            self._signals.close()
        self._single.close()
        self._settings.write()
        if self._hall is not None:
            self._hall.opener.cancel()
        if self._pool is not None and not self._pool.close(patience=END_PATIENCE):
            # Something is still being read or imported; nothing it could still do is wanted, and Python would wait.
            self._guard.end()
            os._exit(0)
        if self._hall is not None:
            self._hall.session.close()
        gc.unfreeze()  # what the collector never looked at is let go like all else; DuckDB counts what is left

    def _on_failed(self, error: BaseException) -> None:
        self._guard.report(type(error), error, error.__traceback__)

    def _on_asked(self, request: Request) -> None:
        from gui.app.asked import open_asked

        self._window.come_forward()
        if self._hall is not None and any(request):
            open_asked(self._hall, request)

    def _on_file_asked(self, path: str) -> None:
        self._on_asked(Request(path))

    def _on_report_asked(self) -> None:
        if self._left_report and self._hall is not None:
            self._show_crash(self._left_report)
            self._left_report = ""
            self._hall.desk.banner.hide()

    def _show_crash(self, report: str) -> None:
        """Show a report, in the window that is there already if there is one."""
        from gui.app.crash_window import CrashWindow

        if self._crash_window is None:
            self._crash_window = CrashWindow(report=report, parent=self._window)
            self._crash_window.finished.connect(self._on_crash_closed)
            self._crash_window.open()
        else:
            self._crash_window.add_report(report)

    def _on_crash_closed(self) -> None:
        if self._crash_window is not None:
            self._crash_window.deleteLater()
            self._crash_window = None


def collect_from_now_on() -> None:
    """Collect garbage again, but never look at what the start has made: it lives as long as the program."""
    gc.freeze()
    gc.enable()


def first_scheme(chosen: str, palette: "QPalette") -> str:
    """Return the scheme for the first paint: the chosen one, else what the system's own colours suggest.

    Asking Qt for the system's scheme by name would cost a tenth of the start; `SchemeSource` does so after the paint.
    """
    if chosen in SCHEMES:
        return chosen
    return "dark" if palette.window().color().lightness() < palette.windowText().color().lightness() else "light"
