"""Reading a folder in the open format (`docs/format.md`): each line as a value, or a sentence with file and place.

Whoever edited it, or whatever a disk did to it, is found here: every file is proven against the schema, no path leaves
the folder, and no link is followed.
"""

import json
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO

import fastjsonschema

from senco_desk.assets import resource
from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_, _
from senco_desk.domain.open_format import FORMAT, HEAD, SCHEMA, VERSION, Head, Kind, Line
from senco_desk.domain.plain_form import NotPlain, value_of
from senco_desk.importing.json_text import NotJson, NotUtf8, parsed, wrong_with

NO_SUCH_FOLDER = Sentence(
    "import-no-folder",
    N_(
        "{folder} is no folder that everything was taken out into: {file} is not there. No workbook was made. Choose "
        "the folder that has index.html and data in it."
    ),
)
NEWER = Sentence(
    "import-newer",
    N_(
        "The folder was written by a newer SENCO Desk ({version}), in a format that this one cannot read. No workbook "
        "was made, and the folder was left as it is. Install the newer version, then take it in again."
    ),
)
FILE_MISSING = Sentence(
    "import-file-missing",
    N_(
        "{file} is missing in the folder, so it is not whole. No workbook was made. Take everything out again, or find "
        "the rest of the folder."
    ),
)
FILE_UNREADABLE = Sentence(
    "import-file-unreadable",
    N_("{file} cannot be read ({reason}). No workbook was made. See that the disk is connected, then try again."),
)
LEADS_OUTSIDE = Sentence(
    "import-path-outside",
    N_("{file}: “{path}” is no path within the folder, and is not followed. No workbook was made."),
)
IS_A_LINK = Sentence(
    "import-link",
    N_(
        "“{path}” in the folder is a link, or no ordinary file, and is not followed. No workbook was made. Put the "
        "file itself in its place."
    ),
)
NOT_UTF8 = Sentence(
    "import-encoding",
    N_(
        "{file}, line {line}, is not UTF-8: it was saved in another encoding. No workbook was made. Save it as UTF-8, "
        "or take everything out again."
    ),
)
NOT_JSON = Sentence(
    "import-not-json",
    N_(
        "{file}, line {line}, cannot be read as JSON: {reason}. No workbook was made. Put that line right, or take "
        "everything out again."
    ),
)
NOT_AS_SCHEMA = Sentence(
    "import-schema",
    N_(
        "{file}, line {line}: {place} {wrong}. No workbook was made. Put it right (docs/format.md says how it should "
        "be), or take everything out again."
    ),
)
NOT_WHOLE = Sentence(
    "import-not-whole",
    N_(
        "{file} has {found} lines, and should have {expected}: the folder is not whole, or was edited. No workbook "
        "was made. Take everything out again, or put the number in {head} right."
    ),
)

_LONGEST = 256 * 1024**2
"""Bytes of a line: far above any text that a person wrote."""
_BOM = b"\xef\xbb\xbf"


class OpenFolder:
    """Raises Refused for a folder that is none of ours, and Damaged for what is wrong in one that is."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def head(self) -> Head:
        """What the folder says of itself and of the whole workbook. Raises Refused and Damaged, as the folder does."""
        try:
            file = self.inside(HEAD, HEAD)
        except Damaged as damaged:
            if damaged.sentence is not FILE_MISSING:
                raise
            raise Refused(NO_SUCH_FOLDER, folder=self.root, file=HEAD) from damaged
        with _reading(file, HEAD) as stream:
            plain = _parsed(stream.read(_LONGEST).removeprefix(_BOM), HEAD, None)
        if isinstance(plain, dict) and plain.get("format") == FORMAT and _is_newer(plain.get("version")):
            raise Refused(NEWER, version=plain.get("made_with"))
        head: Head = _value("workbook", Head, plain, HEAD, 1)
        return head

    def lines(self, kind: Kind, expected: int) -> Iterator[tuple[int, Any]]:
        """Each line's number and value; as many as the head says there are."""
        found = 0
        with _reading(self.inside(kind.path, HEAD), kind.path) as stream:
            for number, line in _numbered(stream, kind.path):
                found += 1
                yield number, _value(kind.schema, kind.value, _parsed(line, kind.path, number), kind.path, number)
        if found != expected:
            raise Damaged(NOT_WHOLE, file=kind.path, found=found, expected=expected, head=HEAD)

    @contextmanager
    def reading(self, path: str, named_in: str) -> Iterator[BinaryIO]:
        """A file of the folder, by its path as `named_in` has it."""
        with _reading(self.inside(path, named_in), path) as stream:
            yield stream

    def inside(self, path: str, named_in: str) -> Path:
        """Where it lies. No part of the way is a link, and what lies there is an ordinary file."""
        parts = path.split("/")
        if any(part in ("", ".", "..") or set(part) & {"\\", ":", "\0"} for part in parts):
            raise Damaged(LEADS_OUTSIDE, file=named_in, path=path)
        place = self.root
        for at, part in enumerate(parts, start=1):
            place /= part
            _prove_ordinary(place, path, folder=at < len(parts))
        return place


def _prove_ordinary(place: Path, path: str, *, folder: bool) -> None:
    try:
        found = place.lstat()
    except (OSError, ValueError) as error:
        raise Damaged(FILE_MISSING, file=path) from error
    junction: Callable[[Path], bool] = getattr(os.path, "isjunction", lambda _place: False)
    ordinary = stat.S_ISDIR(found.st_mode) if folder else stat.S_ISREG(found.st_mode)
    if not ordinary or junction(place):
        raise Damaged(IS_A_LINK, path=path)


@contextmanager
def _reading(file: Path, path: str) -> Iterator[BinaryIO]:
    try:
        with file.open("rb") as stream:
            yield stream
    except OSError as error:
        raise Damaged(FILE_UNREADABLE, file=path, reason=error.strerror or error) from error


def _numbered(stream: BinaryIO, path: str) -> Iterator[tuple[int, bytes]]:
    """Lines end with a line feed alone: what she wrote may hold other signs that some take for an end."""
    number = 0
    while line := stream.readline(_LONGEST):
        number += 1
        if len(line) == _LONGEST:
            raise Damaged(NOT_JSON, file=path, line=number, reason=_("it is longer than any text"))
        line = line.removeprefix(_BOM) if number == 1 else line
        if line.strip():
            yield number, line


def _parsed(line: bytes, path: str, number: int | None) -> Any:
    """`number` is the line's; None for a file that is one JSON text, whose faults have lines of their own."""
    try:
        return parsed(line)
    except NotUtf8 as wrong:
        raise Damaged(NOT_UTF8, file=path, line=number or wrong.line) from wrong
    except NotJson as wrong:
        raise Damaged(NOT_JSON, file=path, line=number or wrong.line, reason=wrong.reason) from wrong


def _is_newer(version: object) -> bool:
    return isinstance(version, int) and not isinstance(version, bool) and version > VERSION


def _value(schema: str, kind: type[Head | Line], plain: Any, path: str, number: int) -> Any:
    try:
        _proving(schema)(plain)
        return value_of(kind, plain)
    except fastjsonschema.JsonSchemaValueException as error:
        place, wrong = str(error.name).removeprefix("data").lstrip("."), wrong_with(error)
    except NotPlain as error:
        place, wrong = ".".join(reversed(error.place)), _("cannot be: {why}").format(why=error.why)
    raise Damaged(NOT_AS_SCHEMA, file=path, line=number, place=place or _("the line"), wrong=wrong)


@cache
def _proving(schema: str) -> Callable[[Any], Any]:
    """What proves a value against one definition of the schema; it fetches nothing, and fills in nothing."""
    definitions = json.loads(resource("schemas", SCHEMA).read_text("utf-8"))["definitions"]
    asked = {"$schema": "http://json-schema.org/draft-07/schema#", "$ref": f"#/definitions/{schema}"}
    proving: Callable[[Any], Any] = fastjsonschema.compile({**asked, "definitions": definitions}, use_default=False)
    return proving
