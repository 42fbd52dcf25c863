import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from senco_desk.ui.failure_window import FailureWindow
from senco_desk.ui.failures import Failures, report

SECRET = "what Tom's mother said"


def fault(words: str = SECRET) -> ValueError:
    try:
        _raise(words)
    except ValueError as error:
        return error
    raise AssertionError


def _raise(words: str) -> None:
    try:
        {}[words]
    except KeyError as error:
        raise ValueError(words) from error


@pytest.fixture
def failures(tmp_path: Path, qtbot: QtBot) -> Iterator[Failures]:
    hooks = sys.excepthook, threading.excepthook
    failures = Failures(tmp_path)
    failures.watch()
    yield failures
    failures.stop()
    sys.excepthook, threading.excepthook = hooks


def test_the_report_says_where_and_what_kind_and_none_of_the_words():
    said = report(fault())
    assert "test_failures.py" in said
    assert "KeyError" in said
    assert said.rstrip().endswith("ValueError")
    assert "Tom" not in said
    assert str(Path.home()) not in said


def test_what_nobody_caught_is_told_and_written_down(failures: Failures, tmp_path: Path, qtbot: QtBot):
    error = fault()
    with qtbot.waitSignal(failures.happened) as told:
        sys.excepthook(ValueError, error, error.__traceback__)
    assert told.args == [error]
    log = (tmp_path / "senco-desk.log").read_text("utf-8")
    assert "ValueError" in log
    assert "Tom" not in log


def test_a_fault_in_a_thread_is_told_too(failures: Failures, qtbot: QtBot):
    with qtbot.waitSignal(failures.happened):
        thread = threading.Thread(target=_raise, args=("x",))
        thread.start()
        thread.join()


def test_the_log_does_not_grow_for_ever(failures: Failures, tmp_path: Path):
    (tmp_path / "senco-desk.log").write_text("x" * 300_000, "utf-8")
    failures.fault(fault())
    assert (tmp_path / "senco-desk.log").stat().st_size < 10_000
    assert (tmp_path / "senco-desk.log.1").exists()


def test_a_log_that_cannot_be_written_is_not_a_fault(tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "file").touch()
    Failures(tmp_path / "file").fault(fault())
    assert "ValueError" in capsys.readouterr().err


def test_the_calm_window_says_what_is_safe_and_offers_the_report(qtbot: QtBot):
    window = FailureWindow()
    qtbot.addWidget(window)
    window.tell(fault())
    assert not window.isModal()
    window.copy.click()
    from PySide6.QtGui import QGuiApplication

    assert "ValueError" in QGuiApplication.clipboard().text()
    assert "Tom" not in QGuiApplication.clipboard().text()
