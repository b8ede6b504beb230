"""What DuckDB is given and holds: a file that it may read as it is, and a table of it."""

import msgspec

from gui.dossier.columns import ColumnReader
from gui.dossier.container import Opener
from gui.dossier.slices import places


class PlainFile(msgspec.Struct, frozen=True):
    """A CSV file that may be read without a doubt: what opens it, its size in bytes, and how it is written.

    `skipped` is the number of lines before the first record, the header's; with `surplus` each record has one cell more
    than there are fields, for whatever it has beyond them. A cell of nothing but `NO_VALUE` is not there.
    """

    opener: Opener
    size: int
    delimiter: str
    end: str
    skipped: int
    surplus: bool = False


class HeldTable(msgspec.Struct, frozen=True):
    """One table in DuckDB: its name there, and its columns.

    A `typed` one has the values of its numbers beside their texts. A wide one is several there, each of a slice of its
    columns, whose rows have the same numbers.
    """

    name: str
    columns: tuple[ColumnReader, ...]
    typed: bool = False
    wide: bool = False

    @property
    def width(self) -> int:
        """The number of its columns."""
        return len(self.columns)

    def parts(self) -> list[tuple[str, range]]:
        """Return the tables that it is in DuckDB, and which columns each has."""
        if not self.wide:
            return [(self.name, range(self.width))]
        return [(f"{self.name}_{at}", one) for at, one in enumerate(places(self.width))]

    def part_of(self, column: int) -> str:
        """Return the table that a column is in."""
        return next(name for name, among in self.parts() if column in among)
