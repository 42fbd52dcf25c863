"""Where a workbook's key comes from. Asks nothing of the database, so that Home can be read before it is loaded."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

KEY_BYTES = 32


class KeyProvider(Protocol):
    def key(self, folder: Path) -> bytes | None:
        """The 32-byte key of the workbook at `folder`; None for one that is not encrypted."""


@dataclass(frozen=True, slots=True)
class NoKey:
    """For workbooks that are not encrypted."""

    def key(self, folder: Path) -> bytes | None:  # noqa: ARG002
        return None


@dataclass(frozen=True, slots=True)
class FixedKey:
    """The same key for every workbook: for tests and measurements."""

    raw: bytes

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_BYTES:
            raise ValueError(f"a key has {KEY_BYTES} bytes")

    def key(self, folder: Path) -> bytes | None:  # noqa: ARG002
        return self.raw
