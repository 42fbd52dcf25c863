"""E-mails, saved as .eml (RFC 5322) or by Outlook as .msg ([MS-OXMSG]): whether they hold something, and files."""

import email
from email.errors import CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect
from email.message import Message
from typing import BinaryIO

from senco_desk.domain.attachment import Form, Health, Soundness
from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.examining.ole import Old
from senco_desk.importing.examining.remarks import nothing_in_it
from senco_desk.importing.examining.seen import TOO_LARGE, Faulty, Remarks, Seen, foreign_code

FILES_INSIDE = Sentence(
    "mail-files-inside",
    N_("Files are attached to this e-mail ({count}). Save them and attach them here too, so that each can be seen."),
)
BREAKS_OFF = Sentence(
    "mail-breaks-off", N_("The e-mail breaks off before its end. Save it again from your mail program.")
)

_LARGEST = 100 * 1024**2
_ATTACHED = "__attach_version1.0_"


def examine(file: BinaryIO) -> Seen:
    content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise Faulty(Form.MAIL, Soundness.UNSEEN, TOO_LARGE)
    with foreign_code(Form.MAIL):
        parts = list(email.message_from_bytes(content).walk())
        empty = not any(_has_words(part) for part in parts)
        attached = sum(part.get_content_disposition() == "attachment" for part in parts)
    if empty and not attached:
        return Seen(nothing_in_it(Form.MAIL))
    remarks = _remarked(attached)
    if any(isinstance(defect, _CUT_SHORT) for part in parts for defect in part.defects):
        remarks.warn(BREAKS_OFF)
    return Seen(remarks.health(Form.MAIL))


_CUT_SHORT = (CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect)


def outlook(document: Old) -> Health:
    document.stream("__properties_version1.0", Form.MAIL)
    return _remarked(document.folders(_ATTACHED)).health(Form.MAIL)


def _has_words(part: Message) -> bool:
    payload = part.get_payload()
    return isinstance(payload, str) and bool(payload.strip())


def _remarked(attached: int) -> Remarks:
    remarks = Remarks()
    if attached:
        remarks.note(FILES_INSIDE, count=attached)
    return remarks
