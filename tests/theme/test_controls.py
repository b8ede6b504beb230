"""Buttons, fields, combos and boxes are told apart by their state, in every scheme."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QRadioButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.theme.controls import CONTROL_HEIGHT, FAULT_PROPERTY
from gui.theme.theme import Theme
from tests.theme.conftest import Look


def show(qtbot: QtBot, widget: QWidget) -> None:
    """Lay the widget out as large as it asks for."""
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())


@pytest.mark.parametrize("make", [QPushButton, QComboBox, QLineEdit, QToolButton])
def test_controls_are_as_high_as_the_look_says(qtbot: QtBot, light: Theme, make: type[QWidget]) -> None:
    widget = make()
    show(qtbot, widget)
    assert widget.sizeHint().height() == CONTROL_HEIGHT


def test_an_outlined_button_has_a_strong_edge_on_the_page(qtbot: QtBot, theme: Theme, look: Look) -> None:
    button = QPushButton("Cite")
    show(qtbot, button)
    picture = look(button)
    assert picture.at(20, 0) == theme.colour("lineStrong").name()
    assert picture.at(20, 3) == theme.colour("page").name()


def test_the_one_filled_button_is_the_accent_and_darkens_when_pressed(qtbot: QtBot, theme: Theme, look: Look) -> None:
    button = QPushButton("Copy figure")
    button.setDefault(True)
    show(qtbot, button)
    assert look(button).at(20, 3) == theme.colour("filled").name()
    button.setDown(True)
    assert look(button).at(20, 3) == theme.colour("filledPressed").name()


def test_a_text_button_has_no_edge_and_its_words_are_accent(qtbot: QtBot, theme: Theme, look: Look) -> None:
    button = QPushButton("Show all")
    button.setFlat(True)
    show(qtbot, button)
    picture = look(button)
    assert picture.at(20, 0) == theme.colour("page").name()
    assert picture.shows(theme.colour("accent"))


def test_a_button_that_cannot_be_pressed_has_a_faint_edge(qtbot: QtBot, theme: Theme, look: Look) -> None:
    button = QPushButton("Cite")
    button.setEnabled(False)
    show(qtbot, button)
    assert look(button).at(20, 0) == theme.colour("line").name()


def test_a_button_shows_its_icon_beside_its_words(qtbot: QtBot, light: Theme) -> None:
    plain, iconed = QPushButton("Copy"), QPushButton(light.icon("copy"), "Copy")
    for button in (plain, iconed):
        show(qtbot, button)
    assert iconed.sizeHint().width() > plain.sizeHint().width()
    assert iconed.grab(iconed.rect()).toImage() != plain.grab(iconed.rect()).toImage()


def test_a_tool_button_is_tinted_while_it_is_on(qtbot: QtBot, theme: Theme, look: Look) -> None:
    button = QToolButton()
    button.setIcon(theme.icon("table"))
    button.setCheckable(True)
    show(qtbot, button)
    assert look(button).at(3, 14) == theme.colour("page").name()
    button.setChecked(True)
    assert look(button).at(3, 14) == theme.colour("selection").name()
    assert look(button).shows(theme.colour("accent"))


def test_a_tool_button_writes_its_words_beside_its_icon(qtbot: QtBot, theme: Theme, look: Look) -> None:
    button = QToolButton()
    button.setIcon(theme.icon("table"))
    button.setText("Table")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    show(qtbot, button)
    assert button.sizeHint().width() > 2 * CONTROL_HEIGHT
    assert look(button).shows(theme.colour("ink"))


def test_a_field_whose_input_is_refused_has_a_red_edge(qtbot: QtBot, theme: Theme, look: Look) -> None:
    field = QLineEdit("2023-11-31")
    show(qtbot, field)
    assert look(field).at(20, 0) == theme.colour("lineStrong").name()
    field.setProperty(FAULT_PROPERTY, True)
    assert look(field).at(20, 0) == theme.colour("error").name()


def test_a_combo_box_has_room_for_its_longest_entry(qtbot: QtBot, light: Theme) -> None:
    combo = QComboBox()
    combo.addItem("Any status at all")
    show(qtbot, combo)
    words = combo.fontMetrics().horizontalAdvance("Any status at all")
    assert combo.sizeHint().width() - words >= 36


def test_a_combo_box_is_drawn_in_every_scheme(qtbot: QtBot, theme: Theme, look: Look) -> None:
    combo = QComboBox()
    combo.addItem("Any status")
    show(qtbot, combo)
    picture = look(combo)
    assert picture.at(20, 0) == theme.colour("lineStrong").name()
    assert picture.shows(theme.colour("ink"))


@pytest.mark.parametrize("make", [QCheckBox, QRadioButton])
def test_what_is_checked_is_filled(
    qtbot: QtBot, theme: Theme, look: Look, make: type[QCheckBox | QRadioButton]
) -> None:
    box = make("one")
    show(qtbot, box)
    assert not look(box).shows(theme.colour("filled"))
    box.setChecked(True)
    assert look(box).shows(theme.colour("filled"))
