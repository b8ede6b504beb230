"""Numbers in prose: found, and told apart from dates, names and ordinals.

The audit of a dossier's texts rests on it: every number that is none of the three must stand in a link. The rules are
for English prose, the language of the format's own checks; spelled-out cardinals from two on count as numbers, "one"
does not (it is a pronoun as often).
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

import msgspec

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_YEAR = r"(?:19|20)\d\d"
_DATES = re.compile(
    rf"\b\d{{4}}-\d\d(?:-\d\d)?\b"
    rf"|\b\d{{1,2}}(?:(?:\s(?:to|and)\s|[–-])\d{{1,2}})?\s{_MONTH}\b(?:\s{_YEAR}\b)?"
    rf"|\b{_MONTH}\s\d{{1,2}}(?:,\s{_YEAR})?\b(?!\d)"
    rf"|\b{_MONTH}\s{_YEAR}\b"
    rf"|\b[HQ][1-4](?:\s{_YEAR})?\b"
    rf"|(?<![\d.,])(?<![A-Z]{{3}}\s){_YEAR}(?:s\b|\b)(?![.,]\d)(?!\s?(?:%|per\s?cent|million|billion|thousand))"
)
_ORDINALS = re.compile(r"\b\d+(?:st|nd|rd|th)\b")
_MIXED = re.compile(r"\b(?=\w*\d)(?=\w*[A-Za-z])[A-Za-z]*\d[\w]*\b|\b[A-Za-z]+-?\d[\w.]*\b")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UNITS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_WORDS = {word: value for value, word in enumerate(_UNITS, 2)}
_WORDS |= {word: 10 * value for value, word in enumerate(_TENS, 2)}
_WORDS |= {"dozen": 12, "hundred": 100}
_MAGNITUDES = {"thousand": 3, "million": 6, "m": 6, "billion": 9, "bn": 9, "trillion": 12}
_NUMBER = re.compile(
    r"(?P<currency>\b(?-i:[A-Z]{3})\s)?(?P<sign>[+−-](?=\d))?"
    rf"(?:(?P<digits>\d+(?:,\d{{3}})*(?:\.\d+)?)|\b(?P<word>{'|'.join(_WORDS)})\b)"
    r"(?:[\s-](?P<magnitude>thousand|million|billion|trillion|bn|m)\b)?"
    r"(?P<percent>\s?%|\s?per\s?cent\b)?",
    re.IGNORECASE,
)


class Numeral(msgspec.Struct, frozen=True):
    """A number found in prose.

    `value` is as written, `scale` its magnitude word as a power of ten, `after` the word that follows.
    """

    start: int
    end: int
    words: str
    value: Decimal
    scale: int = 0
    currency: str = ""
    percent: bool = False
    after: str = ""

    @property
    def total(self) -> Decimal:
        """The value with its magnitude, sign included."""
        return self.value.scaleb(self.scale)

    @property
    def half_unit(self) -> Decimal:
        """Half a unit of the last digit written, magnitude included: how far a rounded value may lie away."""
        exponent = self.value.as_tuple().exponent
        return Decimal(5).scaleb(int(exponent) - 1 + self.scale)


def name_phrases(names: Iterable[str]) -> frozenset[str]:
    """Return the phrases in which a digit belongs to a name: each name, and each digit with the word beside it."""
    phrases: set[str] = set()
    for name in names:
        words = name.replace("(", " ").replace(")", " ").split()
        if not any(character.isdigit() for character in name):
            continue
        phrases.add(name)
        for place, word in enumerate(words):
            if any(character.isdigit() for character in word):
                neighbour = words[place - 1 : place + 1] if place else words[:2]
                phrases.add(" ".join(neighbour))
    return frozenset(phrase for phrase in phrases if not phrase.replace(".", "").isdigit())


def numerals(text: str, phrases: frozenset[str] = frozenset()) -> tuple[Numeral, ...]:
    """Return every number of a text that is no date, no ordinal and no part of a name, in order."""
    return tuple(_found(_masked(text, phrases)))


def _masked(text: str, phrases: frozenset[str]) -> str:
    """Blank out dates, ordinals and names, so that every place stays where it was."""

    def blank(match: re.Match[str]) -> str:
        return "·" * len(match[0])

    text = _ORDINALS.sub(blank, _DATES.sub(blank, text))
    if phrases:
        longest_first = sorted(phrases, key=len, reverse=True)
        text = re.sub("|".join(rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in longest_first), blank, text)
    return _MIXED.sub(blank, text)


def _found(text: str) -> Iterator[Numeral]:
    last = 0
    for match in _NUMBER.finditer(text):
        last = match.end()
        following = re.match(r"[\s-]+([A-Za-z-]+)", text[last:])
        value = Decimal(match["digits"].replace(",", "")) if match["digits"] else Decimal(_WORDS[match["word"].lower()])
        sign = -1 if match["sign"] in ("−", "-") else 1
        yield Numeral(
            start=match.start(),
            end=match.end(),
            words=match[0],
            value=value * sign,
            scale=_MAGNITUDES[match["magnitude"].lower()] if match["magnitude"] else 0,
            currency=(match["currency"] or "").strip(),
            percent=match["percent"] is not None,
            after=following[1].lower() if following else "",
        )
