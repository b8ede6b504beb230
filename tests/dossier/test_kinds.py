"""What is read as a table, as a text, or not at all."""

import pytest

from gui.dossier.kinds import is_table, is_text
from gui.dossier.specs import FieldSpec, ResourceSpec, Schema


@pytest.mark.parametrize(
    ("spec", "table", "text"),
    [
        (ResourceSpec(paths=("a.csv",)), True, False),
        (ResourceSpec(paths=("a.csv.gz",)), True, False),
        (ResourceSpec(paths=("a.parquet",)), True, False),
        (ResourceSpec(paths=("a.json",)), False, False),
        (ResourceSpec(paths=("a.json",), kind="table"), True, False),
        (ResourceSpec(paths=("a.json",), data_schema=Schema(fields=(FieldSpec("id"),))), True, False),
        (ResourceSpec(paths=("a.md",)), False, True),
        (ResourceSpec(paths=("a.md",), role="text"), False, True),
        (ResourceSpec(paths=("a.pdf",)), False, False),
        (ResourceSpec(data=[[1]]), True, True),
    ],
)
def test_a_resource_is_what_it_says_or_what_its_file_ends_with(spec: ResourceSpec, table: bool, text: bool) -> None:
    assert is_table(spec) is table
    assert is_text(spec) is text
