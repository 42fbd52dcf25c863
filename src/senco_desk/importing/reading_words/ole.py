"""Microsoft's older files ([MS-CFB]): an Outlook mail whole ([MS-OXMSG]); of a document only its properties."""

from typing import BinaryIO

import olefile

from senco_desk.domain.attachment import Form
from senco_desk.domain.language import _
from senco_desk.importing.examining.seen import foreign_code
from senco_desk.importing.reading_words.text import decoded, read_words
from senco_desk.importing.reading_words.words import PROPERTIES, TEXT, Taken

_MAIL, _STRING = "__properties_version1.0", "__substg1.0_"
_BODY, _HTML = ("1000",), "10130102"
_LARGEST = 20 * 1024**2


def read(file: BinaryIO, taken: Taken) -> None:
    with foreign_code(Form.OTHER), olefile.OleFileIO(file) as ole:
        if ole.exists("EncryptedPackage"):
            taken.cannot_read(_("all of it: it is locked with a password"))
        elif ole.exists(_MAIL):
            _mail(ole, taken)
        else:
            _properties(ole, taken)
            taken.cannot_read(_("its text: it is of a kind from before 2007. Save it as .docx, .xlsx, .pptx or PDF"))


def _mail(ole: olefile.OleFileIO, taken: Taken) -> None:
    attached = False
    for path in ole.listdir(streams=True, storages=False):
        name = path[-1]
        attached = attached or (path[0].startswith("__attach") and name.endswith("37010102"))
        if not name.startswith(_STRING) or ole.get_size(path) > _LARGEST:
            continue
        held, place = ole.openstream(path).read(), TEXT if name[12:16] in _BODY else PROPERTIES
        if name.endswith("001F"):
            taken.take(place, held.decode("utf-16-le", "replace"))
        elif name.endswith("001E"):
            taken.take(place, held.decode("cp1252", "replace"))
        elif name.endswith(_HTML):
            read_words(decoded(held), taken)
    if attached:
        taken.cannot_read(_("files attached to it"))


def _properties(ole: olefile.OleFileIO, taken: Taken) -> None:
    said = ole.get_metadata()
    for name in (*said.SUMMARY_ATTRIBS, *said.DOCSUM_ATTRIBS):
        value = getattr(said, name, None)
        if isinstance(value, bytes) and name != "thumbnail":
            taken.take(PROPERTIES, decoded(value))
        elif isinstance(value, str):
            taken.take(PROPERTIES, value)
