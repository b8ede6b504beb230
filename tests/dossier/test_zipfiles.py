"""Zip files: read in memory, bounded, and hostile entries refused by name."""

import json
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from gui.base.text import Text
from gui.dossier import zipfiles
from gui.dossier.safepath import Refused
from gui.dossier.zipfiles import ZipContainer, open_zip
from tests.dossier.packages import opened, package, refusal, said, table, write, zipped

DESCRIPTOR = json.dumps(package(table()))


def packed(target: Path, entries: dict[str, str | bytes], *, method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return target


def refused(container: ZipContainer, path: str) -> str:
    with pytest.raises(Refused) as caught:
        container.read(path)
    return Text().message(caught.value.message)


def test_a_descriptor_at_the_root_or_in_one_top_folder_is_found(tmp_path: Path) -> None:
    at_root = open_zip(packed(tmp_path / "a.zip", {"datapackage.json": DESCRIPTOR, "rows.csv": "a\n1\n"}))
    entries = {"d/datapackage.json": DESCRIPTOR, "d/rows.csv": "a\n1\n", "__MACOSX/._d": "", "d/.DS_Store": ""}
    in_folder = open_zip(packed(tmp_path / "b.zip", {**entries, "outside.csv": "x"}))
    for container in (at_root, in_folder):
        assert container.names() == ("datapackage.json", "rows.csv")
        assert container.read("rows.csv") == b"a\n1\n"
        assert container.refused == ()
        container.close()


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ({"readme.md": ""}, "there is no datapackage.json in it"),
        ({"readme.md": "", "a/B.ZIP": "PK"}, "holds another zip file, a/B.ZIP, and no datapackage.json"),
        ({"a/b/datapackage.json": DESCRIPTOR}, "there is no datapackage.json in it"),
        ({"a/datapackage.json": DESCRIPTOR, "b/datapackage.json": DESCRIPTOR}, "holds several dossiers"),
    ],
)
def test_a_zip_without_one_descriptor_says_so(tmp_path: Path, entries: dict[str, str | bytes], words: str) -> None:
    assert words in refusal(packed(tmp_path / "x.zip", entries))


def test_hostile_entries_are_refused_by_name_and_the_rest_opens(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.csv")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    target = packed(tmp_path / "x.zip", {"datapackage.json": DESCRIPTOR, "rows.csv": "a\n1\n"})
    hostile = ("../up.csv", "/root.csv", "a/../../b.csv", "C:/x.csv", "..\\w.csv", "nul.csv")
    with zipfile.ZipFile(target, "a") as archive:
        for name in hostile:
            archive.writestr(name, "x")
        archive.writestr(link, "/etc/passwd")
    dossier = opened(target)
    told = " ".join(said(finding) for finding in dossier.findings)
    assert all(name in told for name in (*hostile, "link.csv"))
    assert dossier.resources["rows"].rows == 1


def test_an_encrypted_file_is_refused(tmp_path: Path) -> None:
    target = packed(tmp_path / "x.zip", {"datapackage.json": DESCRIPTOR, "rows.csv": "a\n"}, method=zipfile.ZIP_STORED)
    data = bytearray(target.read_bytes())
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    target.write_bytes(data)
    assert refused(open_zip(target), "rows.csv") == "rows.csv is encrypted and was not read."


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packing_whose_memory_cannot_be_bounded_is_refused(tmp_path: Path, method: int) -> None:
    target = packed(tmp_path / "x.zip", {"datapackage.json": DESCRIPTOR, "rows.csv": "a\n"}, method=method)
    assert "use stored or deflated" in refused(open_zip(target), "rows.csv")


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    target = packed(tmp_path / "x.zip", {"datapackage.json": DESCRIPTOR, "rows.csv": bytes(20 * 1024 * 1024)})
    assert "many times its packed size" in refused(open_zip(target), "rows.csv")
    assert "refused" in said(opened(target).findings[0])


def test_sizes_that_together_are_too_much_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = packed(tmp_path / "x.zip", {"datapackage.json": DESCRIPTOR, "rows.csv": "a\n"})
    monkeypatch.setattr(zipfiles, "LARGEST_TOTAL", 10)
    assert "many times" in refusal(target)


def test_a_size_that_lies_is_found_out(tmp_path: Path) -> None:
    target = packed(tmp_path / "x.zip", {"datapackage.json": DESCRIPTOR, "rows.csv": "a\n1\n2\n"})
    data = bytearray(target.read_bytes())
    struct.pack_into("<L", data, data.rindex(b"PK\x01\x02") + 24, 2)
    target.write_bytes(data)
    assert refused(open_zip(target), "rows.csv") == "rows.csv is damaged inside the zip file."


def test_more_entries_than_are_read_are_refused_unlisted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipfiles, "MOST_FILES", 3)
    target = packed(tmp_path / "x.zip", {"datapackage.json": DESCRIPTOR, **{f"{n}.csv": "" for n in range(3)}})
    assert "holds too many files" in refusal(target)


def test_a_file_that_is_in_twice_is_told(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("datapackage.json", DESCRIPTOR)
        archive.writestr("rows.csv", "a\n1\n")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("rows.csv", "a\n1\n2\n")
    dossier = opened(tmp_path / "x.zip")
    assert dossier.resources["rows"].rows == 2
    assert "more than once" in said(dossier.findings[0])


@pytest.mark.parametrize("keep", [30, 60, -10])
def test_a_zip_that_is_cut_off_is_damaged_not_a_crash(tmp_path: Path, keep: int) -> None:
    target = packed(tmp_path / "x.zip", {"datapackage.json": DESCRIPTOR, "rows.csv": "a\n"})
    target.write_bytes(target.read_bytes()[:keep])
    assert "x.zip" in refusal(target)


def test_a_packed_file_is_opened_as_often_as_it_is_asked_for(tmp_path: Path) -> None:
    container = open_zip(zipped(write(tmp_path / "p", {}, {"a.csv": "abcdef"}), tmp_path / "p.zip"))
    opener = container.opener("a.csv")
    with opener() as one, opener() as other:
        assert (one.read(2), other.read(3)) == (b"ab", b"abc")
    assert container.size("a.csv") == 6
    with pytest.raises(Refused):
        container.size("b.csv")


@pytest.mark.parametrize(
    ("encoding", "warnings"), [("utf-8", 1), ("gb18030", 1)], ids=["another system's UTF-8", "a Chinese system's"]
)
def test_names_that_do_not_say_their_encoding_are_read_and_told(tmp_path: Path, encoding: str, warnings: int) -> None:
    described = package({"name": "orders", "path": "订单.csv"})
    target = tmp_path / "p.zip"
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("datapackage.json", json.dumps(described))
        archive.writestr(zipfile.ZipInfo("XXXX.csv"), "x\n1\n")
    raw = "订单".encode(encoding).ljust(4, b"_")[:6]
    data = target.read_bytes()
    if len(raw) != 4:
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr("datapackage.json", json.dumps(described))
            archive.writestr(zipfile.ZipInfo("XXXXXX.csv"), "x\n1\n")
        data = target.read_bytes().replace(b"XXXXXX.csv", raw + b".csv")
    else:
        data = data.replace(b"XXXX.csv", raw + b".csv")
    target.write_bytes(data)
    dossier = opened(target)
    assert dossier.resources["orders"].rows == 1
    assert [finding.severity for finding in dossier.findings] == ["warning"] * warnings
