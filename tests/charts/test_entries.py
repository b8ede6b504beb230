"""Tests of gui.charts.entries."""

from gui.base.text import Text
from gui.charts.entries import entries
from tests.charts import samples


def test_only_what_occurs_is_listed(text: Text) -> None:
    signs = [entry.sign for entry in entries(samples.full_chart(), text)]
    assert signs[:5] == ["heading", "reported", "press", "differ", "gap"]
    assert signs.count("line") == 6
    assert signs[-4:] == ["exact", "about", "over", "under"]
    assert "estimate" not in signs


def test_each_line_has_its_name_and_its_latest_value(text: Text) -> None:
    first = next(entry for entry in entries(samples.full_chart(), text) if entry.sign == "line")
    assert (first.words, first.note, first.rank) == ("Heron class", "> 240", 0)


def test_a_group_is_headed_by_its_measure_alone(text: Text) -> None:
    headings = [entry.words for entry in entries(samples.full_chart(), text) if entry.sign == "heading"]
    assert headings == ["Fares", "Seats booked", "How exact"]


def test_lines_that_are_all_exact_need_no_explanation(text: Text) -> None:
    plain = samples.chart_of(None, samples.bars())
    assert "exact" not in [entry.sign for entry in entries(plain, text)]


def test_a_chart_of_nothing_has_no_entries(text: Text) -> None:
    assert entries(samples.chart_of(None, None), text) == ()
