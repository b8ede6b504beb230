"""Tables: cells in words and as what they sort by."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from gui.base.period import Period
from gui.dossier.model import Source
from gui.figures.book import Figure, FigureBook
from gui.figures.standpoint import Standpoint
from gui.figures.tables import Table, table
from tests.figures.descriptors import given, row, row_of, table_of, view
from tests.figures.dossiers import observation, year
from tests.figures.words import read

FIGURES = table_of("observations", title="Figures")
DAY = Period(date(2022, 7, 4), date(2022, 7, 4))


def _heads(made: Table) -> list[str]:
    return [read(column.title) for column in made.columns]


def _column(made: Table, key: str) -> list[tuple[str, object]]:
    at = [column.key for column in made.columns].index(key)
    return [(read(entry.cells[at].words), entry.cells[at].key) for entry in made.rows]


def _table(book: FigureBook, **options: object) -> Table:
    made = table(book, view("table", **options))
    assert made is not None
    return made


def test_figures_sort_by_value_whatever_their_magnitude() -> None:
    facts = (
        observation("a", "26.4", year(2025), unit="XAU billion"),
        observation("b", "26353", year(2024)),
        observation("c", "80000", year(2023), measure="bookings", unit="cabins", qualifier="over"),
        observation("d", "12.5", year(2022), measure="growth", unit="percent"),
    )
    made = _table(FigureBook(given(FIGURES, facts=facts)))
    values = _column(made, "value")
    assert [words for words, _ in values] == ["26.4", "26,353", "over 80,000", "+12.5"]
    assert [key for _, key in values] == [26_400_000_000, 26_353_000_000, 80_000, Decimal("12.5")]
    assert [words for words, _ in _column(made, "unit")] == ["XAU billion", "XAU million", "cabins", "percent"]
    assert [key for _, key in _column(made, "period")] == [date(y, 12, 31) for y in (2025, 2024, 2023, 2022)]
    assert [entry.link for entry in made.rows] == ["figure:a", "figure:b", "figure:c", "figure:d"]


def test_the_report_that_is_taken_is_marked_and_stands_first_among_those_of_its_figure() -> None:
    facts = (
        observation("a", "26000", year(2024)),
        observation("other", "4700", year(2023)),
        observation("b", "26353", year(2024)),
    )
    made = _table(FigureBook(given(FIGURES, facts=facts)))
    assert [(entry.link, entry.taken) for entry in made.rows] == [
        ("figure:b", True),
        ("figure:a", False),
        ("figure:other", True),
    ]


class _CountingBook(FigureBook):
    """Counts how often a figure is asked for."""

    asked = 0

    def figure(self, observation_id: str) -> Figure | None:
        self.asked += 1
        return super().figure(observation_id)


def test_a_figure_of_many_reports_is_put_together_once_not_once_a_report() -> None:
    facts = tuple(observation(f"r{number:02}", f"{100 + number}", year(2024)) for number in range(50))
    book = _CountingBook(given(FIGURES, facts=facts))
    made = _table(book)
    assert len(made.rows) == 50
    assert book.asked <= len(made.rows) + 1


def test_hours_since_a_start_stand_beside_the_day() -> None:
    facts = (observation("a", "1", DAY, elapsed="PT2H"), observation("b", "2", DAY))
    periods = _column(_table(FigureBook(given(FIGURES, facts=facts))), "period")
    assert [words for words, _ in periods] == ["4 Jul 2022, first 2 hours", "4 Jul 2022"]


def test_a_table_of_one_measure_does_not_repeat_it() -> None:
    one = _table(FigureBook(given(FIGURES, facts=(observation("a", "1", year(2024)),))))
    assert "Measure" not in _heads(one)
    both = (observation("a", "1", year(2024)), observation("b", "1", year(2024), measure="bookings"))
    assert "Measure" in _heads(_table(FigureBook(given(FIGURES, facts=both))))
    assert all(len(entry.cells) == len(one.columns) for entry in one.rows)


def test_a_figure_whose_source_is_lost_has_missing_cells_that_sort_last() -> None:
    made = _table(FigureBook(given(FIGURES, facts=(observation("a", "1", year(2024), source="lost"),))))
    assert _column(made, "published") == [("", None)]
    assert _column(made, "source") == [("", None)]


def test_sources_sort_by_day_and_by_how_often_they_are_cited() -> None:
    held = {
        "paper": Source("paper", "A paper", "Press", date(2024, 5, 1), "inferred"),
        "page": Source("page", "A page"),
    }
    dossier = msgspec.structs.replace(
        given(table_of("sources", title="Sources"), facts=(observation("a", "1", year(2024)),)),
        sources=held,
        tables={"rows": ("paper", "page")},
    )
    made = _table(FigureBook(dossier))
    assert _column(made, "published") == [("≈ 1 May 2024", date(2024, 5, 1)), ("undated", None)]
    assert _column(made, "publisher") == [("Press", "Press"), ("", None)]
    assert _column(made, "cited") == [("1", 1), ("0", 0)]
    assert [column.kind for column in made.columns] == ["text", "text", "date", "number"]


MODELS = table_of(
    "models", "id", "name", "partner", "launched_from:date", "launched_to:date", "start_price:integer", "price_unit"
)
SHIP = row(
    "models",
    "ship",
    name="Ship",
    partner="one",
    launched_from=date(2022, 4, 1),
    launched_to=date(2022, 4, 30),
    start_price=249800,
    price_unit="XAU",
)


def test_rows_of_a_role_join_units_and_dates_and_tell_ids_by_name() -> None:
    dossier = given(MODELS, SHIP)
    dossier = msgspec.structs.replace(
        dossier, records={**dossier.records, "partners": {"one": row("partners", "one", name="One Line")}}
    )
    made = _table(FigureBook(dossier))
    assert _heads(made) == ["Name", "Partner", "Launched", "Start price"]
    assert [column.kind for column in made.columns] == ["text", "text", "date", "number"]
    assert [read(cell.words) for cell in made.rows[0].cells] == ["Ship", "One Line", "Apr 2022", "XAU 249,800"]
    assert [cell.key for cell in made.rows[0].cells] == ["Ship", "One Line", date(2022, 4, 1), Decimal(249800)]
    assert made.rows[0].link == "model:ship"


def test_columns_are_those_asked_for_and_one_that_is_not_there_is_empty() -> None:
    made = _table(FigureBook(given(MODELS, SHIP)), columns=["start_price", "nothing"], title="Prices")
    assert (made.title, _heads(made)) == ("Prices", ["Start price", "Nothing"])
    assert [read(cell.words) for cell in made.rows[0].cells] == ["XAU 249,800", ""]


def test_the_days_of_an_event_are_one_column_called_date() -> None:
    resource = table_of("events", "id", "from:date", "to:date", "title")
    event = row_of("events", "e", {"from": date(2013, 1, 1), "to": date(2013, 12, 31), "title": "A start"})
    made = _table(FigureBook(given(resource, event)))
    assert _heads(made) == ["Date", "Title"]
    assert [read(cell.words) for cell in made.rows[0].cells] == ["2013", "A start"]


def test_rows_of_a_plain_table_open_their_own_card_and_show_what_they_say() -> None:
    plain = row("", "rows#2", name="kestrel", count=3)
    made = _table(FigureBook(given(table_of("", "name", "count:integer"), plain)))
    assert made.rows[0].link == "row:rows#2"
    assert [cell.key for cell in made.rows[0].cells] == ["kestrel", Decimal(3)]


@pytest.mark.parametrize("options", [{"columns": 7}, {"columns": "name", "titles": 3}, {"title": None}])
def test_options_that_make_no_sense_do_no_harm(options: dict[str, object]) -> None:
    assert _heads(_table(FigureBook(given(MODELS, SHIP)), **options)) == ["Name", "Partner", "Launched", "Start price"]


def test_what_is_not_in_memory_is_no_table() -> None:
    book = FigureBook(given(MODELS, SHIP))
    assert table(book, msgspec.structs.replace(view("table"), resource="elsewhere")) is None


def test_each_column_of_a_real_table_sorts_by_one_type(book: FigureBook) -> None:
    types = {"text": (str,), "number": (Decimal, int), "date": (date,)}
    for name in book.dossier.tables:
        made = table(book, msgspec.structs.replace(view("table"), resource=name))
        assert made is not None
        assert len(made.rows) == book.dossier.resources[name].rows
        for at, column in enumerate(made.columns):
            keys = [entry.cells[at].key for entry in made.rows]
            assert [key for key in keys if key is not None and not isinstance(key, types[column.kind])] == [], (
                name,
                column.key,
            )


def test_every_cell_that_sorts_by_something_shows_something(book: FigureBook) -> None:
    for name in book.dossier.tables:
        made = table(book, msgspec.structs.replace(view("table"), resource=name))
        assert made is not None
        assert [
            entry.link for entry in made.rows for cell in entry.cells if cell.key is not None and not read(cell.words)
        ] == []


def _words_of(book: FigureBook, head: str) -> list[str]:
    name = next(name for name, one in book.dossier.resources.items() if one.role == "observations")
    made = table(book, msgspec.structs.replace(view("table"), resource=name))
    assert made is not None
    heads = [read(column.title) for column in made.columns]
    if head not in heads:
        return []
    return [read(shown.cells[heads.index(head)].words) for shown in made.rows]


def test_in_another_currency_money_stands_beside_its_report_with_the_rate(builtin_book: FigureBook) -> None:
    assert _words_of(builtin_book, "In USD") == []
    seen = builtin_book.seen_from(Standpoint(currency="USD"))
    shown = list(zip(_words_of(seen, "In USD"), _words_of(seen, "Rate"), strict=True))
    assert ("about USD 301.7 m", "6.9533, 31 Dec 2022") in shown
    assert any(amount == "" and rate.startswith("no rate for ") for amount, rate in shown)


def test_while_one_looks_from_a_day_a_report_tells_the_day_it_counts_from(builtin_book: FigureBook) -> None:
    seen = builtin_book.seen_from(Standpoint(known_on=date(2024, 4, 5)))
    days = _words_of(seen, "Published")
    assert any(words.endswith("†") for words in days)
    assert any(words.startswith("≈ ") for words in days)
    assert not any("†" in words for words in _words_of(builtin_book, "Published"))


def test_a_listed_row_without_a_day_of_publication_is_marked_for_the_eye_and_not_for_programs() -> None:
    resource = table_of("products", "id", "name", "announced_from:date", "announced_to:date")
    rows = (row("products", "radar", name="Radar"), row("products", "lidar", name="Lidar", source="paper"))
    shown = view("table", columns=["name"])
    papers = {"paper": Source("paper", "A paper", "Press", date(2024, 5, 1))}
    book = FigureBook(msgspec.structs.replace(given(resource, *rows, view=shown), sources=papers))
    made = table(book.seen_from(Standpoint(known_on=date(2030, 1, 1))), shown)
    assert made is not None
    assert [(read(row.cells[0].words), row.cells[0].plain) for row in made.rows] == [
        ("Radar †", "Radar"),
        ("Lidar", ""),
    ]
