"""What a container holds: what its descriptor says, or its tables as they are."""

from pathlib import Path

import pytest

from gui.dossier.findings import Findings
from gui.dossier.opening import open_container
from gui.dossier.package import package_of
from gui.dossier.safepath import Refused
from tests.dossier.packages import package, table, write


def resources(path: Path) -> tuple[list[str], list[str]]:
    """Return the names of the resources, and the codes of what is said of the whole."""
    findings = Findings()
    found = package_of(open_container(path), findings)
    return [spec.name for spec in found.resources], [finding.code for finding in findings.all()]


def test_a_descriptor_says_what_there_is(tmp_path: Path) -> None:
    folder = write(tmp_path, package(table("a")), {"a.csv": "x\n1\n", "b.csv": "x\n1\n"})
    assert resources(folder) == (["a"], [])


def test_without_one_the_tables_of_a_folder_are_told_and_one_that_was_chosen_is_not(tmp_path: Path) -> None:
    for name in ("a.csv", "b.tsv", "c.txt"):
        (tmp_path / name).write_text("x\n1\n", encoding="utf-8")
    assert resources(tmp_path) == (["a", "b"], ["package-error"])
    assert resources(tmp_path / "b.tsv") == (["b"], [])


def test_of_a_broken_one_the_tables_beside_it_are_left(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text('{"name": ', encoding="utf-8")
    with pytest.raises(Refused):
        resources(tmp_path)
    (tmp_path / "a.csv").write_text("x\n1\n", encoding="utf-8")
    names, codes = resources(tmp_path)
    assert (names, len(codes)) == (["a"], 1)
