"""A link that leads nowhere, or whose words do not fit, is a finding at its line of its file."""

import msgspec
import pytest

from gui.base.messages import plain
from gui.base.text import Text
from gui.dossier.findings import MOST_ENTRIES
from gui.dossier.model import Dossier, Finding, Section, TextPart
from gui.figures.proofreading import CODES, proofread
from tests.figures.dossiers import dossier, observation, year

PLAIN = dossier(observation("a", "26353", year(2024)), observation("b", "20000", year(2023)))
FILE = TextPart("words", "words.md", 1)


def written(text: str, *parts: TextPart) -> Dossier:
    return msgspec.structs.replace(PLAIN, sections=(Section("s", "S", text=text, parts=parts),))


@pytest.mark.parametrize(
    "target",
    [
        *("section:z", "figure:z", "partner:z", "entity:z", "product:z", "event:z", "risk:z", "source:z", "model:z"),
        *("calc:growth(b,z)", "calc:share(a)", "calc:product(a,b)", "figur:a", "figure:", "other.md"),
    ],
)
def test_a_dead_link_is_an_error_at_its_line(target: str) -> None:
    (found,) = proofread(written(f"Fine.\n\nSee [it]({target}).", FILE)).findings
    assert (found.code, found.severity, found.file, found.row) == ("dead-link", "error", "words.md", 3)
    assert (found.resource, found.cell) == ("words", f"[it]({target})")
    assert Text().message(found.message) == f"The link “it” leads nowhere: there is no {target} in the dossier."


@pytest.mark.parametrize(
    ("link", "sentence"),
    [
        ("[XAU 27 bn](figure:a)", "“XAU 27 bn” does not fit the figure that it leads to: XAU 26.353 bn."),
        ("[fell by 5 %](calc:growth(b,a))", "“fell by 5 %” does not fit the figure that it leads to: +32 %."),
        ("[nine, 9](entity:north)", "“nine, 9” has a number that is not in what it leads to, entity:north."),
    ],
)
def test_words_that_do_not_fit_are_a_warning(link: str, sentence: str) -> None:
    (found,) = proofread(written(link, FILE)).findings
    assert (found.code, found.severity, found.row) == ("unfit-words", "warning", 1)
    assert Text().message(found.message).replace("\xa0", " ") == sentence


def test_a_line_is_counted_in_its_own_file() -> None:
    parts = (FILE, TextPart("words", "more.md", 4))
    found = proofread(written("[x](figure:x)\n[y](figure:y)\n\n\n[z](figure:z)", *parts)).findings
    assert [(one.file, one.row) for one in found] == [("words.md", 1), ("words.md", 2), ("more.md", 2)]
    assert {one.code for one in found} <= CODES


def test_a_text_that_nobody_wrote_as_one_of_the_dossier_is_left_alone() -> None:
    made = written("[x](figure:x)")
    assert proofread(made) is made


def test_a_sound_text_leaves_the_dossier_as_it_is() -> None:
    made = written("[XAU 26.35 bn](figure:a) and [a page](https://example.org/5)", FILE)
    assert proofread(made) is made


def test_a_dead_link_makes_room_for_itself_among_many_warnings() -> None:
    warning = Finding("blank-row", "warning", plain("blank"))
    made = msgspec.structs.replace(
        written("[x](figure:x)", FILE), findings=(warning,) * MOST_ENTRIES, findings_total=MOST_ENTRIES
    )
    told = proofread(made)
    assert (len(told.findings), told.findings_total) == (MOST_ENTRIES, MOST_ENTRIES + 1)
    assert told.findings[-1].code == "dead-link"
