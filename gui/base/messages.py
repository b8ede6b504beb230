"""Sentences for people, as templates with values: the floors without Qt never make a sentence.

A `Message` names a template; `gui.base.text.Text` fills it for a language, and the views hand in Qt's translation. The templates stand
here, each marked for lupdate by `QT_TRANSLATE_NOOP`.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TypeAlias

import msgspec

from gui.base.amount import Amount
from gui.base.period import Period

CONTEXT = "Message"
"""The translation context of every template."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # the name is what lupdate looks for
    """Mark a template for lupdate and return it unchanged."""
    del context
    return text


class Message(msgspec.Struct, frozen=True):
    """A template with `{name}` fields and the values that fill them."""

    template: str
    values: "Mapping[str, Value]" = msgspec.field(default_factory=dict)


Value: TypeAlias = "str | int | Decimal | date | Period | Amount | Message | tuple[Message, ...]"


def plain(text: str) -> Message:
    """Return a message that is a dossier's own words: shown as they are, never translated."""
    return Message("{words}", {"words": text})
