"""Looking for one person in all that a workbook holds: what is written, was written, was deleted, or is attached."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from senco_desk.domain import text as texts
from senco_desk.domain.about_person import NamingFile, Said, Standing
from senco_desk.domain.attachment import Attachment
from senco_desk.domain.errors import Refused
from senco_desk.domain.identity import numbered
from senco_desk.domain.language import _
from senco_desk.domain.name_erasing import OnePerson, lines_around
from senco_desk.domain.name_places_feedback import file_of
from senco_desk.domain.text import Text
from senco_desk.importing.reading_words.words import FileWords
from senco_desk.services.children import CANCELLED
from senco_desk.services.where_named import PLACES, TITLED, TITLES
from senco_desk.store import tables
from senco_desk.store.attachments import attachment_in
from senco_desk.store.erasing import kept_rows, rows_of
from senco_desk.store.feedback import feedback_in
from senco_desk.store.journal import key_fields, key_text
from senco_desk.store.repositories import View
from senco_desk.store.stored import moment_in
from senco_desk.store.worded import WORDED, through

Held = dict[str, Any]

_SILENT = ("name_decision",)
"""Told apart, as what was decided."""
_FILES = {"attachment": "name", "feedback": "file_name"}
"""The column with what a file is called."""


@dataclass
class Noting:
    """Notes the lines that name one person; gives back what it is given. `met` are the words that do."""

    one: OnePerson
    lines: list[tuple[str, str]] = field(default_factory=list)
    met: set[str] = field(default_factory=set)

    def plain(self, place: str, words: str) -> str:
        if matches := self.one.matches(words):
            self.met.update(words[match.begin : match.end] for match in matches)
            self.lines += [(place, line) for line in lines_around(words, matches)]
        return words

    def text(self, place: str, text: Text) -> Text:
        self.plain(place, texts.plain(text))
        return text

    def file_name(self, place: str, name: str) -> str:
        found = self.one.in_file_name(name)
        self.met.update(name[begin:end] for begin, end in found)
        self.lines += [(place, name)] if found else []
        return name


class LookingForPerson:
    """One look through one moment of the workbook: it is gathered first, so that no save waits for the looking."""

    def __init__(self, one: OnePerson, cancelled: Callable[[], bool]) -> None:
        self._noting, self._cancelled = Noting(one), cancelled
        self._now: list[tuple[str, Held]] = []
        self._kept: list[tuple[str, Held, Held]] = []
        self._moments: dict[str, str] = {}
        self._pieces: dict[str, tuple[str, str]] = {}
        self._of_row: dict[tuple[str, str], str] = {}
        self._there: set[tuple[str, str]] = set()
        self._told: set[tuple[str, str, str]] = set()
        self.said: list[Said] = []
        self.files: dict[str, tuple[Attachment, bool]] = {}

    @property
    def met(self) -> set[str]:
        return self._noting.met

    def gather(self, view: View) -> None:
        """Every row, and every text the journal kept. Raises Damaged for one that the disk has changed."""
        self._now = [(name, held) for name in WORDED for held in self._rows(view, name)]
        self._kept = [(table.name, held, image) for table, held, image in kept_rows(view.reading)]
        self._moments = dict(view.reading.driver.execute("SELECT id, at FROM change").fetchall())

    def look(self, step: Callable[[int, int], None]) -> None:
        """Fill `said`, and `files` with every attachment there is or was, and whether it was deleted."""
        now, kept = self._now, self._kept
        self._there = {(name, _key(name, held)) for name, held in now}
        codes = {held["id"]: held["code"] for name, held in now if name == "outcome"}
        for name, held in now:
            self._know(name, held, codes)
        for name, stands, image in kept:
            self._know(name, {**_key_of(name, stands["row"]), **image}, codes)
        of = len(now) + len(kept)
        for at_row, (name, held) in enumerate(now):
            step(at_row, of)
            if name not in _SILENT:
                standing = Standing.NAMED if name == "version" else Standing.NOW
                at = moment_in(held["at"]) if name == "version" else None
                self._note(name, held, _key(name, held), standing, at)
        for at_row, (name, stands, image) in enumerate(kept, start=len(now)):
            step(at_row, of)
            self._note_kept(name, stands, image, moment_in(self._moments[stands["change"]]))
        order = list(Standing)
        self.said.sort(key=lambda each: (order.index(each.standing), each.reference, each.title))

    def _rows(self, view: View, name: str) -> Iterator[Held]:
        for held in rows_of(view.reading, tables.metadata.tables[name]):
            if self._cancelled():
                raise Refused(CANCELLED)
            yield held

    def _note_kept(self, name: str, stands: Held, image: Held, at: datetime) -> None:
        if self._cancelled():
            raise Refused(CANCELLED)
        if name in _SILENT or (name == "person" and not self._is_there(name, stands["row"])):
            return
        gone = not self._is_there(name, stands["row"])
        self._note(name, image, stands["row"], Standing.GONE if gone else Standing.OLDER, at)

    def _is_there(self, name: str, row: str) -> bool:
        return (name, row) in self._there

    def _know(self, name: str, held: Held, codes: dict[str, str]) -> None:
        """What people call the thing that a row belongs to."""
        if name in ("reflection", "evidence") and "number" in held:
            letter = "R" if name == "reflection" else "E"
            self._pieces.setdefault(held["id"], (numbered(letter, held["number"]), held["title"]))
        elif name == "case" and "outcome" in held:
            self._pieces.setdefault(held["id"], (codes.get(held["outcome"], ""), _(TITLES["case"])))
        elif held.get("title") and name in TITLED:
            titled = _("{kind}: {title}").format(kind=_(TITLES[name]), title=held["title"])
            self._pieces.setdefault(held["id"], ("", titled))
        elif name == "attachment" and "evidence" in held and "container" in held and "sha256" in held:
            self._of_row[(name, _key(name, held))] = held["evidence"]
            gone = (name, _key(name, held)) not in self._there
            if held["id"] not in self.files and len(held) >= len(tables.attachment.columns) - 1:
                self.files[held["id"]] = (attachment_in(held), gone)
        elif name == "feedback" and held.get("container") and len(held) >= len(tables.feedback.columns) - 1:
            gone = (name, _key(name, held)) not in self._there
            self.files.setdefault(held["id"], (file_of(feedback_in(held)), gone))
        elif name == "mapping" and ("reflection" in held or "evidence" in held):
            self._of_row[(name, _key(name, held))] = held.get("reflection") or held.get("evidence") or ""

    def _note(self, name: str, held: Held, row: str, standing: Standing, at: datetime | None) -> None:
        self._noting.lines = []
        through(name, held, self._noting)
        if name in _FILES and json.loads(row)[-1] in self.files:  # what it is called is told of the file itself
            called = self.files[json.loads(row)[-1]][0].name
            self._noting.lines = [line for line in self._noting.lines if line != (_FILES[name], called)]
        if not self._noting.lines:
            return
        reference, title = self.called(name, held, row)
        for place, line in dict.fromkeys(self._noting.lines):
            if (name + row, place, line) not in self._told:
                self._told.add((name + row, place, line))
                where = _(PLACES[place]) if place in PLACES else ""
                self.said.append(Said(standing, reference, title, where, line, at))

    def called(self, name: str, held: Held, row: str) -> tuple[str, str]:
        """Reference and title of what a row belongs to."""
        own = json.loads(row)[-1]
        piece = self._of_row.get((name, row)) or (held.get("noun_id") if name == "version" else own)
        reference, title = self._pieces.get(str(piece), ("", ""))
        return reference, title or _(TITLES[name])

    def reference(self, piece: str) -> str:
        """What people call a piece, deleted or not; that of no piece came as feedback."""
        return self._pieces.get(piece, ("", ""))[0] if piece else _(TITLES["feedback"])


def naming_file(file: Attachment, words: FileWords, one: OnePerson, reference: str, deleted: bool) -> NamingFile:
    """What of an attached file names the person, and what in it cannot be read."""
    passages = dict.fromkeys(line for _place, said in words.passages for line in one.lines(said))
    by_name = bool(one.in_file_name(file.name) or one.matches(file.name))
    return NamingFile(file.id, file.evidence, reference, file.name, by_name, tuple(passages), words.unread, deleted)


def _key(name: str, held: Held) -> str:
    return key_text(tables.metadata.tables[name], held)


def _key_of(name: str, row: str) -> Held:
    return key_fields(tables.metadata.tables[name], row)
