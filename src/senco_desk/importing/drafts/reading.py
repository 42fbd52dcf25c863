"""Reading a draft: what kind of file it is, and what stands in it. Whatever it is, it ends in a sentence or a draft."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from senco_desk.domain.attachment import Form
from senco_desk.domain.draft import Draft
from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import _
from senco_desk.importing.drafts import refusing
from senco_desk.importing.drafts.body import Body, Item, note_words
from senco_desk.importing.drafts.numbering import Numbering
from senco_desk.importing.drafts.paragraphs import Paragraphs
from senco_desk.importing.drafts.parts import parts_of
from senco_desk.importing.drafts.styles import Role, Styles
from senco_desk.importing.drafts.xml import child, tree_of, word
from senco_desk.importing.examining.package import Package
from senco_desk.importing.examining.recognising import Outside
from senco_desk.importing.examining.remarks import has_macros
from senco_desk.importing.examining.seen import TooLarge
from senco_desk.importing.examining.word_opening import WordRefusals, opened_word

MOST_HEADINGS, MOST_PARAGRAPHS = 1_000, 50_000
_LARGEST_IN_WORDS, _LARGEST_FILE = 48, 512 * 1024**2
"""MB of text, and bytes with all pictures."""


def read_draft(file: BinaryIO, name: str) -> Draft:
    """What stands in a seekable stream; `name` is what the file is called.

    Raises Refused for what is no draft, and Damaged for one that is broken.
    """
    with opened_word(file, name, _REFUSALS) as (package, main):
        try:
            return _draft(package, main, name)
        except TooLarge as large:
            raise _too_long(name, _LARGEST_IN_WORDS, _("MB of text")) from large


def _too_long(name: str, most: int, of: str) -> Refused:
    return Refused(refusing.TOO_LONG, name=name, most=f"{most:,}", of=of)


def _draft(package: Package, main: str, name: str) -> Draft:
    if has_macros(package):
        raise Refused(refusing.MACROS, name=name)
    package.refuse_damage(Form.WORD)
    items = list(_items(package, main, name))
    if not any(item.plain or item.tables or item.pictures for item in items if item.role is not Role.SILENT):
        raise Refused(refusing.NOTHING_WRITTEN, name=name)
    parts, guessed = parts_of(items)
    return Draft(name, parts, sum(item.tracked for item in items), _comments(package, main), guessed)


def _of_another(package: Package) -> Sentence:
    known = "mimetype" in package.names or any(each.endswith(".iwa") for each in package.names)
    return refusing.OTHER_PROGRAM if known else refusing.NOT_WORD


_REFUSALS = WordRefusals(
    locked=refusing.LOCKED,
    harmful=refusing.HARMFUL,
    damaged=refusing.DAMAGED,
    old=refusing.OLD_WORD,
    not_word=refusing.NOT_WORD,
    others={
        Outside.EMPTY: refusing.EMPTY,
        Outside.ZEROS: refusing.EMPTY,
        Outside.PDF: refusing.PDF,
        Outside.RTF: refusing.OTHER_PROGRAM,
    },
    of_package=_of_another,
)


def _items(package: Package, main: str, name: str) -> Iterator[Item]:
    def beside(part: str) -> str:
        return f"{main.rpartition('/')[0]}/{part}.xml".removeprefix("/")

    body = child(tree_of(package, main), "body")
    if body is None:
        raise Damaged(refusing.DAMAGED, name=name)
    styles = Styles(tree_of(package, beside("styles")))
    notes = {
        key: words
        for kind in ("footnotes", "endnotes")
        for key, words in note_words(tree_of(package, beside(kind)), kind).items()
    }
    reading = Body(styles, Numbering(tree_of(package, beside("numbering"))), Paragraphs(styles, notes))
    headings = 0
    for paragraphs, item in enumerate(reading.items(body), start=1):
        headings += item.role is Role.HEADING
        if headings > MOST_HEADINGS:
            raise _too_long(name, MOST_HEADINGS, _("headings"))
        if paragraphs > MOST_PARAGRAPHS:
            raise _too_long(name, MOST_PARAGRAPHS, _("paragraphs"))
        yield item


def _comments(package: Package, main: str) -> int:
    root = tree_of(package, f"{main.rpartition('/')[0]}/comments.xml".removeprefix("/"))
    return 0 if root is None else sum(word(each) == "comment" for each in root)


def read_draft_at(path: Path) -> Draft:
    """The same of a file on disk. Raises Refused also when it cannot be read, or is larger than any draft."""
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > _LARGEST_FILE:
                raise Refused(refusing.TOO_LONG, name=path.name, most=f"{_LARGEST_FILE // 1024**2}", of=_("MB"))
            return read_draft(file, path.name)
    except OSError as error:
        raise Refused(refusing.UNREADABLE, name=path.name, why=error.strerror or type(error).__name__) from error
