"""Tests of gui.charts.sight."""

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from gui.base.period import Period
from gui.base.text import Text
from gui.charts.sight import LEAST_DAYS, Sight
from gui.figures.chart import Chart
from gui.figures.chart_state import Window
from tests.charts import samples

HOME, HISTORY = Window(1000, 2000), Window(0, 4000)


def charted(*, window: Window | None = None, axis_is_launch: bool = False) -> Chart:
    made = samples.full_chart()
    state = msgspec.structs.replace(made.state, window=window, axis="launch" if axis_is_launch else "calendar")
    return msgspec.structs.replace(made, state=state, home=HOME, history=HISTORY)


def sight(window: Window | None = None) -> Sight:
    made = Sight()
    made.show(charted(window=window))
    return made


def test_it_begins_at_home_or_at_what_was_asked_for() -> None:
    assert sight().window == HOME
    assert sight(Window(1200, 1300)).window == Window(1200, 1300)
    assert sight().history == HISTORY


def test_without_a_chart_there_is_something_to_divide_by() -> None:
    made = Sight()
    made.show(None)
    assert made.window.days > 0
    assert not made.zoomed


@given(first=st.floats(-1e6, 1e6), days=st.floats(0, 1e6))
def test_nobody_gets_beyond_the_history_nor_nearer_than_a_week(first: float, days: float) -> None:
    made = sight()
    made.look_at(Window(first, first + days))
    assert HISTORY.first <= made.window.first < made.window.last <= HISTORY.last + 1e-6
    assert made.window.days >= LEAST_DAYS - 1e-6


def test_of_a_history_of_three_days_all_is_seen() -> None:
    made = Sight()
    short = Window(10, 13)
    made.show(msgspec.structs.replace(charted(), home=short, history=short))
    made.look_at(Window(11, 12))
    assert made.window == short
    assert not made.zoomed


def test_it_says_whether_something_else_is_seen() -> None:
    made = sight()
    assert made.look_at(Window(1100, 1200))
    assert not made.look_at(Window(1100, 1200))
    assert made.take_moved()
    assert not made.take_moved()
    made.look_at(Window(1200, 1300))
    made.show(charted())
    assert not made.take_moved()


def test_all_of_the_history_is_no_part_of_it() -> None:
    made = sight()
    assert made.zoomed
    made.look_at(HISTORY)
    assert not made.zoomed


@given(about=st.floats(1000, 2000), units=st.integers(-480, 480))
def test_what_is_under_the_pointer_stays_there(about: float, units: int) -> None:
    made = sight()
    before = (about - made.window.first) / made.window.days
    wanted = made.nearer_by_wheel(units, about)
    assert (about - wanted.first) / wanted.days == pytest.approx(before, abs=1e-6)
    assert (wanted.days < made.window.days) == (units > 0)


@given(about=st.floats(1000, 2000), notches=st.integers(1, 4))
def test_a_notch_forward_and_one_back_lead_to_where_one_was(about: float, notches: int) -> None:
    made = sight()
    made.look_at(made.nearer_by_wheel(notches * 120, about))
    assert made.window.days < HOME.days
    for _ in range(notches):
        made.look_at(made.nearer_by_wheel(-120, about))
    assert made.window == HOME


def test_fingers_that_meet_never_turn_the_picture_round() -> None:
    assert sight().nearer(-3.0, 1500).days > 0
    assert sight().nearer(0.0, 1500).days > 0


def test_steps_and_pages_keep_the_length() -> None:
    made = sight()
    for window in (made.step(1), made.step(-1), made.page(1), made.page(-1), made.along(33)):
        assert window.days == pytest.approx(HOME.days)
    assert made.step(1).first == pytest.approx(1100)
    assert made.page(1).first == pytest.approx(1900)
    assert made.page(-1).last == pytest.approx(1100)


def test_keys_of_the_plots_are_steps_and_pages() -> None:
    made, key = sight(), Qt.Key
    assert made.by_key(key.Key_Left, shifted=True) == made.step(-1)
    assert made.by_key(key.Key_Right, shifted=True) == made.step(1)
    for shifted in (False, True):
        assert made.by_key(key.Key_PageUp, shifted=shifted) == made.page(-1)
        assert made.by_key(key.Key_PageDown, shifted=shifted) == made.page(1)
        assert made.by_key(key.Key_Home, shifted=shifted) is None
    assert made.by_key(key.Key_Left, shifted=False) is None


def test_at_the_end_of_the_history_it_stays() -> None:
    made = sight(Window(3500, 4000))
    assert not made.look_at(made.step(1))
    assert made.window == Window(3500, 4000)


def test_a_moment_is_brought_into_sight_with_a_little_air() -> None:
    made = sight()
    assert not made.bring(1500)
    assert not made.bring(1000)
    assert made.bring(2500)
    assert made.window.first < 2500 < made.window.last
    assert made.window.last - 2500 == pytest.approx(50)
    assert made.bring(900)
    assert made.window.first == pytest.approx(850)
    assert made.window.days == pytest.approx(HOME.days)


def test_at_the_borders_of_the_history_there_is_no_air_to_bring() -> None:
    made = sight()
    assert made.bring(4000)
    assert made.window.last == 4000
    assert made.bring(0)
    assert made.window.first == 0


def test_a_hand_that_trembles_pulls_nothing() -> None:
    made = sight()
    assert not made.drag(100, 10)
    made.press(100)
    assert not made.drag(109, 10)
    assert not made.drag(91, 10)
    assert not made.release()


def test_the_picture_follows_the_hand() -> None:
    made = sight()
    made.press(100)
    assert made.drag(110, 10)
    assert made.dragged(150, 0.5) == Window(900, 1900)
    made.look_at(made.dragged(150, 0.5))
    assert made.drag(101, 10), "what is once pulled follows over the shortest way"
    assert made.dragged(101, 0.5) == Window(998, 1998)
    assert made.release()
    assert not made.drag(300, 10)
    assert made.dragged(300, 0.5) == made.window


def test_another_chart_has_no_hand_on_it() -> None:
    made = sight()
    made.press(100)
    made.show(charted())
    assert not made.drag(300, 10)
    assert not made.release()


def test_what_is_seen_is_told_in_words() -> None:
    text = Text()
    made = Sight()
    span = Period(date(2022, 1, 1), date(2022, 12, 31))
    chart = samples.lively_chart(window=Window(span.start.toordinal(), span.end.toordinal() + 1))
    made.show(chart)
    assert text.message(made.words(chart)) == "2022"
    launched = charted(window=Window(10, 60.5), axis_is_launch=True)
    made.show(launched)
    assert text.message(made.words(launched)) == "day 11 to 61 since launch"
