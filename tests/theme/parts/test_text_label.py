"""Words follow their roles when the theme changes."""

from pytestqt.qtbot import QtBot

from gui.theme.parts.text_label import TextLabel
from gui.theme.theme import Theme
from tests.theme.conftest import Look


def test_words_are_written_in_their_role(qtbot: QtBot, theme: Theme, look: Look) -> None:
    label = TextLabel(theme=theme, role="small", ink="inkSoft")
    label.setText("IIIIIIII")
    qtbot.addWidget(label)
    picture = look(label)
    assert label.font().pixelSize() == 12
    assert picture.is_written_in(theme.colour("inkSoft"))
    assert picture.shows(theme.colour("page"))


def test_words_follow_the_scheme_and_the_size_of_text(qtbot: QtBot, light: Theme, look: Look) -> None:
    label = TextLabel(theme=light, role="card_title")
    label.setText("IIIIIIII")
    qtbot.addWidget(label)
    light.set_scheme("dark")
    light.set_text_scale(150)
    assert look(label).shows(light.colour("ink"))
    assert label.font().pixelSize() == 30


def test_ink_role_and_weight_are_those_it_was_made_with(qtbot: QtBot, light: Theme, look: Look) -> None:
    label = TextLabel(theme=light, role="tick", ink="error", weight=600)
    label.setText("IIIIIIII")
    qtbot.addWidget(label)
    assert look(label).shows(light.colour("error"))
    assert (label.font().pixelSize(), label.font().weight()) == (11, 600)


def test_markup_is_shown_as_it_is(qtbot: QtBot, light: Theme) -> None:
    label = TextLabel(theme=light)
    label.setText("<b>1 < 2</b>")
    qtbot.addWidget(label)
    plain = TextLabel(theme=light)
    plain.setText("1 < 2")
    qtbot.addWidget(plain)
    assert label.sizeHint().width() > plain.sizeHint().width() + 20
