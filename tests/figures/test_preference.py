"""Which reports agree and which one is taken."""

from random import Random

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from gui.base import chart_messages as cm
from gui.base.text import Text
from gui.dossier.model import Observation
from gui.figures.conversion import Rates
from gui.figures.preference import MOST_COMPARED, Choice, Judge
from tests.figures.reports import RATES, SOURCES, report, reports_of_one_figure


def choose(*reports: Observation, quarrels: tuple[tuple[str, str], ...] = ()) -> Choice:
    judge = Judge(SOURCES, Rates(RATES), frozenset(frozenset(pair) for pair in quarrels))
    return judge.choose(reports, "XAU")


def taken(*reports: Observation) -> str:
    preferred = choose(*reports).preferred
    return preferred.id if preferred else ""


def test_values_that_agree_form_a_camp_and_the_most_digits_are_shown() -> None:
    choice = choose(report("a", "2100"), report("b", "2098", source="early"))
    assert [[row.id for row in camp.reports] for camp in choice.camps] == [["b", "a"]]
    assert Text().message(choice.reason).startswith("both reports agree")
    three = choose(report("a", "2100"), report("b", "2098", source="early"), report("c", "2.1", unit="XAU billion"))
    assert Text().message(three.reason).startswith("all 3 reports agree")


def test_two_currencies_agree_at_a_rate_of_the_day_or_the_nearest() -> None:
    apart = choose(report("a", "2100"), report("b", "256", unit="XAG million", qualifier="about", source="early"))
    assert len(apart.camps) == 2
    together = choose(report("a", "2100"), report("b", "302", unit="XAG million"))
    assert len(together.camps) == 1


def test_currencies_without_a_rate_do_not_agree_and_nouns_are_no_currencies() -> None:
    assert len(choose(report("a", "2100"), report("b", "2100", unit="XPT million", source="early")).camps) == 2
    assert len(choose(report("a", "2100", unit="cabins"), report("b", "2100", unit="rooms")).camps) == 2


def test_the_best_basis_wins_then_the_newest_then_the_larger_camp() -> None:
    low = report("low", "100", source="early")
    assert taken(low, report("high", "200", basis="press"), report("high2", "200", basis="press")) == "low"
    assert taken(low, report("high", "200", source="late")) == "high"
    assert taken(report("one", "100"), report("two", "200"), report("three", "200")) == "three"
    assert taken(report("b", "100"), report("a", "200")) == "a"


def test_the_rule_that_chose_is_named() -> None:
    low = report("low", "100", source="early")
    assert choose(low).reason.template == cm.REASON_ONLY
    assert choose(low, report("x", "200", basis="press")).reason.template == cm.REASON_BASIS
    assert choose(low, report("x", "200", source="late")).reason.template == cm.REASON_NEWEST
    fallen = report("x", "200", standing="error")
    assert choose(low, fallen).reason.template == cm.REASON_OTHERS_FELL
    more = (report("x", "200", source="early"), report("y", "200", source="early"))
    assert choose(low, *more).reason.template == cm.REASON_LARGER
    assert choose(low, more[0]).reason.template == cm.REASON_FIRST_ID


def test_a_printed_date_goes_before_an_inferred_one_and_undated_comes_last() -> None:
    reports = [
        report(name, value, source=name) for name, value in (("undated", "1"), ("guessed", "20"), ("early", "300"))
    ]
    assert taken(*reports) == "early"
    assert taken(*reports[:2]) == "guessed"


def test_what_is_doubtful_or_wrong_is_never_taken() -> None:
    doubtful = report("doubtful", "200", standing="doubtful")
    wrong = report("wrong", "300", standing="error")
    assert taken(doubtful, wrong, report("low", "100", basis="estimate", source="undated")) == "low"
    choice = choose(wrong, doubtful)
    assert choice.preferred is None
    assert choice.reason.template == cm.REASON_NONE_STANDS
    assert choice.camps[0].reports == (doubtful,)


def test_a_vague_report_does_not_join_two_that_contradict_each_other() -> None:
    choice = choose(report("a", "42780"), report("b", "46141"), report("over", "40000", qualifier="over"))
    assert [{row.id for row in camp.reports} for camp in choice.camps] == [{"a", "over"}, {"b", "over"}]


def test_a_declared_contradiction_keeps_two_equal_values_apart() -> None:
    same = (report("a", "100"), report("b", "100"))
    assert len(choose(*same, quarrels=(("a", "b"),)).camps) == 2


def test_a_conversion_does_not_stand_in_for_the_measures_own_unit() -> None:
    assert taken(report("own", "2100"), report("converted", "302.1", unit="XAG million")) == "own"


def test_where_digits_are_equal_the_basis_that_won_is_shown() -> None:
    assert taken(report("press", "2098", basis="press"), report("reported", "2098", source="early")) == "reported"


def test_many_reports_of_one_value_are_one_camp() -> None:
    assert len(choose(*(report(f"r{i}", "2100") for i in range(300))).camps) == 1


@given(reports_of_one_figure(), st.randoms())
def test_the_order_of_the_rows_never_matters(reports: list[Observation], random: Random) -> None:
    shuffled = list(reports)
    random.shuffle(shuffled)
    assert choose(*reports) == choose(*shuffled)


@given(reports_of_one_figure())
def test_every_report_is_in_a_camp_and_what_is_taken_may_be(reports: list[Observation]) -> None:
    choice = choose(*reports)
    assert {row.id for camp in choice.camps for row in camp.reports} == {row.id for row in reports}
    if choice.preferred:
        assert choice.preferred.standing in ("stands", "disputed")
        assert choice.preferred is choice.camps[0].reports[0]


@given(reports_of_one_figure())
def test_a_report_that_says_the_same_never_makes_a_conflict(reports: list[Observation]) -> None:
    before, first = choose(*reports), reports[0]
    echo = report(
        "echo", str(first.value), unit=first.unit, qualifier=first.qualifier, digits=first.digits, source="another"
    )
    assert len(choose(*reports, echo).camps) == len(before.camps)
    again = report("again", str(first.value), unit=first.unit, qualifier=first.qualifier, digits=first.digits)
    if len(before.camps) == 1:
        assert len(choose(*reports, again).camps) == 1


def test_a_sources_own_conversion_agrees_with_what_its_source_agrees_with() -> None:
    """The page that prints 2,100 adds a conversion at a rate of its own, which no rate of the dossier explains."""
    own = report("b", "256", unit="XAG million")
    rows = report("a", "2098", source="early"), report("c", "2100"), own
    assert len(choose(*rows).camps) == 1
    assert len(choose(*rows[:1], own).camps) == 2
    assert len(choose(*rows[:2], msgspec.structs.replace(own, standing="disputed")).camps) == 2
    assert len(choose(*rows, quarrels=(("b", "a"),)).camps) == 2


def test_many_pairs_that_contradict_each_other_are_judged_in_a_moment() -> None:
    """Seventeen pairs apart and all else in agreement make 131,072 largest groups."""
    names = [f"r{number:02}" for number in range(34)]
    rows = [report(name, "100", source="early" if number % 2 else "late") for number, name in enumerate(names)]
    quarrels = tuple(zip(names[::2], names[1::2], strict=True))
    choice = choose(*rows, quarrels=quarrels)
    for camp in choice.camps:
        inside = {row.id for row in camp.reports}
        assert not any({one, other} <= inside for one, other in quarrels)
    assert {row.id for camp in choice.camps for row in camp.reports} == set(names)
    assert choice.preferred is not None
    assert choice.preferred.id == "r00"


def test_very_many_reports_of_one_figure_are_judged_too() -> None:
    rows = [report(f"r{number:04}", str(111 + number % 3 * 50)) for number in range(MOST_COMPARED + 100)]
    camps = choose(*rows).camps
    assert sorted(len(camp.reports) for camp in camps) == [100, 100, 100]
    assert all(len({row.value for row in camp.reports}) == 1 for camp in camps)
