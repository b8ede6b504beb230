"""The frozen program checks and packs as the other one does, whatever a package asks of it."""

import json
from pathlib import Path

import duckdb

from tests.dossier.packages import package, table, write
from tests.frozen.program import Program


def test_a_package_of_everything_is_checked(program: Program, tmp_path: Path) -> None:
    """A large table on the fast road, a pattern, Parquet, a schema in YAML, and a sum."""
    fields = (
        "fields:\n- {name: id, type: integer}\n- {name: code, type: string, constraints: {pattern: '(?!x)[a-z]+'}}\n"
    )
    rows = "id,code\n" + "".join(f"{number},abc\n" for number in range(150_000)) + "bad,xyz\n"
    described = package(table("rows", schema="schema.yaml"), {"name": "more", "path": "more.parquet"})
    folder = write(tmp_path / "p", described, {"rows.csv": rows, "schema.yaml": fields})
    with duckdb.connect(":memory:") as connection:
        connection.execute(f"COPY (SELECT 1 AS a) TO '{folder / 'more.parquet'}' (FORMAT parquet)")
    done = program.run("check", str(folder), "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    told = json.loads(done.stdout)
    assert [(one["name"], one["rows"]) for one in told["resources"]] == [("rows", 150_001), ("more", 1)]
    assert [(one["code"], one["row"], one["column"]) for one in told["findings"]] == [
        ("type-error", 150_002, 1),
        ("constraint-error", 150_002, 2),
    ]


def test_what_it_packs_it_finds_good(program: Program, tmp_path: Path) -> None:
    folder = write(tmp_path / "p", package(table("rows")), {"rows.csv": "a,b\n1,2\n"})
    target = tmp_path / "p.zip"
    assert program.run("pack", str(folder), str(target)).returncode == 0
    done = program.run("check", str(target))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("No problems")
