"""The format "any" of days and times: whatever can be taken for one, without saying which it is.

The standard leaves open what that is. Here it is numbers with marks between them, English names of months and days,
the words of clocks and zones, and the signs of East Asia; there is at least one number, or a word that is a time.
"""

import re

LONGEST = 100
_WORDS = frozenset(
    {
        *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
        *("november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"),
        *("am", "pm", "a", "p", "m", "h", "min", "s", "st", "nd", "rd", "th", "of", "at", "on", "the", "t", "w", "q"),
        *("bc", "ad", "bce", "ce", "z", "utc", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt"),
        *("wet", "west", "cet", "cest", "bst", "eet", "eest", "msk", "ist", "jst", "kst", "hkt", "sgt", "aest"),
    }
)
_TIMES = frozenset({"noon", "midnight"})
_ISO = re.compile(r"[0-9]{4}-([0-9]{2})(?:-([0-9]{2}))?(?![0-9])")
_PIECE = re.compile(r"[0-9]+|[A-Za-z]+|[年月日时時分秒号號上下午点點]+|[-/.,:;+'’() \t]+")


def check_any(text: str) -> None:
    """Raise ValueError where the text is no day and no time by any way of writing one."""
    if len(text) > LONGEST:
        raise ValueError(text)
    at, told = 0, False
    while at < len(text):
        piece = _PIECE.match(text, at)
        if piece is None:
            raise ValueError(text)
        word = piece[0].lower()
        if word.isalpha() and word.isascii() and word not in _WORDS | _TIMES:
            raise ValueError(text)
        told = told or word.isdecimal() or word in _TIMES
        at = piece.end()
    if not told or not _in_range(text):
        raise ValueError(text)


def _in_range(text: str) -> bool:
    """Tell whether a month and a day are such, where the text begins as ISO 8601 has it."""
    found = _ISO.match(text)
    return found is None or (1 <= int(found[1]) <= 12 and 1 <= int(found[2] or 1) <= 31)
