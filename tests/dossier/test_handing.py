"""A reader gets the files that were handed to it, by names of our making, and no other."""

import io

import pytest

from gui.dossier.handing import HandedFiles
from gui.dossier.rows import never


def test_a_file_is_read_by_the_address_it_was_handed_under() -> None:
    files = HandedFiles(never)
    address = files.hand("t1.csv", lambda: io.BytesIO(b"abcdef"), 6)
    one, other = files.open(address), files.open(address)
    assert (one.read(2), other.read(), one.tell(), one.seek(5), one.read()) == (b"ab", b"abcdef", 2, 5, b"f")
    assert (files.info(address)["size"], files.exists(address), files.glob(address)) == (6, True, [address])
    assert files.ls(address, detail=False) == ["t1.csv"]


@pytest.mark.parametrize("address", ["handed://other.csv", "handed://t?.csv", "/etc/hosts", "t1"])
def test_nothing_else_is_there(address: str) -> None:
    files = HandedFiles(never)
    files.hand("t1.csv", lambda: io.BytesIO(b""), 0)
    assert (files.exists(address), files.glob(address)) == (False, [])
    for ask in (files.open, files.info, files.modified):
        with pytest.raises(FileNotFoundError):
            ask(address)


def test_nothing_is_written() -> None:
    files = HandedFiles(never)
    address = files.hand("t1.csv", lambda: io.BytesIO(b""), 0)
    with pytest.raises(PermissionError):
        files.open(address, "wb")


def test_all_is_closed_in_the_end() -> None:
    files = HandedFiles(never)
    stream = io.BytesIO(b"abc")
    files.open(files.hand("t1.csv", lambda: stream, 3))
    files.close()
    assert stream.closed


def test_reading_fails_once_it_is_called_off() -> None:
    off: list[bool] = []
    files = HandedFiles(lambda: bool(off))
    stream = files.open(files.hand("t1.csv", lambda: io.BytesIO(b"abc"), 3))
    assert stream.read(1) == b"a"
    off.append(True)
    with pytest.raises(OSError, match="called off"):
        stream.read(1)
