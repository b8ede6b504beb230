"""Paths a package may use, and those that are refused by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.base.text import Text
from gui.dossier.safepath import Refused, is_remote, safe_path


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("data/rows.csv", "data/rows.csv"),
        ("data\\rows.csv", "data/rows.csv"),
        ("数据/问界.csv", "数据/问界.csv"),
        ("a b/c[1].csv", "a b/c[1].csv"),
        ("100%.csv", "100%.csv"),
        ("console.csv", "console.csv"),
    ],
)
def test_paths_inside_the_package_are_used(path: str, shown: str) -> None:
    assert safe_path(path) == shown


@pytest.mark.parametrize(
    "path",
    [
        "",
        ".",
        "..",
        "../x.csv",
        "a/..",
        "a/../../x",
        "a\\..\\x",
        "/etc/passwd",
        "\\\\server\\x",
        "a//b",
        "a/",
        "sub/.hidden/x",
        ".env",
        "~/x",
        "C:/x",
        "c:x",
        "file:///etc/passwd",
        "x.csv:stream",
        "%2e%2e/x",
        "%2E./x",
        "a%2fb",
        "a%5Cb",
        "%00",
        "nul",
        "NUL.csv",
        "data/con.txt",
        "aux .csv",
        "com1",
        "LPT9.md",
        "x.csv\n",
        "x\0.csv",
        "a\x7fb",
        "x.",
        "x ",
        "a/x. /b",
        "\ud800.csv",
        "x" * 1_001,
    ],
)
def test_paths_that_could_be_anything_else_are_refused_by_name(path: str) -> None:
    with pytest.raises(Refused) as refused:
        safe_path(path)
    assert "was refused" in Text().message(refused.value.message)


@given(st.text(max_size=40))
def test_whatever_is_let_through_stays_inside_and_is_one_name_everywhere(path: str) -> None:
    try:
        parts = safe_path(path).split("/")
    except Refused:
        return
    assert all(part and part.strip(". ") and not part.startswith(".") for part in parts)
    assert not set("\\:\0\n") & set("".join(parts))


@pytest.mark.parametrize(
    ("path", "remote"),
    [("https://example.org/x.csv", True), ("s3://bucket/x", True), ("data/x.csv", False), ("http.csv", False)],
)
def test_addresses_are_told_from_paths(path: str, *, remote: bool) -> None:
    assert is_remote(path) is remote
