"""How a document for another program is written: beside its place, whole or not at all."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from senco_desk.domain.review_copy import LeftOut
from senco_desk.printing.placing import beside

Progress = Callable[[str, int, int | None], None]
"""Called with the part that is being written, how far it is and of how many."""


@dataclass(frozen=True, slots=True)
class Written:
    """The whole file, beside its place still, and its SHA-256.

    Of a review copy: pictures that are missing or not described, and those that had no room.
    """

    file: Path
    sha256: str
    missing: tuple[str, ...] = ()
    undescribed: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def written(target: Path, began: Callable[[Path], None], save: Callable[[BinaryIO], None]) -> Written:
    """What `save` makes, beside `target`. Raises Refused when it cannot be written there or the disk is full."""
    made = BytesIO()
    save(made)
    with beside(target, began) as out:
        out.write(made.getbuffer())
        return Written(Path(out.name), sha256(made.getbuffer()).hexdigest())
