"""A button with a caption that shows what is chosen."""

from pytestqt.qtbot import QtBot

from gui.theme.parts.menu_button import MenuButton
from gui.theme.theme import Theme
from tests.theme.conftest import Look


def test_it_says_caption_and_choice_to_who_cannot_see_it(theme: Theme, qtbot: QtBot) -> None:
    button = MenuButton(theme=theme, caption="Currency")
    qtbot.addWidget(button)
    button.show_chosen("A & B")
    assert button.accessibleName() == "Currency: A & B"
    assert button.words() == "A & B"


def test_without_its_caption_it_is_narrower_and_never_too_low_to_hit(theme: Theme, qtbot: QtBot) -> None:
    button = MenuButton(theme=theme, caption="Currency")
    qtbot.addWidget(button)
    button.show_chosen("EUR")
    whole = button.sizeHint()
    button.set_captioned(False)
    assert button.sizeHint().width() < whole.width()
    assert button.sizeHint().height() >= 24


def test_it_has_the_colours_of_time_while_a_day_is_set(theme: Theme, qtbot: QtBot, look: Look) -> None:
    button = MenuButton(theme=theme, caption="As known on")
    qtbot.addWidget(button)
    button.show_chosen("Today")
    button.resize(button.sizeHint())
    assert not look(button).shows(theme.colour("timeLine"))
    button.show_chosen("5 Nov 2023", timed=True)
    button.resize(button.sizeHint())
    assert look(button).shows(theme.colour("timeLine"))
