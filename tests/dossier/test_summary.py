"""A plain table says what its columns hold, on both roads alike."""

from pathlib import Path

import pytest

from gui.dossier import load as loading
from gui.dossier.model import ColumnSummary, Field
from gui.dossier.summary import schema_table
from tests.dossier.packages import opened, package, table, write

ROWS = "id,day,n,word\n1,2024-03-01,1.5,a\n2,2024-01-31,,b\n30,bad,-2.25,\nx,2023-12-31,1000000,c\n"
FIELDS = [
    {"name": "id", "type": "integer", "title": "Number"},
    {"name": "day", "type": "date"},
    {"name": "n", "type": "number", "description": "in | tons"},
    {"name": "word", "type": "string"},
]


@pytest.mark.parametrize("fast", [False, True])
def test_columns_are_summed_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fast: bool) -> None:
    monkeypatch.setattr(loading, "FAST_FROM", 0 if fast else 1 << 40)
    dossier = opened(write(tmp_path, package(table("rows", schema={"fields": FIELDS})), {"rows.csv": ROWS}))
    assert dossier.resources["rows"].summary == (
        ColumnSummary("id", 4, "1", "30", "11"),
        ColumnSummary("day", 4, "2023-12-31", "2024-03-01"),
        ColumnSummary("n", 3, "−2.25", "1,000,000", "333,333"),
        ColumnSummary("word", 3),
    )
    (section,) = dossier.sections
    assert section.lead == "table"
    assert "| Number | integer | 4 | 1 | 30 | 11 |" in section.text
    assert "n – in \\| tons" in section.text


def test_a_table_without_columns_says_nothing() -> None:
    assert schema_table((), ()) == ""
    assert schema_table((Field("a"),), ()).splitlines()[-1] == "| a | any | 0 | – | – | – |"
