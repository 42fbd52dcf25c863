"""A printed copy: each one recorded, so that a page in a tutor's hand can be traced to what it said."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No letter or digit that is misread on paper."""


class CopyKind(StrEnum):
    PRINT = "print"


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A printed page: its label as printed ("iv", "12") and what stands on it, by reference or outcome code."""

    label: str
    holds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedCopy:
    """`reference` names the portfolio ("PF-7Q2K"), `version` counts its copies, `sha256` is of the file's bytes."""

    id: str
    reference: str
    version: int
    kind: CopyKind
    made: datetime
    framework: str
    pages: tuple[PageEntry, ...]
    sha256: str
    file_name: str


def new_reference() -> str:
    return "PF-" + "".join(secrets.choice(_ALPHABET) for _ in range(4))
