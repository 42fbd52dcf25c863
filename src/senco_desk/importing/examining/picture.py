"""Pictures: whether they open and show something, and the copy of them that prints."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO

from PIL import ExifTags, Image, UnidentifiedImageError

from senco_desk.domain.attachment import Form, Health, Soundness
from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.examining.print_copy import as_jpeg, lies_on_its_side, print_copy, shows_nothing
from senco_desk.importing.examining.seen import Faulty, Remarks, Seen, foreign_code

TOO_MANY_PIXELS = Sentence(
    "picture-too-many-pixels",
    N_("It says it is larger than any camera makes, so it was not opened. Save it smaller, and attach that."),
)
NOTHING_TO_SEE = Sentence(
    "picture-blank", N_("The picture is of one colour all over. Was something in front of the camera or the scanner?")
)
SAYS_WHERE = Sentence("picture-place", N_("The picture says where it was taken. The copy that prints does not."))
SEVERAL_PAGES = Sentence(
    "picture-pages", N_("It has {count} pages, and only the first one prints. Save it as PDF to have them all.")
)
MOVES = Sentence("picture-moves", N_("It moves. On paper the first picture of it is shown."))
OTHER_KIND = Sentence(
    "picture-other-kind",
    N_("The desk cannot show or print this kind of picture. Save it as JPEG or PNG too, and attach that."),
)

MOST_PIXELS = 210_000_000
"""The largest sensors in telephones have 200 million."""

_KINDS = ("JPEG", "PNG", "GIF", "TIFF", "WEBP", "BMP", "AVIF", "HEIF")
_PAGED, _MOVING = ("TIFF",), ("GIF", "PNG", "WEBP", "AVIF")
_LATITUDE = 2
_PLACE_IN_XMP = b"GPSLatitude"


def examine(file: BinaryIO) -> Seen:
    with foreign_code(Form.PICTURE), opened(file) as picture:
        kind = picture.format or ""
        frames = _frames(picture)
        place = _says_where(picture)
        size = _upright_size(picture)
        prints = print_copy(picture)
        jpeg = as_jpeg(prints)
    remarks = _remarked(kind, frames, place)
    if shows_nothing(prints) and not (frames > 1 and kind in _MOVING):
        return Seen(Health(Form.PICTURE, Soundness.BLANK, None, (NOTHING_TO_SEE.said(),), *size), jpeg)
    return Seen(remarks.health(Form.PICTURE, frames if kind in _PAGED else None, *size), jpeg)


def examine_other(_file: BinaryIO) -> Seen:
    return Seen(Health(Form.PICTURE, Soundness.UNSEEN, remarks=(OTHER_KIND.said(),)))


@contextmanager
def opened(file: BinaryIO) -> Iterator[Image.Image]:
    """Raises Faulty when it claims too many pixels or cannot be opened here; nothing is decoded yet."""
    kinds = _kinds_here()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            picture = Image.open(file, formats=kinds)
        except Image.DecompressionBombError as error:
            raise Faulty(Form.PICTURE, Soundness.BROKEN, TOO_MANY_PIXELS) from error
        except UnidentifiedImageError as error:
            if "HEIF" in kinds:
                raise
            raise Faulty(Form.PICTURE, Soundness.UNSEEN, OTHER_KIND) from error
        with picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Faulty(Form.PICTURE, Soundness.BROKEN, TOO_MANY_PIXELS)
            yield picture


def _kinds_here() -> tuple[str, ...]:
    """HEIF is missing where its library has no build."""
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    Image.init()
    with suppress(ImportError):
        import pi_heif

        pi_heif.register_heif_opener()
    return tuple(kind for kind in _KINDS if kind in Image.OPEN)


def _frames(picture: Image.Image) -> int:
    return int(getattr(picture, "n_frames", 1))


def _says_where(picture: Image.Image) -> bool:
    if _LATITUDE in picture.getexif().get_ifd(ExifTags.IFD.GPSInfo):
        return True
    described = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp") or b""
    return _PLACE_IN_XMP in (described.encode() if isinstance(described, str) else bytes(described))


def _upright_size(picture: Image.Image) -> tuple[int, int]:
    return (picture.height, picture.width) if lies_on_its_side(picture) else (picture.width, picture.height)


def _remarked(kind: str, frames: int, place: bool) -> Remarks:
    remarks = Remarks()
    if frames > 1 and kind in _PAGED:
        remarks.warn(SEVERAL_PAGES, count=frames)
    if frames > 1 and kind in _MOVING:
        remarks.note(MOVES)
    if place:
        remarks.note(SAYS_WHERE)
    return remarks
