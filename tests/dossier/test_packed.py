"""Packed files are unpacked, several pieces one after another, and never beyond reason."""

import gzip
import io
import zipfile

import pytest

from gui.base.text import Text
from gui.dossier.packed import unpacked
from gui.dossier.safepath import Refused


def zipped(data: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("inside", data)
    return stream.getvalue()


def told(data: bytes, file: str, said: str = "") -> str:
    with pytest.raises(Refused) as caught:
        unpacked(data, file, said)
    return Text().message(caught.value.message)


def test_a_file_of_several_pieces_is_read_whole() -> None:
    data = gzip.compress(b"a\n") + gzip.compress(b"b\n" * 1_000_000)
    assert unpacked(data, "a.csv.gz") == b"a\n" + b"b\n" * 1_000_000


@pytest.mark.parametrize(("file", "said"), [("a.csv", ""), ("a.csv", "zip")])
def test_what_is_packed_and_not_said_to_be_is_told(file: str, said: str) -> None:
    assert told(gzip.compress(b"a"), file, said) == "a.csv is a gz file, not a table written as text."
    assert told(zipped(b"a"), file) == "a.csv is a zip file, not a table written as text."


@pytest.mark.parametrize("data", [b"a,b\n", b"PK,name\n", b"PK\x03\x04,name\n", b"", b"PK"])
def test_what_is_not_packed_is_as_it_is(data: bytes) -> None:
    assert unpacked(data, "a.csv") == unpacked(data, "a.csv.gz") == data


def test_what_is_packed_twice_is_told() -> None:
    inner = zipped(b"a")
    assert told(zipped(inner), "a.zip") == "a.zip is packed twice: what is in it is a zip file again."
    assert told(gzip.compress(inner), "a.gz") == "a.gz is packed twice: what is in it is a zip file again."
    assert told(zipped(gzip.compress(b"a")), "a", "zip") == "a is packed twice: what is in it is a gz file again."


@pytest.mark.parametrize("cut", [5, 12, 20])
def test_a_file_that_ends_too_soon_is_damaged(cut: int) -> None:
    with pytest.raises(Refused):
        unpacked(gzip.compress(bytes(range(256)) * 10)[:cut], "a.gz")
