"""What is written anew is what was read, record by record, whatever stands in its cells."""

import csv
import io

import pytest

from gui.dossier.csvtext import TextRecord
from gui.dossier.plainly import Plainly


def written(written_anew: Plainly) -> list[list[str]]:
    with written_anew.file.opener() as stream:
        return list(csv.reader(io.StringIO(stream.read().decode(), newline="")))[1:]


def test_records_have_the_width_of_the_table_and_keep_what_is_beyond_it() -> None:
    records = [TextRecord(2, ["1", "x"]), TextRecord(4, ["2"]), TextRecord(5, ["3", "", "more", "yet"])]
    with Plainly(records, 2, 2) as made:
        assert written(made) == [["1", "x", "\x01"], ["2", "\x01", "\x01"], ["3", "", "more\nyet"]]
        assert [made.number(row) for row in range(3)] == [2, 4, 5]
        assert (made.sound, made.first) == (True, records[:2])
        assert made.file.size > 0


@pytest.mark.parametrize("cell", ['"', "a\rb", "a\nb", "\ufeff", " x ", "问", "a,b", "\\"])
def test_any_cell_is_written_as_it_is(cell: str) -> None:
    with Plainly([TextRecord(2, [cell, "x"])], 2, 0) as made:
        assert written(made) == [[cell, "x", "\x01"]]


@pytest.mark.parametrize("cell", ["\x01", "a\x01", "\ud800"])
def test_a_sign_that_no_text_has_is_not_written(cell: str) -> None:
    with Plainly([TextRecord(2, [cell])], 1, 0) as made:
        assert not made.sound


def test_many_records_are_written_in_pieces_and_nothing_stays() -> None:
    with Plainly((TextRecord(2 * row + 2, [str(row)]) for row in range(25_000)), 1, 5) as made:
        assert len(written(made)) == 25_000
        assert made.number(24_999) == 50_000
        opener = made.file.opener
    with pytest.raises(FileNotFoundError):
        opener()
