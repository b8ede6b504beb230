"""Help: the keys, and what the program is made of."""

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui import __version__
from gui.theme.parts.key_cap import KeyCap
from gui.theme.parts.text_label import TextLabel
from gui.theme.theme import Theme

_PARTS = ("PySide6-Essentials", "pyqtgraph", "numpy", "duckdb", "fsspec", "msgspec", "platformdirs", "PyYAML", "regex")

_MANY, _COLUMNS = 24, 3
"""More keys than so many stand in so many columns: the sheet is to fit the smallest window."""


class SheetDialog(QDialog):
    """A sheet with a title, something to read and one button."""

    def __init__(self, *, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(title)
        heading = TextLabel(theme=theme, role="card_title")
        heading.setText(title)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addLayout(self.body)
        column.addStretch(1)
        column.addLayout(foot)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words are at this width; Qt's own guess for wrapped words is too high."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))


class AboutDialog(SheetDialog):
    """Version, licence, and the notice that Qt's licence asks for."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, title=self.tr("About Smart Car Viewer"), parent=parent)
        for words in (
            self.tr("Version {version}. An offline viewer of dossiers; MIT licence.").format(version=__version__),
            self.tr(
                "It uses Qt {qt} and PySide6, copyright The Qt Company and contributors, under the GNU Lesser General "
                "Public License, version 3. They are unmodified and linked dynamically: you may replace their "
                "libraries, which lie in the program's folder, by your own, and study how they work together with it."
            ).format(qt=qVersion()),
            self.tr("Python {python}; {parts}.").format(python=platform.python_version(), parts=", ".join(_versions())),
        ):
            label = TextLabel(theme=theme, wrap=True)
            label.setText(words)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self.body.addWidget(label)
        self.setMinimumWidth(520)


class KeysDialog(SheetDialog):
    """Every key with what it does."""

    def __init__(self, *, theme: Theme, keys: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, title=self.tr("Keys"), parent=parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        lines = -(-len(keys) // (_COLUMNS if len(keys) > _MANY else 2))
        for place, (key, words) in enumerate(keys):
            label = TextLabel(theme=theme)
            label.setText(words)
            column, line = divmod(place, lines)
            grid.addWidget(KeyCap(theme=theme, key=key), line, 2 * column, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label, line, 2 * column + 1)
        self.body.addLayout(grid)


def _versions() -> list[str]:
    """Return the parts with their versions; a frozen program may not carry every note of them."""
    found = []
    for name in _PARTS:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(name)
    return found
