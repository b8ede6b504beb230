"""The theme gives colours, fonts and icons by role, and tells when they change."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QIcon
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.theme.theme import Theme
from gui.theme.tokens import ThemeError
from gui.theme.type_scale import ROLES

GUI = Path(__file__).resolve().parents[2] / "gui"
LITERAL = re.compile(
    r"""["']\#[0-9A-Fa-f]{3,8}["'] | QColor\(\s*\d | QColor\(\s*["'] | fromRgb | GlobalColor\.(?!transparent\b)\w+""",
    re.VERBOSE,
)


def test_no_module_knows_a_colour_but_by_its_role() -> None:
    found = [
        f"{path.relative_to(GUI)}:{number}"
        for path in sorted(GUI.rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if LITERAL.search(line)
    ]
    assert found == []


@pytest.mark.parametrize("line", ['"#fff"', "QColor(0, 0, 0)", "QColor('red')", "Qt.GlobalColor.red"])
def test_the_search_for_colours_finds_them(line: str) -> None:
    assert LITERAL.search(line)


def test_another_scheme_restyles_what_is_there_and_says_so(qtbot: QtBot, light: Theme, qapp: QApplication) -> None:
    label = QLabel("words")
    qtbot.addWidget(label)
    before = light.colour("page")
    with qtbot.waitSignal(light.changed, timeout=1000):
        light.set_scheme("dark")
    assert light.scheme == "dark"
    assert light.colour("page") != before
    qtbot.waitUntil(lambda: label.palette().window().color() == light.colour("page"))


def test_the_same_scheme_again_changes_nothing(qtbot: QtBot, light: Theme) -> None:
    with qtbot.assertNotEmitted(light.changed):
        light.set_scheme("light")
        light.set_text_scale(100)


def test_a_scheme_that_cannot_be_read_leaves_the_old_one(qtbot: QtBot, light: Theme) -> None:
    with pytest.raises(ThemeError):
        light.set_scheme("neon")
    assert light.scheme == "light"
    assert light.colour("page") == QColor("white")


def test_text_grows_with_its_scale_within_bounds(qtbot: QtBot, light: Theme) -> None:
    light.set_text_scale(150)
    assert (light.font("reading").pixelSize(), light.line_height("reading")) == (22, 36)
    light.set_text_scale(900)
    assert light.text_scale == 200


@pytest.mark.parametrize("role", ROLES)
def test_each_role_of_type_has_its_size_and_weight(qtbot: QtBot, light: Theme, role: str) -> None:
    font = light.font(role)
    assert font.pixelSize() == ROLES[role].pixels
    assert font.weight() == ROLES[role].weight
    assert light.font(role, weight=600).weight() == 600
    assert font.isFeatureSet(QFont.Tag("tnum")) == ROLES[role].tabular
    assert QFontInfo(font).family()


def test_a_font_that_was_handed_out_is_nobody_elses(qtbot: QtBot, light: Theme) -> None:
    light.font("body").setPixelSize(99)
    assert light.font("body").pixelSize() == 13


def test_series_beyond_the_sixth_are_drawn_as_gaps(qtbot: QtBot, theme: Theme) -> None:
    assert theme.series(0).marker == "circle"
    seventh = theme.series(6)
    assert QColor(seventh.colour) == theme.colour("gap")
    assert (seventh.dash, seventh.marker) == ((), "")


def test_icons_follow_the_scheme(qtbot: QtBot, light: Theme) -> None:
    before = light.icon("copy", "inkSoft").pixmap(16).toImage()
    light.set_scheme("dark")
    assert light.icon("copy", "inkSoft").pixmap(16).toImage() != before


def test_an_icon_that_is_on_is_in_the_accent(qtbot: QtBot, light: Theme) -> None:
    on = light.icon("table").pixmap(32, QIcon.Mode.Normal, QIcon.State.On).toImage()
    pixels = {on.pixelColor(x, y).name() for x in range(32) for y in range(32) if on.pixelColor(x, y).alpha() == 255}
    assert pixels == {light.colour("accent").name()}


def test_a_pixmap_is_sharp_at_the_ratio_of_its_screen(qtbot: QtBot, light: Theme) -> None:
    pixmap = light.pixmap("copy", "ink", 16, ratio=1.5)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (24, 1.5)
    assert pixmap.deviceIndependentSize().width() == 16
