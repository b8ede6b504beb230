"""Rows as lines: each on one, however many are in its cells."""

from gui.dossier.batches import Batch
from gui.dossier.rows import Row


def test_a_row_is_one_line_whatever_its_cells_hold() -> None:
    batch = Batch(["a", "b"], frozenset())
    batch.add(Row(2, "r.csv", {}, ["x\ny", 'say "z"']))
    batch.add(Row(3, "r.csv", {}, ["1"]))
    assert batch.text().count(b"\n") == batch.count == 2
    assert batch.escaped
    batch.clear()
    assert (batch.count, batch.first, batch.escaped) == (0, 2, False)
