"""From where a dossier is looked at: one immutable value. Everything a page shows is a function of it."""

from datetime import date
from typing import Literal

import msgspec

PreferenceName = Literal["preferred", "first", "latest", "highest", "lowest"]

PREFERENCES: tuple[PreferenceName, ...] = ("preferred", "first", "latest", "highest", "lowest")


class Standpoint(msgspec.Struct, frozen=True):
    """The day one knows things on, the currency values are shown in, which report is taken, and what is narrowed to.

    `known_on` is None for today: everything the dossier has. `currency` is empty for values as reported. `preference`
    says which of several sound reports is taken: by the rule of the format, the first or the last that was published,
    the highest or the lowest. `narrowed` holds links of partners, entities, models or products: charts, tables and
    lists keep to them; empty for all.
    """

    known_on: date | None = None
    currency: str = ""
    preference: PreferenceName = "preferred"
    narrowed: tuple[str, ...] = ()


TODAY = Standpoint()
"""Everything there is, as it was reported, by the rule of the format."""
