"""Descriptors: version 2, what version 1 wrote differently, and what is wrong with a property."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.base.text import Text
from gui.dossier.descriptor import decode
from gui.dossier.findings import Findings
from gui.dossier.safepath import Refused
from gui.dossier.specs import PackageSpec
from tests.dossier.packages import package, table

KEYS = st.sampled_from(
    [
        "name",
        "path",
        "schema",
        "fields",
        "type",
        "dialect",
        "delimiter",
        "data",
        "encoding",
        "constraints",
        "enum",
        "primaryKey",
        "foreignKeys",
        "reference",
        "resources",
        "dossier:role",
        "dossier:sections",
        "views",
        "sources",
        "kind",
        "dossier:measures",
        "dossier:formatVersion",
    ]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=12,
)


def read(raw: object, files: dict[str, bytes] | None = None) -> tuple[PackageSpec, list[str]]:
    findings = Findings()

    def file(path: str) -> bytes:
        try:
            return (files or {})[path]
        except KeyError:
            raise Refused("scheme-error", "{file} is missing.", {"file": path}) from None

    spec = decode(json.dumps(raw).encode(), "datapackage.json", file, findings)
    return spec, [Text().message(finding.message) for finding in findings.all()]


def test_a_schema_and_a_dialect_may_stand_in_files_of_their_own() -> None:
    files = {"schema.json": b'{"fields": [{"name": "a", "type": "integer"}]}', "dialect.json": b'{"delimiter": ";"}'}
    spec, faults = read(package(table(schema="schema.json", dialect="dialect.json")), files)
    assert spec.resources[0].data_schema.fields[0].type == "integer"
    assert spec.resources[0].dialect.delimiter == ";"
    assert faults == []


def test_a_schema_that_is_missing_is_told_and_the_table_stays() -> None:
    spec, faults = read(package(table(schema="none.json")))
    assert spec.resources[0].data_schema.fields == ()
    assert faults == ["none.json is missing."]


def test_version_1_is_read_too() -> None:
    spec, faults = read(
        {
            "profile": "tabular-data-package",
            "resources": [
                {"name": "x", "url": "https://example.org/x.csv"},
                {
                    "name": "a",
                    "path": ["a.csv", "b.csv"],
                    "schema": {
                        "fields": [{"name": "id"}],
                        "primaryKey": "id",
                        "foreignKeys": [{"fields": "id", "reference": {"resource": "", "fields": "id"}}],
                    },
                },
            ],
        }
    )
    online, parts = spec.resources
    assert (online.name, online.remote) == ("x", True)
    assert (parts.name, parts.paths) == ("a", ("a.csv", "b.csv"))
    assert faults == ["“x” is on line and was not loaded."]


def test_a_newer_format_is_told_and_read_as_far_as_it_goes() -> None:
    spec, faults = read(package(table(), **{"dossier:formatVersion": 2}))
    assert [resource.name for resource in spec.resources] == ["rows"]
    assert faults[0].startswith("The dossier is of format version 2; this program knows version 1.")


def test_an_unknown_role_makes_a_plain_table() -> None:
    spec, faults = read(package(table(role="prophecies")))
    assert spec.resources[0].role == ""
    assert faults == ["The role “prophecies” of “rows” is not known; it is shown as a plain table."]


def test_names_that_are_used_twice_stay_apart() -> None:
    spec, faults = read(package(table(), table(), table()))
    assert [resource.name for resource in spec.resources] == ["rows", "rows-2", "rows-3"]
    assert len(faults) == 2


def test_sections_keep_their_order_and_what_a_view_asks_for() -> None:
    views = [{"kind": "table", "resource": "rows", "columns": ["a"]}, {"kind": "chart", "upper": {"measure": "x"}}]
    spec, faults = read(
        package(table(), **{"dossier:sections": [{"name": "b", "views": views}, {"name": "a", "title": "A"}]})
    )
    assert spec.sections is not None
    assert [(section.name, section.title) for section in spec.sections] == [("b", "b"), ("a", "A")]
    assert spec.sections[0].views[0].options == {"columns": ["a"]}
    assert spec.sections[0].views[1].resource == ""
    assert faults == []


@pytest.mark.parametrize(
    ("view", "words"),
    [
        ({"kind": "table", "resource": "none"}, "shows the resource “none”, which is not there"),
        ({"kind": "table"}, "which is not there"),
        ({"kind": "hologram"}, "is of the kind “hologram”, which is not known"),
        ("table", "an object in braces is expected"),
    ],
)
def test_a_view_that_cannot_be_shown_is_told_and_left_out(view: object, words: str) -> None:
    spec, faults = read(package(table(), **{"dossier:sections": [{"name": "a", "views": [view]}]}))
    assert spec.sections is not None
    assert spec.sections[0].views == ()
    assert words in faults[0]
    assert "dossier:sections[0].views[0]" in faults[0]


def test_sections_and_measures_without_a_name_or_named_twice_are_left_out() -> None:
    spec, faults = read(
        package(
            table(),
            **{
                "dossier:sections": [{"name": "a"}, {"title": "?"}, {"name": "a"}],
                "dossier:measures": [{"name": "m", "lane": "middle"}, {}, {"name": "m"}],
            },
        )
    )
    assert spec.sections is not None
    assert [section.name for section in spec.sections] == ["a"]
    assert [(measure.name, measure.title, measure.lane) for measure in spec.measures] == [("m", "m", "upper")]
    assert len(faults) == 5


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ([], "it is not an object in braces"),
        ({}, "it lists no resources"),
        ({"resources": []}, "it lists no resources"),
    ],
)
def test_json_that_describes_no_package_is_refused(raw: object, words: str) -> None:
    with pytest.raises(Refused) as caught:
        read(raw)
    assert words in Text().message(caught.value.message)


@given(
    st.dictionaries(KEYS, JSON, max_size=6), st.lists(st.dictionaries(KEYS, JSON, max_size=6), min_size=1, max_size=3)
)
def test_any_json_gives_a_package_with_findings_and_never_an_error(raw: dict[str, object], resources: object) -> None:
    spec, _ = read({**raw, "resources": resources})
    assert len({resource.name for resource in spec.resources}) == len(spec.resources)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            [{"title": "Office", "path": "https://example.org/a", "email": "a@example.org"}],
            ("Office", "https://example.org/a"),
        ),
        ([{"name": "Office", "web": "https://example.org/a"}], ("Office", "https://example.org/a")),
        ({"title": "Office"}, ("Office", "")),
        ("Office", ("Office", "")),
        (["https://example.org/a"], ("https://example.org/a", "https://example.org/a")),
        ([{"path": "notes/where.txt"}], ("notes/where.txt", "notes/where.txt")),
    ],
)
def test_where_a_package_is_from_is_read_however_it_is_written(given: object, expected: tuple[str, str]) -> None:
    spec, said = read(package(table(sources=given), sources=given))
    for sources in (spec.sources, spec.resources[0].sources):
        assert [(source.title, source.url) for source in sources] == [expected]
    assert (spec.sources[0].id, spec.resources[0].sources[0].id) == ("package#1", "resource-1#1")
    assert said == []


def test_a_source_keeps_whom_to_write_to_and_its_version() -> None:
    (source,) = read(package(table(), sources=[{"title": "Office", "email": "a@example.org", "version": "2"}]))[
        0
    ].sources
    assert (source.title, source.email, source.version, source.note) == ("Office", "a@example.org", "2", "")
    spec, said = read(package(table(), sources=[{"title": "Office", "version": 2}]))
    assert [source.title for source in spec.sources] == ["Office"]
    assert len(said) == 1


@pytest.mark.parametrize("given", [None, "", [], [{}]])
def test_a_package_need_not_say_where_it_is_from(given: object) -> None:
    spec, said = read(package(table(), sources=given))
    assert spec.sources == ()
    assert said == []


@pytest.mark.parametrize("given", [7, [7], [{"title": 7}], [[]]])
def test_something_else_for_a_source_is_told_and_passed_over(given: object) -> None:
    spec, said = read(package(table(), sources=given))
    assert spec.sources == ()
    assert len(said) == 1
    assert "sources" in said[0]


def test_a_resource_without_a_name_is_called_after_its_file() -> None:
    spec, faults = read({"resources": [{"path": "sub/a.csv"}, {"path": "a.tsv", "name": " "}]})
    assert [resource.name for resource in spec.resources] == ["a", "a-2"]
    assert faults == [
        "resources[0] has no name; it is called “a”.",
        "resources[1] has no name; it is called “a”.",
    ]


def test_what_can_only_mean_one_thing_is_taken_and_told() -> None:
    described = table(schema={"fields": [{"name": "n", "constraints": {"required": "true", "enum": 5}}]})
    spec, faults = read(package(described))
    (field,) = spec.resources[0].data_schema.fields
    assert (field.constraints.required, field.constraints.enum) == (True, (5,))
    at = "resources[0].schema.fields[0].constraints"
    assert faults == [f'{at}.required is "true"; true is taken.', f"{at}.enum is 5; [5] is taken."]


def test_a_schema_may_be_written_as_yaml() -> None:
    spec, faults = read(package(table(schema="s.yaml")), {"s.yaml": b"fields:\n- {name: id, type: integer}\n"})
    assert ([field.type for field in spec.resources[0].data_schema.fields], faults) == (["integer"], [])
