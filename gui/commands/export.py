"""`export`: the chart of a section as a picture, or its numbers as a table; no display is needed, for a table no Qt."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gui.app.display import NO_DISPLAY, missing_library
from gui.base.messages import Message
from gui.base.paths import builtin_dossier
from gui.base.text import Text
from gui.dossier.load import CannotOpen, load
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

UNREADABLE = 2
UNWRITABLE = 1
ENDINGS = {"chart": (".png",), "table": (".csv", ".tsv")}


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
    opened = load(builtin_dossier() if name == "builtin" else Path(name))
    try:
        dossier = opened.dossier
        section = _section(dossier, wanted)
        book = FigureBook(dossier)
        shown = _chart(book, section)
        if what == "table":
            content = _table_file(book, section, shown, tabs=file.suffix.lower() == ".tsv")
        elif shown is None:
            raise Refused(f"The section {section.name} has no chart.", UNREADABLE)
        else:
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


def _picture_file(book: FigureBook, shown: "Chart", *, scale: float, theme: str) -> bytes:
    try:
        from PySide6.QtCore import QEvent

        from gui.app.application import Application
        from gui.app.offscreen import offscreen_platform
        from gui.charts.poster import poster
        from gui.export.picture import TooLarge
        from gui.shell.language import make_text
    except ImportError as error:
        sentence = missing_library(str(error))
        if not sentence:
            raise
        raise Refused(sentence, NO_DISPLAY) from error
    os.environ.pop("QT_SCALE_FACTOR", None)  # a desktop's; the letters would not be the same everywhere
    try:
        with offscreen_platform(force=True):
            application = Application()
            with poster(book, shown, text=make_text(), scheme=theme) as made:
                content = made.file(scale=scale)
            application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            return content
    except TooLarge as error:
        raise Refused(_words(error.message), UNWRITABLE) from error


def _words(message: Message) -> str:
    return Text().message(message)


def _fail(sentence: str, code: int) -> int:
    sys.stderr.write(f"{sentence}\n")
    return code
