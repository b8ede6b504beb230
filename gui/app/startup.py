"""How the program starts, in order; each step is a line of `run` or of `_after_paint`."""

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gui.app.application import Application
from gui.app.assembly import assemble, hang_charts, import_charts
from gui.app.crash import CrashGuard
from gui.app.qt_log import QtLog
from gui.app.signals import EndSignals
from gui.base.logs import end_logs, start_logs
from gui.base.paths import builtin_dossier
from gui.shell.environment import restore_environment
from gui.shell.folders import settings_file, state_folder
from gui.shell.settings import SettingsStore
from gui.shell.single import Request, SingleInstance
from gui.shell.tasks import Task, TaskPool
from gui.theme.scheme import SchemeSource
from gui.window.places import path_of

if TYPE_CHECKING:
    from gui.app.crash_window import CrashWindow
    from gui.charts.pane import ChartPane

_log = logging.getLogger(__name__)

END_PATIENCE = 0.7
"""Seconds that work may go on after the window is gone."""


def run(*, dossier: str, section: str) -> int:
    """Start the program and return its exit code when it has ended."""
    request = Request(str(path_of(dossier)) if dossier else "", section)
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
    """Everything that lives as long as the window does."""

    def __init__(
        self, *, application: Application, guard: CrashGuard, single: SingleInstance, request: Request, left_report: str
    ) -> None:
        super().__init__()
        self._application = application
        self._guard = guard
        self._single = single
        self._request = request
        self._left_report = left_report
        self._signals: EndSignals | None = None
        self._ending = False
        self._crash_window: CrashWindow | None = None
        self._ahead: Iterator[Callable[[], object]] = iter(())
        self._settings = SettingsStore(path=settings_file(), parent=self)
        self._schemes = SchemeSource(hints=application.styleHints(), parent=self)
        self._schemes.choose(self._settings.now.scheme)
        self._pool = TaskPool(parent=self)
        self._hall = assemble(
            application=application,
            settings=self._settings,
            schemes=self._schemes,
            pool=self._pool,
            end=self.quit,
        )

    def show(self) -> None:
        """Show the window; everything else comes after it is painted."""
        self._signals = EndSignals(end=self.quit, parent=self)
        self._hall.window.painted.connect(self._after_paint)
        self._hall.window.show()

    def quit(self) -> None:
        """End the event loop, or keep it from going on if it has not begun."""
        self._ending = True
        self._application.quit()

    def end(self) -> None:
        """Keep what is to be kept, and leave neither thread nor lock."""
        self._hall.window.remember_place()
        self._hall.window.hide()
        if self._signals is not None:
            self._signals.close()
        self._single.close()
        self._settings.write()
        self._hall.opener.cancel()
        if not self._pool.close(patience=END_PATIENCE):
            # A dossier is still being read; nothing it could still do is wanted, and Python would wait for it.
            self._guard.end()
            os._exit(0)
        self._hall.session.close()

    def _after_paint(self) -> None:
        _log.info("window painted")
        if self._ending:
            self._application.quit()
            return
        self._listen()
        self._tell_what_was()
        self._open_first()

    def _listen(self) -> None:
        """Hear other starts, double-clicked documents and faults of our own."""
        self._single.asked.connect(self._on_asked)
        self._single.listen()
        self._application.fileAsked.connect(self._on_file_asked)
        self._guard.crashed.connect(self._show_crash)

    def _tell_what_was(self) -> None:
        """Say what went wrong before this start, if anything did."""
        banner = self._hall.window.banner
        if self._left_report:
            banner.actionChosen.connect(self._on_report_asked)
            banner.tell("failure", self.tr("The program ended by a fault the last time."), self.tr("Show the report"))
        elif self._settings.set_aside:
            banner.tell("failure", self.tr("The settings could not be read; they were set aside and start afresh."))

    def _open_first(self) -> None:
        """Read the dossier that was asked for, and after it import the charts, both in a worker."""
        opener = self._hall.opener
        for answer in (opener.opened, opener.refused, opener.failed):
            answer.connect(self._import_charts)
        path = Path(self._request.dossier) if self._request.dossier else builtin_dossier()
        opener.open(path, section=self._request.section)

    def _import_charts(self) -> None:
        for answer in (self._hall.opener.opened, self._hall.opener.refused, self._hall.opener.failed):
            answer.disconnect(self._import_charts)
        task = Task(import_charts, parent=self)
        task.done.connect(self._hang_charts)
        task.failed.connect(self._on_charts_failed)
        self._pool.start(task)

    def _hang_charts(self, pane: "type[ChartPane]") -> None:
        hang_charts(self._hall, pane)
        _log.info("charts shown")
        self._ahead = self._hall.session.pages.ahead() if self._hall.session.pages is not None else iter(())
        QTimer.singleShot(0, self, self._prepare_next)

    def _prepare_next(self) -> None:
        """Prepare one more piece of the other sections, while there is nothing else to do."""
        piece = next(self._ahead, None)
        if piece is not None:
            piece()
            QTimer.singleShot(0, self, self._prepare_next)

    def _on_charts_failed(self, error: BaseException) -> None:
        self._guard.report(type(error), error, error.__traceback__)

    def _on_asked(self, request: Request) -> None:
        self._hall.window.come_forward()
        if request.dossier:
            self._hall.opener.open(Path(request.dossier), section=request.section)
        elif request.section:
            self._hall.session.enter(request.section)

    def _on_file_asked(self, path: str) -> None:
        self._on_asked(Request(path))

    def _on_report_asked(self) -> None:
        if self._left_report:
            self._show_crash(self._left_report)
            self._left_report = ""
            self._hall.window.banner.hide()

    def _show_crash(self, report: str) -> None:
        """Show a report, in the window that is there already if there is one."""
        from gui.app.crash_window import CrashWindow

        if self._crash_window is None:
            self._crash_window = CrashWindow(report=report, parent=self._hall.window)
            self._crash_window.finished.connect(self._on_crash_closed)
            self._crash_window.open()
        else:
            self._crash_window.add_report(report)

    def _on_crash_closed(self) -> None:
        if self._crash_window is not None:
            self._crash_window.deleteLater()
            self._crash_window = None
