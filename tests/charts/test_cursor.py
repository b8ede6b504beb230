"""Tests of gui.charts.cursor."""

import pytest
from PySide6.QtCore import Qt

from gui.charts.cursor import Cursor
from gui.charts.marks import Stops, Walk

KEY = Qt.Key
ROWS = Walk([Stops([10, 20, 30], ["a1", "a2", "a3"]), Stops([12, 29], ["b1", "b2"])])


@pytest.fixture
def cursor() -> Cursor:
    made = Cursor()
    made.take(ROWS)
    return made


def test_it_is_nowhere_before_the_first_key(cursor: Cursor) -> None:
    assert cursor.link == ""
    assert cursor.at == 0


def test_the_first_key_begins_at_the_newest_value(cursor: Cursor) -> None:
    assert cursor.press(KEY.Key_Left, lit=False)
    assert cursor.link == "a3"
    assert cursor.at == 30


def test_or_at_what_was_chosen(cursor: Cursor) -> None:
    cursor.put("b1")
    cursor.put("not drawn")
    cursor.press(KEY.Key_Left, lit=False)
    assert cursor.link == "b1"


def test_keys_walk_on_while_something_is_lit(cursor: Cursor) -> None:
    cursor.press(KEY.Key_Left, lit=False)
    walked = []
    for key in (KEY.Key_Left, KEY.Key_Down, KEY.Key_End, KEY.Key_Up, KEY.Key_Home, KEY.Key_Right):
        assert cursor.press(key, lit=True)
        walked.append(cursor.link)
    assert walked == ["a2", "b1", "b2", "a3", "a1", "a2"]


def test_let_go_it_takes_up_where_it_was(cursor: Cursor) -> None:
    cursor.put("b1")
    cursor.press(KEY.Key_Right, lit=False)
    assert cursor.link == "b1"
    cursor.press(KEY.Key_Right, lit=True)
    assert cursor.link == "b2"


def test_the_pointer_takes_it_along_and_nothing_leaves_it_where_it_is(cursor: Cursor) -> None:
    cursor.put("b2")
    cursor.put("")
    cursor.put("event:7")
    assert cursor.link == "b2"


def test_in_the_next_chart_it_is_at_the_same_value_if_there_is_one(cursor: Cursor) -> None:
    cursor.put("b1")
    cursor.take(Walk([Stops([12], ["b1"]), Stops([10, 20], ["a1", "a2"])]))
    assert cursor.link == "b1"
    cursor.press(KEY.Key_Down, lit=True)
    assert cursor.link == "a1"
    cursor.take(Walk([Stops([1], ["c1"])]))
    assert cursor.link == ""


def test_other_keys_are_not_its_own_and_over_nothing_none_is(cursor: Cursor) -> None:
    assert not cursor.press(KEY.Key_T, lit=True)
    assert not cursor.press(KEY.Key_Return, lit=True)
    cursor.take(Walk())
    assert not cursor.press(KEY.Key_Right, lit=False)
