"""The pictures of a review copy, in line with the text, each with what it shows in words."""

from io import BytesIO
from typing import Any

from docx.shared import Pt
from docx.text.paragraph import Paragraph

from senco_desk.domain.attachment import Attachment, Files
from senco_desk.domain.errors import Damaged
from senco_desk.domain.language import _
from senco_desk.domain.review_copy import LeftOut, ReviewItem, picture_left_out
from senco_desk.domain.text import clean
from senco_desk.printing.jpeg import jpeg_shape

_HIGH, _WIDE = 170, 215
"""Points that a picture may take, so that two stand side by side."""
_REST = 500_000
"""Bytes that the text takes, beside the pictures."""


class Pictures:
    """Puts them in as long as there is room within `size` bytes; remembers what it could not, and why."""

    def __init__(self, files: Files, size: int) -> None:
        self._files, self._room = files, size - _REST
        self._known: set[str] = set()
        self._numbers = 0
        self.left_out: list[LeftOut] = []
        self.missing: dict[str, None] = {}
        self.undescribed: dict[str, None] = {}

    def taken(self, item: ReviewItem) -> list[tuple[Attachment, bytes]]:
        """The pictures of an item that have room, as they are."""
        found = ((file, self._read(item, file)) for file in item.files if file.print_copy)
        return [(file, jpeg) for file, jpeg in found if jpeg and self._has_room(item, file, len(jpeg))]

    def _read(self, item: ReviewItem, file: Attachment) -> bytes:
        """Nothing where it is missing from the workbook, or damaged."""
        try:
            with self._files.reading(file.print_copy) as stream:
                jpeg = stream.read()
        except (Damaged, OSError):
            jpeg = b""
        if jpeg_shape(jpeg) is None:
            self.missing[f"{item.code} {file.name}"] = None
            return b""
        return jpeg

    def _has_room(self, item: ReviewItem, file: Attachment, size: int) -> bool:
        needed = 0 if file.print_copy in self._known else size
        if needed > self._room:
            self.left_out.append(picture_left_out(item))
            return False
        self._known.add(file.print_copy)
        self._room -= needed
        return True

    def add(self, paragraph: Paragraph, item: ReviewItem, file: Attachment, jpeg: bytes) -> None:
        """At the end of the paragraph, no coarser than a dot a point."""
        width, height, _colours = jpeg_shape(jpeg) or (1, 1, 1)
        scale = min(1.0, _WIDE / width, _HIGH / height)
        run = paragraph.add_run()
        picture: Any = run.add_picture(BytesIO(jpeg), Pt(max(1, width * scale)), Pt(max(1, height * scale)))
        about = picture._inline  # noqa: SLF001
        for side in "TBLR":  # else LibreOffice keeps an eighth of an inch
            about.set(f"dist{side}", "0")
        self._describe(about.docPr, item, file)
        paragraph.add_run(" ")

    def _describe(self, about: Any, item: ReviewItem, file: Attachment) -> None:
        """Not by its file's name, which may be a pupil's (ISO/IEC 29500-1, 20.4.2.5)."""
        self._numbers += 1
        said = " ".join(clean(file.alt).split())
        if not said:
            self.undescribed[f"{item.code} {file.name}"] = None
        about.set("name", f"Picture {self._numbers}")
        about.set("descr", said or _("A picture of {reference}, not described").format(reference=item.code))
