"""Small packages, good and broken: what `check` says of each is what is expected, on both roads.

The expected answers stand beside the packages; `python -m tests.dossier.test_corpus` writes them anew. Read what is
different before you keep it.
"""

import json
import re
from pathlib import Path

import pytest

from gui.base.text import Text
from gui.commands.check import WIDTH
from gui.dossier import load as loading
from gui.dossier.excerpt import excerpts_of
from gui.dossier.load import PREVIEW, CannotOpen, load
from gui.export.report import Report, report_json, report_text
from gui.figures.proofreading import proofread
from tests.app.program import ROOT

CORPUS = ROOT / "tests" / "corpus"
PACKAGES = sorted(path.name for path in CORPUS.iterdir() if path.is_dir())
EXPECTED, WORDS = "expected.json", "expected.txt"
CODE = re.compile(r'"((?:[a-z]+-)+(?:error|key|count|cell|row|label))"')

ELSEWHERE = {
    "source-error": "a fault of this program, files too large, too many rows",
    PREVIEW: "a long table, which is no fault",
}
"""Codes that small packages need not have."""


def checked(folder: Path) -> Report:
    """Return what `check` finds, without what is different each time."""
    try:
        opened = load(folder, sums=True)
    except CannotOpen as error:
        return Report(folder.name, (), error.findings, len(error.findings), 0.0)
    opened.close()
    dossier = proofread(opened.dossier)
    return Report(folder.name, tuple(dossier.resources.values()), dossier.findings, dossier.findings_total, 0.0)


def for_machines(report: Report) -> dict[str, object]:
    """Return what `check` tells programs."""
    told: dict[str, object] = json.loads(report_json(report, Text()))
    del told["seconds"]
    return told


def for_people(report: Report) -> str:
    """Return what `check` tells people who have no terminal."""
    places = [(one.resource, one.file, one.row) for one in report.findings if one.row is not None]
    return report_text(report, Text(), excerpts_of(CORPUS / report.path, places), width=WIDTH, colours=False)


@pytest.mark.parametrize("road", ["exact", "fast"])
@pytest.mark.parametrize("name", PACKAGES)
def test_each_package_has_its_answer(name: str, road: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "FAST_FROM", 0 if road == "fast" else 1 << 40)
    report = checked(CORPUS / name)
    assert for_machines(report) == json.loads((CORPUS / name / EXPECTED).read_text(encoding="utf-8"))
    assert for_people(report) == (CORPUS / name / WORDS).read_text(encoding="utf-8")


def test_good_packages_are_good_and_the_others_are_not() -> None:
    for name in PACKAGES:
        expected = json.loads((CORPUS / name / EXPECTED).read_text(encoding="utf-8"))
        assert bool(expected["findings"]) != name.startswith("good"), name


def test_every_code_occurs() -> None:
    """What the reader can say is said of some package here."""
    found: set[str] = set()
    for path in (ROOT / "gui" / "dossier").rglob("*.py"):
        found |= set(
            re.findall(r'"((?:[a-z]+-)+(?:error|key|count|cell|row|label))"', path.read_text(encoding="utf-8"))
        )
    met = {
        one["code"]
        for name in PACKAGES
        for one in json.loads((CORPUS / name / EXPECTED).read_text(encoding="utf-8"))["findings"]
    }
    assert found - met <= set(ELSEWHERE)
    assert len(found) >= 20


def refresh() -> None:
    """Write what is said now."""
    for name in PACKAGES:
        report = checked(CORPUS / name)
        told = json.dumps(for_machines(report), ensure_ascii=False, indent=1)
        (CORPUS / name / EXPECTED).write_text(f"{told}\n", encoding="utf-8", newline="\n")
        (CORPUS / name / WORDS).write_text(for_people(report), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    refresh()
