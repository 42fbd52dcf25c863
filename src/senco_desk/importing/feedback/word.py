"""Reading what a tutor sends back as Word: comments, tracked changes, decisions, and where in the document each stands.

Whichever program saved it: Word itself, Word on the web, LibreOffice, Google Docs. Macros are neither read nor run,
and nothing that the file points to is fetched.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO
from typing import BinaryIO, Never

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.feedback_mark import CopyRead, FeedbackRead, FileKind
from senco_desk.importing.drafts.xml import TooLarge
from senco_desk.importing.examining.documents import main_part
from senco_desk.importing.examining.ole import opened as opened_old
from senco_desk.importing.examining.package import BOMB, Package, opened
from senco_desk.importing.examining.recognising import Outside, recognised
from senco_desk.importing.examining.remarks import has_macros
from senco_desk.importing.examining.seen import Faulty
from senco_desk.importing.feedback import word_refusing as refusing
from senco_desk.importing.feedback.word_document import Progress, WordRead, read_document
from senco_desk.importing.feedback.word_parts import TooMuch


def read(content: bytes, name: str, progress: Progress) -> FeedbackRead:
    """What stands in a file called `name`; `progress` is told the kilobytes read, and how many there are.

    Raises Refused for what is no Word document that can be read, and Damaged for one that is broken.
    """
    file = BytesIO(content)
    outside = recognised(file)
    if outside is Outside.OLE:
        _refuse_old(file, name)
    if outside in (Outside.EMPTY, Outside.ZEROS):
        raise Refused(refusing.EMPTY, name=name)
    if outside is not Outside.ZIP:
        raise Refused(refusing.NOT_WORD, name=name)
    with _telling(name), opened(file) as package:
        found = read_document(package, _main(package, name), name, progress)
        return _told(found, content, name, with_macros=has_macros(package))


def _main(package: Package, name: str) -> str:
    main = main_part(package)
    if main is None or main[0] is not Form.WORD or main[1] not in package.names:
        raise Refused(_of_another(package), name=name)
    return main[1]


def _of_another(package: Package) -> Sentence:
    return refusing.OPEN_DOCUMENT if b"opendocument.text" in package.short("mimetype") else refusing.NOT_WORD


def _refuse_old(file: BinaryIO, name: str) -> Never:
    """Also of what is locked: Word wraps a locked document in a file of its older kind ([MS-OFFCRYPTO])."""
    with _telling(name), opened_old(file) as old:
        locked = old.has("EncryptedPackage")
        said = refusing.LOCKED if locked else refusing.OLD_WORD if old.has("WordDocument") else refusing.NOT_WORD
    raise Refused(said, name=name)


@contextmanager
def _telling(name: str) -> Iterator[None]:
    try:
        yield
    except Faulty as faulty:
        if faulty.health.soundness is Soundness.LOCKED:
            raise Refused(refusing.LOCKED, name=name) from faulty
        raise Damaged(refusing.HARMFUL if str(faulty) == BOMB.code else refusing.DAMAGED, name=name) from faulty
    except TooMuch as much:
        raise Refused(refusing.TOO_MUCH, name=name, most=f"{much.most:,}", of=much.of) from much
    except (TooLarge, MemoryError, RecursionError) as large:
        raise Refused(refusing.HARMFUL, name=name) from large


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
