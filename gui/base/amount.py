"""A value with its unit and how exact it is: what a number is before it becomes text."""

from decimal import Decimal
from typing import Literal

import msgspec

Qualifier = Literal["exact", "about", "over", "under"]


class Amount(msgspec.Struct, frozen=True):
    """A value in the unit its source used.

    `unit` is the dossier's own word: a currency code with an optional magnitude ("XXX million"), "percent", or a noun
    in the plural.
    `digits` is the number of significant digits that were printed; None means as many as the value shows.
    `signed` shows a plus before a rise.
    """

    value: Decimal
    unit: str
    qualifier: Qualifier = "exact"
    digits: int | None = None
    signed: bool = False
