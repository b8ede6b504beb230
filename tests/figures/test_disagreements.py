"""Every place where reports say different things, once, the largest first."""

from datetime import date
from decimal import Decimal
from random import Random

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from gui.base.messages import Message
from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.conversion import Rates
from gui.figures.disagreements import Disagreement, count_disagreements, disagreements
from gui.figures.intervals import interval
from gui.figures.preference import overlap
from gui.figures.standpoint import Standpoint
from tests.figures.reports import RATES, count, days, dossier_of, in_order, report, reports_of_one_figure, year
from tests.figures.words import read as said


def found(*reports: Observation, standpoint: Standpoint | None = None) -> tuple[Disagreement, ...]:
    book = FigureBook(dossier_of(*reports))
    return disagreements(book.seen_from(standpoint) if standpoint is not None else book)


def words(one: Disagreement) -> list[tuple[str, str, str]]:
    return [(said(side.amount), said(side.who), said(side.told)) for side in (one.taken, *one.others)]


def far(one: Disagreement) -> str:
    return said(one.far) if one.far is not None else ""


def test_reports_that_agree_are_no_disagreement() -> None:
    assert found(report("a", "2098"), report("b", "2100", digits=2)) == ()


def test_reports_apart_are_told_with_the_way_from_the_taken_one() -> None:
    (one,) = found(
        report("a", "200", digits=3, source="early"),
        report("b", "220", digits=3, basis="press"),
        report("c", "200", digits=4, source="early"),
    )
    assert (said(one.about), said(one.period), far(one)) == ("The Firm, Income", "2022", "≠ 10.0 %")
    assert words(one) == [
        ("XAU 200.0 m", "Early Press and 1 more", "taken"),
        ("XAU 220 m", "Late Press", "+10.0 %"),
    ]
    assert (one.computed, one.declared, one.size) == (True, False, Decimal("0.1"))
    assert said(one.reason) == "values apart · taken because its basis is the best"
    assert (one.link, one.links) == ("figure:c", frozenset({"figure:a", "figure:b", "figure:c"}))
    assert one.lens is not None


def test_what_is_declared_though_the_values_could_be_one_is_told_as_declared() -> None:
    (one,) = found(
        report("a", "200", digits=1), report("b", "230", digits=1, standing="disputed", source="early", contradicts="a")
    )
    assert (one.computed, one.declared) == (False, True)
    assert words(one)[1] == ("XAU 230 m", "Early Press", "+15.0 %, disputed")


def test_a_wrong_report_that_is_declared_and_apart_is_both() -> None:
    (one,) = found(report("a", "200"), report("b", "300", standing="error", contradicts="a"))
    assert (one.computed, one.declared) == (True, True)
    assert words(one)[1][2] == "+50.0 %, held to be an error"


def test_the_largest_comes_first_and_what_cannot_be_compared_last() -> None:
    rows = found(
        report("a", "200", period=year(2020), digits=3),
        report("b", "210", period=year(2020), digits=3),
        report("c", "200", period=year(2021)),
        report("d", "100", period=year(2021), source="early"),
        report("e", "200", period=year(2019), unit="XAU million"),
        report("f", "90", period=year(2019), unit="XPT million", source="early"),
    )
    assert [far(one) for one in rows] == ["≠ 50.0 %", "≠ 5.0 %", ""]
    assert rows[-1].size is None
    assert words(rows[-1])[1][2] == "no rate for 31 Dec 2019"


def test_money_is_compared_at_the_rate_of_the_day_or_at_the_nearest_that_leaves_it_closest() -> None:
    at_day = found(report("a", "200", digits=3), report("b", "30", digits=3, unit="XAG million", source="early"))
    assert words(at_day[0])[1][2] == "+4.3 %"
    spring = days("2023-01-01", "2023-03-31")
    near = found(
        report("a", "200", digits=3, period=spring),
        report("b", "30", digits=3, unit="XAG million", source="early", period=spring),
    )
    assert words(near[0])[1][2] == "≈ +4.3 %"
    assert said(near[0].reason).endswith(" · ≈ at the nearest rate")
    assert near[0].lens is not None
    assert [tick.differs for tick in near[0].lens.ticks] == [False, True]


def test_where_no_rate_brings_over_what_differs_there_is_no_lens() -> None:
    (one,) = found(
        report("a", "200", digits=3, period=year(2019)),
        report("b", "200.1", period=year(2019)),
        report("c", "90", unit="XPT million", period=year(2019), source="early"),
    )
    assert len(one.taken.reports) == 2
    assert one.lens is None


def test_two_figures_that_are_declared_to_contradict_each_other_are_one_disagreement() -> None:
    rows = (
        count("first", "20000", "2023-03-05", "2023-03-05"),
        msgspec.structs.replace(
            count("more", "60000", "2023-03-05", "2023-03-08"), contradicts="first", standing="disputed"
        ),
        msgspec.structs.replace(
            count("again", "60000", "2023-03-05", "2023-03-08"), contradicts="first", standing="disputed"
        ),
    )
    (one,) = found(*rows)
    assert (one.computed, one.declared, far(one), one.size, one.lens) == (False, True, "", None, None)
    assert words(one) == [
        ("20,000 cabins", "Late Press", "stands"),
        ("60,000 cabins", "Late Press and 1 more: 5 to 8 Mar 2023", "of another period, disputed"),
    ]
    assert one.links == frozenset({"figure:first", "figure:more", "figure:again"})
    assert "no rule chooses" in said(one.reason)


def test_of_two_figures_the_one_that_stands_goes_first() -> None:
    wrong = msgspec.structs.replace(count("a", "9", "2023-03-05", "2023-03-05"), standing="error")
    sound = msgspec.structs.replace(count("b", "9", "2023-03-05", "2023-03-06"), contradicts="a")
    (one,) = found(wrong, sound)
    assert one.link == "figure:b"
    assert words(one)[1][2] == "of another period, held to be an error"
    assert (one.size, one.far, one.lens) == (None, None, None)


def test_only_what_is_known_on_the_day_disagrees() -> None:
    rows = (report("a", "200", digits=3, source="early"), report("b", "220", digits=3, source="late"))
    assert found(*rows, standpoint=Standpoint(known_on=date(2023, 6, 1))) == ()
    assert len(found(*rows, standpoint=Standpoint(known_on=date(2024, 3, 1)))) == 1


def test_the_preference_says_which_is_taken() -> None:
    rows = (report("a", "200", digits=3, source="early"), report("b", "220", digits=3, source="late"))
    assert found(*rows, standpoint=Standpoint(preference="lowest"))[0].link == "figure:a"
    (highest,) = found(*rows, standpoint=Standpoint(preference="highest"))
    assert (highest.link, words(highest)[1][2]) == ("figure:b", "−9.1 %")
    assert "as you asked" in said(highest.reason)


def test_in_another_currency_values_are_said_to_be_as_reported() -> None:
    rows = report("a", "2100"), report("b", "2400", source="early")
    (here,) = found(*rows, standpoint=Standpoint(currency="XAU"))
    (there,) = found(*rows, standpoint=Standpoint(currency="XAG"))
    assert said(there.reason) == f"{said(here.reason)} · values as they were reported"


def test_narrowed_to_some_links_only_theirs_are_told() -> None:
    book = FigureBook(dossier_of(*(report(f"{a}{n}", f"{n}00", period=year(a)) for a in (2020, 2021) for n in (1, 2))))
    assert len(disagreements(book)) == count_disagreements(book) == 2
    kept = frozenset({"figure:20201"})
    assert [one.links & kept for one in disagreements(book, kept=kept)] == [kept]
    assert count_disagreements(book, kept=kept) == 1


def test_of_very_many_values_the_rest_is_counted() -> None:
    (one,) = found(*(report(f"r{n}", str(n), digits=3) for n in range(100, 130)))
    assert (len(one.others), one.more) == (6, 23)


def test_both_dossiers_tell_each_once_and_largest_first(book: FigureBook) -> None:
    for standpoint in (Standpoint(), Standpoint(preference="highest"), Standpoint(known_on=date(2024, 1, 1))):
        seen = book.seen_from(standpoint)
        rows = disagreements(seen)
        assert len(rows) == count_disagreements(seen)
        sizes = [one.size for one in rows if one.size is not None]
        assert sizes == sorted(sizes, reverse=True)
        assert None not in [one.size for one in rows[: len(sizes)]]
        apart = {report.id for figure in seen.figures() if figure.differs for report in figure.reports}
        declared = {name for name in seen.dossier.observations if seen.contradictions(name)}
        told = {link.removeprefix("figure:") for one in rows for link in one.links}
        assert told == apart | declared
        assert all(said(one.reason) and said(one.about) for one in rows)


def test_the_largest_of_the_invented_dossier_by_hand(ferry_book: FigureBook) -> None:
    """13,100 of 12,400 are 5.65 % more; JPY 39,800 m are EUR 282.87 m, 5.55 % more than 268."""
    rows = disagreements(ferry_book)
    assert [far(one) for one in rows] == ["≠ 5.6 %", "≠ 5.6 %", "≠ 4.2 %", "≠ 3.5 %"]
    assert rows[0].link == "figure:tarno-12400-report"


@given(reports_of_one_figure(), st.randoms(use_true_random=False))
def test_the_order_of_rows_makes_no_difference(rows: list[Observation], random: Random) -> None:
    dossier = dossier_of(*rows)
    names = [row.id for row in rows]
    random.shuffle(names)
    assert disagreements(FigureBook(dossier)) == disagreements(FigureBook(in_order(dossier, names)))


@given(reports_of_one_figure())
def test_the_size_is_that_of_the_furthest_report(rows: list[Observation]) -> None:
    for one in disagreements(FigureBook(dossier_of(*rows))):
        distances = [abs(side.distance) for side in one.others if side.distance is not None]
        assert (one.size is None) == (not distances)
        assert one.size is None or one.size >= max(distances)
        assert one.link not in {side.link for side in one.others}
        assert Message("") not in [side.told for side in one.others]


@given(reports_of_one_figure(), st.integers(1, 400), st.sampled_from([1, 2, 3]))
def test_a_report_that_agrees_with_every_other_adds_no_disagreement(
    rows: list[Observation], value: int, digits: int
) -> None:
    """It stands in each camp; which of them is taken may change with it, whether they differ does not."""
    more = report("more", str(value), digits=digits, standing="disputed", basis="estimate")
    rates = Rates(RATES)
    agrees = all(overlap(rates, more, interval(more.amount), row, interval(row.amount)) for row in rows)
    before, after = found(*rows), found(*rows, more)
    if agrees:
        assert len(after) == len(before)
    else:
        assert len(after) == 1
