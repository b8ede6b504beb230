"""Tests of gui.charts.sentence."""

import pytest
from PySide6.QtWidgets import QWidget

from gui.charts.sentence import Sentence

WORDS = "Fares rose from EUR_2.10_m in 2022 to EUR_26.35_m in 2024.".replace("_", "\N{NO-BREAK SPACE}")


@pytest.fixture
def sentence(desk: QWidget) -> Sentence:
    sentence = Sentence(desk)
    sentence.set_words(WORDS)
    return sentence


def arranged(sentence: Sentence, width: int, lines: int) -> list[str]:
    sentence.setFixedSize(width, 40)
    sentence.arrange(lines)
    return sentence.text().splitlines()


def test_one_line_is_enough_where_it_is_long_enough(sentence: Sentence) -> None:
    assert sentence.lines_for(900) == 1
    assert arranged(sentence, 900, 1) == [WORDS]
    assert sentence.toolTip() == ""


def test_two_lines_hold_what_one_does_not_and_no_number_is_broken(sentence: Sentence) -> None:
    assert sentence.lines_for(230) == 2
    shown = arranged(sentence, 230, 2)
    assert " ".join(shown) == WORDS
    assert sentence.toolTip() == ""


def test_what_is_cut_is_told_whole(sentence: Sentence) -> None:
    shown = arranged(sentence, 150, 1)
    assert len(shown) == 1
    assert shown[0].endswith("…")
    assert sentence.toolTip() == sentence.accessibleName() == WORDS


def test_without_words_there_is_no_line(sentence: Sentence) -> None:
    sentence.set_words("")
    assert sentence.lines_for(300) == 0
    assert arranged(sentence, 300, 0) == []
