"""What widgets inherit is made of roles, and what is disabled is faint."""

from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from gui.theme.palette import make_palette
from gui.theme.theme import Theme


def test_text_stands_in_ink_on_the_page(qtbot: QtBot, theme: Theme) -> None:
    palette = make_palette(theme.colour)
    assert palette.color(QPalette.ColorRole.Window) == theme.colour("page")
    assert palette.color(QPalette.ColorRole.Text) == theme.colour("ink")
    assert palette.color(QPalette.ColorRole.Link) == theme.colour("accent")


def test_what_is_disabled_is_faint(qtbot: QtBot, theme: Theme) -> None:
    palette = make_palette(theme.colour)
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText) == theme.colour("inkFaint")


def test_a_list_without_focus_shows_its_selection_as_with_it(qtbot: QtBot, theme: Theme) -> None:
    palette = make_palette(theme.colour)
    groups = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)
    assert {palette.color(group, QPalette.ColorRole.Highlight).name() for group in groups} == {
        theme.colour("selection").name()
    }
