"""What belongs to what."""

import pytest

from gui.figures.book import FigureBook
from gui.figures.links import parse
from gui.figures.related import NARROWED_BY, entities_of, narrows, related
from gui.figures.targets import exists


def test_a_partner_has_its_brands_models_figures_events_risks_and_sources(builtin_book: FigureBook) -> None:
    found = related(builtin_book, "partner:seres")
    assert {"entity:aito", "entity:aito-m7-2023", "model:aito-m9"} <= found
    events = builtin_book.dossier.records["events"]
    named = {f"event:{row.id}" for row in events.values() if "seres" in row.text("partner").split()}
    assert named
    assert named <= found
    assert "entity:luxeed" not in found
    figures = {row.id for row in builtin_book.dossier.observations.values() if row.entity == "aito-m7-2023"}
    assert {f"figure:{name}" for name in figures} <= found


def test_an_entity_has_its_parts_and_its_partner_but_not_what_it_is_part_of(ferry_book: FigureBook) -> None:
    for entity in ferry_book.dossier.entities.values():
        found = related(ferry_book, f"entity:{entity.id}")
        assert f"entity:{entity.id}" in found
        assert f"entity:{entity.part_of}" not in found
        if entity.partner:
            assert f"partner:{entity.partner}" in found


def test_a_source_has_what_cites_it_and_a_figure_the_reports_that_agree(book: FigureBook) -> None:
    for row in book.dossier.observations.values():
        assert f"figure:{row.id}" in related(book, f"source:{row.source}")
        figure = book.figure(row.id)
        assert figure is not None
        agreeing = {one.id for camp in figure.camps if row in camp.reports for one in camp.reports}
        lit = {link for link in related(book, f"figure:{row.id}") if link.startswith("figure:")}
        assert lit == {f"figure:{name}" for name in agreeing | {row.id}}


def test_all_that_belongs_to_something_is_there(book: FigureBook) -> None:
    links = [f"partner:{name}" for name in book.dossier.records["partners"]]
    links += [f"event:{name}" for name in book.dossier.records["events"]]
    for link in links:
        for other in related(book, link):
            parsed = parse(other)
            assert parsed is not None
            assert exists(book.dossier, parsed), other


def test_partners_brands_and_models_narrow_all_else_only_lights_up() -> None:
    assert [kind for kind in ("partner", "entity", "model", "event", "source", "figure") if narrows(f"{kind}:a")] == [
        *NARROWED_BY
    ]
    assert not narrows("nonsense")
    assert entities_of(["entity:a", "figure:b"]) == {"a"}


@pytest.mark.parametrize("link", ["", "nonsense", "partner:nobody", "figure:none", "section:overview"])
def test_what_leads_nowhere_has_nothing_else(builtin_book: FigureBook, link: str) -> None:
    assert related(builtin_book, link) <= {link}
