"""A file is plain, or there is a word for why it is not."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.dossier.rows import never
from gui.dossier.scan import Scan, scan

PIECES = st.integers(1, 8)


def seen(data: bytes, piece: int = 3) -> Scan:
    found = scan(io.BytesIO(data), stopped=never, piece=piece)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("data", "doubt"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"a,b\n\xff\n", "not utf-8"),
        ("a\né".encode()[:-1], "not utf-8"),
        (b"a\n\0\n", "control"),
        (b"a\n\x01\n", "control"),
        (b"a\r\nb\n", "line ends"),
        (b"a\rb\r", "line ends"),
        (b"a\r\r\n", "line ends"),
        (b"a\n\nb\n", "blank line"),
        (b"\na\n", "blank line"),
        (b"a\r\n\r\nb\r\n", "blank line"),
    ],
)
def test_what_is_not_plain_has_a_word_for_it(data: bytes, doubt: str) -> None:
    assert {seen(data, piece).doubt for piece in range(1, 9)} == {doubt}


@pytest.mark.parametrize(
    ("data", "lines", "end", "mark", "quoted"),
    [
        (b"a,b\n1,2\n", 2, "\n", 0, False),
        (b"a,b\r\n1,2", 2, "\r\n", 0, False),
        ('\ufeffa,"é"\n问界,2\n'.encode(), 2, "\n", 3, True),
        (b"a", 1, "\n", 0, False),
    ],
)
def test_a_plain_file_is_counted(data: bytes, lines: int, end: str, mark: int, quoted: bool) -> None:
    for piece in range(1, 9):
        found = seen(data, piece)
        assert (found.doubt, found.size) == ("", len(data))
        assert (found.lines, found.end, found.mark, found.quoted) == (lines, end, mark, quoted)


@pytest.mark.parametrize("data", [b'a\n"b" ,1\n', b'a\n "b"\n', b'a\n"b" "c"\n', b'a\n"""b"" c"\n'])
def test_lines_prove_nothing_where_a_space_stands_beside_a_quotation_mark(data: bytes) -> None:
    assert {(seen(data, piece).doubt, seen(data, piece).lines) for piece in range(1, 9)} == {("", 0)}


@given(
    st.lists(st.sampled_from([b"a", b"\n", b"\r", b"\r\n", b"\xc3\xa9", b"\xc3", b'"', b" ", b"\0"])), PIECES, PIECES
)
def test_where_pieces_end_makes_no_difference(parts: list[bytes], one: int, other: int) -> None:
    data = b"".join(parts)
    first, second = seen(data, one), seen(data, other)
    assert bool(first.doubt) == bool(second.doubt)
    assert first.doubt or first == second


def test_it_is_called_off_between_two_pieces() -> None:
    assert scan(io.BytesIO(b"a\n" * 10), stopped=lambda: True, piece=4) is None
