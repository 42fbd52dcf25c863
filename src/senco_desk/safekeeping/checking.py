"""Is the workbook whole? Everything in it is read once, nothing is written to it, and the answer is a value."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from senco_desk.domain.errors import Damaged
from senco_desk.domain.language import _, n_
from senco_desk.safekeeping.keys import KeyProvider, NoKey
from senco_desk.safekeeping.opening import copied
from senco_desk.safekeeping.proving import prove_ours, prove_there
from senco_desk.safekeeping.recast_place import put_right
from senco_desk.safekeeping.save_time import measured_save
from senco_desk.safekeeping.snapshots import verify
from senco_desk.store import tables
from senco_desk.store.containers import Containers
from senco_desk.store.driver import Driver, Error, connect, connect_to_read
from senco_desk.store.faults import fault_name, telling_faults
from senco_desk.store.folder import SNAPSHOTS, database, hot_journal, workbook_folder
from senco_desk.store.migrations import STEPS
from senco_desk.store.search import behind
from senco_desk.store.verifying import broken_files, broken_rows


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be; `code` is stable for scripts."""

    code: str
    said: str


@dataclass(frozen=True, slots=True)
class Report:
    """`counts` are of rows, less those of tables that cannot be read. `size` is of the database, in bytes.

    `index` is "whole", "behind" (it catches up by itself) or "broken" (it is made anew by itself). `unfinished_save`
    tells that a save was interrupted; the next opening undoes it. `save_milliseconds` is what one save takes on this
    disk, None where nothing can be written.
    """

    workbook: str
    encrypted: bool
    version: int
    size: int
    sequence: int
    counts: dict[str, int]
    findings: tuple[Finding, ...]
    index: str
    unfinished_save: bool
    snapshots: int
    save_milliseconds: float | None

    @property
    def is_whole(self) -> bool:
        return not self.findings

    def said(self) -> str:
        """The report in sentences."""
        lines = [finding.said for finding in self.findings]
        if self.is_whole:
            said = _("The workbook is whole: {reflections}, {evidence}, {files}; all of it is as it was written.")
            lines.append(said.format(**self._holds()))
        if self.unfinished_save:
            lines.append(_("A save was interrupted; the next opening undoes it. What was saved before is there."))
        if self.index == "broken":
            lines.append(
                _("The search index is broken; it is made anew when something is looked for. No text is lost.")
            )
        if self.save_milliseconds is not None:
            lines.append(_("A save takes {ms} ms on this disk.").format(ms=f"{self.save_milliseconds:.1f}"))
        return "\n".join(lines)

    def _holds(self) -> dict[str, str]:
        reflections, evidence, files = (self.counts[name] for name in ("reflection", "evidence", "attachment"))
        return {
            "reflections": n_("{n} reflection", "{n} reflections", reflections).format(n=reflections),
            "evidence": n_("{n} piece of evidence", "{n} pieces of evidence", evidence).format(n=evidence),
            "files": n_("{n} file", "{n} files", files).format(n=files),
        }


def check(folder: Path, keys: KeyProvider | None = None) -> Report:
    """Read everything once, while the window may hold the workbook and save to it.

    Raises Refused and Damaged as opening does, when it is no workbook at all, or broken at its head.
    """
    folder = workbook_folder(folder)
    file = database(folder)
    put_right(folder)
    prove_there(file)
    key = (keys or NoKey()).key(folder)
    with ExitStack() as leaving:
        driver, unfinished = _connected(file, key, leaving)
        version = prove_ours(driver, file, key, len(STEPS))
        with telling_faults():
            sequence = _sequence(driver)
        afresh = partial(_afresh, file, key, leaving)
        findings = (*_findings(afresh, folder, key), *_snapshot_findings(folder, key))
        with telling_faults():
            held, index = _counts(afresh, findings), _index(afresh())
    return Report(
        workbook=str(folder),
        encrypted=key is not None,
        version=version,
        size=file.stat().st_size,
        sequence=sequence,
        counts=held,
        findings=findings,
        index=index,
        unfinished_save=unfinished,
        snapshots=len(_snapshots(folder)),
        save_milliseconds=measured_save(folder, key),
    )


def _connected(file: Path, key: bytes | None, leaving: ExitStack) -> tuple[Driver, bool]:
    """The file read-only; or, since that cannot undo an interrupted save, a copy of it and its journal."""
    driver = leaving.enter_context(closing(connect_to_read(file, key)))
    try:
        driver.execute("SELECT 1 FROM sqlite_master").fetchone()
    except Error as error:
        if hot_journal(file.parent) is None or not fault_name(error).startswith("SQLITE_READONLY"):
            return driver, False  # what is wrong with it is told where it is proven
        return leaving.enter_context(closing(connect(copied(file, leaving), key, "rw"))), True
    return driver, False


def _afresh(file: Path, key: bytes | None, leaving: ExitStack) -> Driver:
    """Another connection: one that met a broken page of an encrypted file reads no other any more."""
    return _connected(file, key, leaving)[0]


def _findings(afresh: Callable[[], Driver], folder: Path, key: bytes | None) -> Iterator[Finding]:
    yield from _page_findings(afresh(), key)
    broken = (broken_rows(afresh()) if key is None else (), broken_files(afresh(), Containers(folder, key)))
    for part in (_loose_ends(afresh()), *(map(_as_finding, each) for each in broken)):
        try:
            yield from part
        except Error as error:
            yield _unreadable(error)


def _loose_ends(driver: Driver) -> Iterator[Finding]:
    for table, parent in {(row[0], row[2]) for row in driver.execute("PRAGMA foreign_key_check")}:
        said = _("A row of “{table}” belongs to a “{parent}” that is not there.")
        yield Finding("loose-end", said.format(table=table, parent=parent))


def _as_finding(broken: Damaged) -> Finding:
    return Finding(broken.code, str(broken))


def _page_findings(driver: Driver, key: bytes | None) -> Iterator[Finding]:
    try:
        for name in tables.metadata.tables:
            for (told,) in driver.execute(f'PRAGMA quick_check("{name}")').fetchall():
                if told != "ok":
                    yield Finding(
                        "page-damaged", _("The file is damaged in “{name}”: {told}.").format(name=name, told=told)
                    )
        if key is not None:
            yield from _broken_pages(driver)
    except Error as error:
        yield _unreadable(error)


def _broken_pages(driver: Driver) -> Iterator[Finding]:
    driver.execute("BEGIN")  # a save between two pages would look like damage
    driver.execute("SELECT 1 FROM sqlite_master").fetchone()
    told = driver.execute("PRAGMA cipher_integrity_check").fetchall()
    driver.execute("COMMIT")
    for (fault,) in told:
        yield Finding("page-damaged", _("The file is damaged: {told}.").format(told=fault))


def _snapshots(folder: Path) -> list[Path]:
    return sorted((folder / SNAPSHOTS).glob("*.sqlite"))


def _snapshot_findings(folder: Path, key: bytes | None) -> Iterator[Finding]:
    for snapshot in _snapshots(folder):
        try:
            verify(snapshot, key)
        except Damaged as damaged:
            said = _("The copy “{name}” is damaged: {why}").format(name=snapshot.name, why=damaged)
            yield Finding("snapshot-damaged", said)


def _unreadable(error: Exception) -> Finding:
    told = fault_name(error).removeprefix("SQLITE_")
    if not told:
        raise error
    return Finding("page-damaged", _("The file cannot be read to its end: {told}.").format(told=told))


def _counts(afresh: Callable[[], Driver], findings: Sequence[Finding]) -> dict[str, int]:
    names = [table.name for table in tables.metadata.sorted_tables if "noun" in table.info]
    counted, driver = {}, afresh()
    for name in names:
        try:
            counted[name] = driver.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        except Error:
            if not findings:  # what cannot be read has been told
                raise
            driver = afresh()
    return counted


def _sequence(driver: Driver) -> int:
    return int(driver.execute("SELECT sequence FROM workbook").fetchone()[0])


def _index(driver: Driver) -> str:
    try:
        if driver.execute('PRAGMA quick_check("search")').fetchall() != [("ok",)]:
            return "broken"
        return "behind" if behind(driver) else "whole"
    except Error:
        return "broken"
