"""Which reader a file that came back is for, by what is in it. Its name and ending are not asked."""

import codecs
import io
import re
from enum import Enum, auto

from senco_desk.domain.attachment import Form
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.examining.documents import main_part
from senco_desk.importing.examining.ole import opened as opened_old
from senco_desk.importing.examining.package import Package, opened
from senco_desk.importing.examining.recognising import Outside
from senco_desk.importing.examining.recognising import recognised as outside_of
from senco_desk.importing.examining.refusing import Refusals
from senco_desk.importing.feedback.open_form import is_open_form
from senco_desk.importing.feedback.walls import EMPTY

PICTURE = Sentence(
    "feedback-picture",
    N_(
        "“{name}” is a picture, whose words the desk cannot read. Nothing was brought in. Type in what it says, and "
        "attach the picture itself as evidence if you want to keep it."
    ),
)
OTHER_PROGRAM = Sentence(
    "feedback-other-program",
    N_(
        "“{name}” is of a kind that the desk does not read. Nothing was brought in. Open it in the program that it "
        "comes from, save it as a Word document (.docx) with its comments or as PDF, and bring that in."
    ),
)
SLIDES = Sentence(
    "feedback-slides",
    N_(
        "“{name}” is a presentation, whose comments the desk does not read. Nothing was brought in. Save it as PDF "
        "with its comments, and bring that in."
    ),
)
PACKED = Sentence(
    "feedback-packed",
    N_(
        "“{name}” is a folder packed into one file, as Moodle gives out feedback files. Nothing was brought in. Unpack "
        "it, and bring in the file inside that is yours."
    ),
)
PROGRAM = Sentence(
    "feedback-program",
    N_("“{name}” is a program and no feedback. It was neither read nor run. Do not open it. Ask whoever sent it."),
)
SHORTCUT = Sentence(
    "feedback-shortcut",
    N_(
        "“{name}” only points to a file that lies elsewhere. Nothing was brought in. Download the file itself, and "
        "bring that in."
    ),
)
COMMENTS_ALONE = Sentence(
    "feedback-comments-alone",
    N_(
        "“{name}” has the comments of a PDF without its pages, as Acrobat exports them. Nothing was brought in. Ask "
        "for the PDF with the comments in it."
    ),
)
OTHER_JSON = Sentence(
    "feedback-other-json",
    N_(
        "“{name}” is JSON, but not feedback in the open format that docs/feedback-format.md describes. Nothing was "
        "brought in. Whoever wrote the program that made it finds there how it should be."
    ),
)
DAMAGED = Sentence(
    "feedback-damaged",
    N_(
        "“{name}” does not open: the file is damaged, or only half of it has arrived. Nothing was brought in and your "
        "workbook is as it was. Fetch it again, or ask whoever sent it to send it again."
    ),
)
HARMFUL = Sentence(
    "feedback-harmful",
    N_(
        "“{name}” would unpack to far more than any portfolio holds, as files made to do harm do. It was not read, and "
        "your workbook is as it was. Do not open it. Ask whoever sent it."
    ),
)
UNKNOWN = Sentence(
    "feedback-unknown",
    N_(
        "The desk does not know what “{name}” is. Nothing was brought in and your workbook is as it was. It reads "
        "Word, PDF, Excel and other tables, saved mails and plain text. Is it the right file?"
    ),
)


class Reader(Enum):
    """Who reads it."""

    WORD = auto()
    PDF = auto()
    SHEET = auto()
    MAIL = auto()
    WORDS = auto()
    OPEN = auto()
    SOUND = auto()


_BY_OUTSIDE = {
    Outside.PDF: Reader.PDF,
    Outside.MAIL: Reader.MAIL,
    Outside.SOUND: Reader.SOUND,
    Outside.FILM: Reader.SOUND,
}
_REFUSED = {
    Outside.EMPTY: EMPTY,
    Outside.ZEROS: EMPTY,
    Outside.PICTURE: PICTURE,
    Outside.OTHER_PICTURE: PICTURE,
    Outside.RTF: OTHER_PROGRAM,
    Outside.PROGRAM: PROGRAM,
    Outside.SHORTCUT: SHORTCUT,
}
_REFUSALS = Refusals(OTHER_PROGRAM, HARMFUL, DAMAGED)
_FORMS = {Form.WORD: Reader.WORD, Form.SHEET: Reader.SHEET}
_MIME = {b"opendocument.text": Reader.WORD, b"opendocument.spreadsheet": Reader.SHEET}
_STREAMS = {
    "EncryptedPackage": Reader.WORD,
    "WordDocument": Reader.WORD,
    "Workbook": Reader.SHEET,
    "Book": Reader.SHEET,
    "__properties_version1.0": Reader.MAIL,
}
"""In a file of Microsoft's older kind; the readers say what is to be done with one that they cannot read."""
_HEAD = 64 * 1024
_MARKUP = re.compile(r"\s*<(?:!doctype html|html|head|body|div|p|meta|!--|table|ul|ol|h[1-6])\b", re.IGNORECASE)
_HEADS = re.compile(
    r"\b(?:identifier|full name|grade|feedback|comments?|criteri(?:on|a)|code|outcome|decision|verdict|mark)\b",
    re.IGNORECASE,
)
_BETWEEN = "\t;,"
_SEPARATOR = re.compile(r"\ufeff?sep=[,;\t|]\s*$", re.IGNORECASE)
"""Excel’s own word on what stands between cells."""
_SENTENCE = re.compile(r"[.!?:](?:\s|$)")
"""Its end, which no row of heads has."""


def recognised(content: bytes, name: str) -> Reader:
    """Raises Refused for what none reads, and Damaged for what is empty or does not open."""
    outside = outside_of(io.BytesIO(content))
    if outside in _REFUSED:
        raise Refused(_REFUSED[outside], name=name)
    if outside in _BY_OUTSIDE:
        return _BY_OUTSIDE[outside]
    if outside in (Outside.ZIP, Outside.OLE):
        return _within(content, name, outside)
    if outside is Outside.TEXT or _wide(content):
        return _of_text(content, name)
    raise Refused(UNKNOWN, name=name)


def _within(content: bytes, name: str, outside: Outside) -> Reader:
    with _REFUSALS.telling(name):
        if outside is Outside.OLE:
            return _of_old(content, name)
        with opened(io.BytesIO(content)) as package:
            return _of_package(package, name)


def _of_package(package: Package, name: str) -> Reader:
    main = main_part(package)
    mime = package.short("mimetype")
    found = _FORMS.get(main[0]) if main else next((reader for word, reader in _MIME.items() if word in mime), None)
    if found is not None:
        return found
    if main is not None or b"opendocument.presentation" in mime:
        raise Refused(SLIDES, name=name)
    known = mime or any(each.endswith(".iwa") for each in package.names)
    raise Refused(OTHER_PROGRAM if known else PACKED, name=name)


def _of_old(content: bytes, name: str) -> Reader:
    with opened_old(io.BytesIO(content)) as old:
        found = next((reader for stream, reader in _STREAMS.items() if old.has(stream)), None)
    if found is None:
        raise Refused(OTHER_PROGRAM, name=name)
    return found


def _of_text(content: bytes, name: str) -> Reader:
    if content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%FDF") or b"<xfdf" in content[:1024]:
        raise Refused(COMMENTS_ALONE, name=name)
    if is_open_form(content):
        return Reader.OPEN
    words = _roughly(content).lstrip("\ufeff \t\r\n")
    if words.startswith(("{", "[{")):
        raise Refused(OTHER_JSON, name=name)
    if words.startswith("<?xml") and not _MARKUP.match(words.partition("?>")[2]):
        raise Refused(OTHER_PROGRAM, name=name)
    return Reader.SHEET if is_table(words) else Reader.WORDS


def is_table(words: str) -> bool:
    """Whether its first lines are cut into cells and have heads such as a table of marks has, or are cut alike."""
    if _MARKUP.match(words):
        return False
    lines = [line for line in words.splitlines()[:20] if line.strip()][:6]
    if lines and _SEPARATOR.match(lines[0]):
        return True
    titled = any(_has_heads(line) and max(map(line.count, _BETWEEN)) >= 3 for line in lines[1:])
    return titled or any(_has_heads(line) for line in lines[:1]) or _is_regular(words)


def _has_heads(line: str) -> bool:
    return any(mark in line for mark in _BETWEEN) and bool(_HEADS.search(line)) and not _SENTENCE.search(line)


def _is_regular(words: str) -> bool:
    """Whether every row has as many cells, four at least: heads in another language are a table’s too."""
    lines = [line for line in words.splitlines() if line.strip()][:4]
    if len(lines) < 2 or any(_SENTENCE.search(line) for line in lines[:1]):
        return False
    return any(lines[0].count(mark) >= 3 and len({line.count(mark) for line in lines}) == 1 for mark in _BETWEEN)


def _wide(content: bytes) -> str:
    """UTF-16, with its mark or without: then one of the first two bytes of Western writing is 0; "" for any other."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    first, second = content[:1] == b"\x00", content[1:2] == b"\x00"
    if first is second:
        return ""
    return "utf-16-be" if first else "utf-16-le"


def _roughly(content: bytes) -> str:
    """The first of its letters; which of the encodings that agree on ASCII it is does not matter here."""
    return content[:_HEAD].decode(_wide(content) or "utf-8-sig", errors="replace")
