"""What stands before and after a figure."""

from datetime import date

import msgspec

from gui.base.period import Period
from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.neighbours import neighbours
from tests.figures.dossiers import dossier, observation, year
from tests.figures.reports import MEASURES


def _beside(rows: tuple[Observation, ...], name: str) -> tuple[str, str]:
    given = msgspec.structs.replace(dossier(*rows), measures=MEASURES)
    before, after = neighbours(FigureBook(given), given.observations[name])
    return before.id if before else "", after.id if after else ""


def _step(name: str, last: date) -> Observation:
    return observation(name, "1", Period(date(2023, 9, 12), last), measure="bookings", unit="cabins")


def test_a_year_stands_between_years_and_a_half_year_among_its_like() -> None:
    half = Period(date(2023, 1, 1), date(2023, 6, 30))
    rows = (
        observation("y2022", "1", year(2022)),
        observation("h2023", "1", half),
        observation("y2023", "2", year(2023)),
        observation("y2024", "3", year(2024)),
    )
    assert _beside(rows, "y2023") == ("y2022", "y2024")
    assert _beside(rows, "y2022") == ("", "y2023")
    assert _beside(rows, "h2023") == ("", "")


def test_a_count_since_a_start_stands_on_its_ladder() -> None:
    rows = (_step("a", date(2023, 10, 6)), _step("b", date(2023, 11, 1)), _step("c", date(2024, 8, 26)))
    assert _beside(rows, "b") == ("a", "c")
    assert _beside(rows, "c") == ("b", "")


def test_rates_of_growth_are_no_ladder() -> None:
    first, second = (
        observation(name, "1", Period(date(2020, 1, 1), date(2020, 6, day)), measure="growth", unit="percent")
        for name, day in (("a", 12), ("b", 20))
    )
    assert _beside((first, second), "a") == ("", "")


def test_an_error_is_passed_over() -> None:
    wrong = msgspec.structs.replace(observation("b", "9", year(2022)), standing="error")
    rows = (observation("a", "1", year(2021)), wrong, observation("c", "3", year(2023)))
    assert _beside(rows, "a") == ("", "c")
    assert _beside(rows, "b") == ("", "")
