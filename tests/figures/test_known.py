"""Since when something is known."""

from datetime import date, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from gui.base.period import Period
from gui.dossier.model import Dossier, Observation, Record
from gui.figures.book import FigureBook
from gui.figures.known import ALWAYS, KnownDays, KnownFrom
from gui.figures.links import ROLE_OF_KIND
from gui.figures.standpoint import Standpoint
from tests.figures.reports import counts_of_two_ships, dossier_of, report, reports_of_one_figure


def known(dossier: Dossier, link: str) -> KnownFrom:
    return KnownDays(dossier).of(link)


def test_a_figure_is_known_from_the_day_its_source_was_published() -> None:
    dossier = dossier_of(report("a", "1", source="early"), report("b", "2", source="guessed"))
    assert known(dossier, "figure:a") == KnownFrom(date(2023, 1, 10), "printed")
    assert known(dossier, "figure:b") == KnownFrom(date(2025, 3, 1), "inferred")
    assert known(dossier, "calc:growth(a,b)") == KnownFrom(date(2025, 3, 1), "inferred")


def test_an_undated_source_is_no_earlier_than_the_first_dated_one_on_the_same_figure() -> None:
    dossier = dossier_of(report("a", "1", source="undated"), report("b", "2", source="late"))
    assert known(dossier, "figure:a") == KnownFrom(date(2024, 3, 1), "undated")


def test_without_any_day_a_figure_counts_from_the_end_of_its_period() -> None:
    alone = report("a", "1", source="undated")
    assert known(dossier_of(alone), "figure:a") == KnownFrom(alone.period.end, "ended")
    assert known(dossier_of(alone), "source:undated") == KnownFrom(alone.period.end, "undated")


def test_rows_without_a_day_count_from_their_own_end_or_are_always_there() -> None:
    span = Period(date(2020, 1, 1), date(2020, 12, 31))
    dated = Record("dated", "events", {"source": "undated"}, span)
    always = Record("always", "events", {"source": "undated"}, None)
    dossier = msgspec.structs.replace(dossier_of(), records={"events": {"dated": dated, "always": always}})
    assert known(dossier, "event:dated") == KnownFrom(date(2020, 12, 31), "ended")
    assert known(dossier, "event:always") == ALWAYS
    assert KnownDays(dossier).count(date(1990, 1, 1)) == 1
    assert KnownDays(dossier).guessed(date(2021, 1, 1)) == 2


def test_a_partner_is_known_once_any_fact_names_it() -> None:
    partner = Record("ally", "partners", {"source": "late"}, None)
    event = Record("deal", "events", {"source": "early", "partner": "ally other"}, None)
    dossier = msgspec.structs.replace(dossier_of(), records={"partners": {"ally": partner}, "events": {"deal": event}})
    assert known(dossier, "partner:ally") == KnownFrom(date(2023, 1, 10), "printed")


def test_what_a_partner_is_told_by_may_be_known_later_than_the_partner() -> None:
    partner = Record("ally", "partners", {"source": "late"}, None)
    event = Record("deal", "events", {"source": "early", "partner": "ally"}, None)
    dossier = msgspec.structs.replace(dossier_of(), records={"partners": {"ally": partner}, "events": {"deal": event}})
    assert KnownDays(dossier).own(partner) == KnownFrom(date(2024, 3, 1), "printed")


def test_a_link_that_names_no_fact_is_always_known(book: FigureBook) -> None:
    assert book.known.of("section:overview") == ALWAYS
    assert book.known.of("no link") == ALWAYS


def test_what_is_known_only_grows_with_the_day(book: FigureBook) -> None:
    days = sorted({*book.known.days})
    facts = [
        *(f"figure:{name}" for name in book.dossier.observations),
        *(f"{kind}:{name}" for kind, role in ROLE_OF_KIND.items() for name in book.dossier.records.get(role, {})),
        *(f"source:{name}" for name in book.dossier.sources),
    ]
    before: set[str] = set()
    for day in [days[0] - timedelta(1), *days]:
        now = {fact for fact in facts if book.known.of(fact).by(day)}
        assert before <= now
        before = now
    assert before == set(facts)


def test_the_number_of_facts_is_that_of_the_rows_that_are_left(book: FigureBook) -> None:
    for day in [*{*book.known.days}][::7]:
        left = book.known.restricted(day)
        rows = sum(len(left.records.get(role, {})) for role in ROLE_OF_KIND.values())
        assert book.known.count(day) == len(left.observations) + rows
    assert book.known.count(None) == book.known.total


def test_what_is_left_of_a_dossier_cites_only_sources_that_are_left(book: FigureBook) -> None:
    for day in [*{*book.known.days}][::7]:
        left = book.known.restricted(day)
        cited = {row.source for row in left.observations.values()}
        assert cited & set(book.dossier.sources) <= set(left.sources)
        assert set(left.tables) == set(book.dossier.tables)
        assert left.entities == book.dossier.entities
        assert all(rate.day <= day for rate in left.rates)


@given(reports_of_one_figure(), st.dates(date(2022, 1, 1), date(2026, 1, 1)))
def test_no_report_is_known_before_its_source(reports: list[Observation], day: date) -> None:
    dossier = dossier_of(*reports)
    for row in KnownDays(dossier).restricted(day).observations.values():
        published = dossier.sources[row.source].published
        assert published is None or published <= day


@given(
    reports_of_one_figure() | counts_of_two_ships(), st.lists(st.dates(date(2022, 1, 1), date(2026, 1, 1)), min_size=2)
)
def test_what_is_known_only_grows_with_the_day_whatever_the_dossier(
    reports: list[Observation], days: list[date]
) -> None:
    book = FigureBook(dossier_of(*reports))
    before: set[str] = set()
    for day in sorted(days):
        seen = book.seen_from(Standpoint(known_on=day))
        now = {report.id for figure in seen.figures() for report in figure.reports}
        assert before <= now == {name for name in book.dossier.observations if book.known.of(f"figure:{name}").by(day)}
        assert set(book.dossier.observations) >= now
        before = now
