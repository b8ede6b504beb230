"""One of few: arrow keys go along, what cannot be chosen says why."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from gui.theme.parts.segment import Choice, Segment
from gui.theme.theme import Theme
from tests.theme.conftest import Look

YEARS = [
    Choice("all", "As disclosed"),
    Choice("year", "Year"),
    Choice("half", "Half-year", reason="no half-years here"),
]
FACES = [Choice("chart", "Chart", "chart"), Choice("table", "Table", "table")]


@pytest.fixture
def segment(qtbot: QtBot, theme: Theme) -> Segment:
    """Return a segment that is shown, with its first choice on."""
    segment = Segment(theme=theme, name="Periods")
    segment.set_choices(YEARS)
    segment.choose("all")
    qtbot.addWidget(segment)
    segment.show()
    qtbot.waitExposed(segment)
    segment.activateWindow()
    qtbot.waitUntil(segment.isActiveWindow)
    return segment


def buttons(segment: Segment) -> list[QAbstractButton]:
    """Return the entries that are seen, from left to right."""
    seen = [button for button in segment.findChildren(QAbstractButton) if button.isVisible()]
    return sorted(seen, key=lambda button: button.x())


def test_a_click_chooses_and_says_so(qtbot: QtBot, segment: Segment) -> None:
    with qtbot.waitSignal(segment.chosen, timeout=1000) as chosen:
        QTest.mouseClick(buttons(segment)[1], Qt.MouseButton.LeftButton)
    assert chosen.args == ["year"]
    assert segment.chosen_key == "year"


def test_arrow_keys_go_along_and_say_so(qtbot: QtBot, segment: Segment) -> None:
    first = buttons(segment)[0]
    first.setFocus()
    with qtbot.waitSignal(segment.chosen, timeout=1000) as chosen:
        QTest.keyClick(first, Qt.Key.Key_Right)
    assert chosen.args == ["year"]
    assert buttons(segment)[1].hasFocus()


def test_choosing_by_the_program_is_silent(qtbot: QtBot, segment: Segment) -> None:
    with qtbot.assertNotEmitted(segment.chosen):
        segment.choose("year")
        segment.choose("decade")
    assert segment.chosen_key == "year"


def test_what_cannot_be_chosen_says_why(qtbot: QtBot, segment: Segment) -> None:
    last = buttons(segment)[2]
    assert not last.isEnabled()
    assert last.toolTip() == last.accessibleDescription() == "no half-years here"
    with qtbot.assertNotEmitted(segment.chosen):
        QTest.mouseClick(last, Qt.MouseButton.LeftButton)


def test_other_choices_keep_what_was_on(qtbot: QtBot, segment: Segment) -> None:
    segment.choose("year")
    segment.set_choices([Choice("year", "Year"), Choice("month", "Month")])
    assert segment.chosen_key == "year"
    qtbot.waitUntil(lambda: [button.text() for button in buttons(segment)] == ["Year", "Month"])


def test_the_one_that_is_on_is_tinted(segment: Segment, theme: Theme, look: Look) -> None:
    first, second = buttons(segment)[:2]
    picture = look(segment)
    assert picture.at(first.x() + 6, 3) == theme.colour("selection").name()
    assert picture.at(second.x() + 6, 3) == theme.colour("page").name()
    assert picture.at(second.x() + 6, 0) == theme.colour("lineStrong").name()


def test_compact_shows_icons_and_says_the_words_in_a_tip(qtbot: QtBot, light: Theme) -> None:
    segment = Segment(theme=light, name="Face")
    segment.set_choices(FACES)
    qtbot.addWidget(segment)
    wide = segment.sizeHint().width()
    segment.set_compact(True)
    segment.show()
    assert segment.sizeHint().width() < wide
    assert [button.toolTip() for button in buttons(segment)] == ["Chart", "Table"]
    segment.set_compact(False)
    assert [button.toolTip() for button in buttons(segment)] == ["", ""]
    assert segment.sizeHint().width() == wide


def test_choices_made_while_compact_are_compact(qtbot: QtBot, light: Theme) -> None:
    segment = Segment(theme=light, name="Face")
    segment.set_compact(True)
    segment.set_choices(FACES)
    qtbot.addWidget(segment)
    segment.show()
    assert [button.toolTip() for button in buttons(segment)] == ["Chart", "Table"]
    assert segment.chosen_key == ""


def test_it_is_as_high_as_a_control(segment: Segment) -> None:
    assert segment.sizeHint().height() == 28


def test_tab_stops_at_the_one_that_is_on(segment: Segment) -> None:
    segment.choose("year")
    stops = [button.text() for button in buttons(segment) if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["Year"]
    QTest.mouseClick(buttons(segment)[0], Qt.MouseButton.LeftButton)
    stops = [button.text() for button in buttons(segment) if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["As disclosed"]


def test_the_same_choices_again_keep_their_buttons_and_say_why_some_are_off(qtbot: QtBot, light: Theme) -> None:
    segment = Segment(theme=light, name="Scale")
    qtbot.addWidget(segment)
    segment.set_choices([Choice("linear", "Linear"), Choice("log", "Log")])
    segment.choose("linear")
    before = segment.findChildren(QAbstractButton)
    segment.set_choices([Choice("linear", "Linear"), Choice("log", "Log", reason="a change may be negative")])
    assert segment.findChildren(QAbstractButton) == before
    assert [(button.isEnabled(), button.toolTip()) for button in before] == [
        (True, ""),
        (False, "a change may be negative"),
    ]
    assert segment.chosen_key == "linear"
