"""What was found in a package, for people and for machines: the text and the JSON of `check`."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import groupby

import msgspec

from gui.base import check_messages as km
from gui.base import package_messages as pm
from gui.base.messages import Message
from gui.base.text import Text
from gui.dossier.model import Finding, Resource
from gui.figures.proofreading import CODES

NARROWEST = 60
MOST_OTHERS = 20
"""So many resources that are no tables are listed."""
_GUTTER = 2
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
"""What a terminal obeys, what turns the direction of writing round, and what is not seen at all."""
_SHOWN = {"\t": "→", "\x7f": "␡"}
_PICTURES = 0x2400
"""Unicode has a sign for each of the first 32 characters."""
_RED, _YELLOW, _FAINT, _BOLD, _PLAIN = "\x1b[31m", "\x1b[33m", "\x1b[2m", "\x1b[1m", "\x1b[0m"

Lines = Mapping[tuple[str, int], str]
"""The text of records by file and number."""


class Report(msgspec.Struct, frozen=True):
    """The outcome of one check. `total` counts findings that are repeated as often as they occur."""

    path: str
    resources: tuple[Resource, ...]
    findings: tuple[Finding, ...]
    total: int
    seconds: float

    @property
    def valid(self) -> bool:
        """Whether no finding is an error."""
        return not any(finding.severity == "error" for finding in self.findings)


def report_json(report: Report, text: Text) -> str:
    """Return one JSON object, as the command line promises it to machines."""
    told = {
        "valid": report.valid,
        "path": report.path,
        "resources": [{"name": one.name, "rows": one.rows, "fields": len(one.fields)} for one in report.resources],
        "findings": [
            {
                "code": one.code,
                "severity": one.severity,
                "resource": one.resource,
                "file": one.file,
                "row": one.row,
                "column": one.column,
                "field": one.field,
                "cell": one.cell,
                "message": text.message(one.message),
                "hint": text.message(one.hint) if one.hint is not None else "",
                "count": one.count,
                "examples": list(one.examples),
            }
            for one in report.findings
        ],
        "findingsTotal": report.total,
        "seconds": round(report.seconds, 3),
    }
    return json.dumps(told, ensure_ascii=False) + "\n"


def report_text(report: Report, text: Text, lines: Lines, *, width: int, colours: bool) -> str:
    """Return the findings file by file, each with the line it is about, and their sum; no line wider than `width`."""
    paint = _painted if colours else _unpainted
    width = max(width, NARROWEST)
    made: list[str] = []
    files = {file: place for place, file in enumerate(dict.fromkeys(one.file for one in report.findings))}
    ordered = sorted(report.findings, key=lambda one: files[one.file])
    for file, found in groupby(ordered, key=lambda one: one.file):
        made.append(paint(visible(file) or text.message(Message(km.THE_PACKAGE)), _BOLD))
        for finding in found:
            made += _told(finding, text, lines, width, paint)
        made.append("")
    listed = sum(one.count for one in report.findings)
    if report.total > listed:
        made.append(text.message(Message(km.NO_ENTRIES_LEFT, {"count": report.total - listed})))
    made += _others(report.resources, text, width, paint)
    made.append(_sum(report, text))
    return "\n".join(made) + "\n"


def _others(resources: Iterable[Resource], text: Text, width: int, paint: Callable[[str, str], str]) -> Iterator[str]:
    """Yield what is not read as a table, each with what it is."""
    others = [(one, one.what) for one in resources if one.what is not None]
    if not others:
        return
    yield paint(text.message(Message(km.NOT_TABLES)), _BOLD)
    lines = [", ".join((f"{one.title or one.name}: {text.message(what)}", *one.paths[:1])) for one, what in others]
    if len(lines) > MOST_OTHERS:
        lines[MOST_OTHERS:] = [text.message(Message(pm.DERIVED_MORE, {"count": len(lines) - MOST_OTHERS}))]
    for line in lines:
        yield from _wrapped(line, width, " " * _GUTTER)
    yield ""


def _told(finding: Finding, text: Text, lines: Lines, width: int, paint: Callable[[str, str], str]) -> Iterator[str]:
    error = finding.severity == "error"
    severity = text.message(Message(km.ERROR if error else km.WARNING))
    head = f"{severity} {finding.code}"
    place = visible(", ".join(_place(finding, text)))
    yield f"{' ' * _GUTTER}{paint(head, _RED if error else _YELLOW)}{f'  {place}' if place else ''}"
    indent = " " * (2 * _GUTTER)
    yield from _wrapped(text.message(finding.message), width, indent)
    if finding.row is not None:
        yield from _line(finding, lines.get((finding.file, finding.row), ""), width, paint)
    if finding.count > 1 and finding.examples:
        still = km.MORE_ROWS if finding.count == len(finding.examples) else km.MORE_ROWS_STILL
        rows = ", ".join(text.count(row) for row in finding.examples)
        yield from _wrapped(text.message(Message(still, {"count": finding.count, "rows": rows})), width, indent)
    if finding.hint is not None:
        yield from _wrapped(f"→ {text.message(finding.hint)}", width, indent)


def _place(finding: Finding, text: Text) -> Iterator[str]:
    if finding.row is not None:
        yield text.message(Message(km.LINE if finding.code in CODES else km.ROW, {"row": finding.row}))
    if finding.column is not None:
        yield text.message(Message(km.COLUMN, {"column": finding.column}))
    if finding.field:
        yield text.message(Message(km.FIELD, {"field": finding.field}))


def _line(finding: Finding, line: str, width: int, paint: Callable[[str, str], str]) -> Iterator[str]:
    """Yield the record, cut to the width, and under it what is wrong with it."""
    if not line or finding.row is None:
        return
    shown = visible(line)
    lead = f"{' ' * (2 * _GUTTER)}{finding.row} │ "
    room = width - len(lead)
    cell = visible(finding.cell.removesuffix("…"))
    at = _where(shown, cell)
    start = max(0, min(at - room // 3, len(shown) - room)) if at >= 0 else 0
    part = shown[start : start + room]
    if start:
        part = "…" + part[1:]
    if start + room < len(shown):
        part = part[:-1] + "…"
    yield paint(lead, _FAINT) + part
    if at >= 0 and cell:
        marks = min(len(cell), room - (at - start))
        yield (
            " " * (len(lead) - 2)
            + paint("│ ", _FAINT)
            + " " * _columns(part[: at - start])
            + "^" * max(1, _columns(shown[at : at + marks]))
        )


def _where(line: str, cell: str) -> int:
    """Return where a cell stands in its line, if it does so once."""
    return line.find(cell) if cell and line.count(cell) == 1 else -1


def _columns(words: str) -> int:
    """Return how many columns of a terminal words take: those of East Asia take two."""
    import unicodedata

    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else not unicodedata.combining(sign) for sign in words)


def visible(words: str) -> str:
    """Return words with signs in place of what a terminal would obey."""
    return _CONTROL.sub(lambda found: _SHOWN.get(found.group()) or _picture(found.group()), words)


def _picture(sign: str) -> str:
    return chr(_PICTURES + ord(sign)) if ord(sign) < 0x20 else "�"


def _wrapped(words: str, width: int, indent: str) -> Iterator[str]:
    import textwrap

    yield from textwrap.wrap(
        visible(words), width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )


def _sum(report: Report, text: Text) -> str:
    errors = _count(report.findings, "error")
    warnings = _count(report.findings, "warning")
    tables = [one for one in report.resources if one.fields]
    rows = sum(one.rows for one in tables)
    parts: list[Message] = []
    if errors:
        parts.append(_counted(errors, km.ONE_ERROR, km.ERRORS))
    if warnings:
        parts.append(_counted(warnings, km.ONE_WARNING, km.WARNINGS))
    if not parts:
        parts.append(Message(km.NO_FINDINGS))
    parts.append(_counted(len(tables), km.ONE_TABLE, km.TABLES))
    parts.append(_counted(rows, km.ONE_ROW, km.ROWS))
    seconds = Decimal(f"{report.seconds:.1f}")
    parts.append(Message(km.TOOK, {"seconds": seconds}))
    return " · ".join(text.message(part) for part in parts)


def _count(findings: Iterable[Finding], severity: str) -> int:
    return sum(one.count for one in findings if one.severity == severity)


def _counted(count: int, one: str, several: str) -> Message:
    return Message(one) if count == 1 else Message(several, {"count": count})


def _painted(words: str, colour: str) -> str:
    return f"{colour}{words}{_PLAIN}"


def _unpainted(words: str, colour: str) -> str:
    del colour
    return words
