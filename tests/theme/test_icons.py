"""Icons are one colour, drawn sharp, and none is missing."""

import re

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.base.paths import resource
from gui.theme.icons import render_icon
from gui.theme.tokens import ThemeError

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg") if path.stem != "app")


def inks(image: QImage) -> list[QColor]:
    """Return the colours of all pixels that are wholly covered."""
    argb = image.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (argb.pixelColor(x, y) for x in range(argb.width()) for y in range(argb.height()))
    return [pixel for pixel in pixels if pixel.alpha() == 255]


def far(one: QColor, other: QColor) -> int:
    """Return by how much two colours differ at most; where strokes overlap, rounding may cost one."""
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue()))


def test_icons_are_drawn_in_the_colour_asked_for_and_no_other(qtbot: QtBot) -> None:
    colour = QColor("teal")
    drawn = {name: inks(render_icon(name, colour, 32).toImage()) for name in NAMES}
    assert [name for name, found in drawn.items() if not found] == []
    assert [name for name, found in drawn.items() if max(far(pixel, colour) for pixel in found) > 1] == []


def test_icons_keep_to_the_family() -> None:
    texts = {name: resource(f"icons/{name}.svg").read_text(encoding="utf-8") for name in NAMES}
    strokes = 'fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="square" stroke-linejoin="miter"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" {strokes}>'
    assert [name for name, text in texts.items() if not text.startswith(head)] == []
    assert [name for name, text in texts.items() if re.search(r"#[0-9a-fA-F]{3,6}\b|rgb\(", text)] == []


def test_an_icon_that_is_not_there_is_named(qtbot: QtBot) -> None:
    with pytest.raises(ThemeError, match="unicorn"):
        render_icon("unicorn", QColor("teal"), 16)


def test_the_mark_of_the_program_is_there_for_each_system(qtbot: QtBot) -> None:
    for name, start in {"app.png": b"\x89PNG", "app.ico": b"\0\0\1\0", "app.icns": b"icns"}.items():
        assert resource(f"icons/{name}").read_bytes().startswith(start)
    assert QImage(str(resource("icons/app.png"))).width() == 256
