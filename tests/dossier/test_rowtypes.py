"""Rows of the roles: what a row lacks is told, and a word nobody knows becomes the most careful one."""

from datetime import date
from decimal import Decimal

import pytest

from gui.base.period import Period
from gui.base.text import Text
from gui.dossier.findings import Findings
from gui.dossier.model import Cell, Observation
from gui.dossier.rows import Row
from gui.dossier.rowtypes import RowReader

WHOLE: dict[str, Cell] = {
    "measure": "sales",
    "entity": "north",
    "period_start": date(2023, 9, 12),
    "period_end": date(2023, 11, 1),
    "value": Decimal(80000),
    "unit": "tickets",
    "basis": "press",
}


class Bench:
    """A reader, and what it says."""

    def __init__(self) -> None:
        self._findings = Findings()
        self.reader = RowReader("r", self._findings)

    def observation(self, **cells: Cell) -> Observation | None:
        return self.reader.observation(row(**{**WHOLE, **cells}), "o")

    @property
    def sentences(self) -> list[str]:
        return [Text().message(finding.message) for finding in self._findings.all()]


def row(**cells: Cell) -> Row:
    return Row(7, "r.csv", {name: cell for name, cell in cells.items() if cell != ""}, [])


def test_an_observation_is_what_the_row_says() -> None:
    bench = Bench()
    seen = bench.observation(qualifier="over", elapsed="PT4H", digits=2, printed="80,000", standing="disputed")
    assert seen is not None
    assert seen.period == Period(date(2023, 9, 12), date(2023, 11, 1))
    assert (seen.value, seen.unit, seen.qualifier, seen.digits) == (Decimal(80000), "tickets", "over", 2)
    assert (seen.elapsed, seen.printed, seen.standing) == ("PT4H", "80,000", "disputed")
    assert bench.sentences == []


def test_cells_without_a_type_are_read_by_the_standard_forms() -> None:
    bench = Bench()
    seen = bench.observation(value="12.50", period_start="2024-01-01", period_end="2024-12-31")
    assert seen is not None
    assert (str(seen.value), seen.period.granularity) == ("12.50", "year")
    assert bench.observation(value="12,5") is None
    assert "is not of the type number" in bench.sentences[0]


@pytest.mark.parametrize("absent", ["value", "measure", "entity"])
def test_a_row_without_what_makes_a_figure_is_told_and_left_out(absent: str) -> None:
    bench = Bench()
    assert bench.observation(**{absent: ""}) is None
    assert bench.sentences == [f"The row has no “{absent}” and is not shown as a figure."]


def test_one_day_is_enough_for_a_period_and_none_is_not() -> None:
    bench = Bench()
    seen = bench.observation(period_start="")
    assert seen is not None
    assert seen.period == Period(date(2023, 11, 1), date(2023, 11, 1))
    assert bench.observation(period_start="", period_end="") is None


def test_a_period_that_ends_before_it_begins_is_told() -> None:
    bench = Bench()
    assert bench.observation(period_end=date(2020, 1, 1)) is None
    assert bench.sentences[0] == "The span ends before it begins: 12 Sep 2023 to 1 Jan 2020."


@pytest.mark.parametrize(
    ("field", "given", "taken"),
    [
        ("qualifier", "", "exact"),
        ("qualifier", "roughly", "about"),
        ("standing", "", "stands"),
        ("standing", "wobbles", "doubtful"),
        ("basis", "", "estimate"),
        ("basis", "hearsay", "estimate"),
    ],
)
def test_an_unknown_word_becomes_the_careful_one(field: str, given: str, taken: str) -> None:
    bench = Bench()
    seen = bench.observation(**{field: given})
    assert getattr(seen, field) == taken
    assert len(bench.sentences) == (0 if not given and field != "basis" else 1)


def test_what_is_no_duration_and_no_number_of_digits_is_left_out() -> None:
    bench = Bench()
    seen = bench.observation(elapsed="a morning", digits=0)
    assert seen is not None
    assert (seen.elapsed, seen.digits) == ("", None)
    assert bench.sentences == ["“a morning” is not of the type duration."]


def test_names_and_titles_that_are_missing_have_a_stand_in() -> None:
    reader = Bench().reader
    assert reader.entity(row(), "north").name == "north"
    assert reader.source(row(url="https://example.org"), "s").title == "https://example.org"
    assert reader.source(row(published="2024-05-06"), "s").published == date(2024, 5, 6)


@pytest.mark.parametrize("cells", [{"pair": "eur/JPY"}, {"base": "EUR", "quote": "JPY"}])
def test_a_rate_has_its_two_currencies(cells: dict[str, Cell]) -> None:
    rate = Bench().reader.rate(row(date=date(2024, 1, 1), rate=Decimal("155.5"), **cells))
    assert rate is not None
    assert (rate.base, rate.quote, rate.rate) == ("EUR", "JPY", Decimal("155.5"))


@pytest.mark.parametrize("cells", [{"rate": Decimal(0)}, {"date": ""}, {"pair": "EURJPY"}])
def test_a_rate_that_converts_nothing_is_left_out(cells: dict[str, Cell]) -> None:
    bench = Bench()
    whole: dict[str, Cell] = {"date": date(2024, 1, 1), "rate": Decimal(2), "pair": "EUR/JPY"}
    assert bench.reader.rate(row(**{**whole, **cells})) is None
    assert bench.sentences == [f"The row has no “{next(iter(cells))}” and is not shown as a figure."]


@pytest.mark.parametrize("stem", ["", "launched_"])
def test_a_record_has_the_span_of_its_pair_of_dates(stem: str) -> None:
    cells: dict[str, Cell] = {f"{stem}from": date(2013, 1, 1), f"{stem}to": date(2013, 12, 31)}
    record = Bench().reader.record(row(**cells), "e", "events")
    assert record.span == Period(date(2013, 1, 1), date(2013, 12, 31))
    assert Bench().reader.record(row(name="x"), "e", "events").span is None
