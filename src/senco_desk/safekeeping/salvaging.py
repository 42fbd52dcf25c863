"""A damaged workbook: what can be read of it becomes a new one, the rest comes from a backup, and what is lost is told.

Only rows whose seal proves them, and files whose own seals do, are brought back: nothing that is wrong looks right.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from senco_desk.domain.errors import Damaged, DeskError, Sentence
from senco_desk.domain.identity import new_id, numbered
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_, _
from senco_desk.safekeeping.backups import Kept, prove_copy
from senco_desk.safekeeping.copies import read_only
from senco_desk.safekeeping.copying import Cancelled, Progress, copy_containers, go_on
from senco_desk.safekeeping.restoring import keep_lock, put_in_place
from senco_desk.store import tables
from senco_desk.store.containers import Containers
from senco_desk.store.desk import Desk
from senco_desk.store.driver import Driver, connect
from senco_desk.store.durable import sync_file
from senco_desk.store.faults import telling_faults
from senco_desk.store.folder import database, hot_journal
from senco_desk.store.live_copy import counts
from senco_desk.store.migrating import migrate
from senco_desk.store.migrations import STEPS
from senco_desk.store.rescuing import Rescued, Wreck
from senco_desk.store.search import rebuild
from senco_desk.store.stored import moment_out

NOTHING_TO_READ = Sentence(
    "salvage-nothing",
    N_(
        "Nothing can be read of the workbook's file any more: its beginning is destroyed, and there is no backup of it "
        "to be found. The file was left as it is. Keep it, and look for a backup on a stick or another laptop."
    ),
)

_MADE_ANEW = {"unsearched", "searchable"}
_LETTERS = {Noun.REFLECTION: "R", Noun.EVIDENCE: "E"}


@dataclass(frozen=True, slots=True)
class Item:
    """One of her things: `called` is its number where that can still be known."""

    noun: Noun
    id: str
    called: str = ""
    title: str = ""


@dataclass(slots=True)
class Salvaged:
    """What came of it. `counts`: rows of each table now; `aside` is where the damaged workbook is kept.

    `from_backup`: could not be read, and is as it was when the backup was made. `lost`: in neither. `more_lost`: there
    may have been others, of which nothing is known. `files_lost` are names of attached files.
    """

    counts: dict[str, int] = field(default_factory=dict)
    from_backup: list[Item] = field(default_factory=list)
    lost: list[Item] = field(default_factory=list)
    more_lost: bool = False
    files_lost: list[str] = field(default_factory=list)
    aside: Path | None = None

    @property
    def is_all(self) -> bool:
        """Everything was brought back, and as it was last written."""
        return not (self.from_backup or self.lost or self.more_lost or self.files_lost)


def salvage(
    folder: Path, key: bytes | None, backup: Kept | None, now: datetime, progress: Progress, cancelled: Cancelled
) -> Salvaged:
    """Put what can be read in the place of the damaged workbook, which is moved aside and kept as it is.

    Raises Damaged when nothing can be read and there is no backup, and Refused when the disk does not take it.
    """
    came = Salvaged()

    def build(into: Path) -> None:
        _Salvage(folder, key, backup, now, came, progress, cancelled).into(into)

    came.aside = put_in_place(folder, build, _("damaged"), now)
    return came


class _Salvage:
    def __init__(
        self,
        folder: Path,
        key: bytes | None,
        backup: Kept | None,
        now: datetime,
        came: Salvaged,
        progress: Progress,
        cancelled: Cancelled,
    ) -> None:
        self._folder, self._key, self._backup, self._now = folder, key, backup, now
        self._came, self._progress, self._cancelled = came, progress, cancelled

    def into(self, folder: Path) -> None:
        with ExitStack() as leaving:
            wreck = Wreck(_quiet_file(self._folder, leaving), self._key)
            leaving.callback(wreck.close)
            then = leaving.enter_context(self._opened_backup())
            if then is None and not wreck.ask("SELECT 1 FROM sqlite_master WHERE name = 'workbook'"):
                raise Damaged(NOTHING_TO_READ)
            self._write(database(folder), wreck, then)
            self._bring_files(folder, then)
        keep_lock(folder, [self._folder, *([self._backup.file.parent] if self._backup else [])])
        self._finish(folder)

    def _write(self, file: Path, wreck: Wreck, then: Driver | None) -> None:
        with telling_faults(), closing(connect(file, self._key, "rwc")) as driver:
            migrate(driver, STEPS[: _version(wreck)])
            driver.execute("PRAGMA foreign_keys = OFF")
            driver.execute("BEGIN IMMEDIATE")
            there = {name for (name,) in driver.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            names = [table.name for table in tables.metadata.sorted_tables if table.name in there - _MADE_ANEW]
            for at, name in enumerate(names):
                go_on(self._cancelled)
                self._progress(_("Reading what can be read"), at, len(names))
                self._bring(name, driver, wreck, then)
            self._mend(driver, then)
            driver.execute("COMMIT")
            migrate(driver)

    def _bring(self, name: str, driver: Driver, wreck: Wreck, then: Driver | None) -> None:
        table = tables.metadata.tables[name]
        there = {row[1] for row in driver.execute(f'PRAGMA table_info("{name}")')}
        columns = tuple(column for column in table.columns.keys() if column in there)  # noqa: SIM118
        rescued = wreck.table(name, columns, tuple(column.name for column in table.primary_key.columns))
        _insert(driver, name, columns, rescued.rows)
        filled = self._fill(driver, name, rescued, then)
        noun = table.info.get("noun")
        if noun is not None and rescued.key == (table.info["noun_id"],):
            named = _index_names(wreck, name)
            self._came.from_backup += [Item(noun, each, *named.get(each, ())) for (each,) in sorted(filled)]
            self._came.lost += [Item(noun, each, *named.get(each, ())) for (each,) in sorted(rescued.lost - filled)]
        self._came.more_lost |= noun is not None and not rescued.all_known and then is None

    def _fill(self, driver: Driver, name: str, rescued: Rescued, then: Driver | None) -> set[tuple[Any, ...]]:
        """The keys of rows that came from the backup, for those that could not be read."""
        if then is None or (rescued.all_known and not rescued.lost):
            return set()
        held = {rescued.key_of(row) for row in rescued.rows}
        rows = then.execute(_select(name, rescued.columns)).fetchall()
        wanted = [
            row
            for row in rows
            if (key := rescued.key_of(row)) not in held and (key in rescued.lost or not rescued.all_known)
        ]
        _insert(driver, name, rescued.columns, wanted)
        return {rescued.key_of(row) for row in wanted}

    def _mend(self, driver: Driver, then: Driver | None) -> None:
        """What every workbook has, and no link that leads nowhere."""
        if driver.execute("SELECT 1 FROM workbook").fetchone() is None:
            sequence = driver.execute("SELECT ifnull(max(sequence), 0) FROM change").fetchone()[0]
            made = then.execute("SELECT id, made FROM workbook").fetchone() if then else None
            each, moment = made or (new_id(), moment_out(self._now))
            driver.execute(
                "INSERT INTO workbook (id, made, sealed, sequence) VALUES (?, ?, 1, ?)", (each, moment, sequence)
            )
        for noun, letter in _LETTERS.items():
            driver.execute(
                "INSERT INTO numbering (letter, last) SELECT ?, ifnull(max(number), 0) FROM "  # noqa: S608
                f"{noun.value} WHERE true ON CONFLICT (letter) DO UPDATE SET last = max(last, excluded.last)",
                (letter,),
            )
        driver.execute("UPDATE workbook SET session = NULL WHERE session NOT IN (SELECT id FROM session)")
        self._take_out_loose_ends(driver)

    def _take_out_loose_ends(self, driver: Driver) -> None:
        while loose := driver.execute("PRAGMA foreign_key_check").fetchall():
            for name, rowid in {(row[0], row[1]) for row in loose}:
                table = tables.metadata.tables[name]
                if "noun" in table.info and "id" in table.columns:
                    (each,) = driver.execute(f'SELECT id FROM "{name}" WHERE rowid = ?', (rowid,)).fetchone()  # noqa: S608
                    self._came.lost.append(Item(table.info["noun"], each))
                driver.execute(f'DELETE FROM "{name}" WHERE rowid = ?', (rowid,))  # noqa: S608

    def _bring_files(self, folder: Path, then: Driver | None) -> None:
        """Those of the damaged workbook that prove whole; the others from the backup."""
        with closing(Desk(folder, self._key, "", write=False)) as desk, desk.view() as view:
            named = view.containers()
            names = {each: file.name for files in view.attachments.of_all().values() for file in files
                     for each in (file.container, file.print_copy)}  # fmt: skip
            names |= {each.container: each.file_name for each in view.feedback.all() if each.container}
        own = Containers(self._folder, self._key)
        missing = copy_containers(own, folder, self._key, named, self._progress, self._cancelled)
        still = missing
        if then is not None and self._backup is not None and missing:
            other = Containers(self._backup.file.parent, self._key)
            still = copy_containers(other, folder, self._key, missing, self._progress, self._cancelled)
        self._came.files_lost = sorted({names[each] for each in still if each in names})

    def _finish(self, folder: Path) -> None:
        """The search index is made anew when it is opened; all of it is proven."""
        with closing(Desk(folder, self._key, "")) as desk:
            rebuild(desk)
        with closing(connect(database(folder), self._key, "ro")) as driver:
            self._came.counts = counts(driver)
        prove_copy(database(folder), self._key)
        sync_file(database(folder))

    @contextmanager
    def _opened_backup(self) -> Iterator[Driver | None]:
        if self._backup is None:
            yield None
            return
        with ExitStack() as leaving:
            try:
                desk = leaving.enter_context(read_only(self._backup.file, self._key))
                view = leaving.enter_context(desk.view())
            except DeskError:  # one that cannot be opened helps nobody; what can be read is brought back without it
                view = None
            yield view.reading.driver if view else None


def _quiet_file(folder: Path, leaving: ExitStack) -> Path:
    """The database itself; or, when a save was interrupted, a copy in which that is undone as far as it goes."""
    from senco_desk.safekeeping.opening import copied

    return database(folder) if hot_journal(folder) is None else copied(database(folder), leaving)


def _version(wreck: Wreck) -> int:
    """Of the damaged file, so that an older one is read as it was written; this one's where it cannot be read."""
    found = wreck.ask("PRAGMA user_version")
    version = found[0][0] if found else 0
    return version if 1 <= version <= len(STEPS) else len(STEPS)


def _index_names(wreck: Wreck, name: str) -> dict[str, tuple[str, str]]:
    """Numbers and titles of what cannot be read, from an index that holds them too."""
    letter = _LETTERS.get(Noun(name)) if name in set(Noun) else None
    if letter is None:
        return {}
    found = wreck.ask(f'SELECT id, number, title FROM "{name}" INDEXED BY {name}_rows') or []  # noqa: S608
    return {each: (numbered(letter, number), title) for each, number, title in found if isinstance(number, int)}


def _select(name: str, columns: Sequence[str]) -> str:
    return f'SELECT {", ".join(f"{chr(34)}{column}{chr(34)}" for column in columns)} FROM "{name}"'  # noqa: S608


def _insert(driver: Driver, name: str, columns: Sequence[str], rows: Sequence[tuple[object, ...]]) -> None:
    places = ", ".join("?" * len(columns))
    listed = ", ".join(f'"{column}"' for column in columns)
    driver.executemany(f'INSERT OR IGNORE INTO "{name}" ({listed}) VALUES ({places})', rows)  # noqa: S608
