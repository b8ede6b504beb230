"""A file that is not the one its descriptor was written for is told."""

import hashlib
from pathlib import Path

import pytest

from tests.dossier.packages import opened, package, table, write

TEXT = "a,b\n1,2\n"


def codes(folder: Path, **said: object) -> list[tuple[str, str]]:
    dossier = opened(write(folder, package({**table("rows"), **said}), {"rows.csv": TEXT}))
    assert dossier.resources["rows"].rows == 1
    return [(one.code, one.severity) for one in dossier.findings]


@pytest.mark.parametrize("kind", ["md5", "sha1", "sha256", "sha512", "sha-256"])
def test_sums_of_all_kinds_are_checked(tmp_path: Path, kind: str) -> None:
    told = hashlib.new(kind.replace("-", ""), TEXT.encode(), usedforsecurity=False).hexdigest()
    assert codes(tmp_path, hash=f"{kind}:{told.upper()}", bytes=len(TEXT)) == []
    assert codes(tmp_path, hash=f"{kind}:{told[:-1]}0" if told[-1] != "0" else f"{kind}:{told[:-1]}1") == [
        ("hash-count", "error")
    ]


def test_a_sum_without_a_kind_is_md5(tmp_path: Path) -> None:
    told = hashlib.md5(TEXT.encode(), usedforsecurity=False).hexdigest()
    assert codes(tmp_path, hash=told) == []
    assert codes(tmp_path, hash="0" * 32) == [("hash-count", "error")]


def test_the_number_of_bytes_is_checked(tmp_path: Path) -> None:
    assert codes(tmp_path, bytes=len(TEXT) + 1) == [("byte-count", "error")]


@pytest.mark.parametrize("given", ["crc32:abcd", "not a sum", "sha256:xyz"])
def test_a_sum_nobody_knows_is_a_warning(tmp_path: Path, given: str) -> None:
    assert codes(tmp_path, hash=given) == [("hash-count", "warning")]
