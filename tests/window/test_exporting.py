"""A picture and numbers leave the window by its menus and keys, and it says where they are."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from gui.charts.poster import poster
from gui.figures.chart_state import Window
from gui.figures.moves import choose
from gui.theme.tokens import load_tokens
from gui.window.exporting import ChartExport
from gui.window.wiring import Hall

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def export(hall_with_charts: Hall) -> ChartExport:
    """Return the actions of a window that shows a section with a chart."""
    found = hall_with_charts.window.findChild(ChartExport)
    assert isinstance(found, ChartExport)
    return found


def dialog_of(hall: Hall) -> QFileDialog:
    return next(dialog for dialog in hall.window.findChildren(QFileDialog) if dialog.isVisible())


def save_as(hall: Hall, file: Path) -> str:
    """Type a path into the dialog, accept it, and return the name that was proposed."""
    dialog = dialog_of(hall)
    field = next(field for field in dialog.findChildren(QLineEdit) if field.isVisible())
    proposed = field.text()
    field.setText(str(file))
    QTest.keyClick(field, Qt.Key.Key_Return)
    return proposed


def told(hall: Hall) -> str:
    return hall.desk.banner.accessibleName() if hall.desk.banner.isVisible() else ""


def name_of(hall: Hall) -> str:
    assert hall.session.dossier is not None
    assert hall.session.section is not None
    return f"{hall.session.dossier.name}-{hall.session.section.name}"


def test_the_key_saves_a_picture_where_one_says(
    hall_with_charts: Hall, export: ChartExport, tmp_path: Path, qtbot: QtBot
) -> None:
    QTest.keyClick(hall_with_charts.window, Qt.Key.Key_S, CTRL_SHIFT)
    proposed = save_as(hall_with_charts, tmp_path / "my chart.png")
    assert proposed == f"{name_of(hall_with_charts)}.png"
    picture = QImage(str(tmp_path / "my chart.png"))
    assert picture.width() == 2400
    assert told(hall_with_charts) == f"my chart.png is saved in {tmp_path}."
    qtbot.waitUntil(lambda: not hall_with_charts.window.findChildren(QFileDialog))


def test_the_next_dialog_begins_in_the_same_folder_and_adds_the_ending(
    hall_with_charts: Hall, export: ChartExport, tmp_path: Path, qtbot: QtBot
) -> None:
    export.save_numbers_action.trigger()
    save_as(hall_with_charts, tmp_path / "numbers")
    qtbot.waitUntil(lambda: not hall_with_charts.window.findChildren(QFileDialog))
    rows = list(csv.reader(io.StringIO((tmp_path / "numbers.csv").read_bytes().decode(), newline="")))
    assert len(rows) > 2
    export.save_picture_action.trigger()
    assert dialog_of(hall_with_charts).directory().absolutePath() == str(tmp_path)
    dialog_of(hall_with_charts).reject()


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_a_size_is_chosen_for_saved_pictures(
    hall_with_charts: Hall, export: ChartExport, tmp_path: Path, scale: int
) -> None:
    next(action for action in export.sizes.actions() if action.data() == scale).trigger()
    export.save_picture_action.trigger()
    save_as(hall_with_charts, tmp_path / "a.png")
    assert QImage(str(tmp_path / "a.png")).width() == 1200 * scale


def test_a_dark_window_gives_a_light_picture_and_stays_dark(hall_with_charts: Hall, export: ChartExport) -> None:
    hall_with_charts.desk.menu.schemeChosen.emit("dark")
    QTest.keyClick(hall_with_charts.window, Qt.Key.Key_C, CTRL_SHIFT)
    picture = QGuiApplication.clipboard().image()
    assert picture.width() == 2400
    assert picture.pixelColor(2, 2) == QColor(load_tokens("light").colours["page"])
    assert hall_with_charts.theme.scheme == "dark"
    assert "clipboard" in told(hall_with_charts)


def test_the_picture_and_the_numbers_are_of_what_was_chosen(hall_with_charts: Hall, export: ChartExport) -> None:
    session = hall_with_charts.session
    export.copy_picture_action.trigger()
    before = QGuiApplication.clipboard().image()
    state, pages = session.chart_state, session.pages
    assert state is not None
    assert pages is not None
    session.show_chart_state(choose(pages.book, state, "marks", "lines"))
    export.copy_picture_action.trigger()
    assert QGuiApplication.clipboard().image() != before


def test_a_zoomed_chart_leaves_as_it_is_looked_at_and_says_so(hall_with_charts: Hall, export: ChartExport) -> None:
    session = hall_with_charts.session
    whole, pages = session.chart, session.pages
    assert whole is not None
    assert pages is not None
    export.copy_picture_action.trigger()
    before = QGuiApplication.clipboard().image()
    export.copy_numbers_action.trigger()
    every = QGuiApplication.clipboard().text().splitlines()
    part = Window(whole.home.first + whole.home.days / 2, whole.home.first + whole.home.days * 0.7)
    hall_with_charts.desk.panes.page.chart.windowChanged.emit(part)
    export.copy_picture_action.trigger()
    assert QGuiApplication.clipboard().image() != before
    export.copy_numbers_action.trigger()
    seen = QGuiApplication.clipboard().text().splitlines()
    assert 1 < len(seen) < len(every)
    zoomed = session.chart
    assert zoomed is not None
    with poster(pages.book, zoomed, text=hall_with_charts.text) as sheet:
        assert any("zoomed to" in words for words in sheet.words)


def test_a_picture_that_is_too_large_to_copy_is_told_in_a_sentence(
    hall_with_charts: Hall, export: ChartExport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.export.picture.MOST_PIXELS", 1_000)
    export.copy_picture_action.trigger()
    assert "is too large" in told(hall_with_charts)


def test_numbers_are_copied_for_spreadsheets_and_for_texts(hall_with_charts: Hall, export: ChartExport) -> None:
    export.copy_numbers_action.trigger()
    data = QGuiApplication.clipboard().mimeData()
    rows = list(csv.reader(io.StringIO(data.text(), newline=""), dialect="excel-tab"))
    assert len(rows) > 2
    assert {len(row) for row in rows} == {len(rows[0])}
    assert data.html().count("<tr>") == len(rows)


def test_what_cannot_be_written_is_said_and_the_window_goes_on(
    hall_with_charts: Hall, export: ChartExport, tmp_path: Path
) -> None:
    export.save_numbers_action.trigger()
    dialog_of(hall_with_charts).fileSelected.emit(str(tmp_path / "gone" / "a.csv"))
    assert told(hall_with_charts) == f"a.csv was not written: there is no folder {tmp_path / 'gone'}."
    dialog_of(hall_with_charts).reject()


def test_what_was_told_is_over_in_another_section(hall_with_charts: Hall, export: ChartExport) -> None:
    export.copy_numbers_action.trigger()
    assert told(hall_with_charts)
    dossier = hall_with_charts.session.dossier
    assert dossier is not None
    hall_with_charts.session.enter(dossier.sections[1].name)
    assert not told(hall_with_charts)
    hall_with_charts.desk.banner.tell("failure", "Something of somebody else's.")
    hall_with_charts.session.enter(dossier.sections[0].name)
    assert told(hall_with_charts) == "Something of somebody else's."


def test_the_menus_offer_it_and_no_key_is_used_twice(hall_with_charts: Hall, export: ChartExport) -> None:
    actions = hall_with_charts.desk.menu.file.actions()
    assert export.save_picture_action in actions
    assert export.copy_numbers_action in actions
    bar = hall_with_charts.desk.panes.page.chart.bar.download_menu
    assert {export.save_picture_action, export.copy_picture_action} <= set(bar.actions())
    offered = hall_with_charts.desk.menu.keys()
    keys = [key for key, _ in offered]
    assert "Ctrl+Shift+S" in keys
    assert len(keys) == len(set(keys))


def test_without_a_chart_nothing_is_offered(make_hall: Callable[[], Hall]) -> None:
    hall = make_hall()
    found = hall.window.findChild(ChartExport)
    assert isinstance(found, ChartExport)
    assert not found.save_picture_action.isEnabled()
    QTest.keyClick(hall.window, Qt.Key.Key_S, CTRL_SHIFT)
    assert not hall.window.findChildren(QFileDialog)
