"""The dossier's own words for its codes, whatever its descriptor says."""

import pytest

from gui.dossier.model import Field, Resource, View
from gui.figures.labels import ViewLabels, field_title, plain_title, resource_of_role, role_labels, view_of_kind
from tests.figures.descriptors import given, table_of, view


@pytest.mark.parametrize(
    ("code", "words"), [("joint-timetable", "Joint timetable"), ("in_service", "In service"), ("SUV", "SUV"), ("", "")]
)
def test_a_code_without_words_is_opened(code: str, words: str) -> None:
    assert plain_title(code) == words


def test_the_words_of_the_descriptor_go_first() -> None:
    labels = ViewLabels(view("cards", titles={"e-drive": "Electric drive"}))
    assert (labels.title("e-drive"), labels.title("lidar-line")) == ("Electric drive", "Lidar line")


@pytest.mark.parametrize("odd", [None, 7, "text", ["a"], {"a": None}])
def test_options_of_another_shape_are_read_as_missing(odd: object) -> None:
    labels = ViewLabels(View("cards", options={"titles": odd, "glyphs": odd, "group": odd, "facts": odd}))
    assert labels.title("b-c") == "B c"
    assert labels.mapping("glyphs").get("b", "none") == "none"
    assert labels.option("group", "category") == (odd if isinstance(odd, str) else "category")
    assert labels.words("facts") == (("a",) if odd == ["a"] else ())


def test_no_view_gives_the_defaults() -> None:
    assert ViewLabels(None).option("title", "else") == "else"
    assert ViewLabels(None).title("a-b") == "A b"


def test_a_column_is_named_by_its_schema_or_by_itself() -> None:
    resource = Resource("rows", fields=(Field("start_price", "Price at launch"), Field("key_spec")))
    assert field_title(resource, "start_price") == "Price at launch"
    assert field_title(resource, "key_spec") == "Key spec"
    assert field_title(None, "key_spec") == "Key spec"


def test_the_words_of_a_role_are_those_of_its_first_view_that_has_any() -> None:
    shown = view("cards", titles={"a": "Words for a"})
    dossier = given(table_of("risks"), view=shown)
    assert role_labels(dossier, "risks").title("a") == "Words for a"
    assert role_labels(dossier, "events").title("a") == "A"
    assert view_of_kind(dossier, "cards") == shown
    assert view_of_kind(dossier, "timeline") is None
    found = resource_of_role(dossier, "risks")
    assert found is not None
    assert found.name == "rows"
    assert resource_of_role(dossier, "events") is None
