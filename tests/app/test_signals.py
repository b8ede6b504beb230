"""A signal of the system ends the program as closing its window does."""

import signal

from pytestqt.qtbot import QtBot

from gui.app.signals import EndSignals


def test_a_signal_is_heard_while_the_event_loop_sleeps(qtbot: QtBot) -> None:
    ended: list[bool] = []
    signals = EndSignals(end=lambda: ended.append(True))
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.raise_signal(number)
    qtbot.waitUntil(lambda: len(ended) == 2)
    signals.close()


def test_the_signals_are_given_back(qtbot: QtBot) -> None:
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    EndSignals(end=lambda: None).close()
    assert before == (signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT))
