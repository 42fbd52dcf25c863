"""Feedback in the open format, `*.sencofeedback.json`, which any program may write for a tutor.

docs/feedback-format.md tells it to other people and resources/schemas/ to other programs.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from functools import cache
from typing import Any

import fastjsonschema

from senco_desk.assets import resource
from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.feedback_mark import (
    Box,
    CommentState,
    CopyRead,
    FeedbackRead,
    FileKind,
    Mark,
    MarkKind,
    Place,
    PrintedOn,
)
from senco_desk.domain.language import N_, _
from senco_desk.importing.feedback.walls import Progress, lines_of, read_as, refuse_size
from senco_desk.importing.findings import Findings
from senco_desk.importing.json_text import NotJson, NotUtf8, parsed, wrong_with

FORMAT, VERSION = "senco-feedback", 1
SCHEMA = "feedback-1.schema.json"

BROKEN = Sentence(
    "feedback-json-broken",
    N_(
        "“{name}” cannot be read as JSON: line {line}, {reason}. Nothing was brought in. It may have arrived only in "
        "part: ask for it again."
    ),
)
ENCODING = Sentence(
    "feedback-json-encoding",
    N_("“{name}” is not in UTF-8 from line {line} on. Nothing was brought in. Ask for it again, saved as UTF-8."),
)
OTHER_FORMAT = Sentence(
    "feedback-json-other",
    N_(
        "“{name}” is JSON, but no feedback: its “format” is not “senco-feedback”. Nothing was brought in. Choose "
        "another file."
    ),
)
NEWER = Sentence(
    "feedback-json-newer",
    N_(
        "“{name}” is feedback in version {version} of the format, and this desk reads version {own}. Nothing was "
        "brought in. Install the newer desk, or ask for the file in version {own}."
    ),
)
NO_VERSION = Sentence(
    "feedback-json-no-version",
    N_("“{name}” is feedback in version {version} of the format, which there never was. Nothing was brought in."),
)
NOT_AS_SCHEMA = Sentence(
    "feedback-json-schema",
    N_(
        "“{name}”: {place} {wrong}. Nothing was brought in. Whoever wrote the program that made it finds in "
        "docs/feedback-format.md how it should be."
    ),
)
NO_MOMENT = N_("is no day and time")
UNKNOWN = Sentence("feedback-json-unknown", N_("this format has no such name, and it was left out: “{key}”."))
SAME_KEY = Sentence("feedback-json-same-key", N_("the key stands a second time. The mark was given one of its own."))
ANSWERS_NONE = Sentence(
    "feedback-json-answers", N_("it answers a mark that is not in the file. It was kept by itself.")
)

_KNOWN = ("sender", "written", "pages", "copies", "marks", "findings")


def is_open_form(content: bytes) -> bool:
    """Whether it says, anywhere, that it is in this format: names in JSON have no order."""
    return content[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and b'"senco-feedback"' in content


def read(content: bytes, name: str, progress: Progress) -> FeedbackRead:
    """What the file says, to the letter. Raises Damaged for one that is broken, Refused for one of another version."""
    refuse_size(content, name)
    plain = _proven(_plain(content, name), name)
    findings = Findings()
    _tell_unknown(plain, findings)
    found = {each: _VALUES.get(each, _same)(plain[each]) for each in _KNOWN[:4] if each in plain}
    marks = tuple(_marks(plain["marks"], findings, progress))
    said = read_as(FileKind.OPEN, content, name, findings, marks=marks, **found)
    earlier = tuple(map(lines_of, plain.get("findings", ())))
    return replace(said, findings=(*earlier, *said.findings))


def _plain(content: bytes, name: str) -> dict[str, Any]:
    try:
        plain = parsed(content.removeprefix(b"\xef\xbb\xbf"))
    except NotUtf8 as wrong:
        raise Damaged(ENCODING, name=name, line=wrong.line) from wrong
    except NotJson as wrong:
        raise Damaged(BROKEN, name=name, line=wrong.line, reason=wrong.reason) from wrong
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise Refused(OTHER_FORMAT, name=name)
    return plain


def _proven(plain: dict[str, Any], name: str) -> dict[str, Any]:
    version = plain.get("version")
    if isinstance(version, bool):
        raise Damaged(NOT_AS_SCHEMA, name=name, place="version", wrong=_("should be {kind}").format(kind=VERSION))
    if isinstance(version, int | float) and version != VERSION:
        raise Refused(NEWER if version > VERSION else NO_VERSION, name=name, version=f"{version:g}"[:20], own=VERSION)
    try:
        _proving()(plain)
        for number, mark in enumerate(plain["marks"], start=1):
            _moment_at(f"marks[{number}].when", mark.get("when"))
        _moment_at("written", plain.get("written"))
    except fastjsonschema.JsonSchemaValueException as error:
        wrong = _(NO_MOMENT) if error.rule == "pattern" else wrong_with(error)
        raise Damaged(NOT_AS_SCHEMA, name=name, place=_place_in(error), wrong=wrong) from error
    except _NoMoment as error:
        raise Damaged(NOT_AS_SCHEMA, name=name, place=str(error), wrong=_(NO_MOMENT)) from error
    return plain


class _NoMoment(ValueError):
    """A day or a time that there is not."""


def _moment_at(place: str, plain: str | None) -> None:
    try:
        _VALUES["when"](plain)
    except (ValueError, OverflowError) as error:
        raise _NoMoment(place) from error


def _place_in(error: fastjsonschema.JsonSchemaValueException) -> str:
    """As people count: the first mark is `marks[1]`."""
    counted = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in _path(error))
    return "".join(counted).lstrip(".") or _("the whole")


def _path(error: fastjsonschema.JsonSchemaValueException) -> list[int | str]:
    return [int(part) if part.isdecimal() else part for part in error.path[1:]]


def _marks(plain: Sequence[Mapping[str, Any]], findings: Findings, progress: Progress) -> Iterator[Mark]:
    taken: set[str] = set()
    given = {mark.get("key") for mark in plain}
    for number, held in enumerate(plain, start=1):
        mark: Mark = _made(Mark, {"kind": _kind_of(held), "key": "", **held})
        key = mark.key or _free(f"{number}", given)
        if key in taken:
            findings.broken(SAME_KEY, f"marks[{number}]")
            key = _free(f"{key} ({number})", given | taken)
        if mark.answers and (mark.answers not in given or mark.answers == key):
            findings.broken(ANSWERS_NONE, f"marks[{number}]")
            mark = replace(mark, answers="")
        taken.add(key)
        progress(number, len(plain))
        yield replace(mark, key=key)


def _kind_of(held: Mapping[str, Any]) -> str:
    """Of a mark that does not say it."""
    return next((kind for kind in ("decision", "grade") if held.get(kind)), "comment")


def _free(key: str, taken: set[Any]) -> str:
    while key in taken:
        key += "'"
    return key


def _tell_unknown(plain: Mapping[str, Any], findings: Findings) -> None:
    _tell(plain, ("format", "version", *_KNOWN), "", findings)
    for number, mark in enumerate(plain["marks"], start=1):
        place = f"marks[{number}]"
        _tell(mark, _names(Mark), place, findings)
        _tell(within := mark.get("place") or {}, _names(Place), f"{place}.place", findings)
        _tell(within.get("printed") or {}, _names(PrintedOn), f"{place}.place.printed", findings)
        _tell(within.get("box") or {}, _names(Box), f"{place}.place.box", findings)
    for number, copy in enumerate(plain.get("copies", ()), start=1):
        _tell(copy, _names(CopyRead), f"copies[{number}]", findings)


def _tell(plain: Mapping[str, Any], known: Sequence[str], place: str, findings: Findings) -> None:
    for key in plain:
        if key not in known:
            findings.broken(UNKNOWN, place or _("the whole"), key=lines_of(key)[:60])


def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _made(kind: Any, plain: Mapping[str, Any]) -> Any:
    """A value of the kind, of what is known of it."""
    return kind(**{name: _VALUES.get(name, _same)(plain[name]) for name in _names(kind) if name in plain})


def _same(plain: Any) -> Any:
    if isinstance(plain, float) and plain.is_integer():
        return int(plain)
    return lines_of(plain) if isinstance(plain, str) else plain


def _moment(plain: str | None) -> datetime | None:
    return None if plain is None else datetime.fromisoformat(plain)


_VALUES: Mapping[str, Callable[[Any], Any]] = {
    "kind": MarkKind,
    "state": CommentState,
    "when": _moment,
    "written": _moment,
    "codes": lambda plain: tuple(map(_same, plain)),
    "place": lambda plain: _made(Place, plain),
    "printed": lambda plain: None if plain is None else _made(PrintedOn, plain),
    "box": lambda plain: None if plain is None else _made(Box, plain),
    "copies": lambda plain: tuple(_made(CopyRead, each) for each in plain),
}


@cache
def _proving() -> Callable[[Any], Any]:
    schema = json.loads(resource("schemas", SCHEMA).read_text("utf-8"))
    proving: Callable[[Any], Any] = fastjsonschema.compile(schema, use_default=False)
    return proving
