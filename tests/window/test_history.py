"""Where one has been, to and fro."""

from datetime import date

from gui.figures.place import Place
from gui.figures.standpoint import Standpoint
from gui.window.history import MOST, History


def walked(*places: Place) -> History:
    history = History()
    for place in places:
        history.visit(place)
    return history


A, B, C = Place("a"), Place("b"), Place("c")


def on(day: int, section: str = "a") -> Place:
    return Place(section, "", Standpoint(date(2023, 1, day)))


def test_one_walks_back_and_forward_and_no_further() -> None:
    history = walked(A, B, C)
    assert [history.back(), history.back(), history.back()] == [B, A, None]
    assert not history.can_go_back
    assert [history.forward(), history.forward(), history.forward()] == [B, C, None]
    assert not history.can_go_forward


def test_whoever_goes_on_from_an_earlier_place_forgets_the_later_ones() -> None:
    history = walked(A, B)
    history.back()
    history.visit(C)
    assert not history.can_go_forward
    assert history.back() == A


def test_a_place_that_one_is_at_already_is_no_step() -> None:
    history = walked(A, B, B)
    assert history.back() == A
    history.visit(A)
    assert history.can_go_forward


def test_the_days_that_a_slider_passes_are_one_step() -> None:
    history = walked(A, on(1), on(2), on(3), Place("b", "", Standpoint(date(2023, 1, 3))))
    assert history.back() == on(3)
    assert history.back() == A


def test_another_choice_between_two_days_is_a_step_of_its_own() -> None:
    history = walked(A, on(1), on(1, "b"), on(2, "b"))
    assert history.back() == on(1, "b")
    assert history.back() == on(1)


def test_only_so_many_places_are_kept() -> None:
    history = walked(*(Place(str(at)) for at in range(MOST + 50)))
    steps = 0
    while history.back() is not None:
        steps += 1
    assert steps == MOST - 1
