"""A small chart in a card."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.base.messages import plain
from gui.base.text import Text
from gui.charts.small_chart import SmallChartView, series_mark
from gui.figures.card import SmallChart, SmallMark, SmallSeries
from gui.theme.theme import Theme


def chart(*, ladder: bool) -> SmallChart:
    marks = (SmallMark(0.0, 0.3, 0.5), SmallMark(0.35, 0.65, 0.7), SmallMark(0.7, 1.0, 1.0))
    title, top, first, last = (plain(word) for word in ("Orders, Ship", "70", "2022", "2024"))
    series = (SmallSeries("Ship", marks, plain("70"), plain("2024"), "figure:a", rank=0),)
    return SmallChart("orders", title, ladder, series, top, first, last, "figure:a", plain("Orders, Ship: 3 values"))


SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])


def drawn(view: SmallChartView) -> QImage:
    view.resize(280, view.sizeHint().height())
    return view.grab().toImage()


@SCHEMES
@pytest.mark.parametrize("ladder", [True, False])
def test_it_is_drawn_in_the_first_series_colour_of_every_theme(
    theme: Theme, text: Text, qtbot: QtBot, scheme: str, ladder: bool
) -> None:
    view = SmallChartView(theme=theme, text=text, chart=chart(ladder=ladder))
    qtbot.addWidget(view)
    theme.set_scheme(scheme)
    picture = drawn(view)
    ink = QColor(theme.series(0).colour)
    found = sum(picture.pixelColor(x, y) == ink for x in range(picture.width()) for y in range(picture.height()))
    assert found > (60 if ladder else 1_500)


def test_it_is_told_to_who_cannot_see_it(theme: Theme, text: Text, qtbot: QtBot) -> None:
    view = SmallChartView(theme=theme, text=text, chart=chart(ladder=False))
    qtbot.addWidget(view)
    assert view.accessibleName() == "Orders, Ship: 3 values"


def test_a_press_opens_the_latest_value(theme: Theme, text: Text, qtbot: QtBot) -> None:
    view = SmallChartView(theme=theme, text=text, chart=chart(ladder=True))
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.opened) as opened:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton)
    assert opened.args == ["figure:a"]
    with qtbot.assertNotEmitted(view.opened):
        QTest.mouseClick(view, Qt.MouseButton.RightButton)


def _inks(picture: QImage) -> set[int]:
    return {picture.pixelColor(x, y).rgb() for x in range(picture.width()) for y in range(picture.height())}


@SCHEMES
def test_where_reports_differ_it_says_so_in_the_ink_of_doubt(
    theme: Theme, text: Text, qtbot: QtBot, scheme: str
) -> None:
    theme.set_scheme(scheme)
    plain_one = chart(ladder=False)
    marks = tuple(msgspec.structs.replace(mark, differs=True) for mark in plain_one.series[0].marks)
    series = (msgspec.structs.replace(plain_one.series[0], marks=marks),)
    doubt = theme.colour("doubtLine").rgb()
    for one, found in ((plain_one, False), (msgspec.structs.replace(plain_one, series=series), True)):
        view = SmallChartView(theme=theme, text=text, chart=one)
        qtbot.addWidget(view)
        assert (doubt in _inks(drawn(view))) is found


@pytest.mark.parametrize("rank", [0, 1, 4, None])
def test_each_line_has_a_sample_of_its_own_ink(theme: Theme, rank: int | None) -> None:
    sample = series_mark(theme, rank, ratio=2.0).toImage()
    ink = QColor(theme.series(rank).colour) if rank is not None else theme.colour("gap")
    assert ink.rgb() in _inks(sample)
