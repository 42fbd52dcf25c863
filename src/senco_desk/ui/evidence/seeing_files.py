"""The files of the open piece: read for the page, their pictures made small, opened and taken away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QImageReader

from senco_desk.domain.attachment import Attachment, Form
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import _
from senco_desk.ui.evidence.file_row import Elsewhere
from senco_desk.ui.evidence.files_strip import FilesStrip
from senco_desk.ui.evidence.picture_box import TALL, WIDE
from senco_desk.ui.place import Surroundings
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.autosave import Saving

if TYPE_CHECKING:
    from senco_desk.services.attaching import Attaching
    from senco_desk.wiring import Services

_QUICK = 20 * 1024**2
"""Bytes of a file that is copied while readings wait; a larger one is copied aside."""


@dataclass(frozen=True, slots=True)
class _Found:
    """`others`: by attachment, the other pieces that have the same file."""

    piece: str
    files: list[Attachment]
    others: dict[str, list[Elsewhere]]


class SeeingFiles(QObject):
    def __init__(self, surroundings: Surroundings, strip: FilesStrip, saving: Saving) -> None:
        super().__init__(strip)
        self._surroundings, self._strip, self._saving = surroundings, strip, saving
        self._piece: str | None = None
        self._found: _Found | None = None
        strip.open_wanted.connect(self._open)
        strip.removal_wanted.connect(self._remove)
        strip.shown.connect(self._bring_picture)
        strip.described.connect(self._describe)
        strip.go_wanted.connect(lambda piece: surroundings.go("evidence", piece))

    @property
    def _attaching(self) -> Attaching:
        return self._surroundings.services.attaching

    def show_piece(self, piece: str | None) -> None:
        """Show the files of this one from now on."""
        self._piece, self._found = piece, None
        self.read()

    def read(self) -> None:
        """Show what is stored now."""
        piece, services = self._piece, self._surroundings.services
        if piece is not None:
            self._surroundings.background.read(lambda: _find(piece, services), self._show, self._surroundings.fail)

    def _show(self, found: _Found) -> None:
        if found.piece != self._piece or found == self._found:
            return
        self._found = found
        self._strip.show_files(found.files, found.others)

    def _bring_picture(self, file: Attachment) -> None:
        if not file.print_copy or self._strip.rows[file.id].picture.has_picture:
            return
        attaching, unit, ratio = self._attaching, line(self._strip), self._strip.devicePixelRatioF()
        room = QSize(round(WIDE * unit * ratio), round(TALL * unit * ratio))

        def show(picture: QImage | None) -> None:
            if picture is not None:
                self._strip.show_picture(file.id, picture)

        self._surroundings.background.read(
            lambda: small_picture(attaching.shown(file.id), room), show, self._surroundings.fail, context=self
        )

    def _open(self, file: Attachment) -> None:
        if file.health.form is Form.PROGRAM:
            self._surroundings.toast(_("{name} is a program; the desk starts none.").format(name=file.name))
            return
        attaching, background = self._attaching, self._surroundings.background
        ask = background.read if file.size <= _QUICK else background.aside
        opened = partial(self._hand_over, file.name)
        ask(lambda: attaching.opened_copy(file.id), opened, self._surroundings.fail, context=self)

    def _hand_over(self, name: str, copy: Path) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self._surroundings.toast(_("{name} is opened as a copy to read: what you change there is not kept here.")
                                     .format(name=name))  # fmt: skip
        else:
            self._surroundings.toast(_("No program here opens {name}. Save a copy of it instead.").format(name=name))

    def _remove(self, file: Attachment) -> None:
        attaching = self._attaching

        def removed(changed: Changed) -> None:
            self._surroundings.toast(changed.said, changed.undo)

        self._surroundings.background.write(
            lambda: attaching.detach(file.id), removed, self._surroundings.fail, context=self
        )

    def _describe(self, attachment: str, alt: str) -> None:
        attaching = self._attaching
        self._saving.save(f"picture {attachment}", lambda: attaching.describe(attachment, alt), lambda: alt)


def _find(piece: str, services: Services) -> _Found:
    """On the reading thread."""
    files = services.attaching.of(piece)
    same = {file.id: {each.evidence for each in services.attaching.known(file)} - {piece} for file in files}
    references = references_of(set().union(*same.values()), services)
    return _Found(piece, files, {each: sorted((on, references[on]) for on in pieces) for each, pieces in same.items()})


def references_of(pieces: Iterable[str], services: Services) -> dict[str, str]:
    """The number of each of these pieces; not on the window's thread."""
    found = (services.evidencing.get(piece) for piece in pieces)
    return {piece.id: piece.reference for piece in found if piece is not None}


def small_picture(content: bytes | None, room: QSize) -> QImage | None:
    """The picture as large as `room` holds, decoded no larger than need be; None for what is no picture."""
    if content is None:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    whole = reader.size()
    if whole.isValid():
        reader.setScaledSize(whole.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    picture = reader.read()
    return None if picture.isNull() else picture
