"""What a chart says of the day one looks from."""

from datetime import date

import msgspec

from gui.figures.book import FigureBook
from gui.figures.chart import BarLane, LineLane
from gui.figures.chart_state import window_of
from gui.figures.ranks import session_ranks
from gui.figures.readout import readout
from gui.figures.series import chart
from gui.figures.standpoint import TODAY, Standpoint
from tests.figures.charts import first_state, seen
from tests.figures.words import read

DAY = date(2023, 11, 5)


def test_a_chart_of_a_day_says_so_and_which_series_were_not_known(builtin_book: FigureBook) -> None:
    made = seen(builtin_book, "overview", Standpoint(known_on=DAY))
    assert made.known_on == DAY
    assert read(made.subtitle).endswith("only what had been published by 5 Nov 2023")
    notes = [read(note) for note in made.notes]
    assert notes[0] == "Orders: 5 series not known yet, among them AITO M9, Luxeed R7 and AITO M8"
    today = seen(builtin_book, "overview", TODAY)
    assert today.known_on is None
    assert not any("not known yet" in read(note) for note in today.notes)


def test_the_time_that_is_seen_and_the_strip_stay_as_long(book: FigureBook) -> None:
    days = sorted(set(book.known.days))
    for section in book.dossier.sections:
        if not any(view.kind == "chart" for view in section.views):
            continue
        today = seen(book, section.name, TODAY)
        for day in (days[0], days[len(days) // 2]):
            then = seen(book, section.name, Standpoint(known_on=day))
            assert (then.home, then.history) == (today.home, today.history)


def test_days_since_launch_are_as_many_as_today(builtin_book: FigureBook) -> None:
    state = msgspec.structs.replace(first_state(builtin_book, "orders"), axis="launch")
    ranks = session_ranks(builtin_book.dossier)
    today, then = (chart(builtin_book.seen_from(Standpoint(known_on=day)), state, ranks) for day in (None, DAY))
    assert (then.home, then.history) == (today.home, today.history)
    assert then.known_on is None
    assert len(then.data) < len(today.data)


def test_no_gap_says_that_nobody_told_of_the_time_after_the_day(book: FigureBook) -> None:
    day = sorted(set(book.known.days))[len(set(book.known.days)) // 2]
    for section in book.dossier.sections:
        if not any(view.kind == "chart" for view in section.views):
            continue
        made = seen(book, section.name, Standpoint(known_on=day))
        for lane in made.lanes:
            silent = [gap for gap in lane.gaps if gap.silent]
            told = max((window_of(datum.period).last for datum in made.data), default=0)
            assert all(window_of(gap.period).last <= max(day.toordinal() + 1, told) for gap in silent)


def test_nothing_in_a_chart_was_published_later(book: FigureBook) -> None:
    days = sorted(set(book.known.days))
    for section in book.dossier.sections:
        if not any(view.kind == "chart" for view in section.views):
            continue
        for day in days[:: max(1, len(days) // 5)]:
            made = seen(book, section.name, Standpoint(known_on=day))
            assert all(book.known.of(datum.link).by(day) for datum in made.data)


def test_a_value_of_which_no_day_is_known_is_marked_and_the_mark_is_explained(builtin_book: FigureBook) -> None:
    made = seen(builtin_book, "deliveries", Standpoint(known_on=date(2024, 4, 5)))
    words = [read(line.latest) for lane in made.lanes if isinstance(lane, LineLane) for line in lane.lines]
    words += [read(bar.label) for lane in made.lanes if isinstance(lane, BarLane) for bar in lane.bars]
    assert any(word.endswith("†") for word in words)
    assert any(read(note).startswith("† Day of publication unknown") for note in made.notes)
    today = seen(builtin_book, "deliveries", TODAY)
    assert not any("†" in read(note) for note in today.notes)


def test_the_read_out_says_since_when_a_value_is_known_only_while_one_looks_from_a_day(
    builtin_book: FigureBook,
) -> None:
    standpoint = Standpoint(known_on=date(2024, 4, 5))
    made = seen(builtin_book, "revenue", standpoint)
    told = readout(builtin_book.seen_from(standpoint), made, made.data[0].link)
    assert any(read(row.label) == "Known from" for row in told.rows)
    today = seen(builtin_book, "revenue", TODAY)
    assert not any(read(row.label) == "Known from" for row in readout(builtin_book, today, today.data[0].link).rows)
