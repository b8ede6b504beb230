"""The tokens of one theme as plain values, read from `resources/themes/*.toml` (no Qt)."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from gui.base.paths import resource

GROUNDS = (
    "page",
    "chrome",
    "raised",
    "sunken",
    "zebra",
    "hover",
    "selection",
    "doubtTint",
    "timeTint",
    "errorTint",
    "seriesTint",
)
MARKS = (
    "ink",
    "inkSoft",
    "inkFaint",
    "accent",
    "onAccent",
    "line",
    "lineStrong",
    "grid",
    "gap",
    "doubt",
    "doubtLine",
    "time",
    "timeLine",
    "error",
    "good",
    "focus",
)
STATES = ("filled", "filledHover", "filledPressed", "filledDisabled", "shade")
TABLES: Mapping[str, tuple[str, ...]] = MappingProxyType({"grounds": GROUNDS, "marks": MARKS, "states": STATES})
MARKERS = ("circle", "square", "diamond", "triangle-down", "cross", "hexagon")
SERIES_COUNT = 6
SCHEMES = ("light", "dark", "contrast")
TOOL_BAR, STATUS_LINE = 48, 28
SIDEBAR, RAIL = 200, 48
"""Heights and widths of the window's frame in logical pixels, the same in every theme."""

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


class ThemeError(Exception):
    """A theme file cannot be used; the text names the file and the role."""


@dataclass(frozen=True, slots=True)
class SeriesInk:
    """How one series is drawn; `dash` is pixels on and off at a width of 2, empty for a solid line."""

    colour: str
    dash: tuple[float, ...]
    marker: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme: every role with its `#RRGGBB`, and the six series in rank order."""

    name: str
    colours: Mapping[str, str]
    series: tuple[SeriesInk, ...]


def load_tokens(name: str) -> Tokens:
    """Read the named theme of the program; raises ThemeError where it is missing, broken or incomplete."""
    return read_tokens(resource(f"themes/{name}.toml"))


def read_tokens(path: Path) -> Tokens:
    """Read one theme file; raises ThemeError naming the file and what is wrong with it."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        message = f"{path.name}: cannot be read as a theme: {fault}"
        raise ThemeError(message) from fault
    name = raw.get("name")
    if not isinstance(name, str) or not name:
        message = f"{path.name}: has no name"
        raise ThemeError(message)
    colours: dict[str, str] = {}
    for table, roles in TABLES.items():
        colours.update(_colours(path.name, table, raw.get(table), roles))
    return Tokens(name=name, colours=MappingProxyType(colours), series=_series(path.name, raw.get("series")))


def _colours(file: str, table: str, raw: object, roles: tuple[str, ...]) -> dict[str, str]:
    """Return the colours of one table, exactly the roles it must have."""
    if not isinstance(raw, dict):
        message = f"{file}: has no table [{table}]"
        raise ThemeError(message)
    unknown = sorted(set(raw) - set(roles))
    if unknown:
        message = f"{file}: [{table}] has an unknown role {unknown[0]}"
        raise ThemeError(message)
    return {role: _colour(file, role, raw.get(role)) for role in roles}


def _colour(file: str, role: str, raw: object) -> str:
    """Return one `#RRGGBB`, or say which role has none."""
    if raw is None:
        message = f"{file}: the role {role} is missing"
        raise ThemeError(message)
    if not isinstance(raw, str) or not _HEX.fullmatch(raw):
        message = f"{file}: the role {role} is no colour of the form #RRGGBB: {raw!r}"
        raise ThemeError(message)
    return raw.upper()


def _series(file: str, raw: object) -> tuple[SeriesInk, ...]:
    """Return the six series in rank order."""
    if not isinstance(raw, list) or len(raw) != SERIES_COUNT:
        message = f"{file}: needs {SERIES_COUNT} [[series]]"
        raise ThemeError(message)
    return tuple(_ink(file, rank, entry) for rank, entry in enumerate(raw, start=1))


def _ink(file: str, rank: int, raw: object) -> SeriesInk:
    """Return one series; its dash has an even number of positive lengths."""
    if not isinstance(raw, dict):
        message = f"{file}: series {rank} is no table"
        raise ThemeError(message)
    dash = raw.get("dash")
    if not isinstance(dash, list) or len(dash) % 2 or not all(isinstance(n, int | float) and n > 0 for n in dash):
        message = f"{file}: series {rank} needs a dash of pairs of lengths"
        raise ThemeError(message)
    marker = raw.get("marker")
    if not isinstance(marker, str) or marker not in MARKERS:
        message = f"{file}: series {rank} has no known marker: {marker!r}"
        raise ThemeError(message)
    return SeriesInk(
        colour=_colour(file, f"series {rank}", raw.get("colour")),
        dash=tuple(float(length) for length in dash),
        marker=marker,
    )
