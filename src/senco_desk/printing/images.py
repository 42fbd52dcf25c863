"""Pictures in the file: taken from their containers one by one, each written once and let go of before the next.

A print copy is a JPEG already, which PDF takes as it is (ISO 32000-1, 7.4.8): nothing is decoded or packed anew.
"""

from dataclasses import dataclass

from reportlab.pdfbase.pdfdoc import PDFObject, xObjectName

from senco_desk.domain.attachment import Files
from senco_desk.domain.errors import Damaged
from senco_desk.printing.canvas import TaggedCanvas
from senco_desk.printing.jpeg import jpeg_shape
from senco_desk.printing.saving import PdfFile

_SPACES = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]"}
"""Colours by components; those of four are stored turned round, as Adobe does."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture that is in the file: the name it is drawn by, its size in dots."""

    name: str
    width: int
    height: int


class Images:
    """The pictures of one file, by container."""

    def __init__(self, files: Files, canvas: TaggedCanvas, file: PdfFile) -> None:
        self._files, self._canvas, self._file = files, canvas, file
        self._known: dict[str, Image | None] = {}

    def image(self, container: str) -> Image | None:
        """The picture a container holds; None when it is missing or damaged."""
        if container not in self._known:
            self._known[container] = self._taken(container)
        return self._known[container]

    def size(self, container: str) -> int:
        """How many bytes it adds to the file: none where it is in it, or cannot be read."""
        if container in self._known:
            return 0
        try:
            with self._files.reading(container) as stream:
                return len(stream.read())
        except (Damaged, OSError):
            return 0

    def _taken(self, container: str) -> Image | None:
        try:
            with self._files.reading(container) as stream:
                jpeg = stream.read()
        except (Damaged, OSError):
            return None
        shape = jpeg_shape(jpeg)
        if shape is None:
            return None
        image = Image(f"picture{len(self._known) + 1}", shape[0], shape[1])
        self._write(image, shape[2], jpeg)
        return image

    def _write(self, image: Image, components: int, jpeg: bytes) -> None:
        pdf, name = self._canvas.pdf, xObjectName(image.name)
        pdf.Reference(PDFObject(), name)
        number = int(pdf.idToObjectNumberAndVersion[name][0])
        head = (
            f"{number} 0 obj\n<</Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}"
            f"/BitsPerComponent 8/Filter/DCTDecode/ColorSpace{_SPACES[components]}/Length {len(jpeg)}>>\nstream\n"
        )
        self._file.write_object(number, head.encode("ascii"), jpeg, b"\nendstream\nendobj\n")
