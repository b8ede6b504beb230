"""Older and looser spellings mean what they meant; what no version of the standard allows is told."""

import json

import pytest

from gui.base.text import Text
from gui.dossier.descriptor import decode
from gui.dossier.findings import Findings
from gui.dossier.specs import FieldSpec, ResourceSpec


def read(raw: object) -> tuple[tuple[ResourceSpec, ...], list[str]]:
    findings = Findings()
    spec = decode(json.dumps(raw).encode(), "d.json", lambda _path: b"", findings)
    return spec.resources, [Text().message(finding.message) for finding in findings.all()]


def schema(given: object, **resource: object) -> tuple[ResourceSpec, list[str]]:
    (spec,), told = read({"resources": [{"name": "a", "path": "a.csv", "schema": given, **resource}]})
    return spec, told


@pytest.mark.parametrize(
    ("raw", "names", "told"),
    [
        ({"resources": {"path": "a.csv", "name": "a"}}, ["a"], 1),
        ({"resources": {"a": {"path": "a.csv"}, "b": {"path": "b.csv"}}}, ["a", "b"], 1),
        ([{"name": "a", "path": "a.csv"}], ["a"], 1),
        ({"resource": [{"name": "a", "path": "a.csv"}]}, ["a"], 1),
        ({"tables": {"a": {"path": "a.csv"}}}, ["a"], 2),
        ({"resources": [{"name": "a", "url": "a.csv"}]}, ["a"], 0),
        ({"resources": [{"name": "a", "filename": "a.csv"}]}, ["a"], 1),
    ],
)
def test_resources_are_found_wherever_they_stand(raw: object, names: list[str], told: int) -> None:
    resources, findings = read(raw)
    assert ([one.name for one in resources], {one.paths for one in resources if one.name == "a"}, len(findings)) == (
        names,
        {("a.csv",)},
        told,
    )


@pytest.mark.parametrize(
    ("given", "kind", "told"),
    [
        ({"fields": [{"id": "n", "datatype": "integer"}]}, "integer", 0),
        ({"fields": [{"name": "n", "type": "int"}]}, "integer", 1),
        ({"fields": [{"name": "n", "type": "Float"}]}, "number", 1),
        ({"fields": ["n"]}, "any", 1),
        ([{"name": "n", "type": "date"}], "date", 1),
        ({"fields": {"n": {"type": "year"}}}, "year", 1),
    ],
)
def test_fields_are_found_however_they_are_written(given: object, kind: str, told: int) -> None:
    spec, findings = schema(given)
    assert [(field.name, field.type) for field in spec.data_schema.fields] == [("n", kind)]
    assert len(findings) == told


def test_missing_values_of_a_resource_are_those_of_its_schema() -> None:
    spec, told = schema({"fields": [{"name": "n"}]}, missingValues=["-"])
    assert (spec.data_schema.missing_values, told) == (("-",), [])
    spec, told = schema({"fields": [], "missingValues": ["?"]}, missingValues=["-"])
    assert (spec.data_schema.missing_values, told) == (("?",), [])


def test_self_is_the_resource_itself() -> None:
    key = {"field": "n", "reference": {"resource": "self", "field": "n"}}
    spec, told = schema({"fields": [{"name": "n"}], "foreignKeys": [key]})
    (found,) = spec.data_schema.foreign_keys
    assert (found.fields, found.reference.resource, found.reference.fields, told) == ("n", "", "n", [])


def test_nothing_is_changed_in_what_version_2_says() -> None:
    field = {"name": "n", "type": "integer", "title": "N", "constraints": {"required": True}}
    spec, told = schema({"fields": [field]})
    (found,) = spec.data_schema.fields
    assert (found, told) == (FieldSpec(name="n", type="integer", title="N", constraints=found.constraints), [])
    assert found.constraints.required
