"""Without a display, or without a library of the system, a sentence and exit code 3."""

from pathlib import Path

import pytest

from tests.app.program import run


def test_without_a_display_it_says_so_in_one_sentence() -> None:
    done = run(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "display" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "environment",
    [{"DISPLAY": ":987", "QT_QPA_PLATFORM": ""}, {"QT_QPA_PLATFORM": "nonsense"}, {"QT_QPA_PLATFORM": "wayland"}],
    ids=["no server", "no such platform", "no compositor"],
)
def test_a_display_that_cannot_be_reached_is_no_abort(environment: dict[str, str]) -> None:
    done = run(**({"DISPLAY": "", "WAYLAND_DISPLAY": ""} | environment))
    assert done.returncode == 3
    last = done.stderr.strip().splitlines()[-1]
    assert "display" in last or "QT_QPA_PLATFORM" in last


def test_a_missing_library_is_named_with_its_package(tmp_path: Path) -> None:
    broken = tmp_path / "PySide6"
    broken.mkdir()
    (broken / "__init__.py").write_text(
        "raise ImportError('libEGL.so.1: cannot open shared object file: No such file or directory')", encoding="utf-8"
    )
    for words in ([], ["--self-test"], ["screenshots", "builtin", "--to", str(tmp_path / "to")]):
        done = run(*words, PYTHONPATH=str(tmp_path), PYTHONSAFEPATH="1")
        assert done.returncode == 3
        assert "libegl1" in done.stderr
        assert done.stderr.count("\n") == 1
