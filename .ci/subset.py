"""Print the part of requirements.lock that some groups need: ``subset.py LOCK [GROUP …]``.

The project's own dependencies are always in it. The lock says below each package what wants it (``# via``);
the part is the closure of those lines, so one file pins every environment, hashes and all.
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(\[[^]]*\])?==")
_VIA = re.compile(r"\s+#(?: via)?\s+(?P<reason>\S.*)")
_ROOT = re.compile(r".+ \(pyproject\.toml(?::(?P<group>.+))?\)")


@dataclass(frozen=True, slots=True)
class Block:
    """One package of the lock: its lines as they stand, and what wants it."""

    name: str
    text: str
    reasons: frozenset[str]


def blocks(lock: str) -> list[Block]:
    """Split a lock into its packages, in order; comments above the first are left out."""
    found: list[list[str]] = []
    for line in lock.splitlines(keepends=True):
        if _PACKAGE.match(line):
            found.append([line])
        elif found:
            found[-1].append(line)
    return [_block(lines) for lines in found]


def _block(lines: list[str]) -> Block:
    package = _PACKAGE.match(lines[0])
    if package is None:
        raise ValueError(lines[0])
    vias = (_VIA.fullmatch(line.rstrip()) for line in lines)
    reasons = frozenset(via["reason"].split("[")[0] for via in vias if via)
    return Block(package["name"], "".join(lines), reasons)


def subset(lock: str, groups: frozenset[str]) -> str:
    """Return the lines of ``lock`` for the run-time dependencies and those of ``groups``."""
    packages = blocks(lock)
    known = {root["group"] for block in packages for reason in block.reasons if (root := _ROOT.fullmatch(reason))}
    if unknown := groups - known:
        raise ValueError(f"no such group: {', '.join(sorted(unknown))}")
    wanted: set[str] = set()
    while more := {block.name for block in packages if block.name not in wanted and _is_wanted(block, groups, wanted)}:
        wanted |= more
    return "".join(block.text for block in packages if block.name in wanted)


def _is_wanted(block: Block, groups: frozenset[str], wanted: set[str]) -> bool:
    for reason in block.reasons:
        root = _ROOT.fullmatch(reason)
        if reason in wanted or (root and (root["group"] is None or root["group"] in groups)):
            return True
    return False


if __name__ == "__main__":
    try:
        sys.stdout.write(subset(Path(sys.argv[1]).read_text(encoding="utf-8"), frozenset(sys.argv[2:])))
    except ValueError as error:
        sys.exit(str(error))
