"""Patterns match whole texts, and none is waited for."""

import pytest

from gui.dossier import patterns
from gui.dossier.patterns import FAIR, LONGEST_PATTERN, MOMENT, PATIENCE, Pattern


@pytest.mark.parametrize(
    ("pattern", "text", "takes"),
    [
        ("[A-Z]{2}-[0-9]{4}", "AB-1234", True),
        ("[A-Z]{2}-[0-9]{4}", "AB-12345", False),
        ("a|b", "ab", False),
        (r"(\w)\1", "aa", True),
        (r"(?!b)\w+", "bat", False),
        (r"\p{L}+", "问界", True),
        ("", "", True),
    ],
)
def test_the_whole_text_matches_or_does_not(pattern: str, text: str, takes: bool) -> None:
    made = Pattern(pattern)
    assert (made.usable, made.takes(text), made.takes(text)) == (True, takes, takes)


@pytest.mark.parametrize("pattern", ["(", "[z-a]", "a{2,1}", "*", "x" * (LONGEST_PATTERN + 1)])
def test_what_is_no_pattern_refuses_nothing(pattern: str) -> None:
    made = Pattern(pattern)
    assert (made.usable, made.takes("anything")) == (False, True)


def test_a_pattern_that_never_ends_is_given_up() -> None:
    made = Pattern("(?:a|aa)+[bc]")
    assert [made.takes("a" * 60), made.takes("zzz")] == [True, True]
    assert made.given_up


def test_several_texts_are_taken_together() -> None:
    made = Pattern("[ab]+")
    assert [made.takes_all(texts) for texts in (["a", "b", "a"], ["a", "c"], [])] == [True, False, True]


def test_no_text_is_waited_for_once_a_pattern_is_given_up() -> None:
    made = Pattern("(?:a|aa)+[bc]")
    assert made.takes_all(["a" * 60, "zzz", *("a" * length for length in range(61, 99))])
    assert made.given_up


def test_a_pattern_that_is_slow_with_each_of_many_texts_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(1_000_000))
    monkeypatch.setattr(patterns, "perf_counter", lambda: next(clock) * MOMENT * 0.9)
    made = Pattern("[a-z]+")
    texts = 0
    while not made.given_up:
        assert not made.takes(f"A{texts}")
        texts += 1
    assert texts == int(PATIENCE / (MOMENT * 0.9)) + 1
    assert made.takes("A")


def test_a_usual_pattern_is_never_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(1_000_000))
    monkeypatch.setattr(patterns, "perf_counter", lambda: next(clock) * FAIR * 0.9)
    made = Pattern("[a-z]+")
    assert not any(made.takes(f"A{number}") for number in range(100_000))
    assert not made.given_up
