"""A chip says how many there are, and keeps its place when it is switched."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.theme.parts.chip import Chip
from gui.theme.theme import Theme
from tests.theme.conftest import Look


def test_space_and_click_switch_it(qtbot: QtBot, light: Theme) -> None:
    chip = Chip(theme=light, text="Money", count="13")
    qtbot.addWidget(chip)
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not chip.isChecked()


def test_it_is_tinted_with_an_accent_edge_while_on(qtbot: QtBot, theme: Theme, look: Look) -> None:
    chip = Chip(theme=theme, text="Money", count="13", icon="glyph-diamond")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    assert look(chip).at(30, 0) == theme.colour("lineStrong").name()
    chip.setChecked(True)
    assert look(chip).at(30, 0) == theme.colour("accent").name()
    assert look(chip).at(30, 2) == theme.colour("selection").name()


def test_nothing_moves_when_it_is_switched_on(qtbot: QtBot, light: Theme) -> None:
    chip = Chip(theme=light, text="Money", count="13")
    qtbot.addWidget(chip)
    before = chip.sizeHint()
    chip.setChecked(True)
    assert chip.sizeHint() == before
    assert before.height() == 24


def test_a_screen_reader_hears_words_and_count(qtbot: QtBot, light: Theme) -> None:
    chip = Chip(theme=light, text="Money", count="13")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Money 13"
    chip.set_count("7")
    assert (chip.accessibleName(), chip.count) == ("Money 7", "7")


def test_it_grows_with_its_glyph_and_its_count(qtbot: QtBot, light: Theme) -> None:
    plain = Chip(theme=light, text="Money")
    whole = Chip(theme=light, text="Money", count="13", icon="glyph-diamond")
    qtbot.addWidget(plain)
    qtbot.addWidget(whole)
    assert whole.sizeHint().width() > plain.sizeHint().width() + 24
    light.set_text_scale(150)
    assert plain.sizeHint().height() == 32


def test_one_that_cannot_be_switched_is_faint(qtbot: QtBot, theme: Theme, look: Look) -> None:
    chip = Chip(theme=theme, text="IIIIII", icon="glyph-square")
    chip.setEnabled(False)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    assert look(chip).shows(theme.colour("inkFaint"))
