"""Attachments: the files of a piece of evidence, kept whole in containers of their own, and what was seen in them."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import BinaryIO, Protocol

LARGEST = 2 * 1024**3
"""Bytes of the largest file that is taken in."""


class Form(StrEnum):
    """What a file is by its content, never by its name."""

    PDF = "pdf"
    WORD = "word"
    SHEET = "sheet"
    SLIDES = "slides"
    PICTURE = "picture"
    MAIL = "mail"
    TEXT = "text"
    SOUND = "sound"
    FILM = "film"
    PROGRAM = "program"
    OTHER = "other"


class Soundness(StrEnum):
    """Whether it opens. `WARNS`: it opens, with something to know. `UNSEEN`: nothing here can look into such a file."""

    SOUND = "sound"
    WARNS = "warns"
    BLANK = "blank"
    LOCKED = "locked"
    BROKEN = "broken"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class Health:
    """What was seen when it was attached. `remarks` are whole sentences, for her; `pages` None when it has none.

    `width` and `height` are of a picture the right way up, in pixels.
    """

    form: Form = Form.OTHER
    soundness: Soundness = Soundness.UNSEEN
    pages: int | None = None
    remarks: tuple[str, ...] = ()
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """`name` is what the file was called, without its folder; `size` in bytes; `sha256` of its content, in hex.

    `container` names the immutable container that holds it, `print_copy` the one with the picture as it prints
    (the right way up, without place or camera), "" when it has none. Two attachments may share their containers.
    `alt` says in words what a picture shows.
    """

    id: str
    evidence: str
    position: int
    name: str
    size: int
    sha256: str
    container: str
    attached: datetime
    print_copy: str = ""
    health: Health = field(default_factory=Health)
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Stored:
    """A container that was written: its name, and the size and SHA-256 of what it holds."""

    container: str
    size: int
    sha256: str


Moved = Callable[[int, int | None], None]
"""Called with bytes behind and of how many; raising in it ends the work."""


class Files(Protocol):
    """What containers hold, read as streams: the one way to it, in this process or a child."""

    def reading(self, container: str) -> AbstractContextManager[BinaryIO]:
        """A seekable stream over what it holds. Raises Damaged when it is missing or not as it was written."""
        ...
