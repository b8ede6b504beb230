"""Tests of gui.charts.entries."""

import msgspec

from gui.base.messages import plain
from gui.base.text import Text
from gui.charts.entries import Entry, additions, entries
from gui.figures.chart import BarLane, LineLane, SeriesChoice
from tests.charts import samples


def headings(rows: tuple[Entry, ...]) -> list[str]:
    return [entry.words for entry in rows if entry.sign == "heading"]


def below(rows: tuple[Entry, ...], heading: str) -> list[Entry]:
    """Return the rows of a group."""
    found: list[Entry] = []
    for entry in rows[[entry.words for entry in rows].index(heading) + 1 :]:
        if entry.sign == "heading":
            break
        found.append(entry)
    return found


def test_only_what_occurs_is_listed(text: Text) -> None:
    signs = [entry.sign for entry in entries(samples.full_chart(), text)]
    assert signs[:5] == ["heading", "reported", "press", "differ", "gap"]
    assert signs.count("line") == 6
    assert "estimate" not in signs


def test_each_line_has_its_name_and_its_latest_value(text: Text) -> None:
    first = next(entry for entry in entries(samples.full_chart(), text) if entry.sign == "line")
    assert (first.words, first.note, first.rank) == ("Heron class", "> 240", 0)


def test_a_group_is_headed_by_its_measure_alone(text: Text) -> None:
    assert headings(entries(samples.full_chart(), text)) == ["Fares", "Seats booked", "How exact"]


def test_how_exact_points_are_is_told_and_what_is_doubtful(text: Text) -> None:
    rows = entries(samples.full_chart(), text)
    assert [entry.sign for entry in below(rows, "How exact")] == ["exact", "about", "over", "under", "doubtful"]
    sound = samples.chart_of(samples.of_values((1.0,)), samples.lines())
    exact = [entry.sign for entry in below(entries(sound, text), "How exact")]
    assert exact == ["exact", "about", "over", "under"]
    doubtful = samples.chart_of(samples.bars(), None)
    assert [entry.sign for entry in below(entries(doubtful, text), "How exact")] == ["doubtful"]


def test_lines_that_are_all_exact_need_no_explanation(text: Text) -> None:
    plain = samples.chart_of(None, samples.of_values((3.0,)))
    assert "How exact" not in headings(entries(plain, text))


def test_a_chart_of_nothing_has_no_entries(text: Text) -> None:
    assert entries(samples.chart_of(None, None), text) == ()
    assert additions(samples.chart_of(None, None), text) == ()


def test_what_is_shown_and_may_be_taken_out_names_its_lane(text: Text) -> None:
    lines = below(entries(samples.lively_chart(), text), "Seats booked")
    assert {entry.lane for entry in lines} == {"lower"}
    assert all(entry.is_choice and entry.shown for entry in lines)
    assert not any(entry.is_choice for entry in below(entries(samples.full_chart(), text), "Seats booked"))


def test_events_are_listed_by_category(text: Text) -> None:
    (events,) = below(entries(samples.lively_chart(), text), "Events")
    assert (events.sign, events.words, events.category, events.shown) == ("event", "Odd events", "odd", True)
    bare = msgspec.structs.replace(samples.lively_chart(), flags=())
    assert "Events" not in headings(entries(bare, text))


def test_what_may_be_added_follows_with_empty_boxes(text: Text) -> None:
    rows = additions(samples.lively_chart(), text)
    assert headings(rows) == ["Not shown"]
    assert [entry.words for entry in rows[1:]] == ["Gannet & Co", "Fulmar", "Even events"]
    assert not any(entry.shown for entry in rows[1:])
    assert all(entry.is_choice for entry in rows[1:])


def test_on_an_axis_of_days_since_launch_no_events_may_be_added(text: Text) -> None:
    chart = samples.lively_chart()
    launch = msgspec.structs.replace(chart, state=msgspec.structs.replace(chart.state, axis="launch"))
    assert [entry.words for entry in additions(launch, text)[1:]] == ["Gannet & Co", "Fulmar"]


def test_bars_side_by_side_are_series_with_their_latest_value(text: Text) -> None:
    series = tuple(
        SeriesChoice("upper", f"line-{slot}", f"Line {slot}", slot, shown=True, latest=plain(f"≈ {slot}"))
        for slot in range(3)
    )
    chart = msgspec.structs.replace(samples.chart_of(samples.grouped(), None), series=series)
    rows = below(entries(chart, text), "Fares")
    assert [(entry.sign, entry.words, entry.note) for entry in rows[:3]] == [
        ("bar", f"Line {slot}", f"≈ {slot}") for slot in range(3)
    ]
    assert [entry.sign for entry in rows[3:]] == ["reported", "press", "estimate", "differ"]
    head = entries(chart, text)[0]
    assert (head.words, head.note) == ("Fares", "latest")


def test_the_only_line_of_a_plot_cannot_be_shown_alone(text: Text) -> None:
    lane = samples.lines()
    one = samples.chart_of(None, LineLane(lane.title, lane.lines[:1], 240.0, "Seats booked"))
    assert below(entries(one, text), "Seats booked")[0].alone
    assert not any(entry.alone for entry in below(entries(samples.full_chart(), text), "Seats booked"))


def test_small_plots_list_every_line_once_without_a_value(text: Text) -> None:
    rows = entries(samples.small_plots(5), text)
    lines = [entry for entry in rows if entry.sign == "line"]
    assert [entry.words for entry in lines] == [f"Class {number}" for number in range(5)]
    assert not any(entry.note for entry in lines)
    assert [entry.sign for entry in rows].count("gap") == 1
    assert "Events" not in headings(rows)


def test_a_lane_of_nothing_has_no_heading(text: Text) -> None:
    empty = samples.chart_of(BarLane(plain("Odd"), (), (), 0), samples.lines())
    assert headings(entries(empty, text)) == ["Seats booked", "How exact"]
