"""A short run of `make fuzz`: broken packages are read on both roads without a stumble."""

import os
import re
import subprocess
import sys

from tests.house.source import ROOT

LEAST_REACHED = 85
"""So many of a hundred lines of `gui/dossier` are reached."""


def test_broken_packages_are_read_without_a_stumble() -> None:
    command = [sys.executable, str(ROOT / ".ci" / "fuzz.py"), "--inputs", "300", "--seed", "7"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    told = re.search(r"300 inputs, seed 7: 0 faults, (\d+) % of the lines", done.stdout)
    assert told is not None, done.stdout
    assert int(told[1]) >= LEAST_REACHED
