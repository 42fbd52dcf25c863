"""Where the readers of words and sheets begin and end: a file’s limits, its letters, and what is said of all of it."""

import hashlib
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.feedback_mark import FeedbackRead, FileKind
from senco_desk.domain.language import N_
from senco_desk.domain.text import clean
from senco_desk.importing.decoding import NOT_TEXT, decoded
from senco_desk.importing.findings import Findings

Progress = Callable[[int, int | None], None]
"""Told how much is read, and of how much."""

MOST_BYTES = 60_000_000
MOST_MARKS = 20_000
MOST_LINES = 100_000
MOST_WORDS = 5_000_000
"""Bytes of a text or of the words of a mail."""

EMPTY = Sentence(
    "feedback-empty",
    N_("“{name}” is empty: it holds nothing. Nothing was brought in. Ask your tutor to send it again."),
)
TOO_BIG = Sentence(
    "feedback-too-big",
    N_(
        "“{name}” is {size} MB, and such a file is read up to {most} MB. Nothing was brought in. Ask your tutor for "
        "the part that is yours."
    ),
)
NO_TEXT = Sentence(
    "feedback-not-text",
    N_(
        "“{name}” cannot be read as text: it holds what no letters are made of. Nothing was brought in. Open it in the "
        "program that it comes from, and save it there again."
    ),
)
TOO_MANY = Sentence(
    "feedback-too-many-marks",
    N_(
        "“{name}” says more than {most} things, which is more than a tutor writes. Nothing was brought in. Is it the "
        "right file?"
    ),
)

_BLANK = b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def refuse_size(content: bytes, name: str, most: int = MOST_BYTES) -> None:
    """Raises Damaged for an empty file, and Refused for one of more bytes than are read."""
    if not content[:1000].strip(_BLANK) and not content.strip(_BLANK):
        raise Damaged(EMPTY, name=name)
    if len(content) > most:
        raise Refused(TOO_BIG, name=name, size=f"{len(content) / 1e6:.0f}", most=most // 1_000_000)


def text_of(content: bytes, name: str, findings: Findings, most: int = MOST_BYTES) -> str:
    """Its letters, a line feed at the end of each line. Raises Damaged or Refused for what is no text to be read."""
    refuse_size(content, name, most)
    try:
        return lines_of(decoded(content, name, findings))
    except Damaged as damaged:
        raise (Damaged(NO_TEXT, name=name) if damaged.sentence is NOT_TEXT else damaged) from damaged


def lines_of(words: str) -> str:
    """With a line feed alone at the end of each line, and without what no page can carry."""
    return clean(_LINE_ENDS.sub("\n", words))


def read_as(
    kind: FileKind, content: bytes, name: str, findings: Findings, *, written: datetime | None = None, **found: Any
) -> FeedbackRead:
    """What was read of a file, with its size and its SHA-256. Raises Refused for more marks than anybody looks at."""
    if len(found.get("marks", ())) > MOST_MARKS:
        raise Refused(TOO_MANY, name=name, most=f"{MOST_MARKS:,}")
    said = tuple(str(finding) for finding in findings.all())
    sha256 = hashlib.sha256(content).hexdigest()
    return FeedbackRead(kind, name, len(content), sha256, findings=said, written=written, **found)
