"""The deck: cards in columns, groups, and what opens."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.figures.decks import Deck, DeckCard, DeckGroup
from gui.theme.parts.chip import Chip
from gui.theme.theme import Theme
from gui.views.deck import CardFace, DeckPanel


@pytest.fixture
def panel(theme: Theme, text: Text, deck: Deck, qtbot: QtBot) -> DeckPanel:
    panel = DeckPanel(theme=theme, text=text)
    qtbot.addWidget(panel)
    panel.resize(900, 400)
    panel.show()
    panel.show_deck(deck)
    return panel


def faces(panel: DeckPanel) -> list[CardFace]:
    return [face for face in panel.findChildren(CardFace) if face.isVisible()]


def face(panel: DeckPanel, name: str) -> CardFace:
    (found,) = (face for face in faces(panel) if face.accessibleName() == name)
    return found


def test_a_click_opens_the_card(panel: DeckPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.linkOpened) as opened:
        QTest.mouseClick(face(panel, "Thick ice"), Qt.MouseButton.LeftButton)
    assert opened.args == ["risk:ice"]


def test_a_card_is_one_part_for_the_keyboard(panel: DeckPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.linkOpened) as opened:
        QTest.keyClick(face(panel, "Dear fuel"), Qt.Key.Key_Return)
    assert opened.args == ["risk:fuel"]
    assert "Since: 2021" in face(panel, "Dear fuel").accessibleDescription()
    assert face(panel, "Dear fuel").nextInFocusChain() is face(panel, "Thick ice")


def test_two_groups_stand_side_by_side_where_there_is_room(panel: DeckPanel, qtbot: QtBot) -> None:
    against, favour = face(panel, "Dear fuel"), face(panel, "New rail")
    assert favour.x() > against.geometry().right()
    assert favour.y() == against.y()
    panel.resize(420, 400)
    qtbot.waitUntil(lambda: favour.x() == against.x())
    assert favour.y() > face(panel, "Thick ice").geometry().bottom()


def test_cards_flow_in_as_many_columns_as_fit(panel: DeckPanel, qtbot: QtBot, deck: Deck) -> None:
    cards = tuple(
        DeckCard(f"x:{at}", f"Card {at}", "words " * at, (), deck.groups[0].cards[0].source) for at in range(7)
    )
    panel.show_deck(Deck((DeckGroup("all", "All", cards),)))
    assert len({face.x() for face in faces(panel)}) == 3
    panel.resize(600, 400)
    qtbot.waitUntil(lambda: len({face.x() for face in faces(panel)}) == 2)
    boxes = [face.geometry() for face in faces(panel)]
    assert not any(one.intersects(other) for at, one in enumerate(boxes) for other in boxes[:at])
    assert min(box.width() for box in boxes) >= 260


def test_a_chip_keeps_one_group(panel: DeckPanel) -> None:
    (chip,) = (chip for chip in panel.findChildren(Chip) if chip.text() == "In favour")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert [face.accessibleName() for face in faces(panel)] == ["New rail"]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len(faces(panel)) == 3


def test_larger_text_makes_taller_cards(panel: DeckPanel, theme: Theme) -> None:
    before = face(panel, "Dear fuel").height()
    theme.set_text_scale(200)
    assert face(panel, "Dear fuel").height() > before * 3 // 2


def test_another_deck_leaves_nothing_of_the_one_before(panel: DeckPanel, deck: Deck) -> None:
    panel.show_deck(Deck(deck.groups[1:]))
    assert [face.accessibleName() for face in faces(panel)] == ["New rail"]
    assert not [chip for chip in panel.findChildren(Chip) if chip.isVisible()]
    panel.show_deck(Deck())
    assert faces(panel) == []


def test_the_card_whose_details_are_open_is_tinted(
    every_theme: Theme, text: Text, deck: Deck, drawn: Callable[..., QImage]
) -> None:
    panel = DeckPanel(theme=every_theme, text=text)
    panel.show_deck(deck)
    drawn(panel, 900, 400)
    panel.choose("risk:ice")
    picture = face(panel, "Thick ice").grab().toImage()
    assert picture.pixelColor(3, 4) == every_theme.colour("selection")
    panel.choose("partner:nobody")
    assert face(panel, "Thick ice").grab().toImage().pixelColor(3, 4) != every_theme.colour("selection")


def test_what_belongs_to_the_choice_is_tinted_less_than_what_is_chosen(panel: DeckPanel, theme: Theme) -> None:
    ice = face(panel, "Thick ice")

    def ground() -> str:
        ice.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)  # wherever the pointer of another test was left
        return ice.grab().toImage().pixelColor(ice.width() - 2, ice.height() - 2).name()

    page = theme.colour("page").name()
    panel.light(frozenset({"risk:ice"}))
    lit = ground()
    panel.choose("risk:ice")
    assert ground() == theme.colour("selection").name()
    assert lit not in (page, theme.colour("selection").name())
    panel.choose("")
    panel.light(frozenset(face.link for face in faces(panel)))
    assert ground() == page
