"""Throws broken packages at the reader, down both roads: no crash, one result, bounded time and memory.

usage: fuzz.py [--inputs N] [--seed N]

Each input is a package of tests/corpus with a few bytes of its files changed, as a folder or as a zip file. The same
seed gives the same inputs. What is wrong is printed with the package it came from; the exit code is 1 then.
"""

import argparse
import io
import logging
import random
import re
import resource
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path
from statistics import median
from time import perf_counter

from coverage import Coverage

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "corpus"
ROADS = (0, 1 << 40)
SLOWEST = 200
"""So many times the median an input may take; one below a tenth of a second is never slow."""
NEVER_SLOW = 0.1
MOST_MEMORY = 1_024
"""Megabytes."""

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


def broken(source: Path, folder: Path, chance: random.Random) -> Path:
    """Write a broken copy of a package, and return where it is to be opened."""
    place = folder / "p"
    shutil.copytree(source, place, ignore=shutil.ignore_patterns("expected.json"))
    files = sorted(path for path in place.rglob("*") if path.is_file())
    for file in chance.sample(files, min(len(files), chance.randint(1, 2))):
        file.write_bytes(mutated(file.read_bytes(), chance))
    if chance.random() > 0.25:
        return place
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for file in files:
            archive.write(file, file.relative_to(place))
    target = folder / "p.zip"
    target.write_bytes(mutated(stream.getvalue(), chance) if chance.random() < 0.6 else stream.getvalue())
    return target


def outcome(target: Path, road: int) -> tuple[object, ...]:
    """Return all that is told of a package on a road."""
    from gui.dossier import load as loading  # what is run at its import is covered, too

    loading.FAST_FROM = road
    try:
        opened = loading.load(target, sums=True)
    except loading.CannotOpen as error:
        return (error.message.template,)
    opened.close()
    found = [(one.code, one.row, one.column, one.cell, one.count) for one in opened.dossier.findings]
    return (*found, *((one.name, one.rows, one.fields) for one in opened.dossier.resources.values()))


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
    chosen = parser.parse_args(words)
    logging.disable(logging.CRITICAL)
    sources = sorted(path for path in CORPUS.iterdir() if path.is_dir())
    seen = Coverage(data_file=None, include=[f"{ROOT}/gui/dossier/*"])
    faults: list[str] = []
    took: list[tuple[float, str]] = []
    seen.start()
    outcome(sources[0], 0)  # what is imported at first is no input's fault
    from gui.base import package_messages as pm

    for number in range(chosen.inputs):
        chance = random.Random(f"{chosen.seed}-{number}")
        source = chance.choice(sources)
        with tempfile.TemporaryDirectory() as folder:
            target = broken(source, Path(folder), chance)
            start = perf_counter()
            told = [outcome(target, road) for road in ROADS]
            took.append((perf_counter() - start, f"{source.name} ({number})"))
        if (pm.FAULT_UNFORESEEN,) in told:
            faults.append(f"{source.name} ({number}): the program stumbled")
        elif told[0] != told[1]:
            faults.append(f"{source.name} ({number}): the roads differ")
    seen.stop()
    slowest, name = max(took)
    usual = median(seconds for seconds, _ in took)
    if slowest > max(NEVER_SLOW, SLOWEST * usual):
        faults.append(f"{name}: {slowest:.2f} s, {slowest / usual:.0f} times the median")
    memory = peak()
    if memory > MOST_MEMORY:
        faults.append(f"{memory:.0f} MB of memory")
    covered = seen.report(file=io.StringIO())
    lines = [*faults, f"{chosen.inputs} inputs, seed {chosen.seed}: {len(faults)} faults, {covered:.0f} % of the lines"]
    lines.append(f"slowest {name}: {slowest:.3f} s, {slowest / usual:.0f} times the median; {memory:.0f} MB")
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
