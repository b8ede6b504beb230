"""Links lead somewhere, or nowhere."""

import pytest

from gui.figures.links import parse
from gui.figures.targets import exists
from tests.figures.dossiers import dossier, observation, year

GIVEN = dossier(observation("a", "1", year(2023)), observation("b", "2", year(2024)))


@pytest.mark.parametrize(
    ("target", "leads_somewhere"),
    [
        *(
            ("figure:a", True),
            ("figure:z", False),
            ("calc:growth(a,b)", True),
            ("calc:growth(a,a)", False),
            ("calc:growth(a,z)", False),
        ),
        *(("entity:firm", True), ("entity:z", False), ("source:paper", True), ("source:z", False)),
        *(("section:overview", False), ("partner:z", False)),
    ],
)
def test_a_link_leads_somewhere_or_nowhere(target: str, leads_somewhere: bool) -> None:
    link = parse(target)
    assert link is not None
    assert exists(GIVEN, link) is leads_somewhere
