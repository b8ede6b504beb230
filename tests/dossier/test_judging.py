"""Cells and keys that DuckDB holds are judged with the numbers that the records have in their file."""

from io import BytesIO

import pytest

from gui.dossier.columns import column_readers
from gui.dossier.held import PlainFile
from gui.dossier.judging import Judge
from gui.dossier.keys import keys_of
from gui.dossier.rows import Stopped, never
from gui.dossier.specs import Constraints, FieldSpec, Schema
from gui.dossier.tables import Tables

FIELDS = (FieldSpec(name="a", type="integer", constraints=Constraints(required=True)), FieldSpec(name="b"))
SCHEMA = Schema(fields=FIELDS, primary_key="b")


def judged(text: bytes, stop: bool = False) -> list[tuple[str, list[int]]]:
    columns = column_readers(FIELDS, SCHEMA)
    tables = Tables()
    try:
        tables.take("rows", PlainFile(lambda: BytesIO(text), len(text), ",", "\n", 0), columns)
        judge = Judge(columns, keys_of(SCHEMA, FIELDS), tables.raw("rows"), lambda row: 10 * row, lambda: stop)
        return [(found.fault.code, found.rows) for found in judge.found()]
    finally:
        tables.close()


def test_what_is_wrong_is_told_by_the_numbers_of_the_records() -> None:
    assert judged(b"1,x\nz,y\n,x\n") == [("type-error", [10]), ("constraint-error", [20]), ("primary-key", [20])]


def test_a_cell_that_is_not_there_is_no_bad_one_but_no_key_either() -> None:
    assert judged(b"1,x\n\x01,\x01\n2,x\n") == [("primary-key", [10]), ("primary-key", [20])]


def test_judging_is_called_off() -> None:
    assert not never()
    with pytest.raises(Stopped):
        judged(b"z,x\n", stop=True)
