"""One record of a table as it was read, and how reading is called off."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from gui.dossier.model import Cell


class Row(NamedTuple):
    """One record: its number in its file (the header being 1), its typed cells by field name, its text by column.

    `bad` are the cells that are not of their type, as they are written.
    """

    number: int
    file: str
    cells: dict[str, Cell]
    texts: list[str]
    bad: Mapping[str, str] = MappingProxyType({})


class Stopped(Exception):
    """Reading was called off."""


def never() -> bool:
    """Go on to the end."""
    return False
