"""Reading what a tutor sends back as Word: comments, tracked changes, decisions, and where in the document each stands.

Whichever program saved it: Word itself, Word on the web, LibreOffice, Google Docs. Macros are neither read nor run,
and nothing that the file points to is fetched.
"""

from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.feedback_mark import CopyRead, FeedbackRead, FileKind
from senco_desk.importing.examining.package import Package
from senco_desk.importing.examining.recognising import Outside
from senco_desk.importing.examining.remarks import has_macros
from senco_desk.importing.examining.word_opening import WordRefusals, opened_word
from senco_desk.importing.feedback import word_refusing as refusing
from senco_desk.importing.feedback.word_document import Progress, WordRead, read_document
from senco_desk.importing.feedback.word_parts import TooMuch


def read(content: bytes, name: str, progress: Progress) -> FeedbackRead:
    """What stands in a file called `name`; `progress` is told the kilobytes read, and how many there are.

    Raises Refused for what is no Word document that can be read, and Damaged for one that is broken.
    """
    with opened_word(BytesIO(content), name, _REFUSALS) as (package, main):
        if main not in package.names:
            raise Refused(_of_another(package), name=name)
        try:
            found = read_document(package, main, name, progress)
        except TooMuch as much:
            raise Refused(refusing.TOO_MUCH, name=name, most=f"{much.most:,}", of=much.of) from much
        return _told(found, content, name, with_macros=has_macros(package))


def _of_another(package: Package) -> Sentence:
    return refusing.OPEN_DOCUMENT if b"opendocument.text" in package.short("mimetype") else refusing.NOT_WORD


_REFUSALS = WordRefusals(
    locked=refusing.LOCKED,
    harmful=refusing.HARMFUL,
    damaged=refusing.DAMAGED,
    old=refusing.OLD_WORD,
    not_word=refusing.NOT_WORD,
    others={Outside.EMPTY: refusing.EMPTY, Outside.ZEROS: refusing.EMPTY},
    of_package=_of_another,
)


def _told(found: WordRead, content: bytes, name: str, *, with_macros: bool) -> FeedbackRead:
    about = found.about
    return FeedbackRead(
        FileKind.OUR_WORD if found.copy or found.has_marks else FileKind.WORD,
        name,
        len(content),
        sha256(content).hexdigest(),
        found.marks.all,
        tuple(_findings(found, name, with_macros=with_macros)),
        (CopyRead(*found.copy),) if found.copy else (),
        about.saved_by,
        about.saved,
    )


def _findings(found: WordRead, name: str, *, with_macros: bool) -> Iterator[str]:
    marks = found.marks
    if with_macros:
        yield refusing.MACROS.said(name=name)
    if found.has_marks and not found.copy:
        yield refusing.NO_LONGER_SAYS_WHICH.said(name=name)
    if found.copy and not found.has_marks:
        yield refusing.MARKS_LOST.said(name=name)
    if not marks.all:
        yield refusing.NOTHING_SAID.said(name=name)
    yield from _counted(refusing.WITHOUT_PLACE, marks.homeless, name)
    yield from _counted(refusing.WITH_PICTURE, marks.pictured, name)
    yield from _counted(refusing.SHORTENED, marks.cut, name)


def _counted(sentence: Sentence, count: int, name: str) -> Iterator[str]:
    if count:
        yield sentence.said(name=name, count=f"{count:,}")
