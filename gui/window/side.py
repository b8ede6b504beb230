"""The right side: the partner list, and under it the card of what is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.base.text import Text
from gui.shell.settings import SettingsStore
from gui.theme.theme import Theme
from gui.views.card import CardPanel
from gui.views.partners import PartnerList
from gui.window.splits import KeptSplitter

LIST_LEAST = 244
"""Head, filter and five rows of the list stay when a card opens."""
CARD_LEAST = 120
LIST_WITH_CARD = 380
"""Thousandths of the height that the list keeps when a card opens, where nobody moved the splitter."""


class SidePane(QWidget):
    """The list takes all the height until a card opens."""

    def __init__(self, *, theme: Theme, text: Text, settings: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._settings = settings
        self._build()
        self._lay_out()

    def open_card(self) -> None:
        """Make room for the card."""
        if self.card.isHidden():
            self.card.show()
            self._split.restore()

    def close_card(self) -> None:
        """Give the room back to the list; the keyboard goes there too if it was in the card."""
        had_focus = self.card.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.card.hide()
        if had_focus:
            self.partners.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def has_card(self) -> bool:
        """Whether a card is open."""
        return not self.card.isHidden()

    def _build(self) -> None:
        self.partners = PartnerList(theme=self._theme, text=self._text)
        self.partners.setMinimumHeight(LIST_LEAST)
        self.card = CardPanel(theme=self._theme, text=self._text)
        self.card.setMinimumHeight(CARD_LEAST)
        self.card.hide()
        self._split = KeptSplitter(
            orientation=Qt.Orientation.Vertical, settings=self._settings, name="list-over-card", usual=LIST_WITH_CARD
        )

    def _lay_out(self) -> None:
        self._split.addWidget(self.partners)
        self._split.addWidget(self.card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)
