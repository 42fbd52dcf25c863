"""Which backups were made, and where: noted in the workbook, as no change of hers."""

from sqlalchemy import bindparam, delete, select

from senco_desk.domain.backup import Backup
from senco_desk.store import tables
from senco_desk.store.driver import Driver
from senco_desk.store.prepared import Prepared, inserting
from senco_desk.store.reading import Reading
from senco_desk.store.stored import moment_in, moment_out

_TABLE = tables.backup
_c = _TABLE.c
_all = Prepared(select(_TABLE).order_by(_c.made.desc()))
_gone = Prepared(delete(_TABLE).where(_c.file == bindparam("gone")))


class ReadBackups:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def all(self) -> list[Backup]:
        """Newest first. One that is noted may have gone since: with its stick, or by another hand."""
        return [_backup(*row) for row in self._reading.all(_all)]


def note(driver: Driver, backup: Backup) -> None:
    """Keep that a backup was made; it is no change of hers, so within `desk.upkeep`."""
    inserting(_TABLE).on(
        driver,
        id=backup.id,
        made=moment_out(backup.made),
        folder=backup.folder,
        file=backup.file,
        off_laptop=int(backup.off_laptop),
        sequence=backup.sequence,
        size=backup.size,
    )


def forget(driver: Driver, file: str) -> None:
    """It was thinned out. Within `desk.upkeep`."""
    _gone.on(driver, gone=file)


def _backup(each: str, made: str, folder: str, file: str, off_laptop: int, sequence: int, size: int) -> Backup:
    return Backup(each, moment_in(made), folder, file, bool(off_laptop), sequence, size)
