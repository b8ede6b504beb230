"""Whoever waits gets exactly one answer."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from gui.shell.tasks import THREADS, Task, TaskPool


@pytest.fixture
def pool(qtbot: QtBot) -> Iterator[TaskPool]:
    pool = TaskPool()
    yield pool
    assert pool.close()


def answers_of(task: Task) -> list[object]:
    answers: list[object] = []
    task.done.connect(answers.append)
    task.failed.connect(answers.append)
    task.cancelled.connect(lambda: answers.append("cancelled"))
    return answers


def test_a_value_comes_back_on_the_thread_that_asked(pool: TaskPool, qtbot: QtBot) -> None:
    task = Task(threading.get_ident)
    heard_on: list[int] = []
    task.done.connect(lambda _value: heard_on.append(threading.get_ident()))
    answers = answers_of(task)
    pool.start(task)
    qtbot.waitUntil(lambda: bool(answers))
    assert heard_on == [threading.get_ident()]
    assert answers != heard_on


def test_an_exception_is_an_answer_too(pool: TaskPool, qtbot: QtBot) -> None:
    def fail() -> object:
        raise ValueError("the cell is no number")

    task = Task(fail)
    answers = answers_of(task)
    pool.start(task)
    qtbot.waitUntil(lambda: bool(answers))
    assert [str(answer) for answer in answers] == ["the cell is no number"]


def test_what_a_cancelled_task_still_brings_is_dropped(pool: TaskPool, qtbot: QtBot) -> None:
    gate = threading.Event()
    left = threading.Event()

    def work() -> object:
        gate.wait(10)
        left.set()
        return "late"

    task = Task(work)
    answers = answers_of(task)
    pool.start(task)
    task.cancel()
    task.cancel()
    assert answers == ["cancelled"]
    gate.set()
    qtbot.waitUntil(left.is_set)
    after = Task(lambda: "next")
    later = answers_of(after)
    pool.start(after)
    qtbot.waitUntil(lambda: later == ["next"])
    assert answers == ["cancelled"]


@pytest.fixture
def restless() -> Iterator[None]:
    """Let the threads take turns as often as Python can."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("restless")
@pytest.mark.parametrize("gives_up", [True, False])
def test_a_task_ends_on_the_thread_that_made_it(pool: TaskPool, qtbot: QtBot, gives_up: bool) -> None:
    died_on: list[int] = []

    class Mortal(Task):
        def __del__(self) -> None:
            died_on.append(threading.get_ident())

    for _turn in range(500):
        task = Mortal(int)
        pool.start(task)
        if gives_up:
            task.cancel()
        del task
        QCoreApplication.processEvents()
    qtbot.waitUntil(lambda: len(died_on) == 500)
    assert set(died_on) == {threading.get_ident()}


def test_jobs_do_not_wait_for_one_another(pool: TaskPool, qtbot: QtBot) -> None:
    gate = threading.Event()
    slow = [Task(lambda: gate.wait(10)) for _ in range(THREADS - 1)]
    for task in slow:
        pool.start(task)
    quick = Task(lambda: "quick")
    answers = answers_of(quick)
    pool.start(quick)
    qtbot.waitUntil(lambda: answers == ["quick"])
    gate.set()


def test_closing_answers_everybody_and_joins_every_thread(qtbot: QtBot) -> None:
    pool = TaskPool()
    gate = threading.Event()
    tasks = [Task(lambda: gate.wait(10)) for _ in range(THREADS + 2)]
    answers = [answers_of(task) for task in tasks]
    for task in tasks:
        pool.start(task)
    assert not pool.close(patience=0.05)
    assert answers == [["cancelled"]] * len(tasks)
    gate.set()
    assert pool.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("task")]
