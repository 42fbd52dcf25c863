"""Plain text, and Rich Text Format, which Word opens."""

import re
from typing import BinaryIO

from senco_desk.domain.attachment import Form
from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.examining.remarks import COMMENTS, TRACKED, nothing_in_it
from senco_desk.importing.examining.seen import Remarks, Seen

CUT_SHORT = Sentence(
    "file-cut-short", N_("The end of the file is missing. Look through it, or find a whole copy and attach that.")
)

_PIECE = 1024**2
_MOST = 64 * 1024**2
_TRACKED = re.compile(rb"\\(?:revised|deleted)\b(?!0)")
_COMMENTS = re.compile(rb"\\\*\\annotation\b")


def examine(file: BinaryIO) -> Seen:
    while piece := file.read(_PIECE):
        if piece.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
            return Seen(Remarks().health(Form.TEXT))
    return Seen(nothing_in_it(Form.TEXT))


def examine_rich(file: BinaryIO) -> Seen:
    """RTF 1.9.1: groups in braces, the last of which closes the file."""
    content = file.read(_MOST)
    remarks = Remarks()
    if _TRACKED.search(content):
        remarks.warn(TRACKED)
    if _COMMENTS.search(content):
        remarks.warn(COMMENTS)
    if len(content) < _MOST and not content.rstrip(b" \t\r\n\0").endswith(b"}"):
        remarks.warn(CUT_SHORT)
    return Seen(remarks.health(Form.WORD))
