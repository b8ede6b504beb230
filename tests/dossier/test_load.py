"""Opening packages: whole dossiers, packages with faults, and what is no package."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from tests.dossier.packages import opened, package, table, write, zipped

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


def small_package(**properties: object) -> dict[str, object]:
    return package(
        table("figures", "observations"),
        table("entities", "entities"),
        table("sources", "sources"),
        **{"dossier:measures": [{"name": "sales", "title": "Sales", "unit": "EUR million"}], **properties},
    )


def test_a_dossier_opens_without_a_fault(dossier_path: Path) -> None:
    dossier = opened(dossier_path)
    assert dossier.findings == ()
    assert dossier.sections
    assert all(section.text for section in dossier.sections)
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
