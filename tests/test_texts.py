"""The texts of both dossiers: every door fits and leads on; each claim of the starting article is taken up."""

import re
from functools import cache
from pathlib import Path

import pytest

from gui.dossier.model import Dossier, Section
from gui.figures.audit import Fault, audit, links_of
from tests.dossier.packages import opened

LEAST_WORDS = 250

CLAIMS = {
    "sales of the unit in 2022 were about USD 256 million": ("overview", "figure:rev-2022-seed-usd"),
    "... and the accounts say more": ("revenue", "figure:rev-2022-artsairline"),
    "US measures cut total revenue by about 28 % from 2020 to 2022": ("revenue", "figure:group-cut-2020-2022-seed"),
    "... and the annual reports tell how": (
        "revenue",
        "calc:growth(rev-group-2020-huawei-ar-2022,rev-group-2022-huawei-ar-2022)",
    ),
    "restrictions began in 2019": ("overview", "event:2019-05-entity-list"),
    "... and are in the story of the years": ("timeline", "event:2019-05-entity-list"),
    "a cockpit on HarmonyOS": ("products", "product:harmonyos-cockpit"),
    "ADS 2.0": ("products", "product:ads-2"),
    "lidar": ("products", "product:lidar-192"),
    "camera": ("products", "product:camera"),
    "the AITO M7 was launched in September 2023": ("timeline", "event:2023-09-new-m7-launched"),
    "over 80,000 orders within 50 days": ("orders", "figure:m7-2023-80k-seed"),
    "... as an older report says too": ("orders", "figure:m7-2023-80k-asiatimes"),
    "Mercedes and Audi were urged to invest": ("partners", "event:2023-12-mercedes-audi-approach"),
    "... what is known of Mercedes-Benz": ("partners", "partner:mercedes-benz"),
    "... what is known of Audi": ("partners", "partner:audi-stake"),
    "demand for Chinese smart cars slowed": ("risks", "risk:r-demand"),
    "the US ban makes it inferior to foreign carmakers": ("risks", "risk:r-foreign-oems"),
    "SERES is a partner": ("partners", "partner:seres"),
    "Chery is a partner": ("partners", "partner:chery"),
    "BAIC is a partner": ("partners", "partner:baic"),
    "cash for chips and AI": ("overview", "risk:r-cash-plan"),
    "... and whether it can carry them": ("risks", "risk:r-cash-plan"),
}
"""Each claim of the starting article, with the section that takes it up and a link that stands there."""

SAID = {
    "Huawei makes no cars": ("overview", r"Huawei does not build cars"),
    "the three carmakers are major exporters": ("partners", r"SERES, Chery and BAIC major exporters\. No source"),
    "the money is for chips and artificial intelligence": ("risks", r"Chips, artificial intelligence"),
    "the launch of the M7": ("orders", r"on sale on 12 September 2023"),
    "demand slowed": ("risks", r"slowing demand"),
    "the ban makes it look inferior": ("risks", r"ban makes Huawei look inferior"),
}
"""Claims that are words, and what stands in the section about them."""


@cache
def _opened(path: Path) -> Dossier:
    return opened(path)


@pytest.fixture
def dossier(dossier_path: Path) -> Dossier:
    return _opened(dossier_path)


@pytest.fixture
def builtin(builtin_dossier_path: Path) -> dict[str, Section]:
    *own, _disagreements = _opened(builtin_dossier_path).sections
    return {section.name: section for section in own}


def _faults(dossier: Dossier, kind: Fault) -> list[str]:
    found = (fault for fault in audit(dossier) if fault.fault == kind)
    return [f"{fault.section}:{fault.line}: {fault.words!r} {fault.target}".rstrip() for fault in found]


def test_no_door_of_a_text_leads_nowhere(dossier: Dossier) -> None:
    assert _faults(dossier, "dead-link") == []


def test_the_words_of_every_door_fit_its_value(dossier: Dossier) -> None:
    assert _faults(dossier, "unfit-words") == []


def test_no_number_stands_outside_a_door(dossier: Dossier) -> None:
    assert _faults(dossier, "loose-number") == []


def test_every_section_has_a_text_with_doors(dossier: Dossier) -> None:
    bare = [section for section in dossier.sections if not links_of(section.text)]
    assert [view.kind for section in bare for view in section.views] == ["disagreements"]


def _prose(section: Section) -> str:
    """Return a text as it is read: words instead of links, no marks of Markdown."""
    text = re.sub(r"\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)", r"\1", section.text)
    return re.sub(r"[*_#|`]|^\s*[-:| ]+$", " ", text, flags=re.MULTILINE)


def test_nine_sections_are_real_texts(builtin: dict[str, Section]) -> None:
    assert list(builtin) == [
        *("overview", "revenue", "orders", "deliveries", "products", "partners", "timeline", "risks", "sources"),
    ]
    lengths = {name: len(_prose(section).split()) for name, section in builtin.items()}
    assert {name: words for name, words in lengths.items() if words < LEAST_WORDS} == {}


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_of_the_starting_article_is_taken_up(builtin: dict[str, Section], claim: str) -> None:
    section, target = CLAIMS[claim]
    assert target in {link.target for link in links_of(builtin[section].text)}


@pytest.mark.parametrize("claim", SAID)
def test_a_claim_of_the_starting_article_is_answered_in_words(builtin: dict[str, Section], claim: str) -> None:
    section, words = SAID[claim]
    assert re.search(words, " ".join(_prose(builtin[section]).split()))


def test_a_figure_is_called_what_the_data_holds_it_to_be(dossier: Dossier) -> None:
    """A sentence that calls a figure doubtful or disputed names one that is not simply held to stand."""
    astray = []
    for section in dossier.sections:
        for sentence in re.split(r"(?<=[.;:])\s", section.text):
            for word in ("doubtful", "disputed"):
                called = re.search(rf"{word},? \[[^\]]*\]\(figure:([^)\s]+)\)", sentence)
                if called and dossier.observations[called[1]].standing != word:
                    astray.append(f"{section.name}: {called[0]}")
    assert astray == []


def test_the_text_on_sources_counts_them_right(builtin: dict[str, Section], builtin_dossier_path: Path) -> None:
    sources = _opened(builtin_dossier_path).sources.values()
    dated = [source for source in sources if source.published]
    inferred = [source for source in dated if source.published_kind == "inferred"]
    counted = [link.words for link in links_of(builtin["sources"].text) if link.target == "section:sources"]
    assert counted == [str(len(group)) for group in (sources, dated, inferred)] + [str(len(sources) - len(dated))]


def test_the_text_on_the_timeline_counts_its_events(builtin: dict[str, Section], builtin_dossier_path: Path) -> None:
    events = _opened(builtin_dossier_path).records["events"]
    assert f"[{len(events)} events]" in builtin["timeline"].text
