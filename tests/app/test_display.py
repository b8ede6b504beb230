"""One plain sentence where no window can be shown."""

import pytest

from gui.app.display import missing_library, no_display, no_platform


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_display_that_is_named_is_tried(name: str) -> None:
    assert no_display({name: "x"}, "linux") == ""


def test_without_a_display_the_way_out_is_named() -> None:
    sentence = no_display({"DISPLAY": ""}, "linux")
    assert "screenshots" in sentence
    assert no_display({}, "win32") == no_display({}, "darwin") == ""


@pytest.mark.parametrize(
    ("fault", "package"),
    [
        ("libGL.so.1: cannot open shared object file: No such file or directory", "libgl1"),
        ("ImportError: libEGL.so.1: cannot open shared object file", "libegl1"),
        ("Cannot load library x/libqxcb.so: libxcb-cursor.so.0: cannot open shared object file", "libxcb-cursor0"),
        ("libodd-thing.so.7: cannot open shared object file", "libodd-thing.so.7"),
    ],
)
def test_a_missing_library_is_named_with_its_package(fault: str, package: str) -> None:
    assert package in missing_library(fault)


def test_another_import_error_is_not_explained_away() -> None:
    assert missing_library("No module named 'gui.nowhere'") == ""


def test_what_qt_says_before_it_ends_is_told_plainly() -> None:
    fault = "This application failed to start because no Qt platform plugin could be initialized."
    assert "libxcb-cursor0" in no_platform(fault, "libxcb-cursor.so.0: cannot open shared object file")
    assert "reached" in no_platform(fault, "could not connect to display :987")
    assert "QT_QPA_PLATFORM" in no_platform(fault, 'Could not find the Qt platform plugin "nonsense" in ""')
    assert no_platform("QWidget: Must construct a QApplication before a QWidget", "") == ""
