"""Sections of a package that says nothing of sections."""

from pathlib import Path

import pytest

from gui.dossier.derive import MOST_OTHERS, with_disagreements
from gui.dossier.model import Section, View
from gui.figures.audit import links_of
from tests.dossier.packages import opened, package, table, write

FIGURES = "id,measure,entity,period_start,period_end,value,unit,basis\n"


def test_a_readme_comes_first_and_then_each_table(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"rows.csv": "year,boats\n2024,3\n", "more.csv": "a\n1\n"}
    files["ReadMe.md"] = "# Ferries\r\n\r\nBoats."
    dossier = opened(write(tmp_path, package(table(title="Boats by year"), table("more")), files))
    about, rows, more = dossier.sections
    assert (about.title, about.text) == ("About", "# Ferries\n\nBoats.")
    assert (rows.name, rows.title, rows.lead) == ("rows", "Boats by year", "table")
    assert [(view.kind, view.resource) for view in (*rows.views, *more.views)] == [("table", "rows"), ("table", "more")]


def test_without_a_readme_the_package_describes_itself(tmp_path: Path) -> None:
    described = package(table("about"), title="Ferries", description="Boats, *many*.")
    about, section = opened(write(tmp_path, described, {"about.csv": "a\n1\n"})).sections
    assert about.text == "# Ferries\n\nBoats, *many*."
    assert (about.name, section.name) == ("about-", "about")


def test_what_says_nothing_of_itself_begins_with_its_first_table(tmp_path: Path) -> None:
    dossier = opened(write(tmp_path, package(table("boats")), {"boats.csv": "a\n1\n"}))
    assert [section.name for section in dossier.sections] == ["boats"]


def test_what_is_no_table_or_not_here_has_no_section(tmp_path: Path) -> None:
    resources: tuple[dict[str, object], ...] = (
        {"name": "online", "path": "https://example.org/x.csv"},
        {"name": "picture", "path": "x.png"},
        {"name": "gone", "path": "gone.csv"},
    )
    dossier = opened(write(tmp_path, package(*resources)))
    assert [section.name for section in dossier.sections] == ["about"]
    assert dossier.resources["online"].remote
    assert dossier.sections[0].text == (
        "# small\n\nAlso in the package, and not shown as tables:\n\n"
        "- **online**: on line, not loaded, https://example.org/x.csv\n- **picture**: a picture, x.png"
    )


def test_what_is_no_table_is_listed_in_front_of_the_tables(tmp_path: Path) -> None:
    others: list[dict[str, object]] = [
        {"name": f"p{n}", "title": "A [p]", "path": "p.pdf"} for n in range(MOST_OTHERS + 2)
    ]
    files: dict[str, str | bytes] = {"boats.csv": "a\n1\n", "p.pdf": b"%PDF"}
    about, boats = opened(write(tmp_path, package(table("boats"), *others), files)).sections
    assert boats.name == "boats"
    assert about.text.count("- **A \\[p\\]**: a document, p.pdf") == MOST_OTHERS
    assert about.text.endswith("- … and 2 more")


def test_observations_are_drawn_by_the_measure_that_has_most_of_them(tmp_path: Path) -> None:
    rows = [f"{n},sales,north,202{n}-01-01,202{n}-12-31,{n},boats,press" for n in range(3)]
    rows.append("x,share,south,2020-01-01,2020-12-31,1,percent,press")
    described = package(table("figures", "observations"))
    dossier = opened(write(tmp_path, described, {"figures.csv": FIGURES + "\n".join(rows)}))
    chart, shown = dossier.sections[0].views
    assert (chart.kind, chart.options) == ("chart", {"measure": "sales", "entities": ["north"]})
    assert shown.kind == "table"


@pytest.mark.parametrize(("lane", "drawn"), [("upper", ["north"]), ("lower", ["north", "south"])])
def test_bars_are_drawn_of_one_entity_and_lines_of_several(tmp_path: Path, lane: str, drawn: list[str]) -> None:
    rows = [
        f"{of}{n},sales,{of},202{n}-01-01,202{n}-12-31,{n},boats,press" for of in ("south", "north") for n in (1, 2)
    ]
    rows.append("x,sales,north,2020-01-01,2020-12-31,1,boats,press")
    measures = [{"name": "sales", "title": "Sales", "lane": lane}]
    described = package(table("figures", "observations"), **{"dossier:measures": measures})
    dossier = opened(write(tmp_path, described, {"figures.csv": FIGURES + "\n".join(rows)}))
    assert dossier.sections[0].views[0].options["entities"] == drawn


def test_what_has_figures_ends_with_where_their_reports_differ(tmp_path: Path) -> None:
    described = package(table("figures", "observations"))
    row = "a,sales,north,2020-01-01,2020-12-31,1,boats,press"
    own, last = opened(write(tmp_path, described, {"figures.csv": FIGURES + row})).sections
    assert own.name == "figures"
    assert (last.name, last.title, last.icon, last.lead) == (
        "disagreements",
        "Disagreements",
        "differ",
        "disagreements",
    )
    assert [(view.kind, view.resource) for view in last.views] == [("disagreements", "")]


def test_a_section_of_that_name_or_with_such_a_view_is_left_as_it_is() -> None:
    view = View(kind="disagreements")
    given = (Section(name="quarrels", title="Quarrels", views=(view,)),)
    assert with_disagreements(given) == given
    named = (Section(name="disagreements", title="Ours"),)
    assert with_disagreements(named) == named


def test_a_package_without_sections_says_where_it_and_each_table_is_from(tmp_path: Path) -> None:
    described = package(
        table("days", sources=[{"title": "Station [2]", "path": "https://example.org/s"}]),
        table("hours", description="Every hour."),
        sources=[{"title": "Office"}],
    )
    dossier = opened(write(tmp_path, described, {"days.csv": "a\n1\n", "hours.csv": "a\n1\n"}))
    about, days, hours = dossier.sections
    assert about.text.endswith("From: [Office](source:package#1)")
    assert days.text.endswith("\n\nFrom: [Station \\[2\\]](source:resource-1#1)")
    assert hours.text.startswith("Every hour.\n\n| Column |")
    assert hours.text.endswith("\n\nFrom: [Office](source:package#1)")
    assert dossier.resources["hours"].sources == ("package#1",)
    assert dossier.sources["resource-1#1"].url == "https://example.org/s"
    assert [link.target for section in dossier.sections for link in links_of(section.text)] == [
        "source:package#1",
        "source:resource-1#1",
        "source:package#1",
    ]
