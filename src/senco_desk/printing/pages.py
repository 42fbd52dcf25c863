"""The pages of a printed copy as pictures, for the window and the printer (pypdfium2; no Qt here)."""

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import pypdfium2

from senco_desk.domain.errors import Damaged, Sentence
from senco_desk.domain.language import N_

UNREADABLE = Sentence(
    "pages-unreadable",
    N_("The printed copy {name} cannot be read; it is damaged or not a PDF. Your workbook is safe. Print it again."),
)
_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in RGB, 3 bytes a dot, `stride` bytes from the beginning of a row to the next."""

    width: int
    height: int
    stride: int
    rgb: bytes


class Pages:
    """The pages of one file. Not for use by two threads at once."""

    def __init__(self, file: Path | bytes) -> None:
        """A file, or all that stood in one. Raises Damaged when it is not a PDF that can be read."""
        try:
            self._pdf = pypdfium2.PdfDocument(file)
        except (pypdfium2.PdfiumError, OSError) as fault:
            raise Damaged(UNREADABLE, name=file.name if isinstance(file, Path) else "") from fault

    def __len__(self) -> int:
        return len(self._pdf)

    def __enter__(self) -> "Pages":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._pdf.close()

    def size(self, page: int) -> tuple[float, float]:
        """Width and height in points; pages are counted from 0."""
        width, height = self._pdf.get_page_size(page)
        return float(width), float(height)

    def label(self, page: int) -> str:
        """What the page is called: "iv", "12"."""
        return str(self._pdf.get_page_label(page))

    def text(self, page: int) -> str:
        """The words on the page, a line for each as printed."""
        return str(self._pdf[page].get_textpage().get_text_range()).replace("\r\n", "\n")

    def picture(self, page: int, dots_per_inch: float) -> Picture:
        """The page drawn."""
        drawn = self._pdf[page].render(scale=dots_per_inch / _POINTS_PER_INCH, rev_byteorder=True)
        return Picture(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
