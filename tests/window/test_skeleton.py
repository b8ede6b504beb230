"""The first sight of the window."""

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.theme.tokens import SCHEMES, load_tokens
from gui.window.skeleton import Skeleton


def sight(qtbot: QtBot, scheme: str, width: int, height: int, *, closed: bool = False) -> QImage:
    skeleton = Skeleton(tokens=load_tokens(scheme), sidebar_closed=closed, partners_closed=closed)
    qtbot.addWidget(skeleton)
    skeleton.resize(width, height)
    return skeleton.grab().toImage()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_grounds_stand_where_the_panes_will_be(qtbot: QtBot, scheme: str) -> None:
    colours = load_tokens(scheme).colours
    chrome, page = QColor(colours["chrome"]), QColor(colours["page"])
    picture = sight(qtbot, scheme, 1440, 900)
    for place in ((700, 10), (100, 400), (700, 890)):
        assert picture.pixelColor(*place) == chrome
    for place in ((700, 400), (1300, 400)):
        assert picture.pixelColor(*place) == page


def test_a_sidebar_that_was_closed_is_narrow_from_the_first_moment(qtbot: QtBot) -> None:
    page = QColor(load_tokens("light").colours["page"])
    assert sight(qtbot, "light", 1440, 900, closed=True).pixelColor(100, 400) == page
    assert sight(qtbot, "light", 1024, 640).pixelColor(100, 400) == page
