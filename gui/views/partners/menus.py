"""What may be asked of the partner list: how it is grouped, sorted and narrowed."""

from collections.abc import Iterator

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from gui.figures.arranging import Arrangement, Facet, Order
from gui.figures.roster import Roster
from gui.theme.parts.choice_menu import ChoiceMenu, MenuChoice, MenuGroup
from gui.theme.parts.icon_button import IconButton
from gui.theme.parts.tip import plain_tip
from gui.theme.theme import Theme

STATUS = "status"
"""The column that has a field of its own beside the filter."""

_GROUP, _ORDER = "group", "order"


class StatusChoice(QComboBox):
    """The field for the status. Signals: `asked` with the one that a person chose, empty for any."""

    asked = Signal(str)

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Status of partners"))
        self.currentIndexChanged.connect(lambda _at: self.asked.emit(str(self.currentData() or "")))

    @property
    def offers(self) -> bool:
        """Whether there is anything to choose from."""
        return self.count() > 2

    def show_facet(self, facet: Facet | None) -> None:
        """Offer the statuses there are, without a signal."""
        items = [(self.tr("Any status"), "")]
        items += [(choice.title, choice.code) for choice in facet.choices] if facet is not None else []
        blocked = self.blockSignals(True)
        if items != [(self.itemText(at), self.itemData(at)) for at in range(self.count())]:
            self.clear()
            for title, code in items:
                self.addItem(title, code)
        self.setCurrentIndex(max(self.findData(facet.chosen if facet is not None else ""), 0))
        self.blockSignals(blocked)


class PartnerMenus(QWidget):
    """Two buttons with a menu each, for the head of the list.

    Signals: `asked` with how the list is wanted.
    """

    asked = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._roster = Roster()
        self._wish = Arrangement()
        self._facets: tuple[Facet, ...] = ()
        self._build()
        self._lay_out()
        self._connect()
        self._dress()

    def show_offers(self, roster: Roster, wish: Arrangement, facets: tuple[Facet, ...]) -> None:
        """Take what may be asked of the partners, and what is asked now."""
        self._roster = roster
        self._wish = wish
        self._facets = facets
        on = len(wish.facets)
        self._filter.setText(self.tr("Filter: {count}").format(count=on) if on else self.tr("Filter"))
        self._filter.setChecked(bool(on))
        self._filter.setVisible(bool(facets))
        self._filter.setToolTip(plain_tip("\n".join(f"{one.title}: {one.told}" for one in facets if one.chosen)))
        self._sort.setVisible(roster.count > 1)
        self._sort.setChecked(wish.order != Arrangement().order or self._column() != self._usual())

    def _build(self) -> None:
        self._filter = QToolButton(self)
        self._filter.setAccessibleName(self.tr("Filter partners by what they have in common"))
        self._filter.setAutoRaise(True)
        self._filter.setCheckable(True)
        self._filter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._facet_menu = ChoiceMenu(
            theme=self._theme,
            title=self.tr("Filter"),
            groups=lambda: tuple(self._filters()),
            clear=self.tr("Clear the filter"),
            parent=self,
        )
        self._filter.setMenu(self._facet_menu)
        self._sort = IconButton(theme=self._theme, icon="sort", name=self.tr("Group and sort"), checkable=True)
        self._sort_menu = ChoiceMenu(
            theme=self._theme, title=self.tr("Group and sort"), groups=self._sortings, parent=self
        )
        self._sort.setMenu(self._sort_menu)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._filter)
        row.addWidget(self._sort)

    def _connect(self) -> None:
        self._facet_menu.chosen.connect(lambda column, code: self.asked.emit(self._wish.with_facet(column, code)))
        self._facet_menu.cleared.connect(lambda: self.asked.emit(self._wish.with_all()))
        self._sort_menu.chosen.connect(self._on_sort)
        self._theme.changed.connect(self._dress)

    def _on_sort(self, what: str, key: str) -> None:
        self.asked.emit(msgspec.structs.replace(self._wish, **{what: key}))

    def _filters(self) -> Iterator[MenuGroup]:
        for facet in self._facets:
            choices = [MenuChoice("", self.tr("Any"), on=not facet.chosen)]
            for choice in facet.choices:
                on = choice.code == facet.chosen
                choices.append(MenuChoice(choice.code, choice.title, str(choice.count), on, bool(choice.count) or on))
            yield MenuGroup(facet.key, facet.title, tuple(choices), apart=True, told=facet.told)

    def _sortings(self) -> tuple[MenuGroup, ...]:
        now = self._column()
        columns = [MenuChoice(one.key, one.title, on=one.key == now) for one in self._roster.columns]
        columns.append(MenuChoice("", self.tr("No groups"), on=not now))
        sortings = [MenuChoice(key, words, on=key == self._wish.order) for key, words in self._words_of_sorting()]
        return (
            MenuGroup(_GROUP, self.tr("Group by"), tuple(columns)),
            MenuGroup(_ORDER, self.tr("Sort by"), tuple(sortings)),
        )

    def _words_of_sorting(self) -> Iterator[tuple[Order, str]]:
        yield "dossier", self.tr("Order of the dossier")
        yield "name", self.tr("Name")
        yield "newest", self.tr("Since, newest first")
        yield "oldest", self.tr("Since, oldest first")
        yield "brand", self.tr("Brand")

    def _usual(self) -> str:
        """Return the column the descriptor groups the list by, as far as partners have it."""
        return next((column.key for column in self._roster.columns if column.key == self._roster.group), "")

    def _column(self) -> str:
        """Return the column the list is grouped by."""
        return self._usual() if self._wish.group is None else self._wish.group

    def _dress(self) -> None:
        self._filter.setFont(self._theme.font("small"))
