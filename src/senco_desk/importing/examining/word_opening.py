"""A Word document opened for what is written in it; whatever else a file is, its reader says so in its own words."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO

from senco_desk.domain.attachment import Form
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.importing.examining.documents import main_part
from senco_desk.importing.examining.ole import opened as opened_old
from senco_desk.importing.examining.package import Package, opened
from senco_desk.importing.examining.recognising import Outside, recognised
from senco_desk.importing.examining.refusing import Refusals


@dataclass(frozen=True, slots=True)
class WordRefusals(Refusals):
    """`others` are of what is told by its first bytes, `of_package` of a package that is not Word's."""

    old: Sentence
    not_word: Sentence
    others: Mapping[Outside, Sentence]
    of_package: Callable[[Package], Sentence]


@contextmanager
def opened_word(file: BinaryIO, name: str, refusals: WordRefusals) -> Iterator[tuple[Package, str]]:
    """The document in a seekable stream, and the name of its main part.

    Raises Refused for what is no Word document that can be read, and Damaged for one that is broken; also for what
    comes to light while it is read.
    """
    outside = recognised(file)
    with refusals.telling(name):
        if outside is Outside.OLE:
            raise Refused(_of_old(file, refusals), name=name)
        if outside is not Outside.ZIP:
            raise Refused(refusals.others.get(outside, refusals.not_word), name=name)
        with opened(file) as package:
            main = main_part(package)
            if main is None or main[0] is not Form.WORD:
                raise Refused(refusals.of_package(package), name=name)
            yield package, main[1]


def _of_old(file: BinaryIO, refusals: WordRefusals) -> Sentence:
    """Also of what is locked: Word wraps a locked document in a file of its older kind ([MS-OFFCRYPTO])."""
    with opened_old(file) as old:
        if old.has("EncryptedPackage"):
            return refusals.locked
        return refusals.old if old.has("WordDocument") else refusals.not_word
