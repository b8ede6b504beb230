"""Audit of a dossier's texts: dead links, words that do not fit their link, numbers that stand in no link."""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from gui.dossier.model import Dossier, Section
from gui.figures.fit import fits
from gui.figures.links import parse
from gui.figures.numerals import name_phrases, numerals
from gui.figures.targets import exists

Fault = Literal["dead-link", "unfit-words", "loose-number"]

_LINK = re.compile(r"\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]\((?P<target>(?:[^()\s]|\([^()\s]*\))*)\)")
_WEB = ("http://", "https://", "mailto:")


class TextFault(msgspec.Struct, frozen=True):
    """One fault of a text: what it is, the words, the link they stand in (or an empty string), and the line."""

    fault: Fault
    section: str
    line: int
    words: str
    target: str = ""


class TextLink(msgspec.Struct, frozen=True):
    """A link of a Markdown text: its words, its target and where it stands."""

    words: str
    target: str
    start: int
    end: int


def links_of(markdown: str) -> tuple[TextLink, ...]:
    """Return the inline links of a Markdown text, in order."""
    return tuple(
        TextLink(match["words"], match["target"], match.start(), match.end()) for match in _LINK.finditer(markdown)
    )


def known_names(dossier: Dossier) -> frozenset[str]:
    """Return the phrases of this dossier in which a digit belongs to a name."""
    names = [entity.name for entity in dossier.entities.values()]
    names += [source.publisher for source in dossier.sources.values()]
    for role in ("partners", "products", "models"):
        for record in dossier.records.get(role, {}).values():
            names += [record.text("name"), record.text("brand")]
    return name_phrases(names)


def audit(dossier: Dossier) -> tuple[TextFault, ...]:
    """Return every fault of every section's text."""
    names = known_names(dossier)
    return tuple(fault for section in dossier.sections for fault in audit_section(dossier, section, names))


def audit_section(dossier: Dossier, section: Section, names: frozenset[str]) -> Iterator[TextFault]:
    """Yield the faults of one section's text."""
    yield from link_faults(dossier, section, names)
    text = section.text
    bare = _LINK.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    for numeral in numerals(bare, names):
        yield TextFault("loose-number", section.name, text.count("\n", 0, numeral.start) + 1, numeral.words)


def link_faults(dossier: Dossier, section: Section, names: frozenset[str]) -> Iterator[TextFault]:
    """Yield the links of one section's text that lead nowhere, or whose words do not fit."""
    text = section.text
    for found in links_of(text):
        if found.target.startswith(_WEB):
            continue
        line = text.count("\n", 0, found.start) + 1
        link = parse(found.target)
        if link is None or not exists(dossier, link):
            yield TextFault("dead-link", section.name, line, found.words, found.target)
        elif not fits(dossier, link, found.words, names):
            yield TextFault("unfit-words", section.name, line, found.words, found.target)
