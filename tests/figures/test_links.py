"""Links: read, and written back."""

import pytest

from gui.figures.links import parse


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
