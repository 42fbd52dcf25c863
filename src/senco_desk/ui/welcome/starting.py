"""Starting a workbook: where it is put, what it is called, and what is in it from the first."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.domain.profile import Profile
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.services.introducing import NAMELESS

SUFFIX = ".sencodesk"
SAMPLES = {"year-one": "Sample", "experienced": "Sample, experienced SENCO", "npq": "Sample, NPQ participant"}
"""What each is called among her workbooks, by whose it is."""
_UNFIT = '<>:"/\\|?*.'
_LONGEST = 60
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}

NO_FOLDER = Sentence(
    "no-place-for-workbooks",
    N_(
        "The new workbook could not be made in {folder}: {why} Nothing was changed. "
        "Make some room there, or ask whoever looks after this laptop."
    ),
)


def folder_for(name: str, workbooks: Path) -> Path:
    """A folder below `workbooks` that does not exist yet, with a name every system takes."""
    fit = " ".join("".join(" " if sign in _UNFIT or not sign.isprintable() else sign for sign in name).split())[
        :_LONGEST
    ].strip()
    stem = fit if fit and fit.casefold() not in _RESERVED else "Workbook"
    folder, number = workbooks / f"{stem}{SUFFIX}", 1
    while folder.exists():
        number += 1
        folder = workbooks / f"{stem} {number}{SUFFIX}"
    return folder


def start_mine(name: str, began: date | None, workbooks: Path, keys: KeyProvider) -> Path:
    """A new workbook with her name, and the set of outcomes that a course begun on that day has. Raises Refused."""
    from senco_desk.safekeeping.opening import create, open_workbook
    from senco_desk.wiring import serve

    if not name.strip():
        raise Refused(NAMELESS)
    folder = folder_for(name, _made(workbooks))
    create(folder, keys)
    services = serve(open_workbook(folder, keys), lambda _changed: None)
    try:
        services.introducing.keep(Profile(name))
        services.exchanging_frameworks.add(services.exchanging_frameworks.proposed(began))
    finally:
        services.close()
    return folder


def write_the_sample(of: str, workbooks: Path, write: Callable[[Path], object]) -> Path:
    """That sample’s workbook, written anew unless it is there already."""
    folder = _made(workbooks) / f"{SAMPLES[of]}{SUFFIX}"
    if not folder.exists():
        write(folder)
    return folder


def _made(workbooks: Path) -> Path:
    try:
        workbooks.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(NO_FOLDER, folder=workbooks, why=f"{error.strerror}.") from error
    return workbooks
