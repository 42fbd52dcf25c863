"""Compound files: which kind, by the streams in them."""

from collections.abc import Callable
from typing import BinaryIO

from senco_desk.domain.attachment import Form, Health, Soundness
from senco_desk.importing.examining import mail, sheet, slides, word
from senco_desk.importing.examining.ole import Old, opened
from senco_desk.importing.examining.seen import UNSEEN, Seen

_BY_STREAM: dict[str, Callable[[Old], Health]] = {
    "WordDocument": word.old,
    "Workbook": sheet.old,
    "Book": sheet.old,
    "PowerPoint Document": slides.old,
    "__properties_version1.0": mail.outlook,
}


def examine(file: BinaryIO) -> Seen:
    with opened(file) as document:
        document.refuse_locked(document.has("EncryptedPackage"), Form.OTHER)
        for stream, kind in _BY_STREAM.items():
            if document.has(stream):
                return Seen(kind(document))
        return Seen(Health(Form.OTHER, Soundness.UNSEEN, remarks=(UNSEEN.said(),)))
