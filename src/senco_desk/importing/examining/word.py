"""Word documents, and LibreOffice's: whether something is written in them, tracked changes, comments, pages."""

import re
from collections import Counter
from pathlib import PurePosixPath

from senco_desk.domain.attachment import Form, Health
from senco_desk.importing.examining.ole import Old
from senco_desk.importing.examining.package import Package
from senco_desk.importing.examining.remarks import (
    COMMENTS,
    OLD_KIND,
    TRACKED,
    nothing_in_it,
    pages_it_says,
    remark_macros,
)
from senco_desk.importing.examining.seen import Remarks

_WRITTEN = re.compile(r"(?:document|header|footer|footnotes|endnotes)\d*\.xml")
_TRACKED = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "cellIns")
_CONTENT = ("t", "drawing", "pict", "object", "delText", "AlternateContent")
_NO_STATISTICS = re.compile(rb'character-count="0"')
_WITH_OBJECTS = re.compile(rb'(?:image|object|table)-count="[1-9]')

_ENCRYPTED = 0x0100
"""The bit fEncrypted of the word at byte 10 of a .doc ([MS-DOC] 2.5.2)."""


def microsoft(package: Package, main: str) -> Health:
    folder = str(PurePosixPath(main).parent)
    written = [name for name in package.names if _is_written(name, folder)]
    counted = package.tally({main, *written}, Form.WORD)
    if not any(counted[element] for element in _CONTENT):
        return nothing_in_it(Form.WORD)
    commented = package.tally([f"{folder}/comments.xml"], Form.WORD)["comment"]
    remarks = _remarked(any(counted[element] for element in _TRACKED), commented > 0)
    remark_macros(package, remarks)
    return remarks.health(Form.WORD, pages_it_says(package, "docProps/app.xml"))


def libre(package: Package) -> Health:
    statistics = package.short("meta.xml", 20_000)
    if _NO_STATISTICS.search(statistics) and not _WITH_OBJECTS.search(statistics):
        return nothing_in_it(Form.WORD)
    counted: Counter[str] = package.tally(["content.xml", "styles.xml"], Form.WORD)
    remarks = _remarked(counted["changed-region"] > 0, counted["annotation"] > 0)
    remark_macros(package, remarks)
    return remarks.health(Form.WORD, pages_it_says(package, "meta.xml"))


def old(document: Old) -> Health:
    document.refuse_locked(
        int.from_bytes(document.stream("WordDocument", Form.WORD)[10:12], "little") & _ENCRYPTED, Form.WORD
    )
    remarks = Remarks()
    remarks.note(OLD_KIND)
    return remarks.health(Form.WORD, document.pages)


def _is_written(name: str, folder: str) -> bool:
    path = PurePosixPath(name)
    return str(path.parent) == folder and bool(_WRITTEN.fullmatch(path.name))


def _remarked(tracked: bool, commented: bool) -> Remarks:
    remarks = Remarks()
    if tracked:
        remarks.warn(TRACKED)
    if commented:
        remarks.warn(COMMENTS)
    return remarks
