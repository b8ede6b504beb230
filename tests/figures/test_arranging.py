"""The partner list as it is asked for: groups, order, words and facets."""

from typing import get_args

import pytest
from hypothesis import given as hypothesis_given
from hypothesis import strategies as st

from gui.figures.arranging import Arrangement, Facet, Order, arranged, facets
from gui.figures.book import FigureBook
from gui.figures.known import ALWAYS
from gui.figures.roster import Roster, RosterColumn, RosterEntry, roster
from tests.figures.dossiers import year


def _entry(name: str, since: int | None, brand: str, land: str, status: str) -> RosterEntry:
    codes = {key: code for key, code in (("land", land), ("status", status)) if code}
    span = year(since) if since is not None else None
    return RosterEntry(f"partner:{name}", name, brand, span, status, status.title(), keywords=(land,), codes=codes)


ENTRIES = (
    _entry("Öst", 2014, "Zephyr", "fi", "active"),
    _entry("alfa", 2019, "", "se", "ended"),
    _entry("Nord", None, "Aurora", "fi", "active"),
    _entry("Zett", 2011, "Borealis", "", "active"),
)
LATER = RosterEntry("partner:later", "Later", named_only=True, later=ALWAYS)
LANDS = RosterColumn("land", "Country", (("se", "Sweden"), ("fi", "Finland")))
STATUS = RosterColumn("status", "Status", (("ended", "Ended"), ("active", "Active")))
ROSTER = Roster("Partners", ENTRIES, (LATER,), None, (LANDS, STATUS), "land")


def _names(wish: Arrangement, made: Roster = ROSTER) -> list[list[str]]:
    return [[entry.name for entry in group.entries] for group in arranged(made, wish)]


def _facets(wish: Arrangement) -> dict[str, Facet]:
    return {facet.key: facet for facet in facets(ROSTER, wish)}


def test_the_descriptors_groups_come_first_missing_values_then_who_is_not_known_yet() -> None:
    assert _names(Arrangement()) == [["alfa"], ["Öst", "Nord"], ["Zett"], ["Later"]]
    assert [group.kind for group in arranged(ROSTER, Arrangement())] == ["plain", "plain", "unstated", "unknown"]
    assert arranged(ROSTER, Arrangement()) == ROSTER.groups


def test_another_column_groups_as_well_and_none_leaves_one_list() -> None:
    assert _names(Arrangement(group="status")) == [["alfa"], ["Öst", "Nord", "Zett"], ["Later"]]
    assert _names(Arrangement(group="")) == [["Öst", "alfa", "Nord", "Zett"], ["Later"]]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("dossier", ["Öst", "alfa", "Nord", "Zett"]),
        ("name", ["alfa", "Nord", "Öst", "Zett"]),
        ("newest", ["alfa", "Öst", "Zett", "Nord"]),
        ("oldest", ["Zett", "Öst", "alfa", "Nord"]),
        ("brand", ["Nord", "Zett", "Öst", "alfa"]),
    ],
)
def test_each_order_puts_who_lacks_the_value_last(order: Order, names: list[str]) -> None:
    assert _names(Arrangement(group="", order=order))[0] == names


def test_words_and_facets_narrow_together() -> None:
    assert _names(Arrangement(words="zephyr")) == [["Öst"]]
    assert _names(Arrangement(words="late")) == [["Later"]]
    assert _names(Arrangement(facets=(("land", "fi"),))) == [["Öst", "Nord"]]
    assert _names(Arrangement(words="aur", facets=(("land", "fi"), ("status", "active")))) == [["Nord"]]
    assert _names(Arrangement(words="aur", facets=(("land", "se"),))) == []


def test_values_are_offered_by_how_often_they_occur() -> None:
    found = _facets(Arrangement())
    assert [(one.title, one.count) for one in found["status"].choices] == [("Active", 3), ("Ended", 1)]
    assert [(one.title, one.count) for one in found["land"].choices] == [("Finland", 2), ("Sweden", 1)]


def test_counts_follow_the_other_filters_but_not_their_own() -> None:
    found = _facets(Arrangement(facets=(("land", "fi"),)))
    assert [one.count for one in found["status"].choices] == [2, 0]
    assert [one.count for one in found["land"].choices] == [2, 1]
    assert (found["land"].chosen, found["land"].told, found["status"].told) == ("fi", "Finland", "")
    assert [one.count for one in _facets(Arrangement(words="zephyr"))["land"].choices] == [1, 0]


def test_a_value_that_is_asked_for_stays_offered_when_nobody_has_it_any_more() -> None:
    fewer = Roster("Partners", ENTRIES[:1], columns=(LANDS,), group="land")
    assert facets(fewer, Arrangement()) == ()
    (kept,) = facets(fewer, Arrangement(facets=(("land", "se"),)))
    assert [(one.code, one.count) for one in kept.choices] == [("fi", 1), ("se", 0)]


def test_asking_for_any_value_takes_the_facet_back() -> None:
    wish = Arrangement(words="a", order="name").with_facet("land", "fi").with_facet("status", "active")
    assert wish.with_facet("land", "se").value("land") == "se"
    assert wish.with_facet("land", "").facets == (("status", "active"),)
    assert wish.with_all() == Arrangement(order="name")


@hypothesis_given(
    order=st.sampled_from(get_args(Order)),
    group=st.sampled_from([None, "", "land", "status"]),
    words=st.sampled_from(["", "o"]),
)
def test_no_order_and_no_groups_lose_anybody(order: Order, group: str | None, words: str) -> None:
    shown = [name for names in _names(Arrangement(words=words, group=group, order=order)) for name in names]
    usual = [name for names in _names(Arrangement(words=words)) for name in names]
    assert sorted(shown) == sorted(usual)


def test_every_way_to_group_a_dossier_has_words_and_everybody(book: FigureBook) -> None:
    made = roster(book.dossier)
    assert len(made.columns) >= 3
    for column in made.columns:
        groups = arranged(made, Arrangement(group=column.key))
        assert sum(len(group.entries) for group in groups) == made.count
        assert all(group.title for group in groups)
    for facet in facets(made, Arrangement()):
        choice = facet.choices[0]
        left = arranged(made, Arrangement(facets=((facet.key, choice.code),)))
        assert sum(len(group.entries) for group in left) == choice.count > 0
