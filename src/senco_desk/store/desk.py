"""The desk: one workbook, open. Every write is one visible transaction; a reading sees one moment of the workbook."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine, select

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_
from senco_desk.store import ballast, tables
from senco_desk.store.containers import Containers
from senco_desk.store.driver import Driver, IntegrityError
from senco_desk.store.engine import begin_to_read, begin_to_write, reading_engine, writing_engine
from senco_desk.store.faults import FULL_ROOM_GIVEN, LOOKING, fault_name, telling_faults
from senco_desk.store.folder import database
from senco_desk.store.journal import Journal, Ledger, Spot
from senco_desk.store.live_copy import GoOn, LiveCopy
from senco_desk.store.prepared import Prepared
from senco_desk.store.reading import Reading
from senco_desk.store.repositories import View, Work
from senco_desk.store.stored import day_in
from senco_desk.store.undo import SUPERSEDED, take_back
from senco_desk.store.writing import Writing

REPLACED = Sentence(
    "workbook-replaced",
    N_(
        "The workbook's file was replaced or taken away by another program, perhaps one that keeps folders in step, so "
        "this was not saved. Your words are still in the window. Copy them, close the desk and open the workbook again."
    ),
)

CLOSED = Sentence("workbook-closed", N_("The workbook was closed meanwhile, so this was left. Nothing was changed."))

_c = tables.workbook.c
_standing = Prepared(select(_c.id, _c.sequence, _c.sealed, _c.session, _c.seen_from))


class Desk:
    """One open workbook. `change` may be called from any thread, one at a time; `view` from several at once.

    `seen_from` is the day a sample takes for today; None for everybody else's workbook.

    `moving_files` is held from when a file's container is written until a row names it, and while what is not named is
    erased. `now` gives moments with a time zone. `closed` is called once, when the desk is closed.
    """

    def __init__(
        self,
        folder: Path,
        key: bytes | None,
        device: str,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        *,
        write: bool = True,
        file: Path | None = None,
        closed: Callable[[], None] = lambda: None,
    ) -> None:
        self.folder, self.key, self.may_write = folder, key, write
        self._now, self._closed = now, closed
        self._file = file or database(folder)
        self._one_at_a_time, self._is_closed = threading.Lock(), False
        self.moving_files = threading.Lock()
        self._writer: Engine | None = writing_engine(self._file, key) if write else None
        self._reader = reading_engine(self._file, key)
        begun = begin_to_write(self._writer) if self._writer else begin_to_read(self._reader)
        with telling_faults(), begun as driver:
            self.id, sequence, self._sealed, left_by, seen_from = _standing.on(driver).fetchone()
        self.seen_from = day_in(seen_from)
        self._ledger = Ledger(device, sequence, left_by)
        self._identity, self._written = _identity(self._file), _written(self._file)

    @property
    def sequence(self) -> int:
        """How many changes the workbook has seen, on every laptop."""
        return self._ledger.sequence

    @property
    def containers(self) -> Containers:
        """The attached files themselves; the rows that name them are `attachments` of a view or a change."""
        return Containers(self.folder, self.key)

    @contextmanager
    def change(self, said: str = "", *, typing: bool = False) -> Iterator[Work]:
        """One transaction: what the block writes is on disk when it ends, or, if it raises, none of it.

        `said` is what the person reads of it. `typing` is for what comes from the keyboard as she types: what was there
        before is then kept at most once a minute for each row. Raises Refused when the disk, or another program, does
        not let it be saved, and Damaged when the file is at fault.
        """
        with self._one_at_a_time, self._telling_faults(), self._transaction(said, typing, None) as work:
            yield work

    def undo(self, undo: str, said: str = "") -> Changed:
        """Take back the change that `undo` names; undoing the outcome brings it back again.

        Raises Refused when there is no such change, or when later changes stand on it.
        """
        with self._one_at_a_time, self._telling_faults():
            try:
                with self._transaction(said, False, undo) as work:
                    take_back(work.writing, undo)
            except IntegrityError as error:
                raise Refused(SUPERSEDED) from error
        return work.changed

    @contextmanager
    def view(self) -> Iterator[View]:
        """A reading of one moment, on a connection of its own. Raises Damaged when the file is at fault."""
        with telling_faults(), begin_to_read(self._reader) as driver:
            yield View(Reading(driver, bool(self._sealed)))

    @contextmanager
    def upkeep(self) -> Iterator[Driver]:
        """A transaction for what is no change of hers, such as the search index: neither journalled nor counted."""
        writer = self._writing()
        with self._one_at_a_time, self._telling_faults(), self._as_it_was_left(), begin_to_write(writer) as driver:
            yield driver

    @property
    def index_is_current(self) -> bool:
        """Whether the search index is known to have taken in everything; False when that is not known."""
        return self._ledger.index_is_current

    def took_in(self, spots: Sequence[Spot]) -> None:
        """The search index has taken in what was marked for it; nothing, when it has all."""
        self._ledger.marked.difference_update(spots)
        self._ledger.index_is_current = not spots

    def index_begins_anew(self) -> None:
        """The search index is empty, and all there is stands marked for it."""
        self._ledger.index_is_current = False

    def copy_to(self, file: Path, go_on: GoOn) -> dict[str, int]:
        """Copy the database to a new file, with saves between the steps; the rows of each table at its end.

        What is saved meanwhile is in the copy too. Raises OSError when the disk takes no more, and Refused when the
        workbook was replaced, or closed, meanwhile; whatever is raised, what there is of the file is for the caller to
        remove.
        """
        with telling_faults():
            return LiveCopy(self._one_at_a_time, self._lent, go_on, at_once=self._writer is None).to(file, self.key)

    def write_anew(self) -> None:
        """Every page of the file anew: where rows were moved, an unused part of a page may still hold what was erased.

        A save waits until it is done. Raises Refused when the disk has no room for as much again; then the file is as
        it was.
        """
        writer = self._writing()
        with (
            self._one_at_a_time,
            self._telling_faults(),
            self._as_it_was_left(),
            closing(writer.raw_connection()) as lent,
        ):
            driver: Driver = lent.driver_connection
            driver.execute("VACUUM")

    def close(self) -> None:
        """Give the file and the lock back. Closing twice does nothing."""
        with self._one_at_a_time:
            self._is_closed = True
            for engine in (self._writer, self._reader):
                if engine is not None:
                    engine.dispose()
        closed, self._closed = self._closed, lambda: None
        closed()

    @contextmanager
    def _transaction(self, said: str, typing: bool, undoes: str | None) -> Iterator[Work]:
        writer = self._writing()
        journal = None
        try:
            with self._as_it_was_left(), begin_to_write(writer) as driver:
                journal = Journal(driver, self._ledger, self._now(), said, bool(self._sealed), undoes)
                writing = Writing(driver, self._ledger, journal, bool(self._sealed), typing)
                work = Work(writing)
                yield work
        except BaseException:
            if journal is not None:
                journal.failed()
            raise
        writing.committed()
        work.changed = Changed(frozenset(journal.touched), journal.undo, said, undoes=undoes or "")

    def _lent(self) -> Driver:
        """The connection that writes, or one that reads, for as long as the file is the one that was opened."""
        if self._is_closed:
            raise Refused(CLOSED)
        if _identity(self._file) != self._identity:
            raise Refused(REPLACED)
        with closing((self._writer or self._reader).raw_connection()) as lent:
            return lent.driver_connection

    def _writing(self) -> Engine:
        if self._writer is None:
            raise Refused(LOOKING)
        return self._writer

    @contextmanager
    def _as_it_was_left(self) -> Iterator[None]:
        """Raises Refused unless the file is the one that was opened.

        Whoever wrote over it in place may have left SQLite's own count of changes as it was. Nothing that is held of
        its pages is trusted then, or a save would mix both.
        """
        if _identity(self._file) != self._identity:
            raise Refused(REPLACED)
        if _written(self._file) != self._written:
            for engine in (self._writer, self._reader):
                if engine is not None:
                    engine.dispose()
        try:
            yield
        finally:
            self._written = _written(self._file)

    @contextmanager
    def _telling_faults(self) -> Iterator[None]:
        try:
            with telling_faults():
                yield
        except Refused as refused:
            cause = refused.__cause__
            if cause is not None and fault_name(cause) == "SQLITE_FULL" and ballast.give_back(self.folder):
                raise Refused(FULL_ROOM_GIVEN) from cause
            raise


def _identity(file: Path) -> tuple[int, int]:
    """Which file this is, whatever its name: another in its place would take a save and show it to nobody.

    An empty one is none: SQLite would take it for a new workbook.
    """
    try:
        found = file.stat()
    except FileNotFoundError:
        return (0, 0)
    return (found.st_dev, found.st_ino) if found.st_size else (0, 0)


def _written(file: Path) -> int:
    """When the file was last written, in nanoseconds; 0 when it is not there."""
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0
