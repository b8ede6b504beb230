"""Every template is found by lupdate, and its fields can be filled."""

import string
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from gui.base import (
    card_messages,
    chart_messages,
    check_messages,
    disagreement_messages,
    messages,
    package_messages,
    table_messages,
)
from gui.base.messages import CONTEXT, Message, plain
from gui.base.text import Text

MODULES = (
    check_messages,
    messages,
    chart_messages,
    card_messages,
    disagreement_messages,
    package_messages,
    table_messages,
)
TEMPLATES = {
    name: value
    for module in MODULES
    for name, value in vars(module).items()
    if name.isupper() and isinstance(value, str) and name != "CONTEXT"
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return what lupdate takes from the modules, in our context."""
    target = tmp_path_factory.mktemp("lupdate") / "messages.ts"
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    files = [str(module.__file__) for module in MODULES]
    subprocess.run([tool, *files, "-ts", target], check=True, capture_output=True)
    context = next(c for c in ET.parse(target).getroot().iter("context") if c.findtext("name") == CONTEXT)
    return {source.text or "" for source in context.iter("source")}


def test_lupdate_finds_every_template_and_nothing_else(found: set[str]) -> None:
    assert found == set(TEMPLATES.values())


def test_fields_are_plain_names() -> None:
    fields = {field for t in TEMPLATES.values() for _, field, _, _ in string.Formatter().parse(t) if field is not None}
    assert all(field.isidentifier() for field in fields)


def test_the_dossiers_own_words_are_shown_as_they_are() -> None:
    assert Text().message(plain("{not} a template")) == "{not} a template"


def test_equal_messages_are_equal_values() -> None:
    assert Message("{a}", {"a": 1}) == Message("{a}", {"a": 1})
