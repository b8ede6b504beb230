"""Chips side by side of which any may be on: a filter by kinds."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.parts.chip import Chip
from gui.theme.parts.flow import FlowLayout
from gui.theme.theme import Theme

_LOOSE, _TIGHT = 8, 4


@dataclass(frozen=True, slots=True)
class Kind:
    """One chip: what it stands for, its words, its count in words and perhaps a glyph."""

    key: str
    text: str
    count: str
    icon: str = ""


class ChipRow(QWidget):
    """One line of chips; where they do not fit their counts go first, then they flow on. Fewer than two are none.

    Signals: `changed` when a person switched a chip.
    """

    changed = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: dict[str, Chip] = {}
        self._kinds: tuple[Kind, ...] = ()
        self._folded = False
        self._whole = 0
        self._flow = FlowLayout(self, gap=_LOOSE)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._fold)

    @property
    def chosen(self) -> frozenset[str]:
        """The keys that are on; none of them means all."""
        return frozenset(key for key, chip in self._chips.items() if chip.isChecked())

    def show_kinds(self, kinds: Sequence[Kind]) -> None:
        """Offer other chips, none of them on."""
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._kinds = tuple(kinds)
        self._folded = False
        self._flow.setSpacing(_LOOSE)
        self._chips = {kind.key: self._chip(kind) for kind in kinds}
        self.setVisible(len(self._chips) > 1)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _chip(self, kind: Kind) -> Chip:
        chip = Chip(theme=self._theme, text=kind.text, count=kind.count, icon=kind.icon)
        chip.toggled.connect(self.changed)
        self._flow.addWidget(chip)
        return chip

    def _fold(self) -> None:
        """Leave the counts away where the chips would need a second line with them."""
        if not self._folded:
            self._whole = self._flow.sizeHint().width()
        folded = self._whole > self.width()
        if folded != self._folded:
            self._folded = folded
            for kind in self._kinds:
                self._chips[kind.key].set_count("" if folded else kind.count)
            self._flow.setSpacing(_TIGHT if folded else _LOOSE)
        self.updateGeometry()
