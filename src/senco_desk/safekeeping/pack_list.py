"""What a carry copy says is in it, and whether that can be: a pack comes on a stick, and may be anybody's.

Only names of ours are taken, each once, and only members stored as they are: what is laid out can then never be more
than the file itself, and never lies outside the folder it is laid into.
"""

import json
import os
import re
import struct
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.store.folder import DATABASE
from senco_desk.store.key_file import KEYS

LIST = "pack.json"

CUT_SHORT = Sentence(
    "pack-cut-short",
    N_(
        "“{name}” is no carry copy, or it is cut short, as when a stick is pulled out too soon. It was left as it is, "
        "and nothing was changed here. Copy it again from where it came, or make it anew on the other laptop."
    ),
)
NOT_OURS = Sentence(
    "pack-not-ours",
    N_(
        "“{name}” holds what no carry copy of SENCO Desk has ({what}). It was not opened any further, and nothing was "
        "changed here. Make the carry copy anew on the other laptop."
    ),
)
NEWER = Sentence(
    "pack-newer",
    N_(
        "“{name}” was made by a newer SENCO Desk. Nothing was changed. Bring this SENCO Desk up to date, then take it "
        "in."
    ),
)

UNREADABLE = (
    zipfile.BadZipFile, OSError, EOFError, ValueError, OverflowError, IndexError, RuntimeError, struct.error
)  # fmt: skip
"""All that `zipfile` is known to raise over a file that is none, or that was made to mislead it."""

_FORMAT = 1
_LONGEST_LIST = _LONGEST_CONTENTS = 16 * 1024 * 1024
"""Bytes; enough for more than 100,000 files."""

# The end of a zip file, as https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT has it (4.3.14 to 4.3.16).
_END_SIGN, _SAID_ELSEWHERE = b"PK\x05\x06", 0xFFFFFFFF
_END = struct.Struct("<4s4H2LH")
_LOCATOR = struct.Struct("<4sLQL")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_CONTAINER = re.compile(r"evidence/([0-9a-f]{2})/(\1[0-9a-f]{6}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})")


@dataclass(frozen=True, slots=True)
class Listed:
    """A member: its bytes, and their SHA-256 in hex."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PackList:
    """`workbook` is the id of the workbook, `sequence` that of the last change in it; `made` in UTC."""

    workbook: str
    made: datetime
    sequence: int
    members: Mapping[str, Listed] = field(default_factory=dict)

    @property
    def size(self) -> int:
        return sum(member.size for member in self.members.values())

    def written(self) -> str:
        members = {name: [member.size, member.sha256] for name, member in self.members.items()}
        told = {"format": _FORMAT, "workbook": self.workbook, "made": self.made.isoformat(), "sequence": self.sequence}
        return json.dumps(told | {"members": members}, indent=0)


def prove_contents(file: Path) -> None:
    """Raises BadZipFile for a table of contents too large to be ours, before it is read into memory.

    Its end is the end of the file, as we write it: one that is cut short may have a whole attached zip file in it. What
    its members count themselves is not asked: the table is read to its end whatever they say.
    """
    with file.open("rb") as opened:
        length = opened.seek(0, os.SEEK_END)
        opened.seek(max(0, length - _END.size - _LOCATOR.size))
        tail = opened.read()
        if len(tail) < _END.size or not tail[-_END.size :].startswith(_END_SIGN):
            raise zipfile.BadZipFile("no end")
        size = int(_END.unpack(tail[-_END.size :])[5])
        if size == _SAID_ELSEWHERE and len(tail) == _END.size + _LOCATOR.size:
            opened.seek(_LOCATOR.unpack_from(tail)[2])
            found = opened.read(_END_64.size)
            size = int(_END_64.unpack(found)[8]) if len(found) == _END_64.size else size
    if size > _LONGEST_CONTENTS:
        raise zipfile.BadZipFile("too many members")


def listed(opened: zipfile.ZipFile, file: Path) -> PackList:
    """The list of a pack, which its members fit. Raises Damaged for none or others, Refused for a newer one."""
    found = opened.infolist()
    _prove_ours(found, file)
    if LIST not in {member.filename for member in found}:
        raise Damaged(CUT_SHORT, name=file.name)
    try:
        told = json.loads(opened.read(LIST))
        newer = isinstance(told, dict) and isinstance(told.get("format"), int) and told["format"] > _FORMAT
        listing = None if newer else _read(told)
    except (*UNREADABLE, KeyError, TypeError, AttributeError) as error:
        raise Damaged(CUT_SHORT, name=file.name) from error
    if listing is None:
        raise Refused(NEWER, name=file.name)
    _prove_as_listed(found, listing, file)
    return listing


def _prove_ours(found: list[zipfile.ZipInfo], file: Path) -> None:
    names = [member.filename for member in found]
    strange = next((name for name in names if not _is_ours(name)), None)
    if strange is not None:
        raise Damaged(NOT_OURS, name=file.name, what=strange[:60])
    twice = next((name for name in names if names.count(name) > 1), None) if len(set(names)) < len(names) else None
    if twice is not None:
        raise Damaged(NOT_OURS, name=file.name, what=twice)
    for member in found:
        stored = member.compress_type == zipfile.ZIP_STORED and member.compress_size == member.file_size
        if not stored or member.flag_bits & 0x1 or (member.filename == LIST and member.file_size > _LONGEST_LIST):
            raise Damaged(NOT_OURS, name=file.name, what=member.filename)
    if sum(member.file_size for member in found) > file.stat().st_size:
        raise Damaged(NOT_OURS, name=file.name, what=LIST)


def _is_ours(name: str) -> bool:
    return name in {DATABASE, KEYS, LIST} or _CONTAINER.fullmatch(name) is not None


def _prove_as_listed(found: list[zipfile.ZipInfo], listing: PackList, file: Path) -> None:
    sizes = {member.filename: member.file_size for member in found if member.filename != LIST}
    if DATABASE not in sizes or sizes != {name: member.size for name, member in listing.members.items()}:
        raise Damaged(CUT_SHORT, name=file.name)


def _read(told: dict[str, Any]) -> PackList:
    members = {name: Listed(int(size), str(sha256)) for name, (size, sha256) in told["members"].items()}
    made = datetime.fromisoformat(told["made"])
    if made.tzinfo is None or str(UUID(told["workbook"])) != told["workbook"]:
        raise ValueError("not as it is written")
    return PackList(told["workbook"], made, int(told["sequence"]), members)
