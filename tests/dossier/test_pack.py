"""A packed folder holds what it uses, with its sums, and is the same each time."""

import hashlib
import json
import os
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from gui.base import package_messages as pm
from gui.dossier import pack as packing
from gui.dossier import zipfiles
from gui.dossier.load import load
from gui.dossier.pack import pack
from gui.dossier.safepath import Refused
from tests.dossier.packages import opened, package, table, write

FILES: dict[str, str | bytes] = {
    "rows.csv": "a,b\n1,2\n",
    "sub/more.csv": "a\n3\n",
    "schema.json": '{"fields": [{"name": "a"}, {"name": "b"}]}',
    "README.md": "About",
    "notes.txt": "nobody's business",
}


ROW = b"a\n1\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    online: dict[str, object] = {"name": "online", "path": "https://example.org/a.csv"}
    more: dict[str, object] = {"name": "more", "path": ["sub/more.csv"]}
    described = package(table("rows", schema="schema.json"), more, online, title="Ferries", custom={"kept": [1]})
    return write(tmp_path / "p", described, FILES)


def test_it_holds_what_is_used_and_nothing_else(folder: Path) -> None:
    with zipfile.ZipFile(BytesIO(pack(folder))) as archive:
        assert archive.namelist() == ["datapackage.json", "README.md", "rows.csv", "schema.json", "sub/more.csv"]
        described = json.loads(archive.read("datapackage.json"))
        assert archive.read("rows.csv") == b"a,b\n1,2\n"
    assert list(described) == ["name", "resources", "title", "custom"]
    rows, more, online = described["resources"]
    assert (rows["bytes"], more["bytes"], "bytes" in online) == (8, 4, False)
    assert rows["hash"].startswith("sha256:")


def test_the_same_folder_gives_the_same_bytes(folder: Path) -> None:
    first = pack(folder)
    os.utime(folder / "rows.csv", (0, 0))
    (folder / "rows.csv").chmod(0o600)
    assert pack(folder) == first


def test_what_is_packed_opens_and_a_changed_byte_is_told(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "p.zip"
    target.write_bytes(pack(folder))
    before = opened(target)
    assert [one.severity for one in before.findings] == ["warning"], "what is on line"
    with zipfile.ZipFile(target) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["rows.csv"] = b"a,b\n1,3\n"
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    assert [one.code for one in opened(target).findings if one.severity == "error"] == ["hash-count"]


def test_a_file_that_is_not_there_is_refused(folder: Path) -> None:
    (folder / "rows.csv").unlink()
    with pytest.raises(Refused):
        pack(folder)


def test_what_is_packed_can_be_opened_however_well_it_packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who opens a zip file refuses what would unpack to many times its size."""
    monkeypatch.setattr(zipfiles, "ALWAYS_FINE", 4_096)
    rows = "a\n" + "1\n" * 50_000
    target = tmp_path / "p.zip"
    target.write_bytes(pack(write(tmp_path / "p", package(table("rows")), {"rows.csv": rows})))
    dossier = opened(target)
    assert [one.code for one in dossier.findings if one.severity == "error"] == []
    assert dossier.resources["rows"].rows == 50_000


def test_a_file_is_found_whatever_its_property_is_called(tmp_path: Path) -> None:
    for name in ("url", "file", "filename", "href"):
        folder = write(tmp_path / name, package({"name": "r", name: "r.csv"}), {"r.csv": ROW})
        with zipfile.ZipFile(BytesIO(pack(folder))) as archive:
            assert archive.namelist() == ["datapackage.json", "r.csv"]
            (told,) = json.loads(archive.read("datapackage.json"))["resources"]
        assert told["hash"] == f"sha256:{hashlib.sha256(ROW).hexdigest()}"


def test_more_than_is_read_of_a_package_is_not_packed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "LARGEST_TOTAL", 10)
    with pytest.raises(Refused) as refused:
        pack(folder)
    assert refused.value.message.template == pm.FAULT_TOO_MUCH


def test_a_descriptor_in_yaml_becomes_one_in_json(tmp_path: Path) -> None:
    (tmp_path / "datapackage.yaml").write_text("name: x\nresources:\n- name: r\n  path: r.csv\n", encoding="utf-8")
    (tmp_path / "r.csv").write_text("a\n1\n", encoding="utf-8")
    with zipfile.ZipFile(BytesIO(pack(tmp_path))) as archive:
        assert archive.namelist() == ["datapackage.json", "r.csv"]
        assert json.loads(archive.read("datapackage.json"))["name"] == "x"


def test_a_number_that_json_cannot_say_again_is_none_of_what_is_packed(tmp_path: Path) -> None:
    described = '{"name": "p", "odd": 1e400, "resources": [{"name": "rows", "path": "rows.csv"}]}'
    packed = tmp_path / "p.zip"
    packed.write_bytes(pack(write(tmp_path / "p", described, {"rows.csv": "a\n1\n"})))
    assert opened(packed).findings == ()


def test_a_descriptor_that_lists_itself_has_no_sum_of_its_own(tmp_path: Path) -> None:
    own: dict[str, object] = {"name": "own", "path": "datapackage.json", "format": "json", "bytes": 3, "hash": "ab"}
    packed = pack(write(tmp_path / "p", package(table("rows"), own), FILES))
    with zipfile.ZipFile(BytesIO(packed)) as archive:
        assert archive.namelist() == ["datapackage.json", "README.md", "rows.csv"]
        rows, self_told = json.loads(archive.read("datapackage.json"))["resources"]
    assert rows["bytes"] == len(FILES["rows.csv"])
    assert self_told == {"name": "own", "path": "datapackage.json", "format": "json"}
    (tmp_path / "p.zip").write_bytes(packed)
    held = load(tmp_path / "p.zip", sums=True)
    held.close()
    assert not {"byte-count", "hash-count"} & {one.code for one in held.dossier.findings}


def test_a_descriptor_in_yaml_that_lists_itself_comes_along(tmp_path: Path) -> None:
    written = "name: x\nresources:\n- name: r\n  path: r.csv\n- name: own\n  path: datapackage.yaml\n"
    (tmp_path / "datapackage.yaml").write_text(written, encoding="utf-8")
    (tmp_path / "r.csv").write_bytes(ROW)
    with zipfile.ZipFile(BytesIO(pack(tmp_path))) as archive:
        assert archive.read("datapackage.yaml").decode() == written
        assert json.loads(archive.read("datapackage.json"))["resources"][1]["bytes"] == len(written)
