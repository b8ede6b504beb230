"""JSON text to values, with the line and column of each fault: what Python's decoder swallows is a fault too."""

import json
import math
import re
from typing import Never

from gui.base import package_messages as pm
from gui.base.messages import Value, plain
from gui.dossier.findings import Findings, Place
from gui.dossier.safepath import Refused

DEEPEST = 64
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_STRINGS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_NOT_BRACKETS = re.compile(r"[^\[\]{}]+")
_TOKENS = re.compile(
    r"""(?P<text>"[^"\\]*(?:\\.[^"\\]*)*")(?P<key>\s*:)?|(?P<bracket>[\[\]{}])|(?P<word>-?\b(?:NaN|Infinity)\b)""",
    re.DOTALL,
)
_MOST_NUMBERS = 20
"""So many numbers beyond all computing are told; to look for each takes time."""
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class _Odd:
    """Notes while decoding that there is something to look for; the look itself is rare and slow."""

    def __init__(self) -> None:
        self.seen = False
        self.numbers: list[str] = []

    def pairs(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        made = dict(pairs)
        self.seen = self.seen or len(made) != len(pairs)
        return made

    def constant(self, _: str) -> None:
        self.seen = True

    def integer(self, text: str) -> int | None:
        """Return the number; None of more digits than Python turns into one."""
        try:
            return int(text)
        except ValueError:
            self.numbers.append(text)
            return None

    def fraction(self, text: str) -> float | None:
        """Return the number; None of one that would be infinite, which no JSON could say again."""
        number = float(text)
        if math.isfinite(number):
            return number
        self.numbers.append(text)
        return None


def parse(data: bytes, file: str, findings: Findings) -> object:
    """Decode JSON. Doubled names, NaN and numbers that are too large become findings; no JSON raises `Refused`."""
    text = _decoded(data, file, findings)
    if _depth(text) > DEEPEST:
        _refuse_depth(text, file)
    odd = _Odd()
    try:
        value: object = json.loads(
            text,
            object_pairs_hook=odd.pairs,
            parse_constant=odd.constant,
            parse_int=odd.integer,
            parse_float=odd.fraction,
        )
    except json.JSONDecodeError as error:
        place: dict[str, Value] = {"file": file, "line": error.lineno, "column": error.colno}
        raise Refused("package-error", pm.FAULT_JSON, {**place, "problem": plain(error.msg)}) from None
    for number in odd.numbers[:_MOST_NUMBERS]:
        line, column = _place(text, text.find(number))
        values: dict[str, Value] = {"file": file, "line": line, "column": column}
        findings.add("package-error", pm.FAULT_JSON_NUMBER, values, Place(file=file))
    if odd.seen:
        _note_oddities(text, file, findings)
    return without_surrogates(value) if _SURROGATE.search(text) else value


def _decoded(data: bytes, file: str, findings: Findings) -> str:
    """Return the text; one in another encoding than UTF-8 is read all the same, and told."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if marked:
        return _told(data, marked, file, findings)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        findings.add("encoding-error", pm.FAULT_NOT_UTF8, {"file": file, "line": line}, Place(file=file))
        return data.decode("cp1252", "replace")


def _told(data: bytes, encoding: str, file: str, findings: Findings) -> str:
    values: dict[str, Value] = {"file": file, "encoding": encoding.upper()}
    findings.add("encoding-error", pm.FAULT_DESCRIPTOR_ENCODING, values, Place(file=file))
    return data.decode(encoding, "replace")


def _depth(text: str) -> int:
    deepest = depth = 0
    for bracket in _NOT_BRACKETS.sub("", _STRINGS.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _place(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _refuse_depth(text: str, file: str) -> Never:
    depth = 0
    at = 0
    for token in _TOKENS.finditer(text):
        if token["bracket"]:
            depth += 1 if token["bracket"] in "[{" else -1
        if depth > DEEPEST:
            at = token.start()
            break
    line, column = _place(text, at)
    raise Refused("package-error", pm.FAULT_JSON_DEPTH, {"file": file, "line": line, "column": column})


def _note_oddities(text: str, file: str, findings: Findings) -> None:
    """Walk the tokens of valid JSON and note each doubled name and each constant that JSON does not have."""

    def note(template: str, what: str, word: str, at: int) -> None:
        line, column = _place(text, at)
        values: dict[str, Value] = {"file": file, what: word, "line": line, "column": column}
        findings.add("package-error", template, values, Place(file=file))

    open_names: list[set[str]] = []
    for token in _TOKENS.finditer(text):
        if token["bracket"]:
            if token["bracket"] in "[{":
                open_names.append(set())
            else:
                open_names.pop()
        elif token["word"]:
            note(pm.FAULT_JSON_CONSTANT, "word", token["word"], token.start())
        elif token["key"]:
            name = str(json.loads(token["text"], strict=False))
            if name in open_names[-1]:
                note(pm.FAULT_JSON_TWICE, "property", name, token.start())
            open_names[-1].add(name)


def without_surrogates(value: object) -> object:
    """Replace halves of surrogate pairs, which are no text that can be shown or saved."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [without_surrogates(item) for item in value]
    if isinstance(value, dict):
        return {without_surrogates(name): without_surrogates(item) for name, item in value.items()}
    return value
