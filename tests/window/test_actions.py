"""What the menu offers."""

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gui.window.wiring import Hall


def actions_of(menu: QMenu) -> list[QAction]:
    """Return every action of a menu and of the menus in it."""
    found: list[QAction] = []
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            found += actions_of(below)
        elif not action.isSeparator():
            found.append(action)
    return found


def test_no_key_is_given_twice_and_each_is_listed(hall: Hall) -> None:
    actions = actions_of(hall.desk.menu.more)
    keys = [action.shortcut().toString() for action in actions if not action.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))
    assert len(hall.desk.menu.keys()) == len(keys)


def test_every_action_does_something(hall: Hall) -> None:
    for action in actions_of(hall.desk.menu.more):
        assert action.receivers("2triggered(bool)") > 0, action.text()


def test_sections_are_offered_in_order_with_their_keys(hall: Hall) -> None:
    assert hall.session.dossier is not None
    offered = hall.desk.menu.sections.actions()
    assert [action.text() for action in offered] == [
        section.title.replace("&", "&&") for section in hall.session.dossier.sections
    ]
    assert [action.shortcut().toString() for action in offered[:2]] == ["Ctrl+1", "Ctrl+2"]


def test_recent_dossiers_can_be_opened_again_and_cleared(hall: Hall, qtbot: QtBot, tmp_path: Path) -> None:
    actions = hall.desk.menu
    (tmp_path / "a&b").mkdir()
    actions.show_recent((tmp_path / "a&b",))
    first = actions.recent.actions()[0]
    assert "a&&b" in first.text()
    with qtbot.waitSignal(actions.recentChosen) as chosen, qtbot.waitSignal(hall.opener.refused, timeout=20_000):
        first.trigger()
    assert chosen.args == [tmp_path / "a&b"]
    actions.clear_recent.trigger()
    actions.show_recent(())
    assert not actions.recent.menuAction().isEnabled()


def test_all_of_the_menu_stands_under_the_dots_and_in_the_bar(hall: Hall) -> None:
    titles = [action.text() for action in hall.desk.menu.more.actions()]
    assert titles == [action.text() for action in hall.window.menuBar().actions()] == ["&File", "&View", "&Go", "&Help"]
