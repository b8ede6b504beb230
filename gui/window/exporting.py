"""What leaves the window: the picture and the numbers of the chart that is shown, into a file or on the clipboard."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, Qt
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from gui.base.text import Text
from gui.export.data import comma_separated, html, tsv
from gui.export.files import CannotWrite, write_atomically
from gui.export.picture import TooLarge
from gui.figures.chart import Chart
from gui.window.desk import Desk
from gui.window.pages import Pages
from gui.window.session import Session

SCALES = (1, 2, 3)
USUAL_SCALE = 2
_LONGEST_NAME = 80


class Parts(Protocol):
    """What this journey needs of the hall."""

    @property
    def window(self) -> QWidget: ...
    @property
    def desk(self) -> Desk: ...
    @property
    def session(self) -> Session: ...
    @property
    def text(self) -> Text: ...


def wire_export(hall: Parts) -> "ChartExport":
    """Save or copy the chart that is shown, as a picture or as numbers: from its bar, the file menu or by a key."""
    return ChartExport(window=hall.window, desk=hall.desk, session=hall.session, text=hall.text)


class ChartExport(QObject):
    """The actions in the menus and what they do; a picture is painted anew, in light, whatever the window's theme."""

    def __init__(self, *, window: QWidget, desk: Desk, session: Session, text: Text) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._session = session
        self._text = text
        self._folder = _first_folder()
        self._scale = USUAL_SCALE
        self._told = ""
        self._build()
        self._lay_out()
        self._connect()
        self.offer()

    def offer(self) -> None:
        """Offer what can be done: nothing where there is no chart."""
        shown = self._shown() is not None
        for action in (*self._actions, self.sizes.menuAction()):
            action.setEnabled(shown)

    def save_picture(self) -> None:
        """Ask where, then write the picture there."""
        shown = self._shown()
        if shown is not None:
            kinds = self.tr("PNG pictures (*.png)")
            self._ask(self.tr("Save picture"), kinds, "png", lambda: self._picture_file(*shown))

    def save_numbers(self) -> None:
        """Ask where, then write the numbers there."""
        shown = self._shown()
        if shown is not None:
            table = shown[0].chart_table(shown[1])
            kinds = self.tr("Comma-separated values (*.csv)")
            written = comma_separated(table, table.rows, self._text).encode("utf-8")
            self._ask(self.tr("Save numbers"), kinds, "csv", lambda: written)

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        from gui.charts.poster import poster

        shown = self._shown()
        if shown is None:
            return
        try:
            with poster(shown[0].book, shown[1], text=self._text) as sheet:
                image = sheet.image(scale=USUAL_SCALE)
        except TooLarge as error:
            self._desk.banner.tell("failure", self._text.message(error.message))
            return
        image.setDevicePixelRatio(1)  # whoever takes it counts its pixels
        QGuiApplication.clipboard().setImage(image)
        self._tell(self.tr("The picture of the chart is on the clipboard."))

    def copy_numbers(self) -> None:
        """Put the numbers on the clipboard, for spreadsheets and for texts."""
        shown = self._shown()
        if shown is None:
            return
        table = shown[0].chart_table(shown[1])
        data = QMimeData()
        data.setText(tsv(table, table.rows, self._text))
        data.setHtml(html(table, table.rows, self._text))
        QGuiApplication.clipboard().setMimeData(data)
        self._tell(self.tr("The numbers of the chart are on the clipboard."))

    def _build(self) -> None:
        """Make the actions; those with a key belong to the window, so that it works while no menu is open."""
        self.save_picture_action = self._action(self.tr("&Save picture…"), self.save_picture, "Ctrl+Shift+S")
        self.copy_picture_action = self._action(self.tr("&Copy picture"), self.copy_picture, "Ctrl+Shift+C")
        self.save_numbers_action = self._action(self.tr("Save &numbers…"), self.save_numbers)
        self.copy_numbers_action = self._action(self.tr("Copy n&umbers"), self.copy_numbers)
        self._actions = (
            self.save_picture_action,
            self.copy_picture_action,
            self.save_numbers_action,
            self.copy_numbers_action,
        )
        self.sizes = QMenu(self.tr("Si&ze of saved pictures"), self._window)
        self._sizes = QActionGroup(self)
        for scale in SCALES:
            width = self._text.count(1200 * scale)
            action = self._sizes.addAction(self.tr("{scale}×, {width} pixels wide").format(scale=scale, width=width))
            action.setCheckable(True)
            action.setChecked(scale == USUAL_SCALE)
            action.setData(scale)
            self.sizes.addAction(action)

    def _lay_out(self) -> None:
        """Stand in the menu of the chart's bar, and in the file menu below what opens dossiers."""
        menu = self._desk.panes.page.chart.bar.download_menu
        file = self._desk.menu.file
        below = file.actions()[file.actions().index(self._desk.menu.builtin) + 1]
        file.insertSeparator(below)
        for action in self._actions:
            file.insertAction(below, action)
        menu.addActions(self._actions[:2])
        menu.addMenu(self.sizes)
        menu.addSeparator()
        menu.addActions(self._actions[2:])

    def _connect(self) -> None:
        self._sizes.triggered.connect(self._on_size)
        self._session.opened.connect(self.offer)
        self._session.sectionEntered.connect(self._on_section)

    def _action(self, words: str, do: Callable[[], None], key: str = "") -> QAction:
        action = QAction(words, self)
        action.triggered.connect(do)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._window.addAction(action)
        return action

    def _on_size(self, action: QAction) -> None:
        self._scale = int(action.data())

    def _on_section(self) -> None:
        """Offer what the section has; what was told of the one before is over."""
        if self._told and self._desk.banner.accessibleName() == self._told:
            self._desk.banner.hide()
        self._told = ""
        self.offer()

    def _shown(self) -> tuple[Pages, Chart] | None:
        """Return the chart that is shown, with the pages it is from."""
        chart, pages = self._session.chart, self._session.pages
        return (pages, chart) if pages is not None and chart is not None else None

    def _picture_file(self, pages: Pages, chart: Chart) -> bytes:
        from gui.charts.poster import poster

        with poster(pages.book, chart, text=self._text) as sheet:
            return sheet.file(scale=self._scale)

    def _ask(self, title: str, kinds: str, ending: str, make: Callable[[], bytes]) -> None:
        """Ask for a file, where one was saved the last time, under a name that says what it is."""
        dialog = QFileDialog(self._window, title, str(self._folder), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(f"{self._name()}.{ending}")
        dialog.fileSelected.connect(lambda chosen: self._write(Path(chosen), make))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _name(self) -> str:
        """Return dossier and section as part of a file name, whatever they hold."""
        dossier, section = self._session.dossier, self._session.section
        words = [dossier.name if dossier else "", section.name if section else ""]
        return re.sub(r"[^\w-]+", "-", "-".join(filter(None, words)))[:_LONGEST_NAME].strip("-") or "chart"

    def _write(self, file: Path, make: Callable[[], bytes]) -> None:
        """Write a file, and say where it is or why it is not."""
        try:
            write_atomically(file, make())
        except (CannotWrite, TooLarge) as error:
            self._desk.banner.tell("failure", self._text.message(error.message))
            return
        self._folder = file.parent
        self._tell(self.tr("{name} is saved in {folder}.").format(name=file.name, folder=file.parent))

    def _tell(self, sentence: str) -> None:
        """Say what was done until something else is shown."""
        self._desk.banner.tell("done", sentence)
        self._told = sentence


def _first_folder() -> Path:
    """Return where documents are kept, or the home."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()
