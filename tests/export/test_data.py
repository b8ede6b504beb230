"""Numbers that leave the program, as a spreadsheet would read them back."""

import csv
import io
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest

from gui.base.amount import Amount
from gui.base.messages import Message, plain
from gui.base.text import Text
from gui.dossier.model import View
from gui.export.data import comma_separated, html, tsv
from gui.figures.book import FigureBook
from gui.figures.chart import Chart
from gui.figures.chart_options import chart_state
from gui.figures.chart_table import chart_table
from gui.figures.series import chart
from gui.figures.tables import MISSING, Column, Table, TableCell, TableRow, number_cell, table
from tests.dossier.packages import opened

TEXT = Text()
COLUMNS = (Column("what", plain("What")), Column("value", plain("Value"), "number"))


def table_of(*rows: tuple[str, str], title: str = "Figures") -> Table:
    made = tuple(TableRow("", tuple(TableCell(plain(words), words) for words in row)) for row in rows)
    return Table(title, COLUMNS, made)


def read_back(words: str, dialect: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(words, newline=""), dialect=dialect))


ODD = [("a, b", "1"), ('said "so"', "2"), ("two\nlines", "3"), ("问界 “M7” é", "4"), ("", "")]


def test_a_csv_file_gives_back_every_cell_as_it_was() -> None:
    made = table_of(*ODD)
    written = comma_separated(made, made.rows, TEXT)
    assert read_back(written, "excel") == [["What", "Value"], *map(list, ODD)]
    assert written.startswith("What,Value\r\n")
    assert written.endswith("\r\n")


def test_only_the_rows_that_are_asked_for_are_written_in_their_order() -> None:
    made = table_of(("a", "1"), ("b", "2"), ("c", "3"))
    rows = [made.rows[2], made.rows[0]]
    assert comma_separated(made, rows, TEXT) == "What,Value\r\nc,3\r\na,1\r\n"
    assert tsv(made, rows, TEXT) == "What\tValue\r\nc\t3\r\na\t1\r\n"


def test_tabs_and_breaks_inside_a_cell_make_neither_a_cell_nor_a_row() -> None:
    made = table_of(("a\tb\r\nc\u2028d", "1"), ('"open', "2"))
    assert read_back(tsv(made, made.rows, TEXT), "excel-tab") == [["What", "Value"], ["a b c d", "1"], ['"open', "2"]]


@pytest.mark.parametrize(
    "words", ["=1+1", '=HYPERLINK("x")', "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", " =1", "\t=1", "＝1", "-", "+"]
)
def test_no_cell_is_worked_out_by_a_spreadsheet(words: str) -> None:
    made = table_of((words, "1"))
    assert read_back(comma_separated(made, made.rows, TEXT), "excel")[1][0] == f"'{words}"
    assert read_back(tsv(made, made.rows, TEXT), "excel-tab")[1][0].startswith("'")
    assert "<td>'" in html(made, made.rows, TEXT).replace("&#x27;", "'")


@pytest.mark.parametrize("number", ["-5", "+474%", "+12.5", "-1,234,567.8", "-1e-12", "+3 %", "-.5", "1-2"])
def test_a_number_stays_one_whatever_its_sign(number: str) -> None:
    made = table_of(("a", number))
    assert comma_separated(made, made.rows, TEXT) == comma_separated(made, (), TEXT) + (
        f'a,"{number}"\r\n' if "," in number else f"a,{number}\r\n"
    )


class Cells(HTMLParser):
    """Collects the words of each row."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside in ("td", "th"):
            self.rows[-1][-1] += data


def test_html_has_heads_and_no_tag_of_a_dossiers_words() -> None:
    made = table_of(("<b>bold</b> & <script>", "1"), title="R & D <i>")
    written = html(made, made.rows, TEXT)
    parser = Cells()
    parser.feed(written)
    assert parser.rows == [["What", "Value"], ["<b>bold</b> & <script>", "1"]]
    assert "<b>" not in written
    assert "<script>" not in written
    assert "<caption>R &amp; D &lt;i&gt;</caption>" in written
    assert '<td align="right">1</td>' in written


def test_a_table_without_rows_has_its_heads() -> None:
    made = table_of()
    assert comma_separated(made, made.rows, TEXT) == "What,Value\r\n"


def test_a_number_leaves_for_programs_bare_with_its_unit_and_exactness_beside_it() -> None:
    columns = (Column("what", plain("What")), Column("price", plain("Price"), "number"))
    amounts = [Amount(Decimal(80000), "crates", "over"), Amount(Decimal("-15.2"), "percent", signed=True)]
    rows = tuple(
        TableRow("", (TableCell(plain(name), name), number_cell(Message("{amount}", {"amount": amount}), amount.value)))
        for name, amount in zip(("a", "b"), amounts, strict=True)
    )
    made = Table("Prices", columns, (*rows, TableRow("", (TableCell(plain("c"), "c"), MISSING))))
    wanted = [
        ["What", "Price", "Price, unit", "Price, exactness"],
        ["a", "80000", "crates", "over"],
        ["b", "-15.2", "percent", ""],
        ["c", "", "", ""],
    ]
    assert read_back(comma_separated(made, made.rows, TEXT), "excel") == wanted
    assert read_back(tsv(made, made.rows, TEXT), "excel-tab") == wanted
    assert read_back(comma_separated(made, made.rows[2:], TEXT), "excel")[0] == wanted[0]
    parser = Cells()
    parser.feed(html(made, made.rows, TEXT))
    assert [" ".join(cell.split()) for row in parser.rows for cell in row] == [
        *("What", "Price", "a", "over 80,000 crates", "b", "−15.2 %", "c", ""),
    ]


def chart_of(book: FigureBook, view: View) -> Chart | None:
    state = chart_state(view, book.dossier)
    return chart(book, state, {}) if state is not None else None


def tables(book: FigureBook) -> list[Table]:
    """Return every table of a dossier: its resources, and its charts turned to theirs, in several readings."""
    views = [view for section in book.dossier.sections for view in section.views]
    found = [table(book, view) for view in views]
    charts = [made for view in views if (made := chart_of(book, view)) is not None]
    for reading in ("period", "change", "cumulative"):
        read = (msgspec.structs.replace(made.state, reading=reading) for made in charts)
        found += [chart_table(book, chart(book, state, {})) for state in read]
    return [one for one in found if one is not None and one.rows]


def test_every_number_of_a_dossier_is_read_back_as_it_was(dossier_path: Path) -> None:
    book, read = FigureBook(opened(dossier_path)), 0
    for made in tables(book):
        heads, *lines = read_back(comma_separated(made, made.rows, TEXT), "excel")
        assert heads == list(dict.fromkeys(heads))
        assert [heads, *lines] == read_back(tsv(made, made.rows, TEXT), "excel-tab")
        for at, column in enumerate(made.columns):
            place = heads.index(TEXT.message(column.title))
            for row, line in zip(made.rows, lines, strict=True):
                cell = row.cells[at]
                if column.kind != "number" or cell.key is None:
                    continue
                assert line[place].isascii()
                assert Decimal(line[place]) == Decimal(cell.plain), (column.key, line)
                if column.key == "value" and row.link.startswith("figure:"):
                    assert Decimal(line[place]) == book.dossier.observations[row.link.removeprefix("figure:")].value
                if cell.unit:
                    assert line[heads.index(f"{heads[place]}, unit")] == cell.unit
                if cell.qualifier != "exact":
                    assert line[heads.index(f"{heads[place]}, exactness")] == cell.qualifier
                read += 1
    assert read > 50
