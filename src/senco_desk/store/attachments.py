"""Attachments in the workbook: a row for each file; what the file holds is in its container."""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import bindparam, select, text

from senco_desk.domain.attachment import Attachment, Form, Health, Soundness
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import moment_in, moment_out
from senco_desk.store.writing import Writing

_TABLE, _IMAGES = tables.attachment, tables.before_image
_in_order = select(_TABLE).order_by(_TABLE.c.evidence, _TABLE.c.position, _TABLE.c.attached, _TABLE.c.id)
_all = Prepared(_in_order)
_of_evidence = Prepared(_in_order.where(_TABLE.c.evidence == bindparam("evidence")))
_same = Prepared(_in_order.where(_TABLE.c.sha256 == bindparam("sha256"), _TABLE.c.size == bindparam("size")))
_replaced = Prepared(select(_IMAGES).where(text("in_table = 'attachment'")))  # as its index says it


class ReadAttachments:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, attachment_id: str) -> Attachment | None:
        """Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=attachment_id)
        return _attachment(found[0]) if found else None

    def of_evidence(self, evidence: str) -> list[Attachment]:
        """The files of one piece, in her order."""
        return [_attachment(row) for row in self._reading.whole(_TABLE, _of_evidence, evidence=evidence)]

    def of_all(self) -> dict[str, list[Attachment]]:
        """The files of every piece that has any, by its id."""
        found: dict[str, list[Attachment]] = {}
        for row in self._reading.whole(_TABLE, _all):
            found.setdefault(row[1], []).append(_attachment(row))
        return found

    def each(self) -> Iterator[Attachment]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_attachment, self._reading.each(_TABLE))

    def same_as(self, sha256: str, size: int) -> list[Attachment]:
        """Those with that very content."""
        return [_attachment(row) for row in self._reading.whole(_TABLE, _same, sha256=sha256, size=size)]

    def containers(self) -> set[str]:
        """Those of the files and of their print copies; see `View.containers`."""
        rows = self._reading.whole(_TABLE, _all)
        named = {name for row in rows for name in _named(dict(zip(_TABLE.columns.keys(), row, strict=True)))}
        for kept in self._reading.whole(_IMAGES, _replaced):
            image = kept[-2]
            named.update(_named(json.loads(image)) if image else ())
        return named


class Attachments(ReadAttachments):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def add(self, attachment: Attachment) -> None:
        """Its container is on disk first: a row is never without its file."""
        self._writing.insert(_TABLE, _fields(attachment))

    def replace(self, attachment: Attachment) -> bool:
        """False when it is not in the workbook (any more)."""
        return self._writing.update(_TABLE, _fields(attachment))

    def remove(self, attachment_id: str) -> bool:
        """Its container stays, for an undo; False when it was not there."""
        return self._writing.delete(_TABLE, {"id": attachment_id})


def _named(held: Fields) -> list[str]:
    return [held[column] for column in ("container", "print_copy") if held.get(column)]


def _fields(attachment: Attachment) -> Fields:
    health = attachment.health
    return {
        "id": attachment.id,
        "evidence": attachment.evidence,
        "position": attachment.position,
        "name": attachment.name,
        "size": attachment.size,
        "sha256": attachment.sha256,
        "container": attachment.container,
        "attached": moment_out(attachment.attached),
        "print_copy": attachment.print_copy,
        "form": health.form.value,
        "soundness": health.soundness.value,
        "pages": health.pages,
        "width": health.width,
        "height": health.height,
        "remarks": json.dumps(health.remarks, ensure_ascii=False),
        "alt": attachment.alt,
    }


def _attachment(row: Row) -> Attachment:
    return attachment_in(dict(zip(_TABLE.columns.keys(), row, strict=True)))


def attachment_in(held: dict[str, Any]) -> Attachment:
    """What the fields of a row say."""
    return Attachment(
        id=held["id"],
        evidence=held["evidence"],
        position=held["position"],
        name=held["name"],
        size=held["size"],
        sha256=held["sha256"],
        container=held["container"],
        attached=moment_in(held["attached"]),
        print_copy=held["print_copy"],
        health=_health(held),
        alt=held["alt"],
    )


def _health(held: Fields) -> Health:
    return Health(
        Form(held["form"]),
        Soundness(held["soundness"]),
        held["pages"],
        tuple(json.loads(held["remarks"])),
        held["width"],
        held["height"],
    )
