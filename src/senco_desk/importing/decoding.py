"""Bytes to text, whoever wrote them: UTF-8 with or without its mark, UTF-16, or the old Windows western encoding."""

import codecs
import re

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.findings import Findings

MOST_BYTES = 20_000_000
"""The largest set that is published anywhere is a tenth of this."""

EMPTY = Sentence("file-empty", N_("{name} is empty. Nothing was changed. Ask for the file again, or choose another."))
TOO_BIG = Sentence(
    "file-too-big",
    N_(
        "{name} is {size} MB, and a set of outcomes is never more than {most} MB. Nothing was changed. "
        "Choose another file."
    ),
)
NOT_TEXT = Sentence(
    "file-not-text",
    N_(
        "{name} is not a text file. Nothing was changed. A set of outcomes comes as .json, .csv or .xlsx; "
        "choose one of those."
    ),
)
OLD_ENCODING = Sentence(
    "old-encoding",
    N_("The file is not in UTF-8. It was read as Windows-1252: look at its apostrophes, dashes and accents."),
)

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def refuse_size(content: bytes, name: str) -> None:
    """Raises Damaged for an empty file and Refused for one of more than MOST_BYTES."""
    if not content.strip(b"\x00 \t\r\n"):
        raise Damaged(EMPTY, name=name)
    if len(content) > MOST_BYTES:
        raise Refused(TOO_BIG, name=name, size=f"{len(content) / 1e6:.0f}", most=MOST_BYTES // 1_000_000)


def decoded(content: bytes, name: str, findings: Findings) -> str:
    """The text of a file called `name`; raises Damaged when it is none."""
    encoding = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), _without_mark(content))
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        text = _in_spite_of(error, content, findings)
    if _BINARY.search(text):
        raise Damaged(NOT_TEXT, name=name)
    return text


def _in_spite_of(error: UnicodeDecodeError, content: bytes, findings: Findings) -> str:
    """A file that breaks off within its last letter is still what it was; any other is of the old encoding."""
    if error.end == len(content) and error.start > 3 and error.reason in ("unexpected end of data", "truncated data"):
        return content[: error.start].decode(error.encoding)
    findings.broken(OLD_ENCODING)
    return content.decode("cp1252", errors="replace")


def _without_mark(content: bytes) -> str:
    """UTF-16 shows in the first two characters of JSON or CSV, one of which is then a NUL."""
    first, second = content[:1] == b"\x00", content[1:2] == b"\x00"
    if first is second:
        return "utf-8"
    return "utf-16-be" if first else "utf-16-le"
