"""Which panels make a section."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from gui.base.text import Text
from gui.dossier.load import Stopped, load
from gui.dossier.model import Section, View
from gui.figures.chart import BarLane
from gui.figures.chart_state import Window
from gui.figures.links import parse
from gui.figures.standpoint import Standpoint
from gui.window.pages import KEPT, Pages, faces, first_face, pages_of, prepared
from tests.window.conftest import read


def section(*views: View, text: str = "", lead: str = "text") -> Section:
    return Section("s", "S", text=text, lead=lead, views=views)


def test_faces_stand_in_the_order_of_the_descriptor_after_the_text() -> None:
    views = (View("chart"), View("table", "b"), View("timeline", "t"), View("table", "a"))
    found = faces(section(*views, text="words"), {"a": "A", "b": "B", "t": "T"})
    assert [(face.key, face.title) for face in found] == [
        ("text", ""),
        ("table", "B"),
        ("timeline", "T"),
        ("table-2", "A"),
    ]


def test_a_section_without_words_has_no_text_face_and_one_without_a_resource_no_table() -> None:
    assert faces(section(View("table", "gone"), text=" \n"), {}) == ()


def test_a_section_begins_with_the_face_it_leads_with() -> None:
    found = faces(section(View("table", "a"), text="words"), {"a": "A"})
    assert first_face(section(lead="table"), found) == found[1]
    assert first_face(section(lead="cards"), found) == found[0]
    assert first_face(section(), ()) is None


def test_every_section_of_a_dossier_has_something_to_show(dossier_path: Path) -> None:
    pages = Pages(read(dossier_path))
    for entry in pages.dossier.sections:
        found = pages.faces(entry)
        assert found
        chart = pages.chart(entry)
        if any(view.kind == "chart" for view in entry.views):
            assert chart is not None
            assert chart.upper is not None
        for face in found:
            match face.kind:
                case "table":
                    table = pages.table(entry, face)
                    assert table is not None
                    assert table.rows
                case "cards":
                    assert pages.deck(entry, face).groups
                case "timeline":
                    assert pages.timeline(entry, face).entries
                case "disagreements":
                    assert pages.disagreements(entry)
                case "text":
                    assert entry.text.strip()


def test_what_was_made_once_is_kept(dossier_path: Path) -> None:
    pages = Pages(read(dossier_path))
    entry = pages.dossier.sections[0]
    assert pages.chart(entry) is pages.chart(entry)


def test_preparing_ahead_makes_every_chart(dossier_path: Path) -> None:
    pages = Pages(read(dossier_path))
    for piece in pages.ahead():
        piece()
    assert all(pages.chart(entry) is pages.chart(entry) for entry in pages.dossier.sections)


def test_counts_and_years_come_from_the_rows(dossier_path: Path) -> None:
    pages = Pages(read(dossier_path))
    counts = {entry.name: pages.count(entry) for entry in pages.dossier.sections}
    assert counts["sources"] == len(pages.dossier.sources)
    assert counts["disagreements"] == len(pages.disagreements(pages.dossier.sections[-1]))
    years = pages.years()
    assert years is not None
    assert years[0] <= min(row.period.start.year for row in pages.dossier.observations.values()) <= years[1]


def test_every_mark_has_a_readout_and_every_headline_a_card(dossier_path: Path) -> None:
    pages = Pages(read(dossier_path))
    for entry in pages.dossier.sections:
        chart = pages.chart(entry)
        if not any(view.kind == "chart" for view in entry.views):
            assert chart is None
            continue
        assert chart is not None
        assert isinstance(chart.upper, BarLane)
        assert all(pages.readout(bar.link, chart=chart).rows for bar in chart.upper.bars)
        for figure in pages.headlines(entry):
            if figure.link:
                assert parse(figure.link) is not None
                assert pages.card(figure.link) is not None


def test_a_large_dossier_is_worked_out_before_it_is_shown(dossier_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = read(dossier_path)
    assert prepared(opened) is opened
    monkeypatch.setattr("gui.window.pages.LARGE", 1)
    pages = pages_of(prepared(opened))

    def never_again(*_: object) -> None:
        raise AssertionError("it is worked out a second time")

    for work in ("chart", "headlines", "table", "deck", "timeline", "disagreements", "count_disagreements"):
        monkeypatch.setattr(f"gui.window.pages.{work}", never_again)
    for entry in pages.dossier.sections:
        pages.chart(entry)
        pages.headlines(entry)
        for face in pages.faces(entry):
            if face.kind == "table":
                assert pages.table(entry, face) is not None
            if face.kind == "disagreements":
                assert len(pages.disagreements(entry)) == pages.count(entry)


def test_working_out_a_large_dossier_can_be_called_off(dossier_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.window.pages.LARGE", 1)
    with pytest.raises(Stopped):
        prepared(load(dossier_path), stopped=lambda: True)


def test_a_chart_that_was_asked_for_is_kept_for_a_while(dossier_path: Path) -> None:
    pages = Pages(read(dossier_path))
    entry = pages.dossier.sections[0]
    first = pages.first_state(entry)
    assert first is not None
    states = [
        msgspec.structs.replace(first, window=Window(first.home.start.toordinal(), first.home.start.toordinal() + days))
        for days in range(30, 30 + KEPT + 1)
    ]
    charts = [pages.chart(entry, state) for state in states]
    assert pages.chart(entry, states[-1]) is charts[-1]
    assert pages.chart(entry, states[0]) is not charts[0]
    assert pages.chart(entry) is pages.chart(entry, first)


def test_both_faces_and_every_part_of_time_have_the_same_offers(dossier_path: Path) -> None:
    pages = Pages(read(dossier_path))
    entry = pages.dossier.sections[0]
    first = pages.first_state(entry)
    assert first is not None
    turned = msgspec.structs.replace(first, face="table", window=Window(1, 100))
    assert pages.offers(turned) is pages.offers(first)
    assert pages.chart(entry, msgspec.structs.replace(first, face="table")) is pages.chart(entry, first)


def test_every_report_of_a_figure_has_the_mark_of_the_one_that_is_drawn(dossier_path: Path) -> None:
    pages = Pages(read(dossier_path))
    found = 0
    for entry in pages.dossier.sections:
        chart = pages.chart(entry)
        if not any(view.kind == "chart" for view in entry.views):
            assert chart is None
            continue
        assert chart is not None
        for datum in chart.data:
            figure = pages.book.figure(datum.report) if datum.report else None
            for report in figure.reports if figure is not None else ():
                assert pages.mark_of(f"figure:{report.id}", chart=chart) == datum.link
                found += report.id != datum.report
        assert pages.mark_of("source:nothing", chart=chart) == "source:nothing"
    assert found


def test_the_partner_list_has_everybody_on_every_day_known_or_not(dossier_path: Path) -> None:
    pages = Pages(read(dossier_path))
    early = pages.seen_from(Standpoint(known_on=date(2022, 7, 1))).roster()
    assert early.count == pages.roster().count
    assert early.unknown
    assert early.entries
    assert not pages.roster().unknown


def test_a_list_without_a_row_says_why(builtin_dossier_path: Path) -> None:
    builtin = Pages(read(builtin_dossier_path))
    section = next(one for one in builtin.dossier.sections if any(view.kind == "timeline" for view in one.views))
    face = next(face for face in builtin.faces(section) if face.kind == "timeline")
    assert builtin.nothing(section, face) is None
    early = builtin.seen_from(Standpoint(known_on=date(2000, 1, 1)))
    assert not early.timeline(section, face).entries
    words = early.nothing(section, face)
    assert words is not None
    assert Text().message(words).replace("\N{NO-BREAK SPACE}", " ") == "Nothing of this was known on 1 Jan 2000"
    named = {name for row in builtin.dossier.records["events"].values() for name in row.text("partner").split()}
    alone = next(name for name in builtin.dossier.records["partners"] if name not in named)
    kept = builtin.seen_from(Standpoint(narrowed=(f"partner:{alone}",)))
    words = kept.nothing(section, face)
    assert words is not None
    assert Text().message(words).startswith("Nothing here belongs to ")
