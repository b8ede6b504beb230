"""The audit names dead links, words that do not fit and loose numbers, each with its line."""

import msgspec
import pytest

from gui.dossier.model import Section
from gui.figures.audit import TextFault, audit, links_of
from tests.figures.dossiers import dossier, observation, year

PLAIN = dossier(observation("a", "26353", year(2024)))


def _audited(text: str) -> tuple[TextFault, ...]:
    return audit(msgspec.structs.replace(PLAIN, sections=(Section("s", "S", text=text),)))


@pytest.mark.parametrize(
    ("text", "fault", "line", "words"),
    [
        ("Fine.\n\nSee [it](figure:b).", "dead-link", 3, "it"),
        ("A [typing error](figur:a).", "dead-link", 1, "typing error"),
        ("It was [XAU 27 bn](figure:a).", "unfit-words", 1, "XAU 27 bn"),
        ("[Fine](figure:a)\nand 12 more.", "loose-number", 2, "12"),
        ("Some twenty of them.", "loose-number", 1, "twenty"),
    ],
)
def test_a_fault_is_named_with_its_line(text: str, fault: str, line: int, words: str) -> None:
    (found,) = _audited(text)
    assert (found.fault, found.line, found.words.strip()) == (fault, line, words)


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 it was [XAU 26.35 bn](figure:a), at [Firm North 7](entity:north) too.",
        "A page on [line](https://example.org/12345) is the reader's own.",
        "By Paper 24, in Firm North 7, on 5 May 2024.",
    ],
)
def test_a_sound_text_has_no_fault(text: str) -> None:
    assert _audited(text) == ()


def test_a_title_of_a_source_excuses_no_number() -> None:
    assert [fault.words for fault in _audited("The 12 best firms")] == ["12"]


def test_links_are_found_with_brackets_in_words_and_target() -> None:
    (found,) = links_of("so [a [b] c](calc:growth(a,b)) it is")
    assert (found.words, found.target) == ("a [b] c", "calc:growth(a,b)")
