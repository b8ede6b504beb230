"""What is said of files that are not read."""

from gui.base.text import Text
from gui.dossier.container import missing, too_large, unreadable


def test_each_refusal_names_the_file_and_the_reason() -> None:
    refusals = (
        missing("a.csv"),
        too_large("a.csv", 5_000),
        unreadable("a.csv", PermissionError(13, "Permission denied")),
    )
    assert [Text().message(refusal.message) for refusal in refusals] == [
        "a.csv is missing.",
        "a.csv is too large: at most 5,000 bytes are read.",
        "a.csv cannot be read: Permission denied.",
    ]
