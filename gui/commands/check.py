"""`check`: everything that is wrong with a package, for people or for machines. It never imports Qt."""

import os
import shutil
import sys
from pathlib import Path
from time import perf_counter

from gui.base.logs import end_logs, start_logs
from gui.base.paths import builtin_dossier
from gui.base.text import Text
from gui.commands.stopping import STOPPED, Interrupt
from gui.dossier.excerpt import excerpts_of
from gui.dossier.load import CannotOpen, Stopped, load
from gui.export.report import Lines, Report, report_json, report_text
from gui.figures.proofreading import proofread
from gui.shell.folders import state_folder

ERRORS, UNREADABLE = 1, 2

MOST_LINES = 200
"""So many findings are shown with their lines: a file is read once more for them."""
WIDTH = 100
"""Of a text that goes to no terminal."""


def run(*, dossier: str, form: str, sums: bool = True) -> int:
    """Check a package and print what was found; return 1 where there are errors, 2 where nothing could be read.

    Without `sums` the files are not held against the sums of the descriptor.
    """
    start_logs(state_folder())  # a fault of this program goes there with its traceback
    try:
        with Interrupt() as interrupt:
            return _run(dossier, form, interrupt, sums=sums)
    except KeyboardInterrupt:
        return STOPPED
    finally:
        end_logs()


def _run(dossier: str, form: str, interrupt: Interrupt, *, sums: bool) -> int:
    try:
        code, told = _checked(dossier, form, interrupt, sums=sums)
    except Stopped:
        return STOPPED
    if interrupt.asked():
        return STOPPED
    tell(told)
    return code


def in_utf_8(words: str) -> bytes:
    """Return words as UTF-8 whatever the locale; a name from the command line gets the bytes back that it had."""
    try:
        given = words.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        given = words.encode("utf-8", "replace")
    return given.decode("utf-8", "replace").encode()


def tell(words: str) -> None:
    """Print; a reader that has gone away is none of our concern."""
    try:
        sys.stdout.buffer.write(in_utf_8(words))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it flushes at its end


def _checked(dossier: str, form: str, interrupt: Interrupt, *, sums: bool) -> tuple[int, str]:
    path = builtin_dossier() if dossier == "builtin" else Path(dossier)
    start = perf_counter()
    try:
        opened = load(path, stopped=interrupt.asked, sums=sums, shown=False)
    except CannotOpen as error:
        refused = Report(dossier, (), error.findings, len(error.findings), perf_counter() - start)
        return UNREADABLE, _told(refused, path, form)
    opened.close()
    checked = proofread(opened.dossier)
    resources = tuple(checked.resources.values())
    report = Report(dossier, resources, checked.findings, checked.findings_total, perf_counter() - start)
    return (0 if report.valid else ERRORS), _told(report, path, form)


def _told(report: Report, path: Path, form: str) -> str:
    text = Text()
    if form == "json":
        return report_json(report, text)
    terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size((WIDTH, 24)).columns if terminal else WIDTH
    colours = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return report_text(report, text, _lines(report, path), width=width, colours=colours)


def _lines(report: Report, path: Path) -> Lines:
    """Return the lines that the first findings are about."""
    places = [(one.resource, one.file, one.row) for one in report.findings[:MOST_LINES] if one.row is not None]
    return excerpts_of(path, places)
