"""What a table is in DuckDB: one of its own, or several of some columns each."""

from gui.dossier.held import HeldTable
from gui.dossier.slices import SLICE
from gui.dossier.specs import FieldSpec
from tests.dossier.packages import columns_of


def test_a_wide_table_is_several_and_each_column_is_in_one_of_them() -> None:
    columns = columns_of(*(FieldSpec(name=f"f{at}") for at in range(SLICE + 2)))
    narrow, wide = HeldTable("t1", columns[:3]), HeldTable("t2", columns, wide=True)
    assert (narrow.width, narrow.parts(), narrow.part_of(2)) == (3, [("t1", range(3))], "t1")
    assert wide.parts() == [("t2_0", range(SLICE)), ("t2_1", range(SLICE, SLICE + 2))]
    assert [wide.part_of(at) for at in (0, SLICE - 1, SLICE)] == ["t2_0", "t2_0", "t2_1"]
