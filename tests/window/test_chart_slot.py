"""The place of the chart before and after the charts are imported."""

from datetime import date

import msgspec
from PySide6.QtWidgets import QPushButton

from gui.app.assembly import hang_charts, import_charts
from gui.app.offscreen import settle
from gui.figures.narrowing import has_figures
from gui.figures.standpoint import Standpoint
from gui.theme.parts.empty_state import EmptyState
from gui.theme.parts.segment import Segment
from gui.theme.parts.text_label import TextLabel
from gui.window.wiring import Hall


def test_the_chart_asked_for_before_the_pane_came_is_shown_by_it(hall: Hall) -> None:
    slot = hall.desk.panes.page.chart
    assert slot.isVisible()
    hang_charts(hall, import_charts())
    settle()
    assert slot.pane is not None
    assert slot.pane.isVisible()
    assert slot.pane.canvas.marks


def test_what_was_chosen_before_the_pane_came_is_lit_by_it(hall: Hall) -> None:
    pages, section = hall.session.pages, hall.session.section
    assert pages is not None
    assert section is not None
    chart = pages.chart(section)
    assert chart is not None
    hang_charts(hall, import_charts())
    slot = hall.desk.panes.page.chart
    assert slot.pane is not None
    link = slot.pane.canvas.marks[-1].link
    plain = slot.pane.grab().toImage()
    slot.choose(link)
    assert slot.pane.grab().toImage() != plain
    slot.choose("")
    assert slot.pane.grab().toImage() == plain


def test_a_zoom_by_key_asks_for_a_part_and_ends_at_a_week(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    slot = hall.desk.panes.page.chart
    chart = hall.session.chart
    assert chart is not None
    slot.bar.zoomAsked.emit(1.5)
    state = hall.session.chart_state
    assert state is not None
    assert state.window is not None
    assert chart.home.days / 2 < state.window.days < chart.home.days
    for _press in range(40):
        slot.bar.zoomAsked.emit(1.5)
    nearest = hall.session.chart_state
    assert nearest is not None
    assert nearest.window is not None
    assert nearest.window.days == 7


def test_only_the_face_that_is_seen_is_made(hall: Hall) -> None:
    slot = hall.desk.panes.page.chart
    assert slot.table is None
    assert slot.pane is None
    assert slot.bar.isVisible()


def partners(hall: Hall, *, with_figures: bool) -> list[str]:
    pages = hall.session.pages
    assert pages is not None
    links = [f"partner:{key}" for key in pages.dossier.records["partners"]]
    return [link for link in links if has_figures(pages.book, [link]) is with_figures]


def said(hall: Hall) -> list[str]:
    states = hall.desk.panes.page.chart.findChildren(EmptyState)
    labels = (label for state in states if state.isVisible() for label in state.findChildren(TextLabel))
    return [label.text() for label in labels if label.isVisible()]


def test_a_partner_without_any_figure_leaves_the_chart_with_words_and_a_way_back(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    slot = hall.desk.panes.page.chart
    hall.session.choose(partners(hall, with_figures=False)[0])
    settle()
    (words,) = said(hall)
    assert words.startswith("There is no figure of ")
    (state,) = (state for state in slot.findChildren(EmptyState) if state.isVisible())
    assert state.geometry().top() >= slot.bar.height()
    assert [part.accessibleName() for part in slot.bar.findChildren(Segment) if part.isVisible()] == ["Chart or table"]
    (back,) = state.findChildren(QPushButton)
    back.click()
    settle()
    assert said(hall) == []
    assert hall.session.standpoint.narrowed == ()


def test_a_partner_whose_figures_are_not_known_yet_says_on_which_day(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    partner = partners(hall, with_figures=True)[0]
    hall.session.look_from(Standpoint(known_on=date(2018, 1, 1)))
    hall.session.choose(partner)
    settle()
    (words,) = said(hall)
    assert words.startswith("No figure of ")
    assert words.endswith(" was known on 1 Jan 2018")


def test_a_chart_whose_series_somebody_chose_is_shown_though_nothing_of_it_belongs(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    hall.session.choose(partners(hall, with_figures=False)[0])
    state = hall.session.chart_state
    assert state is not None
    hall.session.show_chart_state(msgspec.structs.replace(state, lower=None))
    settle()
    assert said(hall) == []
