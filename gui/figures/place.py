"""Where somebody is in a dossier, and the link that leads there: `smartcar:NAME/SECTION?select=…&known=…`."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import parse_qsl, quote, unquote, urlencode

import msgspec

from gui.figures.links import parse
from gui.figures.standpoint import PREFERENCES, TODAY, PreferenceName, Standpoint

SCHEME = "smartcar:"
LONGEST = 4_000
"""Characters of a link that is read at all."""

MOST_NARROWED = 8


class Place(msgspec.Struct, frozen=True):
    """A section (empty: the first), the link of what is chosen there (empty: nothing), and from where one looks."""

    section: str = ""
    link: str = ""
    standpoint: Standpoint = TODAY


class Address(msgspec.Struct, frozen=True):
    """A place in the dossier of a name."""

    dossier: str
    place: Place


def link_to(dossier: str, place: Place) -> str:
    """Return the link that leads to a place in the dossier of a name; it never holds the path of a file."""
    seen = place.standpoint
    asked = [
        ("select", place.link),
        ("known", seen.known_on.isoformat() if seen.known_on is not None else ""),
        ("currency", seen.currency),
        ("prefer", seen.preference if seen.preference != TODAY.preference else ""),
        *(("narrow", link) for link in seen.narrowed if link != place.link),
    ]
    query = urlencode([(name, value) for name, value in asked if value], safe=":(),", quote_via=quote)
    return f"{SCHEME}{quote(dossier, safe='')}/{quote(place.section, safe='')}{'?' if query else ''}{query}"


def address_of(link: str) -> Address | None:
    """Read a link; None where it is none. What it asks for beyond what is known here is left out."""
    if len(link) > LONGEST or not link.startswith(SCHEME):
        return None
    path, _, query = link.removeprefix(SCHEME).partition("?")
    name, slash, section = path.partition("/")
    if not name or "/" in section:
        return None
    del slash
    pairs = parse_qsl(query, max_num_fields=32) if query.count("&") < 32 else []
    asked = dict(reversed(pairs))  # of what is asked for twice the first counts
    day = _day(asked.get("known", ""))
    narrowed = [value for key, value in pairs if key == "narrow" and parse(value) is not None]
    standpoint = Standpoint(day, asked.get("currency", ""), _preference(asked), tuple(narrowed[:MOST_NARROWED]))
    chosen = asked.get("select", "")
    return Address(unquote(name), Place(unquote(section), chosen if parse(chosen) is not None else "", standpoint))


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _preference(asked: Mapping[str, str]) -> PreferenceName:
    name = asked.get("prefer", "")
    return next((known for known in PREFERENCES if known == name), TODAY.preference)
