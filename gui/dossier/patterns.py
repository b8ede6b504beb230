"""Patterns of a package: matched whole, each text once, and never for longer than a moment.

A pattern is somebody else's program: one like `(a+)+b` would run for years. The engine has a limit of time, and a
pattern that reaches it is given up for the rest of the table. So is one that is slow with each of many texts.
"""

from collections.abc import Iterable
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

LONGEST_PATTERN = 1_000
LONGEST_TEXT = 100_000
MOMENT = 0.1
"""So many seconds a text may take."""
PATIENCE = 5.0
FAIR = 0.000_1
"""All texts of a column may take so many seconds, or so many each, ten times what is usual, if that is more."""

_KEPT = 20_000


class Pattern:
    """A pattern ready to be matched. `usable` is false where it is no pattern; `given_up` once it took too long."""

    def __init__(self, text: str) -> None:
        """Take the pattern as the schema gives it."""
        self.given_up = False
        self._taken, self._texts = 0.0, 0
        self._known: dict[str, bool] = {}
        self._compiled = _compiled(text)

    @property
    def usable(self) -> bool:
        """Whether the text is a pattern at all."""
        return self._compiled is not None

    def takes(self, text: str) -> bool:
        """Tell whether the whole text matches; a pattern that cannot be matched takes everything."""
        if self.given_up:
            return True
        known = self._known.get(text)
        if known is None:
            known = self._match(text)
            if len(self._known) < _KEPT:
                self._known[text] = known
        return known

    def takes_all(self, texts: Iterable[str]) -> bool:
        """Tell whether each of some texts is taken, in their order; none of them is kept in mind."""
        return all(self.given_up or self._match(text) for text in dict.fromkeys(texts))

    def _match(self, text: str) -> bool:
        if self._compiled is None:
            return True
        start = perf_counter()
        try:
            found = self._compiled.fullmatch(text[:LONGEST_TEXT], timeout=MOMENT)
        except TimeoutError:
            self.given_up = True
            return True
        self._taken += perf_counter() - start
        self._texts += 1
        if self._taken > PATIENCE:
            self.given_up = self._taken > self._texts * FAIR
        return found is not None


def _compiled(text: str) -> "regex.Pattern[str] | None":
    import regex  # 20 ms, which tables without patterns never pay

    if len(text) > LONGEST_PATTERN:
        return None
    try:
        return regex.compile(text, regex.VERSION0)
    except (regex.error, OverflowError, RecursionError, MemoryError):
        return None
