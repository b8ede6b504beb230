"""Which writing bytes are in that are no UTF-8: the signs that they would be are counted, none is guessed.

Each encoding has its everyday signs in one block; text that is read by a wrong one falls outside of it.
"""

import re

_RUN = re.compile(rb"[\x80-\xff]+")
_ENOUGH = 0.9
_KANA = 0.2
_FEW, _MANY = 2, 12
"""The block of Korean is the first half of the Chinese one: a few signs in it may be either."""
_PAIRS = ("gb", "big5", "shift", "euc", "cp932", "cp949", "cp950", "johab", "iso2022", "hz")


def in_pairs(name: str) -> bool:
    """Tell whether an encoding by its name of Python has two bytes for a sign."""
    return name.startswith(_PAIRS)


def by_script(sample: bytes, *, cut: bool = False) -> str:
    """Return the encoding of East Asian or Cyrillic bytes; empty for all else.

    `cut` tells that the sample is the beginning of more: its last bytes may be half a sign then.
    """
    sample = sample[: sample.rfind(b"\n") + 1] or sample if cut else sample
    if is_japanese(sample, "euc_jp"):
        return "euc_jp"
    words = _in_words(sample)
    if words and _in_block(sample, "euc_kr", "euc_kr", 0xB0, 0xC8, few=_MANY):
        return "euc_kr"
    if is_chinese(sample):
        return "gb18030"
    if is_japanese(sample, "shift_jis"):
        return "shift_jis"
    if _in_block(sample, "big5", "big5", 0xA4, 0xC6):
        return "big5"
    return _cyrillic(sample)


def is_chinese(data: bytes) -> bool:
    """Tell whether bytes are GB18030: all of them decode, and mostly to words of the characters of everyday Chinese.

    Two accented capitals in a row, as in "AÇÃO", would be one such character, but no word.
    """
    return _in_words(data) and _in_block(data, "gb18030", "gb2312", 0xB0, 0xD7)


def is_japanese(data: bytes, encoding: str) -> bool:
    """Tell whether bytes are Japanese by an encoding: a fifth of it are syllables, the rest everyday characters."""
    signs = _signs(data, encoding)
    kana = sum("\u3041" <= sign <= "\u30ff" for sign in signs)
    return len(signs) >= _FEW and kana >= _KANA * len(signs) and _share(signs, "euc_jp", 0xA1, 0xCF) >= _ENOUGH


def _in_block(data: bytes, encoding: str, table: str, first: int, last: int, *, few: int = _FEW) -> bool:
    """Tell whether bytes decode, and most of the characters stand in a block of a table by their first byte."""
    signs = [sign for sign in _signs(data, encoding) if sign.isalpha()]
    return len(signs) >= few and _share(signs, table, first, last) >= _ENOUGH


def _signs(data: bytes, encoding: str) -> list[str]:
    """Return the characters that are no ASCII; none where the bytes do not decode."""
    try:
        return [sign for sign in data.decode(encoding) if not sign.isascii()]
    except UnicodeDecodeError:
        return []


def _share(signs: list[str], table: str, first: int, last: int) -> float:
    usual = sum(first <= sign.encode(table, "ignore")[:1].ljust(1, b"\0")[0] <= last for sign in signs)
    return usual / len(signs)


def _in_words(data: bytes) -> bool:
    """Tell whether high bytes stand together as in words of their own, three or more of them on an average."""
    runs = _RUN.findall(data)
    return bool(runs) and sum(map(len, runs)) >= 3 * len(runs)


def _cyrillic(data: bytes) -> str:
    """Return the encoding of Cyrillic, whose words are all of high bytes; Western ones have one here and there."""
    if not _in_words(data):
        return ""
    signs = _signs(data, "cp1251")
    if sum("\u0410" <= sign <= "\u044f" for sign in signs) < _ENOUGH * max(len(signs), 1):
        return ""
    small = sum("\u0430" <= sign <= "\u044f" for sign in signs)
    return "cp1251" if 2 * small >= len(signs) else "koi8-r"
