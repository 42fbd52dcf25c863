"""The bin: what was deleted, whole, as the journal keeps it; it goes back with all that went with it."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Table, bindparam, or_, select

from senco_desk.domain.bin import Binned, Deleted
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.history import Written
from senco_desk.domain.identity import numbered
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_
from senco_desk.store import tables
from senco_desk.store.driver import IntegrityError
from senco_desk.store.history import whole
from senco_desk.store.journal import Fields, key_text
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import moment_in
from senco_desk.store.told import TOLD
from senco_desk.store.undo import OFFERED, put_back, recent
from senco_desk.store.writing import Writing

IN_ITS_PLACE = Sentence(
    "bin-place-taken",
    N_(
        "This cannot be put back, because another stands in its place now (the same set of outcomes, for instance). "
        "Nothing was changed. Delete that one first, then put this back."
    ),
)

_BRIEF = 80
"""Characters that tell what has no name of its own."""

_IMAGES, _CHANGE = tables.before_image, tables.change
ABOUT = {
    Binned.REFLECTION: Noun.REFLECTION,
    Binned.EVIDENCE: Noun.EVIDENCE,
    Binned.FILE: Noun.EVIDENCE,
    Binned.SET: Noun.FRAMEWORK,
    Binned.PRIOR_LEARNING: Noun.PRIOR_LEARNING,
    Binned.EXIT_REVIEW: Noun.EXIT_REVIEW,
    Binned.ACTION: Noun.ACTION,
    Binned.TASK: Noun.TASK,
    Binned.SESSION: Noun.SESSION,
    Binned.REFERENCE: Noun.REFERENCE,
    Binned.FEEDBACK: Noun.FEEDBACK,
    Binned.POINT: Noun.POINT,
}
"""The noun under which the journal keeps each kind."""
_NOUNS = sorted({noun.value for noun in ABOUT.values()})
Spot = tuple[str, str, str, str]
"""A row that the journal knows: noun, noun's id, table and key."""

_about = (_IMAGES.c.noun, _IMAGES.c.noun_id, _IMAGES.c.in_table, _IMAGES.c.row)
_ever = Prepared(select(*_about).where(or_(*(_IMAGES.c.noun == noun for noun in _NOUNS))).distinct())
_file = Prepared(
    select(*_about)
    .where(
        _IMAGES.c.noun == Noun.EVIDENCE.value,
        _IMAGES.c.in_table == Binned.FILE.value,
        _IMAGES.c.row == bindparam("row"),
    )
    .limit(1)
)
_last = Prepared(
    select(_IMAGES)
    .join(_CHANGE, _CHANGE.c.id == _IMAGES.c.change)
    .where(*(column == bindparam(column.name) for column in _about))
    .order_by(_CHANGE.c.sequence.desc(), _IMAGES.c.position.desc())
    .limit(1)
)
_with_it = Prepared(select(_IMAGES).where(_IMAGES.c.change == bindparam("change")).order_by(_IMAGES.c.position.desc()))
_when = Prepared(select(_CHANGE.c.at).where(_CHANGE.c.id == bindparam("change")))


class ReadBin:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def all(self) -> list[Deleted]:
        """What is in the bin, the last deleted first. Raises Damaged when the disk has changed what is kept of it."""
        return sorted((self._told(image) for image in self._images()), key=lambda each: each.at, reverse=True)

    def get(self, kind: Binned, each: str) -> Written | None:
        """What was written in it; None for a file or a set, and when it is not in the bin."""
        image = self._image(kind, each)
        if image is None or kind in (Binned.FILE, Binned.SET):
            return None
        return TOLD[ABOUT[kind]].value(whole(tables.metadata.tables[kind], json.loads(image[6])))

    def overdue(self, now: datetime) -> list[Deleted]:
        """What the bin has kept for long enough, but for what the last changes offer to take back."""
        offered = {change.undo for change in recent(self._reading, OFFERED)}
        kept = (image for image in self._images() if image[0] not in offered)
        return [told for told in map(self._told, kept) if told.until <= now]

    def _images(self) -> list[Row]:
        """Of each row that was deleted and is not there, what was kept of it."""
        spots: dict[str, dict[str, Spot]] = {kind.value: {} for kind in Binned}
        for spot in self._reading.all(_ever):
            if spot[2] in spots:
                spots[spot[2]][spot[3]] = spot
        gone = [spots[name][row] for name in spots for row in spots[name].keys() - self._there(name)]
        found = (self._last(spot) for spot in gone)
        return [image for image in found if image is not None and self._is_by_itself(image)]

    def _there(self, in_table: str) -> set[str]:
        key = tables.metadata.tables[in_table].primary_key.columns
        return {json.dumps(row) for row in self._reading.all(Prepared(select(*key)))}

    def _image(self, kind: Binned, each: str) -> Row | None:
        table = tables.metadata.tables[kind]
        if self._reading.one(whole_row(table), id=each):
            return None
        row = key_text(table, {"id": each})
        known = (ABOUT[kind].value, each, kind.value, row)
        spot = self._reading.one(_file, row=row) if kind is Binned.FILE else known
        return self._last(spot) if spot else None

    def _last(self, spot: Row) -> Row | None:
        keys = dict(zip((column.name for column in _about), spot, strict=True))
        found = self._reading.whole(_IMAGES, _last, **keys)
        return found[0] if found and found[0][6] is not None else None

    def _is_by_itself(self, image: Row) -> bool:
        """A file that went with its piece, a point with its round: it comes back so, and is not told twice."""
        _change, _position, in_table, _row, _noun, noun_id, held, *_seal = image
        if in_table == Binned.POINT:
            return bool(self._reading.one(whole_row(tables.feedback), id=json.loads(held)["feedback"]))
        return in_table != Binned.FILE or bool(self._reading.one(whole_row(tables.evidence), id=noun_id))

    def _told(self, image: Row) -> Deleted:
        kind, held = Binned(image[2]), json.loads(image[6])
        with_it = self._with_it(image)
        (at,) = self._reading.all(_when, change=image[0])[0]
        return Deleted(
            kind,
            held["id"],
            self._reference(kind, held),
            held.get("title")
            or held.get("name")
            or held.get("short_title")
            or held.get("what")
            or held.get("file_name")
            or held.get("who")
            or _first_line(held.get("text") or held.get("quoted") or ""),
            moment_in(at),
            *(sum(1 for row in with_it if row[2] == name) for name in ("attachment", "mapping", "point")),
        )

    def _reference(self, kind: Binned, held: Fields) -> str:
        match kind:
            case Binned.REFLECTION:
                return numbered("R", held["number"])
            case Binned.EVIDENCE:
                return numbered("E", held["number"])
            case Binned.FILE:
                piece = self._reading.one(whole_row(tables.evidence), id=held["evidence"])
                return numbered("E", piece[1]) if piece else ""
            case _:
                return ""

    def _with_it(self, image: Row) -> list[Row]:
        """What went in the same change because it belonged to it: what was last to go comes first."""
        change, name, each = image[0], image[2], json.loads(image[6])["id"]
        images = self._reading.whole(_IMAGES, _with_it, change=change)
        return [row for row in images if row[6] is not None and json.loads(row[6]).get(name) == each]


class TheBin(ReadBin):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put_back(self, kind: Binned, each: str) -> bool:
        """Back under its own number, with its files and what it counts for, as far as that is still there.

        False when it is not in the bin. Raises Refused when another stands in its place.
        """
        image = self._image(kind, each)
        if image is None:
            return False
        try:
            for row in (image, *self._with_it(image)):
                if _stands(self._writing, tables.metadata.tables[row[2]], json.loads(row[6])):
                    put_back(self._writing, row)
        except IntegrityError as error:
            raise Refused(IN_ITS_PLACE) from error
        return True


def _first_line(words: str) -> str:
    brief = " ".join(words[:_BRIEF].split())
    return brief if len(words) <= _BRIEF else f"{brief}…"


def _stands(reading: Reading, table: Table, held: Fields) -> bool:
    """Whether all that the row refers to is there."""
    for link in table.foreign_key_constraints:
        key: dict[str, Any] = {element.column.name: held[element.parent.name] for element in link.elements}
        if None not in key.values() and not reading.one(whole_row(link.referred_table), **key):
            return False
    return True
