"""One may look down, never up: the contracts in pyproject.toml hold."""

import subprocess
import sys
from pathlib import Path

from tests.house.source import ROOT


def test_every_import_contract_is_kept() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
