"""Reports of an invented firm, for tests of agreement, preference and charts."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import msgspec
from hypothesis import strategies as st

from gui.base.amount import Qualifier
from gui.base.period import Period
from gui.dossier.model import Basis, Dossier, Entity, Measure, Observation, Rate, Source, Standing

SOURCES = {
    source.id: source
    for source in (
        Source("early", "Early", "Early Press", date(2023, 1, 10), "printed"),
        Source("late", "Late", "Late Press", date(2024, 3, 1), "printed"),
        Source("guessed", "Guessed", "Guess Press", date(2025, 3, 1), "inferred"),
        Source("undated", "A page of which nobody knows when it was written"),
    )
}
MEASURES = {
    measure.name: measure
    for measure in (
        Measure("income", "Income", "XAU million", "upper", "both"),
        Measure("bookings", "Bookings", "cabins", "lower", "both"),
        Measure("sailings", "Sailings", "sailings", "upper", "time"),
        Measure("growth", "Growth", "percent", "upper", "neither"),
    )
}
ENTITIES = {
    entity.id: entity
    for entity in (
        Entity("firm", "The Firm"),
        Entity("north", "North", part_of="firm"),
        Entity("ship", "Ship"),
        Entity("boat", "Boat"),
    )
}
RATES = (
    Rate(date(2022, 12, 31), "XAG", "XAU", Decimal("6.9533"), source="early"),
    Rate(date(2023, 6, 30), "XAG", "XAU", Decimal("7.2543"), source="late"),
    Rate(date(2023, 12, 31), "XAG", "XAU", Decimal("7.0808"), source="late"),
)


def days(start: str, end: str) -> Period:
    """Return a period from two ISO dates."""
    return Period(date.fromisoformat(start), date.fromisoformat(end))


def year(number: int) -> Period:
    """Return a calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31))


def report(
    name: str,
    value: str,
    *,
    period: Period | None = None,
    unit: str = "XAU million",
    measure: str = "income",
    entity: str = "firm",
    qualifier: Qualifier = "exact",
    basis: Basis = "reported",
    standing: Standing = "stands",
    source: str = "late",
    digits: int | None = None,
    elapsed: str = "",
    contradicts: str = "",
) -> Observation:
    """Return one report; of the firm's income in 2022 unless told otherwise."""
    return Observation(
        id=name,
        measure=measure,
        entity=entity,
        period=period or year(2022),
        value=Decimal(value),
        unit=unit,
        qualifier=qualifier,
        basis=basis,
        standing=standing,
        source=source,
        digits=digits,
        elapsed=elapsed,
        contradicts=contradicts,
    )


def count(name: str, value: str, start: str, end: str, *, entity: str = "ship", elapsed: str = "") -> Observation:
    """Return a count of bookings since a day."""
    period = days(start, end)
    return report(name, value, period=period, unit="cabins", measure="bookings", entity=entity, elapsed=elapsed)


def dossier_of(*reports: Observation, rates: tuple[Rate, ...] = RATES) -> Dossier:
    """Return a dossier of these reports, in this order."""
    return Dossier(
        name="test",
        title="Test",
        measures=MEASURES,
        entities=ENTITIES,
        sources=SOURCES,
        observations={row.id: row for row in reports},
        rates=rates,
    )


def in_order(dossier: Dossier, names: Iterable[str]) -> Dossier:
    """Return the dossier with its observations in another order."""
    return msgspec.structs.replace(dossier, observations={name: dossier.observations[name] for name in names})


def _named(rows: list[Observation]) -> list[Observation]:
    return [msgspec.structs.replace(row, id=f"r{place}") for place, row in enumerate(rows)]


def reports_of_one_figure() -> st.SearchStrategy[list[Observation]]:
    """Return lists of reports of one figure, in two currencies, of every basis, standing, qualifier and exactness."""
    one = st.builds(
        report,
        st.just(""),
        st.integers(1, 400).map(str),
        unit=st.sampled_from(["XAU million", "XAG million"]),
        qualifier=st.sampled_from(["exact", "about", "over", "under"]),
        basis=st.sampled_from(["reported", "press", "estimate"]),
        standing=st.sampled_from(["stands", "disputed", "doubtful", "error"]),
        source=st.sampled_from(sorted(SOURCES)),
        digits=st.sampled_from([None, 1, 2, 3]),
    )
    return st.lists(one, min_size=1, max_size=7).map(_named)


def counts_of_two_ships() -> st.SearchStrategy[list[Observation]]:
    """Return lists of cumulative counts of two ships from a few starting days."""
    starts = st.sampled_from(["2023-01-01", "2023-03-05", "2023-04-01"])
    ends = st.sampled_from(["2023-04-01", "2023-06-30", "2023-12-31", "2024-05-01"])
    one = st.builds(
        count,
        st.just(""),
        st.integers(1, 10**6).map(str),
        starts,
        ends,
        entity=st.sampled_from(["ship", "boat"]),
        elapsed=st.sampled_from(["", "PT2H", "PT30M"]),
    )
    return st.lists(one, min_size=1, max_size=12).map(_named)
