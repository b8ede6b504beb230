"""Bytes that are no UTF-8 are of the writing whose everyday signs they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.dossier.scripts import by_script


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("车型,订单\n问界,五万辆\n", "gb18030"),
        ("車型,訂單\n交付,五萬輛\n", "big5"),
        ("日本の自動車,カタカナ\nくるま\n", "shift_jis"),
        ("日本の自動車,カタカナ\nくるま\n", "euc_jp"),
        ("자동차,판매량\n서울,부산,대전,인천\n", "euc_kr"),
        ("Продажи,Город\nМосква\n", "cp1251"),
        ("Продажи,Город\nМосква\n", "koi8-r"),
    ],
)
def test_each_writing_is_known_by_its_signs(text: str, encoding: str) -> None:
    assert by_script(text.encode(encoding)) == encoding
    assert by_script(text.encode(encoding) + text.encode(encoding)[:1], cut=True) == encoding


@pytest.mark.parametrize("text", ["prix,été\ndéjà vu\n", "Größe,Übermaß\n", "AÇÃO,POPULAÇÕES\n", "25 °C ±5\n", ""])
def test_western_text_is_none_of_them(text: str) -> None:
    assert by_script(text.encode("cp1252")) == ""


@given(st.binary(max_size=60))
def test_any_bytes_are_looked_at_without_an_error(data: bytes) -> None:
    assert by_script(data) in ("", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp1251", "koi8-r")
