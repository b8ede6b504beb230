"""The partner list: grouped by how they work together, in the descriptor's words."""

from datetime import date

import pytest

from gui.base.period import Period
from gui.dossier.model import Dossier
from gui.figures.book import FigureBook
from gui.figures.roster import Roster, RosterEntry, roster
from tests.figures.descriptors import given, row, table_of, view

APRIL = Period(date(2021, 4, 1), date(2021, 4, 30))
ROWS = (
    row("partners", "a", span=APRIL, name="Alpha", name_zh="甲", brand="Al", role="charter", status="active"),
    row("partners", "b", name="Beta", role="terminal", status="ended", country="Norway"),
    row("partners", "c", name="Gamma", role="charter", status="active", note="Never told in the list"),
    row("partners", "d", name="Delta"),
)
RESOURCE = table_of("partners", "id", "name", "role", title="Partners")


def _roster(**options: object) -> Roster:
    return roster(given(RESOURCE, *ROWS, view=view("partners", **options)))


def _entries(made: Roster) -> dict[str, RosterEntry]:
    return {entry.name: entry for group in made.groups for entry in group.entries}


def test_groups_stand_in_the_order_of_their_words_and_partners_in_that_of_the_file() -> None:
    made = _roster(group="role", titles={"terminal": "Terminals", "charter": "Charters", "none": "Nobody"})
    assert [(group.title, [entry.name for entry in group.entries]) for group in made.groups] == [
        ("Terminals", ["Beta"]),
        ("Charters", ["Alpha", "Gamma"]),
        ("Partners", ["Delta"]),
    ]
    assert made.count == 4


def test_an_entry_has_brand_year_status_and_a_door() -> None:
    entries = _entries(_roster(group="role", titles={"ended": "Over"}))
    alpha, beta, delta = entries["Alpha"], entries["Beta"], entries["Delta"]
    assert (alpha.link, alpha.brand, alpha.since, alpha.status_title, alpha.active) == (
        "partner:a",
        "Al",
        2021,
        "Active",
        True,
    )
    assert (beta.since, beta.status_title, beta.active) == (None, "Over", False)
    assert (delta.brand, delta.status_title, delta.active) == ("", "", True)


def test_the_filter_finds_a_partner_by_its_local_name_and_country() -> None:
    entries = _entries(_roster(group="role"))
    assert "甲" in entries["Alpha"].keywords
    assert "Norway" in entries["Beta"].keywords
    assert "Never told in the list" not in entries["Gamma"].keywords


def test_statuses_are_offered_by_how_often_they_occur() -> None:
    assert _roster(group="role").statuses == (("active", "Active"), ("ended", "Ended"))


@pytest.mark.parametrize("options", [{}, {"group": 3}, {"group": "nothing", "titles": []}])
def test_options_that_make_no_sense_lose_no_partner(options: dict[str, object]) -> None:
    made = _roster(**options)
    assert made.count == len(ROWS)
    assert all(group.title for group in made.groups)


def test_a_dossier_without_partners_has_an_empty_list() -> None:
    empty: Dossier = given(table_of("events"))
    assert roster(empty) == Roster()


def test_every_partner_of_a_dossier_is_in_the_list_once(book: FigureBook) -> None:
    made = roster(book.dossier)
    links = [entry.link for group in made.groups for entry in group.entries]
    assert sorted(links) == sorted(f"partner:{name}" for name in book.dossier.records["partners"])
    assert all(group.title and group.entries for group in made.groups)
    assert sum(len(group.entries) for group in made.groups) == made.count
