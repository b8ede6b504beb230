"""Which report is taken where the first, the latest, the highest or the lowest is asked for."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.base import chart_messages as cm
from gui.dossier.model import Observation
from gui.figures.book import Figure, FigureBook
from gui.figures.standpoint import PREFERENCES, PreferenceName, Standpoint
from tests.figures.reports import dossier_of, report, reports_of_one_figure
from tests.figures.words import read


def figure(preference: PreferenceName, *reports: Observation) -> Figure:
    book = FigureBook(dossier_of(*reports)).seen_from(Standpoint(preference=preference))
    found = book.figure(reports[0].id)
    assert found is not None
    return found


def taken(preference: PreferenceName, *reports: Observation) -> str:
    preferred = figure(preference, *reports).preferred
    return preferred.id if preferred else ""


APART = (
    report("old", "300", source="early"),
    report("new", "100", source="late"),
    report("guess", "200", source="guessed"),
)


def test_first_and_latest_go_by_the_day_of_publication_highest_and_lowest_by_the_value() -> None:
    assert taken("preferred", *APART) == "new"
    assert taken("first", *APART) == "old"
    assert taken("latest", *APART) == "guess"
    assert taken("highest", *APART) == "old"
    assert taken("lowest", *APART) == "new"


def test_a_report_without_a_day_is_neither_first_nor_last() -> None:
    undated = report("undated", "400", source="undated")
    assert taken("first", undated, *APART) == "old"
    assert taken("latest", undated, *APART) == "guess"
    alone = figure("first", undated, report("also", "9", source="undated"))
    assert alone.reason.template == cm.REASON_NO_DAY


def test_values_in_another_currency_are_compared_at_the_rate_of_the_day() -> None:
    own, other = report("own", "690"), report("other", "100", unit="XAG million")  # 695.33 at the end of 2022
    assert taken("highest", own, other) == "other"
    assert taken("lowest", own, other) == "own"
    unknown = report("unknown", "9000", unit="XPT million")
    assert taken("highest", own, unknown) == "own"


def test_what_could_not_be_set_beside_the_others_is_counted_in_the_reason() -> None:
    unknown = report("unknown", "9000", unit="XPT million", source="early")
    told = read(figure("highest", report("own", "690"), report("more", "700"), unknown).reason)
    assert told == "taken as the highest that stands and can be compared, as you asked; 1 left out for want of a rate"
    undated = report("undated", "400", source="undated")
    assert read(figure("first", undated, *APART).reason).endswith("as you asked; 1 without a day left out")


@pytest.mark.parametrize("preference", PREFERENCES)
def test_what_is_doubtful_or_wrong_is_never_taken(preference: PreferenceName) -> None:
    wrong = report("wrong", "900", source="early", standing="error")
    doubtful = report("doubtful", "1", source="guessed", standing="doubtful")
    assert taken(preference, wrong, doubtful, report("sound", "50", source="late")) == "sound"
    assert taken(preference, wrong, doubtful) == ""


def test_the_reports_that_agree_with_the_taken_one_stand_with_it_and_the_reason_is_told() -> None:
    shown = figure("first", *APART, report("rounded", "302", source="late", digits=2))
    assert [row.id for row in shown.camps[0].reports] == ["old", "rounded"]
    assert shown.reports[0].id == "old"
    assert shown.reason.template == cm.REASON_FIRST_REPORTED
    assert figure("first", APART[0]).reason.template == cm.REASON_ONLY


@given(reports_of_one_figure(), st.randoms(use_true_random=False), st.sampled_from(PREFERENCES))
def test_the_order_of_the_reports_never_matters(
    reports: list[Observation], order: Random, preference: PreferenceName
) -> None:
    shuffled = order.sample(reports, len(reports))
    assert figure(preference, *reports) == figure(preference, *shuffled)


@given(reports_of_one_figure(), st.sampled_from(PREFERENCES))
def test_a_preference_takes_another_report_but_changes_no_agreement(
    reports: list[Observation], preference: PreferenceName
) -> None:
    usual, asked = figure("preferred", *reports), figure(preference, *reports)
    assert {frozenset(row.id for row in camp.reports) for camp in usual.camps} == {
        frozenset(row.id for row in camp.reports) for camp in asked.camps
    }
    assert usual.differs == asked.differs
    assert (usual.preferred is None) == (asked.preferred is None)
