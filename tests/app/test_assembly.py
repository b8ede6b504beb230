"""The window is put together the same way for a person, for pictures and for the self-test."""

from collections.abc import Callable

from gui.app.assembly import hang_charts, import_charts
from gui.window.wiring import Hall


def test_charts_come_from_the_only_floor_that_draws() -> None:
    assert import_charts().__module__ == "gui.charts.pane"


def test_a_window_without_a_dossier_is_whole(make_hall: Callable[[], Hall]) -> None:
    hall = make_hall()
    assert hall.window.windowTitle() == "Smart Car Viewer"
    assert hall.desk.panes.sidebar.isVisible()
    assert hall.desk.panes.side.isVisible()
    hang_charts(hall, import_charts())
    assert hall.desk.panes.page.chart.pane is not None
