"""What people and machines read of a check."""

import json

import msgspec
import pytest

from gui.base.messages import plain
from gui.base.text import Text
from gui.dossier.model import Field, Finding, Resource, Severity
from gui.export.report import Report, report_json, report_text, visible

TEXT = Text()
ROWS = Resource("rows", fields=(Field("a"), Field("b")), rows=1_200)


def finding(severity: Severity = "error", *, cell: str = "", count: int = 1, examples: tuple[int, ...] = ()) -> Finding:
    return Finding(
        code="type-error",
        severity=severity,
        message=plain("It is wrong."),
        hint=plain("Mend it."),
        resource="rows",
        file="rows.csv",
        row=3,
        column=2,
        field="b",
        cell=cell,
        count=count,
        examples=examples,
    )


def text(*findings: Finding, line: str = "", total: int = 0, width: int = 80, colours: bool = False) -> str:
    report = Report("p", (ROWS,), findings, total or sum(one.count for one in findings), 0.25)
    return report_text(report, TEXT, {("rows.csv", 3): line} if line else {}, width=width, colours=colours)


def test_a_package_without_faults_is_one_line() -> None:
    assert text() == "No problems · 1 table · 1,200 rows · 0.2 s\n"


def test_a_finding_has_its_place_its_line_and_what_to_do() -> None:
    assert text(finding(cell="x1"), line="5,x1,north") == (
        "rows.csv\n"
        "  error type-error  row 3, column 2, “b”\n"
        "    It is wrong.\n"
        "    3 │ 5,x1,north\n"
        "      │   ^^\n"
        "    → Mend it.\n"
        "\n"
        "1 error · 1 table · 1,200 rows · 0.2 s\n"
    )


def test_what_is_not_read_as_a_table_is_listed_with_what_it_is() -> None:
    others = tuple(Resource(f"r{n}", "The\x1breport", paths=(f"{n}.pdf",), what=plain("a document")) for n in range(22))
    told = report_text(Report("p", (ROWS, *others), (), 0, 0.25), TEXT, {}, width=80, colours=False).splitlines()
    assert told[:2] == ["not read as tables", "  The␛report: a document, 0.pdf"]
    assert told[-3:] == ["  … and 2 more", "", "No problems · 1 table · 1,200 rows · 0.2 s"]


def test_repeated_findings_say_how_often_and_where() -> None:
    assert "12 times in all, first in rows 3, 4, 9" in text(finding(count=12, examples=(3, 4, 9)))
    assert "2 times in all, in rows 3, 4" in text(finding("warning", count=2, examples=(3, 4)))


def test_a_mark_stands_under_its_cell_where_signs_are_wide() -> None:
    lines = text(finding(cell="-3"), line="4,南北,-3").splitlines()
    assert lines[4] == "      │        ^^"


def test_a_long_line_is_cut_around_its_cell() -> None:
    line = ",".join(str(number) for number in range(400))
    told = text(finding(cell="x1"), line=f"{line},x1,{line}", width=70).splitlines()
    shown, mark = told[3], told[4]
    assert max(map(len, told)) <= 70
    at = shown.index("x1")
    assert (shown[8], shown[-1], mark[at : at + 2], mark.strip(" │")) == ("…", "…", "^^", "^^")


def test_a_cell_that_stands_twice_is_not_marked() -> None:
    assert "^" not in text(finding(cell="1"), line="1,1,2")


@pytest.mark.parametrize("sign", ["\x1b", "\r", "\t", "\x07", "\x9b", "\u2028", "\u202e", "\u2066", "\u200b"])
def test_nothing_that_a_terminal_would_obey_is_printed(sign: str) -> None:
    odd = msgspec.structs.replace(finding(cell=f"a{sign}"), field=f"b{sign}", message=plain(f"c{sign}"))
    told = text(odd, msgspec.structs.replace(odd, file=f"d{sign}"), line=f"x,a{sign},y")
    assert sign not in told
    assert len(visible(sign)) == 1


def test_colours_are_there_only_if_they_are_asked_for() -> None:
    assert "\x1b[31m" in text(finding(), colours=True)
    assert "\x1b" not in text(finding())


def test_what_is_not_listed_is_counted() -> None:
    assert "7 more findings are not listed." in text(finding(), total=8)


def test_machines_read_one_object() -> None:
    report = Report("p", (ROWS,), (finding("warning", cell="é", count=4, examples=(3, 5)),), 4, 1.23456)
    told = json.loads(report_json(report, TEXT))
    assert told == {
        "valid": True,
        "path": "p",
        "resources": [{"name": "rows", "rows": 1200, "fields": 2}],
        "findings": [
            {
                "code": "type-error",
                "severity": "warning",
                "resource": "rows",
                "file": "rows.csv",
                "row": 3,
                "column": 2,
                "field": "b",
                "cell": "é",
                "message": "It is wrong.",
                "hint": "Mend it.",
                "count": 4,
                "examples": [3, 5],
            }
        ],
        "findingsTotal": 4,
        "seconds": 1.235,
    }
    assert not Report("p", (), (finding(),), 1, 0.0).valid
