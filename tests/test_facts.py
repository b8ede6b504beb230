"""Each collected fact is in the built-in dossier, merged into a row of it, or named as left out with the reason.

`dossier_facts.csv` is the ledger: for each record of each file of facts its hash and where it went. Where the facts lie
beside the repository they are joined to the dossier through it, value by value; elsewhere the ledger guards it alone.
"""

import calendar
import csv
import hashlib
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FACTS = ROOT.parent / "shared" / "facts"
LEDGER = Path(__file__).with_name("dossier_facts.csv")

ROWS = {
    "revenue.csv": 120,
    "orders.csv": 75,
    "deliveries.csv": 160,
    "fx.csv": 4,
    "models.csv": 19,
    "partners.csv": 24,
    "products.csv": 33,
    "timeline.csv": 95,
    "risks.csv": 25,
    "sources.csv": 306,
    "zh_terms.csv": 110,
}
"""Records of each file of facts, without the header."""

Row = dict[str, str]


def read(path: Path) -> list[Row]:
    """Read a table as the text of its cells."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def span(day: str) -> tuple[str, str]:
    """Return the first and last day of a date that may be a year or a month."""
    if len(day) == len("2013"):
        return f"{day}-01-01", f"{day}-12-31"
    if len(day) == len("2013-05"):
        year, month = map(int, day.split("-"))
        return f"{day}-01", f"{day}-{calendar.monthrange(year, month)[1]:02}"
    return day, day


@pytest.fixture(scope="module")
def ledger() -> list[Row]:
    """Return the committed list."""
    return read(LEDGER)


@pytest.fixture
def rows(builtin_dossier_path: Path) -> dict[str, dict[str, Row]]:
    """Return the dossier's tables, each by id."""
    return {path.stem: {row["id"]: row for row in read(path)} for path in (builtin_dossier_path / "data").glob("*.csv")}


def test_the_ledger_names_each_record_of_each_file_once(ledger: list[Row]) -> None:
    counts = Counter(entry["file"] for entry in ledger)
    assert counts == ROWS
    for name, count in ROWS.items():
        records = [int(entry["row"]) for entry in ledger if entry["file"] == name]
        assert records == list(range(2, count + 2)), name
    assert all(len(entry["sha256"]) == hashlib.sha256().digest_size * 2 for entry in ledger)


def test_what_was_used_or_merged_is_in_the_dossier(ledger: list[Row], rows: dict[str, dict[str, Row]]) -> None:
    for entry in ledger:
        if entry["disposition"] == "left out":
            continue
        table, _, row = entry["target"].partition(":")
        assert row in rows[table], entry


def test_what_was_merged_or_left_out_has_its_reason(ledger: list[Row]) -> None:
    assert {entry["disposition"] for entry in ledger} == {"used", "merged", "left out"}
    for entry in ledger:
        assert entry["disposition"] == "used" or entry["reason"], entry
        assert (entry["disposition"] == "left out") == (entry["target"] == ""), entry


def test_no_row_of_the_dossier_stands_for_two_facts_or_for_none(
    ledger: list[Row], rows: dict[str, dict[str, Row]]
) -> None:
    targets = Counter(entry["target"] for entry in ledger if entry["target"])
    made = {"figures", "entities"}  # drawn from several facts: headings of the tables, numbers inside sentences
    assert targets == Counter(f"{table}:{row}" for table in rows if table not in made for row in rows[table])


def test_the_facts_are_those_of_the_dossier(ledger: list[Row], rows: dict[str, dict[str, Row]]) -> None:
    """Join each fact to its row; say so in a line where the facts are not at hand."""
    if not FACTS.is_dir():
        sys.stdout.write("the facts do not lie beside the repository: the committed list stands for them\n")
    differing = [f for entry, fact in facts(ledger) for f in differences(entry, fact, rows)]
    assert differing == []


def facts(ledger: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Yield each ledger entry with its fact; nothing where the facts are not at hand."""
    for name in ROWS if FACTS.is_dir() else ():
        raw = (FACTS / name).read_text(encoding="utf-8").splitlines()[1:]
        entries = [entry for entry in ledger if entry["file"] == name]
        hashes = [hashlib.sha256(line.encode()).hexdigest() for line in raw]
        assert hashes == [entry["sha256"] for entry in entries], f"{name} is not the file the dossier was made from"
        yield from zip(entries, read(FACTS / name), strict=True)


def differences(entry: Row, fact: Row, rows: dict[str, dict[str, Row]]) -> list[str]:
    """Return what the dossier's row says otherwise than its fact."""
    table, _, row_id = entry["target"].partition(":")
    if entry["disposition"] != "used":
        return []
    row = rows[table][row_id]
    expected = EXPECTED[entry["file"]](fact, row, rows["entities"])
    if entry["reason"]:  # the ledger says which day was taken instead
        expected.pop("period_start")
    return [
        f"{entry['target']}: {key} is {row[key]!r}, not {value!r}"
        for key, value in expected.items()
        if row[key] != value
    ]


def observed(fact: Row, row: Row) -> Row:
    """Return what every observation keeps, and that a note on a conflict or a doubt became a standing."""
    marked = fact["note"].startswith(("conflict:", "doubtful:"))
    assert (row["standing"] != "stands") == marked, row
    assert bool(row["contradicts"]) == fact["note"].startswith("conflict:"), row
    return {"value": fact["value"], "source": fact["source"]}


def revenue(fact: Row, row: Row, _entities: dict[str, Row]) -> Row:
    entity = {"group-total": "group"}.get(fact["segment"], fact["segment"])
    same = {key: fact[key] for key in ("period_start", "period_end", "unit", "basis")}
    return observed(fact, row) | same | {"entity": entity, "measure": "revenue"}


def orders(fact: Row, row: Row, entities: dict[str, Row]) -> Row:
    assert entities[row["entity"]]["name"] == fact["model"]
    measure = "preorders" if fact["metric"] == "preorders_cumulative" else "orders"
    period = {"period_start": fact["since"], "period_end": fact["as_of"]}
    return observed(fact, row) | period | {"measure": measure, "qualifier": fact["qualifier"], "unit": "vehicles"}


def deliveries(fact: Row, row: Row, entities: dict[str, Row]) -> Row:
    assert entities[row["entity"]]["name"].startswith(fact["model"] or fact["brand_or_alliance"])
    same = {key: fact[key] for key in ("period_start", "period_end")}
    return observed(fact, row) | same | {"measure": "deliveries", "unit": "vehicles"}


def whole(fact: Row, row: Row, _entities: dict[str, Row]) -> Row:
    """Every column the dossier kept under its name (notes are reworded: they name publishers instead of ids)."""
    return {key: value for key, value in fact.items() if key in row and key != "note"}


def dated(column: str, first: str, last: str, row: Row, fact: Row) -> Row:
    return whole(fact, row, {}) | dict(zip((first, last), span(fact[column]), strict=True))


EXPECTED: dict[str, Callable[[Row, Row, dict[str, Row]], Row]] = {
    "revenue.csv": revenue,
    "orders.csv": orders,
    "deliveries.csv": deliveries,
    "fx.csv": whole,
    "risks.csv": whole,
    "sources.csv": lambda fact, _row, _entities: fact,
    "partners.csv": lambda fact, row, _entities: dated("since", "since_from", "since_to", row, fact),
    "products.csv": lambda fact, row, _entities: dated("announced", "announced_from", "announced_to", row, fact),
    "models.csv": lambda fact, row, _entities: (
        dated("launched", "launched_from", "launched_to", row, fact) | {"name": fact["model"]}
    ),
    "timeline.csv": lambda fact, row, _entities: (
        dated("date", "from", "to", row, fact)
        | {"detail": row["detail"] if "(see " in fact["detail"] else fact["detail"]}
    ),
}
"""For each file of facts: what the dossier's row must say."""
