"""Units as dossiers write them: a currency code, percent or a plain noun, each with an optional magnitude word."""

import re
from decimal import Decimal
from functools import lru_cache

import msgspec

MAGNITUDES = {word: Decimal(1000) ** (i + 1) for i, word in enumerate(("thousand", "million", "billion", "trillion"))}

PERCENT = "percent"

_CURRENCY = re.compile(rf"(?P<code>[A-Z]{{3}})(?: (?P<magnitude>{'|'.join(MAGNITUDES)}))?")
_NOUN = re.compile(rf"(?:(?P<magnitude>{'|'.join(MAGNITUDES)}) )?(?P<noun>.*)")


class Unit(msgspec.Struct, frozen=True):
    """What a unit string means: a currency or a noun (one of them empty), and how many of it one unit is."""

    currency: str = ""
    noun: str = ""
    scale: Decimal = Decimal(1)

    @property
    def base(self) -> str:
        """The unit without its magnitude; values of one base can be compared."""
        return self.currency or self.noun

    @property
    def percent(self) -> bool:
        """Whether the unit is percent."""
        return self.noun == PERCENT


@lru_cache(maxsize=256)
def parse_unit(words: str) -> Unit:
    """Read a unit: three capital letters with or without a magnitude are a currency, everything else is a noun."""
    words = " ".join(words.split())
    currency = _CURRENCY.fullmatch(words)
    if currency:
        return Unit(currency=currency["code"], scale=MAGNITUDES.get(currency["magnitude"] or "", Decimal(1)))
    noun = _NOUN.fullmatch(words)
    if noun is None or words in MAGNITUDES:
        return Unit(noun=words)
    return Unit(noun=noun["noun"], scale=MAGNITUDES.get(noun["magnitude"] or "", Decimal(1)))
