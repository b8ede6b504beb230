"""How the rows of the partner list are drawn."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView

from gui.base.text import Text
from gui.figures.roster import Roster
from gui.theme.theme import Theme
from gui.views.partners import PartnerList
from gui.views.partners.row import HEAD, ROW


@pytest.fixture
def picture(
    every_theme: Theme, text: Text, early_roster: Roster, drawn: Callable[..., QImage]
) -> Callable[[str], tuple[QImage, QRect]]:
    """Return a maker of pictures of the list, with the place of the row that says something."""
    panel = PartnerList(theme=every_theme, text=text)
    panel.show_roster(early_roster)
    panel.choose("partner:dock")

    def take(words: str) -> tuple[QImage, QRect]:
        made = drawn(panel, 328, 400)
        (rows,) = (view for view in panel.findChildren(QListView) if view.accessibleName() == "Partners")
        found = [rows.model().index(row, 0) for row in range(rows.model().rowCount())]
        place = rows.visualRect(next(index for index in found if index.data() == words))
        return made, place.translated(rows.viewport().mapTo(panel, place.topLeft()) - place.topLeft())

    return take


def shows(picture: QImage, place: QRect, colour: str, theme: Theme) -> bool:
    wanted = theme.colour(colour)
    rows, columns = range(place.top(), place.bottom()), range(place.left(), min(place.right(), picture.width() - 1))
    return any(picture.pixelColor(x, y) == wanted for y in rows for x in columns)


def test_the_head_of_who_is_not_known_yet_is_of_the_colour_of_time(
    picture: Callable[[str], tuple[QImage, QRect]], every_theme: Theme
) -> None:
    made, place = picture("Not known on 5 Nov 2023")
    assert place.height() == every_theme.scaled(HEAD)
    assert made.pixelColor(3, place.center().y()) == every_theme.colour("timeTint")
    assert shows(made, place, "time", every_theme)
    made, place = picture("Owners")
    assert made.pixelColor(3, place.center().y()) == every_theme.colour("chrome")


def test_who_is_not_known_yet_is_soft_and_the_chosen_one_tinted(
    picture: Callable[[str], tuple[QImage, QRect]], every_theme: Theme
) -> None:
    made, place = picture("Old Yard")
    assert place.height() == every_theme.scaled(ROW)
    assert shows(made, place, "inkSoft", every_theme)
    made, place = picture("New Dock")
    assert made.pixelColor(3, place.center().y()) == every_theme.colour("selection")
    assert shows(made, place, "ink", every_theme)


def test_a_mere_name_has_no_mark_of_a_status(
    picture: Callable[[str], tuple[QImage, QRect]], every_theme: Theme
) -> None:
    page = every_theme.colour("page")

    def marked(words: str) -> bool:
        made, place = picture(words)
        glyph = QRect(place.left() + 12, place.top() + 4, 16, place.height() - 8)
        return any(
            made.pixelColor(x, y) != page
            for x in range(glyph.left(), glyph.right())
            for y in range(glyph.top(), glyph.bottom())
        )

    assert marked("North Lines")
    assert not marked("South Lines")
