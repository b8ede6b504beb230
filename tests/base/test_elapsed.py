"""Durations since a start, in seconds and in words."""

import pytest

from gui.base.elapsed import elapsed_words, seconds
from gui.base.text import Text


@pytest.mark.parametrize(
    ("elapsed", "length", "words"),
    [
        ("PT8M", 480, "first 8 minutes"),
        ("PT1H", 3_600, "first hour"),
        ("PT20H30M", 73_800, "first 20 hours 30 minutes"),
        ("P1W", 604_800, "first week"),
        ("P50D", 4_320_000, "first 50 days"),
        ("PT0M", 0, "PT0M"),
        ("eight minutes", 0, "eight minutes"),
        ("", 0, ""),
    ],
)
def test_durations(elapsed: str, length: int, words: str) -> None:
    assert seconds(elapsed) == length
    assert Text().message(elapsed_words(elapsed)) == words
