"""The menus of the standpoint: the day one looks from, the currency, and which of several reports is taken."""

from typing import get_args

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.figures.standpoint import PREFERENCES, PreferenceName, Standpoint


class StandpointActions(QObject):
    """Three menus, which the tool bar shows too.

    Signals: `currencyChosen` with a currency, empty for values as reported; `preferenceChosen` with its name.
    """

    currencyChosen = Signal(str)
    preferenceChosen = Signal(str)

    def __init__(self, *, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._build_known()
        self._build_currencies()
        self._build_reports()

    def menus(self) -> tuple[QMenu, QMenu, QMenu]:
        """Return the menus in order."""
        return self.known, self.currencies, self.reports

    def show_standpoint(self, standpoint: Standpoint) -> None:
        """Tick what is chosen, without a signal."""
        self.today.setEnabled(standpoint.known_on is not None)
        for group, chosen in ((self._money, standpoint.currency), (self._taken, standpoint.preference)):
            for action in group.actions():
                action.setChecked(action.data() == chosen)

    def offer(self, *, days: bool, currencies: tuple[str, ...], reports: bool) -> None:
        """Offer only what a dossier has a use for."""
        self.known.menuAction().setEnabled(days)
        for action in (self.choose, self.earlier, self.later):
            action.setEnabled(days)
        for action in self._money.actions():
            self._money.removeAction(action)
            self.currencies.removeAction(action)
            action.deleteLater()
        for currency in ("", *currencies):
            self._choice(self._money, self.currencies, self.currency_words(currency), currency)
        self.currencies.menuAction().setEnabled(bool(currencies))
        self.reports.menuAction().setEnabled(reports)

    def currency_words(self, currency: str) -> str:
        """Return how a currency is called in the menu; none means values as they were reported."""
        return currency or self.tr("As reported")

    def preference_words(self, preference: PreferenceName) -> str:
        """Return how a preference is called in the menu."""
        return {
            "preferred": self.tr("Preferred"),
            "first": self.tr("First reported"),
            "latest": self.tr("Latest"),
            "highest": self.tr("Highest"),
            "lowest": self.tr("Lowest"),
        }[preference]

    def _build_known(self) -> None:
        self.known = QMenu(self.tr("As &known on"), self._window)
        self.choose = self._action(self.tr("&Choose a day…"), "Ctrl+Shift+K")
        self.earlier = self._action(self.tr("&Publication before"), "[")
        self.later = self._action(self.tr("&Next publication"), "]")
        self.today = self._action(self.tr("Back to &today"), "Shift+Esc")

    def _build_currencies(self) -> None:
        self.currencies = QMenu(self.tr("C&urrency"), self._window)
        self._money = QActionGroup(self)
        self._money.triggered.connect(lambda action: self.currencyChosen.emit(action.data()))

    def _build_reports(self) -> None:
        self.reports = QMenu(self.tr("&Reports that are taken"), self._window)
        self._taken = QActionGroup(self)
        for name in PREFERENCES:
            self._choice(self._taken, self.reports, self.preference_words(name), name)
        self._taken.triggered.connect(lambda action: self.preferenceChosen.emit(action.data()))

    def _choice(self, group: QActionGroup, menu: QMenu, words: str, key: str) -> None:
        action = QAction(words, group)
        action.setCheckable(True)
        action.setData(key)
        menu.addAction(action)

    def _action(self, words: str, key: str) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.known.addAction(action)
        self._window.addAction(action)
        return action


def preference_of(name: str) -> PreferenceName:
    """Return the preference of a name; the usual one for any other word."""
    return next((one for one in get_args(PreferenceName) if one == name), "preferred")
