"""Documents that are packages: which kind, by what the package says of itself, and what is told of every kind."""

from collections.abc import Callable, Mapping
from typing import BinaryIO

from senco_desk.domain.attachment import Form, Health, Soundness
from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.examining import sheet, slides, word
from senco_desk.importing.examining.package import Package, opened
from senco_desk.importing.examining.remarks import LOCKED
from senco_desk.importing.examining.seen import UNSEEN, Faulty, Seen

PACKED = Sentence(
    "file-packed",
    N_("It is a folder packed into one file. Unpack it and attach the files inside, so that each can be seen."),
)
APPLE = Sentence(
    "file-apple",
    N_("It is of Apple’s Pages, Numbers or Keynote, which others cannot open. Export it as PDF, and attach that too."),
)

_MICROSOFT: dict[Form, Callable[[Package, str], Health]] = {
    Form.WORD: word.microsoft,
    Form.SHEET: sheet.microsoft,
    Form.SLIDES: slides.microsoft,
}
_LIBRE: dict[Form, Callable[[Package], Health]] = {
    Form.WORD: word.libre,
    Form.SHEET: sheet.libre,
    Form.SLIDES: slides.libre,
}
_TYPES = {
    "wordprocessingml": Form.WORD, "ms-word": Form.WORD,
    "spreadsheetml": Form.SHEET, "ms-excel": Form.SHEET,
    "presentationml": Form.SLIDES, "ms-powerpoint": Form.SLIDES,
}  # fmt: skip
"""In the content type of the main part, ISO/IEC 29500-2; macro-enabled kinds are Microsoft’s own."""
_MIME = {
    b"opendocument.text": Form.WORD,
    b"opendocument.spreadsheet": Form.SHEET,
    b"opendocument.presentation": Form.SLIDES,
}


def examine(file: BinaryIO) -> Seen:
    with opened(file) as package:
        return Seen(_of_microsoft(package) or _of_libre(package) or _of_others(package))


def _of_microsoft(package: Package) -> Health | None:
    main = main_part(package)
    if main is None:
        return None
    form, name = main
    package.refuse_damage(form)
    return _MICROSOFT[form](package, name)


def main_part(package: Package) -> tuple[Form, str] | None:
    """The form and the name of its main part; Word on the web calls it document2.xml."""
    found: list[tuple[Form, str]] = []

    def looked_at(_element: str, attributes: Mapping[str, str]) -> None:
        content_type, name = attributes.get("ContentType", ""), attributes.get("PartName", "")
        form = next((form for word, form in _TYPES.items() if word in content_type), None)
        if form and name and content_type.endswith(("main+xml", ".main")):
            found.append((form, name.removeprefix("/")))

    package.each_element("[Content_Types].xml", Form.OTHER, looked_at)
    return found[0] if found else None


def _of_libre(package: Package) -> Health | None:
    mime = package.short("mimetype")
    form = next((form for word, form in _MIME.items() if word in mime), None)
    if form is None:
        return None
    if package.tally(["META-INF/manifest.xml"], form)["encryption-data"]:
        raise Faulty(form, Soundness.LOCKED, LOCKED)
    package.refuse_damage(form)
    return _LIBRE[form](package)


def _of_others(package: Package) -> Health:
    iwork = any(name.endswith(".iwa") for name in package.names)
    known = any(name in package.names for name in ("mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml"))
    sentence = APPLE if iwork else UNSEEN if known else PACKED
    return Health(Form.OTHER, Soundness.UNSEEN, remarks=(sentence.said(),))
