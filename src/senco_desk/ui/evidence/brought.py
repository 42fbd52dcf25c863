"""What a drop or a paste brings: files, a picture that is in no file, or a web address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QMimeData
from PySide6.QtGui import QImage

from senco_desk.domain.language import _
from senco_desk.services.attaching_sources import Pasted, Source
from senco_desk.ui.evidence.addresses import web_address


@dataclass(frozen=True, slots=True)
class Brought:
    """`files` are paths of this computer; `picture` is of the clipboard; `address` a web address."""

    files: tuple[Path, ...] = ()
    picture: QImage | None = None
    address: str = ""

    def __bool__(self) -> bool:
        return bool(self.files or self.picture or self.address)


def brings(found: QMimeData) -> bool:
    """Whether there is something to attach; quick enough to ask while the pointer moves."""
    return found.hasImage() or any(url.isLocalFile() for url in found.urls()) or bool(_address(found))


def brought(found: QMimeData) -> Brought:
    """Files first, since a file manager brings their names as words and often a picture of them as well."""
    files = tuple(Path(url.toLocalFile()) for url in found.urls() if url.isLocalFile())
    if files:
        return Brought(files)
    address = _address(found)
    if address:
        return Brought(address=address)
    picture = found.imageData() if found.hasImage() else None
    return Brought(picture=picture if isinstance(picture, QImage) and not picture.isNull() else None)


def as_pasted(picture: QImage, when: datetime) -> Pasted:
    """The picture as a PNG file's content. Takes long for a large one: not on the window's thread."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want the format as bytes; Qt takes words
    name = _("Pasted picture {moment}").format(moment=f"{when:%Y-%m-%d %H.%M.%S}")
    return Pasted(f"{name}.png", bytes(buffer.data().data()))


def sources_of(brought: Brought, when: datetime) -> Sequence[Source]:
    """What is to be attached. Not on the window's thread: a picture is made into a file."""
    return brought.files if brought.picture is None else (as_pasted(brought.picture, when),)


def _address(found: QMimeData) -> str:
    urls = [url.toString() for url in found.urls() if not url.isLocalFile()]
    words = urls[0] if len(urls) == 1 else found.text() if found.hasText() else ""
    return web_address(words) if len(words) < _LONGEST else ""


_LONGEST = 8_000
"""Characters of an address; what is longer is a text."""
