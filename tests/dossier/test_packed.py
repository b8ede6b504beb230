"""Packed files are unpacked, several pieces one after another, and never beyond reason."""

import gzip

import pytest

from gui.dossier.packed import unpacked
from gui.dossier.safepath import Refused


def test_a_file_of_several_pieces_is_read_whole() -> None:
    data = gzip.compress(b"a\n") + gzip.compress(b"b\n" * 1_000_000)
    assert unpacked(data, "a.csv.gz") == b"a\n" + b"b\n" * 1_000_000


@pytest.mark.parametrize(("file", "said"), [("a.csv", ""), ("a.csv", "zip")])
def test_what_is_not_said_to_be_packed_is_as_it_is(file: str, said: str) -> None:
    data = gzip.compress(b"a")
    assert unpacked(data, file, said) == data
    assert unpacked(b"a,b\n", "a.csv.gz") == b"a,b\n"


@pytest.mark.parametrize("cut", [5, 12, 20])
def test_a_file_that_ends_too_soon_is_damaged(cut: int) -> None:
    with pytest.raises(Refused):
        unpacked(gzip.compress(bytes(range(256)) * 10)[:cut], "a.gz")
