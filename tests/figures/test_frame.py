"""What the marks of a lane share: its unit and its words."""

from decimal import Decimal

from gui.base.messages import plain
from gui.base.text import Text
from gui.base.unit import parse_unit
from gui.figures.book import FigureBook
from gui.figures.chart import BarLane, Chart, Line, LineLane
from gui.figures.chart_table import chart_table
from gui.figures.frame import lane_base, lane_title
from gui.figures.units import lane_unit
from tests.figures.charts import chart_of
from tests.figures.reports import dossier_of, report, year
from tests.figures.words import read

PERIOD = year(2023)


def title(words: str, unit: str, top: int, entity: str = "") -> str:
    return Text().message(lane_title(plain(words), lane_unit(parse_unit(unit), [Decimal(top)]), entity, told=words))


def test_the_lanes_unit_is_the_measures_own_where_any_report_uses_it() -> None:
    silver = [report("b", "1", unit="XAG million"), report("c", "1", unit="XAG")]
    assert lane_base("XAU million", [report("a", "1"), *silver]) == "XAU"
    assert lane_base("XAU million", silver) == "XAG"
    assert lane_base("XAU million", []) == "XAU"


def test_a_title_names_the_unit_once() -> None:
    assert title("Income", "XAU", 3_000_000) == "Income, XAU m"
    assert title("Income", "XAU", 3, "The Firm") == "Income, XAU · The Firm"
    assert title("Sailings", "sailings", 60) == "Sailings"
    assert title("Sailings", "sailings", 60_000) == "Sailings, thousand sailings"
    assert title("Count", "", 5) == "Count"


def test_what_was_converted_is_told_as_about_so_much_wherever_it_stands() -> None:
    rows = [
        report("a", "7", unit="XAG million"),
        report("over", "8", unit="XAG million", period=PERIOD, qualifier="over"),
    ]
    made = chart_of(*rows, currency="XAU")
    assert isinstance(made.upper, BarLane)
    assert [read(bar.label) for bar in made.upper.bars] == ["about 50", "over 60"]
    assert "about XAU 50 m" in read(made.sentence)
    (line,) = lines(chart_of(*rows, currency="XAU", marks="lines"))
    assert read(line.latest) == "> 60"
    table = chart_table(FigureBook(dossier_of(*rows)), made)
    drawn = [cell for row in table.rows for cell in row.cells if cell.plain in ("50", "60")]
    assert [cell.qualifier for cell in drawn] == ["about", "over"]
    own = chart_of(report("a", "7"))
    assert isinstance(own.upper, BarLane)
    assert [read(bar.label) for bar in own.upper.bars] == ["7"]


def lines(made: Chart) -> tuple[Line, ...]:
    assert isinstance(made.upper, LineLane)
    return made.upper.lines
