"""The partner list: grouped by how they work together, in the descriptor's words."""

from datetime import date

import msgspec
import pytest

from gui.base.period import Period
from gui.dossier.model import Dossier
from gui.figures.book import FigureBook
from gui.figures.known import KnownFrom
from gui.figures.roster import Roster, RosterEntry, roster
from tests.figures.descriptors import given, row, table_of, view
from tests.figures.reports import dossier_of

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
        ("", ["Delta"]),
    ]
    assert [group.kind for group in made.groups] == ["plain", "plain", "unstated"]
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


def _early(day: date) -> Roster:
    """Return the partners on a day: Alpha's own row is known since 10 Jan 2023, Beta's a year later, Gamma's never."""
    records = (
        row("partners", "a", span=APRIL, name="Alpha", brand="Al", role="charter", source="early"),
        row("partners", "b", name="Beta", name_zh="乙", brand="Be", role="terminal", source="late"),
        row("partners", "c", span=Period(date(2025, 1, 1), date(2025, 12, 31)), name="Gamma", role="charter"),
        row("events", "deal", source="early", partner="b"),
    )
    made = given(RESOURCE, *records, view=view("partners", group="role"))
    return roster(msgspec.structs.replace(made, sources=dossier_of().sources), day=day)


def test_a_partner_is_listed_once_any_fact_names_it_and_the_others_say_since_when() -> None:
    early = _early(date(2023, 6, 1))
    assert [entry.name for entry in early.entries] == ["Alpha", "Beta"]
    assert [(entry.name, entry.later) for entry in early.unknown] == [("Gamma", KnownFrom(date(2025, 12, 31), "ended"))]
    assert early.count == 3
    assert [(group.kind, len(group.entries)) for group in early.groups] == [("plain", 1), ("named", 1), ("unknown", 1)]
    assert _early(date(2026, 1, 1)).unknown == ()


def test_what_a_partner_is_told_by_is_known_only_once_its_own_source_is() -> None:
    alpha, beta = _early(date(2023, 6, 1)).entries
    assert (alpha.brand, alpha.since, alpha.named_only) == ("Al", 2021, False)
    assert (beta.brand, beta.since, dict(beta.codes), beta.named_only) == ("", None, {}, True)
    assert (beta.other_name, beta.keywords) == ("乙", ("乙",))
    (later,) = (entry for entry in _early(date(2024, 6, 1)).entries if entry.name == "Beta")
    assert (later.brand, later.named_only) == ("Be", False)


def test_known_partners_only_grow_with_the_day(book: FigureBook) -> None:
    before: set[str] = set()
    for year in range(2012, 2027):
        made = roster(book.dossier, book.known, day=date(year, 7, 1))
        now = {entry.link for entry in made.entries}
        assert before <= now
        assert made.count == len(book.dossier.records["partners"])
        before = now
    assert roster(book.dossier, book.known) == roster(book.dossier)


def test_the_built_in_partners_on_5_november_2023(builtin_book: FigureBook) -> None:
    made = roster(builtin_book.dossier, builtin_book.known, day=date(2023, 11, 5))
    full = [entry.name for entry in made.entries if not entry.named_only]
    assert len(full) == 8
    assert {"Chery Automobile", "CATL", "Volkswagen Group"} <= set(full)
    by_name = {entry.name for entry in made.entries if entry.named_only}
    assert "SERES Group" in by_name  # its own source is of August 2024, its deliveries were told before
    assert len(made.unknown) == 11


def test_columns_of_words_that_repeat_and_are_few_can_group() -> None:
    many = [
        row("partners", str(at), name=f"N{at}", kind=("x", "y")[at % 2], city=f"C{at}", one="same", source="early")
        for at in range(30)
    ]
    made = roster(given(table_of("partners", "id", "kind", title="Partners"), *many))
    assert [(column.key, column.title, len(column.codes)) for column in made.columns] == [("kind", "Kind", 2)]
