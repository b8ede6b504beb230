"""The order of the series holds for the whole session, whatever is shown."""

from gui.figures.book import FigureBook
from gui.figures.ranks import SERIES, session_ranks


def test_what_sections_count_has_the_order_in_which_they_name_it(
    builtin_book: FigureBook, ferry_book: FigureBook
) -> None:
    ranks = session_ranks(builtin_book.dossier)
    assert [ranks["orders", name] for name in ("aito-m7-2023", "aito-m9", "luxeed-r7")] == [0, 1, 2]
    ferry = session_ranks(ferry_book.dossier)
    assert [ferry["bookings", name] for name in ("ms-tarno", "ms-lindhamn", "ms-eskild")] == [0, 1, 2]


def test_a_model_keeps_its_place_from_orders_to_pre_orders(builtin_book: FigureBook) -> None:
    ranks = session_ranks(builtin_book.dossier)
    both = [entity for measure, entity in ranks if measure == "preorders" and ("orders", entity) in ranks]
    assert both
    assert all(ranks["preorders", entity] == ranks["orders", entity] for entity in both)


def test_what_a_section_shows_as_bars_comes_first(book: FigureBook) -> None:
    ranks = session_ranks(book.dossier)
    shown = [
        view.options["upper"] for section in book.dossier.sections for view in section.views if view.kind == "chart"
    ]
    first = shown[0]
    assert isinstance(first, dict)
    assert ranks[first["measure"], first["entities"][0]] == 0


def test_no_two_series_of_a_measure_share_a_place_and_only_six_have_one(book: FigureBook) -> None:
    ranks = session_ranks(book.dossier)
    for measure in {measure for measure, _ in ranks}:
        places = [place for (of, _), place in ranks.items() if of == measure]
        assert len(set(places)) == len(places) <= SERIES


def test_what_sections_show_leads_in_measures_that_they_do_not_show(builtin_book: FigureBook) -> None:
    ranks = session_ranks(builtin_book.dossier)
    assert ranks["growth", "smart-car"] == ranks["revenue", "smart-car"] == 0
