"""Small dossiers made by hand, for tests of the figures floor that want to see every value."""

from datetime import date
from decimal import Decimal

from gui.base.amount import Qualifier
from gui.base.period import Period
from gui.dossier.model import Dossier, Entity, Measure, Observation, Record, Source


def year(number: int) -> Period:
    """Return a calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31))


def observation(
    name: str,
    value: str,
    period: Period,
    *,
    unit: str = "XAU million",
    measure: str = "income",
    entity: str = "firm",
    qualifier: Qualifier = "exact",
    elapsed: str = "",
    source: str = "paper",
) -> Observation:
    """Return an observation of a firm that does not exist."""
    return Observation(
        id=name,
        measure=measure,
        entity=entity,
        period=period,
        value=Decimal(value),
        unit=unit,
        qualifier=qualifier,
        basis="press",
        standing="stands",
        source=source,
        elapsed=elapsed,
    )


def dossier(*observations: Observation, records: tuple[Record, ...] = ()) -> Dossier:
    """Return a dossier of these observations and rows, with a firm, two parts of it, two measures and a source."""
    by_role: dict[str, dict[str, Record]] = {}
    for record in records:
        by_role.setdefault(record.role, {})[record.id] = record
    return Dossier(
        name="test",
        title="Test",
        measures={
            "income": Measure("income", "Income", "XAU million", adds="both"),
            "bookings": Measure("bookings", "Bookings", "cabins", lane="lower"),
        },
        entities={
            "firm": Entity("firm", "Firm", "company"),
            "north": Entity("north", "Firm North 7", "segment", part_of="firm"),
            "south": Entity("south", "Firm South", "segment", part_of="firm"),
        },
        sources={"paper": Source("paper", "The 12 best firms", "Paper 24", date(2024, 5, 1), "printed")},
        observations={row.id: row for row in observations},
        records=by_role,
        tables={"rows": tuple(row.id for row in observations)},
    )
