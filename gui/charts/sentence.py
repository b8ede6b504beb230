"""The sentence under the plots: on one or two lines, and never a line more than there is room for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.theme.parts.tip import plain_tip

MOST_LINES = 2


class Sentence(QLabel):
    """Breaks its words itself, so that the last line that is seen ends in dots where more would follow."""

    def __init__(self, parent: QWidget) -> None:
        """Begin without words."""
        super().__init__(parent)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def words(self) -> str:
        """The whole sentence."""
        return self._words

    def set_words(self, words: str) -> None:
        """Take other words; they are seen after `arrange`."""
        self._words = words
        self.setAccessibleName(words)

    def lines_for(self, width: int) -> int:
        """Return how many lines the words would like, at most two; none without words."""
        return min(len(self._broken(width)), MOST_LINES)

    def arrange(self, lines: int) -> None:
        """Show the words on so many lines of the present width; what is cut is told whole in the tooltip."""
        broken = self._broken(self.width())
        shown = broken[:lines]
        if lines and len(broken) > lines:
            rest = " ".join(broken[lines - 1 :])
            shown[-1] = self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
        self.setText("\n".join(shown))
        self.setToolTip(plain_tip(self._words) if len(broken) > lines else "")

    def _broken(self, width: int) -> list[str]:
        """Return the words in lines of a width, broken at plain spaces alone."""
        lines: list[str] = []
        for word in filter(None, self._words.split(" ")):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.fontMetrics().horizontalAdvance(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines
