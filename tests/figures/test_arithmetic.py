"""Values computed from values: links, exactness, and what the reports differ in."""

from decimal import Decimal

import msgspec

from gui.base.amount import Qualifier
from gui.figures.arithmetic import converted, operands_of, pair_of, qualifier_of, sum_of
from gui.figures.chart import Datum
from gui.figures.conversion import Quote
from tests.figures.charts import chart_of
from tests.figures.reports import report, year


def datum(name: str, value: str, qualifier: Qualifier = "exact") -> Datum:
    """Return the value of one report, in single units."""
    (made,) = chart_of(report(name, value, unit="XAU", qualifier=qualifier)).data
    return made


def test_a_sum_lists_its_parts_and_is_as_weak_as_the_weakest() -> None:
    weak = msgspec.structs.replace(datum("b", "5", "over"), basis="estimate", standing="disputed")
    total = sum_of((datum("a", "4"), weak), "sum")
    assert total.value == Decimal(9)
    assert (total.link, operands_of(total)) == ("calc:sum(a,b)", ("a", "b"))
    assert (total.qualifier, total.basis, total.standing) == ("over", "estimate", "disputed")
    assert operands_of(sum_of((total, datum("c", "1")), "sum")) == ("a", "b", "c")


def test_how_exact_a_sum_is() -> None:
    assert qualifier_of([datum("a", "1"), datum("b", "1")]) == "exact"
    assert qualifier_of([datum("a", "1"), datum("b", "1", "over")]) == "over"
    assert qualifier_of([datum("a", "1", "under"), datum("b", "1", "over")]) == "about"


def test_a_pair_reaches_as_far_as_its_reports_do() -> None:
    one = msgspec.structs.replace(datum("a", "6"), high=Decimal(8), others=(Decimal(8),), different=2)
    two = msgspec.structs.replace(datum("b", "2"), low=Decimal(1), others=(Decimal(1),), different=2)
    made = pair_of(one, two, function="growth", card="growth", make=lambda now, before: now / before)
    assert made is not None
    assert (made.value, made.low, made.high) == (Decimal(3), Decimal(3), Decimal(8))
    assert (made.others, made.different) == ((Decimal(4), Decimal(6)), 3)
    assert made.link == "calc:growth(a,b)"
    assert made.digits == 2
    nothing = pair_of(one, two, function="growth", card="growth", make=lambda now, before: None if now else before)
    assert nothing is None


def test_one_rate_converts_all_there_is_to_a_value() -> None:
    quote = Quote("XAU", "XAG", Decimal(2), Decimal(2), year(2022).end)
    made = converted(msgspec.structs.replace(datum("a", "3"), high=Decimal(5), others=(Decimal(5),)), quote, "XAG")
    assert (made.value, made.low, made.high) == (Decimal(6), Decimal(6), Decimal(10))
    assert (made.others, made.unit) == ((Decimal(10),), "XAG")
    assert made.quote == quote
