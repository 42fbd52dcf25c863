"""Pictures: what they say of themselves (EXIF, XMP, comments); what they show cannot be read."""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from PIL import ExifTags, Image

from senco_desk.domain.attachment import Form
from senco_desk.domain.language import _
from senco_desk.importing.examining.picture import opened as opened_picture
from senco_desk.importing.examining.seen import foreign_code
from senco_desk.importing.reading_words.words import PROPERTIES, Taken

_TAG = re.compile(r"<[^<>]{0,10000}>")
_IFDS = (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo)
_WIDE = frozenset(range(0x9C9B, 0x9CA0))
"""Title, comment, author, keywords and subject as Windows writes them: in UTF-16."""
_MOST = 1_000_000


def read(file: BinaryIO, taken: Taken) -> None:
    taken.cannot_read(_("what the picture shows"))
    with foreign_code(Form.PICTURE), opened_picture(file) as picture:
        for words in _said(picture):
            taken.take(PROPERTIES, words)


def _said(picture: Image.Image) -> Iterator[str]:
    exif = picture.getexif()
    tags = list(exif.items())
    for each in _IFDS:
        tags += exif.get_ifd(each).items()
    for tag, value in tags:
        yield from _words(value, wide=tag in _WIDE)
    for value in picture.info.values():
        yield from _words(value)


def _words(value: Any, *, wide: bool = False) -> Iterator[str]:
    """What can be read in a value: a text, or bytes that are one."""
    if isinstance(value, bytes):
        value = value[:_MOST]
        if value[:8] in (b"ASCII\0\0\0", b"\0" * 8, b"UNICODE\0"):
            wide, value = value.startswith(b"UNICODE"), value[8:]
        value = value.decode("utf-16-le" if wide else "utf-8", "replace")
    if isinstance(value, (tuple, list)):
        for each in value[:1000]:
            yield from _words(each)
    if isinstance(value, str):
        yield _TAG.sub(_attributes, value[:_MOST]).replace("\0", " ")


def _attributes(tag: re.Match[str]) -> str:
    """In XMP a value may be an attribute."""
    return " ".join(re.findall(r'="([^"]*)"', tag[0]))
