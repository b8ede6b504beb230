"""Labels against fields: by name, then by position, and what does not fit is told."""

from pathlib import Path

import pytest

from gui.dossier.findings import Findings, Place
from gui.dossier.header import HeaderReader, named
from gui.dossier.specs import FieldSpec
from tests.dossier.packages import opened, package, table, write


def match(labels: list[str], *fields: str) -> tuple[list[str], list[tuple[str, int | None]]]:
    findings = Findings()
    schema = tuple(FieldSpec(name=name, type="integer") for name in fields)
    columns = HeaderReader(findings, Place(resource="r", row=1), "equal").labelled(labels, schema)
    return [f"{field.name}:{field.type}" for field in columns], [(f.code, f.column) for f in findings.all()]


def test_labels_find_their_fields_in_any_order() -> None:
    assert match(["b", "a"], "a", "b") == (["b:integer", "a:integer"], [])


def test_without_a_schema_each_label_is_a_field_of_any_type() -> None:
    assert match(["a", "b"]) == (["a:any", "b:any"], [])


def test_a_label_that_is_misspelt_is_matched_by_its_place() -> None:
    assert match(["a", "B"], "a", "b") == (["a:integer", "b:integer"], [("incorrect-label", 2)])


def test_a_column_too_many_is_told_and_kept() -> None:
    assert match(["a", "x"], "a") == (["a:integer", "x:any"], [("extra-label", 2)])


def test_a_field_without_a_column_is_told() -> None:
    assert match(["a"], "a", "b") == (["a:integer"], [("missing-label", None)])


def test_blank_and_doubled_labels_get_names_of_their_own() -> None:
    assert match(["a", "", "a"]) == (["a:any", "column2:any", "a-3:any"], [("blank-label", 2), ("duplicate-label", 3)])


def test_fields_without_a_name_or_with_the_same_one_are_told_apart() -> None:
    assert [field.name for field in named((FieldSpec(), FieldSpec(name="a"), FieldSpec(name="a")))] == [
        "field1",
        "a",
        "a-3",
    ]


@pytest.mark.parametrize(
    ("match", "labels", "told"),
    [
        ("exact", "a,b", []),
        ("exact", "b,a", ["incorrect-label"]),
        ("exact", "a", ["missing-label"]),
        ("exact", "a,b,c", ["extra-label"]),
        ("exact", "a,", ["blank-label"]),
        ("equal", "b,a", []),
        ("equal", "b", ["missing-label"]),
        ("subset", "c,b,a", []),
        ("subset", "c,b", ["missing-label"]),
        ("superset", "b", []),
        ("superset", "b,c", ["extra-label"]),
        ("partial", "c,b", []),
        (["equal"], "b,a", []),
        ("bogus", "b,a", ["incorrect-label"]),
    ],
)
def test_columns_match_fields_as_the_schema_says(tmp_path: Path, match: object, labels: str, told: list[str]) -> None:
    """One column that is not where it should be is one finding, and never one for each cell."""
    fields = [{"name": "a", "type": "integer"}, {"name": "b", "type": "date"}]
    values = {"a": "1", "b": "2024-01-31", "c": "x", "": "2024-01-31"}
    row = ",".join(values[label] for label in labels.split(","))
    described = package(table("rows", schema={"fields": fields, "fieldsMatch": match}))
    dossier = opened(write(tmp_path, described, {"rows.csv": f"{labels}\n{row}\n"}))
    assert [one.code for one in dossier.findings] == told
