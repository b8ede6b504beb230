"""Ctrl+C is remembered, and given back to whoever had it."""

import signal

import pytest

from gui.commands.stopping import Interrupt


def test_ctrl_c_is_raised_and_remembered() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Interrupt() as interrupt:
        assert not interrupt.asked()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        assert interrupt.asked()
    assert signal.getsignal(signal.SIGINT) is before
