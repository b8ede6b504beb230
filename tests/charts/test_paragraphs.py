"""Words on a sheet: broken so that nothing is lost and nothing reaches beyond its width."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF

from gui.charts.ink import ChartInk
from gui.charts.paragraphs import Paragraphs, broken
from tests.charts.conftest import Paint, colours

LONG = "Sources disagree on Jun 2024, Feb 2025 and Nov 2025, and on a great deal else besides."


@pytest.mark.parametrize("width", [60.0, 150.0, 400.0])
@pytest.mark.parametrize("words", [LONG, "订单超过八万辆" * 12, "x" * 90, "🚗🚙 " * 40])
def test_every_line_is_within_its_width_and_no_letter_is_lost(ink: ChartInk, words: str, width: float) -> None:
    font = ink.font("body")
    lines = broken(words, font, width)
    assert max(QFontMetricsF(font).horizontalAdvance(line) for line in lines) <= width
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")


def test_words_that_fit_stay_on_one_line(ink: ChartInk) -> None:
    assert broken("short", ink.font("body"), 400) == ("short",)
    assert broken("two\nlines", ink.font("body"), 400) == ("two", "lines")


def test_a_column_is_as_high_as_its_lines_and_has_air_only_between_them(ink: ChartInk) -> None:
    column = Paragraphs(ink=ink, width=300)
    column.add("first", role="body", after=10)
    assert column.height == ink.line("body")
    column.add("", role="body", after=10)
    column.add("second", role="small", after=10)
    assert column.height == ink.line("body") + 10 + ink.line("small")
    assert column.words == ("first", "second")


def test_lines_are_painted_in_their_colour(ink: ChartInk, sheet: Paint) -> None:
    column = Paragraphs(ink=ink, width=90)
    column.add("words", role="section_title", colour="error")
    painted = sheet(lambda painter: column.paint(painter, QPointF(2, 2)))
    assert ink.colour("error").name() in colours(painted)
