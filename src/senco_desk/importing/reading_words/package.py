"""Documents that are packages (ISO/IEC 29500 and 26300): text, comments, tracked changes, properties, whatever part."""

import re
from io import BytesIO
from typing import BinaryIO

from senco_desk.domain.attachment import Form
from senco_desk.domain.language import _, n_
from senco_desk.importing.examining.package import Package, opened
from senco_desk.importing.reading_words.markup import Markup
from senco_desk.importing.reading_words.words import COMMENTS, PROPERTIES, TEXT, Taken
from senco_desk.importing.reading_words.workbook import read_sheets

_SILENT = re.compile(
    r"(?:^|/)(?:\[Content_Types\]|styles?|stylesWithEffects|theme\d*|fontTable|settings|webSettings|numbering|calcChain"
    r"|presProps|viewProps|tableStyles|printerSettings\d*|manifest|colors\d*|style\d+|metadata)\.xml$"
    r"|^(?:Configurations2|Thumbnails)/|(?:Layouts?|Masters?)/_rels/"
)
"""Parts in which nobody writes: what a program keeps for itself."""
_ROWS = re.compile(r"^xl/(?:worksheets/[^/]+|sharedStrings)\.xml$")
"""Parts that are read row by row."""
_PROPERTIES = re.compile(r"^(?:docProps|customXml)/|(?:^|/)(?:meta|documentSettings)\.xml$|\.psmdcp$")
_COMMENTS = re.compile(r"(?:comment|person|people|threaded|notes?Author)", re.IGNORECASE)
_PICTURE = re.compile(r"\.(?:png|jpe?g|jfif|gif|bmp|tiff?|webp|heic|emf|wmf|svgz?|wdp)$", re.IGNORECASE)
_MARKUP = (".xml", ".rels", ".vml", ".rdf", ".psmdcp")
_WORDLESS = re.compile(
    r"/$|^mimetype$|^Configurations2/|(?:^|/)(?:printerSettings\d*\.bin|layout-cache|origin\.sigs)$"
    r"|\.(?:odttf|ttf|otf|fntdata)$",
    re.IGNORECASE,
)
"""Other parts in which nobody writes."""
_DOCUMENT = re.compile(r"\.(?:docx|xlsx|pptx|docm|xlsm|pptm|odt|ods|odp)$", re.IGNORECASE)
_RECORDING = re.compile(r"\.(?:mp[34]|m4[av]|wav|mov|avi|wmv|wma|ogg|aac)$", re.IGNORECASE)
_LARGEST_WITHIN = 64 * 1024**2
_DEEPEST = 3


def read(file: BinaryIO, taken: Taken, depth: int = 0) -> None:
    with opened(file) as package:
        if not _is_document(package):
            for name in package.names:
                taken.take(PROPERTIES, name)
            taken.cannot_read(_("the files packed into it"))
            return
        if b"encryption-data" in package.short("META-INF/manifest.xml", 10_000_000):
            taken.cannot_read(_("all of it: it is locked with a password"))
            return
        read_sheets(package, taken)
        unread = [name for name in package.names if not _read_part(package, name, taken, depth)]
        _tell_unread(unread, taken)


def _is_document(package: Package) -> bool:
    names = set(package.names)
    return "[Content_Types].xml" in names or "content.xml" in names


def _read_part(package: Package, name: str, taken: Taken, depth: int) -> bool:
    """False for a part in which there may be words that were not read."""
    if _DOCUMENT.search(name):
        return depth < _DEEPEST and _read_document(package, name, taken, depth)
    if not name.endswith(_MARKUP):
        return bool(_WORDLESS.search(name))
    if name == "styles.xml" or not (_SILENT.search(name) or _ROWS.match(name)):
        with package.part(name, Form.OTHER) as part:
            Markup(taken, _place(name)).read(part)
    return True


def _read_document(package: Package, name: str, taken: Taken, depth: int) -> bool:
    with package.part(name, Form.OTHER) as part:
        within = part.read(_LARGEST_WITHIN + 1)
    if len(within) > _LARGEST_WITHIN:
        return False
    read(BytesIO(within), taken, depth + 1)
    return True


def _place(name: str) -> str:
    if _PROPERTIES.search(name):
        return PROPERTIES
    return COMMENTS if _COMMENTS.search(name) else TEXT


def _tell_unread(unread: list[str], taken: Taken) -> None:
    """Pictures, recordings and other files inside; a thumbnail of the first page shows nothing of its own."""
    names = [name for name in unread if not name.startswith(("Thumbnails/", "docProps/thumbnail"))]
    pictures = sum(bool(_PICTURE.search(name)) for name in names)
    recordings = sum(bool(_RECORDING.search(name)) for name in names)
    others = len(names) - pictures - recordings
    if pictures:
        taken.cannot_read(n_("{n} picture in it", "{n} pictures in it", pictures).format(n=pictures))
    if recordings:
        taken.cannot_read(_("a recording in it"))
    if others:
        taken.cannot_read(n_("{n} file in it", "{n} files in it", others).format(n=others))
