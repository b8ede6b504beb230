"""Since when something is known, in words."""

from datetime import date

import pytest

from gui.figures.book import FigureBook
from gui.figures.known import KnownFrom
from gui.figures.known_words import known_day, known_later, known_mark, known_words
from gui.figures.standpoint import Standpoint
from tests.figures.reports import dossier_of, report
from tests.figures.words import read

DAY = date(2023, 11, 7)


@pytest.mark.parametrize(
    ("known", "short", "long", "mark"),
    [
        (KnownFrom(DAY, "printed"), "7 Nov 2023", "7 Nov 2023", ""),
        (KnownFrom(DAY, "inferred"), "≈ 7 Nov 2023", "≈ 7 Nov 2023, inferred", ""),
        (
            KnownFrom(DAY, "ended"),
            "7 Nov 2023 †",
            "7 Nov 2023 †, date of publication unknown: counts from the end of its period",
            "†",
        ),
        (
            KnownFrom(DAY, "undated"),
            "7 Nov 2023 †",
            "7 Nov 2023 †, date of publication unknown: counts from the first dated report of the same",
            "†",
        ),
        (KnownFrom(None, "always"), "no day is known; it is always shown", "no day is known; it is always shown", "†"),
    ],
)
def test_the_day_and_how_it_is_known(known: KnownFrom, short: str, long: str, mark: str) -> None:
    assert (read(known_day(known)), read(known_words(known)), known_mark(known)) == (short, long, mark)


def test_only_what_comes_after_the_day_one_looks_from_is_later() -> None:
    book = FigureBook(dossier_of(report("a", "1", source="early"), report("b", "2", source="late")))
    seen = book.seen_from(Standpoint(known_on=date(2023, 6, 1)))
    assert known_later(seen, "figure:a") is None
    assert read(known_later(seen, "figure:b")) == "Known from 1 Mar 2024, after the day you look from (1 Jun 2023)"
    assert known_later(book, "figure:b") is None
