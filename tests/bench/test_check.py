"""Checking large packages: against the well-known validator, and against one bare typed reading, in the same run."""

import csv
import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

import duckdb
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.app.program import ROOT

MILLION = 1_000_000
VALIDATOR, READING, BROKEN = 15, 7, 5
"""At least so many times as fast as the validator, at most so many bare readings; so many times with a line break."""

FAULTY = 6
"""So many times as long as a clean file takes one of the same size with ragged or blank rows or in another encoding."""

LIMIT = 1_000
"""Megabytes of memory for ten million rows, and for a table of very many columns."""

COLUMNS, ROWS = 9_000, 1_000
WIDE_SECONDS, WIDE_SPLITS = 10, 10
"""A table of so many columns takes so many seconds at most, and times as long as its file takes to be split."""

FIELDS = [
    {"name": "id", "type": "integer"},
    {"name": "day", "type": "date"},
    {"name": "kind", "type": "string", "constraints": {"enum": ["north", "south", "east", "west"]}},
    {"name": "code", "type": "string", "constraints": {"pattern": r"[A-Z]{2}\s?-[0-9]{4}"}},
    {"name": "count", "type": "integer", "constraints": {"minimum": 0, "maximum": 1000}},
    {"name": "price", "type": "number"},
]
TYPES = {"id": "BIGINT", "day": "DATE", "kind": "VARCHAR", "code": "VARCHAR", "count": "BIGINT", "price": "DOUBLE"}
KINDS = ("north", "south", "east", "west")


def lines(count: int, *, broken: bool) -> Iterator[str]:
    yield ",".join(TYPES) + "\n"
    for at in range(count):
        code = f'"AB\n-{at % 10_000:04d}"' if broken and at == count // 2 else f"AB-{at % 10_000:04d}"
        day = f"20{at % 25:02d}-{at % 12 + 1:02d}-{at % 28 + 1:02d}"
        yield f"{at + 1},{day},{KINDS[at % 4]},{code},{at % 1000},{at % 9973 / 100:.2f}\n"


def package(folder: Path, count: int, *, broken: bool = False) -> Path:
    folder.mkdir()
    with (folder / "rows.csv").open("w", encoding="utf-8", newline="") as file:
        file.writelines(lines(count, broken=broken))
    table = {"name": "rows", "type": "table", "path": "rows.csv", "schema": {"fields": FIELDS, "primaryKey": ["id"]}}
    (folder / "datapackage.json").write_text(json.dumps({"name": "large", "resources": [table]}))
    return folder


def spoilt(folder: Path, count: int, kind: str) -> Path:
    """Write a package of which every thousandth row is ragged or blank, or whose file is in another encoding."""
    package(folder, 0)
    encoding = "gb18030" if kind == "encoding" else "utf-8"
    with (folder / "rows.csv").open("w", encoding=encoding, newline="") as file:
        for at, line in enumerate(lines(count, broken=False)):
            row = line.replace("AB-", "问-") if kind == "encoding" and at % 1000 == 1 else line
            if at and at % 1000 == 0:
                row = {"ragged": line.rpartition(",")[0] + "\n", "blank": f"\n{line}"}.get(kind, row)
            file.write(row)
    return folder


WIDE_FIELDS: list[dict[str, object]] = [
    {"type": "integer"},
    {"type": "number"},
    {"type": "string"},
    {"type": "date"},
    {"type": "boolean"},
    {"type": "integer", "constraints": {"minimum": 0, "maximum": 999}},
    {"type": "string", "constraints": {"enum": list(KINDS)}},
    {"type": "string", "constraints": {"pattern": "[A-Z]{2}-[0-9]{4}"}},
    {"type": "number", "constraints": {"required": True}},
    {"type": "string", "constraints": {"maxLength": 12}},
]


def wide_row(row: int) -> list[str]:
    """Return a row of good cells, no two rows or columns of which are alike."""
    cells: list[str] = []
    for at in range(0, COLUMNS, len(WIDE_FIELDS)):
        n = (at * 7919 + row * 104_729) % 100_003
        day = f"20{n % 25:02d}-{n % 12 + 1:02d}-{n % 28 + 1:02d}"
        cells += [str(n), f"{n % 9973 / 100:.2f}", f"word{n % 500}", day, ("true", "false")[n % 2]]
        cells += [str(n % 1000), KINDS[n % 4], f"AB-{n % 10_000:04d}", f"{n / 8}", f"t{n}"]
    return cells


def wide(folder: Path, *, faults: int) -> Path:
    """Write a package with a table of very many columns, so many of its cells being bad."""
    folder.mkdir()
    fields = [{"name": f"f{at}", **WIDE_FIELDS[at % len(WIDE_FIELDS)]} for at in range(COLUMNS)]
    bad = {(at * 7 % ROWS, at * 59 % COLUMNS) for at in range(faults)}
    with (folder / "rows.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(",".join(f"f{at}" for at in range(COLUMNS)) + "\n")
        for row in range(ROWS):
            cells = wide_row(row)
            for _, at in (place for place in bad if place[0] == row):
                cells[at] = "beyond everything"
            file.write(",".join(cells) + "\n")
    table = {"name": "rows", "type": "table", "path": "rows.csv", "schema": {"fields": fields}}
    (folder / "datapackage.json").write_text(json.dumps({"name": "wide", "resources": [table]}))
    return folder


def split(folder: Path) -> float:
    """Return the seconds in which Python's own reader splits a file into cells, and does nothing with them."""
    start = perf_counter()
    with (folder / "rows.csv").open(encoding="utf-8", newline="") as file:
        for _ in csv.reader(file):
            pass
    return perf_counter() - start


def peak_of(folder: Path) -> float:
    """Return the megabytes of a process that checks a package."""
    process = subprocess.Popen([sys.executable, "-m", "gui", "check", str(folder)], cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss / 1024


def took(command: list[str], *, sound: bool = True) -> float:
    start = perf_counter()
    subprocess.run(command, cwd=ROOT, capture_output=True, check=sound)
    return perf_counter() - start


def checked(folder: Path) -> float:
    """Return the seconds of a whole process that checks a package and finds nothing."""
    return took([sys.executable, "-m", "gui", "check", str(folder), "--format", "json"])


def found_faulty(folder: Path) -> float:
    """Return the seconds of a whole process that checks a package and finds faults."""
    return took([sys.executable, "-m", "gui", "check", str(folder), "--format", "json"], sound=False)


def validated(folder: Path) -> float:
    return took([str(Path(sys.executable).with_name("frictionless")), "validate", str(folder / "datapackage.json")])


def bare(folder: Path) -> float:
    """Return the seconds of one typed reading by DuckDB, nothing checked and nothing kept."""
    start = perf_counter()
    with duckdb.connect(":memory:") as connection:
        file = folder / "rows.csv"
        connection.execute(f"CREATE TABLE t AS FROM read_csv('{file}', columns={TYPES}, header=true)")
    return perf_counter() - start


@pytest.fixture
def once(benchmark: BenchmarkFixture) -> Callable[[Callable[[], float]], float]:
    """Return a measure of something that tells its own seconds: the best of three."""
    pedantic: Callable[..., object] = benchmark.pedantic  # comes without types

    def measure(work: Callable[[], float]) -> float:
        told: list[float] = []
        pedantic(lambda: told.append(work()), rounds=3)
        return min(told)

    return measure


def test_a_million_rows(once: Callable[[Callable[[], float]], float], tmp_path: Path) -> None:
    folder = package(tmp_path / "plain", MILLION)
    ours = once(lambda: checked(folder))
    theirs, floor = validated(folder), min(bare(folder) for _ in range(3))
    sys.stdout.write(f"\n{theirs / ours:.1f} times as fast as the validator, {ours / floor:.1f} bare readings\n")
    assert theirs >= VALIDATOR * ours
    assert ours <= READING * floor


def test_a_million_rows_with_a_line_break_in_a_cell(
    once: Callable[[Callable[[], float]], float], tmp_path: Path
) -> None:
    folder = package(tmp_path / "broken", MILLION, broken=True)
    ours = once(lambda: checked(folder))
    theirs = validated(folder)
    sys.stdout.write(f"\n{theirs / ours:.1f} times as fast as the validator, with a line break in a cell\n")
    assert theirs >= BROKEN * ours


@pytest.mark.parametrize("kind", ["ragged", "blank", "encoding"])
def test_a_million_rows_with_faults(once: Callable[[Callable[[], float]], float], tmp_path: Path, kind: str) -> None:
    faulty = spoilt(tmp_path / "faulty", MILLION, kind)
    ours = once(lambda: found_faulty(faulty))
    clean = package(tmp_path / "clean", MILLION)
    floor = min(checked(clean) for _ in range(3))
    sys.stdout.write(f"\n{ours / floor:.1f} times as long as a clean file: {kind}\n")
    assert ours <= FAULTY * floor


def test_ten_million_rows_in_a_gigabyte(once: Callable[[Callable[[], float]], float], tmp_path: Path) -> None:
    folder = package(tmp_path / "huge", 10 * MILLION)
    seconds = once(lambda: checked(folder))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    sys.stdout.write(f"\nten million rows in {seconds:.1f} s and {peak:.0f} MB\n")
    assert peak <= LIMIT


@pytest.mark.parametrize("faults", [0, 1_000])
def test_nine_thousand_columns(once: Callable[[Callable[[], float]], float], tmp_path: Path, faults: int) -> None:
    folder = wide(tmp_path / "wide", faults=faults)
    ours = once(lambda: found_faulty(folder) if faults else checked(folder))
    floor, peak = min(split(folder) for _ in range(3)), peak_of(folder)
    sys.stdout.write(f"\n{COLUMNS} columns: {ours:.1f} s, {ours / floor:.1f} times the splitting, {peak:.0f} MB\n")
    assert ours <= WIDE_SPLITS * floor
    assert ours <= WIDE_SECONDS
    assert peak <= LIMIT
