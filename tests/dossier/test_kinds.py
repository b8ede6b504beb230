"""What is read as a table, as a text, or not at all."""

import pytest

from gui.base import package_messages as pm
from gui.base.messages import Message
from gui.dossier.kinds import is_meant_as_table, is_table, is_text, what_it_is
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
        (ResourceSpec(paths=("a.xlsx",), kind="table"), False, False),
        (ResourceSpec(paths=("a.pdf",), role="observations"), False, False),
        (ResourceSpec(paths=("a.dat",), kind="table", format="fwf"), False, False),
        (ResourceSpec(paths=("a.dat",), kind="table"), True, False),
        (ResourceSpec(paths=("a.zip",), kind="table"), True, False),
        (ResourceSpec(paths=("a.db",), format="csv"), True, False),
    ],
)
def test_a_resource_is_what_it_says_or_what_its_file_ends_with(spec: ResourceSpec, table: bool, text: bool) -> None:
    assert is_table(spec) is table
    assert is_text(spec) is text


@pytest.mark.parametrize(
    ("spec", "template"),
    [
        (ResourceSpec(paths=("a/b.PDF",)), pm.WHAT_DOCUMENT),
        (ResourceSpec(paths=("a.png",)), pm.WHAT_PICTURE),
        (ResourceSpec(paths=("a.xlsx",), kind="table"), pm.WHAT_SPREADSHEET),
        (ResourceSpec(paths=("a.topojson",)), pm.WHAT_MAP),
        (ResourceSpec(paths=("a.json",), format="topojson"), pm.WHAT_MAP),
        (ResourceSpec(paths=("a.dat",), format=".FWF"), pm.WHAT_FIXED_WIDTH),
        (ResourceSpec(paths=("a.json",)), pm.WHAT_JSON),
        (ResourceSpec(paths=("a.zip",)), pm.WHAT_ARCHIVE),
        (ResourceSpec(paths=("a.pdf.gz",)), pm.WHAT_DOCUMENT),
        (ResourceSpec(paths=("a.py",)), pm.WHAT_PROGRAM),
        (ResourceSpec(paths=("a.md",)), pm.WHAT_TEXT),
        (ResourceSpec(paths=("a.xyz",)), pm.WHAT_OTHER),
        (ResourceSpec(paths=("a",)), pm.WHAT_OTHER),
        (ResourceSpec(paths=("https://example.org/a.csv",), remote=True), pm.WHAT_REMOTE),
        (ResourceSpec(data={"a": 1}), pm.WHAT_INLINE),
    ],
)
def test_what_is_no_table_is_said(spec: ResourceSpec, template: str) -> None:
    assert what_it_is(spec) == Message(template)


@pytest.mark.parametrize(
    "spec",
    [
        ResourceSpec(),
        ResourceSpec(paths=("a.csv",)),
        ResourceSpec(paths=("a.md",), role="text"),
        ResourceSpec(data=[[1]]),
    ],
)
def test_of_tables_and_texts_of_the_dossier_there_is_nothing_to_say(spec: ResourceSpec) -> None:
    assert what_it_is(spec) is None


def test_what_is_said_to_be_a_table_is_meant_as_one() -> None:
    assert is_meant_as_table(ResourceSpec(paths=("a.xlsx",), kind="table"))
    assert not is_meant_as_table(ResourceSpec(paths=("a.xlsx",)))
