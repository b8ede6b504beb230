"""Places as links, there and back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.figures.place import LONGEST, Address, Place, address_of, link_to
from gui.figures.standpoint import PREFERENCES, Standpoint

_ids = st.text(min_size=1, max_size=20)
_links = st.builds("{}:{}".format, st.sampled_from(("partner", "entity", "model")), _ids)
_standpoints = st.builds(
    Standpoint,
    st.none() | st.dates(),
    st.sampled_from(("", "XAU", "XAG")),
    st.sampled_from(PREFERENCES),
    st.lists(_links, max_size=3, unique=True).map(tuple),
)
PLACES = st.builds(
    Place,
    st.text(max_size=20),
    st.just("") | st.builds("figure:{}".format, _ids) | st.just("calc:growth(a,b)"),
    _standpoints,
)


@given(st.text(min_size=1, max_size=30), PLACES)
def test_every_place_comes_back_from_its_link(name: str, place: Place) -> None:
    assert address_of(link_to(name, place)) == Address(name, place)


def test_a_link_says_only_what_is_not_usual() -> None:
    assert link_to("line", Place("orders")) == "smartcar:line/orders"
    seen = Standpoint(date(2023, 11, 5), "USD", "first", ("partner:a b",))
    assert link_to("line", Place("orders", "figure:x-1", seen)) == (
        "smartcar:line/orders?select=figure:x-1&known=2023-11-05&currency=USD&prefer=first&narrow=partner:a%20b"
    )
    assert link_to("line", Place("x", "partner:a", Standpoint(narrowed=("partner:a",)))) == (
        "smartcar:line/x?select=partner:a"
    )


@pytest.mark.parametrize(
    "words",
    [
        "",
        "line/orders",
        "smartcar:",
        "smartcar:/orders",
        "smartcar:a/b/c",
        "https://x.example/",
        "smartcar:" + "a" * LONGEST,
    ],
)
def test_what_is_no_link_is_none(words: str) -> None:
    assert address_of(words) is None


def test_what_a_link_asks_for_beyond_what_is_known_is_left_out() -> None:
    link = (
        "smartcar:line/orders?known=someday&prefer=loudest&select=nonsense&narrow=nonsense&colour=red&known=2020-01-01"
    )
    assert address_of(link) == Address("line", Place("orders"))
    assert address_of("smartcar:line") == Address("line", Place())


@given(st.text(max_size=60))
def test_no_words_make_it_fail(words: str) -> None:
    address_of("smartcar:" + words)
    address_of("smartcar:line/orders?" + words)
