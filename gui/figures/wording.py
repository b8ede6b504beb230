"""The words for codes of the format: basis, standing, qualifier, kinds of entities, a source's day."""

from gui.base import messages as m
from gui.base.amount import Qualifier
from gui.base.messages import Message, plain
from gui.dossier.model import Source

BASIS = {"reported": Message(m.BASIS_REPORTED), "press": Message(m.BASIS_PRESS), "estimate": Message(m.BASIS_ESTIMATE)}
STANDING = {
    "stands": Message(m.STANDING_STANDS),
    "disputed": Message(m.STANDING_DISPUTED),
    "doubtful": Message(m.STANDING_DOUBTFUL),
    "error": Message(m.STANDING_ERROR),
}
MEANING = {
    "exact": Message(m.MEANING_EXACT),
    "about": Message(m.MEANING_ABOUT),
    "over": Message(m.MEANING_OVER),
    "under": Message(m.MEANING_UNDER),
}
_EXACTNESS: dict[Qualifier, str] = {"about": m.ABOUT_WORD, "over": m.OVER_WORD, "under": m.UNDER_WORD}
_ENTITY_KINDS = {
    "company": Message(m.KIND_COMPANY),
    "group": Message(m.KIND_GROUP),
    "segment": Message(m.KIND_SEGMENT),
    "alliance": Message(m.KIND_ALLIANCE),
    "brand": Message(m.KIND_BRAND),
    "model": Message(m.KIND_MODEL),
    "scope": Message(m.KIND_SCOPE),
}


def entity_kind(kind: str) -> Message:
    """Return the words for what an entity is; a kind that the format does not have is a subject."""
    return _ENTITY_KINDS.get(kind, Message(m.KIND_OTHER))


def exactness(qualifier: Qualifier) -> Message:
    """Return how exact a value is in a word; nothing is said of an exact one."""
    return Message(_EXACTNESS[qualifier]) if qualifier in _EXACTNESS else plain("")


def published(source: Source, *, short: bool = False) -> Message:
    """Return a source's day of publication in words; an inferred one is marked with ≈."""
    if source.published is None:
        return Message(m.UNDATED)
    if source.published_kind == "inferred":
        return Message(m.INFERRED_SHORT if short else m.INFERRED_DATE, {"date": source.published})
    return Message("{date}", {"date": source.published})


def publisher(source: Source | None) -> Message:
    """Return who published a source, its title where nobody is named; where there is none that is said."""
    return plain(source.name) if source else Message(m.NOT_STATED)
