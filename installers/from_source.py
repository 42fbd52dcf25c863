"""Set up SENCO Desk from its source and run or test it, with nothing installed before but Python 3.11 or newer.

    python3 installers/from_source.py run  [--system-libraries] [arguments of senco-desk]
    python3 installers/from_source.py test [--system-libraries] [arguments of pytest]

Everything goes into `.venv/` at the top of this repository, at the versions pinned beside this file. On Debian and
Ubuntu, missing libraries of the system are installed when this runs as root or with --system-libraries; otherwise the
line that installs them is printed. Without a display, `run` writes the sample workbook and prints its portfolio.

Exit status: 3 when something of the system is missing, 2 for wrong usage, 1 when set-up failed otherwise; else that of
the command.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  (older versions must be able to read as far as this sentence)
    sys.exit("SENCO Desk needs Python 3.11 or newer, and this is Python %d.%d." % sys.version_info[:2])  # noqa: UP031

import contextlib
import hashlib
import importlib.util
import os
import shutil
import subprocess
import venv
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
UNFINISHED = VENV / "senco-desk-unfinished"
PINS = {command: ROOT / "installers" / f"pins-{command}.txt" for command in ("run", "test")}
LINUX = sys.platform.startswith("linux")
SYSTEM_LIBRARIES = "--system-libraries"

ON_ALL_CORES = ("-n", str((os.cpu_count() or 1) + 1), "--dist", "loadfile", "--no-loadscope-reorder")
"""Options of pytest-xdist: a process for each core and one more, since many tests wait for a child or for a window, and
the tests of one file in one of them.

In the order of the folders: the long ones, which are few in a file, would else come last, and one core wait.
"""

IN_MEMORY, ROOMY = Path("/dev/shm"), 6 << 30  # noqa: S108  (pytest makes a folder of its own there)
"""Linux's own disk in memory, and the bytes it must have free: there the tests' files cost a sixth less processor."""

OFFSCREEN_PACKAGES = ("libglib2.0-0", "libgl1", "libegl1", "libxkbcommon0", "libfontconfig1", "libdbus-1-3")
WINDOW_PACKAGES = ("libxcb-cursor0", "libxkbcommon-x11-0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0")
WATCHING = "strace"
"""What a share of the tests is watched with; without it they are skipped, and say so."""
QT_NEEDS = {"none": (), "offscreen": OFFSCREEN_PACKAGES, "window": OFFSCREEN_PACKAGES + WINDOW_PACKAGES}
LOADS_QT = """
import ctypes, pathlib, sys
import PySide6, PySide6.QtWidgets, PySide6.QtPrintSupport, PySide6.QtSvg
if sys.argv[1] == "window":
    ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"))
"""
SIGNS_OF_NO_NETWORK = ("retrying", "connection", "timed out", "name resolution", "proxy", "certificate", "network is")

OFFLINE = """\
The libraries could not be fetched. SENCO Desk never goes online, but setting it up from source has to, once.
Nothing of yours was touched. Connect to the network and give the same command again.
(Behind a school's filter: PIP_CERT names the file with the school's certificate, PIP_PROXY the proxy.)"""
NOT_INSTALLED = """\
The libraries could not be installed. Nothing of yours was touched. What pip said last:
    {said}"""
MISSING_PACKAGES = """\
Something of the system is missing. Install it with

    sudo apt-get install -y {packages}

and give the same command again; or add --system-libraries, and it is installed from here."""
MISSING_ELSEWHERE = """\
Something of the system is missing: {why}
Install what your system calls by these names of Debian's, and give the same command again:
    {packages}"""
QT_FAILS = """\
Everything is installed, but Qt, which draws the window, cannot be loaded on this system:
    {why}"""
NOT_WRITTEN = """\
Set-up stopped: {error}.
Nothing of yours was touched. See that this folder can be written to and has room: {folder}"""
SAMPLE_INSTEAD = """\
There is no display for the window here, so the sample was written and its portfolio printed:
    workbook   {workbook}
    portfolio  {portfolio}"""


class StoppedError(Exception):
    """Set-up cannot go on. The message says why and what to do; `status` becomes the exit status."""

    def __init__(self, message: str, status: int = 1) -> None:
        super().__init__(message)
        self.status = status


def main(arguments: Sequence[str]) -> int:
    """Set up what the command needs, then run it with the rest of the arguments."""
    command, *rest = arguments or ["--help"]
    if command not in PINS:
        say(str(__doc__))
        return 0 if command in ("-h", "--help") else 2
    try:
        with one_at_a_time():
            set_up(command, may_install=SYSTEM_LIBRARIES in rest or is_root())
        return RUNS[command]([argument for argument in rest if argument != SYSTEM_LIBRARIES])
    except StoppedError as stopped:
        say(str(stopped))
        return stopped.status
    except OSError as error:
        say(NOT_WRITTEN.format(error=error, folder=ROOT))
        return 1
    except KeyboardInterrupt:
        return 130


def say(message: str) -> None:
    """Speak to the person; standard output belongs to the command that follows."""
    print(message, file=sys.stderr, flush=True)


def is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def has_display() -> bool:
    """Whether a window may be shown; asking Qt itself would end the process where it may not."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not LINUX or any(os.environ.get(name) for name in named)


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Make a second start wait while a first one sets up; where a file system has no locks, go without."""
    with Path(__file__).open("rb") as held:
        with contextlib.suppress(OSError):
            lock(held.fileno())
        yield


def lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, 1 << 30, os.SEEK_SET)  # a lock on bytes that exist would keep others from reading them
        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX)


# Steps of the set-up; each leaves a stamp in `.venv/`, so that the next start is quick.


def set_up(command: str, may_install: bool) -> None:
    """Make `.venv/` hold what `command` needs."""
    use = use_of_qt(command)
    if not (settled(command) or settled("test")):
        make_environment(may_install, QT_NEEDS[use])
        install(command)
    if use != "none" and not settled(use):
        need_qt(use, may_install)
    if command == "test" and LINUX and may_install and not shutil.which(WATCHING) and shutil.which("apt-get"):
        need_packages((WATCHING,), may_install, WATCHING)


def use_of_qt(command: str) -> str:
    """What Qt must be able to do here: draw a window, draw offscreen, or nothing that has to be seen to."""
    if not LINUX or (command == "run" and not has_display()):
        return "none"
    return "window" if command == "run" and os.environ.get("DISPLAY") else "offscreen"


def settled(step: str) -> bool:
    with contextlib.suppress(FileNotFoundError):
        return stamp(step).read_text(encoding="utf-8") == wanted()
    return False


def settle(step: str) -> None:
    stamp(step).write_text(wanted(), encoding="utf-8")


def stamp(step: str) -> Path:
    return VENV / f"senco-desk-{step}"


def wanted() -> str:
    """Another text when the pins or the metadata change, or the folder is moved."""
    described = hashlib.sha256(str(ROOT).encode("utf-8", "surrogateescape"))
    for file in (ROOT / "pyproject.toml", *PINS.values()):
        described.update(file.read_bytes())
    return described.hexdigest()


def make_environment(may_install: bool, needed_later: Sequence[str]) -> None:
    """A fresh `.venv/`, unless the one that is there was finished and works.

    Debian splits `venv` off; one line then installs it together with what Qt will need.
    """
    if is_usable():
        return
    if importlib.util.find_spec("ensurepip") is None:
        split_off = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        need_packages((split_off, *needed_later), may_install, "the module ensurepip of Python")
    say("Making .venv …")
    shutil.rmtree(VENV, ignore_errors=True)
    VENV.mkdir(exist_ok=True)
    UNFINISHED.touch()
    try:
        venv.create(VENV, with_pip=True, symlinks=os.name != "nt")
    except subprocess.CalledProcessError as failed:
        raise StoppedError(NOT_INSTALLED.format(said=failed)) from failed


def is_usable() -> bool:
    if UNFINISHED.exists() or not PYTHON.exists():
        return False
    with contextlib.suppress(OSError):
        return run_python("-c", "import pip, sys; sys.exit(sys.version_info < (3, 11))").returncode == 0
    return False


def install(command: str) -> None:
    """The pinned libraries, each checked against its hash, then this source where it lies."""
    say("Fetching the libraries; this is done once and takes a minute …")
    UNFINISHED.touch()
    pip("--require-hashes", "--only-binary", ":all:", "--requirement", str(PINS[command]))
    pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    UNFINISHED.unlink()
    settle(command)


def pip(*arguments: str) -> None:
    quietly = ("--quiet", "--no-input", "--disable-pip-version-check", "--retries", "2")
    done = run_python("-m", "pip", "install", *quietly, *arguments)
    if done.returncode:
        raise StoppedError(reason(done.stderr))


def run_python(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The Python of `.venv/`, heard and not shown."""
    environment = dict(os.environ, PIP_USER="0")
    line = [str(PYTHON), *arguments]
    return subprocess.run(line, capture_output=True, text=True, errors="replace", env=environment, check=False)


def reason(said: str) -> str:
    """What to tell the person, from what pip wrote."""
    if any(sign in said.lower() for sign in SIGNS_OF_NO_NETWORK):
        return OFFLINE
    return NOT_INSTALLED.format(said="\n    ".join(said.strip().splitlines()[-5:]))


# What the system must have, on Linux.


def need_qt(use: str, may_install: bool) -> None:
    """See that Qt can be loaded, and install what it lacks."""
    why = why_qt_fails(use)
    if why:
        need_packages(QT_NEEDS[use], may_install, why)
        why = why_qt_fails(use)
    if why:
        raise StoppedError(QT_FAILS.format(why=why), 3)
    settle(use)


def why_qt_fails(use: str) -> str:
    """The last line of what loading Qt says; empty when it loads."""
    done = run_python("-c", LOADS_QT, use)
    return done.stderr.strip().splitlines()[-1] if done.returncode else ""


def need_packages(packages: Sequence[str], may_install: bool, why: str) -> None:
    """Install packages of Debian's or Ubuntu's, or stop with the line that does."""
    if shutil.which("apt-get") is None:
        raise StoppedError(MISSING_ELSEWHERE.format(why=why, packages=" ".join(packages)), 3)
    if not may_install or not (is_root() or shutil.which("sudo")):
        raise StoppedError(MISSING_PACKAGES.format(packages=" ".join(packages)), 3)
    say("Installing " + " ".join(packages) + " …")
    as_root = [] if is_root() else ["sudo"]
    quietly = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    for line in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        apt = subprocess.run([*as_root, *quietly, *line], stdout=subprocess.DEVNULL, check=False)
    if apt.returncode:
        raise StoppedError(MISSING_PACKAGES.format(packages=" ".join(packages)), 3)


# The two commands.


def run_desk(arguments: Sequence[str]) -> int:
    if arguments or has_display():
        return desk(*arguments)
    return write_sample(ROOT / "build" / "sample")


def desk(*arguments: str) -> int:
    return subprocess.call([PYTHON, "-m", "senco_desk", *arguments])


def write_sample(folder: Path) -> int:
    """What can be shown without a display: a workbook, and the PDF of its portfolio."""
    workbook, portfolio = folder / "sample.sencodesk", folder / "portfolio.pdf"
    folder.mkdir(parents=True, exist_ok=True)
    status = 0 if workbook.exists() else desk("sample", str(workbook))
    status = status or desk("print", str(workbook), str(portfolio))
    if status == 0:
        print(SAMPLE_INSTEAD.format(workbook=workbook, portfolio=portfolio))
    return status


def run_tests(arguments: Sequence[str]) -> int:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # or each of a thousand processes compiles everything anew
    if memory_free() > ROOMY:
        environment.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))
    return subprocess.call([PYTHON, "-m", "pytest", *ON_ALL_CORES, *arguments], cwd=ROOT, env=environment)


def memory_free() -> int:
    """Bytes that the disk in memory can take; 0 where there is none to write to."""
    if not LINUX or not os.access(IN_MEMORY, os.W_OK):
        return 0
    told = Path("/proc/meminfo").read_text("ascii")
    available = next((int(line.split()[1]) << 10 for line in told.splitlines() if "MemAvailable" in line), 0)
    return min(shutil.disk_usage(IN_MEMORY).free, available)


RUNS = {"run": run_desk, "test": run_tests}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
