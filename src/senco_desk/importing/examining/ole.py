"""Files of Microsoft's older kind, compound files ([MS-CFB]): documents from before 2007, locked ones, saved mails."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import olefile

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.importing.examining.remarks import LOCKED
from senco_desk.importing.examining.seen import DAMAGED, Faulty, foreign_code

_LARGEST_STREAM = 512 * 1024**2


class Old:
    """One compound file."""

    def __init__(self, ole: olefile.OleFileIO) -> None:
        self._ole = ole

    def has(self, name: str) -> bool:
        with foreign_code(Form.OTHER):
            return bool(self._ole.exists(name))

    def folders(self, beginning: str) -> int:
        """How many storages of the first level have names that begin so."""
        with foreign_code(Form.OTHER):
            return sum(
                path[0].startswith(beginning)
                for path in self._ole.listdir(streams=False, storages=True)
                if len(path) == 1
            )

    def stream(self, name: str, form: Form) -> bytes:
        """What a stream holds; raises Faulty when it is missing or broken off."""
        with foreign_code(form):
            if self._ole.get_size(name) > _LARGEST_STREAM:
                raise Faulty(form, Soundness.BROKEN, DAMAGED)
            return bytes(self._ole.openstream(name).read())

    def refuse_locked(self, locked: bool | int, form: Form) -> None:
        if locked:
            raise Faulty(form, Soundness.LOCKED, LOCKED)

    @property
    def pages(self) -> int | None:
        with foreign_code(Form.OTHER):
            return _counted(self._ole.get_metadata().num_pages)

    @property
    def slides(self) -> int | None:
        with foreign_code(Form.OTHER):
            return _counted(self._ole.get_metadata().slides)


def _counted(found: object) -> int | None:
    return found if isinstance(found, int) and found > 0 else None


@contextmanager
def opened(file: BinaryIO) -> Iterator[Old]:
    with foreign_code(Form.OTHER):
        ole = olefile.OleFileIO(file)
    with ole:
        yield Old(ole)
