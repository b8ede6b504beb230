"""The two spellings that version 1 and version 2 of the standard have for the same thing."""

from gui.dossier.specs import missing_values, names


def test_a_key_of_one_field_may_be_a_string() -> None:
    assert names("id") == names(("id",)) == ("id",)


def test_missing_values_may_have_labels() -> None:
    assert missing_values(("", "-", {"value": "NA", "label": "not asked"})) == {"", "-", "NA"}
