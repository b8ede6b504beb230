"""Tests of gui.charts.sentence."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.base.text import Run
from gui.charts.sentence import Sentence
from gui.theme.theme import Theme
from tests.charts.conftest import count, count_written, picture

SPACE = "\N{NO-BREAK SPACE}"
RUNS = (
    Run("Fares rose from "),
    Run(f"EUR{SPACE}2.10{SPACE}m", "figure:a"),
    Run(" in 2022 to "),
    Run(f"EUR{SPACE}26.35{SPACE}m", "figure:b"),
    Run(" in 2024, a rise of "),
    Run("1,155 percent", "calc:growth(a,b)"),
    Run("."),
)
WORDS = "".join(run.words for run in RUNS)
KEY = Qt.Key


@pytest.fixture
def sentence(qtbot: QtBot, desk: QWidget, theme: Theme) -> Sentence:
    """Return a sentence between two fields on a shown desk."""
    before, after = QLineEdit(desk), QLineEdit(desk)
    sentence = Sentence(theme=theme, parent=desk)
    sentence.set_runs(RUNS)
    QWidget.setTabOrder(before, sentence)
    QWidget.setTabOrder(sentence, after)
    before.setObjectName("before")
    after.setObjectName("after")
    sentence.move(0, 100)
    desk.resize(900, 200)
    with qtbot.waitExposed(desk):
        desk.show()
    return sentence


def arranged(sentence: Sentence, width: int, lines: int) -> list[str]:
    sentence.setFixedSize(width, 44)
    sentence.arrange(lines)
    return list(sentence.lines)


def middle(sentence: Sentence, door: int) -> QPoint:
    return sentence.rects(door)[0].center().toPoint()


def test_one_line_is_enough_where_it_is_long_enough(sentence: Sentence) -> None:
    assert sentence.lines_for(900) == 1
    assert arranged(sentence, 900, 1) == [WORDS]
    assert sentence.toolTip() == ""


def test_two_lines_hold_what_one_does_not_and_no_number_is_broken(sentence: Sentence) -> None:
    assert sentence.lines_for(330) == 2
    shown = arranged(sentence, 330, 2)
    assert len(shown) == 2
    assert " ".join(shown) == WORDS
    assert sentence.toolTip() == ""


def test_it_never_asks_for_more_than_two_lines(sentence: Sentence) -> None:
    assert sentence.lines_for(90) == 2


def test_what_is_cut_ends_in_dots_and_is_told_whole(sentence: Sentence) -> None:
    for width in (60, 150, 280):
        shown = arranged(sentence, width, 1)
        assert len(shown) == 1
        assert shown[0].endswith("…")
        assert sentence.toolTip() == sentence.accessibleName() == sentence.words == WORDS


def test_what_is_cut_ends_after_a_whole_sentence_rather_than_before_a_figure(sentence: Sentence) -> None:
    sentence.set_runs((*RUNS, Run(" The night line reached "), Run("over 60,000 berths", "figure:c"), Run(" in May.")))
    whole = arranged(sentence, 900, 2)
    width = round(sum(1.02 * sentence.fontMetrics().horizontalAdvance(line) for line in whole[:1]))
    for narrower in range(width - 260, width, 20):
        (shown,) = arranged(sentence, narrower, 1)
        told = shown.removesuffix("…")
        assert "The night" not in told or "berths" in told
    assert sentence.toolTip() == sentence.words


def test_without_words_there_is_no_line(sentence: Sentence) -> None:
    sentence.set_runs(())
    assert sentence.lines_for(300) == 0
    assert arranged(sentence, 300, 0) == []
    assert sentence.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_every_word_stands_within_its_width(sentence: Sentence, theme: Theme) -> None:
    for width in (120, 200, 330, 500):
        arranged(sentence, width, 2)
        for door in range(3):
            assert all(rect.right() <= width + 1 for rect in sentence.rects(door))
        assert count_written(picture(sentence), theme.colour("ink")) > 20


def test_a_stop_follows_its_figure_without_a_space_even_over_a_line_break(sentence: Sentence) -> None:
    for width in range(100, 800, 7):
        text = "|".join(arranged(sentence, width, 9))
        assert " ." not in text
        assert "|." not in text
        assert " ," not in text


def test_figures_are_doors_with_a_line_below_them(sentence: Sentence, theme: Theme) -> None:
    arranged(sentence, 900, 1)
    assert sentence.doors == ("figure:a", "figure:b", "calc:growth(a,b)")
    image = picture(sentence)
    (rect,) = sentence.rects(0)
    below = image.copy(rect.toRect())
    assert count(below, theme.colour("accent")) > 10
    beside = image.copy(0, 0, round(rect.left()) - 4, image.height())
    assert count(beside, theme.colour("accent")) == 0


def test_a_door_opens_on_a_click_and_plain_words_do_not(sentence: Sentence) -> None:
    opened: list[str] = []
    sentence.opened.connect(opened.append)
    arranged(sentence, 900, 1)
    QTest.mouseClick(sentence, Qt.MouseButton.LeftButton, pos=middle(sentence, 1))
    QTest.mouseClick(sentence, Qt.MouseButton.RightButton, pos=middle(sentence, 0))
    QTest.mouseClick(sentence, Qt.MouseButton.LeftButton, pos=QPoint(5, 8))
    assert opened == ["figure:b"]


def test_a_door_over_two_lines_opens_on_both(sentence: Sentence) -> None:
    opened: list[str] = []
    sentence.opened.connect(opened.append)
    width = next(w for w in range(300, 800) if arranged(sentence, w, 2) and len(sentence.rects(2)) == 2)
    arranged(sentence, width, 2)
    for rect in sentence.rects(2):
        QTest.mouseClick(sentence, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert opened == ["calc:growth(a,b)"] * 2


def test_the_pointer_over_a_door_is_a_hand_and_the_line_solid(sentence: Sentence, theme: Theme) -> None:
    arranged(sentence, 900, 1)
    dotted = count(picture(sentence), theme.colour("accent"))
    QTest.mouseMove(sentence, middle(sentence, 0))
    assert sentence.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert count(picture(sentence), theme.colour("accent")) > dotted
    QTest.mouseMove(sentence, QPoint(5, 8))
    assert sentence.cursor().shape() is Qt.CursorShape.ArrowCursor
    assert count(picture(sentence), theme.colour("accent")) == dotted


def focused(sentence: Sentence) -> str:
    found = sentence.window().focusWidget()
    return found.objectName() or "sentence"


def test_tab_walks_over_the_doors_and_on(sentence: Sentence) -> None:
    opened: list[str] = []
    sentence.opened.connect(opened.append)
    arranged(sentence, 900, 1)
    sentence.setFocus(Qt.FocusReason.TabFocusReason)
    said = []
    for _ in range(3):
        said.append(sentence.accessibleDescription())
        QTest.keyClick(sentence, KEY.Key_Return)
        QTest.keyClick(sentence, KEY.Key_Tab)
    assert said == [f"EUR{SPACE}2.10{SPACE}m", f"EUR{SPACE}26.35{SPACE}m", "1,155 percent"]
    assert opened == ["figure:a", "figure:b", "calc:growth(a,b)"]
    assert focused(sentence) == "after"


def test_backtab_walks_over_them_from_the_last_to_the_first(sentence: Sentence) -> None:
    opened: list[str] = []
    sentence.opened.connect(opened.append)
    arranged(sentence, 900, 1)
    sentence.setFocus(Qt.FocusReason.BacktabFocusReason)
    for _ in range(3):
        QTest.keyClick(sentence, KEY.Key_Enter)
        QTest.keyClick(sentence, KEY.Key_Backtab)
    assert opened == ["calc:growth(a,b)", "figure:b", "figure:a"]
    assert focused(sentence) == "before"


def test_doors_that_are_cut_away_are_not_walked_over(sentence: Sentence) -> None:
    arranged(sentence, 260, 1)
    assert sentence.doors == ("figure:a",)
    sentence.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(sentence, KEY.Key_Tab)
    assert focused(sentence) == "after"


def test_the_door_of_the_keyboard_is_ringed(sentence: Sentence, theme: Theme) -> None:
    arranged(sentence, 900, 1)
    without = picture(sentence)
    sentence.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = picture(sentence)
    assert count(ringed, theme.colour("focus")) > count(without, theme.colour("focus")) + 30
    sentence.clearFocus()
    assert picture(sentence) == without


def test_without_a_door_it_takes_no_focus(sentence: Sentence) -> None:
    sentence.set_runs((Run("Crossings rose."),))
    assert sentence.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert sentence.doors == ()
    assert arranged(sentence, 900, 1) == ["Crossings rose."]


def test_words_of_a_dossier_are_never_markup(sentence: Sentence) -> None:
    sentence.set_runs((Run("<b>Fares</b> rose & rose to a height that finds no room in so narrow a place"),))
    shown = arranged(sentence, 200, 1)
    assert shown[0].startswith("<b>Fares</b> rose")
    assert "&lt;b&gt;" in sentence.toolTip()
