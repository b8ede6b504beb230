"""Words that a delegate draws: in their place, cut where they do not fit."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QImage, QPainter

from gui.theme.parts.words import RIGHT, draw_words
from gui.theme.theme import Theme


def drawn(theme: Theme, words: str, width: int, *, right: bool = False) -> tuple[int, set[int]]:
    """Return how wide the words came out, and the columns in which there is ink."""
    image = QImage(200, 20, QImage.Format.Format_RGB32)
    image.fill(theme.colour("page"))
    painter = QPainter(image)
    rect, font, ink = QRect(0, 0, width, 20), theme.font("body"), theme.colour("ink")
    came = draw_words(painter, rect, words, font=font, colour=ink, **({"align": RIGHT} if right else {}))
    painter.end()
    page = theme.colour("page").rgb()
    return came, {x for x in range(200) for y in range(20) if image.pixel(x, y) != page}


def test_words_stand_at_the_left_or_the_right(theme: Theme) -> None:
    came, columns = drawn(theme, "Harbour", 200)
    assert came == QFontMetrics(theme.font("body")).horizontalAdvance("Harbour")
    assert max(columns) <= came
    assert min(drawn(theme, "Harbour", 200, right=True)[1]) >= 200 - came - 1


def test_what_does_not_fit_is_cut(theme: Theme) -> None:
    came, columns = drawn(theme, "A very long name of a harbour", 60)
    assert came <= 60
    assert max(columns) < 60
