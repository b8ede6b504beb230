"""Small packages, good and broken: what `check` says of each is what is expected, on both roads.

The expected answers stand beside the packages; `python -m tests.dossier.test_corpus` writes them anew. Read what is
different before you keep it.
"""

import json
import re
from pathlib import Path

import pytest

from gui.base.text import Text
from gui.dossier import load as loading
from gui.dossier.load import PREVIEW, CannotOpen, load
from gui.export.report import Report, report_json
from gui.figures.proofreading import proofread
from tests.app.program import ROOT

CORPUS = ROOT / "tests" / "corpus"
PACKAGES = sorted(path.name for path in CORPUS.iterdir() if path.is_dir())
EXPECTED = "expected.json"
CODE = re.compile(r'"((?:[a-z]+-)+(?:error|key|count|cell|row|label))"')

ELSEWHERE = {
    "source-error": "a fault of this program, files too large, too many rows",
    PREVIEW: "a long table, which is no fault",
}
"""Codes that small packages need not have."""


def answer(folder: Path) -> dict[str, object]:
    """Return what `check` tells programs, without what is different each time."""
    try:
        opened = load(folder, sums=True)
    except CannotOpen as error:
        report = Report(folder.name, (), error.findings, len(error.findings), 0.0)
    else:
        opened.close()
        dossier = proofread(opened.dossier)
        report = Report(folder.name, tuple(dossier.resources.values()), dossier.findings, dossier.findings_total, 0.0)
    told: dict[str, object] = json.loads(report_json(report, Text()))
    del told["seconds"]
    return told


@pytest.mark.parametrize("road", ["exact", "fast"])
@pytest.mark.parametrize("name", PACKAGES)
def test_each_package_has_its_answer(name: str, road: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "FAST_FROM", 0 if road == "fast" else 1 << 40)
    expected = json.loads((CORPUS / name / EXPECTED).read_text(encoding="utf-8"))
    assert answer(CORPUS / name) == expected


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
        told = json.dumps(answer(CORPUS / name), ensure_ascii=False, indent=1)
        (CORPUS / name / EXPECTED).write_text(f"{told}\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    refresh()
