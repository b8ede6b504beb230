"""Rows by id: ids twice, ids missing, and what each role keeps."""

from pathlib import Path

import pytest

from gui.dossier import assembly as assembly_module
from gui.dossier.assembly import PREVIEW, Assembly
from gui.dossier.findings import Findings
from gui.dossier.folders import FolderContainer
from gui.dossier.reader import TableReader
from gui.dossier.specs import ResourceSpec, Schema
from tests.dossier.packages import write


def take(folder: Path, role: str, *contents: str, schema: Schema | None = None) -> tuple[Assembly, list[str]]:
    findings = Findings()
    assembly = Assembly(findings)
    for number, content in enumerate(contents):
        spec = ResourceSpec(name=f"r{number}", role=role, paths=(f"{number}.csv",), data_schema=schema or Schema())
        container = FolderContainer(write(folder, {}, {f"{number}.csv": content}))
        assembly.take(spec, TableReader(spec, container, findings))
    return assembly, [f"{finding.code} {finding.row}" for finding in findings.all()]


def test_a_second_row_with_the_same_id_is_told_and_kept_apart(tmp_path: Path) -> None:
    assembly, faults = take(tmp_path, "partners", "id,name\na,One\na,Two\n", "id,name\na,Three\n")
    assert [record.text("name") for record in assembly.records["partners"].values()] == ["One", "Two", "Three"]
    assert assembly.tables == {"r0": ("a", "a#3"), "r1": ("a#2",)}
    assert faults == ["primary-key 3", "primary-key 2"]


def test_rows_without_an_id_go_by_their_number(tmp_path: Path) -> None:
    assert take(tmp_path / "a", "events", "title\nx\ny\n")[0].tables["r0"] == ("2", "3")
    assembly, faults = take(tmp_path / "b", "events", "id,title\n,x\n")
    assert (assembly.tables["r0"], faults) == (("2",), ["primary-key 2"])


def test_a_primary_key_of_one_column_is_the_id(tmp_path: Path) -> None:
    schema = Schema(primary_key="code")
    assert take(tmp_path, "products", "code,name\np1,x\n", schema=schema)[0].tables["r0"] == ("p1",)


def test_the_same_id_may_stand_in_two_roles(tmp_path: Path) -> None:
    findings = Findings()
    assembly = Assembly(findings)
    container = FolderContainer(write(tmp_path, {}, {"r.csv": "id,name\na,A\n"}))
    container = FolderContainer(write(tmp_path, {}, {"r.csv": "id,name\na,A\n"}))
    for role in ("partners", "entities"):
        spec = ResourceSpec(name=role, role=role, paths=("r.csv",))
        assembly.take(spec, TableReader(spec, container, findings))
    assert assembly.entities["a"].name == "A"
    assert assembly.records["partners"]["a"].role == "partners"
    assert findings.all() == ()


def test_every_row_of_every_table_can_be_looked_up(tmp_path: Path) -> None:
    rates, _ = take(tmp_path / "a", "rates", "id,date,pair,rate\nr,2024-01-01,EUR/JPY,155\n")
    assert rates.records["rates"][rates.tables["r0"][0]].text("pair") == "EUR/JPY"
    empty, _ = take(tmp_path / "b", "risks", "id,title\n")
    assert (empty.records["risks"], empty.tables["r0"]) == ({}, ())


def test_more_rows_than_fit_into_memory_are_left_out_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assembly_module, "MOST_ROWS", 2)
    assembly, faults = take(tmp_path, "events", "id\na\nb\nc\nd\n")
    assert (assembly.tables["r0"], faults) == (("a", "b"), ["source-error None"])


def test_rows_are_counted_over_all_resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assembly_module, "MOST_ROWS", 3)
    assembly, faults = take(tmp_path, "events", "id\na\nb\n", "id\nc\nd\n")
    assert (assembly.tables, faults) == ({"r0": ("a", "b"), "r1": ("c",)}, ["source-error None"])
    assert assembly.preview_room(1) == 0


def test_of_wide_rows_fewer_are_kept_to_be_shown() -> None:
    assembly = Assembly(Findings())
    assert [assembly.preview_room(columns) for columns in (0, 5, 10_000)] == [PREVIEW, PREVIEW, 50]
