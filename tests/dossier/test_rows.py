"""A record as it was read."""

from gui.dossier.rows import Row, never


def test_a_row_has_no_bad_cells_unless_it_is_told() -> None:
    assert Row(2, "a.csv", {}, []).bad == {}
    assert not never()
