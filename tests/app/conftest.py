"""The tests of the start-up use the same window as those of the window."""

from tests.window.conftest import make_hall, settings

__all__ = ["make_hall", "settings"]
