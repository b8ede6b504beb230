"""A small chart in a card."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.base.messages import plain
from gui.base.text import Text
from gui.figures.small_charts import SmallChart, SmallMark
from gui.theme.theme import Theme
from gui.views.card.small_chart import SmallChartView


def chart(*, ladder: bool) -> SmallChart:
    marks = (SmallMark(0.0, 0.3, 0.5), SmallMark(0.35, 0.65, 0.7), SmallMark(0.7, 1.0, 1.0))
    words = [plain(word) for word in ("Orders, Ship", "70", "2022", "2024", "70", "2024")]
    title, top, first, last, told, period = words
    return SmallChart(title, ladder, marks, top, first, last, told, period, "figure:a", plain("Orders, Ship: 3 values"))


@pytest.mark.parametrize("ladder", [True, False])
def test_it_is_drawn_in_the_first_series_colour_of_every_theme(
    every_theme: Theme, text: Text, drawn: Callable[..., QImage], ladder: bool
) -> None:
    view = SmallChartView(theme=every_theme, text=text, chart=chart(ladder=ladder))
    picture = drawn(view, 280, view.sizeHint().height())
    ink = QColor(every_theme.series(0).colour)
    found = sum(picture.pixelColor(x, y) == ink for x in range(picture.width()) for y in range(picture.height()))
    assert found > (60 if ladder else 1_500)


def test_it_is_told_to_who_cannot_see_it(theme: Theme, text: Text, qtbot: QtBot) -> None:
    view = SmallChartView(theme=theme, text=text, chart=chart(ladder=False))
    qtbot.addWidget(view)
    assert view.accessibleName() == "Orders, Ship: 3 values"
