"""Rules are as thick and as dark as their kind."""

from typing import Literal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.theme.parts.rule import Rule
from gui.theme.theme import Theme
from tests.theme.conftest import Look

KINDS: list[tuple[Literal["block", "hair", "strong"], str, int]] = [
    ("block", "ink", 2),
    ("hair", "line", 1),
    ("strong", "lineStrong", 1),
]


@pytest.mark.parametrize("which", range(3))
def test_a_rule_is_one_colour_and_keeps_its_width(qtbot: QtBot, theme: Theme, look: Look, which: int) -> None:
    kind, role, width = KINDS[which]
    rule = Rule(theme=theme, kind=kind)
    qtbot.addWidget(rule)
    rule.resize(100, rule.sizeHint().height())
    assert rule.height() == width
    assert look(rule).colours() == {theme.colour(role).name()}


def test_an_upright_rule_has_a_width_and_no_height(qtbot: QtBot, light: Theme) -> None:
    rule = Rule(theme=light, orientation=Qt.Orientation.Vertical)
    qtbot.addWidget(rule)
    assert (rule.sizeHint().width(), rule.minimumSizeHint().height()) == (1, 0)
