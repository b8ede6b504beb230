"""Numbers that leave the program, as a spreadsheet would read them back."""

import csv
import io
from html.parser import HTMLParser

import pytest

from gui.base.messages import plain
from gui.base.text import Text
from gui.export.data import comma_separated, html, tsv
from gui.figures.tables import Column, Table, TableCell, TableRow

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
