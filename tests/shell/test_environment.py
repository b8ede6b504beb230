"""A browser started by the frozen program must not load our libraries."""

import os
import sys

import pytest

from gui.shell.environment import restore_environment


def test_the_starters_settings_are_undone_when_frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/mine")
    monkeypatch.setenv("QT_PLUGIN_PATH", "/bundle/plugins")
    monkeypatch.setenv("QML2_IMPORT_PATH", "/bundle/qml")
    monkeypatch.setenv("_PYI_ARCHIVE_FILE", "/bundle/app")
    restore_environment()
    assert os.environ["LD_LIBRARY_PATH"] == "/opt/mine"
    assert not {"LD_LIBRARY_PATH_ORIG", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH", "_PYI_ARCHIVE_FILE"} & set(os.environ)


def test_a_search_path_that_was_not_there_before_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle/_internal")
    restore_environment()
    assert "LD_LIBRARY_PATH" not in os.environ


def test_from_source_the_users_own_settings_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/mine")
    monkeypatch.setenv("QT_PLUGIN_PATH", "/opt/plugins")
    restore_environment()
    assert (os.environ["LD_LIBRARY_PATH"], os.environ["QT_PLUGIN_PATH"]) == ("/opt/mine", "/opt/plugins")
