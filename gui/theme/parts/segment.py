"""The segment: one of few, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from gui.theme.drawing import CONTROL_RADIUS, draw_box
from gui.theme.parts.tip import plain_tip
from gui.theme.theme import Theme
from gui.theme.type_scale import SEMIBOLD

_SIDE, _GAP, _ICON = 10, 6, 16


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a segment; a `reason` says why it cannot be chosen now."""

    key: str
    text: str
    icon: str = ""
    reason: str = ""


class Segment(QWidget):
    """A row of choices of which one is on; arrow keys go along it.

    Signals: `chosen` with the key, when a person chose; `choose` is silent.
    """

    chosen = Signal(str)

    def __init__(self, *, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._compact = False
        self._buttons: dict[str, _SegmentButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.buttonClicked.connect(self._on_clicked)

    @property
    def chosen_key(self) -> str:
        """The key that is on, empty where none is."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices; what was on stays on where it is still there.

        A button of a choice that is still offered is the same as before, and keeps the keyboard.
        """
        if [choice.key for choice in choices] == list(self._buttons):
            for choice in choices:
                self._buttons[choice.key].set_choice(choice)
            return
        before = self.chosen_key
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for place, choice in enumerate(choices):
            button = _SegmentButton(
                theme=self._theme, choice=choice, first=place == 0, last=place == len(choices) - 1, parent=self
            )
            button.set_compact(self._compact)
            self._group.addButton(button)
            self._row.addWidget(button)
            button.show()  # at once, even in a hidden segment: what is hidden counts for nothing in its size
            self._buttons[choice.key] = button
        self.choose(before)

    def choose(self, key: str) -> None:
        """Switch one on without saying so; Tab stops at it alone, as it does after a click."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
            for button in self._buttons.values():
                on = button.isChecked()
                button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)

    def set_compact(self, compact: bool) -> None:
        """Show icons without their words where they have one."""
        self._compact = compact
        for button in self._buttons.values():
            button.set_compact(compact)

    def _on_clicked(self, button: QAbstractButton) -> None:
        """Say which one was chosen."""
        if isinstance(button, _SegmentButton):
            self.choose(button.key)
            self.chosen.emit(button.key)


class _SegmentButton(QAbstractButton):
    """One entry, rounded only at the ends of its row."""

    def __init__(self, *, theme: Theme, choice: Choice, first: bool, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = choice.key
        self._theme = theme
        self._choice = choice
        self._first = first
        self._last = last
        self._compact = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._dress()
        theme.changed.connect(self._restyle)

    def set_choice(self, choice: Choice) -> None:
        """Say what the choice says now."""
        if choice != self._choice:
            self._choice = choice
            self._dress()
            self._restyle()

    def _dress(self) -> None:
        """Take words and reason of the choice."""
        self.setText(self._choice.text)
        self.setAccessibleName(self._choice.text)
        self.setAccessibleDescription(self._choice.reason)
        self.setEnabled(not self._choice.reason)
        self._tip()

    def set_compact(self, compact: bool) -> None:
        """Show the icon alone, with the words in a tooltip."""
        self._compact = compact and bool(self._choice.icon)
        self._tip()
        self._restyle()

    def sizeHint(self) -> QSize:
        """Return room for the words at their boldest, so that nothing moves when another is chosen."""
        width = 2 * _SIDE
        if self._choice.icon:
            width += _ICON if self._compact else _ICON + _GAP
        if not self._compact:
            width += QFontMetrics(self._theme.font("small", weight=SEMIBOLD)).horizontalAdvance(self.text())
        return QSize(width, self._theme.line_height("small") + 12)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Draw it lit."""
        self.update()
        super().enterEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw this part of the row's outline, and the words."""
        painter = QPainter(self)
        on, enabled = self.isChecked(), self.isEnabled()
        fill = "selection" if on or self.isDown() else "hover" if self.underMouse() and enabled else "page"
        self._draw_ground(painter, fill)
        inside = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        if self._choice.icon:
            role = "accent" if on else "inkSoft" if enabled else "inkFaint"
            pixmap = self._theme.pixmap(self._choice.icon, role, _ICON, ratio=self.devicePixelRatioF())
            painter.drawPixmap(QRect(inside.left(), (self.height() - _ICON) // 2, _ICON, _ICON), pixmap)
            inside.setLeft(inside.left() + _ICON + _GAP)
        if not self._compact:
            painter.setFont(self._theme.font("small", weight=SEMIBOLD if on else None))
            painter.setPen(self._theme.colour("ink" if on else "inkSoft" if enabled else "inkFaint"))
            centre = Qt.AlignmentFlag.AlignVCenter if self._choice.icon else Qt.AlignmentFlag.AlignCenter
            painter.drawText(inside, centre.value, self.text())

    def _draw_ground(self, painter: QPainter, fill: str) -> None:
        """Draw the box as wide as its neighbours need, cut to this entry, with a line before the next."""
        whole = QRect(self.rect())
        reach = round(CONTROL_RADIUS) * 2
        whole.adjust(0 if self._first else -reach, 0, 0 if self._last else reach, 0)
        draw_box(painter, whole, fill=self._theme.colour(fill), edge=self._theme.colour("lineStrong"))
        if not self._last:
            between = "lineStrong" if self.isChecked() else "line"
            line = QRect(self.rect().right(), 1, 1, self.height() - 2)
            painter.fillRect(line, self._theme.colour(between))

    def _tip(self) -> None:
        """Say why it is off, or its words where only the icon is shown."""
        self.setToolTip(plain_tip(self._choice.reason or (self._choice.text if self._compact else "")))

    def _restyle(self) -> None:
        """Follow the theme."""
        self.updateGeometry()
        self.update()
