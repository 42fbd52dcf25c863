import json
import os
import platform
import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.safekeeping.lock import WorkbookLock
from senco_desk.store.folder import HOLDER


def holding_child(folder: Path) -> subprocess.Popen[str]:
    """A process of its own that holds the lock until it is ended."""
    script = (
        "import sys, time\nfrom pathlib import Path\nfrom senco_desk.safekeeping.lock import WorkbookLock\n"
        "lock = WorkbookLock(Path(sys.argv[1]))\nlock.take()\nprint('held', flush=True)\ntime.sleep(60)"
    )
    command = [sys.executable, "-c", script, str(folder)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ)
    assert child.stdout is not None
    assert child.stdout.readline() == "held\n"
    return child


def end(child: subprocess.Popen[str]) -> None:
    child.send_signal(signal.SIGKILL)
    child.communicate()


def test_a_second_desk_is_refused_and_told_who_has_it(tmp_path: Path) -> None:
    child = holding_child(tmp_path)
    with pytest.raises(Refused) as refused:
        WorkbookLock(tmp_path).take()
    end(child)
    assert refused.value.code == "workbook-open-already"
    assert platform.node() in str(refused.value)
    assert str(child.pid) in str(refused.value)


def test_it_says_on_which_laptop_and_for_how_long(tmp_path: Path) -> None:
    child = holding_child(tmp_path)
    since = datetime.now(UTC) - timedelta(hours=3, minutes=20)
    told = {"host": "SCHOOL-12", "process": 7, "since": since.isoformat()}
    (tmp_path / HOLDER).write_text(json.dumps(told), "utf-8")
    with pytest.raises(Refused, match="on SCHOOL-12, for 3 hours"):
        WorkbookLock(tmp_path).take()
    end(child)


def test_a_lock_goes_with_a_holder_that_crashed(tmp_path: Path) -> None:
    end(holding_child(tmp_path))
    assert (tmp_path / HOLDER).exists(), "what the crash left behind"
    lock = WorkbookLock(tmp_path)
    lock.take()
    holder = lock.holder()
    assert holder is not None
    assert holder.process == os.getpid()
    lock.release()


def test_the_same_process_cannot_take_it_twice(tmp_path: Path) -> None:
    first, second = WorkbookLock(tmp_path), WorkbookLock(tmp_path)
    first.take()
    with pytest.raises(Refused):
        second.take()
    first.release()
    second.take()
    second.release()


def test_one_that_is_not_held_leaves_the_holder_alone(tmp_path: Path) -> None:
    first = WorkbookLock(tmp_path)
    first.take()
    WorkbookLock(tmp_path).release()
    assert first.holder() is not None
    first.release()
    assert not (tmp_path / HOLDER).exists()


@pytest.mark.parametrize(
    "told", ["", "{", "[]", json.dumps({"host": "x"}), json.dumps({"host": 1, "process": 2, "since": "x"})]
)
def test_half_written_words_about_the_holder_still_refuse(tmp_path: Path, told: str) -> None:
    child = holding_child(tmp_path)
    (tmp_path / HOLDER).write_text(told, "utf-8")
    with pytest.raises(Refused) as refused:
        WorkbookLock(tmp_path).take()
    end(child)
    assert refused.value.code == "workbook-open-already"


def test_it_is_given_back_by_whichever_thread_closes(tmp_path: Path) -> None:
    lock, taking = WorkbookLock(tmp_path), []
    thread = threading.Thread(target=lambda: taking.append(lock.take()))
    thread.start()
    thread.join()
    lock.release()
    WorkbookLock(tmp_path).take()
    assert taking == [None]
