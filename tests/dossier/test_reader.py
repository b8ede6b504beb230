"""A resource as typed rows: parts, dialects, encodings, inline data, and each kind of fault with its place."""

import tracemalloc
from collections.abc import Mapping
from pathlib import Path

import pytest

from gui.base.text import Text
from gui.dossier.findings import Findings
from gui.dossier.folders import FolderContainer
from gui.dossier.model import Finding
from gui.dossier.reader import TableReader
from gui.dossier.rows import Row, Stopped
from gui.dossier.specs import Constraints, Dialect, FieldSpec, ResourceSpec, Schema
from tests.dossier.packages import write

ID = FieldSpec(name="id")
NUMBER = FieldSpec(name="n", type="integer")


class Reading:
    """What came of reading one resource."""

    def __init__(self, folder: Path, spec: ResourceSpec, files: Mapping[str, str | bytes]) -> None:
        findings = Findings()
        table = TableReader(spec, FolderContainer(write(folder, {}, dict(files))), findings)
        self.rows: list[Row] = list(table.rows())
        self.fields = [field.name for field in table.fields]
        self.findings: tuple[Finding, ...] = findings.all()

    @property
    def cells(self) -> list[dict[str, object]]:
        return [dict(row.cells) for row in self.rows]

    @property
    def places(self) -> list[tuple[str, int | None, int | None]]:
        return [(finding.code, finding.row, finding.column) for finding in self.findings]

    @property
    def sentences(self) -> list[str]:
        return [Text().message(finding.message) for finding in self.findings]


def read(
    folder: Path, content: str | bytes, *fields: FieldSpec, dialect: Dialect | None = None, encoding: str = "utf-8"
) -> Reading:
    spec = ResourceSpec(
        name="r",
        paths=("r.csv",),
        data_schema=Schema(fields=fields),
        dialect=dialect or Dialect(),
        encoding=encoding,
    )
    return Reading(folder, spec, {"r.csv": content})


def test_cells_are_typed_and_missing_ones_are_absent(tmp_path: Path) -> None:
    reading = read(tmp_path, "id,n\na,1\nb,\n", ID, NUMBER)
    assert reading.cells == [{"id": "a", "n": 1}, {"id": "b"}]
    assert [row.number for row in reading.rows] == [2, 3]
    assert reading.findings == ()


def test_a_bad_cell_is_told_with_its_place_and_its_row_stays(tmp_path: Path) -> None:
    reading = read(tmp_path, "id,n\na,1.5\nb,2\nc,x\n", ID, NUMBER)
    assert reading.cells == [{"id": "a"}, {"id": "b", "n": 2}, {"id": "c"}]
    (fault,) = reading.findings
    assert (fault.code, fault.file, fault.row, fault.column) == ("type-error", "r.csv", 2, 2)
    assert (fault.field, fault.cell) == ("n", "1.5")
    assert (fault.count, fault.examples) == (2, (2, 4))
    assert reading.sentences == ["“1.5” is not of the type integer."]


def test_rows_too_long_too_short_or_blank_are_told(tmp_path: Path) -> None:
    reading = read(tmp_path, "id,n\na,1,zzz\n\nb\n,\n", ID, NUMBER)
    assert reading.cells == [{"id": "a", "n": 1}, {"id": "b"}]
    assert reading.places == [("extra-cell", 2, None), ("blank-row", 3, None), ("missing-cell", 4, 2)]
    assert reading.findings[1].examples == (3, 5)
    assert reading.rows[0].texts == ["a", "1", "zzz"]


def test_constraints_are_told_and_the_value_stays(tmp_path: Path) -> None:
    needed = FieldSpec(name="id", constraints=Constraints(required=True, unique=True))
    reading = read(tmp_path, "id,n\na,1\na,2\n,3\n", needed, NUMBER)
    assert [row.get("id") for row in reading.cells] == ["a", "a", None]
    assert reading.places == [("unique-error", 3, 1), ("constraint-error", 4, 1)]
    assert reading.sentences[0] == "“a” in “id” must be unique, but stands in row 2 too."


def test_missing_values_of_schema_and_field(tmp_path: Path) -> None:
    own = FieldSpec(name="n", type="integer", missing_values=("..",))
    spec = ResourceSpec(name="r", paths=("r.csv",), data_schema=Schema(fields=(ID, own), missing_values=("", "-")))
    assert Reading(tmp_path, spec, {"r.csv": "id,n\n-,..\n"}).cells == [{}]


@pytest.mark.parametrize(
    ("content", "dialect"),
    [
        ("id;n\na;1\n", Dialect(delimiter=";")),
        ("id\tn\r\na\t1\r\n", Dialect(delimiter="\t")),
        ("a,1\n", Dialect(header=False)),
        ("left,right\nid,n\na,1\n", Dialect(header_rows=(2,))),
        ("i,\nd,n\na,1\n", Dialect(header_rows=(1, 2), header_join="")),
        ("id,n\nskip,me\na,1\n", Dialect(comment_rows=(2,))),
        ("id,n\n'a',1\n", Dialect(quote_char="'")),
        ("id, n\na, 1\n", Dialect(skip_initial_space=True)),
        ("id,n\na,1\n", Dialect(quote_char="")),
    ],
)
def test_files_are_read_by_their_dialect(tmp_path: Path, content: str, dialect: Dialect) -> None:
    reading = read(tmp_path, content, ID, NUMBER, dialect=dialect)
    assert reading.cells == [{"id": "a", "n": 1}]
    assert reading.findings == ()


def test_a_dialect_that_cannot_work_is_told(tmp_path: Path) -> None:
    reading = read(tmp_path, "id,n\na,1\n", ID, NUMBER, dialect=Dialect(delimiter="||"))
    assert reading.cells == [{"id": "a", "n": 1}]
    assert [finding.code for finding in reading.findings] == ["dialect-error"]


def test_tabs_are_taken_from_the_name_of_the_file(tmp_path: Path) -> None:
    assert Reading(tmp_path, ResourceSpec(name="r", paths=("r.tsv",)), {"r.tsv": "a\tb\n1\t2\n"}).fields == ["a", "b"]


@pytest.mark.parametrize("encoding", ["latin-1", "gb18030", "utf-16", "utf-8"])
def test_files_are_read_in_their_encoding(tmp_path: Path, encoding: str) -> None:
    word = "é" if encoding == "latin-1" else "问界"
    assert read(tmp_path, f"id\n{word}\n".encode(encoding), ID, encoding=encoding).cells == [{"id": word}]


def test_bytes_that_are_not_of_the_encoding_are_told_and_the_rest_is_read(tmp_path: Path) -> None:
    reading = read(tmp_path, "id\n问界\n".encode() + b"\xff\n", ID)
    assert reading.cells == [{"id": "问界"}, {"id": "�"}]
    assert reading.sentences == ["Line 3 has bytes that are not utf-8; they show as �."]


def test_an_encoding_that_nobody_knows_is_told(tmp_path: Path) -> None:
    reading = read(tmp_path, "id\na\n", ID, encoding="klingon")
    assert reading.cells == [{"id": "a"}]
    assert reading.sentences == ["The encoding “klingon” is not known; the file is read as UTF-8."]


def test_an_open_quotation_mark_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    reading = read(tmp_path, 'id,n\n"a,1\nb,2\nc,3\n', ID, NUMBER)
    assert [row["id"] for row in reading.cells] == ['"a', "b", "c"]
    assert reading.places[0] == ("source-error", 2, None)


def test_parts_follow_one_another_and_a_header_of_their_own_is_no_row(tmp_path: Path) -> None:
    paths = ("a.csv", "none.csv", "b.csv", "c.csv")
    spec = ResourceSpec(name="r", paths=paths, data_schema=Schema(fields=(ID, NUMBER)))
    files = {"a.csv": "id,n\na,1\n", "b.csv": "id,n\nb,2\n", "c.csv": "c,3\n"}
    reading = Reading(tmp_path, spec, files)
    assert [(row.file, row.number, row.cells["id"]) for row in reading.rows] == [
        ("a.csv", 2, "a"),
        ("b.csv", 2, "b"),
        ("c.csv", 1, "c"),
    ]
    assert reading.sentences == ["none.csv is missing."]


@pytest.mark.parametrize(
    "data",
    [[["id", "n"], ["a", 1]], [{"id": "a", "n": 1}], "id,n\na,1\n"],
)
def test_inline_data_is_read_like_a_file(tmp_path: Path, data: object) -> None:
    spec = ResourceSpec(name="r", data=data, data_schema=Schema(fields=(ID, NUMBER)))
    assert Reading(tmp_path, spec, {}).cells == [{"id": "a", "n": 1}]


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    reading = read(tmp_path, "", ID)
    assert (reading.rows, reading.fields) == ([], ["id"])
    assert reading.sentences == ["The file is empty: it has no row of labels."]


def test_a_type_that_nobody_knows_is_told(tmp_path: Path) -> None:
    reading = read(tmp_path, "id\na\n", FieldSpec(name="id", type="colour"))
    assert reading.cells == [{"id": "a"}]
    assert reading.sentences == ["The type “colour” of the field “id” is not known; its cells are taken as they are."]


def test_reading_stops_when_it_is_called_off(tmp_path: Path) -> None:
    folder = write(tmp_path, {}, {"r.csv": "id\n" + "a\n" * 5_000})
    table = TableReader(ResourceSpec(name="r", paths=("r.csv",)), FolderContainer(folder), Findings(), lambda: True)
    with pytest.raises(Stopped):
        list(table.rows())


def test_a_row_that_ends_early_is_one_finding_at_its_first_gap(tmp_path: Path) -> None:
    reading = read(tmp_path, "a,b,c,d\n1\n2\n1,2\n")
    assert reading.places == [("missing-cell", 2, 2), ("missing-cell", 4, 3)]
    assert reading.findings[0].count == 2


def test_objects_that_share_no_name_are_read_one_by_one(tmp_path: Path) -> None:
    items = [{f"name{number}": number} for number in range(3_000)]
    spec = ResourceSpec(name="r", data=items)
    table = TableReader(spec, FolderContainer(write(tmp_path, {})), Findings())
    tracemalloc.start()
    assert sum(len(row.cells) for row in table.rows()) == 3_000
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()


def test_objects_with_more_names_than_columns_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("gui.dossier.inline", "gui.dossier.header"):
        monkeypatch.setattr(f"{module}.MOST_COLUMNS", 2)
    reading = Reading(tmp_path, ResourceSpec(name="r", data=[{"a": 1, "b": 2}, {"a": 3, "c": 4}, {"d": 5}]), {})
    assert reading.fields == ["a", "b"]
    assert reading.cells == [{"a": "1", "b": "2"}, {"a": "3"}]
    assert reading.sentences[0] == "There are more than 2 columns; the others were left out."


def test_reading_wide_rows_is_called_off_as_soon_as_narrow_ones(tmp_path: Path) -> None:
    labels = ",".join(f"c{number}" for number in range(1_000))
    folder = write(tmp_path, {}, {"r.csv": f"{labels}\n" + ("," * 998 + "x,\n") * 100})
    table = TableReader(ResourceSpec(name="r", paths=("r.csv",)), FolderContainer(folder), Findings(), lambda: True)
    with pytest.raises(Stopped):
        list(table.rows())
