"""A menu of choices in groups, of each of which one is on."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget, QWidgetAction

from gui.theme.parts.text_label import TextLabel
from gui.theme.theme import Theme

_LEFT, _ABOVE, _BELOW = 36, 6, 2


class MenuChoice(NamedTuple):
    """One entry: what it stands for, its words, what stands at its right, and whether it is on or cannot be chosen."""

    key: str
    words: str
    aside: str = ""
    on: bool = False
    offered: bool = True


class MenuGroup(NamedTuple):
    """Choices under a title, of which one is on. A group that is `apart` has a menu of its own, with `told` beside."""

    key: str
    title: str
    choices: tuple[MenuChoice, ...]
    apart: bool = False
    told: str = ""


class ChoiceMenu(QMenu):
    """Entries are made when the menu is opened: `groups` is asked for them then.

    Signals: `chosen` with the keys of a group and of the choice in it; `cleared` when the last entry, with the words
    `clear`, was chosen.
    """

    chosen = Signal(str, str)
    cleared = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        title: str,
        groups: Callable[[], Sequence[MenuGroup]],
        clear: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._theme = theme
        self._groups = groups
        self._clear = clear
        self._apart: list[QMenu] = []
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for menu in self._apart:
            menu.deleteLater()
        self._apart = []
        groups = self._groups()
        for place, group in enumerate(groups):
            if group.apart:
                menu = self._menu_of(group)
                self._fill_group(menu, group, QActionGroup(menu))
            else:
                if place:
                    self.addSeparator()
                heading = self._heading(group.title)
                self.addAction(heading)
                self._fill_group(self, group, QActionGroup(heading))
        if self._clear:
            self.addSeparator()
            self._add_clear(any(choice.on and choice.key for group in groups for choice in group.choices))

    def _add_clear(self, offered: bool) -> None:
        clear = self.addAction(self._clear)
        clear.setEnabled(offered)
        clear.triggered.connect(lambda _checked=False: self.cleared.emit())

    def _menu_of(self, group: MenuGroup) -> QMenu:
        menu = QMenu(_written(group.title, group.told), self)
        self._apart.append(menu)
        self.addMenu(menu)
        return menu

    def _fill_group(self, menu: QMenu, group: MenuGroup, radio: QActionGroup) -> None:
        for choice in group.choices:
            radio.addAction(self._entry(menu, group, choice))

    def _entry(self, menu: QMenu, group: MenuGroup, choice: MenuChoice) -> QAction:
        entry = menu.addAction(_written(choice.words, choice.aside))
        entry.setCheckable(True)
        entry.setChecked(choice.on)
        entry.setEnabled(choice.offered)
        entry.triggered.connect(lambda _checked=False: self.chosen.emit(group.key, choice.key))
        return entry

    def _heading(self, words: str) -> QWidgetAction:
        """Return words that stand above a group and cannot be chosen."""
        label = TextLabel(theme=self._theme, role="tick", ink="inkSoft", weight=600)
        label.setText(words)
        room = QWidget()
        room.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(room)
        row.setContentsMargins(_LEFT, _ABOVE, _LEFT, _BELOW)
        row.addWidget(label)
        action = QWidgetAction(self)
        action.setDefaultWidget(room)
        action.setEnabled(False)
        action.setText(words)
        return action


def _written(words: str, aside: str) -> str:
    """Return words as an entry shows them, what stands at its right behind a tab: no letter of theirs is a key."""
    plain = words.replace("&", "&&").replace("\t", " ")
    return f"{plain}\t{aside}" if aside else plain
