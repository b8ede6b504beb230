"""Links: read, written back, and followed."""

import pytest

from gui.figures.links import exists, parse
from tests.figures.dossiers import dossier, observation, year

GIVEN = dossier(observation("a", "1", year(2023)), observation("b", "2", year(2024)))


@pytest.mark.parametrize(
    "target",
    ["figure:a", "section:overview", "partner:x-1", "source:paper", "calc:growth(a,b)", "calc:sum(a,b,c)", "event:e"],
)
def test_a_link_is_written_back_as_it_was_read(target: str) -> None:
    assert str(parse(target)) == target


@pytest.mark.parametrize(
    "target",
    [
        *("", "figure", "figure:", "nonsense:a", "https://example.org", "calc:growth(a)", "calc:ratio(a,b,c)"),
        *("calc:power(a,b)", "calc:sum(a)", "calc:sum(a,,b)", "calc:growth(a,b", "calc:growth(a, b)"),
    ],
)
def test_what_is_no_link_is_not_read_as_one(target: str) -> None:
    assert parse(target) is None


@pytest.mark.parametrize(
    ("target", "leads_somewhere"),
    [
        *(
            ("figure:a", True),
            ("figure:z", False),
            ("calc:growth(a,b)", True),
            ("calc:growth(a,a)", False),
            ("calc:growth(a,z)", False),
        ),
        *(("entity:firm", True), ("entity:z", False), ("source:paper", True), ("source:z", False)),
        *(("section:overview", False), ("partner:z", False)),
    ],
)
def test_a_link_leads_somewhere_or_nowhere(target: str, leads_somewhere: bool) -> None:
    link = parse(target)
    assert link is not None
    assert exists(GIVEN, link) is leads_somewhere
