"""The page of a section."""

import msgspec
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.app.offscreen import settle
from gui.theme.parts.elided_label import ElidedLabel
from gui.window.wiring import Hall


def test_a_section_shows_its_title_headlines_and_chart(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    page = hall.desk.panes.page
    assert hall.session.dossier is not None
    assert hall.session.pages is not None
    for section in hall.session.dossier.sections:
        hall.session.enter(section.name)
        words = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        assert section.title in words
        assert page.headlines.isVisible() == bool(hall.session.pages.headlines(section))
        assert page.chart.isVisible() == any(view.kind == "chart" for view in section.views)


def test_what_is_chosen_is_lit_on_the_page_too(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    assert hall.session.pages is not None
    chart = hall.session.pages.chart(hall.session.section) if hall.session.section else None
    pane = hall.desk.panes.page.chart.pane
    assert chart is not None
    assert pane is not None
    link = pane.canvas.marks[0].link
    before = pane.grab().toImage()
    hall.session.choose(link)
    assert pane.grab().toImage() != before


def test_the_splitter_comes_back_as_it_was_left(hall: Hall, qtbot: QtBot) -> None:
    page = hall.desk.panes.page
    page._split.moveSplitter(200, 1)
    left = page.chart.height()
    hall.session.enter("sources")
    hall.session.enter("overview")
    assert abs(page.chart.height() - left) <= 4


def test_the_chart_never_gets_less_than_its_strip(hall: Hall, qtbot: QtBot) -> None:
    page = hall.desk.panes.page
    page._split.moveSplitter(0, 1)
    assert page.chart.height() >= 120


def test_headlines_are_one_line_in_a_small_window(hall: Hall, qtbot: QtBot) -> None:
    headlines = hall.desk.panes.page.headlines
    tall = headlines.height()
    hall.window.resize(1024, 640)
    settle()
    assert headlines.is_compact
    assert headlines.height() < tall


@pytest.mark.parametrize("size", [(800, 500), (1440, 900)])
def test_a_title_longer_than_the_page_says_that_it_goes_on(hall: Hall, size: tuple[int, int]) -> None:
    session, page = hall.session, hall.desk.panes.page
    assert session.section is not None
    assert session.pages is not None
    hall.window.resize(*size)
    shown = {}
    for title in (session.section.title, "A title without an end " * 9):
        section = msgspec.structs.replace(
            session.section, title=title, subtitle="A line below it that goes on too " * 9
        )
        page.show_section(session.pages, section, session.resolves)
        settle()
        shown[title] = next(label for label in page.findChildren(ElidedLabel) if label.text() == title).shown_text()
    short, long = shown.items()
    assert short[0] == short[1]
    assert long[1].endswith("…")


def test_a_page_that_is_made_higher_shows_more_of_what_lies_below_the_chart(hall: Hall) -> None:
    page = hall.desk.panes.page
    hall.window.resize(1024, 640)
    settle()
    hidden, chart = page.hidden_height(), page.chart.height()
    assert hidden > 0
    page.hold_chart()
    hall.window.resize(1024, 640 + hidden + 16)
    settle()
    assert (page.hidden_height(), page.chart.height()) == (0, chart)
