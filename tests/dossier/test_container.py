"""What is said of files that are not read."""

from pathlib import Path

import pytest

from gui.base.text import Text
from gui.dossier.container import RationedContainer, missing, too_large, unreadable
from gui.dossier.folders import FolderContainer
from gui.dossier.safepath import Refused
from tests.dossier.packages import opened, package, write


def test_each_refusal_names_the_file_and_the_reason() -> None:
    refusals = (
        missing("a.csv"),
        too_large("a.csv", 5_000),
        unreadable("a.csv", PermissionError(13, "Permission denied")),
    )
    assert [Text().message(refusal.message) for refusal in refusals] == [
        "a.csv is missing.",
        "a.csv is too large: at most 5,000 bytes are read.",
        "a.csv cannot be read: Permission denied.",
    ]


def test_one_package_gives_so_many_bytes_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.dossier.container.LARGEST_TOTAL", 10)
    container = RationedContainer(FolderContainer(write(tmp_path, {}, {"a.csv": "sixsix"})))
    assert [container.read("a.csv"), container.read("a.csv")] == [b"sixsix", b"sixsix"]
    with pytest.raises(Refused) as refused:
        container.read("a.csv")
    assert Text().message(refused.value.message) == ("a.csv was not read: the dossier holds more than 10 bytes in all.")


def test_one_file_named_by_many_resources_is_read_until_the_ration_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    resources: list[dict[str, object]] = [{"name": f"r{number}", "path": "a.csv"} for number in range(5)]
    described = package(*resources)
    folder = write(tmp_path, described, {"a.csv": "id\n" + "x" * 1_000})
    monkeypatch.setattr("gui.dossier.container.LARGEST_TOTAL", 2_500)
    assert [resource.rows for resource in opened(folder).resources.values()] == [1, 1, 1, 0, 0]


def test_what_is_read_piece_by_piece_is_rationed_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.dossier.container.LARGEST_IN_PIECES", 10)
    container = RationedContainer(FolderContainer(write(tmp_path, {}, {"a.csv": "sixsix"})))
    opened_once = container.opener("a.csv")
    with opened_once() as one, opened_once() as other:
        assert (one.read(3), other.read()) == (b"six", b"sixsix")
    with pytest.raises(Refused):
        container.opener("a.csv")
