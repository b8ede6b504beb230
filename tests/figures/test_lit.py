"""What of a chart lights up with a choice."""

from gui.figures.book import FigureBook
from gui.figures.lit import DARK, lit_in
from gui.figures.related import related
from gui.figures.standpoint import TODAY
from tests.figures.charts import seen


def test_nothing_lights_up_without_a_choice_nor_with_one_that_all_belongs_to(builtin_book: FigureBook) -> None:
    chart = seen(builtin_book, "overview", TODAY)
    assert lit_in(builtin_book, chart, frozenset()) == DARK
    everything = {f"figure:{key}" for key in builtin_book.dossier.observations}
    everything |= {f"entity:{key}" for key in builtin_book.dossier.entities}
    everything |= {f"event:{key}" for key in builtin_book.dossier.records["events"]}
    assert lit_in(builtin_book, chart, frozenset(everything)) == DARK


def test_a_partner_lights_up_its_series_and_its_events_but_no_value_beside_them(builtin_book: FigureBook) -> None:
    chart = seen(builtin_book, "overview", TODAY)
    lit = lit_in(builtin_book, chart, related(builtin_book, "partner:seres"))
    drawn = {choice.entity for choice in chart.series if choice.shown}
    assert lit.entities == {one for one in drawn if builtin_book.entity(one).partner == "seres"}
    assert not lit.marks
    assert lit.events < {flag.link for flag in chart.flags}
    events = builtin_book.dossier.records["events"]
    assert lit.events
    assert all("seres" in events[link.removeprefix("event:")].text("partner").split() for link in lit.events)


def test_a_source_lights_up_each_value_that_it_reports_though_another_report_is_drawn(builtin_book: FigureBook) -> None:
    chart = seen(builtin_book, "revenue", TODAY)
    found = 0
    for datum in chart.data:
        figure = builtin_book.figure(datum.report) if datum.report else None
        for report in figure.reports if figure is not None else ():
            lit = lit_in(builtin_book, chart, related(builtin_book, f"source:{report.source}"))
            assert datum.link in lit.marks
            assert lit.marks < {datum.link for datum in chart.data}
            found += report.id != datum.report
    assert found


def test_a_computed_figure_lights_up_what_it_is_made_of(builtin_book: FigureBook) -> None:
    chart = seen(builtin_book, "revenue", TODAY)
    one, other = [datum.link for datum in chart.data if datum.report and not datum.inner][:2]
    ids = ",".join(link.removeprefix("figure:") for link in (one, other))
    lit = lit_in(builtin_book, chart, related(builtin_book, f"calc:growth({ids})"))
    assert lit.marks == {one, other}
