"""What is said of one mark of a chart, as plain values: lines, and the lens on which reports are told apart."""

import msgspec

from gui.base.messages import Message
from gui.dossier.model import Basis


class ReadoutRow(msgspec.Struct, frozen=True):
    """One line of a read-out: what it is, and its value."""

    label: Message
    value: Message
    basis: Basis | None = None


class LensTick(msgspec.Struct, frozen=True):
    """One value on the lens with what its print leaves open, and how many reports print it."""

    value: float
    low: float
    high: float
    words: Message
    count: int
    taken: bool
    differs: bool


class Lens(msgspec.Struct, frozen=True):
    """A small axis of its own for the reports of one figure, lowest first: what a large axis cannot tell apart.

    `low` and `high` are its ends; an open end of a tick ("over") reaches one of them.
    """

    low: float
    high: float
    unit: Message
    ticks: tuple[LensTick, ...]


class Readout(msgspec.Struct, frozen=True):
    """What is said of one bar or point under the pointer. `different` is the number of different values reported."""

    title: Message
    value: Message
    detail: Message | None
    rows: tuple[ReadoutRow, ...]
    lens: Lens | None = None
    different: int = 0
