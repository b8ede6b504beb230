"""`export`: a section's chart or whole page as a picture, or its numbers as a table.

No display is needed, for a table no Qt.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from gui.app.display import NO_DISPLAY, missing_library
from gui.base.messages import Message
from gui.base.paths import builtin_dossier
from gui.base.text import Text
from gui.dossier.load import CannotOpen, Opened, load
from gui.dossier.model import Dossier, Section
from gui.export.data import comma_separated, tsv
from gui.export.files import CannotWrite, write_atomically
from gui.figures.book import FigureBook
from gui.figures.chart_options import chart_state
from gui.figures.chart_table import chart_table
from gui.figures.ranks import session_ranks
from gui.figures.series import chart
from gui.figures.tables import Table, table

if TYPE_CHECKING:
    from gui.figures.chart import Chart

PROGRAM = "Smart Car Viewer"

UNREADABLE = 2
UNWRITABLE = 1
ENDINGS = {"chart": (".png",), "page": (".png",), "table": (".csv", ".tsv")}

WINDOW = (1440, 900)
"""Of which a page is a part."""
LONGEST_PAGE = 10_000
"""In logical pixels: a page is made as high as its text or its table needs, but no higher."""
FOOT = 16


class Refused(Exception):
    """Nothing is written; the words say why, the code is the command's."""

    def __init__(self, sentence: str, code: int) -> None:
        super().__init__(sentence)
        self.code = code


def run(*, dossier: str, section: str, what: str, to: str, scale: float, theme: str) -> int:
    """Write one file and say so, or say in one sentence why not."""
    file = Path(to)
    try:
        if file.suffix.lower() not in ENDINGS[what]:
            endings = " or ".join(ENDINGS[what])
            raise Refused(f"{file.name} does not end in {endings}, as a {what} does.", UNREADABLE)
        _export(dossier, section, what, file, scale=scale, theme=theme)
    except CannotOpen as error:
        return _fail(" ".join(_words(finding.message) for finding in error.findings[:1]), UNREADABLE)
    except CannotWrite as error:
        return _fail(_words(error.message), UNWRITABLE)
    except Refused as error:
        return _fail(str(error), error.code)
    sys.stdout.write(f"{file} written\n")
    return 0


def _export(name: str, wanted: str, what: str, file: Path, *, scale: float, theme: str) -> None:
    """Read the dossier, make what is wanted of the section, and write it."""
    path = builtin_dossier() if name == "builtin" else Path(name)
    opened = load(path)
    try:
        section = _section(opened.dossier, wanted)
        if what == "page":
            with _drawing():
                content = _page_file(opened, path, section, scale=scale, theme=theme)
            write_atomically(file, content)
            return
        book = FigureBook(opened.dossier)
        shown = _chart(book, section)
        if what == "table":
            content = _table_file(book, section, shown, tabs=file.suffix.lower() == ".tsv")
        elif shown is None:
            raise Refused(f"The section {section.name} has no chart.", UNREADABLE)
        else:
            with _drawing():
                content = _picture_file(book, shown, scale=scale, theme=theme)
        write_atomically(file, content)
    finally:
        opened.close()


def _section(dossier: Dossier, wanted: str) -> Section:
    """Return the section of a name; the sentence that refuses another name tells them all."""
    names = [section.name for section in dossier.sections]
    if not names:
        raise Refused(f"“{dossier.title}” has no sections.", UNREADABLE)
    if wanted not in names:
        raise Refused(f"There is no section {wanted}; there are: {', '.join(names)}.", UNREADABLE)
    return dossier.sections[names.index(wanted)]


def _chart(book: FigureBook, section: Section) -> "Chart | None":
    """Return the chart with which the section begins."""
    views = (view for view in section.views if view.kind == "chart")
    states = (chart_state(view, book.dossier) for view in views)
    state = next((state for state in states if state is not None), None)
    return None if state is None else chart(book, state, session_ranks(book.dossier))


def _table_file(book: FigureBook, section: Section, shown: "Chart | None", *, tabs: bool) -> bytes:
    """Return the numbers of the chart; of a section without one, the rows of its first table."""
    made: Table | None = chart_table(book, shown) if shown is not None else None
    for view in section.views:
        if made is None and view.kind == "table":
            made = table(book, view)
    if made is None:
        raise Refused(f"The section {section.name} has neither a chart nor a table.", UNREADABLE)
    return (tsv if tabs else comma_separated)(made, made.rows, Text()).encode("utf-8")


@contextmanager
def _drawing() -> Iterator[None]:
    """Refuse in a sentence what cannot be drawn: where Qt lacks a library, or where a picture would be too large."""
    try:
        from gui.export.picture import TooLarge
    except ImportError as error:
        raise _without_qt(error) from error
    try:
        yield
    except ImportError as error:
        raise _without_qt(error) from error
    except TooLarge as error:
        raise Refused(_words(error.message), UNWRITABLE) from error


def _without_qt(error: ImportError) -> Exception:
    sentence = missing_library(str(error))
    return Refused(sentence, NO_DISPLAY) if sentence else error


def _picture_file(book: FigureBook, shown: "Chart", *, scale: float, theme: str) -> bytes:
    """Return the chart on a sheet of its own."""
    from PySide6.QtCore import QEvent

    from gui.app.application import Application
    from gui.app.offscreen import offscreen_platform
    from gui.charts.poster import poster
    from gui.shell.language import make_text

    os.environ.pop("QT_SCALE_FACTOR", None)  # a desktop's; the letters would not be the same everywhere
    with offscreen_platform(force=True):
        application = Application()
        with poster(book, shown, text=make_text(), scheme=theme) as made:
            content = made.file(scale=scale)
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return content


def _page_file(opened: Opened, path: Path, section: Section, *, scale: float, theme: str) -> bytes:
    """Return the section as the window shows it, made as high as what lies below the chart needs."""
    from PySide6.QtCore import QPoint, QSize

    from gui import __version__
    from gui.app.offscreen import offscreen_platform, settle
    from gui.app.offscreen import shown as window_shown
    from gui.export.picture import picture, png, refuse_too_large

    os.environ["QT_SCALE_FACTOR"] = str(scale)  # icons are drawn for it too
    with offscreen_platform(force=True), window_shown(opened, path, size=WINDOW, scheme=theme) as hall:
        hall.session.enter(section.name)
        settle()
        page = hall.desk.panes.page
        page.hold_chart()
        high = min(WINDOW[1] + page.hidden_height() + FOOT, LONGEST_PAGE)
        refuse_too_large(QSize(page.width(), high), scale=scale)  # before a window is made of that size
        hall.window.resize(WINDOW[0], high)
        settle()
        image = picture(
            lambda painter: page.render(painter, QPoint()),
            page.size(),
            scale=scale,
            ground=hall.theme.colour("page"),
        )
        chart = hall.session.chart
        told = hall.text.message(chart.description) if chart is not None else section.subtitle
        return png(image, title=section.title, description=told, software=f"{PROGRAM} {__version__}")


def _words(message: Message) -> str:
    return Text().message(message)


def _fail(sentence: str, code: int) -> int:
    sys.stderr.write(f"{sentence}\n")
    return code
