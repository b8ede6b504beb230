"""A theme that is applied, in each of the three schemes, and a look at what a widget paints."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import SCHEMES

Look = Callable[[QWidget], "Picture"]


def bytes_of(image: QImage) -> memoryview:
    """Return the pixels of an image without padding, four bytes each."""
    return memoryview(bytes(image.constBits()))


NEAR = 64
"""How far each channel of a pixel may be from the colour that letters are written in."""


class Picture:
    """What a widget paints, asked for what is stable: which colours are in it and where."""

    def __init__(self, image: QImage) -> None:
        """Keep the image in a form whose pixels compare."""
        self.image = image.convertToFormat(QImage.Format.Format_RGB32)

    def colours(self) -> set[str]:
        """Return the names of all colours in it."""
        return {QColor(pixel).name() for pixel in set(bytes_of(self.image).cast("I"))}

    def shows(self, colour: QColor) -> bool:
        """Say whether a colour occurs."""
        return colour.name() in self.colours()

    def is_written_in(self, colour: QColor) -> bool:
        """Say whether a pixel comes near a colour: thin letters of some fonts are nowhere drawn in their full ink."""
        channels = (QColor.red, QColor.green, QColor.blue)
        return any(all(abs(c(QColor(name)) - c(colour)) <= NEAR for c in channels) for name in self.colours())

    def at(self, x: int, y: int) -> str:
        """Return the colour of a pixel, counted from the far edges where negative."""
        return QColor(self.image.pixel(x % self.image.width(), y % self.image.height())).name()


@pytest.fixture(params=SCHEMES)
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    """Return an applied theme, once for each scheme."""
    theme = Theme(scheme=str(request.param))
    theme.apply(qapp)
    return theme


@pytest.fixture
def light(qapp: QApplication) -> Theme:
    """Return the light theme, applied."""
    theme = Theme(scheme="light")
    theme.apply(qapp)
    return theme


@pytest.fixture
def look() -> Look:
    """Return a function that gives the picture of a widget."""
    return lambda widget: Picture(widget.grab().toImage())
