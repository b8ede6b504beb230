"""The partner list: who works with the company and how, with a filter."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.base.text import Text
from gui.figures.arranging import Arrangement, facets
from gui.figures.roster import Roster
from gui.models.partners import PartnersModel, PartnerWords
from gui.models.roles import Role
from gui.theme.parts.empty_state import EmptyState
from gui.theme.parts.filter_field import FilterField
from gui.theme.parts.row_list import RowList
from gui.theme.parts.text_label import TextLabel
from gui.theme.theme import Theme
from gui.views.partners.menus import STATUS, PartnerMenus, StatusChoice
from gui.views.partners.row import PartnerDelegate

NARROW = 300
"""Below this width the year and the status choice go away, at 100 %."""

_SIDE = 16
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_OPENS = {True: frozenset({Qt.Key.Key_Right}), False: frozenset({Qt.Key.Key_Left})}


class PartnerList(QWidget):
    """Partners in groups, found by name, brand or any other of their words, and by what they have in common.

    Signals: `partnerChosen` with the link of the partner that was clicked, or reached by the arrow keys.
    """

    partnerChosen = Signal(str)

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._chosen = ""
        self._roster = Roster()
        self._wish = Arrangement()
        self._build()
        self._lay_out()
        self._connect()
        self._dress()

    def show_roster(self, roster: Roster, *, stay: bool = False) -> None:
        """Show other partners as they stand at first, and nobody is chosen; or others in their place.

        With `stay` filter, groups and order are kept, and so are the place one had got to and who is chosen.
        """
        self._roster = roster
        if not stay:
            self._chosen = ""
            self._wish = Arrangement()
            self._model.fold(True)
            blocked = self._field.blockSignals(True)
            self._field.clear()
            self._field.blockSignals(blocked)
        self._renew(lambda: self._model.show_roster(roster, self._wish), stay=stay)
        self._fold()

    def choose(self, link: str) -> None:
        """Mark the partner whose card is open, without a signal; any other link marks nobody."""
        new = link != self._chosen
        self._chosen = link
        if new and self._model.is_later(link):
            self._model.fold(False)
        self._mark(go=new)

    def light(self, links: frozenset[str]) -> None:
        """Set the partners in bold that belong to what is chosen elsewhere."""
        self._model.light(links)

    def focus_filter(self) -> None:
        """Put the keyboard into the filter."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        self._title = TextLabel(theme=self._theme, role="pane_title")
        self._title.setText(self.tr("Partners"))
        self._count = TextLabel(theme=self._theme, role="body", ink="inkSoft")
        self._menus = PartnerMenus(theme=self._theme, parent=self)
        self._field = FilterField(
            theme=self._theme,
            placeholder=self.tr("Name, brand…"),
            name=self.tr("Filter partners by name, brand or country"),
        )
        self._status = StatusChoice(parent=self)
        self._model = PartnersModel(text=self._text, words=self._words(), parent=self)
        self._list = RowList(self)
        self._list.setModel(self._model)
        self._delegate = PartnerDelegate(theme=self._theme, view=self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(RowList.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Partners"))
        self._list.installEventFilter(self)
        self._empty = EmptyState(theme=self._theme)
        self._stack = QStackedWidget(self)
        self.setAutoFillBackground(True)
        self.setFocusProxy(self._list)

    def _words(self) -> PartnerWords:
        return PartnerWords(
            unstated=self.tr("Not stated"),
            named=self.tr("Known by name only"),
            unknown=self.tr("Not known on {day}"),
            since=self.tr("from {day}"),
            about=self.tr("from ≈ {day}"),
            by_end=self.tr("from the end of {day} †"),
            by_day=self.tr("from {day} †"),
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_SIDE, 8, 12, 4)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._menus)
        controls = QHBoxLayout()
        controls.setContentsMargins(_SIDE, 0, 12, 8)
        controls.setSpacing(8)
        controls.addWidget(self._field, 1)
        controls.addWidget(self._status)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(controls)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._field.textChanged.connect(lambda words: self._ask(msgspec.structs.replace(self._wish, words=words)))
        self._field.leftDownwards.connect(self._enter_list)
        self._status.asked.connect(lambda code: self._ask(self._wish.with_facet(STATUS, code)))
        self._menus.asked.connect(self._ask)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.clicked.connect(self._on_clicked)
        self._list.activated.connect(self._on_entered)
        self._empty.actionChosen.connect(self._clear_filter)
        self._theme.changed.connect(self._dress)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open and close the last group by the keys that do so in a tree, where the keyboard is at its head."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self._list:
            head = self._list.currentIndex()
            folded = bool(head.data(Role.FOLDED))
            if head.isValid() and head.row() == self._model.fold_row and event.key() in (_ENTER | _OPENS[folded]):
                self._toggle()
                return True
        return super().eventFilter(watched, event)

    def _fold(self) -> None:
        """Leave the year and the status away where there is no room; a status that was asked for hides nobody then."""
        roomy = self.width() >= self._theme.scaled(NARROW)
        had_status = self._status.isVisibleTo(self)
        self._delegate.with_year = roomy
        self._status.setVisible(roomy and self._status.offers)
        if had_status and not roomy and self._wish.value(STATUS):
            self._ask(self._wish.with_facet(STATUS, ""))

    def _ask(self, wish: Arrangement) -> None:
        """Have the list grouped, sorted and narrowed in another way."""
        self._wish = wish
        if self._field.text() != wish.words:
            self._field.setText(wish.words)
        self._renew(lambda: self._model.arrange(wish), stay=False)

    def _renew(self, change: Callable[[], None], *, stay: bool) -> None:
        """Change the rows and all that is told of them; with `stay` the same part of them stays in view."""
        bar = self._list.verticalScrollBar()
        at = bar.value()
        change()
        offered = facets(self._roster, self._wish)
        self._menus.show_offers(self._roster, self._wish, offered)
        self._status.show_facet(next((facet for facet in offered if facet.key == STATUS), None))
        known = self._model.known
        total = self._text.count(self._roster.count)
        narrowed = self.tr("{shown} of {total}").format(shown=self._text.count(known), total=total)
        self._count.setText(total if known == self._roster.count else narrowed)
        if not self._model.rowCount():
            self._say_empty()
        self._stack.setCurrentWidget(self._list if self._model.rowCount() else self._empty)
        self._mark()
        if stay and bar.value() != at:
            self._list.doItemsLayout()
            bar.setValue(at)

    def _say_empty(self) -> None:
        words = self._wish.words.strip()
        if not self._roster.count:
            self._empty.show_state(title=self.tr("No partners"), line=self.tr("This dossier names none."))
            return
        if words:
            title = self.tr("No partner matches “{words}”").format(words=words)
        elif len(self._wish.facets) == 1 and self._wish.value(STATUS):
            title = self.tr("No partner has this status")
        else:
            title = self.tr("No partner passes the filter")
        nearest = self._model.nearest(words) if words else ""
        line = self.tr("Nearest: {name}").format(name=nearest) if nearest else ""
        self._empty.show_state(title=title, line=line, action=self.tr("Clear the filter"))

    def _clear_filter(self) -> None:
        self._ask(self._wish.with_all())
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter_list(self) -> None:
        """Go from the filter to the first partner it found."""
        if self._model.rowCount():
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
            if not self._list.currentIndex().isValid():
                self._list.setCurrentIndex(self._model.index(self._model.first_row))

    def _mark(self, *, go: bool = True) -> None:
        """Mark the chosen partner, and go to it; where none is, the keyboard stays where it was."""
        row = self._model.row_of(self._chosen)
        if row < 0:
            self._list.clearSelection()
            if not self._list.currentIndex().isValid():
                self._list.setCurrentIndex(QModelIndex())  # or Qt goes to the first one by itself, and its card opens
            return
        index = self._model.index(row)
        self._list.setCurrentIndex(index)
        if go:
            self._list.scrollTo(index.siblingAtRow(row - 1))
            self._list.scrollTo(index)

    def _toggle(self) -> None:
        """Show those who are not known yet, or hide them; the keyboard stays at their head."""
        self._renew(self._model.toggle, stay=True)
        head = self._model.index(self._model.fold_row)
        self._list.selectionModel().setCurrentIndex(head, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _on_current(self, current: QModelIndex) -> None:
        link = current.data(Role.LINK) if current.isValid() else None
        if link and link != self._chosen:
            self._on_entered(current)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.row() == self._model.fold_row:
            self._toggle()
        else:
            self._on_entered(index)

    def _on_entered(self, index: QModelIndex) -> None:
        if index.data(Role.LINK):
            self._chosen = str(index.data(Role.LINK))
            self.partnerChosen.emit(self._chosen)

    def _dress(self) -> None:
        ground = self.palette()
        ground.setColor(ground.ColorRole.Window, self._theme.colour("page"))
        self.setPalette(ground)
        self._list.scheduleDelayedItemsLayout()
