"""Opening packages: whole dossiers, packages with faults, and what is no package."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gui.base.text import Text
from gui.dossier.container import RationedContainer
from gui.dossier.load import CannotOpen, Stopped, load
from tests.dossier.packages import opened, package, refusal, said, table, write, zipped

OBSERVATIONS = (
    "id,measure,entity,period_start,period_end,value,unit,qualifier,basis,standing,contradicts,source\n"
    "a,sales,north,2023-01-01,2023-12-31,12.50,EUR million,over,press,stands,,s1\n"
    "b,sales,north,2024-01-01,2024-12-31,14,EUR million,,reported,,a,s1\n"
)


def small(**more: str) -> dict[str, str | bytes]:
    return {
        "figures.csv": OBSERVATIONS,
        "entities.csv": "id,name,part_of\nnorth,North line,\n",
        "sources.csv": "id,title,published\ns1,Annual report,2024-03-01\n",
        **more,
    }


def small_package(*more: dict[str, object], **properties: object) -> dict[str, object]:
    return package(
        table("figures", "observations"),
        table("entities", "entities"),
        table("sources", "sources"),
        *more,
        **{"dossier:measures": [{"name": "sales", "title": "Sales", "unit": "EUR million"}], **properties},
    )


def test_a_dossier_opens_without_a_fault(dossier_path: Path) -> None:
    dossier = opened(dossier_path)
    assert dossier.findings == ()
    assert dossier.sections
    *own, last = dossier.sections
    assert all(section.text for section in own)
    assert [view.kind for view in last.views] == ["disagreements"]
    assert all(
        resource.rows == len(dossier.tables[name]) for name, resource in dossier.resources.items() if resource.fields
    )


def test_every_observation_of_a_dossier_leads_to_its_entity_measure_and_source(dossier_path: Path) -> None:
    dossier = opened(dossier_path)
    for observation in dossier.observations.values():
        assert observation.entity in dossier.entities
        assert observation.measure in dossier.measures
        assert observation.source in dossier.sources


@pytest.mark.parametrize("top", ["", "one-folder/"])
def test_a_zipped_dossier_is_the_same_dossier(dossier_path: Path, tmp_path: Path, top: str) -> None:
    folder, twin = opened(dossier_path), opened(zipped(dossier_path, tmp_path / "twin.zip", top))
    assert msgspec.structs.replace(twin, location=folder.location) == folder


def test_the_descriptor_itself_opens_its_dossier(dossier_path: Path) -> None:
    assert opened(dossier_path / "datapackage.json").title == opened(dossier_path).title


def test_opening_the_built_in_dossier_imports_nothing_that_start_up_cannot_afford(builtin_dossier_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from gui.dossier.load import load; load(Path(sys.argv[1])).close();"
        "dear = {'duckdb', 'fsspec', 'hashlib', 'zipfile', 'numpy', 'PySide6'};"
        "sys.exit(','.join(sorted(dear & set(sys.modules))) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(builtin_dossier_path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_values_are_exactly_what_the_file_says(tmp_path: Path) -> None:
    dossier = opened(write(tmp_path / "p", small_package(), small()))
    assert dossier.findings == ()
    first, second = dossier.observations.values()
    assert str(first.value) == "12.50"
    assert (first.qualifier, first.basis, second.qualifier, second.standing) == ("over", "press", "exact", "stands")
    assert second.contradicts == "a"
    assert dossier.tables["figures"] == ("a", "b")
    assert str(dossier.sources["s1"].published) == "2024-03-01"


def test_loading_stops_when_it_is_called_off_and_leaves_nothing(tmp_path: Path) -> None:
    folder = write(tmp_path, package(table()), {"rows.csv": "a\n" + "1\n" * 3_000})
    with pytest.raises(Stopped):
        load(folder, stopped=lambda: True)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "datapackage.json is not valid JSON: line 1, column 2"),
        ("[]", "datapackage.json describes no dossier"),
        ('{"name": "x"}', "it lists no resources"),
    ],
)
def test_what_is_no_package_is_refused_in_a_sentence(tmp_path: Path, content: str | bytes, words: str) -> None:
    assert words in refusal(write(tmp_path, content))


def test_a_broken_descriptor_says_its_reason_first(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen) as caught:
        load(write(tmp_path, '{"resources": []}'))
    assert caught.value.findings[0].message == caught.value.message
    assert caught.value.findings[0].severity == "error"


def test_a_package_with_every_fault_opens_as_far_as_it_can(tmp_path: Path) -> None:
    described = small_package(
        table("gone", "events"),
        {"name": "words", "path": "words.md", "dossier:role": "text"},
        {"name": "up", "path": "../up.csv"},
        {"name": "online", "path": "https://example.org/x.csv", "dossier:role": "risks"},
        **{
            "dossier:formatVersion": 9,
            "dossier:sections": [
                {"name": "whole", "text": "words", "views": [{"kind": "table", "resource": "figures"}]},
                {"name": "lost", "text": "figures"},
            ],
        },
    )
    more = "c,sales,north,2025-01-01,2025-12-31,much,EUR million,exact,press,stands,,s1\n"
    files = small(**{"words.md": "# Words", "figures.csv": OBSERVATIONS + more})
    dossier = opened(write(tmp_path, described, files))
    assert list(dossier.observations) == ["a", "b"]
    assert [section.text for section in dossier.sections] == ["# Words", "", ""]
    assert dossier.resources["online"].remote
    told = [said(finding) for finding in dossier.findings]
    assert [sentence for sentence in told if "gone.csv is missing" in sentence]
    assert [sentence for sentence in told if "../up.csv is not a path inside the dossier" in sentence]
    assert [sentence for sentence in told if "takes its text from “figures”" in sentence]


def test_files_that_are_not_read_are_looked_for_all_the_same(tmp_path: Path) -> None:
    extras: tuple[dict[str, object], ...] = (
        {"name": "out", "path": "../../etc/passwd"},
        {"name": "gone", "path": "map.png"},
    )
    there: dict[str, object] = {"name": "there", "path": "logo.png"}
    dossier = opened(write(tmp_path, package(*extras, there), {"logo.png": b"PNG"}))
    assert [said(finding) for finding in dossier.findings] == [
        "../../etc/passwd is not a path inside the dossier and was refused.",
        "map.png is missing.",
    ]


def test_texts_and_tables_in_other_encodings_are_read(tmp_path: Path) -> None:
    described = package(
        table("rows", "partners", encoding="latin-1", dialect={"delimiter": ";"}),
        {"name": "words", "path": "words.md", "dossier:role": "text", "encoding": "gb18030"},
        **{"dossier:sections": [{"name": "a", "text": "words"}]},
    )
    files: dict[str, str | bytes] = {
        "rows.csv": "id;name\r\né;Société\r\n".encode("latin-1"),
        "words.md": "问界".encode("gb18030"),
    }
    dossier = opened(write(tmp_path, b"\xef\xbb\xbf" + json.dumps(described).encode(), files))
    assert dossier.findings == ()
    assert dossier.records["partners"]["é"].text("name") == "Société"
    assert dossier.sections[0].text == "问界"


@given(st.binary(max_size=80))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_as_a_descriptor_are_refused_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    assert refusal(write(tmp_path, data))


@given(st.binary(max_size=80), st.sampled_from(["utf-8", "latin-1", "utf-16", "gb18030", "utf-7"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_as_a_table_open_with_findings(tmp_path: Path, data: bytes, encoding: str) -> None:
    described = package(
        table("figures", "observations", encoding=encoding), table("partners", "partners", encoding=encoding)
    )
    assert opened(write(tmp_path, described, {"figures.csv": data, "partners.csv": b"id,name\n" + data})).sections


@given(st.binary(max_size=120))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_as_a_zip_are_refused_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    target = tmp_path / "x.zip"
    target.write_bytes(b"PK\x03\x04" + data + b"PK\x05\x06" + data[:18])
    assert refusal(target)


def test_a_dossier_saved_by_another_system_is_the_same_dossier(dossier_path: Path, tmp_path: Path) -> None:
    """Byte-order marks and the line ends of Windows are what a spreadsheet there adds."""
    for path in dossier_path.rglob("*"):
        if path.is_file():
            target = tmp_path / path.relative_to(dossier_path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    twin, original = opened(tmp_path), opened(dossier_path)
    assert {one.code for one in twin.findings} <= {"byte-count", "hash-count"}, "the bytes are others"
    assert msgspec.structs.replace(twin, location=original.location, findings=(), findings_total=0) == original


def test_a_title_that_is_null_or_no_text_leaves_the_measure_its_name(tmp_path: Path) -> None:
    measures = [{"name": "sales", "title": None}, {"name": "costs", "title": 7, "unit": None}]
    dossier = opened(write(tmp_path, small_package(**{"dossier:measures": measures}), small()))
    assert [measure.title for measure in dossier.measures.values()] == ["sales", "costs"]
    assert [said(finding) for finding in dossier.findings] == [
        "The property dossier:measures[1].title of the descriptor is not as it should be: 7 does not belong there."
    ]


@pytest.mark.parametrize("rows", [[-1], [0], [10**30], [1, 10**9]])
def test_rows_of_labels_that_cannot_be_leave_the_usual_dialect(tmp_path: Path, rows: list[int]) -> None:
    described = package(table(dialect={"headerRows": rows}))
    dossier = opened(write(tmp_path, described, {"rows.csv": "a,b\n1,2\n"}))
    assert [field.name for field in dossier.resources["rows"].fields] == ["a", "b"]
    assert len(dossier.findings) == 1


@pytest.mark.parametrize("sections", [[], [7], [{"title": "without a name"}]])
def test_a_dossier_that_lists_no_section_gets_them_derived(tmp_path: Path, sections: list[object]) -> None:
    dossier = opened(write(tmp_path, small_package(**{"dossier:sections": sections}), small()))
    assert [section.name for section in dossier.sections] == ["figures", "entities", "sources", "disagreements"]


def test_what_nobody_foresaw_is_told_in_a_sentence_and_logged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("gui.dossier.load.derived_sections", stumble)
    folder = write(tmp_path / "boats", small_package(), small())
    assert refusal(folder) == "boats cannot be opened: the program stumbled over it."
    assert [record.exc_info is not None for record in caplog.records] == [True]


@pytest.mark.parametrize("step", ["package_of", "derived_sections"])
def test_a_dossier_that_nobody_foresaw_is_closed_wherever_it_fell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, step: str
) -> None:
    closed: list[str] = []

    class Watched(RationedContainer):
        def close(self) -> None:
            super().close()
            closed.append(self.name)

    def stumble(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("gui.dossier.load.RationedContainer", Watched)
    monkeypatch.setattr(f"gui.dossier.load.{step}", stumble)
    refusal(write(tmp_path / "boats", small_package(), small()))
    assert (closed, len(caplog.records)) == (["boats"], 1)


def test_the_last_day_of_the_calendar_is_a_day(tmp_path: Path) -> None:
    rows = OBSERVATIONS.replace("2024-12-31", "9999-12-31")
    dossier = opened(write(tmp_path, small_package(), small(**{"figures.csv": rows})))
    assert dossier.observations["b"].period.end.year == 9999


def test_a_source_that_facts_cite_is_never_taken_for_one_of_the_descriptor(tmp_path: Path) -> None:
    files = small(**{"sources.csv": "id,title\ns1,Annual report\npackage#1,Ours\n"})
    dossier = opened(write(tmp_path, small_package(sources=["Theirs", "Others"]), files))
    assert {name: source.title for name, source in dossier.sources.items()} == {
        "s1": "Annual report",
        "package#1": "Ours",
        "package#2": "Others",
    }


@pytest.mark.parametrize(
    ("described", "told"),
    [
        ('{"resources": [{"path": "a.csv",}]}', "datapackage.json is not valid JSON: line 1, column 33"),
        ("[1]", "datapackage.json describes no dossier"),
        ('{"name": "p"}', "datapackage.json describes no dossier: it lists no resources."),
    ],
)
def test_tables_beside_a_broken_descriptor_are_opened_all_the_same(tmp_path: Path, described: str, told: str) -> None:
    dossier = opened(write(tmp_path, described, {"a.csv": "x,y\n1,2\n", "sub/b.tsv": "z\n3\n"}))
    assert [(one.name, one.rows) for one in dossier.resources.values()] == [("a", 1), ("b", 1)]
    (fault,) = dossier.findings
    assert fault.severity == "error"
    assert Text().message(fault.message).startswith(told)
    assert fault.hint is not None
    assert Text().message(fault.hint).startswith("The tables that lie beside it are opened as they are")


def test_a_folder_of_tables_opens_without_a_descriptor(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x,y\n1,2\n")
    dossier = opened(tmp_path)
    assert [(one.name, one.rows) for one in dossier.resources.values()] == [("a", 1)]
    assert [Text().message(one.message) for one in dossier.findings] == [
        f"There is no datapackage.json in {tmp_path.name}; its tables are opened as they are."
    ]


@pytest.mark.parametrize("name", ["my table: 1.csv", "表.csv", ".a.csv"])
def test_a_table_opens_by_itself_and_nothing_beside_it(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x,y\n1,2\n")
    (tmp_path / "other.csv").write_text("z\n")
    (tmp_path / "datapackage.json").write_text("{")
    dossier = opened(tmp_path / name)
    assert [(one.paths, one.rows) for one in dossier.resources.values()] == [((name,), 1)]
    assert dossier.findings == ()


@pytest.mark.parametrize("name", ["datapackage.yaml", "datapackage.yml"])
def test_a_descriptor_may_be_yaml(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.csv").write_text("x,y\n1,2\n")
    (tmp_path / name).write_text("name: p\ntitle: Ferries\nresources:\n- {name: rows, path: a.csv}\n")
    for path in (tmp_path, tmp_path / name, zipped(tmp_path, tmp_path.parent / "p.zip")):
        dossier = opened(path)
        assert (dossier.title, list(dossier.resources), dossier.findings) == ("Ferries", ["rows"], ())


def test_of_two_descriptors_json_counts(tmp_path: Path) -> None:
    write(tmp_path, package(table("rows")), {"rows.csv": "x\n1\n", "datapackage.yaml": "name: other"})
    for path in (tmp_path, zipped(tmp_path, tmp_path.parent / "q.zip")):
        told = [(one.severity, Text().message(one.message)) for one in opened(path).findings]
        assert told == [("warning", "datapackage.yaml lies beside datapackage.json and is not read.")]
