"""Figures of the built-in dossier, decided by hand from their reports: which is taken, and whether others differ."""

import pytest

from gui.base.unit import parse_unit
from gui.figures.book import Figure, FigureBook
from gui.figures.headlines import headlines


def _figure(book: FigureBook, report: str) -> Figure:
    figure = book.figure(report)
    assert figure is not None
    return figure


@pytest.mark.parametrize(
    ("report", "expected", "differs"),
    [
        # Filed accounts against the starting article's about USD 256 million, more at any rate.
        ("rev-2022-seed-usd", ("2098", "CNY million", "exact", "reported"), True),
        # Four pages quote the report with 4.7, two print 4.77, one converts at a rate of two years later.
        ("rev-2023-telecomtv-usd", ("4700", "CNY million", "exact", "reported"), True),
        # Told in yuan and, by the company itself, in dollars at the rate of the day.
        ("rev-2023-h1-breakinglatest-usd", ("1000", "CNY million", "exact", "reported"), False),
        # 26,353 and its roundings 26.35 and 26.4 agree, and one page converts its own 26.35 at a rate of its own.
        ("rev-2024-telecomtv-usd", ("26353", "CNY million", "exact", "reported"), False),
        # The filing, and the leak of "about 10 billion" a few weeks before.
        ("rev-2024-h1-informationbz", ("10435", "CNY million", "exact", "reported"), False),
        ("growth-2024-netease", ("474.4", "percent", "exact", "reported"), False),
        # The starting article's claim and the page that told it first.
        ("m7-2023-80k-seed", ("80000", "vehicles", "over", "reported"), False),
        ("del-hima-2025-reportify", ("589107", "vehicles", "exact", "press"), False),
        # 430,000 is doubtful; "over 440,000" and 445,000 agree.
        ("del-hima-2024-zgcsb", ("445000", "vehicles", "exact", "press"), True),
        # 46,141 is the whole alliance, printed as one brand.
        ("del-aito-2024-06-chinacbs", ("42780", "vehicles", "exact", "press"), True),
        ("del-aito-2025-11-sinoreport", ("51677", "vehicles", "exact", "press"), True),
        ("rev-group-2021-capacity-usd", ("636807", "CNY million", "exact", "reported"), True),
    ],
)
def test_the_figure_that_is_taken(
    builtin_book: FigureBook, report: str, expected: tuple[str, str, str, str], differs: bool
) -> None:
    figure = _figure(builtin_book, report)
    taken = figure.preferred
    assert taken is not None
    assert (str(taken.value), taken.unit, taken.qualifier, taken.basis) == expected
    assert figure.differs is differs


@pytest.mark.parametrize(
    ("report", "apart"),
    [
        ("rev-2022-artsairline", {"rev-2022-seed-usd"}),
        ("rev-2024-zgcsb", set()),
        # Two pages convert what they print in yuan; three print dollars alone, or what the dossier disputes.
        (
            "rev-group-2024-netease",
            {"rev-group-2024-ary-usd", "rev-group-2024-mwl-usd", "rev-group-2024-telecomtv-usd"},
        ),
        ("del-hima-2024-stcn", {"del-hima-2024-zgcsb"}),
        ("del-aito-2024-06-taptechnews", {"del-aito-2024-06-chinacbs"}),
    ],
)
def test_the_reports_that_are_apart_from_the_one_taken(builtin_book: FigureBook, report: str, apart: set[str]) -> None:
    assert {other.id for other in _figure(builtin_book, report).others} == apart


def test_the_higher_revenue_of_2023_is_apart_from_the_one_taken(builtin_book: FigureBook) -> None:
    figure = _figure(builtin_book, "rev-2023-hkcd")
    assert {"rev-2023-equalocean", "rev-2023-redplanx"} <= {other.id for other in figure.others}
    assert {"rev-2023-hkcd", "rev-2023-artsairline"} <= {report.id for report in figure.agreeing}


def test_the_half_year_that_one_page_tells_is_never_taken(builtin_book: FigureBook) -> None:
    figure = _figure(builtin_book, "rev-2025-h1-reportify")
    assert figure.preferred is None
    assert figure.shown is not None
    assert figure.shown.standing == "doubtful"


def test_no_doubtful_or_wrong_report_is_taken_anywhere(book: FigureBook) -> None:
    taken = [figure.preferred for figure in book.figures() if figure.preferred]
    assert taken
    assert [row.id for row in taken if row.standing in ("doubtful", "error")] == []


def test_a_conversion_never_stands_in_for_a_figure_reported_in_its_own_unit(book: FigureBook) -> None:
    """What a page converted into another currency is shown beside the report, not in its place."""
    foreign = []
    for figure in book.figures():
        own = parse_unit(book.measure(figure.measure).unit).base
        bases = {parse_unit(report.unit).base for report in figure.agreeing if report.standing == "stands"}
        if figure.preferred and own in bases and parse_unit(figure.preferred.unit).base != own:
            foreign.append(figure.preferred.id)
    assert foreign == []


def test_headlines_show_the_value_that_is_taken(book: FigureBook) -> None:
    views = [view for section in book.dossier.sections for view in section.views if view.kind == "headline"]
    shown = [made.link for view in views for made in headlines(book, view) if made.link.startswith("figure:")]
    astray = []
    for link in shown:
        figure = _figure(book, link.partition(":")[2])
        named = book.dossier.observations[link.partition(":")[2]]
        if figure.preferred is None or named not in figure.agreeing:
            astray.append(link)
    assert astray == []
