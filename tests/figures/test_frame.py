"""What the marks of a lane share: its unit and its words."""

from decimal import Decimal

from gui.base.messages import plain
from gui.base.text import Text
from gui.base.unit import parse_unit
from gui.figures.frame import lane_base, lane_title
from gui.figures.units import lane_unit
from tests.figures.reports import report


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
