"""The menus of the standpoint."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.figures.standpoint import TODAY, Standpoint
from gui.window.standpoint_actions import StandpointActions, preference_of


@pytest.fixture
def actions(qtbot: QtBot) -> StandpointActions:
    window = QWidget()
    qtbot.addWidget(window)
    actions = StandpointActions(window=window)
    actions.offer(days=True, currencies=("CNY", "USD"), reports=True)
    return actions


def ticked(actions: StandpointActions) -> list[str]:
    return [action.text() for menu in actions.menus() for action in menu.actions() if action.isChecked()]


def test_what_is_chosen_is_ticked(actions: StandpointActions) -> None:
    actions.show_standpoint(TODAY)
    assert ticked(actions) == ["As reported", "Preferred"]
    actions.show_standpoint(Standpoint(currency="USD", preference="lowest"))
    assert ticked(actions) == ["USD", "Lowest"]


def test_choosing_says_what_was_chosen(actions: StandpointActions, qtbot: QtBot) -> None:
    with qtbot.waitSignal(actions.currencyChosen) as chosen:
        actions.currencies.actions()[2].trigger()
    assert chosen.args == ["USD"]
    with qtbot.waitSignal(actions.preferenceChosen) as chosen:
        actions.reports.actions()[1].trigger()
    assert chosen.args == ["first"]


def test_what_a_dossier_has_no_use_for_is_not_offered(actions: StandpointActions) -> None:
    actions.offer(days=False, currencies=(), reports=False)
    assert [menu.menuAction().isEnabled() for menu in actions.menus()] == [False, False, False]
    assert not actions.earlier.isEnabled()
    actions.offer(days=True, currencies=("EUR",), reports=True)
    assert [action.text() for action in actions.currencies.actions()] == ["As reported", "EUR"]


def test_a_word_that_is_no_preference_is_the_usual_one() -> None:
    assert preference_of("first") == "first"
    assert preference_of("nonsense") == "preferred"
