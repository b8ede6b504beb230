"""Pictures need no display and touch nothing of the user's."""

import os
from pathlib import Path

import pytest

from gui.app.offscreen import offscreen_platform


def test_a_screen_is_made_up_where_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with offscreen_platform(force=False):
        platform, _sep, file = os.environ["QT_QPA_PLATFORM"].partition(":configfile=")
        assert platform == "offscreen"
        assert Path(file).is_file()
    assert "QT_QPA_PLATFORM" not in os.environ
    assert not Path(file).exists()


def test_a_display_is_used_unless_pictures_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":1")
    with offscreen_platform(force=False):
        assert "QT_QPA_PLATFORM" not in os.environ
    with offscreen_platform(force=True):
        assert os.environ["QT_QPA_PLATFORM"].startswith("offscreen")


def test_a_platform_that_is_named_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "minimal")
    with offscreen_platform(force=True):
        assert os.environ["QT_QPA_PLATFORM"] == "minimal"
