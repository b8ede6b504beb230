"""The tests of the commands use the same window as those of the window."""

from tests.window.conftest import hall, hall_with_charts, make_hall, settings

__all__ = ["hall", "hall_with_charts", "make_hall", "settings"]
