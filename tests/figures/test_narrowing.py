"""A dossier and its charts narrowed to what was chosen."""

from gui.figures.book import FigureBook
from gui.figures.chart_options import chart_state
from gui.figures.chart_state import ChartState
from gui.figures.narrowing import kept_links, narrowed_dossier, narrowed_state


def state_of(book: FigureBook, section: str) -> ChartState:
    found = next(one for one in book.dossier.sections if one.name == section)
    state = chart_state(next(view for view in found.views if view.kind == "chart"), book.dossier)
    assert state is not None
    return state


def test_tables_keep_what_belongs_to_a_partner_and_that_of_partners_stays_whole(builtin_book: FigureBook) -> None:
    dossier = narrowed_dossier(builtin_book, ("partner:seres",))
    kept = kept_links(builtin_book, ("partner:seres",))
    roles = {name: resource.role for name, resource in dossier.resources.items()}
    events = next(name for name, role in roles.items() if role == "events")
    partners = next(name for name, role in roles.items() if role == "partners")
    assert dossier.tables[events]
    assert all(f"event:{key}" in kept for key in dossier.tables[events])
    assert len(dossier.tables[events]) < len(builtin_book.dossier.tables[events])
    assert dossier.tables[partners] == builtin_book.dossier.tables[partners]
    assert dossier.observations is builtin_book.dossier.observations
    assert narrowed_dossier(builtin_book, ()) is builtin_book.dossier


def test_a_brand_leaves_events_whole_as_they_name_partners_only(builtin_book: FigureBook) -> None:
    dossier = narrowed_dossier(builtin_book, ("entity:aito",))
    roles = {name: resource.role for name, resource in dossier.resources.items()}
    events = next(name for name, role in roles.items() if role == "events")
    assert dossier.tables[events] == builtin_book.dossier.tables[events]
    figures = [key for name, keys in dossier.tables.items() if roles.get(name) == "observations" for key in keys]
    assert figures
    assert {builtin_book.dossier.observations[key].entity.split("-")[0] for key in figures} == {"aito"}


def test_a_chart_keeps_the_series_of_a_partner_and_hides_the_lane_that_has_none(builtin_book: FigureBook) -> None:
    before = state_of(builtin_book, "overview")
    state = narrowed_state(builtin_book, before, ("partner:seres",))
    assert state.upper is not None
    assert state.lower is not None
    assert not state.upper.shown
    assert state.lower.shown
    assert {builtin_book.entity(one).partner for one in state.lower.entities} == {"seres"}
    assert state.home == before.home
    assert narrowed_state(builtin_book, before, ()) == before


def test_bars_of_a_partner_are_of_its_wholes_and_never_of_their_parts_beside_them(builtin_book: FigureBook) -> None:
    state = narrowed_state(builtin_book, state_of(builtin_book, "partners"), ("partner:seres",))
    assert state.upper is not None
    assert state.upper.form == "periods"
    assert 1 <= len(state.upper.entities) <= 3
    assert "aito" in state.upper.entities
    assert not any(builtin_book.entity(one).part_of == "aito" for one in state.upper.entities)


def test_a_chart_with_nothing_of_the_choice_takes_a_measure_that_has_some(builtin_book: FigureBook) -> None:
    state = narrowed_state(builtin_book, state_of(builtin_book, "revenue"), ("entity:aito",))
    shown = [lane for lane in (state.upper, state.lower) if lane is not None and lane.shown]
    assert len(shown) == 1
    assert all(one == "aito" or builtin_book.entity(one).part_of for one in shown[0].entities)


def test_a_chart_stays_as_it_is_where_nothing_at_all_is_known_of_the_choice(ferry_book: FigureBook) -> None:
    section = next(one for one in ferry_book.dossier.sections if any(view.kind == "chart" for view in one.views))
    before = state_of(ferry_book, section.name)
    assert narrowed_state(ferry_book, before, ("partner:nobody",)) == before
