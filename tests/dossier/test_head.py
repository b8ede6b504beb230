"""A table that has its first line only."""

from pathlib import Path

from gui.dossier.folders import open_folder
from gui.dossier.head import Head
from tests.dossier.packages import package, table, write


def test_any_file_is_the_line_and_the_rest_is_the_container_s(tmp_path: Path) -> None:
    container = open_folder(write(tmp_path, package(table("rows")), {"rows.csv": "a,b\n1,2\n"}))
    head = Head(container, b"a,b\n")
    with head.opener("rows.csv")() as stream:
        assert (stream.read(), head.read("rows.csv"), head.size("rows.csv")) == (b"a,b\n", b"a,b\n", 4)
    assert (head.name, head.descriptor, head.names()) == (container.name, container.descriptor, container.names())
    assert (head.exists("rows.csv"), head.exists("other.csv"), head.refused, head.notes) == (True, False, (), ())
