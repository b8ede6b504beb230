"""The button that copies says so in its own place, and nothing moves."""

from pytestqt.qtbot import QtBot

from gui.theme.parts.copy_button import CopyButton
from gui.theme.theme import Theme


def made(qtbot: QtBot, theme: Theme) -> CopyButton:
    button = CopyButton(theme=theme, words="Copy table", done="Copied", said_ms=60)
    qtbot.addWidget(button)
    return button


def test_it_says_that_it_copied_for_a_while(qtbot: QtBot, light: Theme) -> None:
    button = made(qtbot, light)
    before = button.sizeHint()
    button.say_copied()
    assert button.text() == button.accessibleName() == "Copied"
    assert button.sizeHint() == before
    qtbot.waitUntil(lambda: not button.says_copied)
    assert button.text() == "Copy table"


def test_without_words_it_is_square_and_says_them_in_its_tip(qtbot: QtBot, light: Theme) -> None:
    button = made(qtbot, light)
    button.set_compact(True)
    assert button.text() == ""
    assert button.sizeHint().width() == button.sizeHint().height()
    assert (button.toolTip(), button.accessibleName()) == ("Copy table", "Copy table")


def test_it_grows_with_type(qtbot: QtBot, light: Theme) -> None:
    button = made(qtbot, light)
    before = button.sizeHint()
    light.set_text_scale(200)
    assert button.sizeHint().width() > before.width()
    assert button.sizeHint().height() > before.height()
