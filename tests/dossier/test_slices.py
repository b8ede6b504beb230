"""Wide rows as lines: each slice has its columns, each row is one line in all of them."""

import pytest

from gui.dossier import slices
from gui.dossier.slices import filled, places


@pytest.mark.parametrize(("width", "told"), [(1, [1]), (3, [3]), (4, [3, 1]), (6, [3, 3])])
def test_each_column_is_in_one_slice(monkeypatch: pytest.MonkeyPatch, width: int, told: list[int]) -> None:
    monkeypatch.setattr(slices, "SLICE", 3)
    assert [len(among) for among in places(width)] == told
    assert [column for one in slices.slices(width) for column in one.columns] == [f"c{at}" for at in range(width + 1)]


def test_a_row_is_one_line_of_each_slice_whatever_its_cells_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slices, "SLICE", 2)
    rows = [filled(texts, 3) for texts in (["a", 'say "b"', "x\ny"], ["1"], ["1", "2", "3", "4", "5"])]
    first, last = slices.slices(3)
    for one in (first, last):
        one.take(rows[:2])
        one.take(rows[2:])
    assert first.text() == b'a,"say ""b"""\n1,\n1,2\n'
    assert last.text() == b"x\\ny,\n,\n3,4\\n5\n"
    assert (first.escaped, last.escaped, last.size) == (False, True, len(last.text()))
    last.clear(3)
    assert (last.text(), last.escaped, last.first) == (b"", False, 3)
