"""E-mails: who wrote to whom, what they wrote, and what is attached."""

import email
import email.policy
from email.message import Message
from typing import BinaryIO

from senco_desk.domain.attachment import Form
from senco_desk.domain.language import n_
from senco_desk.importing.examining.seen import foreign_code
from senco_desk.importing.reading_words.text import decoded, read_words
from senco_desk.importing.reading_words.words import PROPERTIES, Taken, TooLong

_LARGEST = 100 * 1024**2
_SILENT = frozenset(
    {
        "content-type",
        "content-transfer-encoding",
        "mime-version",
        "content-id",
        "dkim-signature",
        "message-id",
        "references",
        "in-reply-to",
        "x-ms-exchange-messagesentrepresentingtype",
    }
)


def read(file: BinaryIO, taken: Taken) -> None:
    content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise TooLong
    with foreign_code(Form.MAIL):
        attached = sum(_read_part(part, taken) for part in email.message_from_bytes(content).walk())
    if attached:
        taken.cannot_read(n_("{n} file attached to it", "{n} files attached to it", attached).format(n=attached))


def _read_part(part: Message, taken: Taken) -> bool:
    """Whether it is a file that was not looked into."""
    for name, value in part.items():
        if name.lower() not in _SILENT:
            taken.take(PROPERTIES, _header(value))
    if called := part.get_filename():
        taken.take(PROPERTIES, _header(called))
    if part.is_multipart():
        return False
    if part.get_content_maintype() != "text":
        return True
    payload = part.get_payload(decode=True)
    if isinstance(payload, bytes):
        read_words(_in_its_letters(part, payload), taken)
    return False


def _in_its_letters(part: Message, payload: bytes) -> str:
    try:
        return payload.decode(part.get_content_charset() or "utf-8")
    except (UnicodeDecodeError, LookupError):
        return decoded(payload)


def _header(value: object) -> str:
    """RFC 2047: "=?utf-8?q?Zo=C3=AB?=" is Zoë."""
    from email.header import decode_header, make_header

    try:
        return str(make_header(decode_header(str(value))))
    except (ValueError, LookupError, UnicodeError):
        return str(value)
