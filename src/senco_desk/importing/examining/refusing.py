"""What is said of a stranger's file that cannot be read: the same faults, in the sentences of each reader."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from senco_desk.domain.attachment import Soundness
from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.importing.examining.package import BOMB
from senco_desk.importing.examining.seen import Faulty, TooLarge


@dataclass(frozen=True, slots=True)
class Refusals:
    """Sentences with room for the file's `{name}`."""

    locked: Sentence
    harmful: Sentence
    damaged: Sentence

    @contextmanager
    def telling(self, name: str) -> Iterator[None]:
        """Around the reading of a file. Raises Refused where it is locked or without end, Damaged where it broke."""
        try:
            yield
        except Faulty as faulty:
            raise self._of(faulty, name) from faulty
        except (TooLarge, MemoryError, RecursionError) as large:
            raise Refused(self.harmful, name=name) from large

    def _of(self, faulty: Faulty, name: str) -> Refused | Damaged:
        if faulty.health.soundness is Soundness.LOCKED:
            return Refused(self.locked, name=name)
        return Damaged(self.harmful if str(faulty) == BOMB.code else self.damaged, name=name)
