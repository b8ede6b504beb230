"""Throws broken packages at the reader, down both roads: no crash, one result, bounded time and memory.

usage: fuzz.py [--inputs N] [--seed N]

Each input is a package of tests/corpus, or one made of the spellings of a type, with a few of its bytes, words or cells
changed, opened as a folder, by its descriptor, as a zip file or one of its files alone. What is opened is also paged,
its lines are shown, and it is packed. The same seed gives the same inputs. What is wrong is printed with the package
it came from; the exit code is 1 then.
"""

import argparse
import csv
import io
import json
import logging
import random
import re
import resource
import shutil
import sys
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from coverage import Coverage

if TYPE_CHECKING:
    from gui.dossier.model import Finding

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "corpus"
SPELLINGS = ROOT / "tests" / "dossier" / "spellings.csv"
ROADS = (0, 1 << 40)
SLOWEST = 200
"""So many times the median an input may take; one below a tenth of a second is never slow."""
NEVER_SLOW = 0.1
AGAIN = 1.0
"""What takes so many seconds is timed once more."""
MOST_MEMORY = 1_024
"""Megabytes."""
PREVIEW = 2_000
STUMBLES = (ArithmeticError, AssertionError, AttributeError, LookupError, OSError, RuntimeError, TypeError, ValueError)
"""What the program would end with a traceback at; `load` itself tells of it in a sentence."""
COVERED = 10_000
"""So many inputs, the first, are followed line by line, which takes a third longer."""
FEW = 2
"""Some inputs are read as if tables of more rows than these were long ones."""

PIECES = (
    *(b'"', b",", b"\n", b"\r", b"\r\n", b"\0", b"{", b"}", b"[", b"]", b"null", b"-1", b"1e999", b"\xff", b"\xe9"),
    *(
        b"\xef\xbb\xbf",
        b'""',
        b"true",
        b"[" * 80,
        b'"path": "../x",',
        b"a" * 5_000,
        b"\\ud800",
        b"9" * 400,
        b"(a|aa)+$",
    ),
    *(b"(a|aa)+$", b";", b"\t", b"PK\x03\x04", b"\x1f\x8b", b"\xd5\xe2", b"2024-02-30", b"NaN", b"self", b"#", b"'"),
)
NAMES = (
    *("datapackage.json", "datapackage.yaml", "rows.csv", "rows.tsv", "rows.json", "rows.ndjson", "rows.parquet"),
    *(
        "rows.csv.gz",
        "rows.csv.zip",
        "../rows.csv",
        "con",
        "a/rows.csv",
        "häfen.csv",
        "README.md",
        "ftp://example.org/a",
    ),
)
WORDS = (
    *NAMES,
    *("any", "array", "boolean", "date", "datetime", "duration", "geojson", "geopoint", "integer", "list", "number"),
    *("object", "string", "time", "year", "yearmonth", "default", "binary", "email", "uri", "uuid", "topojson"),
    *("fmt:%d/%m/%y", "%Y-W%V-%u", "%j %Y", "%c", "csv", "tsv", "json", "ndjson", "parquet", "xlsx", "gz", "zip"),
    *("utf-16", "gb18030", "cp1252", "latin-1", "utf-7", "idna", "unique", "required", "enum", "pattern", "minimum"),
    *("maximum", "exclusiveMinimum", "minLength", "constraints", "categories", "missingValues", "primaryKey", "data"),
    *("uniqueKeys", "foreignKeys", "fieldsMatch", "equal", "subset", "superset", "partial", "delimiter", "quoteChar"),
    *("escapeChar", "commentChar", "header", "headerRows", "commentRows", "skipInitialSpace", "doubleQuote", "path"),
    *("decimalChar", "groupChar", "bareNumber", "trueValues", "itemType", "schema", "dialect", "compression", "url"),
    *("observations", "entities", "sources", "rates", "partners", "events", "models", "text", "id", "name", "format"),
)
VALUES = (b"null", b"true", b"0", b"-1.5", b"[]", b"{}", b"[1]", b'[""]', b'{"name": 1}', b'"a"', b"1e400", b"[[]]")

_WORD = re.compile(rb'"[^"\\\n]*"')
_VALUE = re.compile(rb':\s*("[^"\\\n]*"|-?[0-9.]+|true|false|null)')


def spelt(folder: Path) -> tuple[list[Path], list[str]]:
    """Write a package for each type, a column for each of its options; return them, and all texts that are tried."""
    made: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    with SPELLINGS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            made[row["type"]][row["options"]].append(row["text"])
    places = []
    for kind, columns in made.items():
        place = folder / f"spellings-{kind}"
        place.mkdir()
        fields = [{"name": f"c{at}", "type": kind} | json.loads(given or "{}") for at, given in enumerate(columns)]
        described = {"resources": [{"name": "rows", "path": "rows.csv", "schema": {"fields": fields}}]}
        (place / "datapackage.json").write_text(json.dumps(described), encoding="utf-8")
        with (place / "rows.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(field["name"] for field in fields)
            rows = min(6, max(map(len, columns.values())))
            writer.writerows([texts[at % len(texts)] for texts in columns.values()] for at in range(rows))
        places.append(place)
    return places, sorted({text for columns in made.values() for texts in columns.values() for text in texts})


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes with a few of them put in, taken out, repeated or changed."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at, end = sorted((chance.randint(0, len(made)), chance.randint(0, len(made))))
        end = min(end, at + 60)
        match chance.randrange(4):
            case 0:
                made[at:at] = chance.choice(PIECES)
            case 1:
                del made[at:end]
            case 2:
                made[at:at] = made[at:end] * chance.randint(1, 3)
            case _:
                made[at:end] = bytes(chance.randrange(256) for _ in range(min(end - at, 3)))
    return bytes(made)


def reworded(data: bytes, chance: random.Random) -> bytes:
    """Return a descriptor with some of its words and values changed for others, so that it stays JSON."""
    for _ in range(chance.randint(1, 4)):
        values = chance.random() < 0.4
        found = list((_VALUE if values else _WORD).finditer(data))
        if not found:
            return mutated(data, chance)
        place = chance.choice(found)
        start, end = place.span(1) if values else place.span()
        put = chance.choice(VALUES) if values else json.dumps(chance.choice(WORDS)).encode()
        data = data[:start] + put + data[end:]
    return data


def recelled(data: bytes, chance: random.Random, texts: list[str]) -> bytes:
    """Return a table with some of its cells changed for others, and some of its lines repeated."""
    lines = data.split(b"\n")
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(lines))
        cells = lines[at].split(b",")
        put = chance.choice(texts).replace('"', '""').encode()
        cells[chance.randrange(len(cells))] = b'"' + put + b'"' if chance.random() < 0.7 else put
        lines[at] = b",".join(cells)
        if chance.random() < 0.3:
            lines[at:at] = [lines[at]] * chance.randint(1, 3)
    return b"\n".join(lines)


def broken(source: Path, folder: Path, chance: random.Random, texts: list[str]) -> Path:
    """Write a broken copy of a package, and return where it is to be opened."""
    place = folder / "p"
    shutil.copytree(source, place, ignore=shutil.ignore_patterns("expected.*"))
    files = sorted(path for path in place.rglob("*") if path.is_file())
    for file in chance.sample(files, min(len(files), chance.randint(1, 2))):
        data = file.read_bytes()
        if chance.random() < 0.5 and file.suffix == ".json":
            file.write_bytes(reworded(data, chance))
        elif chance.random() < 0.5 and file.suffix == ".csv":
            file.write_bytes(recelled(data, chance, texts))
        else:
            file.write_bytes(mutated(data, chance))
    way = chance.random()
    if way < 0.1:
        return chance.choice(files)
    if way < 0.75:
        return place
    stream = io.BytesIO()
    top = chance.choice(("", "", "top/", "häfen/"))
    with zipfile.ZipFile(stream, "w", chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
        for file in files:
            archive.write(file, f"{top}{file.relative_to(place)}")
    target = folder / "p.zip"
    target.write_bytes(mutated(stream.getvalue(), chance) if chance.random() < 0.6 else stream.getvalue())
    return target


def outcome(target: Path, road: int, most: int = PREVIEW) -> tuple[object, ...]:
    """Return all that is told of a package on a road; tables of more rows than `most` are long ones, and are paged."""
    from gui.dossier import assembly  # what is run at its import is covered, too
    from gui.dossier import load as loading

    loading.FAST_FROM, assembly.PREVIEW = road, most
    try:
        opened = loading.load(target, sums=True)
    except loading.CannotOpen as error:
        return (error.message.template,)
    dossier = opened.dossier
    pages: list[object] = []
    for one in dossier.findings if opened.tables is not None else ():
        if one.code == loading.PREVIEW and opened.tables is not None:
            pages.append(opened.tables.page(one.resource, 0, 20))
            width = len(dossier.resources[one.resource].fields)
            orders = ((0, False), (width // 2, False), (width - 1, True)) if width else ()
            pages += [opened.tables.page(one.resource, 0, 20, order) for order in orders]
    opened.close()
    if road:
        aside(target, dossier.findings)
    found = [(one.code, one.row, one.column, one.cell, one.count) for one in dossier.findings]
    return (*found, *((one.name, one.rows, one.fields) for one in dossier.resources.values()), *pages)


def aside(target: Path, findings: "Sequence[Finding]") -> None:
    """Show the lines of what was found; pack a folder without errors, which opens again without any."""
    from gui.dossier.excerpt import excerpts_of
    from gui.dossier.load import load
    from gui.dossier.pack import pack

    excerpts_of(target, [(one.resource, one.file, one.row) for one in findings if one.row])
    if target.is_dir() and not any(one.severity == "error" for one in findings):
        packed = target.with_suffix(".packed.zip")
        packed.write_bytes(pack(target, packed))
        opened = load(packed, sums=True)
        opened.close()
        wrong = [one for one in opened.dossier.findings if one.severity == "error"]
        if wrong:
            raise AssertionError(wrong)


def peak() -> float:
    """Return the most megabytes this program has had; `getrusage` also tells those of the one that started it."""
    status = Path("/proc/self/status")
    if status.exists():
        found = re.search(r"^VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii"), re.MULTILINE)
        if found is not None:
            return int(found[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(words: list[str]) -> int:
    """Throw so many inputs; say what was wrong, and how it went."""
    parser = argparse.ArgumentParser(prog="fuzz.py", description=__doc__.partition("\n")[0])
    parser.add_argument("--inputs", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number of the first input, to see one again")
    parser.add_argument("--lines", action="store_true", help="say which lines were not reached")
    chosen = parser.parse_args(words)
    logging.disable(logging.CRITICAL)
    seen = Coverage(data_file=None, source=[str(ROOT / "gui" / "dossier")])
    seen.start()
    with tempfile.TemporaryDirectory() as folder:
        places, texts = spelt(Path(folder))
        sources = [*sorted(path for path in CORPUS.iterdir() if path.is_dir()), *sorted(places)]
        outcome(sources[0], 0)  # what is imported at first is no input's fault
        last = chosen.first + chosen.inputs
        turn = min(last, chosen.first + COVERED)
        faults, took = thrown(sources, texts, chosen.seed, range(chosen.first, turn))
        seen.stop()
        more, took_more = thrown(sources, texts, chosen.seed, range(turn, last))
    faults, took = faults + more, took + took_more
    slowest, name = max(took, default=(0.0, "none"))
    usual = median([seconds for seconds, _ in took] or [1.0])
    if slowest > max(NEVER_SLOW, SLOWEST * usual):
        faults.append(f"{name}: {slowest:.2f} s, {slowest / usual:.0f} times the median")
    memory = peak()
    if memory > MOST_MEMORY:
        faults.append(f"{memory:.0f} MB of memory")
    told = io.StringIO()
    covered = seen.report(file=told, show_missing=True, skip_covered=True)
    lines = [told.getvalue()] if chosen.lines else []
    lines += faults
    lines.append(f"{chosen.inputs} inputs, seed {chosen.seed}: {len(faults)} faults, {covered:.0f} % of the lines")
    lines.append(f"slowest {name}: {slowest:.3f} s, {slowest / usual:.0f} times the median; {memory:.0f} MB")
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if faults else 0


def thrown(
    sources: list[Path], texts: list[str], seed: int, numbers: range
) -> tuple[list[str], list[tuple[float, str]]]:
    """Throw inputs by their numbers; return what was wrong, and how long each took."""
    from gui.base import package_messages as pm

    faults: list[str] = []
    took: list[tuple[float, str]] = []
    for number in numbers:
        chance = random.Random(f"{seed}-{number}")
        source = chance.choice(sources)
        name = f"{source.name} ({number})"
        with tempfile.TemporaryDirectory() as folder:
            target = broken(source, Path(folder), chance, texts)
            most = FEW if chance.random() < 0.15 else PREVIEW
            start = perf_counter()
            try:
                told = [outcome(target, road, most) for road in ROADS]
            except STUMBLES as error:
                faults.append(f"{name}: {type(error).__name__}: {str(error)[:200]}")
                continue
            seconds = perf_counter() - start
            if seconds > AGAIN:  # the computer may have been busy with something else
                start = perf_counter()
                told = [outcome(target, road, most) for road in ROADS]
                seconds = min(seconds, perf_counter() - start)
            took.append((seconds, name))
        if (pm.FAULT_UNFORESEEN,) in told:
            faults.append(f"{name}: the program stumbled")
        elif told[0] != told[1]:
            faults.append(f"{name}: the roads differ")
    return faults, took


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
