"""A document that is a zip file: of Microsoft's kind (ISO/IEC 29500) or LibreOffice's (ISO/IEC 26300)."""

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO
from zipfile import BadZipFile, ZipFile

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.examining.seen import DAMAGED, Faulty
from senco_desk.importing.examining.xml_parts import Element, each_element

BOMB = Sentence(
    "file-zip-bomb",
    N_(
        "It would unpack to far more than any document holds, as files made to do harm do. Do not open it. "
        "Ask whoever sent it."
    ),
)
_MOST_PARTS = 20_000
_MOST_BYTES = 4 * 1024**3
"""Of all parts, unpacked."""
_LARGE = 256 * 1024**2
_MOST_RATIO = 200
"""How much smaller honest parts get, when they are large: repetitive XML comes to about 50."""

_MARKUP = (".xml", ".rels", ".vml")

_BROKEN_INSIDE = (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
"""What zipfile raises over a damaged part; RuntimeError for one with a password."""


class Package:
    """The parts of one document."""

    def __init__(self, zipped: ZipFile) -> None:
        self._zipped = zipped
        self._parts = {part.filename: part for part in zipped.infolist()}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._parts)

    @property
    def unpacked(self) -> int:
        """Bytes of all parts."""
        return sum(part.file_size for part in self._parts.values())

    def refuse_declarations(self) -> None:
        """Raises Faulty for XML that declares a document type, before a library reads it that might follow it.

        Also for XML in two bytes a letter, in which it would not be seen; Office writes none.
        """
        for name in self._parts:
            if name.lower().endswith(_MARKUP):
                with self.part(name, Form.OTHER) as part:
                    _refuse_declaration(part)

    def size(self, name: str) -> int:
        """Bytes that a part says it unpacks to."""
        return self._parts[name].file_size

    def refuse_bomb(self) -> None:
        """Raises Faulty before anything is unpacked."""
        parts = self._zipped.infolist()
        unpacked, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
        disproportionate = unpacked > _LARGE and unpacked > _MOST_RATIO * packed
        if len(parts) > _MOST_PARTS or unpacked > _MOST_BYTES or disproportionate:
            raise Faulty(Form.OTHER, Soundness.BROKEN, BOMB)

    def refuse_damage(self, form: Form) -> None:
        """Raises Faulty unless every part unpacks to what its checksum says."""
        for name in self._parts:
            with self.part(name, form) as part:
                while part.read(1024**2):
                    pass

    def short(self, name: str, most: int = 1000) -> bytes:
        """The beginning of a part, b"" when it is not there."""
        if name not in self._parts:
            return b""
        with self.part(name, Form.OTHER) as part:
            return part.read(most)

    def each_element(self, name: str, form: Form, element: Element) -> None:
        """Every element of the XML part `name`; nothing when it is not there."""
        if name in self._parts:
            with self.part(name, form) as part:
                each_element(part, form, element)

    def tally(self, names: Iterable[str], form: Form) -> Counter[str]:
        """How many elements of each local name these XML parts have."""
        counted: Counter[str] = Counter()
        for name in names:
            self.each_element(name, form, lambda element, _attributes: counted.update((element,)))
        return counted

    @contextmanager
    def part(self, name: str, form: Form) -> Iterator[IO[bytes]]:
        try:
            with self._zipped.open(self._parts[name]) as part:
                yield part
        except _BROKEN_INSIDE as error:
            raise Faulty(form, Soundness.BROKEN, DAMAGED) from error


def _refuse_declaration(part: IO[bytes]) -> None:
    before = b""
    while piece := part.read(1024**2):
        seen = before + piece
        if b"<!DOCTYPE" in seen or b"<!ENTITY" in seen or (not before and b"\0" in seen[:4]):
            raise Faulty(Form.OTHER, Soundness.BROKEN, DAMAGED)
        before = piece[-16:]


@contextmanager
def opened(file: BinaryIO) -> Iterator[Package]:
    """Raises Faulty when the file is no whole zip, or made to do harm."""
    try:
        zipped = ZipFile(file)
    except _BROKEN_INSIDE as error:
        raise Faulty(Form.OTHER, Soundness.BROKEN, DAMAGED) from error
    with zipped:
        package = Package(zipped)
        package.refuse_bomb()
        yield package
