"""How one cell is written, all at once: a model in Python answers one question faster than ten."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

from gui.theme.parts.row_guide import AnyIndex, RowRole

_LEFT = Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class RowLook:
    """What `RowRole` and Qt's own roles say of a cell; `ink` is empty where the cell has none of its own."""

    text: str
    align: Qt.AlignmentFlag = _LEFT
    ink: str = ""
    lit: bool = False
    glyph: str = ""
    group: bool = False
    link: str = ""
    decimals: int = 0
    middle: bool = False
    chip: str = ""


def look_of(index: AnyIndex) -> RowLook:
    """Return how a cell is written: as its model says at once, or else role by role."""
    whole = index.data(RowRole.LOOK)
    if isinstance(whole, RowLook):
        return whole
    decimals = index.data(RowRole.DECIMALS)
    return RowLook(
        text=_words(index.data(Qt.ItemDataRole.DisplayRole)),
        align=_aligned(index.data(Qt.ItemDataRole.TextAlignmentRole)),
        ink=_words(index.data(RowRole.INK)),
        lit=bool(index.data(RowRole.LIT)),
        glyph=_words(index.data(RowRole.GLYPH)),
        group=bool(index.data(RowRole.GROUP)),
        link=_words(index.data(RowRole.LINK)),
        decimals=decimals if isinstance(decimals, int) else 0,
        middle=bool(index.data(RowRole.MIDDLE)),
    )


def _words(said: object) -> str:
    """Return words on one line."""
    return "" if said is None else " ".join(str(said).split("\n"))


def _aligned(said: object) -> Qt.AlignmentFlag:
    """Return how a cell is aligned: left where its model does not say."""
    return Qt.AlignmentFlag(said) if isinstance(said, int | Qt.AlignmentFlag) else _LEFT
