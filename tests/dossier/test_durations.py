"""Durations are those of XML Schema, and as long as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.dossier.calendar import DAY, SECOND
from gui.dossier.durations import durations, is_duration, length_of, lengths


@given(st.tuples(*[st.integers(0, 10_000)] * 6), st.sampled_from(["", "-"]))
def test_each_part_counts(parts: tuple[int, ...], sign: str) -> None:
    years, months, days, hours, minutes, seconds = parts
    text = f"{sign}P{years}Y{months}M{days}DT{hours}H{minutes}M{seconds}S"
    way = -1 if sign else 1
    time = days * DAY + hours * 3600 + minutes * 60 + seconds
    assert (durations(text), length_of(text)) == (text, (way * (years * 12 + months), way * time * SECOND))


@pytest.mark.parametrize(("months", "days"), [("P1M", (28, 31)), ("P2M", (59, 62)), ("P1Y", (365, 366))])
def test_months_are_as_long_as_they_may_be(months: str, days: tuple[int, int]) -> None:
    found = [length // (DAY * SECOND) for length in lengths(months)]
    assert (min(found), max(found)) == days


@pytest.mark.parametrize(
    "text", ["P", "PT", "P1H", "P1YT", "P1.5Y", "PT.5S", "1D", "P1D1M", "P1W", "P٣D", "p1d", "P1D\n"]
)
def test_what_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        durations(text)


@pytest.mark.parametrize(
    ("text", "told"), [("PT8M", True), ("P1DT2H", True), ("P2W", True), ("PT", False), ("8 minutes", False)]
)
def test_durations_are_told_from_other_text(text: str, *, told: bool) -> None:
    assert is_duration(text) is told
