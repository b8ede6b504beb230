"""A short run of `make fuzz`: broken packages are read on both roads without a stumble."""

import os
import subprocess
import sys

from tests.house.source import ROOT


def test_broken_packages_are_read_without_a_stumble() -> None:
    command = [sys.executable, str(ROOT / ".ci" / "fuzz.py"), "--inputs", "300", "--seed", "7"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "300 inputs, seed 7: 0 faults" in done.stdout
