"""The rows of one lane, each with the cells it has something for."""

from decimal import Decimal

from gui.base.messages import plain
from gui.figures.book import FigureBook
from gui.figures.chart_rows import LaneRows, drawn_key
from gui.figures.units import LaneUnit
from tests.figures.charts import chart_of
from tests.figures.reports import dossier_of, report, year
from tests.figures.words import read

UNIT = LaneUnit("XAU", Decimal(10) ** 6, plain("XAU m"))


def test_a_row_has_a_value_in_the_unit_of_its_lane_and_what_it_does_not_know_it_leaves_out() -> None:
    rows = [
        report("a", "5", source="undated"),
        report("b", "9", period=year(2023), unit="XAG million", source="nobody"),
    ]
    made = chart_of(*rows, currency="XAU")
    first, second = LaneRows(FigureBook(dossier_of(*rows)), made, "upper", UNIT).all()
    assert read(first.cells[drawn_key(UNIT)].words) == "5"
    assert read(first.cells["published"].words) == "undated"
    assert read(second.cells["value"].words) == "9"
    assert read(second.cells[drawn_key(UNIT)].words) == "60"
    assert "source" not in second.cells


def test_a_lane_without_values_has_no_rows() -> None:
    made = chart_of(report("a", "5"))
    assert LaneRows(FigureBook(dossier_of(report("a", "5"))), made, "lower", UNIT).all() == []
