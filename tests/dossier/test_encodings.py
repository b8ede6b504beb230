"""Bytes are read as they are said to be, unless they say something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.dossier.encodings import Reading, reading

CHINESE = "车型,订单\n问界,五万辆。\n"
WESTERN = "prix,été\n10 €,déjà vu\n"
SALES = "销售,车型\n销量,五万辆\n"


@pytest.mark.parametrize(
    ("data", "said", "found"),
    [
        (CHINESE.encode(), "utf-8", Reading("utf-8")),
        (CHINESE.encode(), "", Reading("utf-8")),
        (CHINESE.encode("utf-8-sig"), "utf-8", Reading("utf-8")),
        (CHINESE.encode(), "latin-1", Reading("utf-8", oddity="utf-8")),
        (WESTERN.encode(), "cp1252", Reading("utf-8", oddity="utf-8")),
        (WESTERN.encode("cp1252"), "cp1252", Reading("cp1252")),
        (WESTERN.encode("cp1252"), "utf-8", Reading("cp1252", oddity="other")),
        (CHINESE.encode("gb18030"), "utf-8", Reading("gb18030", oddity="other")),
        (CHINESE.encode("gb18030"), "gb18030", Reading("gb18030")),
        (CHINESE.encode(), "gb18030", Reading("utf-8", oddity="utf-8")),
        (CHINESE.encode("utf-16"), "utf-8", Reading("utf-16", oddity="marked")),
        (CHINESE.encode("utf-16"), "utf-16", Reading("utf-16")),
        (WESTERN.encode("utf-16-le"), "utf-8", Reading("utf-16-le", oddity="other")),
        (WESTERN.encode("utf-16-be"), "utf-8", Reading("utf-16-be", oddity="other")),
        (CHINESE.encode() + b"\xff\n", "utf-8", Reading("utf-8", strict=False, oddity="broken", line=3)),
        (b"a,b\n1,2\n", "latin-1", Reading("latin-1")),
        (b"a,b\n1,2\n", "klingon", Reading("utf-8", oddity="unknown")),
        (WESTERN.encode("cp1252"), "ANSI", Reading("cp1252", oddity="unknown")),
        (WESTERN.encode("cp1252"), "latin-1", Reading("cp1252", oddity="other")),
        (WESTERN.encode("iso8859-15"), "iso8859-15", Reading("iso8859-15")),
        ("AÇÃO,POPULAÇÕES\n".encode("cp1252"), "cp1252", Reading("cp1252")),
        ("AÇÃO,POPULAÇÕES\n".encode("cp1252"), "utf-8", Reading("cp1252", oddity="other")),
        (CHINESE.encode("gb18030"), "latin-1", Reading("gb18030", oddity="other")),
        (WESTERN.encode(), "ascii", Reading("utf-8", oddity="utf-8")),
        (SALES.encode("utf-16-le"), "utf-8", Reading("utf-16-le", oddity="other")),
        (SALES.encode("utf-16-be"), "utf-16", Reading("utf-16-be")),
        (SALES.encode("utf-16-be"), "utf-16-le", Reading("utf-16-be", oddity="other")),
        (SALES.encode(), "utf-16", Reading("utf-8", oddity="utf-8")),
        (SALES.encode("utf-8-sig"), "utf-16", Reading("utf-8-sig", oddity="marked")),
        (b"a,b\n1,x\0y\n" + b"1,2\n" * 20, "utf-8", Reading("utf-8")),
        (b"", "utf-8", Reading("utf-8")),
    ],
)
def test_what_the_bytes_are(data: bytes, said: str, found: Reading) -> None:
    assert reading(data, said) == found


@given(
    st.binary(max_size=40),
    st.sampled_from(
        ["utf-8", "latin-1", "cp1252", "utf-16", "utf-16-be", "utf-32", "gb18030", "big5", "ascii", "idna", ""]
    ),
)
def test_any_bytes_can_be_read_in_some_way(data: bytes, said: str) -> None:
    found = reading(data, said)
    assert isinstance(data.decode(found.encoding, "strict" if found.strict else "replace"), str)
