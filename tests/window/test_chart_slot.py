"""The place of the chart before and after the charts are imported."""

from gui.app.assembly import hang_charts, import_charts
from gui.app.offscreen import settle
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
